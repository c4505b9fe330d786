import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../../test/support/enrolments.ts';
import { plantGuest, plantReturnDay } from '../../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../../test/support/world.ts';
import { parseDay } from '../../../kernel/calendar-day.ts';
import { fixedClock } from '../../../kernel/clock.ts';
import { findAudit } from '../../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../../platform/db/index.ts';
import { png } from '../../../platform/files/sample-files.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import { drainOutbox } from '../../../platform/outbox/index.ts';
import type { Edition } from '../../../training/index.ts';
import { assignmentStates } from '../../store/assignment-states.ts';
import { saveEditionAssignment } from '../../store/assignment-terms.ts';
import { loadAssignment } from '../../store/assignments.ts';
import { assignmentLetters, readRoutes, remindWriters, settingsRoutes, writeRoutes } from '../index.ts';
import { take } from './command.ts';
import { addUpload, draftMark, handIn, saveTyped } from '../write/command.ts';

let db: Database;
let edition: Edition;
let enrolmentId: string;
let now: string;
let staff: { id: string; name: string; roles: string[] };
let app: Hono;
let path: string;
let one: string;
let mails: Mail[];
let signedIn: string;

const els = { id: 'd1', name: 'Testdocent Els', roles: ['teacher'] };
const piet = { id: 'd2', name: 'Testdocent Piet', roles: ['teacher'] };
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };
const clock = { now: () => fixedClock(now).now() };

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const deps = { db, clock, site, csrf: () => 'secret', staffOf: () => staff };
  app = new Hono()
    .route('/', settingsRoutes(deps))
    .route('/', readRoutes(deps))
    .route('/', writeRoutes({ ...deps, lang: 'nl', personOf: () => ({ email: signedIn }) }));
});

