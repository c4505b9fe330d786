import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { addDays, parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { findOutbox } from '../../platform/outbox/index.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { countSeats } from '../store/seats.ts';
import { readPrice } from './form.ts';
import { findByCode } from './query.ts';
import { planEditionsRoutes } from './route.tsx';

const clock = fixedClock('2026-11-22T09:00:00Z');
const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
let db: Database;
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  app = new Hono().route(
    '/',
    planEditionsRoutes({
      ...{ db, clock, site },
      staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
      csrf: () => 'geheim',
    }),
  );
});

beforeEach(() => emptyWorld(db));

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text() };
};

const post = async (path: string, fields: Record<string, string> = {}) => {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};

const plan = {
  place: 'Dalfsen',
  venueName: '',
  venueAddress: '',
  firstDay: '2027-03-18',
  secondDay: '',
  returnDay: '',
  startsAt: '09:30',
  endsAt: '17:00',
  price: '1.195,00',
  minimum: '12',
  capacity: '24',
  warnOn: '',
  audienceNl: 'Professionals in de zorg',
  audienceEn: 'Professionals in care',
  picture: 'heath',
};

/** The plan of `plantEdition`, as its form sends it. */
const planted = {
  ...plan,
  secondDay: '2027-03-19',
  returnDay: '2027-06-24',
  warnOn: '2027-02-18',
  audienceNl: 'Professionals in zorg en sport',
  audienceEn: 'Professionals in care and sport',
  picture: 'forest',
  revision: '0',
};

test('an empty list says what to do next', async () => {
  expect((await get('/beheer')).text).toContain('Er komt nog geen editie aan');
});

test('S18: the code is RT and the first day; a second edition on that day takes a letter', async () => {
  expect((await post('/beheer/edities/nieuw', plan)).to).toBe('/beheer/edities/RT18032027?klaar=gemaakt');
  expect((await post('/beheer/edities/nieuw', plan)).to).toBe('/beheer/edities/RT18032027a?klaar=gemaakt');
  expect((await get('/beheer/edities/RT18032027a')).status).toBe(200);
  const made = (await findByCode(db, 'rt18032027A'))!;
  expect(made.edition).toMatchObject({ secondDay: '2027-03-19', returnDay: '2027-06-24', picture: 'heath' });
  expect(made.capacity).toBe(24);
});

test('S18: two people who plan the same day at once get two codes', async () => {
  const both = await Promise.all([post('/beheer/edities/nieuw', plan), post('/beheer/edities/nieuw', plan)]);
  expect(new Set(both.map(({ to }) => to)).size).toBe(2);
});

test('a form that is sent twice makes one edition', async () => {
  const id = '0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa';
  const first = await post('/beheer/edities/nieuw', { ...plan, id });
  expect((await post('/beheer/edities/nieuw', { ...plan, id })).to).toBe(first.to);
});

