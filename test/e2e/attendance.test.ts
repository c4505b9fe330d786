import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { encode } from 'uqr';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readQr } from '../../src/learning/attend/attend-qr.island.tsx';
import type { FieldList } from '../../src/learning/domain/field-list.ts';
import { halfDays } from '../../src/learning/domain/half-day.ts';
import { fictitiousPerson } from '../../src/training/demo/people.ts';
import { openBrowser, openDevice } from '../support/browser.ts';
import { arriving } from '../support/enrolling.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { linkIn, waitForMail } from '../support/mailbox.ts';
import { openOffice } from '../support/office-visit.ts';
import { faultsOf } from '../support/page-health.ts';
import { startProduct, type Product } from '../support/product.ts';

let product: Product;
let browser: Browser;
/** Two teachers, each with a phone. */
let one: Awaited<ReturnType<typeof openOffice>>;
let two: Awaited<ReturnType<typeof openOffice>>;
let path: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  one = await openOffice(browser, product.baseUrl, { screen: 'phone' });
  two = await openOffice(browser, product.baseUrl, { screen: 'phone' });
  const edition = one.page.getByRole('row').filter({ hasText: 'Dalfsen' }).getByRole('link').first();
  path = `${await edition.getAttribute('href')}/presentie`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
beforeEach(async () => {
  for (const { context } of [one, two]) {
    await context.setOffline(false);
    await context.unrouteAll({ behavior: 'wait' });
  }
});

/** Opens the field page on a phone and chooses a half day, one a test, so that none sees what another recorded; waits until it would also open without internet. */
const intoField = async (page: Page, half: number): Promise<void> => {
  await page.goto(`${path}/veld`);
  await page.getByText('Klaar voor in het veld').waitFor();
  await page.getByLabel('Dagdeel').selectOption({ index: half });
};
const row = (page: Page, at: number) => page.locator('.field-names li').nth(at);
const tick = (page: Page, at: number, name: 'Aanwezig' | 'Afwezig' = 'Aanwezig') =>
  row(page, at)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const sent = (page: Page) => says(page, 'Alles is verstuurd');
const list = async (context: BrowserContext): Promise<FieldList> =>
  (await context.request.get(`${product.baseUrl}${path}/veld-lijst.json`)).json() as Promise<FieldList>;
const recorded = async (half: number) =>
  (await list(one.context)).attendance.filter((event) => event.halfDay === halfDays[half]);
const posts = `**/presentie/gebeurtenissen`;

