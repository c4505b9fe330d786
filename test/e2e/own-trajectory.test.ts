import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import { linkIn, mailsTo, waitForMail } from '../support/mailbox.ts';
import { faultsOf } from '../support/page-health.ts';
import { startProduct, type Product } from '../support/product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const open = async (page: Page, path: string): Promise<string[]> => {
  const answer = await page.goto(path);
  return answer?.status() === 200
    ? faultsOf(page, await answer.text())
    : [`${path}: ${String(answer?.status())}`];
};

test('S25: a participant of the demo world signs in by mail, sees the dossier, and signs out', async () => {
  const { page, troubles } = await openDevice(browser, product.baseUrl);
  const email = 'testpersoon5@example.com';
  await page.goto('/mijn');
  expect(await open(page, '/mijn/inloggen')).toEqual([]);
  await page.locator('main [name=email]').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await page.getByRole('heading', { name: 'Kijk in uw mailbox' }).waitFor();

  const link = linkIn(await waitForMail(product.baseUrl, email, /link/), '/mijn/inloggen/');
  expect(await open(page, new URL(link).pathname)).toEqual([]);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mijn traject' }).waitFor();
  const dossier = (await page.getByRole('link', { name: 'Bekijk uw dossier' }).first().getAttribute('href'))!;

  for (const path of [
    '/mijn',
    dossier,
    `/en${dossier}`,
    `${dossier}/programma`,
    '/mijn/apparaten',
    '/mijn/beveiliging',
    '/mijn/uitloggen',
  ])
    expect(await open(page, path)).toEqual([]);

  await page.goto('/mijn/uitloggen');
  await page.getByRole('button', { name: 'Uitloggen op dit apparaat' }).click();
  await page.getByText('U bent uitgelogd.').waitFor();
  await page.goto(dossier);
  expect(new URL(page.url()).pathname).toBe('/mijn/inloggen');
  await page.goto(new URL(link).pathname);
  await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
  expect(troubles).toEqual([]);
});

test('an address that nobody knows is answered alike, and gets no mail', async () => {
  const { page } = await openDevice(browser, product.baseUrl, { screen: 'phone' });
  await page.goto('/mijn/inloggen');
  await page.locator('main [name=email]').fill('niemand@example.com');
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await page.getByRole('heading', { name: 'Kijk in uw mailbox' }).waitFor();
  // A mail that was asked later has come by then; this one has not.
  await page.goto('/mijn/inloggen');
  await page.locator('main [name=email]').fill('testpersoon6@example.com');
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await waitForMail(product.baseUrl, 'testpersoon6@example.com', /link/);
  expect(await mailsTo(product.baseUrl, 'niemand@example.com')).toEqual([]);
});
