import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../../test/support/world.ts';
import { fixedClock } from '../../../kernel/clock.ts';
import { rows, type Database } from '../../../platform/db/index.ts';
import { latin1, photo, png, printedPdf } from '../../../platform/files/sample-files.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Edition } from '../../../training/index.ts';
import { assignmentStates } from '../../store/assignment-states.ts';
import { findAsides, loadAssignment } from '../../store/assignments.ts';
import { writeRoutes } from './route.tsx';

let db: Database;
let edition: Edition;
let enrolmentId: string;
let now: string;
let signedIn: string;
let app: Hono;
let path: string;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const deps = {
    db,
    clock: { now: () => fixedClock(now).now() },
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    personOf: () => ({ email: signedIn }),
    csrf: () => 'secret',
  };
  app = new Hono()
    .route('/', writeRoutes({ ...deps, lang: 'nl' }))
    .route('/en', writeRoutes({ ...deps, lang: 'en' }));
});

beforeEach(async () => {
  await db.execute(sql`truncate learning.assignment, learning.assignment_edition, learning.assignment_template,
    learning.assignment_extension cascade`);
  await db.execute(sql`delete from platform.file`);
  await emptyWorld(db);
  edition = await plantEdition(db);
  enrolmentId = await plantEnrolment(db, edition, 'paid', { email: 'anna@example.com' });
  now = '2027-05-01T09:00:00Z';
  signedIn = 'Anna@example.com';
  path = `/mijn/${edition.code}/opdracht`;
});

