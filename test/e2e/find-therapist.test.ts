import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import { arriving } from '../support/enrolling.ts';
import { mailsTo, waitForMail } from '../support/mailbox.ts';
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

const found = (page: Page): Promise<string[]> => page.locator('.therapists h3').allTextContents();

/** Fills in a message and waits as long as a person would take: the form refuses what comes within three seconds. */
const write = async (page: Page, email: string): Promise<void> => {
  const opened = Date.now();
  await page.getByLabel('Uw naam').fill('Testpersoon Bo Loper');
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByLabel('Uw bericht').fill('Kan ik op dinsdag een keer meelopen?');
  await page.waitForFunction((from) => Date.now() - from > 3200, opened);
  await arriving(page, () => page.getByRole('button', { name: 'Verstuur bericht' }).click());
};

describe('finding a running therapist', () => {
  test('S36: from the next town to a message that arrives, on a phone, without an address being shown', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl, { screen: 'phone' });
    await page.goto('/runningtherapeuten');
    await page.getByLabel('Plaats of postcode').fill('Leusden');
    await arriving(page, () => page.getByRole('button', { name: 'Zoek', exact: true }).click());
    expect((await found(page))[0]).toBe('Testpersoon Bram Verlaan');
    expect(await page.locator('h2').first().textContent()).toContain('tot 25 km van Leusden');

    await arriving(page, () => page.getByRole('link', { name: 'Testpersoon Anna de Wit' }).click());
    await page.getByRole('heading', { name: 'Waarvoor u hier terecht kunt' }).waitFor();
    await arriving(page, () => page.getByRole('link', { name: 'Schrijf een bericht' }).click());
    expect(await page.locator('main').textContent()).toContain('niets over uw gezondheid');
    await write(page, 'bo.loper@example.com');
    await page.getByRole('heading', { name: 'Uw bericht is verstuurd' }).waitFor();
    expect(await page.locator('.help-now').textContent()).toContain('0800-0113');

    const mail = await waitForMail(product.baseUrl, 'anna.de.wit@example.com', /bericht via het register/);
    expect(JSON.stringify(mail)).toContain('meelopen');
    await waitForMail(product.baseUrl, 'bo.loper@example.com', /doorgestuurd/);
    expect(JSON.stringify(await mailsTo(product.baseUrl, 'bo.loper@example.com'))).not.toContain(
      'anna.de.wit@',
    );
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('by keyboard alone: a place, a wish, and the wish away again', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl);
    await page.goto('/runningtherapeuten?plaats=Amersfoort&straal=50');
    const all = await found(page);
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Taal').focus();
    await page.keyboard.type('Duits');
    await arriving(page, async () => {
      await page.getByLabel('Plaats of postcode').focus();
      await page.keyboard.press('Enter');
    });
    const few = await found(page);
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(all.length);
    await page.getByRole('link', { name: 'Haal weg: Duits' }).focus();
    await arriving(page, () => page.keyboard.press('Enter'));
    expect(await found(page)).toEqual(all);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('one’s own spot: asked only after a press, and rounded before it leaves the page', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl);
    await context.grantPermissions(['geolocation'], { origin: product.baseUrl });
    await context.setGeolocation({ latitude: 52.155678, longitude: 5.387654 });
    await page.goto('/runningtherapeuten');
    await page.getByRole('button', { name: 'Gebruik mijn locatie' }).click();
    await page.getByText('Uw locatie is ingevuld').waitFor();
    await arriving(page, () => page.getByRole('button', { name: 'Zoek', exact: true }).click());
    expect(page.url()).toContain('lat=52.16&lon=5.39');
    expect(page.url()).not.toContain('52.155');
    expect(await page.locator('h2').first().textContent()).toContain('uw locatie');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('the map with streets asks nothing of another server before somebody presses for it', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl);
    await page.goto('/runningtherapeuten/kaart?plaats=Utrecht');
    await page.getByRole('button', { name: 'Kaart van PDOK laden' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('every page of it is accessible and valid on a desk and a phone, light and dark', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl);
    const faults: string[] = [];
    for (const path of [
      '/runningtherapeuten',
      '/en/runningtherapeuten?plaats=Utrecht&werkveld=cure',
      '/runningtherapeuten?plaats=Hengelo',
      '/runningtherapeuten?plaats=Amersvoort',
      '/runningtherapeuten?plaats=Assen&straal=5&taal=fy',
      '/runningtherapeuten/kaart?plaats=Utrecht',
      '/runningtherapeuten/testpersoon-anna-de-wit',
      '/en/runningtherapeuten/testpersoon-bram-verlaan',
      '/runningtherapeuten/testpersoon-anna-de-wit/contact',
      '/runningtherapeuten/testpersoon-anna-de-wit/contact/verstuurd',
    ]) {
      const answer = await page.goto(path);
      faults.push(...(await faultsOf(page, await answer!.text())));
    }
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  }, 120_000);
});
