import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import { arriving, choose, enrol, payAtBank } from '../support/enrolling.ts';
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

describe('the newsletter', () => {
  test('S17: nobody is subscribed before the mailed link is followed and the button pressed; one click ends it', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl);
    const email = 'petra.lezer@example.com';
    await page.goto('/nieuwsbrief');
    await page.locator('[name=email]').fill(email);
    await choose(page, 'De nieuwsbrief');
    await arriving(page, () => page.getByRole('button', { name: 'Aanmelden' }).click());
    await page.getByRole('heading', { name: 'Kijk in uw mailbox' }).waitFor();

    const mail = await waitForMail(product.baseUrl, email, /Bevestig uw aanmelding/);
    const link = linkIn(mail, '/nieuwsbrief/');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Bevestig uw aanmelding' }).waitFor();
    await arriving(page, () => page.getByRole('button', { name: 'Ja, ik wil dit ontvangen' }).click());
    expect(await page.locator('main').textContent()).toContain('Uw aanmelding is bevestigd');

    // RFC 8058: a mail program posts by itself, without cookie or page.
    const stopped = await fetch(`${link.split('?')[0]}/afmelden`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(stopped.status).toBe(200);
    await page.goto(link);
    await page.getByRole('heading', { name: 'U bent afgemeld' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('S17: the box at the enrolment is empty; ticked, it asks to confirm all the same', async () => {
    const { context, page } = await openDevice(browser, product.baseUrl);
    const email = 'quirijn.vinkje@example.com';
    await enrol(page, { name: 'Testpersoon Quirijn Vinkje', email });
    await payAtBank(page, 'Betaald');
    await waitForMail(product.baseUrl, email, /^Bevestiging/);
    expect((await mailsTo(product.baseUrl, email)).some(({ subject }) => /aanmelding/.test(subject))).toBe(
      false,
    );
    await context.close();
  });
});
