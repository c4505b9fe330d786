import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  careHouse,
  plantClient,
  plantMember,
  plantPractice,
  type CareVisitor,
} from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { keepTerms } from './keep-terms.ts';

let db: Database;
let at = new Date('2027-03-01T10:00:00Z');
const clock = { now: () => at };

beforeAll(async () => {
  db = await testDatabase();
});

const aFile = async (basis: 'statutory' | 'consent' = 'statutory') => {
  at = new Date('2027-03-01T10:00:00Z');
  const therapist = await plantPractice(db, { basis });
  const visitor: CareVisitor = { id: newId(), email: `${newId()}@example.com` };
  const clientId = await plantClient(db, therapist.actor, { visitor });
  const house = careHouse(db, clock, visitor);
  const asClient = () => void (house.now.visitor = visitor);
  const asTherapist = () => void (house.now.visitor = therapist.visitor);
  return {
    ...{ therapist, visitor, clientId, house, asClient, asTherapist },
    file: `/praktijk/clienten/${clientId}/dossier`,
  };
};

test('a client reads in plain words who looked, in both languages, and the therapist’s own look is there too', async () => {
  const { house, asClient, asTherapist, file } = await aFile();
  asTherapist();
  expect((await house.get(file)).status).toBe(200);
  asClient();
  const dutch = await house.get('/loper/dossier/inzage');
  expect(dutch.html).toContain('Testpersoon Anna de Wit');
  expect(dutch.html).toContain('bekeek je overzicht van wie keek');
  expect(dutch.html).toContain('in je dossier bij de praktijk');
  expect((await house.get('/en/loper/dossier/inzage')).html).toContain('looked at your list of who looked');
});

test('what the client did is shown when asked, and a period keeps the rest out', async () => {
  const { house, asTherapist, asClient, file } = await aFile();
  asTherapist();
  await house.get(file);
  asClient();
  await house.get('/loper/dossier/correctie');
  expect((await house.get('/loper/dossier/inzage')).html).not.toContain('op je eigen pagina’s');
  expect((await house.get('/loper/dossier/inzage?eigen=ja')).html).toContain('op je eigen pagina’s');
  asTherapist();
  const theirs = (await house.get(file)).html;
  expect(theirs).toContain('Ook wat de cliënt zelf deed');
  expect(theirs).not.toContain('op de pagina’s van de cliënt');
  expect((await house.get(`${file}?eigen=ja`)).html).toContain('op de pagina’s van de cliënt');
  asClient();
  const other = await house.get('/loper/dossier/inzage?van=2027-03-02&tot=2027-03-05');
  expect(other.html).toContain('Niemand in deze periode');
  expect((await house.get('/loper/dossier/inzage?tot=2027-03-01')).html).toContain('Anna de Wit');
  const wrong = await house.get('/loper/dossier/inzage?van=gisteren');
  expect([wrong.status, wrong.html.includes('Vul een datum in')]).toEqual([422, true]);
  const order = await house.get('/loper/dossier/inzage?van=2027-03-05&tot=2027-03-01');
  expect(order.html).toContain('De laatste dag ligt voor de eerste.');
});

test('more than a page of lines goes on at an earlier page, and none is lost', async () => {
  const { house, asClient, asTherapist, file } = await aFile();
  asTherapist();
  for (let turn = 0; turn < 30; turn += 1) await house.get(file);
  asClient();
  let path: string | undefined = '/loper/dossier/inzage';
  let found = 0;
  while (path) {
    const { html } = await house.get(path);
    found += html.split('bekeek je overzicht').length - 1;
    path = /href="([^"]*voor=\d+)"[^>]*rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(found).toBe(60);
});

test('a file opened in an emergency is shown so, with the reason', async () => {
  const { house, therapist, clientId, asClient } = await aFile();
  const colleague = await plantMember(db, therapist.practiceId, {
    name: 'Testpersoon Bo',
    roles: ['therapist'],
  });
  await db.execute(sql`insert into care.emergency (practice_id, id, client_id, member_id, reason, from_at, until_at)
    values (${therapist.practiceId}, ${newId()}, ${clientId}, ${colleague.actor.memberId}, 'onwel in het veld',
            ${at.toISOString()}, ${new Date(at.getTime() + 3_600_000).toISOString()})`);
  house.now.visitor = colleague.visitor;
  expect((await house.get(`/praktijk/clienten/${clientId}/dossier`)).status).toBe(200);
  asClient();
  expect((await house.get('/loper/dossier/inzage')).html).toContain('In een noodgeval: onwel in het veld');
});

