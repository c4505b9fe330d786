import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totpNow } from '../../src/platform/identity/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { openBrowser, openDevice, sideways } from '../support/browser.ts';
import { arriving, choose, enrol, payAtBank } from '../support/enrolling.ts';
import { inspector } from '../support/inspector.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { linkIn, mailsTo, waitForMail } from '../support/mailbox.ts';
import { openDesk, openOffice } from '../support/office-visit.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { startProduct, type Product } from '../support/product.ts';
import { evaluate, follow, makeTest, press, waitUntil } from '../support/trajectory.ts';

const person = { name: 'Testpersoon Mira Onderweg', email: 'mira.onderweg@example.com' };
/** Where the practice is, and where somebody looks: Apeldoorn and Deventer lie some 15 km apart. */
const [practiceTown, nextTown] = ['Apeldoorn', 'Deventer'];
const evidence =
  'Sinds twee jaar loop ik elke week met een groep, in wandeltempo als het moet, en bespreek daarna hoe het ging.';

type Device = Awaited<ReturnType<typeof openDevice>>;
let postgres: RunningPostgres;
let db: Database;
let product: Product;
let browser: Browser;
let mira: Device & { inspect: ReturnType<typeof inspector>; keys: ReturnType<typeof keyboardOf> };
let teacher: Device;
let office: Device;
let code: string;
let certificate: string;

