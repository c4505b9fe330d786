import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { setCapacity } from '../store/seats.ts';
import { editionAnswer, editionsAnswer, type EditionAnswer } from './answers.ts';
import { apiRoutes } from './index.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
let db: Database;
let api: ReturnType<typeof apiRoutes>;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  await plantEdition(db, { firstDay: parseDay('2026-05-07')!, place: 'Dalfsen' });
  await plantEdition(db, { firstDay: parseDay('2027-03-18')!, place: 'Dalfsen' });
  await plantEdition(db, { firstDay: parseDay('2027-03-18')!, place: 'Zwolle', code: 'RT18032027b' });
  await plantEdition(db, { firstDay: parseDay('2027-09-16')!, place: 'Zeist', capacity: 12 });
  await plantEdition(db, { firstDay: parseDay('2027-11-04')!, place: 'Zeist', published: false });
  const few = await plantEdition(db, { firstDay: parseDay('2027-10-07')!, place: 'Zeist' });
  const cancelled = await plantEdition(db, { firstDay: parseDay('2027-12-02')!, place: 'Zwolle' });
  await inTransaction(db, async (tx) => {
    await setCapacity(tx, few.id, 3);
    await tx.execute(sql`update training.edition set cancelled_at = now() where id = ${cancelled.id}`);
    await tx.execute(sql`delete from training.seat where edition_id in
      (select id from training.edition where code = 'RT16092027')`);
  });
  const limits = { perAddress: 10_000, perToken: 10_000, wrongTokens: 10_000 };
  api = apiRoutes({ db, clock: fixedClock('2026-11-22T09:00:00Z'), site, limits });
});

const ask = async (query: string): Promise<{ editions: EditionAnswer[]; nextCursor: string | null }> => {
  const answer = await api.request(`/api/v1/editions${query}`);
  expect(answer.status).toBe(200);
  return editionsAnswer.parse(await answer.json());
};
const codes = async (query: string) => (await ask(query)).editions.map((edition) => edition.code);

test('S18: editions come with code, days, place, price and availability in words; a draft does not', async () => {
  const { editions, nextCursor } = await ask('');
  expect(nextCursor).toBeNull();
  expect(editions.map((edition) => [edition.code, edition.availability.state])).toEqual([
    ['RT18032027', 'plenty'],
    ['RT18032027b', 'plenty'],
    ['RT16092027', 'full'],
    ['RT07102027', 'few'],
    ['RT02122027', 'closed'],
  ]);
  expect(editions[0]).toMatchObject({
    status: 'open',
    venue: null,
    introductoryDays: ['2027-03-18', '2027-03-19'],
    price: { amount: '1195.00', currency: 'EUR' },
    availability: { text: { nl: 'Genoeg plaatsen', en: 'Enough places' }, capacity: 24 },
    links: { enrol: { en: 'https://duurloop.example/en/cursussen/RT18032027/inschrijven' } },
  });
  expect(editions[2]?.links.enrol).toBeNull();
  expect(editions[4]).toMatchObject({ status: 'cancelled', links: { enrol: null } });
});

test('S18: place, period and availability narrow the list; the past comes when it is asked for', async () => {
  expect(await codes('?place=zeist')).toEqual(['RT16092027', 'RT07102027']);
  expect(await codes('?from=2027-09-01&to=2027-09-30')).toEqual(['RT16092027']);
  expect(await codes('?availability=few')).toEqual(['RT07102027']);
  expect(await codes('?from=2026-01-01&to=2026-12-31')).toEqual(['RT07052026']);
  expect(await codes('?place=Nergens')).toEqual([]);
});

test('pages follow one another without a gap or a repeat, also with two editions on one day', async () => {
  const all = await codes('');
  for (const limit of [1, 2, 3, 4]) {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await ask(`?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.editions.map((edition) => edition.code));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
  }
});

test('one edition is found by its code in any case; a draft is as unknown as what never was', async () => {
  const found = await api.request('/api/v1/editions/rt18032027B');
  expect(editionAnswer.parse(await found.json()).code).toBe('RT18032027b');
  const draft = await api.request('/api/v1/editions/RT04112027');
  const never = await api.request('/api/v1/editions/RT01012030');
  expect(draft.status).toBe(404);
  expect(await draft.text()).toBe(await never.text());
});

test('an unchanged answer is 304 and stays readable from another site; a seat less changes it', async () => {
  const first = await api.request('/api/v1/editions');
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  const again = () => api.request('/api/v1/editions', { headers: { 'if-none-match': etag } });
  const same = await again();
  expect([same.status, same.headers.get('access-control-allow-origin')]).toEqual([304, '*']);
  await db.execute(sql`delete from training.seat where number > 2 and edition_id in
    (select id from training.edition where code = 'RT07102027')`);
  expect((await again()).status).toBe(200);
});

test('what is wrong is told as problem details that name the field', async () => {
  const wrong: [string, string][] = [
    ['?from=2027-02-30', 'from'],
    ['?from=0000-01-01', 'from'],
    ['?from=2027-05-01&to=2027-04-01', 'to'],
    ['?availability=some', 'availability'],
    ['?limit=0', 'limit'],
    ['?limit=1000', 'limit'],
    ['?place=', 'place'],
    ['?place=Zeist%00', 'place'],
    ['?plaats=Zeist', 'plaats'],
    ['?place=Zeist&place=Zwolle', 'place'],
    ['?cursor=eyJ9', 'cursor'],
    ['?__proto__=1', '__proto__'],
  ];
  for (const [query, field] of wrong) {
    const answer = await api.request(`/api/v1/editions${query}`);
    expect([query, answer.status, answer.headers.get('content-type')]).toEqual([
      query,
      400,
      'application/problem+json',
    ]);
    expect(await answer.json()).toMatchObject({ status: 400, field });
  }
});

test('another method, and an address that is not there, are problems too', async () => {
  const post = await api.request('/api/v1/editions', { method: 'POST' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET']);
  expect((await api.request('/api/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
});

test('too many requests from one address wait', async () => {
  const limits = { perAddress: 2, perToken: 2, wrongTokens: 2 };
  const strict = apiRoutes({ db, clock: fixedClock('2026-11-22T09:00:00Z'), site, limits });
  const statuses: number[] = [];
  for (let i = 0; i < 3; i++) statuses.push((await strict.request('/api/v1/editions/RT18032027')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect(Number((await strict.request('/api/v1/editions')).headers.get('retry-after'))).toBeGreaterThan(0);
});