describe('without network', () => {
  test('S26: recorded offline, through a reload, and sent when the network is back: all of it, once', async () => {
    const { page, context } = one;
    await intoField(page, 0);
    await context.setOffline(true);
    for (const at of [0, 1, 2]) await tick(page, at);
    await says(page, '3 nog niet verstuurd');
    await page.reload();
    await page.getByLabel('Dagdeel').selectOption({ index: 0 });
    await says(page, '3 van 21 aanwezig');
    await says(page, 'Geen verbinding');
    await tick(page, 3, 'Afwezig');
    await says(page, '4 nog niet verstuurd');
    expect(await recorded(0)).toHaveLength(0);
    await context.setOffline(false);
    await sent(page);
    const events = await recorded(0);
    expect(events.map((event) => event.kind === 'mark' && event.state).sort()).toEqual([
      'absent',
      ...Array<string>(3).fill('present'),
    ]);
    await page.goto(path);
    await says(page, 'aanwezig');
  });

  test('a call that never arrived, then one that arrived twice and whose answer was lost: all there, nothing doubled', async () => {
    const { page, context } = one;
    await intoField(page, 1);
    await sent(page);
    let calls = 0;
    await context.route(posts, async (route: Route) => {
      calls += 1;
      if (calls === 1) return route.abort();
      if (calls > 2) return route.continue();
      await route.fetch();
      await route.fetch();
      return route.abort();
    });
    for (const at of [0, 1]) await tick(page, at);
    await expect.poll(() => calls, { timeout: 15_000 }).toBeGreaterThanOrEqual(3);
    await sent(page);
    expect(await recorded(1)).toHaveLength(2);
  });

  test('two teachers at once, both offline, with one phone five hours slow: both count, the later act wins', async () => {
    const slow = await browser.newContext({ storageState: await two.context.storageState() });
    await slow.addInitScript(() => {
      const real = Date.now;
      Date.now = () => real() - 5 * 3_600_000;
    });
    const late = await slow.newPage();
    await late.goto(`${product.baseUrl}${path}/veld`);
    await says(late, 'Klaar voor in het veld');
    await late.getByLabel('Dagdeel').selectOption({ index: 2 });
    await intoField(one.page, 2);
    await Promise.all([one.context.setOffline(true), slow.setOffline(true)]);
    // The first teacher sees nobody; a moment later the second, whose phone says it is five hours earlier, does.
    await tick(one.page, 0, 'Afwezig');
    await tick(one.page, 1);
    await says(one.page, '2 nog niet verstuurd');
    await tick(late, 0);
    await tick(late, 2);
    await says(late, '2 nog niet verstuurd');
    // The second teacher's records arrive first, the first one's after them.
    await slow.setOffline(false);
    await sent(late);
    await one.context.setOffline(false);
    await sent(one.page);
    expect(await recorded(2)).toHaveLength(4);
    await one.page.reload();
    await one.page.getByLabel('Dagdeel').selectOption({ index: 2 });
    await says(one.page, '3 van 21 aanwezig');
    expect(await row(one.page, 0).getByRole('button', { pressed: true }).textContent()).toBe('Aanwezig');
    const moments = (await recorded(2)).map((event) => Date.now() - event.givenAt);
    expect(Math.max(...moments)).toBeLessThan(3_600_000);
    await slow.close();
  });

  test('a session that ended meanwhile loses nothing: it is sent after signing in again', async () => {
    const { page, context } = two;
    await intoField(page, 3);
    await context.setOffline(true);
    await tick(page, 0);
    await says(page, '1 nog niet verstuurd');
    const cookies = await context.cookies();
    await context.clearCookies();
    await context.setOffline(false);
    await says(page, 'Uw aanmelding is verlopen');
    expect(await recorded(3)).toHaveLength(0);
    const signIn = page.getByRole('link', { name: 'Aanmelden en versturen' });
    expect(await signIn.getAttribute('href')).toContain('/inloggen?naar=');
    await context.addCookies(cookies);
    await page.reload();
    await sent(page);
    expect(await recorded(3)).toHaveLength(1);
  });

  test('without the worker the page would not open offline: the reload above proves something', async () => {
    const context = await browser.newContext({
      storageState: await one.context.storageState(),
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(`${product.baseUrl}${path}/veld`);
    await says(page, 'kan de pagina niet bewaren');
    await context.setOffline(true);
    await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await context.close();
  });
});

describe('on the phone', () => {
  test('by keyboard alone: search a name, tick it, undo it', async () => {
    const { page } = one;
    await intoField(page, 4);
    const keys = keyboardOf(page);
    await keys.tabTo('Zoek een naam');
    await page.keyboard.type('pien');
    await keys.space(/^Aanwezig: Pien/);
    await says(page, /^1 van 21 aanwezig/);
    await page.getByRole('button', { name: 'Maak ongedaan' }).focus();
    await page.keyboard.press('Enter');
    await says(page, /^0 van 21 aanwezig/);
    await sent(page);
  });

  test('S3: groups for running: the walking group is there, names move by tap, and a proposal fills the rest', async () => {
    const { page } = one;
    await intoField(page, 5);
    for (const at of [0, 1, 2, 3, 4]) await tick(page, at);
    await page.getByRole('button', { name: 'Groepen' }).click();
    await says(page, 'Wandelgroep');
    for (const name of ['Dennen', 'Vogels']) {
      await page.getByLabel('Naam van de groep').fill(name);
      await page.getByRole('button', { name: 'Groep maken' }).click();
      await page.getByRole('heading', { name }).waitFor();
    }
    await page.locator('.field-group.none .field-people button').first().click();
    await page.getByRole('button', { name: 'Naar Wandelgroep' }).click();
    await page.getByRole('button', { name: 'Stel een verdeling voor' }).click();
    await page.getByRole('button', { name: 'Zo indelen' }).click();
    await says(page, 'Iedereen die aanwezig is, heeft een groep.');
    await sent(page);
    await two.page.goto(`${path}/veld`);
    await two.page.getByLabel('Dagdeel').selectOption({ index: 5 });
    await two.page.getByRole('button', { name: 'Groepen' }).click();
    const sizes = two.page.locator('.field-group:not(.none)');
    expect(
      await sizes.locator('.field-people').evaluateAll((lists) => lists.map((l) => l.children.length)),
    ).toEqual([1, 2, 2]);
  });

  test('S26: the camera reads a code from paper: recorded once, and told when it is seen again', async () => {
    const person = (await list(one.context)).people[9]!;
    const folder = await mkdtemp(join(tmpdir(), 'duurloop-camera-'));
    const film = join(folder, 'code.y4m');
    await writeFile(film, filmOf(person.token));
    const withCamera = await openBrowser([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    const state = await one.context.storageState();
    const context = await withCamera.newContext({ storageState: state, baseURL: product.baseUrl });
    const page = await context.newPage();
    await intoField(page, 3);
    await page.getByRole('button', { name: 'Scannen' }).click();
    await page.getByRole('button', { name: 'Start de camera' }).click();
    await says(page, `${person.name}: aanwezig`);
    await page.getByRole('button', { name: 'Stop de camera' }).click();
    await page.getByRole('button', { name: 'Start de camera' }).click();
    await says(page, `${person.name} was al gescand`);
    await sent(page);
    expect((await recorded(3)).filter((event) => event.enrolmentId === person.enrolmentId)).toHaveLength(1);
    await withCamera.close();
    await rm(folder, { recursive: true });
  });

  test('the list leaves the phone by its button, and not while something is unsent', async () => {
    const { page, context } = two;
    await intoField(page, 5);
    await context.setOffline(true);
    await tick(page, 7);
    await page.getByRole('button', { name: 'Haal de lijst van deze telefoon' }).click();
    await says(page, 'Er is nog niet alles verstuurd.');
    await context.setOffline(false);
    await sent(page);
    await page.getByRole('button', { name: 'Haal de lijst van deze telefoon' }).click();
    await says(page, 'De lijst is van deze telefoon gehaald.');
    expect(await namesKept(page)).toBe(0);
    expect(await page.evaluate('caches.keys()')).toEqual([]);
  });

  test('signing out takes the names off the phone', async () => {
    const third = await openOffice(browser, product.baseUrl, { screen: 'phone' });
    await intoField(third.page, 5);
    await sent(third.page);
    expect(await namesKept(third.page)).toBe(1);
    await third.page.getByRole('button', { name: 'Uitloggen' }).click();
    await third.page.waitForURL((url) => !url.pathname.endsWith('/veld'));
    expect(await namesKept(third.page)).toBe(0);
    expect(await third.page.evaluate('caches.keys()')).toEqual([]);
    await third.context.close();
  });

  test('the pages are sound on every screen, in the list, the groups, the table, a person and the cards', async () => {
    const { page, context } = one;
    const faults: string[] = [];
    const look = async (url: string, prepare: () => Promise<void> = async () => undefined) => {
      const answer = await page.goto(url);
      const html = (await answer!.text()) ?? '';
      await prepare();
      faults.push(...(await faultsOf(page, html)));
    };
    await look(`${path}/veld`, () => says(page, 'Klaar voor in het veld'));
    await page.getByRole('button', { name: 'Groepen' }).click();
    await page.locator('.field-people button').first().click();
    faults.push(...(await faultsOf(page, await (await page.request.get(`${path}/veld`)).text())));
    await look(path);
    await look(`${path}/badges`);
    await page.goto(path);
    await look((await page.locator('tbody a').first().getAttribute('href'))!);
    expect(faults).toEqual([]);
    await context.setOffline(false);
  }, 90_000);

  test('S26: a participant’s own code reads as theirs from the screen, and their page says who recorded what', async () => {
    const { context, page, troubles } = await openDevice(browser, product.baseUrl, { screen: 'phone' });
    const { email, name } = fictitiousPerson(0);
    const { people } = await list(one.context);
    await intoField(one.page, 4);
    await tick(
      one.page,
      people.findIndex((person) => person.name === name),
    );
    await sent(one.page);
    const own = `${path.replace('/beheer/edities', '/mijn').replace('/presentie', '')}/aanwezigheid`;
    await page.goto(`/mijn/inloggen?naar=${own}`);
    await page.locator('[name=email]').fill(email);
    await arriving(page, () => page.locator('main').getByRole('button').first().click());
    const mail = await waitForMail(product.baseUrl, email, /./);
    await page.goto(linkIn(mail, '/mijn/inloggen/'));
    await arriving(page, () => page.locator('main').getByRole('button').first().click());
    const shot = sharp(await page.locator('.own-code').screenshot());
    const { data, info } = await shot.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const read = readQr({ ...info, data: new Uint8ClampedArray(data) });
    expect(read).toBe(people.find((person) => person.name === name)!.token);
    await says(page, 'Kantoor Testpersoon');
    const faults = [];
    for (const prefix of ['', '/en']) {
      const answer = await page.goto(`${prefix}${own}`);
      faults.push(...(await faultsOf(page, await answer!.text())));
    }
    expect([...faults, ...troubles]).toEqual([]);
    await context.close();
  }, 60_000);

  test('nothing went wrong in either browser', () => {
    const meant = /ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/;
    expect([...one.troubles, ...two.troubles].filter((trouble) => !meant.test(trouble))).toEqual([]);
  });
});

/** Two frames of film (YUV4MPEG2) of a QR code on white, as it lies under a camera. */
const filmOf = (text: string): Buffer => {
  const [width, height, pixels] = [640, 480, 8];
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const [left, top] = [(width - size * pixels) / 2, (height - size * pixels) / 2];
  const light = Buffer.alloc(width * height, 235);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[Math.floor((y - top) / pixels)]?.[Math.floor((x - left) / pixels)]) light[y * width + x] = 16;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]);
};

/** How many lists with names the phone holds. */
const namesKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((found, failed) => {
        const opening = indexedDB.open('duurloop-presentie');
        opening.onerror = () => failed(new Error('no database'));
        opening.onsuccess = () => {
          const asking = opening.result.transaction('lists').objectStore('lists').count();
          asking.onsuccess = () => {
            opening.result.close();
            found(asking.result);
          };
        };
      }),
  );
