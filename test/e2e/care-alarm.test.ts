import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { ninefoldTitle, plantNinefold } from '../support/care-questionnaire.ts';
import { openCareSite, pathIn, type CareDevice, type CareSite } from '../support/care-site.ts';
import { arriving } from '../support/enrolling.ts';
import { follow, press } from '../support/trajectory.ts';

const client = { name: 'Testpersoon Kees Loper', email: 'kees.loper@example.com', bornOn: '1984-05-06' };
const help = 'Hulp die je nu kunt krijgen';

let browser: Browser;
let site: CareSite;
let anna: CareDevice;
let kees: CareDevice;
let therapistMail: string;
let clientId: string;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openCareSite(browser, '2027-03-03T09:00:00Z');
  const practice = await plantPractice(site.db);
  clientId = await plantClient(site.db, practice.actor, client);
  await plantNinefold(site.db, practice.actor, site.clock.now());
  therapistMail = practice.visitor.email;
  anna = await site.open({ as: practice.visitor });
  kees = await site.open({ screen: 'phone' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const file = (rest = '') => `/praktijk/clienten/${clientId}${rest}`;
/** Answers every question of the page that is open with the same figure. */
const answerAll = async (figure: string): Promise<void> => {
  for (const tap of await kees.page.locator(`main form .own-scale input[value="${figure}"]`).all())
    await tap.click();
};
/** Whether these words can be seen without opening anything. */
const inSight = (device: CareDevice, words: string): Promise<boolean> =>
  device.page.getByRole('heading', { name: words }).first().isVisible();

describe('an alarming answer', { timeout: 240_000 }, () => {
  test('S5: the therapist sends a questionnaire; the mail says that it waits, and nothing of what it asks', async () => {
    const { page } = anna;
    await anna.visit(file('/metingen'));
    await page.getByLabel('Vragenlijst', { exact: true }).selectOption(ninefoldTitle);
    await press(page, 'Link sturen');
    await anna.look();
    const mail = await site.mailTo(client.email);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/negen|phq|somber|klacht|Testpersoon|praktijk/i);
    expect(anna.wrong()).toEqual([]);
  });

  test('S4: on a phone, without an account, the client answers; no help is pushed on who does not need it', async () => {
    const { page } = kees;
    await kees.visit(pathIn(await site.mailTo(client.email), '/zorg/vragenlijst/'));
    expect(await page.content()).not.toContain(ninefoldTitle);
    await page.getByLabel('Je geboortedatum').fill('1990-01-01');
    await press(page, 'Verder');
    await kees.look();
    expect(await kees.main()).toContain('Deze datum is niet de geboortedatum');
    await page.getByLabel('Je geboortedatum').fill(client.bornOn);
    await press(page, 'Verder');
    await kees.look();
    await follow(page, /Beginnen/);
    await kees.look();
    expect(await inSight(kees, help)).toBe(false);
    await answerAll('1');
    await press(page, 'Verder');
    await kees.look();
    expect(await inSight(kees, help)).toBe(false);
    expect(kees.wrong()).toEqual([]);
  });

  test('S4: at the alarming answer the numbers to call are there at once, before anything is sent', async () => {
    const { page } = kees;
    await answerAll('2');
    await press(page, 'Naar het overzicht');
    await kees.look();
    expect(await inSight(kees, help)).toBe(true);
    for (const number of ['tel:112', 'tel:113', 'tel:08000113'])
      expect(await page.locator(`.help-now a[href="${number}"]`).isVisible()).toBe(true);
    // The page says nothing of what was answered, and nothing that could be taken for a diagnosis.
    expect(await page.locator('.help-now').textContent()).not.toMatch(/signaal|score|depress|alarm/i);
    expect(kees.wrong()).toEqual([]);
  });

  test('S4: the therapist was told already, and the signal is held on the day page and on the file', async () => {
    const mail = await site.mailTo(therapistMail);
    expect(mail.subject).toBe('Er is iets dat uw aandacht vraagt');
    expect(`${mail.subject} ${mail.text}`).not.toContain(client.name);
    await anna.visit('/praktijk');
    const task = anna.page.locator('.day-task', { hasText: client.name }).first();
    expect(await task.textContent()).toContain('Signaal');
    await anna.visit(file());
    expect(await anna.main()).toContain('Er wacht een signaal');
    await anna.visit(file('/metingen'));
    expect(await anna.main()).toContain('Er wacht een signaal');
    // Whatever page one came for says so on top.
    await anna.page.goto(file('/sessies'));
    expect(await anna.page.locator('.desk-alert a').getAttribute('href')).toContain('/praktijk/signalen');
    await anna.visit('/praktijk/signalen');
    expect(await anna.main()).toContain('vastlegt wat er is gedaan');
    expect(anna.wrong()).toEqual([]);
  });

  test('the client sends the answers and is thanked, with help still in sight', async () => {
    await press(kees.page, 'Versturen');
    await kees.look();
    expect(await kees.main()).toContain('Dank je wel');
    expect(await inSight(kees, help)).toBe(true);
    expect(kees.wrong()).toEqual([]);
  });

  test('S4: a signal cannot be put away with words alone: it asks what was done', async () => {
    const { page } = anna;
    await anna.visit('/praktijk/signalen');
    await follow(page, client.name);
    await anna.look();
    expect(await anna.main()).toContain('Een signaal is geen diagnose');
    await page.getByLabel('Wat is er geregeld?').fill('Gesproken');
    await press(page, 'Vastleggen');
    await anna.look();
    expect(await anna.main()).toContain('Kies wat u hebt gedaan');
    expect(await page.getByLabel('Wat is er geregeld?').inputValue()).toBe('Gesproken');
    expect(anna.wrong()).toEqual([]);
  });

  test('S4: acknowledged with what was done, it waits no more; everything stays to be read', async () => {
    const { page } = anna;
    await page.getByText('Huisarts gebeld', { exact: true }).click();
    await page.getByLabel('Wat is er geregeld?').fill('De huisarts belt vandaag terug');
    await press(page, 'Vastleggen');
    await anna.look();
    expect(await anna.main()).toContain('De huisarts belt vandaag terug');
    // There may be more than one: the answer and the sum each raise their own.
    for (let left = 5; left > 0; left -= 1) {
      await page.goto('/praktijk/signalen');
      const held = page.getByRole('table').first().getByRole('link', { name: client.name });
      if ((await anna.main()).includes('Er wacht geen signaal')) break;
      await arriving(page, () => held.first().click());
      await page.getByText('Huisarts gebeld', { exact: true }).click();
      await press(page, 'Vastleggen');
    }
    await anna.visit('/praktijk/signalen');
    expect(await anna.main()).toContain('Er wacht geen signaal');
    expect(await anna.main()).toContain('Huisarts gebeld');
    await anna.visit('/praktijk');
    expect(await anna.page.locator('.day-task', { hasText: 'Signaal' }).count()).toBe(0);
    await anna.visit(file());
    expect(await anna.main()).not.toContain('Er wacht een signaal');
    expect(await anna.page.locator('.desk-alert').count()).toBe(0);
    await anna.visit(file('/metingen'));
    expect(anna.wrong()).toEqual([]);
  });
});
