import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpNow } from '../../src/platform/identity/index.ts';
import { openBrowser, openDevice } from '../support/browser.ts';
import { arriving } from '../support/enrolling.ts';
import { linkIn, waitForMail } from '../support/mailbox.ts';
import { openDesk } from '../support/office-visit.ts';
import { faultsOf } from '../support/page-health.ts';
import { startProduct, type Product } from '../support/product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens a page and gives all that is wrong with it. */
const open = async (page: Page, path: string): Promise<string[]> => {
  const answer = await page.goto(path);
  return answer?.status() === 200
    ? faultsOf(page, await answer.text())
    : [`${path}: ${String(answer?.status())}`];
};

/** Signs somebody in by a link and a code app, on the way to their page of the register. */
const signIn = async (page: Page, email: string): Promise<void> => {
  await page.goto('/mijn/register');
  await page.locator('main [name=email]').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  const link = linkIn(await waitForMail(product.baseUrl, email, /link/), '/mijn/inloggen/');
  await page.goto(new URL(link).pathname);
  await arriving(page, () => page.getByRole('button', { name: 'Ga verder' }).click());
  await page.goto('/mijn/register');
  const secret = (await page.locator('main code').first().textContent())!.replaceAll(/\s/g, '');
  await page.locator('[name=code]').fill(await totpNow(secret));
  await arriving(page, () => page.locator('main form button').last().click());
};

/** Where the links of the page itself lead, below an address. */
const linksBelow = async (page: Page, base: string): Promise<string[]> => {
  const found = await page.locator('main a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  return [...new Set(found.flatMap((href) => (href?.startsWith(base) ? [href] : [])))];
};

test('S39: every page of a therapist is sound, in both languages', async () => {
  const { page, troubles } = await openDevice(browser, product.baseUrl);
  await signIn(page, 'therapeut@example.com');
  for (const path of ['', '/profiel', '/profiel/gegevens', '/profiel/zichtbaar', '/profiel/voorbeeld'])
    expect(await open(page, `/mijn/register${path}`)).toEqual([]);
  for (const path of ['/profiel/praktijken/nieuw', '/punten', '/uitschrijven'])
    expect(await open(page, `/mijn/register${path}`)).toEqual([]);
  for (const path of ['', '/profiel', '/punten'])
    expect(await open(page, `/en/mijn/register${path}`)).toEqual([]);
  expect(troubles).toEqual([]);
}, 240_000);

test('S35: every page of somebody who objects is sound, and refusals stand beside their fields', async () => {
  const { page, troubles } = await openDevice(browser, product.baseUrl);
  await signIn(page, 'bezwaar@example.com');
  for (const path of ['/mijn/register', '/mijn/register/aanmelden', '/en/mijn/register/aanmelden'])
    expect(await open(page, path)).toEqual([]);
  expect(troubles).toEqual([]);
}, 120_000);

test('S35: every page of the registrar is sound, down to an application, a therapist and an objection', async () => {
  const account = { email: 'registrar@example.com', password: 'zorgvuldig-kijken-2027' };
  const { page, troubles } = await openDesk(browser, product.baseUrl, '/register-beheer', account);
  for (const path of ['', '/punten', '/competentieprofiel', '/instellingen'])
    expect(await open(page, `/register-beheer${path}`)).toEqual([]);
  for (const list of ['aanvragen', 'therapeuten', 'bezwaren']) {
    const base = `/register-beheer/${list}`;
    expect(await open(page, base)).toEqual([]);
    const below = (await linksBelow(page, `${base}/`)).slice(0, 2);
    expect(below.length, base).toBeGreaterThan(0);
    for (const path of below) expect(await open(page, path)).toEqual([]);
  }
  expect(troubles).toEqual([]);
}, 240_000);
