import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoParticipant } from '../../seeds/demo.ts';
import { editionPages } from '../../src/learning/index.ts';
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
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** What kind of page an address is: everything that names one edition, person, certificate or point is left open. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/\d|^testpersoon-/.test(part) ? ':' : part))
    .join('/');

/**
 * Follows every link from these addresses to pages whose path is `within`, and looks at one page of each kind on a desk
 * and a phone, light and dark. No list to forget a page in: what people can reach is looked at. Gives the kinds seen,
 * and all that is wrong.
 */
const walk = async (page: Page, starts: string[], within: RegExp) => {
  const seen = new Set<string>();
  const faults: string[] = [];
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    // A paper or a table is no page: what it is, is asked before the browser opens it.
    const asked = await page.request.get(path);
    if (!(asked.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    if (asked.status() !== 200) faults.push(`${path}: ${asked.status()}`);
    const answer = await page.goto(path);
    faults.push(...(await faultsOf(page, await answer!.text())));
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    queue.push(...links.filter((link) => within.test(link)));
  }
  return { seen: [...seen].sort(), faults };
};

/** Signs somebody in by the link in their mail. */
const signIn = async (email: string) => {
  const device = await openDevice(browser, product.baseUrl);
  const { page } = device;
  await page.goto('/mijn/inloggen');
  await page.locator('main [name=email]').fill(email);
  await arriving(page, () => page.getByRole('button', { name: 'Stuur mij een link' }).click());
  await page.goto(linkIn(await waitForMail(product.baseUrl, email, /link/), '/mijn/inloggen/'));
  await arriving(page, () => page.getByRole('button', { name: 'Ga verder' }).click());
  return device;
};

describe('every page from the course to the register', { timeout: 300_000 }, () => {
  test('of a participant, in both languages', async () => {
    const { page, context, troubles } = await signIn(demoParticipant);
    const { seen, faults } = await walk(page, ['/mijn', '/en/mijn'], /^(\/en)?\/mijn(\/|$)/);
    for (const part of ['programma', 'aanwezigheid', 'opdracht', 'casus', 'toets', 'evaluatie'])
      expect.soft(seen).toContain(`/mijn/:/${part}`);
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  });

  test('of who teaches and of the office', async () => {
    const account = { email: 'cursusleider@example.com', password: 'steviger-staan-2027' };
    const { page, context, troubles } = await openDesk(
      browser,
      product.baseUrl,
      '/beheer/onderwijs',
      account,
    );
    const parts = editionPages.map(({ path }) => path).join('|');
    const within = new RegExp(`^/beheer/(onderwijs(/|$)|edities/[^/]+/(${parts})(/|$))`);
    const { seen, faults } = await walk(page, ['/beheer/onderwijs'], within);
    for (const { path } of editionPages) expect.soft(seen).toContain(`/beheer/edities/:/${path}`);
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  });

  test('of the registrar', async () => {
    const account = { email: 'registrar@example.com', password: 'zorgvuldig-kijken-2027' };
    const { page, context, troubles } = await openDesk(browser, product.baseUrl, '/register-beheer', account);
    const { seen, faults } = await walk(page, ['/register-beheer'], /^\/register-beheer(\/|$)/);
    expect(seen.length).toBeGreaterThan(5);
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  });

  test('of a therapist, in both languages', async () => {
    const { page, context, troubles } = await signIn('anna.de.wit@example.com');
    await page.goto('/mijn/register');
    const secret = (await page.locator('main code').first().textContent())!.replaceAll(/\s/g, '');
    await page.locator('[name=code]').fill(await totpNow(secret));
    await arriving(page, () => page.locator('main form button').last().click());
    const { seen, faults } = await walk(
      page,
      ['/mijn/register', '/en/mijn/register'],
      /^(\/en)?\/mijn\/register(\/|$)/,
    );
    for (const part of ['profiel', 'punten']) expect.soft(seen).toContain(`/mijn/register/${part}`);
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  });

  test('that anybody may open, in both languages', async () => {
    const { page, context, troubles } = await openDevice(browser, product.baseUrl);
    const starts = ['/runningtherapeuten?plaats=Utrecht', '/certificaten', '/terugkomdagen'];
    const within = /^(\/en)?\/(runningtherapeuten|certificaten|badges|terugkomdagen)(\/|$)/;
    const { seen, faults } = await walk(page, starts, within);
    for (const kind of ['/runningtherapeuten/:', '/en/runningtherapeuten/:', '/runningtherapeuten/:/contact'])
      expect.soft(seen).toContain(kind);
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  });
});
