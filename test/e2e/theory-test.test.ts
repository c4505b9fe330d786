import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fictitiousPerson } from '../../src/training/demo/people.ts';
import { openBrowser, openDevice } from '../support/browser.ts';
import { arriving, choose } from '../support/enrolling.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { linkIn, waitForMail } from '../support/mailbox.ts';
import { openOffice } from '../support/office-visit.ts';
import { faultsOf } from '../support/page-health.ts';
import { startProduct, type Product } from '../support/product.ts';

const topic = 'Proefonderwerp';
/** Milliseconds that a page may take for what it does by itself, also while everything else on the machine is busy. */
const patience = 30_000;
const bank = '/beheer/onderwijs/vragen';

let product: Product;
let browser: Browser;
let office: Awaited<ReturnType<typeof openOffice>>;
/** The edition in Bloemendaal: eight people, none of whom the demo world has make a test. */
let code: string;
/** The first of those people; the Dalfsen edition took the 21 before them. */
let next = 21;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  office = await openOffice(browser, product.baseUrl);
  const { page } = office;
  const edition = page.getByRole('row').filter({ hasText: 'Bloemendaal' }).getByRole('link').first();
  code = (await edition.getAttribute('href'))!.split('/').at(-1)!;
  await writeQuestions(page);
  await page.goto(`/beheer/edities/${code}/toets`);
  await page.getByLabel(topic).fill('5');
  await arriving(page, () => page.getByRole('button', { name: 'trekken' }).first().click());
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const open: BrowserContext[] = [];
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});

const save = (page: Page, name = 'Bewaren') =>
  arriving(page, () => page.getByRole('button', { name, exact: true }).click());

/** Writes one question of each kind, as a teacher does, and puts it to use. */
const writeQuestions = async (page: Page): Promise<void> => {
  const fields: Record<string, Record<string, string>> = {
    single: { 'optie-a': 'Wandelen mag', 'optie-b': 'Wandelen mag niet' },
    multiple: { 'optie-a': 'Rust', 'optie-b': 'Haast', 'optie-c': 'Praten' },
    order: { 'optie-a': 'Eerst dit', 'optie-b': 'Dan dat', 'optie-c': 'Tot slot zo' },
    number: { waarde: '45', marge: '15', eenheid: 'minuten' },
    open: { voorbeeld: 'Iets over overleg met de huisarts.' },
  };
  for (const [kind, typed] of Object.entries(fields)) {
    await page.goto(`${bank}/nieuw?soort=${kind}`);
    const all = { onderwerp: topic, tekst: `Proefvraag ${kind}`, uitleg: `Uitleg bij ${kind}`, ...typed };
    for (const [name, text] of Object.entries(all)) await page.locator(`[name="${name}"]`).fill(text);
    if (kind === 'single') await choose(page, 'Antwoord 1 is goed');
    if (kind === 'multiple') for (const at of [1, 3]) await choose(page, `Antwoord ${at} is goed`);
    await save(page);
    await save(page, 'In gebruik nemen');
  }
};

/** Signs somebody of the demo world in by the link in their mail, on a phone of their own. */
const signIn = async (person: number, settings: { hoursAhead?: number } = {}) => {
  const device = await openDevice(browser, product.baseUrl, { screen: 'phone' });
  open.push(device.context);
  const { page, context } = device;
  if (settings.hoursAhead) {
    await context.addInitScript(`{
      const real = Date.now;
      Date.now = () => real() + ${settings.hoursAhead} * 3600000;
    }`);
  }
  const { email } = fictitiousPerson(person);
  await page.goto(`/mijn/inloggen?naar=/mijn/${code}/toets`);
  await page.locator('[name=email]').fill(email);
  await arriving(page, () => page.locator('main').getByRole('button').first().click());
  const mail = await waitForMail(product.baseUrl, email, /./);
  await page.goto(linkIn(mail, '/mijn/inloggen/'));
  await arriving(page, () => page.locator('main').getByRole('button').first().click());
  return device;
};

