import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { endEnrolment } from '../store/ending.ts';
import { findEnrolment, lockEnrolment } from '../store/enrolments.ts';
import { enrolmentAnswer, enrolmentsAnswer } from './answers.ts';
import { apiRoutes, createApiToken, revokeApiToken } from './index.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
const clock = fixedClock('2026-11-22T09:00:00Z');
const limits = { perAddress: 10_000, perToken: 10_000, wrongTokens: 10_000 };
let db: Database;
let api: ReturnType<typeof apiRoutes>;
let token: string;
/** By how far each came. */
let planted: Record<'held' | 'paid' | 'review' | 'released' | 'desk' | 'ended', string>;

const ask = (path: string, authorization = `Bearer ${token}`) =>
  api.request(`/api/v1/enrolments${path}`, { headers: { authorization } });

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const near = await plantEdition(db);
  const far = await plantEdition(db, { firstDay: parseDay('2027-09-16')!, place: 'Zeist' });
  planted = {
    held: await plantEnrolment(db, near, 'held', { diet: 'Vegetarisch', accessNeeds: 'Rolstoel' }),
    paid: await plantEnrolment(db, near, 'paid'),
    review: await plantEnrolment(db, near, 'entry-in-review'),
    released: await plantEnrolment(db, near, 'seat-released'),
    desk: await plantEnrolment(db, far, 'on-desk'),
    ended: await plantEnrolment(db, far, 'held'),
  };
  await db.transaction(async (tx) => {
    const enrolment = (await lockEnrolment(tx, planted.ended))!;
    await endEnrolment(tx, enrolment, { kind: 'withdrawn', reason: '', by: 'self', refund: false, clock });
  });
  api = apiRoutes({ db, clock, site, limits });
  token = await createApiToken(db, 'Voorbeeldkoppeling');
});

test('the office reads who enrolled, the newest first, and how each stands', async () => {
  const answer = await ask('');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const { enrolments, nextCursor } = enrolmentsAnswer.parse(await answer.json());
  expect(nextCursor).toBeNull();
  expect(enrolments.map((enrolment) => [enrolment.id, enrolment.state, enrolment.edition])).toEqual(
    [
      [planted.held, 'payment-awaited', 'RT18032027'],
      [planted.paid, 'confirmed', 'RT18032027'],
      [planted.review, 'entry-in-review', 'RT18032027'],
      [planted.released, 'seat-released', 'RT18032027'],
      [planted.desk, 'paid-without-seat', 'RT16092027'],
      [planted.ended, 'cancelled', 'RT16092027'],
    ].sort((a, b) => (a[0]! < b[0]! ? 1 : -1)),
  );
});

test('edition and state narrow the list, and pages follow one another', async () => {
  const ids = async (query: string) =>
    enrolmentsAnswer.parse(await (await ask(query)).json()).enrolments.map((enrolment) => enrolment.id);
  expect(await ids('?state=confirmed')).toEqual([planted.paid]);
  expect((await ids('?edition=rt16092027')).sort()).toEqual([planted.desk, planted.ended].sort());
  expect(await ids('?edition=RT01012030')).toEqual([]);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await ask(`?edition=RT18032027&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
    const read = enrolmentsAnswer.parse(await page.json());
    seen.push(...read.enrolments.map((enrolment) => enrolment.id));
    cursor = read.nextCursor;
  }
  expect(seen).toEqual(await ids('?edition=RT18032027'));
});

test('one enrolment says seat and invoice once confirmed, and why it ended', async () => {
  const one = async (id: string) => enrolmentAnswer.parse(await (await ask(`/${id}`)).json());
  const paid = await one(planted.paid);
  expect(paid).toMatchObject({ state: 'confirmed', price: { amount: '1195.00' }, endedBecause: null });
  expect(paid.seat).toBeGreaterThan(0);
  expect(paid.invoiceNumber).toMatch(/\d/);
  expect(await one(planted.ended)).toMatchObject({
    state: 'cancelled',
    endedBecause: 'withdrawn',
    seat: null,
  });
});

test('no answer holds a key of a personal link, what somebody eats or what they need', async () => {
  const { key } = (await findEnrolment(db, planted.held))!;
  for (const path of ['', `/${planted.held}`]) {
    const text = await (await ask(path)).text();
    expect(text).toContain(planted.held);
    expect(text).not.toContain(key);
    expect(text).not.toMatch(/Vegetarisch|Rolstoel/);
  }
});

test('without a live token nothing is told, not even whether something is there', async () => {
  const forged = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const unknown = token.replace(/_[0-9a-f]{32}_/, `_${newId().replaceAll('-', '')}_`);
  for (const authorization of [
    '',
    'Bearer',
    'Bearer x',
    `Basic ${token}`,
    `Bearer ${forged}`,
    `Bearer ${unknown}`,
  ]) {
    for (const path of ['', `/${planted.paid}`, `/${newId()}`]) {
      const answer = await ask(path, authorization);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer realm="duurloop"');
    }
  }
});

test('an id that nobody has, and one that is no id, are both not found', async () => {
  for (const id of [newId(), 'x', '%00', "1'--"]) expect((await ask(`/${id}`)).status).toBe(404);
});

test('a token is kept as a hash only, is named in the log, and ends when it is revoked', async () => {
  const other = await createApiToken(db, 'Tijdelijk');
  const [stored] = await rows<{ all: string; hash: string }>(
    db,
    sql`select api_token::text as all, hash from training.api_token where name = 'Tijdelijk'`,
  );
  expect(stored!.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(stored!.all).not.toContain(other.slice(-27));
  expect((await ask('', `bearer ${other}`)).status).toBe(200);
  expect(await revokeApiToken(db, 'Tijdelijk')).toBe(1);
  expect((await ask('', `Bearer ${other}`)).status).toBe(401);
  const acts = (await findAudit(db, {})).map((line) => line.act);
  expect(acts.slice(0, 2)).toEqual(['api-token-revoked', 'api-token-created']);
  await expect(createApiToken(db, '  ')).rejects.toThrow(RangeError);
});

test('who guesses tokens is soon told to wait; a good token is counted by itself', async () => {
  const strict = apiRoutes({ db, clock, site, limits: { perAddress: 1, perToken: 2, wrongTokens: 2 } });
  const status = async (authorization: string) =>
    (await strict.request('/api/v1/enrolments', { headers: { authorization } })).status;
  expect([await status('Bearer a'), await status('Bearer b'), await status('Bearer c')]).toEqual([
    401, 401, 429,
  ]);
  const good = `Bearer ${token}`;
  expect([await status(good), await status(good), await status(good)]).toEqual([200, 200, 429]);
});
