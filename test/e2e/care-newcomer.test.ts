import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids/index.ts';
import { totpNow } from '../../src/platform/identity/index.ts';
import { openBrowser } from '../support/browser.ts';
import { openCareSite, pathIn, type CareDevice, type CareSite } from '../support/care-site.ts';

const therapist = 'Testpersoon Noor van Dijk';
const client = { name: 'Testpersoon Bram Begin', email: 'bram.begin@example.com' };

let browser: Browser;
let site: CareSite;
let noor: CareDevice;
let bram: CareDevice;
let code: string;

beforeAll(async () => {
  browser = await openBrowser();
  const registration = { name: therapist, baseProfession: 'physiotherapist' };
  site = await openCareSite(browser, '2027-03-03T09:00:00Z', {
    registrationOf: ({ email }) => Promise.resolve(email === 'noor@example.com' ? registration : undefined),
  });
  noor = await site.open({ as: { id: newId(), email: 'noor@example.com' } });
  bram = await site.open();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('a newcomer, with the keys alone', { timeout: 240_000 }, () => {
  test('S35: who is not in the register reads how one gets there, and opens nothing', async () => {
    const stranger = await site.open({ as: { id: newId(), email: 'vreemd@example.com' }, screen: 'phone' });
    await stranger.visit('/praktijk');
    expect(new URL(stranger.page.url()).pathname).toBe('/praktijk/openen');
    expect(await stranger.main()).toContain('Hoe u in het register komt');
    expect(await stranger.page.getByRole('button', { name: 'Verder' }).count()).toBe(0);
    expect(stranger.wrong()).toEqual([]);
    await stranger.context.close();
  });

  test('S35: a registered therapist opens a practice, and reads what its basis means before it is there', async () => {
    const { keys } = noor;
    await noor.visit('/praktijk');
    expect(await noor.main()).toContain(therapist);
    await keys.type('Naam van de praktijk', 'Looppraktijk De Eerste (voorbeeld)');
    await keys.choose('Zorgaanbieder onder de WGBO');
    await keys.press('Verder');
    await noor.look();
    expect(await noor.main()).toContain('20 jaar na de laatste wijziging');
    await keys.press('Praktijk openen');
    await noor.look();
    expect(new URL(noor.page.url()).pathname).toBe('/praktijk/instellingen');
    await keys.press('Vandaag');
    await noor.look();
    expect(noor.wrong()).toEqual([]);
  });

  test('S9: they take on their first client from an empty list, and make a code for their own pages', async () => {
    const { keys, page } = noor;
    await keys.press('Cliënten');
    await noor.look();
    expect(await noor.main()).toContain('U begeleidt nog niemand');
    await keys.press('Cliënt aannemen');
    await noor.look();
    await keys.type('Voornaam en achternaam', client.name);
    await keys.type('Geboortedag', '05051984');
    await keys.type('E-mailadres', client.email);
    await keys.choose('Curatie');
    await keys.press('Aannemen');
    await noor.look();
    expect(await noor.main()).toContain(client.name);
    await keys.press('Eigen pagina’s');
    await noor.look();
    await keys.press('Code maken');
    await noor.look();
    code = (await page.locator('.care-code-signs').textContent())!.trim();
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(noor.wrong()).toEqual([]);
  });

  test('the client signs in by a link in a mail, sets up a second step, and takes the file into use with the code', async () => {
    const { keys, page } = bram;
    await bram.visit('/loper/beginnen');
    await keys.type('E-mailadres', client.email);
    await keys.press('Stuur mij een link');
    await bram.look();
    const mail = await site.mailTo(client.email);
    await bram.visit(pathIn(mail, '/mijn/inloggen/'));
    await keys.press('Ga verder');
    await bram.look();
    const secret = (await page.locator('main code').first().textContent())!.replaceAll(/\s/g, '');
    await keys.type('Code van zes cijfers', await totpNow(secret));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await bram.look();
    await keys.press('Ik heb de codes bewaard');
    await bram.look();
    expect(new URL(page.url()).pathname).toBe('/loper/beginnen');
    await keys.type('Code', 'AAAA-2222');
    await keys.type('Je geboortedatum', '05051984');
    await keys.press('Verder');
    await bram.look();
    expect(await bram.main()).toContain('Dit klopt niet samen');
    await keys.tabTo('Code');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(code);
    await keys.press('Verder');
    await bram.look();
    expect(new URL(page.url()).pathname).toBe('/loper');
    expect(bram.wrong()).toEqual([]);
  });

  test('the therapist sees that it is in use, and the code works for nobody else', async () => {
    await noor.keys.press('Cliënten');
    await noor.look();
    expect(await noor.main()).toContain('In gebruik');
    const thief = await site.open({ as: { id: newId(), email: client.email.replace('bram', 'dief') } });
    await thief.visit('/loper');
    await thief.keys.type('Code', code);
    await thief.keys.type('Je geboortedatum', '05051984');
    await thief.keys.press('Verder');
    await thief.look();
    expect(await thief.main()).toContain('Dit klopt niet samen');
    expect([...noor.wrong(), ...thief.wrong()]).toEqual([]);
    await thief.context.close();
  });
});
