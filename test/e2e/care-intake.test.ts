import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { openCareSite, type CareDevice, type CareSite } from '../support/care-site.ts';

const client = 'Testpersoon Kees Loper';

let browser: Browser;
let site: CareSite;
let anna: CareDevice;

beforeAll(async () => {
  browser = await openBrowser();
  // The third of March: a day and a month that are typed alike, whatever comes first on a keyboard.
  site = await openCareSite(browser, '2027-03-03T09:00:00Z');
  const practice = await plantPractice(site.db);
  await plantClient(site.db, practice.actor, { name: client });
  anna = await site.open({ as: practice.visitor });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Goes to a tab of the file. */
const toTab = async (name: string): Promise<void> => {
  await anna.keys.press(name);
  await anna.look();
};

const next = async (): Promise<void> => {
  await anna.keys.press('Bewaren en verder');
  await anna.look();
};

describe('intake with “ask the GP”, with the keys alone', { timeout: 240_000 }, () => {
  test('S6, S7, S40: the talk is filled in page by page, and a symptom leads to the general practitioner', async () => {
    const { keys } = anna;
    await anna.visit('/praktijk/clienten');
    await keys.press(client);
    await anna.look();
    await toTab('Intake');
    await keys.press('Intake beginnen');
    await anna.look();
    // Nothing told yet: the page comes back with what is missing, and says it on top.
    await next();
    expect(await anna.main()).toContain('Vink ten minste één klacht of stoornis aan');
    await keys.space('Stress');
    await keys.space('De cliënt zelf');
    await keys.choose('Ja', 1);
    await keys.type('In eigen woorden', 'Weer buiten zijn, zonder haast');
    await next();
    await keys.type('Hoe lang wil de cliënt', '40');
    await keys.choose('2 keer', 1);
    await keys.space('Ritme in de week');
    await keys.space('maandag');
    await keys.space('donderdag');
    await keys.choose('Alleen met de therapeut', 2);
    await next();
    await keys.type('Minuten op zo’n dag', '20');
    await keys.type('Dagen in de week', '2');
    await keys.type('Maanden al', '5');
    await keys.type('De langste wandeling', '45');
    await keys.choose('Dat gaat goed');
    await keys.choose('Nooit, of alleen op school');
    await keys.choose('Geen');
    await keys.choose('Tussen 18,5 en 30');
    await next();
    await keys.choose('Ja', 1);
    await next();
    await keys.choose('Ja', 1);
    await next();
    await keys.space('Niets hiervan');
    await keys.space('Pijn of druk op de borst');
    // Past the box that would say that there are no symptoms.
    await keys.tabTo('Nieren');
    await keys.space('Niets hiervan');
    await keys.space('Niets hiervan');
    await keys.choose('Ja', 1);
    await keys.choose('Niets');
    await keys.space('Niets hiervan');
    await keys.choose('Rustig, zodat praten goed gaat');
    await next();
    const words = await anna.main();
    expect(words).toContain('Voorstel: vraag eerst de huisarts');
    expect(words).toContain('Deze verschijnselen bekijkt eerst de huisarts');
    expect(words).toContain('Weer buiten zijn, zonder haast');
    expect(anna.wrong()).toEqual([]);
  });

  test('S39, S40: the therapist agrees, the question to the GP is drafted, and running stays closed meanwhile', async () => {
    const { keys } = anna;
    await keys.choose('Eens met het voorstel');
    await keys.press('Intake vastleggen');
    await anna.look();
    const letter = await anna.page.getByLabel('De vraag', { exact: false }).first().inputValue();
    expect(letter).toContain(client);
    await keys.choose('De cliënt neemt de brief mee');
    await keys.press('Vraag vastleggen');
    await anna.look();
    expect(await anna.main()).toContain('Lopen is dicht tot het antwoord is vastgelegd');
    await toTab('Programma');
    await toTab('Verhaal');
    expect(await anna.main()).toContain('Wacht op het antwoord van de arts');
    expect(anna.wrong()).toEqual([]);
  });

  test('S40: no reason of the therapist opens what waits for a doctor', async () => {
    const { keys, page } = anna;
    await toTab('Intake');
    await keys.press('Antwoord vastleggen');
    await anna.look();
    await keys.press('Antwoord vastleggen');
    await anna.look();
    expect(await anna.main()).toContain('Kies een antwoord.');
    await page.goBack();
    await toTab('Intake');
    await keys.tabTo('Anders besluiten');
    await page.keyboard.press('Enter');
    await keys.choose('Eens met het voorstel', 1);
    const offered = await page.locator('[name=tot] option').allTextContents();
    expect(offered.filter((name) => /lopen/i.test(name) && !/nog niet/i.test(name))).toEqual([]);
    expect(anna.wrong()).toEqual([]);
  });

  test('S40: the answer of the GP is recorded with how it came, and the programme begins', async () => {
    const { keys } = anna;
    await anna.page.reload();
    await keys.press('Antwoord vastleggen');
    await keys.choose('De huisarts');
    await keys.choose('Nog niet wandelen', 2);
    await keys.type('Dag van het antwoord', '03032027');
    await keys.choose('Per brief');
    await keys.press('Antwoord vastleggen');
    await anna.look();
    expect(await anna.main()).toContain('Rustig lopen (licht tot matig)');
    expect(await anna.main()).not.toContain('Lopen is dicht');
    await toTab('Programma');
    expect(await anna.main()).toContain('Zo worden de weken');
    await keys.press('Programma beginnen');
    await anna.look();
    expect(await anna.main()).toContain('Het programma is begonnen.');
    expect(await anna.main()).toContain('Week 1');
    await toTab('Verhaal');
    expect(anna.wrong()).toEqual([]);
  });
});
