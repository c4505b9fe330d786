import type { Hono } from 'hono';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { today } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { ensurePlaces } from '../../platform/geo/index.ts';
import { plantTherapist } from '../store/plant.ts';
import { refreshSpots } from '../store/spots.ts';
import { therapistsAnswer, type TherapistsAnswer } from './answers.ts';
import { therapistsApiRoutes, therapistsDescription } from './index.ts';

const clock = fixedClock('2027-03-01T09:00:00Z');
const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
let db: Database;
let api: Hono;

beforeAll(async () => {
  db = await testDatabase();
  await ensurePlaces(db);
  api = therapistsApiRoutes({ db, clock, site, visitorOf: () => 'visitor', perMinute: 100_000 });
  for (const [name, lat, lon, isHome] of [
    ['Hier', 52.155, 5.3875, false],
    ['Thuis', 52.17333, 5.29174, true],
    ['Ver', 52.5125, 6.0944, false],
  ] as const) {
    const id = await plantTherapist(
      { db, clock },
      {
        name: `Testpersoon ${name}`,
        email: `${name.toLowerCase()}@example.com`,
        phone: '06 0000 0000',
        practices: [
          { name: 'Praktijk', place: 'Testveen', street: 'Demostraat 1', at: { lat, lon }, isHome },
        ],
      },
    );
    await inTransaction(db, (tx) => refreshSpots(tx, id, today(clock)));
  }
});

const ask = async (query: string) => {
  const answer = await api.request(`/api/v1/therapists${query}`);
  return { answer, body: (await answer.json()) as TherapistsAnswer & { field?: string; detail?: string } };
};

test('S36: near a place, the nearest first, as the description says', async () => {
  const { answer, body } = await ask('?near=Amersfoort&radius=10');
  expect(answer.status).toBe(200);
  expect(therapistsAnswer.safeParse(body).success).toBe(true);
  expect(body.therapists.map(({ name, distanceKm }) => [name, distanceKm])).toEqual([
    ['Testpersoon Hier', 0],
    ['Testpersoon Thuis', 6.9],
  ]);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('a practice at home is rounded, and no mail address or telephone number is given', async () => {
  const { body } = await ask('?near=52.155,5.3875&radius=10');
  expect(body.therapists[1]?.places[0]).toMatchObject({ coarse: true, latitude: 52.17, longitude: 5.29 });
  for (const secret of ['@example.com', '0000', 'Demostraat'])
    expect(JSON.stringify(body)).not.toContain(secret);
});

test('pages follow on one another, and together are the whole', async () => {
  const first = await ask('?limit=2');
  const second = await ask(`?limit=2&cursor=${first.body.nextCursor}`);
  expect([...first.body.therapists, ...second.body.therapists].map(({ name }) => name)).toEqual([
    'Testpersoon Hier',
    'Testpersoon Thuis',
    'Testpersoon Ver',
  ]);
  expect(second.body.nextCursor).toBeNull();
});

test.each([
  ['?near=Hengelo', 'near', 'Hengelo (Gelderland)'],
  ['?near=Amersvoort', 'near', 'Amersfoort'],
  ['?near=Amersfoort&radius=0', 'radius', ''],
  ['?field=magic', 'field', ''],
  ['?cursor=zzz', 'cursor', ''],
  ['?filter=x', 'filter', 'no such parameter'],
  ['?near=Ede&near=Assen', 'near', 'more than once'],
])('%s is refused as a problem that names %s', async (query, field, detail) => {
  const { answer, body } = await ask(query);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(body.field).toBe(field);
  expect(body.detail).toContain(detail);
});

test('an unchanged answer is not sent twice; another method is refused; too many are told to wait', async () => {
  const { answer } = await ask('?near=Ede');
  const again = await api.request('/api/v1/therapists?near=Ede', {
    headers: { 'if-none-match': answer.headers.get('etag')! },
  });
  expect(again.status).toBe(304);
  expect((await api.request('/api/v1/therapists', { method: 'POST' })).status).toBe(405);
  const strict = therapistsApiRoutes({ db, clock, site, visitorOf: () => 'visitor', perMinute: 1 });
  await strict.request('/api/v1/therapists');
  const late = await strict.request('/api/v1/therapists');
  expect([late.status, late.headers.has('retry-after')]).toEqual([429, true]);
});

test('any parameters get an answer or a problem, never a fault', async () => {
  const names = ['near', 'radius', 'field', 'language', 'limit', 'cursor', 'accessible', '__proto__'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 50 })), {
        maxLength: 4,
      }),
      async (pairs) => {
        const query = new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()]));
        expect([200, 400]).toContain((await api.request(`/api/v1/therapists?${query.toString()}`)).status);
      },
    ),
    { numRuns: 200 },
  );
});

test('the description holds the path, its parameters and the shape of the answer', () => {
  const { paths, schemas } = therapistsDescription();
  const text = JSON.stringify({ paths, schemas });
  for (const part of ['/api/v1/therapists', '"near"', '"radius"', 'TherapistList', 'distanceKm'])
    expect(text).toContain(part);
  // Within a version answers may grow: a reader must not be told that nothing else can come.
  expect(text).not.toContain('additionalProperties');
});
