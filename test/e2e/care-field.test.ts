import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../src/kernel/calendar-day.ts';
import { openBrowser } from '../support/browser.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { plantIntake } from '../support/care-intake.ts';
import { programmeForm } from '../support/care-programme.ts';
import { openCareSite, type CareDevice, type CareSite } from '../support/care-site.ts';
import { arriving } from '../support/enrolling.ts';
import { follow, press } from '../support/trajectory.ts';

const monday = day({ year: 2027, month: 3, day: 1 });
const names = {
  kees: 'Testpersoon Kees Loper',
  mina: 'Testpersoon Mina Wandel',
  sam: 'Testpersoon Sam Later',
};

let browser: Browser;
let site: CareSite;
let anna: CareDevice;
let ids: Record<keyof typeof names, string>;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openCareSite(browser, `${monday}T09:00:00Z`);
  const { db } = site;
  const practice = await plantPractice(db);
  const plant = (name: string) =>
    plantClient(db, practice.actor, { name, email: `${name.split(' ')[1]!.toLowerCase()}@example.com` });
  ids = { kees: await plant(names.kees), mina: await plant(names.mina), sam: await plant(names.sam) };
  anna = await site.open({ as: practice.visitor, screen: 'phone' });
  // Two begin at levels of their own; of the third the intake is still to come.
  for (const [who, stap] of [
    ['kees', '1'],
    ['mina', '6'],
  ] as const) {
    await plantIntake(db, practice.actor, { clientId: ids[who], on: monday });
    await anna.post(
      `/praktijk/clienten/${ids[who]}/programma/instellingen`,
      programmeForm(monday, { stap, 'dag-2': 'ja' }),
    );
  }
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const card = (name: string): Locator => anna.page.locator('.veld-card', { hasText: name });
/** Opens a part of somebody's card, where it is not open yet. */
const unfold = async (name: string, part: string): Promise<Locator> => {
  await card(name).locator('summary', { hasText: part }).first().click();
  return card(name);
};
const tap = (within: Locator, legend: string, words: string): Promise<void> =>
  within
    .locator('fieldset', { hasText: legend })
    .getByRole('radio', { name: words, exact: true })
    .first()
    .click();
const send = (within: Locator, name: string): Promise<void> =>
  arriving(anna.page, () => within.getByRole('button', { name, exact: true }).click());