beforeEach(async () => {
  await db.execute(sql`truncate learning.assignment, learning.assignment_edition, learning.assignment_template,
    learning.assignment_extension cascade`);
  await emptyWorld(db);
  edition = await plantEdition(db);
  enrolmentId = await plantEnrolment(db, edition, 'paid', {
    email: 'anna@example.com',
    name: 'Testpersoon Anna de Wit',
  });
  now = '2027-05-01T09:00:00Z';
  staff = els;
  mails = [];
  signedIn = 'anna@example.com';
  path = `/beheer/edities/${edition.code}/opdrachten`;
  one = `${path}/${enrolmentId}`;
});

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};
const post = async (to: string, fields: Record<string, string> = {}) => {
  const answer = await app.request(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const handedIn = async (text: string, id = enrolmentId) => {
  const whose = { enrolmentId: id, editionId: edition.id };
  const { draft } = await loadAssignment(db, id);
  await saveTyped({ db, clock }, whose, { page: text, turn: 1, basedOn: draft.revision, text });
  const seen = draftMark(await loadAssignment(db, id));
  expect((await handIn({ db, clock }, whose, { seen, anonymous: true })).ok).toBe(true);
};
const standing = async () => (await loadAssignment(db, enrolmentId)).standing;
const sendMails = () =>
  drainOutbox(
    db,
    assignmentLetters({ db, clock, site, mailer: { send: async (mail) => void mails.push(mail) } }),
  );
const acts = async () =>
  (await findAudit(db, { object: enrolmentId }))
    .map(({ act }) => act)
    .filter((act) => act.startsWith('assignment'));

test('the list says who has handed in, who has not, who is late, and what waits stands on top', async () => {
  await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Aaf', email: 'aaf@example.com' });
  await plantEnrolment(db, edition, 'held', { name: 'Testpersoon Onbetaald' });
  now = '2027-06-11T09:00:00Z';
  await handedIn('Verslag');
  const { html } = await get(path);
  expect(html).toContain('Ingeleverd: 1 van 2');
  expect(html.indexOf('Testpersoon Anna')).toBeLessThan(html.indexOf('Testpersoon Aaf'));
  expect(html.match(/Te laat/g)).toHaveLength(2);
  expect(html).not.toContain('Onbetaald');
});

test('a draft is the writer’s alone: a teacher sees it only when it is handed in', async () => {
  const whose = { enrolmentId, editionId: edition.id };
  await saveTyped({ db, clock }, whose, { page: 'p', turn: 1, basedOn: 0, text: 'Nog geheim' });
  await addUpload({ db, clock }, whose, new File([new Uint8Array(await png())], 'geheim.png'));
  const { files } = await loadAssignment(db, enrolmentId);
  expect((await get(one)).html).not.toContain('eheim');
  expect((await get(`${one}/bestanden/${files[0]!.id}`)).status).toBe(404);
  await handedIn('Nu niet meer geheim');
  expect((await get(one)).html).toContain('Nu niet meer geheim');
});

test('files come as attachments, and taking one is written down', async () => {
  const whose = { enrolmentId, editionId: edition.id };
  await addUpload({ db, clock }, whose, new File([new Uint8Array(await png())], 'loop.png'));
  await handedIn('Zie bestand');
  const file = (await loadAssignment(db, enrolmentId)).files.find(({ version }) => version === 1)!;
  const sent = await app.request(`${one}/bestanden/${file.id}`);
  expect(sent.headers.get('content-disposition')).toBe('attachment; filename="loop.png"');
  const [newest] = await findAudit(db, { object: enrolmentId });
  expect(newest).toMatchObject({ act: 'assignment-file-opened', actor: 'staff:d1' });
});

test('of two teachers who take it, the second is told; over it goes only from who is named', async () => {
  await handedIn('Verslag');
  expect((await post(`${one}/nakijken`, { van: '' })).to).toBe(`${one}?melding=genomen`);
  staff = piet;
  expect((await post(`${one}/nakijken`, { van: '' })).to).toBe(`${one}?melding=door-ander`);
  const told = (await get(`${one}?melding=door-ander`)).html;
  expect(told).toContain('was u net voor');
  expect(told).toContain('Testdocent Els kijkt deze opdracht na');
  expect(told).not.toContain('name="woorden"');
  const words = { versie: '1', woorden: 'Mijn mening', besluit: 'akkoord' };
  const refused = await post(`${one}/oordeel`, words);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Mijn mening');
  expect((await post(`${one}/nakijken`, { van: 'd9' })).to).toContain('door-ander');
  expect((await post(`${one}/nakijken`, { van: 'd1' })).to).toContain('genomen');
  expect((await post(`${one}/oordeel`, words)).status).toBe(303);
});

test('two who take it at once: one has it', async () => {
  await handedIn('Verslag');
  const both = await Promise.all(
    [els, piet].map((teacher) =>
      take({ db, clock }, { enrolmentId, editionId: edition.id, staff: teacher, by: teacher.id }, undefined),
    ),
  );
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('returned with what to change, handed in again, accepted: every version keeps its feedback', async () => {
  await handedIn('Eerste versie');
  await post(`${one}/nakijken`);
  const without = await post(`${one}/oordeel`, { versie: '1', woorden: ' ', besluit: 'terug' });
  expect(without.status).toBe(422);
  expect(without.html).toContain('#field-woorden');
  await post(`${one}/oordeel`, { versie: '1', woorden: 'Graag meer over stress', besluit: 'terug' });
  expect(await standing()).toMatchObject({ state: 'returned', words: 'Graag meer over stress' });
  const own = `/mijn/${edition.code}/opdracht`;
  expect((await get(own)).html).toContain('Graag meer over stress');
  expect((await get(own)).html).toContain('>Eerste versie</textarea>');
  await handedIn('Tweede versie');
  await post(`${one}/oordeel`, { versie: '2', woorden: 'Mooi zo', besluit: 'akkoord' });
  expect(await standing()).toMatchObject({ state: 'accepted', version: 2 });
  const { html } = await get(own);
  for (const words of [
    'Eerste versie',
    'Tweede versie',
    'Graag meer over stress',
    'Mooi zo',
    'Testdocent Els',
  ])
    expect(html).toContain(words);
  expect(await acts()).toEqual(['assignment-accepted', 'assignment-returned', 'assignment-taken']);
});

test('a verdict about a version that is no longer the newest changes nothing, and the words stay', async () => {
  await handedIn('Eerste');
  await post(`${one}/nakijken`);
  await post(`${one}/oordeel`, { versie: '1', woorden: 'Aanvullen', besluit: 'terug' });
  await handedIn('Tweede');
  const late = await post(`${one}/oordeel`, { versie: '1', woorden: 'Over de oude', besluit: 'akkoord' });
  expect(late.html).toContain('nieuwe versie ingeleverd');
  expect(late.html).toContain('Over de oude');
  expect((await standing()).state).toBe('submitted');
});

test('a button clicked twice decides once: one verdict, one mail', async () => {
  await handedIn('Verslag');
  await post(`${one}/nakijken`);
  const fields = { versie: '1', woorden: 'Goed', besluit: 'akkoord' };
  const both = await Promise.all([post(`${one}/oordeel`, fields), post(`${one}/oordeel`, fields)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  await sendMails();
  expect(mails).toHaveLength(1);
});

test('the mail leads to /mijn, and holds neither the words nor the outcome in its subject', async () => {
  await handedIn('Verslag');
  await post(`${one}/nakijken`);
  await post(`${one}/oordeel`, { versie: '1', woorden: 'Heel persoonlijk', besluit: 'terug' });
  await sendMails();
  expect(mails).toMatchObject([
    { to: 'anna@example.com', subject: 'Er is een reactie op uw praktijkopdracht' },
  ]);
  expect(mails[0]!.text).toContain(`http://localhost/mijn/${edition.code}/opdracht`);
  expect(mails[0]!.text + mails[0]!.html).not.toContain('persoonlijk');
});

test('an accepted one is reopened with a reason, which the participant reads; it waits for a judgement again', async () => {
  await handedIn('Verslag');
  await post(`${one}/nakijken`);
  await post(`${one}/oordeel`, { versie: '1', woorden: '', besluit: 'akkoord' });
  staff = piet;
  expect((await post(`${one}/heropenen`, { reden: ' ' })).status).toBe(422);
  expect((await post(`${one}/heropenen`, { reden: 'Bijlage was leeg' })).to).toContain('reopened');
  expect(await standing()).toMatchObject({ state: 'submitted', reopened: true });
  expect((await get(`/mijn/${edition.code}/opdracht`)).html).toContain('Bijlage was leeg');
  expect((await post(`${one}/oordeel`, { versie: '1', woorden: 'Aanvullen', besluit: 'terug' })).status).toBe(
    303,
  );
});

test('more time with a reason; the writer sees the day and not the reason', async () => {
  expect((await post(`${one}/verlenging`, { tot: '', waarom: 'Griep' })).html).toContain('#field-tot');
  expect((await post(`${one}/verlenging`, { tot: '2027-06-10', waarom: 'Griep' })).status).toBe(422);
  expect((await post(`${one}/verlenging`, { tot: '2027-06-17', waarom: '' })).html).toContain(
    '#field-waarom',
  );
  expect((await post(`${one}/verlenging`, { tot: '2027-06-17', waarom: 'Een verhuizing' })).status).toBe(303);
  const { html } = await get(`/mijn/${edition.code}/opdracht`);
  expect(html).toContain('donderdag 17 juni 2027');
  expect(html).not.toContain('verhuizing');
  expect(await acts()).toEqual(['assignment-extended']);
});

test('an edition has a text and a term of its own, or the usual ones; HTML in it stays text', async () => {
  const to = `${path}/instellen`;
  const own = `/mijn/${edition.code}/opdracht`;
  const whole = {
    'tekst-nl': '## Loop\n\n<script>x</script> **rustig** ![p](https://x.example/p.png)',
    'tekst-en': 'Run',
  };
  expect((await post(to, { 'tekst-nl': 'Alleen dit', 'tekst-en': '' })).html).toContain('#field-tekst-en');
  expect((await post(to, { termijn: '2027-06-25' })).html).toContain('#field-termijn');
  expect((await post(to, { termijn: 'morgen' })).status).toBe(422);
  expect((await post(to, { ...whole, termijn: '2027-06-20' })).status).toBe(303);
  const { html } = await get(own);
  expect(html).toContain('<strong>rustig</strong>');
  expect(html).toContain('<h2>Loop</h2>');
  expect(html).not.toMatch(/<script>x|<img/);
  expect(html).toContain('zondag 20 juni 2027');
  await post(to, {});
  expect((await get(own)).html).toContain('donderdag 10 juni 2027');
});

test('the institute’s text is for the office to write; an edition that has begun keeps the text of its first day', async () => {
  const to = '/beheer/onderwijs/opdracht';
  expect((await get(to)).status).toBe(404);
  expect((await post(to, { 'tekst-nl': 'a', 'tekst-en': 'b' })).status).toBe(404);
  staff = { ...els, roles: ['courseLeader'] };
  expect((await post(to, { 'tekst-nl': 'Oud', 'tekst-en': '' })).status).toBe(422);
  await post(to, { 'tekst-nl': 'De eerste tekst', 'tekst-en': 'First' });
  await db.execute(sql`update learning.assignment_template set saved_at = '2027-03-01T12:00:00Z'`);
  await post(to, { 'tekst-nl': 'De tweede tekst', 'tekst-en': 'Second' });
  await db.execute(
    sql`update learning.assignment_template set saved_at = '2027-04-01T12:00:00Z' where text_en = 'Second'`,
  );
  expect((await get(`/mijn/${edition.code}/opdracht`)).html).toContain('De eerste tekst');
  expect((await get(to)).html).toContain('De tweede tekst');
});

test('S25: a week before the term who has not handed in is reminded, once, and nobody else', async () => {
  await plantEnrolment(db, edition, 'paid', { email: 'aaf@example.com', lang: 'en' });
  const more = await plantEnrolment(db, edition, 'paid', { email: 'meer-tijd@example.com' });
  await db.execute(sql`insert into learning.assignment_extension (id, enrolment_id, due_on, reason, given_by, given_at)
    values (${newId()}, ${more}, '2027-06-20', 'Griep', 'staff:d1', now())`);
  await handedIn('Verslag');
  const remind = () => remindWriters({ db, clock });
  now = '2027-06-02T09:00:00Z';
  expect(await remind()).toEqual({ reminded: 0 });
  now = '2027-06-03T09:00:00Z';
  await remind();
  await remind();
  await sendMails();
  expect(mails).toMatchObject([
    { to: 'aaf@example.com', subject: 'Your practical assignment is due in a week' },
  ]);
  expect(mails[0]!.text).toContain(`/en/mijn/${edition.code}/opdracht`);
  now = '2027-06-14T09:00:00Z';
  await remind();
  await sendMails();
  expect(mails.map(({ to }) => to)).toEqual(['aaf@example.com', 'meer-tijd@example.com']);
});

test('who hands in between the reminder and its sending gets none', async () => {
  now = '2027-06-03T09:00:00Z';
  await remindWriters({ db, clock });
  await handedIn('Net op tijd');
  await sendMails();
  expect(mails).toEqual([]);
  expect(
    await rows(db, sql`select outcome from platform.outbox where topic = 'mail.assignment-reminder'`),
  ).toEqual([{ outcome: { unsent: 'handed-in' } }]);
});

test('bad addresses and hostile input are never a fault of ours', async () => {
  await handedIn('<script>alert(1)</script>');
  expect((await get(one)).html).not.toContain('<script>alert');
  const elsewhere = await plantEdition(db, { code: 'RT01012030' });
  expect((await get(`/beheer/edities/${elsewhere.code}/opdrachten/${enrolmentId}`)).status).toBe(404);
  for (const wrong of ['x', '%00', newId(), "' or 1=1"]) {
    expect((await get(`${path}/${wrong}`)).status).toBe(404);
    expect((await get(`${one}/bestanden/${wrong}`)).status).toBe(404);
    for (const act of ['nakijken', 'loslaten', 'oordeel', 'heropenen', 'verlenging'])
      expect((await post(`${path}/${wrong}/${act}`)).status).toBe(404);
  }
  expect((await get('/beheer/edities/niets/opdrachten')).status).toBe(404);
  await post(`${one}/nakijken`);
  for (const versie of ['', 'NaN', '1e99', '-1', '2'])
    expect((await post(`${one}/oordeel`, { versie, besluit: 'akkoord' })).status).toBe(422);
  expect((await post(`${one}/oordeel`, { versie: '1', besluit: 'misschien' })).status).toBe(422);
  expect((await post(`${one}/oordeel`, { versie: '1', besluit: '__proto__' })).status).toBe(422);
  expect((await post(`${one}/verlenging`, { tot: '2027-02-30', waarom: 'x' })).status).toBe(422);
  expect((await get(`${one}?melding=__proto__`)).status).toBe(200);
});

test('S27: a guest of the return day is asked what the course asks, two weeks before that day, and is read there', async () => {
  const returnDay = await plantReturnDay(db, edition);
  const guest = await plantGuest(db, returnDay);
  expect((await assignmentStates(db, [guest])).get(guest)?.dueOn).toBe('2027-06-10');
  const asked = { nl: 'Alleen in deze cursus', en: 'In this course only' };
  const own = { editionId: edition.id, ownBrief: asked, ownTerm: undefined, by: 'staff:d1' };
  await inTransaction(db, (tx) => saveEditionAssignment(tx, own));
  signedIn = 'gast@example.com';
  expect((await get(`/mijn/${returnDay.code}/opdracht`)).html).toContain('Alleen in deze cursus');
  await handedIn('Verslag van de gast', guest);
  const list = (await get(path)).html;
  expect(list).toContain('Ingeleverd: 1 van 2');
  expect(list).toMatch(/Gijs Gast.*Terugkomdag.*10 juni 2027/s);
  expect((await get(`${path}/${guest}`)).html).toContain('Verslag van de gast');
  await post(`${path}/${guest}/nakijken`);
  const verdict = { besluit: 'akkoord', versie: '1', woorden: 'Helder verslag.' };
  expect((await post(`${path}/${guest}/oordeel`, verdict)).to).toBe(`${path}/${guest}?melding=accepted`);
  expect((await assignmentStates(db, [guest])).get(guest)?.state).toBe('accepted');
  await sendMails();
  expect(mails).toMatchObject([{ to: 'gast@example.com', text: expect.stringContaining(returnDay.code) }]);
});

test('S27: a guest of another course is not there', async () => {
  const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
  const guest = await plantGuest(db, await plantReturnDay(db, other));
  expect((await get(`${path}/${guest}`)).status).toBe(404);
  expect((await get(path)).html).not.toContain('Gijs Gast');
});
