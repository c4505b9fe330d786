import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import {
  enrol,
  fillEntry,
  fillInvoice,
  fillWho,
  fillWishes,
  openEnrolment,
  payAtBank,
  sendEnrolment,
} from '../support/enrolling.ts';
import { linkIn, mailsTo, waitForMail } from '../support/mailbox.ts';
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

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const device = () => openDevice(browser, product.baseUrl);
const confirmations = async (email: string) =>
  (await mailsTo(product.baseUrl, email)).filter(({ subject }) => subject.startsWith('Bevestiging')).length;

describe('a payment that does not go well', () => {
  for (const [outcome, told] of [
    ['Mislukt', 'De betaling is niet gelukt'],
    ['Geannuleerd', 'U hebt de betaling afgebroken'],
    ['Verlopen', 'De betaling is verlopen'],
  ] as const) {
    test(`S19: after "${outcome}" everything is still there and the next try confirms, once`, async () => {
      const { context, page, troubles } = await device();
      const visitor = {
        name: `Testpersoon Fien ${outcome}`,
        email: `fien.${outcome.toLowerCase()}@example.com`,
      };
      await enrol(page, visitor);
      await payAtBank(page, outcome);
      await heading(page, 'Nog één stap: betalen');
      const main = (await page.locator('main').textContent()) ?? '';
      expect(main).toContain(told);
      expect(main).toContain(visitor.name);
      expect(main).toContain(visitor.email);
      await page.getByRole('button', { name: /Betalen met iDEAL/ }).click();
      await payAtBank(page, 'Betaald');
      await heading(page, 'U doet mee');
      await waitForMail(product.baseUrl, visitor.email, /^Bevestiging/);
      expect(await confirmations(visitor.email)).toBe(1);
      expect(troubles).toEqual([]);
      await context.close();
    });
  }

  test('S19: a payment that stays open waits, refreshes by itself, and can be taken up again', async () => {
    const { context, page } = await device();
    await enrol(page, { name: 'Testpersoon Gijs Later', email: 'gijs.later@example.com' });
    await payAtBank(page, 'Later beslissen');
    await heading(page, 'Nog één stap: betalen');
    expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(1);
    await page.getByRole('button', { name: /Betalen met iDEAL/ }).click();
    await payAtBank(page, 'Betaald');
    await heading(page, 'U doet mee');
    await context.close();
  });
});

describe('coming back', () => {
  test('S23: another device goes on through the mailed link', async () => {
    const first = await device();
    const visitor = { name: 'Testpersoon Hanna Toestel', email: 'hanna.toestel@example.com' };
    await enrol(first.page, visitor);
    await first.context.close();
    const mail = await waitForMail(product.baseUrl, visitor.email, /nog niet betaald/);
    const other = await device();
    await other.page.goto(linkIn(mail, '/inschrijvingen/'));
    await heading(other.page, 'Nog één stap: betalen');
    expect(await other.page.locator('main').textContent()).toContain(visitor.name);
    await other.page.getByRole('button', { name: /Betalen met iDEAL/ }).click();
    await payAtBank(other.page, 'Betaald');
    await heading(other.page, 'U doet mee');
    await other.context.close();
  });

  test('S23: the back button after paying never pays or enrols a second time', async () => {
    const { context, page } = await device();
    const visitor = { name: 'Testpersoon Ivo Terug', email: 'ivo.terug@example.com' };
    await openEnrolment(page);
    await fillWho(page, visitor);
    const key = new URL(page.url()).pathname.split('/').at(-2)!;
    await fillInvoice(page);
    await fillEntry(page, visitor);
    await fillWishes(page, visitor);
    const check = page.url();
    await sendEnrolment(page);
    const bank = page.url();
    await payAtBank(page, 'Betaald');
    await heading(page, 'U doet mee');
    // Back at the bank, what is done cannot be done again.
    await page.goto(bank);
    expect(await page.getByRole('button', { name: 'Betaald' }).count()).toBe(0);
    // Back at the questions or the check page, one is led to the enrolment that there is.
    for (const old of [check, check.replace('controleren', 'factuur')]) {
      await page.goto(old);
      expect(new URL(page.url()).pathname).toBe(`/inschrijvingen/${key}`);
      await heading(page, 'U doet mee');
    }
    await waitForMail(product.baseUrl, visitor.email, /^Bevestiging/);
    expect(await confirmations(visitor.email)).toBe(1);
    await context.close();
  });

  test('S19: two tabs with one enrolment are one enrolment with one seat', async () => {
    const { context, page } = await device();
    const visitor = { name: 'Testpersoon Joke Tabblad', email: 'joke.tabblad@example.com' };
    await openEnrolment(page);
    await fillWho(page, visitor);
    await fillInvoice(page);
    await fillEntry(page, visitor);
    await fillWishes(page, visitor);
    const second = await context.newPage();
    await second.goto(page.url());
    await sendEnrolment(page);
    await sendEnrolment(second);
    await heading(second, 'Nog één stap: betalen');
    await payAtBank(page, 'Betaald');
    await heading(page, 'U doet mee');
    await second.reload();
    await heading(second, 'U doet mee');
    const received = (await mailsTo(product.baseUrl, visitor.email)).filter(({ subject }) =>
      /ontvangen/.test(subject),
    );
    expect(received.length).toBeLessThanOrEqual(1);
    await waitForMail(product.baseUrl, visitor.email, /^Bevestiging/);
    expect(await confirmations(visitor.email)).toBe(1);
    await context.close();
  });

  test('S23: a wrong address is corrected, the confirmation goes to the right one, and the old link is dead', async () => {
    const { context, page } = await device();
    await enrol(page, { name: 'Testpersoon Kees Adres', email: 'kees.fout@example.com' });
    await payAtBank(page, 'Betaald');
    await heading(page, 'U doet mee');
    const old = page.url().split('?')[0]!;
    await page.getByRole('link', { name: 'Adres verbeteren' }).click();
    await page.locator('[name=email]').fill('kees.goed');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    await page.locator('[name=email]').fill('kees.goed@example.com');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await heading(page, 'U doet mee');
    expect(await page.locator('main').textContent()).toContain('kees.goed@example.com');
    const mail = await waitForMail(product.baseUrl, 'kees.goed@example.com', /^Bevestiging/);
    expect(linkIn(mail, '/inschrijvingen/')).toBe(page.url().split('?')[0]);
    expect((await page.goto(old))?.status()).toBe(404);
    expect((await page.goto(`${old}/agenda.ics`))?.status()).toBe(404);
    await context.close();
  });

  test('S24: a full edition promises no list; it points to another, and to news of new ones', async () => {
    const { context, page } = await device();
    await page.goto('/cursussen');
    await page.getByRole('link', { name: 'Vlieland', exact: true }).click();
    const main = page.locator('main');
    expect(await main.textContent()).toMatch(/vol/i);
    expect(await main.getByRole('link', { name: 'Schrijf u nu in', exact: true }).count()).toBe(0);
    expect(await main.getByRole('link', { name: 'Bloemendaal' }).count()).toBeGreaterThan(0);
    expect(await main.getByRole('link', { name: /[Mm]ail/ }).count()).toBeGreaterThan(0);
    await page.goto(`${page.url()}/inschrijven`);
    await heading(page, 'Deze editie is vol');
    await page.getByRole('link', { name: /Kies deze editie.*Bloemendaal/ }).click();
    await heading(page, 'Uw gegevens');
    await context.close();
  });
});
