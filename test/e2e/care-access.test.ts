import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids/index.ts';
import { openBrowser } from '../support/browser.ts';
import { plantClient, plantMember, plantPractice } from '../support/care.ts';
import { plantIntake } from '../support/care-intake.ts';
import { openCareSite, type CareDevice, type CareSite } from '../support/care-site.ts';
import { day } from '../../src/kernel/calendar-day.ts';
import { follow, press } from '../support/trajectory.ts';

const client = { name: 'Testpersoon Jos Bakker', email: 'jos.bakker@example.com', bornOn: '1990-02-03' };
const reason = 'Viel om tijdens de groepsloop';

let browser: Browser;
let site: CareSite;
let bea: CareDevice;
let cas: CareDevice;
let jos: CareDevice;
let beaMail: string;
let clientId: string;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openCareSite(browser, '2027-03-01T09:00:00Z');
  const practice = await plantPractice(site.db, { therapist: 'Testpersoon Bea Anders' });
  const colleague = await plantMember(site.db, practice.practiceId, {
    ...{ name: 'Testpersoon Cas Collega', roles: ['therapist'] },
  });
  const visitor = { id: newId(), email: client.email };
  clientId = await plantClient(site.db, practice.actor, { ...client, visitor });
  await plantIntake(site.db, practice.actor, { clientId, on: day({ year: 2027, month: 3, day: 1 }) });
  beaMail = practice.visitor.email;
  bea = await site.open({ as: practice.visitor });
  cas = await site.open({ as: colleague.visitor });
  jos = await site.open({ as: visitor, screen: 'phone' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Follows a link to a file, and gives what came. */
const download = async (device: CareDevice, href: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([
    device.page.waitForEvent('download'),
    device.page.locator(`a[href*="${href}"]`).first().click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};
const rows = (device: CareDevice) => device.page.locator('main tbody tr');

describe('who looked at a file, as its client reads it', { timeout: 240_000 }, () => {
  test('a colleague who does not guide a client finds no file, until they break the glass with a reason', async () => {
    const { page } = cas;
    expect((await page.goto(`/praktijk/clienten/${clientId}`))!.status()).toBe(404);
    await cas.visit('/praktijk/clienten/zoeken-in-nood');
    await page.getByLabel('Voornaam en achternaam').fill(client.name);
    await page.getByLabel('Geboortedag').fill(client.bornOn);
    await press(page, 'Zoeken');
    await cas.look();
    await page.getByLabel('Waarom moet u dit dossier nu zien?').fill('Nodig');
    await press(page, /Dossier 8 uur openen/);
    await cas.look();
    expect(await page.getByLabel('Waarom moet u dit dossier nu zien?').inputValue()).toBe('Nodig');
    await page.getByLabel('Waarom moet u dit dossier nu zien?').fill(reason);
    await press(page, /Dossier 8 uur openen/);
    await cas.look();
    expect(await cas.main()).toContain(client.name);
    await cas.visit(`/praktijk/clienten/${clientId}/intake`);
    expect(cas.wrong()).toEqual([]);
  });

  test('who is responsible gets a mail that names nobody, and reads who it was and why', async () => {
    const mail = await site.mailTo(beaMail);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Jos|Bakker|Cas|groepsloop/);
    await bea.visit('/praktijk/clienten/noodinzage');
    const words = await bea.main();
    for (const part of [client.name, 'Testpersoon Cas Collega', reason]) expect(words).toContain(part);
    await bea.visit(`/praktijk/clienten/${clientId}`);
    await bea.visit(`/praktijk/clienten/${clientId}/dossier`);
    expect(bea.wrong()).toEqual([]);
  });

  test('the client reads on a phone who looked, at what and when, the emergency with its reason', async () => {
    const { page } = jos;
    await jos.visit('/loper/dossier');
    await follow(page, 'Wie keek in mijn dossier');
    await jos.look();
    const emergency = rows(jos).filter({ hasText: 'Testpersoon Cas Collega' });
    expect(await emergency.filter({ hasText: reason }).count()).toBeGreaterThan(0);
    expect(await emergency.filter({ hasText: 'bekeek je intake' }).count()).toBe(1);
    expect(await rows(jos).filter({ hasText: 'Testpersoon Bea Anders' }).count()).toBeGreaterThan(0);
    // Their own visits are left out until they ask for them.
    const others = await rows(jos).count();
    await page.getByText('Ook wat ik zelf deed').click();
    await press(page, 'Toon');
    await jos.look();
    expect(await rows(jos).count()).toBeGreaterThan(others);
    await jos.visit('/en/loper/dossier/inzage');
    expect(await jos.main()).toContain(reason);
    expect(jos.wrong()).toEqual([]);
  });

  test('no line of the list says who else is a client, or what the practice writes of others', async () => {
    await jos.page.goto('/loper/dossier/inzage');
    const list = await download(jos, 'inzage.csv');
    const text = list.bytes.toString('utf8');
    expect(list.name).toBe('wie-keek.csv');
    expect(text.split('\n').length).toBeGreaterThan(3);
    expect(text).toContain(reason);
    expect(text).not.toContain('undefined');
    // What a test plants has no word of its own; everything that people do has.
    const wordless = text.split('\n').filter((line) => line.includes('een onderdeel van je dossier'));
    expect(wordless.filter((line) => !/[;,]"?test"?\s*$/.test(line))).toEqual([]);
  });

  test('the client takes the file along: as paper, as tables, and as a bundle for another system', async () => {
    await jos.visit('/loper/dossier/meenemen');
    const paper = await download(jos, 'meenemen/pdf');
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const bundle = JSON.parse((await download(jos, 'meenemen/fhir')).bytes.toString('utf8')) as {
      resourceType: string;
      entry: { resource: { resourceType: string } }[];
    };
    expect(bundle.resourceType).toBe('Bundle');
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toContain('Patient');
    expect(JSON.stringify(bundle)).toContain(client.email);
    const table = await download(jos, '.csv');
    expect(table.bytes.length).toBeGreaterThan(20);
    expect(jos.wrong()).toEqual([]);
  });

  test('a question to correct is asked, answered with a reason, and told to the client', async () => {
    const { page } = jos;
    await jos.visit('/loper/dossier/correctie');
    await page.locator('[name=wat]').fill('Mijn telefoonnummer klopt niet.');
    await page.locator('[name=waarom]').fill('Ik heb een ander nummer.');
    await page.locator('main form').first().getByRole('button').click();
    await page.getByText('Mijn telefoonnummer klopt niet.').first().waitFor();
    await jos.look();
    await jos.post('/loper/dossier/correctie', { wat: 'Nog een ding.', waarom: 'Het klopt niet.' });
    await bea.visit(`/praktijk/clienten/${clientId}/dossier/correctie`);
    const answer = bea.page.getByRole('form', { name: /^Antwoord: Mijn telefoonnummer/ });
    await answer.getByRole('button', { name: 'Stuur antwoord' }).click();
    await bea.page.locator('.summary').waitFor();
    await bea.look();
    await answer.getByText('Niet aangepast', { exact: true }).click();
    await answer.getByLabel('Waarom').fill('Er stond geen nummer in.');
    await answer.getByRole('button', { name: 'Stuur antwoord' }).click();
    await bea.page.waitForURL(/melding=bewaard/);
    await bea.look();
    const mail = await site.mailTo(client.email);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/nummer|telefoon|Bea/);
    await jos.visit('/loper/dossier/correctie');
    expect(await jos.main()).toContain('Er stond geen nummer in.');
    await jos.visit('/loper/dossier/wissen');
    expect([...jos.wrong(), ...bea.wrong()]).toEqual([]);
  });

  test('after eight hours the glass is whole again', async () => {
    site.moveTo('2027-03-01T17:00:00Z');
    expect((await cas.page.goto(`/praktijk/clienten/${clientId}`))!.status()).toBe(404);
    expect(await cas.main()).not.toContain(client.name);
    await bea.visit('/praktijk/clienten/noodinzage');
    expect(await bea.main()).toContain('Weer gesloten');
    expect([...bea.wrong(), ...cas.wrong()]).toEqual([]);
  });
});