test.each([
  ['secondDay', { secondDay: '2027-03-17' }],
  ['returnDay', { returnDay: '2027-04-01' }],
  ['endsAt', { endsAt: '09:00' }],
  ['price', { price: '0' }],
  ['warnOn', { warnOn: '2027-03-18' }],
  ['firstDay', { firstDay: '2026-11-22' }],
  ['minimum', { minimum: '24', capacity: '20' }],
  ['place', { place: '   ' }],
])('a plan that cannot be is refused next to %s, and what was typed stays', async (field, wrong) => {
  const answer = await post('/beheer/edities/nieuw', { ...plan, audienceNl: 'Wat ik typte', ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`id="field-${field}-error"`);
  expect(answer.text).toContain('Wat ik typte');
});

test.each([11, 25])('S19: a group of %i seats is refused', async (capacity) => {
  const answer = await post('/beheer/edities/nieuw', { ...plan, capacity: String(capacity) });
  expect(answer.text).toContain('Kies 12 tot en met 24 plaatsen.');
});

test('an earlier edition is the model of a new one: its rhythm too', async () => {
  await plantEdition(db, { place: 'Soest', capacity: 18 });
  const page = await get('/beheer/edities/nieuw?van=RT18032027');
  expect(page.text).toContain('value="Soest"');
  expect(page.text).toContain('value="18"');
  await post('/beheer/edities/nieuw', { ...plan, van: 'RT18032027', firstDay: '2027-09-02' });
  expect((await findByCode(db, 'RT02092027'))?.edition.returnDay).toBe(addDays(parseDay('2027-09-02')!, 98));
});

test('a draft is published once, closed and opened again, each with a line of who did it', async () => {
  const { id, code } = await plantEdition(db, { published: false });
  expect((await post(`/beheer/edities/${code}/publiceren`)).status).toBe(303);
  const again = await post(`/beheer/edities/${code}/publiceren`);
  expect([again.status, again.text.includes('geen concept meer')]).toEqual([409, true]);
  await post(`/beheer/edities/${code}/sluiten`);
  expect((await findByCode(db, code))?.edition.standing.state).toBe('closed');
  await post(`/beheer/edities/${code}/heropenen`);
  expect((await findByCode(db, code))?.edition.standing.state).toBe('open');
  expect(await findOutbox(db, { prefix: 'event.edition-published', about: id })).toHaveLength(1);
  const lines = await findAudit(db, { object: id });
  expect(lines.map(({ act, actor }) => [act, actor])).toEqual([
    ['edition-reopened', 'staff:k1'],
    ['edition-closed', 'staff:k1'],
    ['edition-published', 'staff:k1'],
  ]);
});

test('S18: a new place is told once to everybody who counts on coming, and to nobody else', async () => {
  const edition = await plantEdition(db);
  const paid = await plantEnrolment(db, edition, 'paid');
  const held = await plantEnrolment(db, edition, 'held');
  await plantEnrolment(db, edition, 'seat-released');
  const change = { ...planted, venueName: 'De Duinhoeve', venueAddress: 'Bospad 1' };
  expect((await post(`/beheer/edities/${edition.code}`, change)).to).toContain('klaar=gewijzigd');
  const told = await findOutbox(db, { prefix: 'mail.edition-changed' });
  expect(told.map(({ about }) => about).sort()).toEqual([paid, held].sort());
  expect((await findByCode(db, edition.code))?.edition.revision).toBe(1);
});

test('a price or an audience that changes is told to nobody; nothing changed is nothing saved', async () => {
  const edition = await plantEdition(db);
  await plantEnrolment(db, edition, 'paid');
  expect((await post(`/beheer/edities/${edition.code}`, planted)).to).toContain('klaar=hetzelfde');
  await post(`/beheer/edities/${edition.code}`, { ...planted, price: '1250' });
  expect(await findOutbox(db, { prefix: 'mail.edition-changed' })).toEqual([]);
});

test('two people change an edition at once: one is saved, the other is told and loses nothing typed', async () => {
  const { code } = await plantEdition(db);
  const [a, b] = await Promise.all([
    post(`/beheer/edities/${code}`, { ...planted, place: 'Zwolle' }),
    post(`/beheer/edities/${code}`, { ...planted, place: 'Ommen' }),
  ]);
  expect([a.status, b.status].sort()).toEqual([303, 409]);
  const [kept, lost] = a.status === 409 ? ['Ommen', a] : ['Zwolle', b];
  expect((await findByCode(db, code))?.edition.place).toBe(kept);
  expect(lost.text).toContain('intussen gewijzigd');
  expect(lost.text).toContain(kept === 'Zwolle' ? 'value="Ommen"' : 'value="Zwolle"');
  expect(lost.text).toContain('name="revision" value="1"');
});

test('a typing error does not hide that a colleague was first', async () => {
  const { code } = await plantEdition(db);
  await post(`/beheer/edities/${code}`, { ...planted, place: 'Zwolle' });
  const wrong = await post(`/beheer/edities/${code}`, { ...planted, price: 'veel' });
  expect(wrong.text).toContain('name="revision" value="0"');
});

test('S19: seats grow to 24 and never shrink below the taken ones', async () => {
  const edition = await plantEdition(db, { capacity: 14 });
  for (let n = 0; n < 13; n++) await plantEnrolment(db, edition, 'held');
  const path = `/beheer/edities/${edition.code}`;
  const small = await post(path, { ...planted, capacity: '12' });
  expect([small.status, small.text.includes('al meer plaatsen bezet')]).toEqual([422, true]);
  await post(path, { ...planted, capacity: '24' });
  expect(await countSeats(db, edition.id)).toEqual({ capacity: 24, free: 11 });
});

test('S18: the code of a draft follows its first day, a published code stays', async () => {
  const moved = { ...planted, firstDay: '2027-03-17' };
  const draft = await plantEdition(db, { published: false });
  expect((await post(`/beheer/edities/${draft.code}`, moved)).to).toContain('/RT17032027?');
  const open = await plantEdition(db);
  expect((await post(`/beheer/edities/${open.code}`, moved)).to).toContain('/RT18032027?');
});

test('S19: the list counts what it links to and warns below twelve once the day has come', async () => {
  const edition = await plantEdition(db, { firstDay: parseDay('2026-12-10')! });
  await plantEnrolment(db, edition, 'paid');
  await plantEnrolment(db, edition, 'held');
  await plantEnrolment(db, edition, 'transfer-awaited');
  await plantEnrolment(db, edition, 'entry-in-review');
  const { text } = await get('/beheer');
  const path = `/beheer/edities/${edition.code}/deelnemers`;
  expect(text).toContain(`<a href="${path}?staat=plaats">4\u00a0van\u00a024</a>`);
  expect(text).toContain(`<a href="${path}?staat=wacht">2</a>`);
  expect(text).toContain(`<a href="${path}?staat=beoordelen">1</a>`);
  expect(text).toContain('heeft nog 8 deelnemers nodig voor het minimum van 12');
});

test('views and columns are links: drafts apart, past last first, sorted both ways', async () => {
  await plantEdition(db, { place: 'Arnhem' });
  await plantEdition(db, { place: 'Zwolle', firstDay: parseDay('2027-02-01')! });
  await plantEdition(db, { place: 'Venlo', published: false, firstDay: parseDay('2027-05-01')! });
  await plantEdition(db, { place: 'Goes', firstDay: parseDay('2025-05-01')! });
  const places = async (query: string) =>
    [...(await get(`/beheer${query}`)).text.matchAll(/data-label="Plaats"[^>]*>([^<]+)</g)].map(
      (found) => found[1],
    );
  expect(await places('')).toEqual(['Zwolle', 'Arnhem']);
  expect(await places('?op=plaats')).toEqual(['Arnhem', 'Zwolle']);
  expect(await places('?op=plaats&richting=af')).toEqual(['Zwolle', 'Arnhem']);
  expect(await places('?weergave=concepten')).toEqual(['Venlo']);
  expect(await places('?weergave=voorbij')).toEqual(['Goes']);
  expect(await places('?weergave=__proto__&op=constructor&richting[]=x')).toEqual(['Zwolle', 'Arnhem']);
});

test('cancelling an edition frees every seat, gives paid money back and tells everybody why, once', async () => {
  const edition = await plantEdition(db);
  const states = [
    'paid',
    'paid',
    'held',
    'entry-in-review',
    'payment-in-review',
    'transfer-awaited',
    'on-desk',
  ] as const;
  const ids: string[] = [];
  for (const reached of states) ids.push(await plantEnrolment(db, edition, reached));
  await plantEnrolment(db, edition, 'seat-released');
  await plantEnrolment(db, edition, 'entry-refused');
  const path = `/beheer/edities/${edition.code}/annuleren`;
  const asked = await get(path);
  expect(asked.text).toContain('2 bevestigde deelnemers verliezen hun plaats');
  expect(asked.text).toContain('7 mensen krijgen');
  expect(asked.text).toContain('3.585,00');

  const typed = { reason: 'Te weinig deelnemers', typedCode: edition.code.toLowerCase() };
  const noCode = await post(path, { ...typed, typedCode: 'RT' });
  expect([noCode.status, noCode.text.includes('Te weinig deelnemers')]).toEqual([422, true]);
  expect((await post(path, { ...typed, reason: ' ' })).text).toContain('field-reason-error');
  const both = await Promise.all([post(path, typed), post(path, typed)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);

  expect(await countSeats(db, edition.id)).toEqual({ capacity: 24, free: 24 });
  for (const id of ids)
    expect((await findEnrolment(db, id))?.standing).toMatchObject({
      state: 'cancelled',
      kind: 'edition-cancelled',
      reason: 'Te weinig deelnemers',
    });
  const told = await findOutbox(db, { prefix: 'mail.enrolment-ended' });
  expect(told.map(({ about }) => about).sort()).toEqual([...ids].sort());
  expect(await findOutbox(db, { prefix: 'refund' })).toHaveLength(3);
  expect((await post(`/beheer/edities/${edition.code}`, planted)).status).toBe(409);
  expect((await get(path)).status).toBe(409);
});

test.each(['RT1', 'RT18032027', '%00', '..%2F', 'RT18032027%27--', '😀', '%ff'])(
  'an edition that is not there is not found: %s',
  async (code) => {
    expect((await get(`/beheer/edities/${code}`)).status).toBe(404);
    expect((await get(`/beheer/edities/${code}/annuleren`)).status).toBe(404);
    for (const act of ['', '/publiceren', '/sluiten', '/heropenen', '/annuleren'])
      expect((await post(`/beheer/edities/${code}${act}`, planted)).status).toBe(404);
  },
);

test('rubbish in every field is refused with a page, never with a fault', async () => {
  const { code } = await plantEdition(db);
  for (const rubbish of [
    '',
    'x'.repeat(30_000),
    '\u0000',
    '<script>alert(1)</script>',
    '9'.repeat(400),
    '-1',
    '💶',
    '٣',
  ])
    for (const path of ['/beheer/edities/nieuw', `/beheer/edities/${code}`]) {
      const fields = Object.fromEntries(Object.keys(planted).map((name) => [name, rubbish]));
      const answer = await post(path, { ...fields, id: rubbish, van: rubbish });
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain('<script>alert');
    }
  const file = await app.request('/beheer/edities/nieuw', { method: 'POST', body: '{"a":1}' });
  expect(file.status).toBe(422);
});

test('an amount is read as people type it', () => {
  expect(['1195', '1.195,00', '€ 1195,00', '1195.00'].map((typed) => readPrice(typed)?.cents)).toEqual([
    119_500, 119_500, 119_500, 119_500,
  ]);
  expect(['', '12,5', '1,195.00', '-5', '1e3', '1.19'].map(readPrice)).toEqual([
    ...[undefined, undefined, undefined, undefined, undefined],
    { cents: 119, currency: 'EUR' },
  ]);
});