/** A server database, so that this test can let time pass beside the product that runs on it. */
beforeAll(async () => {
  [postgres, browser] = await Promise.all([startPostgres(), openBrowser()]);
  const made = await postgres.createDatabase(2);
  db = made.db;
  product = await startProduct({ DATABASE_URL: made.url, DEMO: '1' });
  const phone = await openDevice(browser, product.baseUrl, { screen: 'phone' });
  mira = { ...phone, inspect: inspector(phone.page), keys: keyboardOf(phone.page) };
  office = await openOffice(browser, product.baseUrl);
  const account = { email: 'docent@example.com', password: 'samen-op-weg-2027' };
  teacher = await openDesk(browser, product.baseUrl, '/beheer/onderwijs', account, { screen: 'phone' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await postgres?.stop();
});

/** Nothing was wrong with any page looked at, and nobody has to scroll sideways on the phone. */
const allWell = async (): Promise<void> => {
  expect.soft([...mira.inspect.faults.splice(0), ...mira.troubles, ...teacher.troubles]).toEqual([]);
  expect.soft(await sideways(mira.page)).toBe(0);
};

const own = (rest = '') => `/mijn/${code}${rest}`;
const desk = (rest: string) => `/beheer/edities/${code}/${rest}`;

/** The teacher ticks both half days of a course day on the phone, in the field. */
const attend = async (day: 1 | 2 | 3): Promise<void> => {
  const { page } = teacher;
  await page.goto(desk('presentie/veld'));
  await page.getByText('Klaar voor in het veld').waitFor({ timeout: 30_000 });
  for (const half of [day * 2 - 2, day * 2 - 1]) {
    await page.getByLabel('Dagdeel').selectOption({ index: half });
    const row = page.locator('.field-names li', { hasText: person.name });
    await row.getByRole('button', { name: /^Aanwezig/ }).click();
  }
  await page.getByText('Alles is verstuurd').first().waitFor({ timeout: 30_000 });
};

/** Says of everything compulsory that is open by now that it was read; gives how much that was. */
const read = async (): Promise<number> => {
  const { page, inspect } = mira;
  await inspect.visit(own('/programma'));
  const unread = page.locator('.material button.quiet');
  let count = 0;
  for (; (await unread.count()) > 0; count += 1) await arriving(page, () => unread.first().click());
  if (count > 0) await inspect.look();
  return count;
};

describe('from course to register', { timeout: 180_000 }, () => {
  test('S18–S23: a visitor enrols on a phone and pays', async () => {
    const { page, inspect } = mira;
    await enrol(page, { ...person, place: 'Bloemendaal' });
    await payAtBank(page, 'Betaald');
    await page.getByRole('heading', { name: 'U doet mee' }).waitFor();
    await inspect.look();
    const mail = await waitForMail(product.baseUrl, person.email, /Bevestiging/);
    code = /RT\d{8}/.exec(mail.text + mail.subject)![0];
    await allWell();
  });

  test('S25: with the keys alone they sign in by the link in their mail and see what waits for them', async () => {
    const { page, inspect, keys } = mira;
    await page.goto('/mijn');
    await inspect.look();
    await keys.type('E-mailadres', person.email);
    await keys.press('Stuur mij een link');
    const mail = await waitForMail(product.baseUrl, person.email, /link/);
    await inspect.visit(linkIn(mail, '/mijn/inloggen/'));
    await keys.press('Ga verder');
    await page.getByRole('heading', { level: 1, name: 'Mijn traject' }).waitFor();
    await inspect.look();
    await keys.press('Bekijk uw dossier');
    await inspect.look();
    expect(new URL(page.url()).pathname).toBe(own());
    await allWell();
  });

  test('S29: the teacher takes the programme over; a week before the first day what is compulsory is read', async () => {
    await teacher.page.goto(desk('programma'));
    await press(teacher.page, /overnemen|Neem .* over/i);
    await waitUntil(db, code, 'first_day', -7);
    expect(await read()).toBeGreaterThan(0);
    await allWell();
  });

  test('S25: two days pass: a code to show, the teacher ticks all half days in the field', async () => {
    const { page, inspect } = mira;
    await waitUntil(db, code, 'first_day');
    await inspect.visit(own('/aanwezigheid'));
    await attend(1);
    await waitUntil(db, code, 'second_day');
    await attend(2);
    await read();
    await inspect.visit(own());
    expect(await page.locator('main').textContent()).toMatch(/Praktijkopdracht/);
    await allWell();
  });

  test('S25: the assignment is written, handed in, read and accepted', async () => {
    await waitUntil(db, code, 'second_day', 40);
    const { page, inspect } = mira;
    await inspect.visit(own('/opdracht'));
    await page
      .getByLabel('Uw tekst')
      .fill('Ik begeleidde acht keer een groep van vijf en hield een logboek bij.');
    await press(page, 'Verder naar inleveren');
    await inspect.look();
    await choose(page, 'Ik heb gecontroleerd');
    await press(page, 'Lever in');
    await page.getByText('U hebt uw opdracht ingeleverd.').waitFor();
    await inspect.look();
    const reader = teacher.page;
    await reader.goto(desk('opdrachten'));
    await follow(reader, person.name);
    await press(reader, 'Ik kijk dit na');
    await reader.getByRole('textbox', { name: 'Uw reactie' }).fill('Mooi hoe u het tempo laag hield.');
    await press(reader, 'Akkoord');
    await inspect.visit(own('/opdracht'));
    expect(await page.locator('main').textContent()).toContain('Mooi hoe u het tempo laag hield.');
    await allWell();
  });

  test('S26: on the return day the teacher opens the test and they make it with the code of the room', async () => {
    await waitUntil(db, code, 'return_day');
    await attend(3);
    await read();
    const { page: room } = teacher;
    await room.goto(desk('toets'));
    await room.getByLabel('Plaats in de behandeling').fill('2');
    await room.getByLabel('Veiligheid').fill('2');
    await press(room, 'Vragen trekken');
    await press(room, 'Toets openen voor de zaal');
    const roomCode = (await room.locator('.room-code').textContent())!;
    const { page, inspect } = mira;
    await inspect.visit(own('/toets'));
    await page.getByLabel('Code van de zaal').fill(roomCode);
    await press(page, 'Beginnen');
    await inspect.look();
    await makeTest(page);
    await room.goto(desk('toets'));
    await press(room, 'Toets sluiten');
    await inspect.visit(own('/toets'));
    await page.getByRole('heading', { name: 'Uw resultaat' }).waitFor();
    await allWell();
  });

  test('S30: with the keys alone they fill in the evaluation of the last day and of the whole', async () => {
    await waitUntil(db, code, 'return_day', 1);
    const { page, inspect, keys } = mira;
    await inspect.visit(own('/evaluatie'));
    const open = page.getByRole('link', { name: /^Invullen: / });
    expect(await open.count()).toBe(2);
    while ((await open.count()) > 0) {
      await keys.press(/^Invullen: /);
      await inspect.look();
      await evaluate(page, keys);
    }
    await allWell();
  });

  test('S28: nothing is missing, the office issues the certificate, and its public page says that it holds', async () => {
    const { page } = office;
    await page.goto(desk('certificaten'));
    const row = page.getByRole('row').filter({ hasText: person.name });
    expect(await row.textContent()).toContain('Klaar om uit te geven');
    await follow(page, person.name);
    await press(page, 'Geef het certificaat uit');
    const mail = await waitForMail(product.baseUrl, person.email, /Uw certificaat/);
    const [paper] = mail.attachments;
    expect(Buffer.from(paper!.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const address = new URL(linkIn(mail, '/certificaten/'));
    certificate = address.pathname.split('/').at(-1)!;
    await mira.inspect.visit(address.pathname);
    await mira.page.getByText('Dit certificaat is echt en geldt').first().waitFor();
    await mira.inspect.visit(own('/certificaat'));
    await mira.inspect.visit(own());
    await allWell();
  });

  test('S35: invited by mail they set up a second factor and apply, with the keys, with evidence for each point', async () => {
    const { page, inspect, keys } = mira;
    const mail = await waitForMail(product.baseUrl, person.email, /aanmelden voor het register/);
    await inspect.visit(linkIn(mail, '/mijn/register'));
    // The code app: the secret is under the picture, to type over.
    const secret = (await page.locator('main code').first().textContent())!.replaceAll(/\s/g, '');
    await keys.type('Code van zes cijfers', await totpNow(secret));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await inspect.look();
    await follow(page, 'Ik heb de codes bewaard');
    await inspect.look();
    await keys.tabTo('Uw naam');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(person.name);
    await keys.tabTo('Nummer van uw certificaat');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(certificate);
    await keys.type('Uw basisberoep', 'Fysio');
    await keys.type('Beroepsregister', 'Voorbeeldregister');
    await keys.type('Uw nummer in dat register', '00000001');
    await keys.press('Opslaan en verder');
    await inspect.look();
    const points = await page.locator('main table a').allTextContents();
    expect(points.length).toBeGreaterThan(0);
    for (const [at, point] of points.entries()) {
      await keys.press(point);
      if (at === 0) await inspect.look();
      await keys.type('Hoe laat u dit zien?', evidence);
      await keys.press('Opslaan');
    }
    await keys.press('Naar controleren');
    await inspect.look();
    await keys.space('Ik heb dit naar waarheid ingevuld');
    await keys.press('Aanmelding insturen');
    await inspect.look();
    await page.getByText('Uw aanmelding is ingestuurd').waitFor();
    await allWell();
  });

  test('S35: the registrar judges each point and admits them', async () => {
    const account = { email: 'registrar@example.com', password: 'zorgvuldig-kijken-2027' };
    const { page, troubles } = await openDesk(
      browser,
      product.baseUrl,
      '/register-beheer/aanvragen',
      account,
    );
    const inspect = inspector(page);
    await inspect.visit('/register-beheer/aanvragen');
    await follow(page, person.name);
    await inspect.look();
    const open = page.locator('.judged-point', { hasText: 'Nog niet beoordeeld' });
    for (let left = await open.count(); left > 0; left -= 1) {
      await open.first().locator('label', { hasText: 'Voldaan' }).first().click();
      await arriving(page, () => open.first().getByRole('button', { name: 'Oordeel bewaren' }).click());
    }
    await press(page, 'Toelaten');
    await page.getByText('Toegelaten. De therapeut krijgt een mail').waitFor();
    await inspect.look();
    expect([...inspect.faults, ...troubles]).toEqual([]);
    await waitForMail(product.baseUrl, person.email, /opgenomen in het register/);
  });

  test('S36: they fill in their profile with a practice, choose what is shown, and confirm', async () => {
    const { page, inspect } = mira;
    await inspect.visit('/mijn/register/profiel');
    await inspect.visit('/mijn/register/profiel/gegevens');
    for (const tick of ['Preventie', 'Individueel', 'Bos']) await choose(page, tick);
    await page.getByLabel('Over mij').fill('Ik loop rustig met u mee.');
    await press(page, 'Opslaan');
    await inspect.visit('/mijn/register/profiel/praktijken/nieuw');
    await page.locator('[name=praktijknaam]').fill('Looppraktijk De Proef');
    await page.locator('[name=straat]').fill('Voorbeeldpad 1');
    await page.locator('[name=plaats]').fill(practiceTown);
    await press(page, 'Opslaan');
    await inspect.visit('/mijn/register/profiel/zichtbaar');
    const groups = page.locator('.consents fieldset');
    for (const group of await groups.all()) await group.locator('label', { hasText: 'Ja, tonen' }).click();
    const address = groups.filter({ has: page.locator('[name=toon-email]') });
    await address.locator('label', { hasText: 'Nee' }).click();
    await press(page, 'Keuzes bewaren');
    await press(page, 'Mijn gegevens kloppen');
    await page.getByText('Bevestigd. Dank u wel.').waitFor();
    await inspect.look();
    expect(await page.locator('main').textContent()).toContain('U bent vindbaar');
    await inspect.visit('/mijn/register/profiel/voorbeeld');
    await inspect.visit('/mijn/register');
    await allWell();
  });

  test('S36: somebody in the next town finds them on a phone and writes; the message arrives without an address shown', async () => {
    const { page, troubles, context } = await openDevice(browser, product.baseUrl, { screen: 'phone' });
    const inspect = inspector(page);
    await page.goto('/runningtherapeuten');
    await page.getByLabel('Plaats of postcode').fill(nextTown);
    await press(page, 'Zoek');
    await inspect.look();
    await follow(page, person.name);
    await inspect.look();
    expect(await page.locator('main').textContent()).toContain(practiceTown);
    expect(await page.content()).not.toContain(person.email);
    await follow(page, 'Schrijf een bericht');
    await inspect.look();
    const opened = Date.now();
    await page.getByLabel('Uw naam').fill('Testpersoon Bo Buurman');
    await page.getByLabel('Uw e-mailadres').fill('bo.buurman@example.com');
    await page.getByLabel('Uw bericht').fill('Kan ik op dinsdag een keer meelopen?');
    // A person takes longer than this; the form refuses what comes within three seconds.
    await page.waitForFunction((from) => Date.now() - from > 3200, opened);
    await press(page, 'Verstuur bericht');
    await page.getByRole('heading', { name: 'Uw bericht is verstuurd' }).waitFor();
    await inspect.look();
    const mail = await waitForMail(product.baseUrl, person.email, /bericht via het register/);
    expect(mail.text).toContain('meelopen');
    await waitForMail(product.baseUrl, 'bo.buurman@example.com', /doorgestuurd/);
    expect(JSON.stringify(await mailsTo(product.baseUrl, 'bo.buurman@example.com'))).not.toContain(
      person.email,
    );
    expect([...inspect.faults, ...troubles]).toEqual([]);
    await context.close();
  });
});