const get = async (to = path) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const post = async (to: string, fields: Record<string, string>, file?: [Uint8Array, string]) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) body.set('bestand', new File([new Uint8Array(file[0])], file[1]));
  const answer = await app.request(to, { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
/** A page as it stands open in a window, with what it would send. */
const openPage = async (to = path) => {
  const { html } = await get(to);
  const page = { blad: hidden(html, 'blad'), beurt: '1', revisie: hidden(html, 'revisie') };
  return {
    ...page,
    html,
    send: (fields: Record<string, string>, file?: [Uint8Array, string]) =>
      post(to, { ...page, ...fields }, file),
    autosave: async (tekst: string, over: Record<string, string> = {}) => {
      const answer = await post(`${to}/bewaren`, { ...page, tekst, ...over });
      return { status: answer.status, ...(JSON.parse(answer.html) as Record<string, unknown>) };
    },
  };
};
const write = async (tekst: string) => (await openPage()).send({ tekst, doe: 'bewaren' });
const handIn = async (anoniem = 'ja') => {
  const { html } = await get(`${path}/inleveren`);
  return post(`${path}/inleveren`, { gezien: hidden(html, 'gezien'), anoniem });
};
const load = () => loadAssignment(db, enrolmentId);

test('S25: the brief, its term two weeks before the return day, and nothing written yet', async () => {
  const { status, html } = await get();
  expect(status).toBe(200);
  expect(html).toContain('donderdag 10 juni 2027');
  expect(html).toContain('in uw eigen praktijk');
  expect(html).toContain('Niemand mag te herkennen zijn');
  expect((await get(`/en${path}`)).html).toContain('in your own practice');
});

test('S25: before the second day there is nothing to write, and nothing is kept', async () => {
  now = '2027-03-18T09:00:00Z';
  expect((await get()).html).toContain('U kunt schrijven vanaf vrijdag 19 maart 2027');
  await post(path, { tekst: 'Te vroeg', doe: 'bewaren' });
  expect((await post(`${path}/bewaren`, { tekst: 'Te vroeg' })).status).toBe(409);
  expect((await post(`${path}/inleveren`, { anoniem: 'ja' })).status).toBe(303);
  expect((await load()).standing.state).toBe('none');
});

test('without a script the button saves, and what was typed comes back as it was', async () => {
  const typed = 'Regel één\n\n<script>alert(1)</script>';
  expect((await write(typed)).to).toBe(`${path}?melding=bewaard`);
  const { html } = await get(`${path}?melding=bewaard`);
  expect(html).toContain('Regel één');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('Opgeslagen om 11.00 uur');
  expect((await load()).draft.text).toBe(typed);
});

test('what is saved while typing answers with its time, also when an answer got lost on the way', async () => {
  const page = await openPage();
  expect(await page.autosave('a')).toMatchObject({
    status: 200,
    outcome: 'saved',
    revision: 1,
    time: '11.00 uur',
  });
  expect(await page.autosave('a')).toMatchObject({ outcome: 'saved', revision: 1 });
  // The page never heard of revision 1 and sends on what it had before.
  expect(await page.autosave('ab', { beurt: '2' })).toMatchObject({ outcome: 'saved', revision: 2 });
  expect(await findAsides(db, enrolmentId)).toEqual([]);
});

test('two devices: the later one is told and sees both texts; nothing is lost', async () => {
  const [phone, laptop] = [await openPage(), await openPage()];
  await phone.autosave('Van de telefoon');
  expect(await laptop.autosave('Van de laptop')).toMatchObject({
    status: 409,
    outcome: 'conflict',
    text: 'Van de telefoon',
    revision: 1,
  });
  expect((await load()).draft.text).toBe('Van de telefoon');
  expect(await findAsides(db, enrolmentId)).toMatchObject([{ text: 'Van de laptop' }]);
  // The laptop goes on with its own text: now the other one stands aside.
  expect(await laptop.autosave('Van de laptop', { revisie: '1', beurt: '2' })).toMatchObject({
    outcome: 'saved',
  });
  expect((await load()).draft.text).toBe('Van de laptop');
  const [aside] = await findAsides(db, enrolmentId);
  expect(aside).toMatchObject({ text: 'Van de telefoon', page: phone.blad });
  expect((await get()).html).toContain('Andere tekst van u');
  expect((await post(path, { doe: `weggooien:${phone.blad}` })).to).toBe(`${path}?melding=weggegooid`);
  expect(await findAsides(db, enrolmentId)).toEqual([]);
  expect((await load()).draft.text).toBe('Van de laptop');
});

test('two windows without a script: the page comes back with both texts, and then saves', async () => {
  const [one, two] = [await openPage(), await openPage()];
  await one.send({ tekst: 'Van één', doe: 'bewaren' });
  const back = await two.send({ tekst: 'Van twee', doe: 'bewaren' });
  expect(back.status).toBe(409);
  expect(back.html).toContain('Van één');
  expect(back.html).toContain('Van twee');
  const again = { blad: hidden(back.html, 'blad'), beurt: '1', revisie: hidden(back.html, 'revisie') };
  expect((await post(path, { ...again, tekst: 'Van beide', doe: 'bewaren' })).status).toBe(303);
  expect((await load()).draft.text).toBe('Van beide');
  expect(await findAsides(db, enrolmentId)).toMatchObject([{ text: 'Van één' }]);
});

test('a file is kept with a safe name and without the place where it was taken, and given back as a download', async () => {
  const page = await openPage();
  const sent = await page.send({ tekst: 'Zie foto', doe: 'bestand' }, [
    await photo(),
    '../../etc/loop schema.jpeg',
  ]);
  expect(sent.to).toBe(`${path}?melding=bestand`);
  const { files, draft } = await load();
  expect(draft.text).toBe('Zie foto');
  expect(files).toMatchObject([{ name: 'loop schema.jpg', version: undefined }]);
  const [kept] = await rows<{ bytes: Uint8Array }>(db, sql`select bytes from platform.file`);
  expect(Buffer.from(kept!.bytes).includes('Testpersoon')).toBe(false);
  expect(Buffer.from(kept!.bytes).includes('Exif')).toBe(false);
  const given = await app.request(`${path}/bestanden/${files[0]!.id}`);
  expect(given.headers.get('content-disposition')).toBe('attachment; filename="loop_schema.jpg"');
  expect((await get()).html).toContain('loop schema.jpg');
});

const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');
test.each([
  ['a program', () => latin1('MZ\x90\0 a program'), 'verslag.pdf', 'zegt iets anders'],
  ['a page', () => latin1('<html><script>x</script>'), 'verslag.html', 'kunnen we niet aannemen'],
  ['the test virus', () => latin1(virus), 'verslag.txt', 'virus gevonden'],
  ['too large', () => new Uint8Array(10 * 1024 * 1024 + 1), 'groot.pdf', 'te groot'],
  ['no file', undefined, '', 'Kies eerst een bestand'],
] as const)('%s is refused, says why, and costs no word that was typed', async (_, bytes, name, words) => {
  const page = await openPage();
  const sent = await page.send({ tekst: 'Getypt', doe: 'bestand' }, bytes ? [bytes(), name] : undefined);
  expect(sent.status).toBe(422);
  expect(sent.html).toContain(words);
  expect(sent.html).toContain('>Getypt</textarea>');
  expect((await load()).files).toEqual([]);
});

test('five files and no more, also when two are sent at once; one that is removed leaves nothing behind', async () => {
  const bytes = await png();
  for (let n = 0; n < 4; n++) await (await openPage()).send({ doe: 'bestand' }, [bytes, `${n}.png`]);
  const page = await openPage();
  const both = await Promise.all([5, 6].map((n) => page.send({ doe: 'bestand' }, [bytes, `${n}.png`])));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  const { files } = await load();
  expect(files).toHaveLength(5);
  expect((await get()).html).toContain('dat is het meeste');
  expect((await page.send({ doe: `verwijderen:${files[0]!.id}` })).to).toBe(`${path}?melding=verwijderd`);
  expect(await rows(db, sql`select id from platform.file`)).toHaveLength(4);
});

test('handing in: shown first, ticked, then it stands fast with its files', async () => {
  await (
    await openPage()
  ).send({ tekst: 'Mijn verslag', doe: 'bestand' }, [await printedPdf(), 'schema.pdf']);
  const { html } = await get(`${path}/inleveren`);
  expect(html).toContain('Mijn verslag');
  expect(html).toContain('schema.pdf');
  expect(html).toContain('De docenten en het cursusbureau kunnen lezen');
  const without = await handIn('');
  expect(without.status).toBe(422);
  expect(without.html).toContain('#field-anoniem');
  expect((await load()).versions).toEqual([]);
  expect((await handIn()).to).toBe(`${path}?melding=ingeleverd`);
  const { standing, versions, files } = await load();
  expect(standing).toMatchObject({ state: 'submitted', version: 1 });
  expect(versions).toMatchObject([{ number: 1, text: 'Mijn verslag' }]);
  expect(files.filter(({ version }) => version === 1)).toMatchObject([{ name: 'schema.pdf' }]);
  const shown = (await get()).html;
  expect(shown).toContain('U hebt ingeleverd op');
  expect(shown).not.toContain('<textarea');
});

test('clicked twice is handed in once, and what comes from another window afterwards is kept apart', async () => {
  const other = await openPage();
  await write('Verslag');
  const { html } = await get(`${path}/inleveren`);
  const fields = { gezien: hidden(html, 'gezien'), anoniem: 'ja' };
  const both = await Promise.all([post(`${path}/inleveren`, fields), post(`${path}/inleveren`, fields)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await load()).versions).toHaveLength(1);
  expect(await other.autosave('Nog iets')).toMatchObject({ status: 409, outcome: 'closed' });
  expect((await load()).draft.text).toBe('Verslag');
  expect((await get()).html).toContain('Nog iets');
});

test('what another device changed after the last look is not handed in unseen', async () => {
  await write('Eerst');
  const { html } = await get(`${path}/inleveren`);
  await write('Daarna');
  const sent = await post(`${path}/inleveren`, { gezien: hidden(html, 'gezien'), anoniem: 'ja' });
  expect(sent.status).toBe(422);
  expect(sent.html).toContain('net in een ander venster veranderd');
  expect(sent.html).toContain('Daarna');
});

test('nothing written is not handed in, and the last look points at what leads to a person', async () => {
  const none = await get(`${path}/inleveren`);
  expect(none.html).toContain('Schrijf een tekst of voeg een bestand toe');
  await write('De cliënt mailde vanaf jan@example.org.');
  expect((await get(`${path}/inleveren`)).html).toContain('<li>jan@example.org</li>');
});

test('late is allowed and marked, and more time takes the mark away', async () => {
  now = '2027-06-11T09:00:00Z';
  await write('Verslag');
  expect((await get(`${path}/inleveren`)).html).toContain('te laat');
  await handIn();
  expect((await assignmentStates(db, [enrolmentId], edition.returnDay)).get(enrolmentId)).toEqual({
    state: 'submitted',
    dueOn: '2027-06-10',
    late: true,
  });
  await db.execute(sql`insert into learning.assignment_extension (id, enrolment_id, due_on, reason, given_by, given_at)
    values (${newId()}, ${enrolmentId}, '2027-06-14', 'Griep', 'staff:d1', now())`);
  expect((await assignmentStates(db, [enrolmentId], edition.returnDay)).get(enrolmentId)).toEqual({
    state: 'submitted',
    dueOn: '2027-06-14',
    late: false,
  });
});

test('the state of each: nothing, a draft, and no entry for who is not there', async () => {
  const other = await plantEnrolment(db, edition, 'paid', { email: 'bea@example.com' });
  const unpaid = await plantEnrolment(db, edition, 'held');
  await write('Begin');
  const states = await assignmentStates(db, [enrolmentId, other, unpaid, newId()], edition.secondDay);
  expect([...states].map(([id, { state }]) => [id, state]).sort()).toEqual(
    [
      [enrolmentId, 'draft'],
      [other, 'none'],
    ].sort(),
  );
  expect(await assignmentStates(db, [])).toEqual(new Map());
});

test('somebody else, another edition and a bad address find nothing', async () => {
  await (await openPage()).send({ doe: 'bestand' }, [await png(), 'a.png']);
  const { files } = await load();
  for (const wrong of ['x', '%00', newId(), "' or 1=1"])
    expect((await get(`${path}/bestanden/${wrong}`)).status).toBe(404);
  expect((await get('/mijn/RT01012001/opdracht')).status).toBe(404);
  expect((await get('/mijn/%00/opdracht')).status).toBe(404);
  signedIn = 'bea@example.com';
  await plantEnrolment(db, edition, 'paid', { email: signedIn });
  expect((await get(`${path}/bestanden/${files[0]!.id}`)).status).toBe(404);
  expect((await post(path, { doe: `verwijderen:${files[0]!.id}` })).to).toBe(path);
  expect((await load()).files).toHaveLength(1);
  signedIn = 'carla@example.com';
  expect((await get()).status).toBe(404);
  expect((await post(path, { tekst: 'x' })).status).toBe(404);
  expect((await post(`${path}/bewaren`, { tekst: 'x' })).status).toBe(404);
});

test('hostile input is never a fault of ours', async () => {
  for (const fields of [
    { tekst: 'a\u0000b\u202e', revisie: '99999999999999', beurt: '-1', blad: '<x>' },
    { tekst: 'x'.repeat(30_000), revisie: 'NaN', beurt: '1e9', blad: 'p' },
    { doe: 'verwijderen:x' },
    { doe: 'weggooien:\u0000' },
    { doe: '__proto__' },
  ])
    expect((await post(path, fields)).status).toBeLessThan(500);
  expect((await app.request(path, { method: 'POST', body: 'geen formulier' })).status).toBeLessThan(500);
  expect((await get(`${path}?melding=__proto__`)).status).toBe(200);
});
