import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import {
  arriving,
  choose,
  enrol,
  fillEntry,
  fillInvoice,
  fillWho,
  fillWishes,
  openEnrolment,
  payAtBank,
  sendEnrolment,
} from '../support/enrolling.ts';
import { inspector } from '../support/inspector.ts';
import { openOffice, staff } from '../support/office-visit.ts';
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

const visitor = {
  name: 'Testpersoon Roos van den Langenachternaam-Voorbeeldstra',
  email: 'roos.langenachternaam@example.com',
};

test('S19–S24: every page of the enrolment is accessible and valid, also with everything wrong, also in English', async () => {
  const { context, page, troubles } = await openDevice(browser, product.baseUrl);
  const { faults, look, press, visit } = inspector(page);
  await openEnrolment(page);
  await look();
  await press('Verder');
  await fillWho(page, visitor);
  await look();
  await press('Verder');
  await choose(page, 'Voor een organisatie');
  await press('Verder');
  await fillInvoice(page);
  await look();
  await press('Verder');
  await choose(page, 'Nee, maar ik heb');
  await press('Verder');
  await fillEntry(page, visitor);
  await look();
  await press('Verder');
  await choose(page, 'Op een andere manier');
  await press('Verder');
  await fillWishes(page, visitor);
  await look();
  await press('Inschrijven en betalen');
  const check = new URL(page.url()).pathname;
  for (const step of ['gegevens', 'factuur', 'vooropleiding', 'wensen', 'controleren'])
    await visit(`/en${check.replace('controleren', step)}`);
  await visit(check.replace(/[^/]+\/controleren/, 'eensleuteldieernietis/factuur'));
  await page.goto('/cursussen');
  await arriving(page, () => page.getByRole('link', { name: 'Vlieland', exact: true }).click());
  await visit(`${new URL(page.url()).pathname}/inschrijven`);
  await page.goto(check);
  await sendEnrolment(page);
  await look();
  expect([...faults, ...troubles]).toEqual([]);
  await context.close();
}, 120_000);

test('S22–S24: the personal page is accessible and valid in every state', async () => {
  const { context, page, troubles } = await openDevice(browser, product.baseUrl);
  const { faults, look, press, visit } = inspector(page);
  await enrol(page, visitor);
  await payAtBank(page, 'Mislukt');
  await look();
  const own = new URL(page.url()).pathname;
  await press(/Betalen met iDEAL/);
  await payAtBank(page, 'Betaald');
  await look();
  await visit(`/en${own}`);
  await visit(`${own}/gegevens`);
  await page.locator('[name=email]').fill('');
  await page.locator('[name=telefoon]').fill('12');
  await press('Opslaan');
  await enrol(page, { ...visitor, entry: 'otherwise' });
  await look();
  await enrol(page, { ...visitor, route: 'transfer' });
  await look();
  await visit('/dev/mail');
  await page.locator('main td a, main th a').first().click();
  await page.getByRole('link', { name: 'Terug naar het postvak' }).waitFor();
  await look();
  await visit('/nieuwsbrief');
  await press('Aanmelden');
  expect([...faults, ...troubles]).toEqual([]);
  await context.close();
}, 120_000);

test('every page of the office is accessible and valid, signing in as well', async () => {
  const outside = await openDevice(browser, product.baseUrl);
  const door = inspector(outside.page);
  await door.visit('/inloggen');
  await door.press('Verder');
  await outside.page.locator('[name=email]').fill(staff.email);
  await outside.page.locator('[name=password]').fill(staff.password);
  await door.press('Verder');
  await door.press('Inloggen');
  await outside.context.close();

  const { context, page, troubles } = await openOffice(browser, product.baseUrl);
  const { faults, look, press, visit } = inspector(page);
  await visit('/beheer');
  const linked = await page
    .locator('main a[href*="/beheer/edities/RT"]')
    .evaluateAll((links) =>
      links.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')),
    );
  const edition = linked[0]!;
  await visit(edition);
  await page.locator('[name=place]').fill('');
  await press(/Wijzig|Bewaar|Opslaan/);
  for (const rest of ['/deelnemers', '/deelnemers?staat=geannuleerd', '/annuleren'])
    await visit(edition + rest);
  await press('Annuleer de editie');
  await visit('/beheer/edities/nieuw');
  await press('Maak concept');
  await visit('/beheer/inschrijvingen');
  await arriving(page, () => page.locator('main tbody a').first().click());
  await look();
  const person = new URL(page.url()).pathname;
  for (const rest of ['/contact', '/annuleren']) await visit(person + rest);
  await visit('/beheer/beoordelen');
  await arriving(page, () => page.locator('main tbody a').first().click());
  await look();
  await press('Afwijzen');
  for (const path of [
    '/beheer/geld',
    '/beheer/geld/kasboek',
    '/beheer/post',
    '/beheer/logboek',
    '/beheer/zoeken?q=testpersoon',
    '/beheer/zoeken?q=onvindbaar',
    '/beheer/edities/RT19990101',
    '/account',
  ])
    await visit(path);
  expect([...door.faults, ...outside.troubles, ...faults, ...troubles]).toEqual([]);
  await context.close();
}, 120_000);