describe('a group in the field, on a phone', { timeout: 240_000 }, () => {
  test('a group is begun, three people join, and a series is planned from it', async () => {
    const { page } = anna;
    await anna.visit('/praktijk/groepen');
    await follow(page, 'Groep beginnen');
    await anna.look();
    await page.getByLabel('Naam').fill('Dinsdaggroep');
    await page.getByLabel('Waar begint de groep?').fill('Heidepad');
    await page.getByLabel('Weekdag').selectOption('dinsdag');
    await page.getByLabel('Begin', { exact: true }).fill('19:00');
    await page.getByLabel('Einde', { exact: true }).fill('20:15');
    await page.getByLabel('Hoeveel deelnemers hoogstens?').fill('8');
    await page.getByLabel('Therapeut').selectOption({ index: 1 });
    await press(page, 'Bewaren');
    await anna.look();
    for (const name of Object.values(names)) {
      await page.getByLabel('Wie komt erbij?').selectOption(name);
      await press(page, 'Toevoegen');
    }
    await anna.look();
    expect(await anna.main()).toContain('3 van 8');
    await follow(page, 'Reeks sessies plannen');
    await anna.look();
    await page.getByLabel('Hoeveel keer?').fill('2');
    await press(page, 'Plannen');
    await anna.look();
    await site.drain();
    for (const mail of site.mails)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/therap|groep|Kees|Mina|Sam|stress/);
    expect(site.mails.map(({ to }) => to).sort()).toEqual([
      'kees@example.com',
      'mina@example.com',
      'sam@example.com',
    ]);
    expect(anna.wrong()).toEqual([]);
  });

  test('S1: on the evening itself each has intervals of their own on one screen, and who has none does not run', async () => {
    site.moveTo('2027-03-02T18:05:00Z');
    await anna.signIn();
    const { page } = anna;
    await anna.visit('/praktijk');
    expect(await anna.main()).toContain('Dinsdaggroep');
    await anna.visit('/praktijk/agenda');
    await follow(page, /Dinsdaggroep/);
    await anna.look();
    await follow(page, 'Naar het veld');
    await anna.look();
    expect(await anna.main()).toContain('0 van 3 aanwezig');
    const [first, second] = [
      await card(names.kees).locator('figcaption').textContent(),
      await card(names.mina).locator('figcaption').textContent(),
    ];
    expect(first).toMatch(/min hardlopen/);
    expect(second).toMatch(/min hardlopen/);
    expect(second).not.toBe(first);
    expect(await card(names.sam).textContent()).toContain('laat nog niet lopen');
    expect(anna.wrong()).toEqual([]);
  });

  test('S40: the stop signs and 112 are one tap away', async () => {
    const { page } = anna;
    await page.locator('.veld-stop summary').click();
    await page.getByText('Pijn of druk op de borst').first().waitFor();
    expect(await page.getByRole('link', { name: 'Bel 112' }).getAttribute('href')).toBe('tel:112');
    await anna.look();
    await page.locator('.veld-stop summary').click();
    expect(anna.wrong()).toEqual([]);
  });

  test('a check-in is four taps, a check-out three, and who stayed away is noted', async () => {
    for (const [name, pain] of [
      [names.kees, '1'],
      [names.mina, '2'],
    ] as const) {
      const own = await unfold(name, 'Inchecken');
      await tap(own, 'Stemming', '6');
      await tap(own, 'Energie', '5');
      await tap(own, 'Pijn', pain);
      await tap(own, 'Slaap vannacht', '7');
      await send(own, 'Inchecken');
      await card(name).getByText('Ingecheckt.').waitFor();
    }
    await anna.look();
    await unfold(names.sam, 'Afwezig');
    await send(card(names.sam), 'Niet gekomen');
    expect(await anna.main()).toContain('2 van 3 aanwezig');
    const out = await unfold(names.kees, 'Uitchecken');
    await tap(out, 'Inspanning', '3');
    await tap(out, 'Kon de cliënt in hele zinnen praten?', 'Ja');
    await tap(out, 'Stemming nu', '8');
    await send(out, 'Uitchecken');
    await card(names.kees).getByText('Uitgecheckt.').waitFor();
    await anna.look();
    expect(await card(names.sam).textContent()).toContain('Niet gekomen');
    expect(await card(names.kees).textContent()).toContain('inspanning 3, praten lukte, stemming 8');
    expect(anna.wrong()).toEqual([]);
  });

  test('S40: a stop sign stops one runner and their programme, and nobody else’s', async () => {
    const own = await unfold(names.mina, 'Stopteken');
    await tap(own, 'Wat zag u?', 'Pijn in het been bij het lopen');
    await tap(own, 'Wat hebt u gedaan?', 'Rustig teruggewandeld, samen');
    await arriving(anna.page, () =>
      own
        .getByRole('form', { name: /^Stopteken vastleggen/ })
        .getByRole('button')
        .click(),
    );
    await card(names.mina).getByText('Vastgelegd.').waitFor();
    await anna.look();
    await anna.visit(`/praktijk/clienten/${ids.mina}/programma`);
    expect(await anna.main()).toContain('Het programma staat stil na een stopteken');
    await anna.visit(`/praktijk/clienten/${ids.kees}/programma`);
    expect(await anna.main()).not.toContain('stopteken');
    await anna.visit(`/praktijk/clienten/${ids.kees}/sessies`);
    expect(await anna.main()).toContain('inspanning 3');
    await anna.visit(`/praktijk/clienten/${ids.sam}/sessies`);
    expect(await anna.main()).toContain('Niet gekomen');
    expect(anna.wrong()).toEqual([]);
  });
});