let roomCode: string;
const openRoom = async (): Promise<void> => {
  const { page } = office;
  await page.goto(`/beheer/edities/${code}/toets`);
  await save(page, 'Toets openen voor de zaal');
  roomCode = (await page.locator('.room-code').textContent())!;
};

const test_ = () => `/mijn/${code}/toets`;
const enter = async (page: Page): Promise<void> => {
  await page.goto(test_());
  await page.getByLabel('Code van de zaal').fill(roomCode);
  await arriving(page, () => page.getByRole('button', { name: 'Beginnen' }).click());
};
const screen = (page: Page, kind: string) => page.locator(`.test-question[data-kind=${kind}]`);
const goTo = async (page: Page, kind: string): Promise<void> => {
  const position = await screen(page, kind).getAttribute('data-position');
  await page.locator(`.test-numbers [data-go="${position}"]`).click();
  await screen(page, kind).getByRole('heading').waitFor();
};
const chooseOne = async (page: Page, answer: string): Promise<void> => {
  await goTo(page, 'single');
  await screen(page, 'single').locator('label', { hasText: answer }).first().click();
};
const write = async (page: Page, text: string): Promise<void> => {
  await goTo(page, 'open');
  await screen(page, 'open').locator('textarea').fill(text);
};
const says = (page: Page, words: string | RegExp) =>
  page.locator('.test-sending', { hasText: words }).waitFor({ timeout: patience });
/** Waits until the device can open its page again without a connection. */
const keptPage = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(`caches.open('duurloop-toets:' + location.pathname).then((cache) => cache.keys()).then((all) =>
        Boolean(navigator.serviceWorker.controller) && all.some(({ url }) => url.endsWith('/toets')) &&
        all.some(({ url }) => url.endsWith('.js')) && all.some(({ url }) => url.endsWith('.css')))`),
      { timeout: patience },
    )
    .toBe(true);
/** What the product has of somebody, as their own page on a device without anything kept shows it. */
const onServer = async (context: BrowserContext): Promise<string> => {
  const answer = await context.request.get(product.baseUrl + test_());
  return answer.text();
};