test('the copy: PDF, FHIR and a table for each part, each taken along with a line in the log', async () => {
  const { house, asClient } = await aFile();
  asClient();
  const page = await house.get('/loper/dossier/meenemen');
  const links = [...page.html.matchAll(/href="(\/loper\/dossier\/meenemen\/[^"]+)"/g)].map(
    ([, href]) => href!,
  );
  expect(links.length).toBeGreaterThan(8);
  const bytes = await (await house.raw('/loper/dossier/meenemen/pdf')).text();
  expect(bytes.startsWith('%PDF-1.7')).toBe(true);
  expect(bytes).toContain('/StructTreeRoot');
  const bundle = (await (await house.raw('/loper/dossier/meenemen/fhir')).json()) as { resourceType: string };
  expect(bundle.resourceType).toBe('Bundle');
  const csv = await (await house.raw('/loper/dossier/meenemen/gegevens.csv')).text();
  expect(csv).toContain('Testpersoon Kees Loper');
  for (const link of links) expect((await house.raw(link)).status).toBe(200);
  expect((await house.get('/loper/dossier/meenemen/alles')).status).toBe(404);
  const log = await (await house.raw('/loper/dossier/inzage.csv?eigen=ja')).text();
  expect(log.split('haalde een kopie op van je dossier').length - 1).toBe(3 + links.length);
});

test('a client asks for a correction, the therapist answers with a reason, and both mails tell nothing', async () => {
  const { house, asClient, asTherapist, file, visitor } = await aFile();
  asClient();
  const empty = await house.post('/loper/dossier/correctie', { wat: '', waarom: 'Omdat.' });
  expect([empty.status, empty.html.includes('Omdat.')]).toEqual([422, true]);
  const asked = await house.post('/loper/dossier/correctie', {
    wat: 'Mijn slaap klopt niet',
    waarom: 'Het was beter.',
  });
  expect(asked.to).toBe('/loper/dossier/correctie?melding=gevraagd');
  expect((await house.get('/loper/dossier/correctie')).html).toContain('1 april 2027');
  await house.drain();
  asTherapist();
  const page = await house.get(`${file}/correctie`);
  expect(page.html).toMatch(/Wat klopt er niet:<\/strong> Mijn slaap klopt niet.*Wacht op uw antwoord/s);
  const action = new RegExp(`action="(${file}/correctie/[^"]+)"`).exec(page.html)![1]!;
  expect((await house.post(action, { besluit: 'declined', reden: '' })).status).toBe(422);
  expect(
    (await house.post(action, { besluit: 'declined', reden: 'Zo stond het in de meting.' })).status,
  ).toBe(303);
  expect((await house.post(action, { besluit: 'accepted', reden: 'Toch.' })).html).toContain(
    'al een antwoord',
  );
  await house.drain();
  asClient();
  expect((await house.get('/loper/dossier/correctie')).html).toContain('Zo stond het in de meting.');
  await house.post('/loper/dossier/correctie/verklaring', { verklaring: 'Ik zie dat anders.' });
  asTherapist();
  expect((await house.get(`${file}/correctie`)).html).toContain('Ik zie dat anders.');
  expect(house.mails.map(({ to }) => to)).toContain(visitor.email);
  expect(house.mails.length).toBe(2);
  for (const mail of house.mails)
    expect(JSON.stringify(mail)).not.toMatch(/slaap|meting|Kees|Heidepad|dossier\/correctie/i);
});

test('on consent a client erases the file at once, after confirming', async () => {
  const { house, asClient, clientId } = await aFile('consent');
  asClient();
  expect((await house.post('/loper/dossier/wissen', {})).status).toBe(422);
  const gone = await house.post('/loper/dossier/wissen', { zeker: 'ja' });
  expect(gone.to).toBe('/loper/beginnen/gewist');
  const told = (await house.get(gone.to!)).html;
  expect(told).toMatch(/Je dossier is gewist.*Dit blijft nog:.*Facturen blijven zeven jaar/s);
  expect(await rows(db, sql`select 1 from care.client where id = ${clientId}`)).toEqual([]);
  expect(
    await rows(db, sql`select 1 from care.access_log where client_id = ${clientId} and act = 'delete'`),
  ).toHaveLength(1);
});

