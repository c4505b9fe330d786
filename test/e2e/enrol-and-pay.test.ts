import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, sideways } from '../support/browser.ts';
import {
  arriving,
  choose,
  openEnrolment,
  fillEntry,
  fillInvoice,
  fillWho,
  fillWishes,
} from '../support/enrolling.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { mailsTo, waitForMail } from '../support/mailbox.ts';
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

/** The one mail that confirms, with what S23 says belongs to it. */
const expectConfirmation = async (email: string) => {
  const mail = await waitForMail(product.baseUrl, email, /Bevestiging/);
  const [invoice, calendar] = mail.attachments;
  expect(mail.attachments.map(({ contentType }) => contentType.split(';')[0])).toEqual([
    'application/pdf',
    'text/calendar',
  ]);
  expect(Buffer.from(invoice!.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  const entries = Buffer.from(calendar!.content, 'base64').toString();
  expect(entries.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  const confirmations = (await mailsTo(product.baseUrl, email)).filter(({ subject }) =>
    subject.startsWith('Bevestiging'),
  );
  expect(confirmations).toHaveLength(1);
};

describe('enrolling and paying', () => {
  test('S18–S23: with the keyboard alone somebody finds an edition, enrols, pays and has a confirmed seat', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl);
    const keyboard = keyboardOf(page);
    const email = 'bea.toetsenbord@example.com';
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await keyboard.here()).toBe('Ga naar de inhoud');
    await keyboard.press('Cursussen');
    await keyboard.press('Bloemendaal');
    await keyboard.press('Schrijf u nu in');
    await keyboard.type('Uw naam', 'Testpersoon Bea Toetsenbord');
    await keyboard.type('E-mailadres', email);
    await keyboard.type('Telefoonnummer', '0612345678');
    await keyboard.type('Beroep', 'psycholoog');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/factuur$/);
    await keyboard.choose('Voor mijzelf');
    await keyboard.type('Straat', 'Voorbeeldpad 1');
    await keyboard.type('Postcode', '9999 ZZ');
    await keyboard.type('Plaats', 'Voorbeeldstad');
    await keyboard.press('Verder');
    await keyboard.choose('Ja');
    await keyboard.type('Welke opleiding?', 'psychologie');
    await keyboard.type('Jaar', '2009');
    await keyboard.press('Verder');
    await keyboard.choose('iDEAL');
    await keyboard.press('Verder');
    // Without agreeing it does not go on, and the summary leads to the box.
    await keyboard.press('Inschrijven en betalen');
    expect(await page.title()).toMatch(/^Fout: /);
    await keyboard.tabTo(/voorwaarden/);
    await page.keyboard.press('Enter');
    await keyboard.space('Ik ga akkoord').catch(() => page.keyboard.press('Space'));
    await keyboard.press('Inschrijven en betalen');
    await keyboard.press('Betaald');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('U doet mee');
    expect(await page.locator('main').textContent()).toContain(email);
    expect(await page.locator('main').textContent()).toMatch(/ongewenste mail/);
    await expectConfirmation(email);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('S18–S23: on a phone, with a finger, without scrolling sideways on any page', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl, { screen: 'phone' });
    const visitor = { name: 'Testpersoon Cas Telefoon', email: 'cas.telefoon@example.com' };
    const fits = async () => expect(await sideways(page), page.url()).toBe(0);
    await page.goto('/');
    await fits();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await arriving(page, () => page.locator('header').getByRole('link', { name: 'Cursussen' }).first().tap());
    await fits();
    await arriving(page, () => page.getByRole('link', { name: 'Bloemendaal', exact: true }).tap());
    await fits();
    await arriving(page, () => page.getByRole('link', { name: 'Schrijf u nu in' }).first().tap());
    for (const fill of [fillWho, fillInvoice, fillEntry, fillWishes]) {
      await fits();
      await fill(page, visitor);
    }
    await fits();
    await page.locator('label', { hasText: 'Ik ga akkoord' }).tap();
    await arriving(page, () => page.getByRole('button', { name: 'Inschrijven en betalen' }).tap());
    await fits();
    await arriving(page, () => page.getByRole('button', { name: 'Betaald' }).tap());
    await page.getByRole('heading', { name: 'U doet mee' }).waitFor();
    await fits();
    await expectConfirmation(visitor.email);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('S19: what is wrong is said above and beside the field, and what was typed stays', async () => {
    const { context, page } = await openDevice(browser, product.baseUrl);
    await openEnrolment(page);
    await page.locator('[name=naam]').fill('Testpersoon Dirk');
    await page.locator('[name=email]').fill('dirk bij example');
    await page.getByRole('button', { name: 'Verder' }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.locator('[name=naam]').inputValue()).toBe('Testpersoon Dirk');
    expect(await page.locator('[name=email]').inputValue()).toBe('dirk bij example');
    await page.locator('.summary a').first().click();
    expect(await page.evaluate('document.activeElement.name')).toBe('email');
    expect(await page.locator('[name=email]').getAttribute('aria-describedby')).toContain(
      'field-email-error',
    );
    await context.close();
  });

  test('S19: somebody who enrols in English reads English up to the confirmation', async () => {
    const { context, page } = await openDevice(browser, product.baseUrl);
    await page.goto('/en/cursussen');
    await page.getByRole('link', { name: 'Bloemendaal', exact: true }).click();
    await page.locator('main a[href$="/inschrijven"]').first().click();
    await page.locator('[name=naam]').fill('Test Person Eve');
    await page.locator('[name=email]').fill('eve@example.org');
    await page.locator('[name=telefoon]').fill('+44 20 7946 0018');
    await page.locator('[name=beroep]').fill('coach');
    const on = () => page.locator('main form button').last().click();
    await on();
    await page.locator('label[for=field-soort]').click();
    await page.locator('[name=straat]').fill('Example Lane 1');
    await page.locator('[name=postcode]').fill('10115');
    await page.locator('[name=plaats]').fill('Berlin');
    await page.locator('[name=land]').selectOption('DE');
    await on();
    await page.locator('label[for=field-niveau]').click();
    await page.locator('[name=richting]').fill('psychology');
    await page.locator('[name=jaar]').fill('2001');
    await on();
    await choose(page, 'iDEAL');
    await on();
    await page.locator('label[for=field-akkoord]').click();
    await on();
    await page.getByRole('button', { name: 'Paid' }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    const mail = await waitForMail(product.baseUrl, 'eve@example.org', /Confirmation/);
    expect(mail.text).toContain('/en/inschrijvingen/');
    await context.close();
  });
});
