import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids/index.ts';
import { openBrowser } from '../support/browser.ts';
import { plantPractice } from '../support/care.ts';
import { openCareSite, pathIn, type CareDevice, type CareSite } from '../support/care-site.ts';
import { choose } from '../support/enrolling.ts';
import { follow, press } from '../support/trajectory.ts';

const client = { name: 'Testpersoon Mina Wandel', email: 'mina.wandel@example.com', bornOn: '1984-05-06' };
const doctor = { name: 'Testpersoon dokter Bos', email: 'bos@example.org' };
const boss = { name: 'Testpersoon Wil Werk', email: 'wil.werk@example.org' };

let browser: Browser;
let site: CareSite;
let anna: CareDevice;
let mina: CareDevice;
let outside: CareDevice;
let clientId: string;
let shared: { employer: string; doctor: string };

beforeAll(async () => {
  browser = await openBrowser();
  site = await openCareSite(browser, '2027-03-01T09:00:00Z');
  const practice = await plantPractice(site.db);
  anna = await site.open({ as: practice.visitor });
  mina = await site.open({ as: { id: newId(), email: client.email }, screen: 'phone' });
  outside = await site.open({ screen: 'phone' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const file = (rest = '') => `/praktijk/clienten/${clientId}${rest}`;
const fill = async (device: CareDevice, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields))
    await device.page.locator(`main [name="${name}"]`).fill(value);
};
/** The part of a page about one recipient. */
const about = (device: CareDevice, name: string) =>
  device.page.locator('.care-recipient', { has: device.page.getByRole('heading', { name }) });
/** Nothing but presence: no place, no company, no word about health, and no other kind of paper. */
const healthWords =
  /\b(?:stress|stemming|energie|pijn|slaap|inspanning|score|klacht|diagnos|programma|doel|huisarts|bedrijfsarts|Zwanenbos|minuten|gelopen|notitie|schoenen|reden)/i;

describe('reintegration, from the company doctor to the employer’s lane', { timeout: 240_000 }, () => {
  test('S11: the practice gives a company doctor a link', async () => {
    const { page } = anna;
    await anna.visit('/praktijk/aanvragen/links');
    await page.getByLabel('Voor welke verwijzer?').selectOption('Bedrijfsarts');
    await page.getByLabel('Naam, voor uzelf').fill('Arbodienst De Brug (voorbeeld)');
    await press(page, 'Link maken');
    await anna.look();
    expect(anna.wrong()).toEqual([]);
  });

  test('S11: without an account, on a phone, the company doctor asks, and follows what becomes of it', async () => {
    const { page } = outside;
    const address = (await anna.page.locator('.care-link a').getAttribute('href'))!;
    await outside.visit(new URL(address).pathname);
    await press(page, 'Verder');
    await outside.look();
    expect(await outside.main()).toContain('Vul uw naam in');
    await fill(outside, {
      ...{ naam: doctor.name, organisatie: 'Arbodienst De Brug (voorbeeld)', functie: 'bedrijfsarts' },
      ...{ email: doctor.email, telefoon: '030 123 45 67' },
    });
    await press(page, 'Verder');
    await outside.look();
    await fill(outside, { clientnaam: client.name, geboren: client.bornOn, clientemail: client.email });
    await page.locator('label[for="field-akkoord-client"]').click();
    await press(page, 'Verder');
    await outside.look();
    await choose(page, 'Bij terugkeer naar werk');
    await fill(outside, { 'ziek-sinds': '2027-01-11', uren: '3' });
    await choose(page, 'Opbouwen naast het werk');
    await choose(page, 'Ochtend');
    await press(page, 'Verder');
    await outside.look();
    await press(page, 'Aanvraag versturen');
    await outside.look();
    expect(await outside.main()).toContain('Uw aanvraag is verstuurd');
    const mail = await site.mailTo(doctor.email);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Mina|stress|klacht|re-integratie/i);
    await outside.visit(pathIn(mail, '/zorg/aanvraag/'));
    expect(await outside.main()).toContain('Ontvangen');
    expect(await outside.main()).not.toContain(client.name);
    expect(outside.wrong()).toEqual([]);
  });

  test('S11: the therapist takes it on, with the days of the law from the first day of sickness', async () => {
    const { page } = anna;
    await anna.visit('/praktijk');
    expect(await anna.main()).toContain('Eén nieuwe aanvraag');
    await anna.visit('/praktijk/aanvragen');
    await follow(page, client.name);
    await anna.look();
    await press(page, 'Aannemen en dossier beginnen');
    await anna.look();
    clientId = /clienten\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await anna.visit(file('/re-integratie'));
    expect(await anna.main()).toContain('nog te bevestigen door een professional');
    expect(await anna.main()).toContain('week 6');
    await page.getByRole('button', { name: 'Is gedaan' }).first().click();
    await page.getByText('klaar', { exact: true }).first().waitFor();
    await anna.look();
    await anna.visit(file());
    expect(anna.wrong()).toEqual([]);
  });

  test('S11: an employer is added; the client alone opens the lane, and it holds attendance and appointments only', async () => {
    const { page } = anna;
    await anna.visit(file('/toestemming'));
    await page.getByLabel('Rol').selectOption('Werkgever');
    await page.getByLabel('Naam', { exact: true }).fill(boss.name);
    await page.getByLabel('E-mailadres').fill(boss.email);
    await press(page, 'Toevoegen');
    await anna.look();
    await anna.visit(file('/code'));
    await press(page, 'Code maken');
    const code = (await page.locator('.care-code-signs').textContent())!;
    await mina.post('/loper/beginnen', { code, geboortedag: client.bornOn });
    await mina.visit('/loper/toestemming');
    expect(await about(mina, boss.name).locator('input[type=checkbox]').count()).toBe(2);
    await about(mina, boss.name).getByText('Bekijk wat deze ontvanger ziet').click();
    await mina.page.getByText('Voorbeeld: zo zou het eruitzien').waitFor();
    await mina.look();
    await mina.page.goBack();
    // Nothing chosen is nothing given.
    await about(mina, boss.name).getByRole('button', { name: 'Toestemming geven' }).click();
    await mina.page.getByText('Kies ten minste één onderdeel').first().waitFor();
    await mina.look();
    for (const item of ['Aanwezigheid', 'Afspraken'])
      await about(mina, boss.name).getByText(item, { exact: true }).click();
    await about(mina, boss.name).getByRole('button', { name: 'Toestemming geven' }).click();
    await mina.page.getByText('Je toestemming is vastgelegd.').waitFor();
    await mina.look();
    const mail = await site.mailTo(boss.email);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Mina|stress|klacht|re-integratie|werk/i);
    shared = { employer: pathIn(mail, '/zorg/gedeeld/'), doctor: '' };
    expect([...anna.wrong(), ...mina.wrong()]).toEqual([]);
  });

  test('S11: the company doctor gets what the client chose for them, by a link of their own', async () => {
    await mina.visit('/loper/toestemming');
    const lane = about(mina, doctor.name);
    await lane.getByText('Aanwezigheid', { exact: true }).click();
    await lane.getByText('Wat iemand kan, voor het werk', { exact: true }).click();
    await lane.getByRole('button', { name: 'Toestemming geven' }).click();
    await mina.page.getByText('Je toestemming is vastgelegd.').waitFor();
    shared.doctor = pathIn(await site.mailTo(doctor.email), '/zorg/gedeeld/');
    expect(shared.doctor).not.toBe(shared.employer);
    await outside.visit(shared.doctor);
    const headings = await outside.page.locator('main h2').allTextContents();
    expect(headings).toEqual(['Aanwezigheid', 'Wat iemand kan, voor het werk']);
    expect([...mina.wrong(), ...outside.wrong()]).toEqual([]);
  });

  test('S11: after a session in the field, the employer sees that she was there and when she is expected, and no more', async () => {
    const planned = await anna.page
      .goto('/praktijk/agenda/nieuw')
      .then(() => anna.page.locator('[name=therapeut] option').last().getAttribute('value'));
    await anna.post('/praktijk/agenda/nieuw', {
      ...{ met: `c:${clientId}`, dag: '2027-03-02', begin: '10:00', einde: '11:00', plaats: 'Zwanenbos' },
      ...{ therapeut: planned!, aantal: '3', elke: '1' },
    });
    site.moveTo('2027-03-02T09:05:00Z');
    await Promise.all([anna.signIn(), mina.signIn()]);
    await anna.page.goto('/praktijk');
    await anna.page.getByRole('link', { name: 'Naar het veld' }).first().click();
    await anna.page.waitForURL(/\/praktijk\/veld\//);
    const field = new URL(anna.page.url()).pathname;
    for (const part of [
      { deel: 'check-in', stemming: '3', energie: '2', pijn: '2', slaap: '3' },
      { deel: 'note', notitie: 'Nieuwe schoenen' },
      {
        ...{ deel: 'check-out', gewandeld: '20', gelopen: '4', inspanning: '4' },
        ...{ praten: 'passed', 'stemming-na': '6' },
      },
    ] as Record<string, string>[])
      await anna.post(`${field}/${clientId}`, part);
    await outside.visit(shared.employer);
    const words = await outside.main();
    expect(words).toContain('2 maart 2027: aanwezig');
    expect(words).toContain('9 maart 2027');
    expect(await outside.page.locator('main h2').allTextContents()).toEqual(['Aanwezigheid', 'Afspraken']);
    expect(words.match(healthWords)).toBeNull();
    await outside.visit(`/en${shared.employer}`);
    expect(await outside.main()).toContain('present');
    expect(outside.wrong()).toEqual([]);
  });

  test('S11: taken back, it is gone at once, and for nobody else', async () => {
    await mina.visit('/loper/toestemming');
    await about(mina, boss.name).getByRole('button', { name: 'Toestemming intrekken' }).click();
    await mina.page.getByText('Je toestemming is ingetrokken.').waitFor();
    await mina.look();
    for (const path of [shared.employer, `/en${shared.employer}`]) {
      expect((await outside.page.goto(path))!.status()).toBe(404);
      expect(await outside.main()).not.toContain(client.name);
      await outside.look();
    }
    await outside.visit(shared.doctor);
    expect(await outside.main()).toContain('2 maart 2027: aanwezig');
    await anna.visit(file('/toestemming'));
    expect(await about(anna, boss.name).textContent()).toContain('ingetrokken');
    expect([...mina.wrong(), ...outside.wrong(), ...anna.wrong()]).toEqual([]);
  });
});