test('under the law a client cannot erase it alone; a therapist keeps it with a reason, or erases it', async () => {
  const { house, asClient, asTherapist, file, clientId } = await aFile('statutory');
  asClient();
  expect((await house.post('/loper/dossier/wissen', { zeker: 'ja' })).html).toContain(
    'De begeleiding loopt nog.',
  );
  expect(await rows(db, sql`select 1 from care.client where id = ${clientId}`)).toHaveLength(1);
  await house.post('/loper/dossier/wissen', { waarom: 'Ik wil het niet meer.' });
  const waiting = (await house.get('/loper/dossier/wissen')).html;
  expect(waiting).toContain('Gevraagd op 1 maart 2027');
  expect(waiting).toContain('Je mag toch vragen om het eerder te wissen');
  asTherapist();
  expect((await house.get(`${file}/wissen`)).html).toContain('Ik wil het niet meer.');
  expect((await house.post(`${file}/wissen`, { besluit: 'keep', reden: '' })).status).toBe(422);
  expect(
    (await house.post(`${file}/wissen`, { besluit: 'keep', reden: 'Er loopt een klacht.' })).status,
  ).toBe(303);
  asClient();
  expect((await house.get('/loper/dossier/wissen')).html).toContain('Er loopt een klacht.');
  await house.post('/loper/dossier/wissen', { waarom: 'De klacht is klaar.' });
  asTherapist();
  const unsure = await house.post(`${file}/wissen`, { besluit: 'erase', reden: '' });
  expect([unsure.status, unsure.html.includes('zeker weet dat alles gewist')]).toEqual([422, true]);
  expect(unsure.html).toContain('De begeleiding loopt nog. Bij wissen verdwijnen ook');
  expect(unsure.html).toContain(`href="${file}/meenemen"`);
  expect(await rows(db, sql`select 1 from care.client where id = ${clientId}`)).toHaveLength(1);
  const erased = await house.post(`${file}/wissen`, { besluit: 'erase', reden: '', zeker: 'ja' });
  expect(erased.to).toBe('/praktijk/bewaartermijnen?melding=gewist');
  expect((await house.get(file)).status).toBe(404);
  expect(await rows(db, sql`select 1 from care.client where id = ${clientId}`)).toEqual([]);
});

test('a file goes by itself after its term, and not before the practice was told for 60 days', async () => {
  const { house, asTherapist, clientId } = await aFile('consent');
  await db.execute(sql`update care.client set ended_at = '2027-04-01T10:00:00Z' where id = ${clientId}`);
  const there = async () =>
    (await rows(db, sql`select 1 from care.client where id = ${clientId}`)).length === 1;
  const turn = async (day: string) => {
    at = new Date(`${day}T10:00:00Z`);
    const told = await keepTerms({ db, clock });
    return { ...told, there: await there() };
  };
  expect(await turn('2029-01-20')).toEqual({ told: 0, erased: 0, there: true });
  expect(await turn('2029-02-10')).toEqual({ told: 1, erased: 0, there: true });
  expect(await turn('2029-02-11')).toEqual({ told: 0, erased: 0, there: true });
  asTherapist();
  expect((await house.get('/praktijk/bewaartermijnen')).html).toContain('Kees Loper');
  expect(await turn('2029-04-05')).toEqual({ told: 0, erased: 0, there: true });
  expect(await turn('2029-04-11')).toEqual({ told: 0, erased: 1, there: false });
});

test('whoever has nothing to do with a file finds none of these pages, and an address of nobody is no fault', async () => {
  const { house, file, therapist, clientId } = await aFile();
  const stranger = await plantPractice(db, { name: 'Duinpad' });
  const planner = await plantMember(db, therapist.practiceId, {
    name: 'Testpersoon Pim',
    roles: ['planner'],
  });
  const pages = ['', '/inzage.csv', '/meenemen', '/meenemen/pdf', '/meenemen/fhir', '/correctie', '/wissen'];
  for (const { visitor } of [stranger, planner]) {
    house.now.visitor = visitor;
    for (const page of pages) expect((await house.get(`${file}${page}`)).status).toBe(404);
    for (const id of ['nobody', newId()])
      for (const page of pages)
        expect((await house.get(`/praktijk/clienten/${id}/dossier${page}`)).status).toBe(404);
    const posted = await house.post(`${file}/wissen`, { besluit: 'erase', reden: '', zeker: 'ja' });
    expect(posted.status).toBe(404);
  }
  house.now.visitor = planner.visitor;
  expect((await house.get('/praktijk/bewaartermijnen')).status).toBe(404);
  expect(await rows(db, sql`select 1 from care.client where id = ${clientId}`)).toHaveLength(1);
});
