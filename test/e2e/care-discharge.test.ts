import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day } from '../../src/kernel/calendar-day.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { openBrowser } from '../support/browser.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { plantIntake } from '../support/care-intake.ts';
import { openCareSite, pathIn, type CareDevice, type CareSite } from '../support/care-site.ts';
import { follow, press } from '../support/trajectory.ts';

const client = { name: 'Testpersoon Kees Loper', email: 'kees.loper@example.com' };
const doctor = { name: 'Testpersoon dokter Van Veen', email: 'van.veen@example.org' };
/** The last day of the four weeks that count. */
const sunday = day({ year: 2027, month: 6, day: 27 });

let browser: Browser;
let site: CareSite;
let anna: CareDevice;
let kees: CareDevice;
let outside: CareDevice;
let clientId: string;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openCareSite(browser, `${sunday}T09:00:00Z`);
  const practice = await plantPractice(site.db);
  const visitor = { id: newId(), email: client.email };
  const startedAt = new Date('2027-03-01T09:00:00Z');
  clientId = await plantClient(site.db, practice.actor, { ...client, visitor, startedAt });
  await plantIntake(site.db, practice.actor, { clientId, on: day({ year: 2027, month: 3, day: 1 }) });
  anna = await site.open({ as: practice.visitor });
  kees = await site.open({ as: visitor, screen: 'phone' });
  outside = await site.open({ scheme: 'dark' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const file = (rest = '') => `/praktijk/clienten/${clientId}${rest}`;
/** A run on one's own of forty minutes, so many days ago. */
const run = (daysAgo: number) =>
  anna.post(file('/sessies/loop'), {
    ...{ dag: addDays(sunday, -daysAgo), samen: 'independent', gewandeld: '8', gelopen: '32' },
    ...{ inspanning: '3', praten: 'passed', 'stemming-na': '8' },
  });

describe('discharge, and what comes after', { timeout: 240_000 }, () => {
  test('S2: after three good weeks the criteria say what is still missing, each with its count', async () => {
    for (const daysAgo of [26, 24, 22, 19, 17, 15, 12, 10, 8]) await run(daysAgo);
    await anna.visit(file('/afronden'));
    const criteria = anna.page.locator('.discharge-criteria li');
    expect(await criteria.filter({ hasText: 'Nog niet' }).count()).toBeGreaterThan(0);
    expect(await criteria.filter({ hasText: 'Gehaald' }).count()).toBeGreaterThan(0);
    expect(anna.wrong()).toEqual([]);
  });

  test('S2: the fourth week makes them all; without a plan for harder times nobody is let go', async () => {
    for (const daysAgo of [5, 3, 1]) await run(daysAgo);
    const { page } = anna;
    await anna.visit(file());
    await anna.visit(file('/afronden'));
    expect(await page.locator('.discharge-criteria li').filter({ hasText: 'Nog niet' }).count()).toBe(0);
    await press(page, 'Rond de begeleiding af');
    await anna.look();
    expect(await page.locator('.summary').textContent()).toMatch(/terugvalplan|plan/i);
    await page.getByLabel('Mijn signalen').fill('Ik slaap slecht\nIk sla een week over');
    await page.getByLabel('Mijn stappen').fill('Een rondje wandelen');
    await page.getByLabel('Wie ik bel').fill('Mijn zus');
    await page.getByRole('form', { name: 'Terugvalplan' }).getByRole('button').click();
    await page.waitForURL(/melding=plan/);
    await anna.look();
    expect(await page.getByLabel('Mijn signalen').inputValue()).toContain('Ik sla een week over');
    expect(anna.wrong()).toEqual([]);
  });

  test('S39: the client chooses that the GP may have the closing letter', async () => {
    const { page } = anna;
    await page.goto(file('/toestemming'));
    await page.getByLabel('Rol').selectOption('Huisarts');
    await page.getByLabel('Naam', { exact: true }).fill(doctor.name);
    await page.getByLabel('E-mailadres').fill(doctor.email);
    await press(page, 'Toevoegen');
    await anna.look();
    await kees.visit('/loper/toestemming');
    for (const item of ['Aanwezigheid', 'Het loopprogramma in het kort', 'Slotbrief'])
      await kees.page.locator('.care-recipient').getByText(item, { exact: true }).click();
    await press(kees.page, 'Toestemming geven');
    await kees.look();
    expect(await kees.main()).toContain('Je toestemming is vastgelegd.');
    expect([...anna.wrong(), ...kees.wrong()]).toEqual([]);
  });

  test('S2, S14: guidance ends; boosters and later measurements are there, and it can be taken back for a while', async () => {
    const { page } = anna;
    await anna.visit(file('/afronden'));
    expect(await page.getByLabel('Loopt zelfstandig').isChecked()).toBe(true);
    await press(page, 'Rond de begeleiding af');
    await anna.look();
    const words = await anna.main();
    expect(words).toContain('Afgerond op zondag 27 juni 2027');
    expect(words).toContain('De criteria van die dag');
    expect(words).toContain('Wat er nog komt');
    expect(await page.getByRole('button', { name: 'Draai terug' }).count()).toBe(1);
    await anna.visit(file());
    expect(await anna.main()).toContain('De begeleiding is afgerond');
    expect(anna.wrong()).toEqual([]);
  });

  test('S39: the closing letter is made from what the client agreed to, edited, and laid before the client', async () => {
    const { page } = anna;
    await page.goto(file('/afronden'));
    await follow(page, 'Schrijf de slotbrief');
    await anna.look();
    const choices = await page.getByLabel('Welke brief, aan wie').locator('option').allTextContents();
    expect(choices.filter((one) => /brief/i.test(one) && one.includes(doctor.name))).toEqual([
      `Slotbrief aan ${doctor.name}`,
    ]);
    await page.getByLabel('Welke brief, aan wie').selectOption(`Slotbrief aan ${doctor.name}`);
    await press(page, 'Maak een eerste tekst');
    await anna.look();
    const own = page.locator('textarea[name=extra]');
    await own.fill('Kees liep altijd op tijd en met plezier.');
    await press(page, 'Bewaar de tekst');
    await anna.look();
    await press(page, 'Leg voor aan de cliënt');
    await anna.look();
    expect(await anna.main()).toContain('Wacht op de cliënt');
    await site.drain();
    // Nothing goes to the doctor before its client released it.
    expect(
      site.mails.filter(({ to, text }) => to.includes(doctor.email) && text.includes('/zorg/brief/')),
    ).toEqual([]);
    expect(anna.wrong()).toEqual([]);
  });

  test('S39: the client reads it on a phone as it will go, and releases it', async () => {
    const { page } = kees;
    await kees.visit('/loper/brieven');
    await follow(page, 'Slotbrief');
    await kees.look();
    expect(await kees.main()).toContain('Kees liep altijd op tijd en met plezier.');
    await press(page, 'Geef vrij en verstuur');
    await kees.look();
    expect(await kees.main()).toContain('Zet een vinkje als de brief zo weg mag.');
    await page.getByText('Ik heb de brief gelezen en hij mag zo worden verstuurd.').click();
    await press(page, 'Geef vrij en verstuur');
    await kees.look();
    expect(await kees.main()).toContain('Waar de brief is');
    expect(kees.wrong()).toEqual([]);
  });

  test('S39: the doctor opens it by a link of their own, and the client sees that', async () => {
    const mail = await site.mailTo(doctor.email);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Kees|stress|klacht|cliënt/i);
    await outside.visit(pathIn(mail, '/zorg/brief/'));
    expect(await outside.main()).toContain('Kees liep altijd op tijd en met plezier.');
    const [paper] = await Promise.all([
      outside.page.waitForEvent('download'),
      outside.page.getByRole('link', { name: 'Download de brief als PDF' }).click(),
    ]);
    expect((await readFile(await paper.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await kees.page.reload();
    expect(await kees.main()).toContain('Geopend op');
    await press(kees.page, 'Trek de brief in');
    await kees.look();
    expect((await outside.page.reload())!.status()).toBe(404);
    await outside.look();
    expect([...kees.wrong(), ...outside.wrong()]).toEqual([]);
  });

  test('the client keeps their own pages and the plan, and changes it there', async () => {
    const { page } = kees;
    await kees.visit('/loper/terugvalplan');
    await page.getByLabel('Mijn stappen').fill('Een rondje wandelen\nAnna bellen');
    await page.locator('main form').getByRole('button').first().click();
    await page.waitForURL(/melding=/);
    await kees.look();
    await kees.visit('/loper');
    await anna.visit(file('/afronden'));
    expect(await anna.page.getByLabel('Mijn stappen').inputValue()).toContain('Anna bellen');
    expect([...kees.wrong(), ...anna.wrong()]).toEqual([]);
  });

  test('S14: half a year later what was planned is on the day of the therapist, and is written down as done', async () => {
    site.moveTo('2028-01-10T09:00:00Z');
    await anna.signIn();
    const { page } = anna;
    await anna.visit('/praktijk');
    const task = page.locator('.day-task', { hasText: client.name });
    expect(await task.count()).toBeGreaterThan(0);
    await task.first().getByRole('link').click();
    await page.waitForURL(/\/afronden/);
    await page.locator('main table form').first().getByRole('button').first().click();
    await page.waitForURL(/melding=/);
    await anna.look();
    expect(anna.wrong()).toEqual([]);
  });
});