describe('the theory test in a room with bad reception', { timeout: 240_000 }, () => {
  test('S26: before opening a participant reads what comes; the bank, the draw and the door are healthy pages', async () => {
    const { page, troubles } = await signIn(next);
    const faults: string[] = [];
    const look = async (from: Page, path: string) => {
      const answer = await from.goto(path);
      faults.push(...(await faultsOf(from, await answer!.text())));
    };
    await look(page, test_());
    expect(await page.locator('main').textContent()).toContain('De uitslag beslist niets');
    await look(page, `/en${test_()}`);
    for (const path of [
      bank,
      `${bank}/nieuw`,
      `${bank}/nieuw?soort=multiple`,
      `/beheer/edities/${code}/toets`,
      `/beheer/edities/${code}/toets/wisselen/1`,
    ])
      await look(office.page, path);
    await office.page.goto(`${bank}?onderwerp=${topic}`);
    await office.page.getByRole('link', { name: 'Proefvraag order' }).click();
    await look(office.page, office.page.url());
    await look(office.page, `${office.page.url()}/voorbeeld`);
    await openRoom();
    await look(office.page, `/beheer/edities/${code}/toets`);
    await look(office.page, `/beheer/edities/${code}/toets/scherm`);
    await look(page, test_());
    await page.getByLabel('Code van de zaal').fill('000');
    await arriving(page, () => page.getByRole('button', { name: 'Beginnen' }).click());
    expect(await page.locator('main').textContent()).toContain('Deze code klopt niet');
    await enter(page);
    for (const kind of ['single', 'order', 'open']) {
      const position = await screen(page, kind).getAttribute('data-position');
      await look(page, `${test_()}?vraag=${position}`);
    }
    await look(page, `${test_()}?vraag=inleveren`);
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('S26: without connection answers stay on the phone, through a reload, and are sent when it is back', async () => {
    const { page, context } = await signIn(++next);
    await enter(page);
    await chooseOne(page, 'Wandelen mag niet');
    await says(page, 'Alles is verstuurd');
    await keptPage(page);
    await context.setOffline(true);
    await chooseOne(page, 'Wandelen mag');
    await write(page, 'Zonder verbinding geschreven');
    await goTo(page, 'number');
    await screen(page, 'number').locator('input[type=text]').fill('50');
    await goTo(page, 'single');
    await says(page, '3 antwoorden nog niet verstuurd');
    await page.reload();
    await says(page, '3 antwoorden nog niet verstuurd');
    await goTo(page, 'open');
    expect(await screen(page, 'open').locator('textarea').inputValue()).toBe('Zonder verbinding geschreven');
    await context.setOffline(false);
    await says(page, 'Alles is verstuurd');
    const html = await onServer(context);
    expect(html).toContain('Zonder verbinding geschreven');
    expect(html).toContain('value="50"');
    expect(html).toMatch(/value="a" checked/);
  });

  test('S26: deliveries that arrive twice, or whose answer is lost, double nothing', async () => {
    const { page, context } = await signIn(++next);
    await enter(page);
    await says(page, 'Alles is verstuurd');
    let sent = 0;
    await context.route('**/antwoorden', async (route) => {
      sent += 1;
      await route.fetch();
      if (sent === 1) await route.abort();
      else await route.continue();
    });
    await write(page, 'Eén keer bedoeld');
    await says(page, 'nog niet verstuurd');
    await says(page, 'Alles is verstuurd');
    expect(sent).toBeGreaterThan(1);
    await context.unrouteAll({ behavior: 'wait' });
    expect((await onServer(context)).split('Eén keer bedoeld')).toHaveLength(2);
  });

  test('S26: two devices of one person: the answer that was given last stays, whichever is sent last', async () => {
    const person = ++next;
    const phone = await signIn(person);
    await enter(phone.page);
    await says(phone.page, 'Alles is verstuurd');
    const tablet = await browser.newContext({
      baseURL: product.baseUrl,
      storageState: await phone.context.storageState(),
    });
    open.push(tablet);
    const other = await tablet.newPage();
    await other.goto(test_());
    await says(other, 'Alles is verstuurd');
    await phone.context.setOffline(true);
    await write(phone.page, 'Eerst, op de telefoon');
    await chooseOne(phone.page, 'Wandelen mag');
    await says(phone.page, '2 antwoorden nog niet verstuurd');
    await write(other, 'Later, op de tablet');
    await goTo(other, 'single');
    await says(other, 'Alles is verstuurd');
    await phone.context.setOffline(false);
    await says(phone.page, 'Alles is verstuurd');
    await expect.poll(() => onServer(tablet), { timeout: patience }).toContain('Later, op de tablet');
    const html = await onServer(tablet);
    expect(html).not.toContain('Eerst, op de telefoon');
    expect(html).toMatch(/value="a" checked/);
  });

  test('S26: with the keyboard alone, from the code to handing in without connection; it is sent when it is back', async () => {
    const { page, context } = await signIn(++next);
    await page.goto(test_());
    const keys = keyboardOf(page);
    await keys.type('Code van de zaal', roomCode);
    await keys.press('Beginnen');
    await says(page, 'Alles is verstuurd');
    await keptPage(page);
    await context.setOffline(true);
    const count = await page.locator('.test-question').count();
    for (let at = 1; at < count; at += 1) {
      const now = page.locator(`.test-question[data-position="${at}"]`);
      const kind = await now.getAttribute('data-kind');
      if (kind === 'single') await keys.choose('Wandelen mag');
      if (kind === 'multiple') await keys.space('Rust');
      if (kind === 'number') await keys.type('Vul een getal in', '45');
      if (kind === 'open') await keys.type('Schrijf in uw eigen woorden', 'Met de toetsen');
      if (kind === 'order')
        for (const [place, words] of ['Eerst dit', 'Dan dat', 'Tot slot zo'].entries()) {
          await keys.tabTo(words).catch(() =>
            page
              .locator('h2:visible')
              .focus()
              .then(() => keys.tabTo(words)),
          );
          await page.keyboard.press(String(place + 1));
        }
      await keys.tabTo('Verder');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Inleveren' }).waitFor();
    expect(await page.locator('[data-missing]').textContent()).toContain('alle vragen beantwoord');
    await keys.tabTo('Toets inleveren');
    await page.keyboard.press('Enter');
    await says(page, 'U hebt ingeleverd, maar er is geen verbinding');
    await page.reload();
    await says(page, 'U hebt ingeleverd, maar er is geen verbinding');
    await context.setOffline(false);
    await page.getByText('U hebt ingeleverd').first().waitFor();
    await page.getByText('Ingeleverd op').waitFor({ timeout: patience });
    // Nothing of the test stays on the device after handing in.
    expect(await page.evaluate('caches.keys()')).toEqual([]);
    await office.page.goto(`/beheer/edities/${code}/toets`);
    const row = office.page.getByRole('row').filter({ hasText: fictitiousPerson(next).name });
    expect(await row.textContent()).toContain('Ingeleverd');
  });

  test('S26: closed while a phone has no connection, and its clock is hours off: all that was given before closing counts', async () => {
    const fast = await signIn(++next, { hoursAhead: 5 });
    const slow = await signIn(++next, { hoursAhead: -7 });
    for (const { page, context } of [fast, slow]) {
      await enter(page);
      await says(page, 'Alles is verstuurd');
      await keptPage(page);
      await context.setOffline(true);
      await chooseOne(page, 'Wandelen mag');
      await write(page, 'Voor het sluiten gegeven');
      await goTo(page, 'single');
      await says(page, '2 antwoorden nog niet verstuurd');
    }
    await office.page.goto(`/beheer/edities/${code}/toets`);
    await save(office.page, 'Toets sluiten');
    for (const { page, context } of [fast, slow]) {
      await context.setOffline(false);
      await page.getByRole('heading', { name: 'Uw resultaat' }).waitFor({ timeout: patience });
      const text = await page.locator('main').textContent();
      expect(text).toContain('Voor het sluiten gegeven');
      expect(text).toContain('1 van de 4 vragen helemaal goed');
      expect(text).toContain('De uitslag beslist niets');
      expect(text).not.toContain('kwam na het sluiten');
    }
    await office.page.reload();
    expect(await office.page.locator('main').textContent()).not.toContain('te laat');
    const answer = await fast.page.goto(test_());
    expect(await faultsOf(fast.page, await answer!.text())).toEqual([]);
  });

  test('S26: reviewed on the wall with the arrow keys, without a name; open answers only when chosen', async () => {
    const { page } = office;
    const path = `/beheer/edities/${code}/toets`;
    const faults: string[] = [];
    const answer = await page.goto(`${path}/open-antwoorden`);
    faults.push(...(await faultsOf(page, await answer!.text())));
    await choose(page, 'Later, op de tablet');
    await save(page, 'Keuze bewaren');
    const first = await page.goto(`${path}/bespreken`);
    faults.push(...(await faultsOf(page, await first!.text())));
    const seen: string[] = [];
    for (let at = 1; at <= 5; at += 1) {
      await page.getByText(`Vraag ${at} van 5`).waitFor();
      seen.push((await page.locator('main').textContent())!);
      if (at < 5) await arriving(page, () => page.keyboard.press('ArrowRight'));
    }
    const wall = seen.join(' ');
    expect(wall).toContain('Later, op de tablet');
    expect(wall).not.toContain('Met de toetsen');
    expect(wall).not.toContain('(testpersoon)');
    expect(wall).not.toContain('Uitleg bij');
    await page.getByRole('link', { name: 'Toon het antwoord' }).focus();
    await arriving(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('main').textContent()).toContain('Uitleg bij');
    faults.push(...(await faultsOf(page, await page.content())));
    expect(faults).toEqual([]);
  });
});
