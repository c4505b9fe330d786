import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { editionsAnswer, enrolmentsAnswer, newWebhookAnswer, problemShape } from './answers.ts';
import { apiRoutes, createApiToken } from './index.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
const limits = { perAddress: 1e9, perToken: 1e9, wrongTokens: 1e9 };
const faults: unknown[] = [];
let db: Database;
let api: ReturnType<typeof apiRoutes>;
let authorization: string;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  await plantEdition(db);
  const report = (error: unknown) => faults.push(error);
  api = apiRoutes({ db, clock: fixedClock('2026-11-22T09:00:00Z'), site, limits, report });
  authorization = `Bearer ${await createApiToken(db, 'Voorbeeldkoppeling')}`;
});

/** What people and programs type where a value belongs, and what nobody should. */
const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('', '0', '-1', '1e9', 'NaN', '2027-02-30', '0000-01-01', '9999-12-31', '+02027-01-01'),
  fc.constantFrom(
    'few',
    'confirmed',
    'RT18032027',
    'Dalfsen',
    "'; drop table training.edition; --",
    '\u0000',
    '\u202e',
  ),
  fc.json().map((json) => Buffer.from(json).toString('base64url')),
);
const names = [
  'place',
  'from',
  'to',
  'availability',
  'limit',
  'cursor',
  'edition',
  'state',
  '__proto__',
  'x',
];
const query = fc
  .array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 4 })
  .map((pairs) =>
    pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&'),
  );

/** Right, or a problem that says what is wrong: nothing in between, and never a fault of ours. */
const expectAnswer = async (answer: Response, right: { parse(body: unknown): unknown }): Promise<void> => {
  const body: unknown = await answer.json();
  if (answer.ok) right.parse(body);
  else expect(problemShape.parse(body).status).toBe(answer.status);
  expect(answer.status).toBeLessThan(500);
  expect(faults).toEqual([]);
};

test('whatever stands in the query string, the answer is right or says what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      await expectAnswer(await api.request(`/api/v1/editions?${text}`), editionsAnswer);
      const enrolments = await api.request(`/api/v1/enrolments?${text}`, { headers: { authorization } });
      await expectAnswer(enrolments, enrolmentsAnswer);
    }),
    { numRuns: 300 },
  );
});

test('broken percent signs and raw bytes in an address are no fault either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[%0-9a-fA-F&=?./\\;:@-]{0,30}$/), async (text) => {
      for (const path of ['editions', 'editions/', 'enrolments/', 'webhooks/']) {
        const answer = await api.request(`http://localhost/api/v1/${path}?${text}`, {
          headers: { authorization },
        });
        expect(answer.status).toBeLessThan(500);
        const segment = encodeURIComponent(text).replaceAll('%25', '%');
        const one = await api.request(`http://localhost/api/v1/${path}/${segment}`, {
          headers: { authorization },
        });
        expect(one.status).toBeLessThan(500);
      }
      expect(faults).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('whatever is posted, a webhook is made whole or not at all', async () => {
  const url = fc.oneof(odd, fc.webUrl(), fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }));
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.record({ url: fc.oneof(url, fc.jsonValue()) }).map((value) => JSON.stringify(value)),
    url.map((text) => JSON.stringify({ url: text })),
  );
  const mediaType = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', 'x');
  await fc.assert(
    fc.asyncProperty(body, mediaType, async (text, type) => {
      await db.execute(sql`delete from training.webhook`);
      const headers = { authorization, 'content-type': type };
      const answer = await api.request('/api/v1/webhooks', { method: 'POST', headers, body: text });
      await expectAnswer(answer, newWebhookAnswer);
      const saved = await rows<{ url: string }>(db, sql`select url from training.webhook`);
      expect(saved.length).toBe(answer.ok ? 1 : 0);
      for (const webhook of saved) expect(new URL(webhook.url).protocol).toBe('https:');
    }),
    { numRuns: 300 },
  );
});

test('whatever is sent as authorization opens nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary-ascii', maxLength: 200 }), async (text) => {
      const given = `Bearer ${text.replace(/[^\x20-\x7e]/g, '?')}`;
      const answer = await api.request('/api/v1/enrolments', { headers: { authorization: given } });
      expect(answer.status).toBe(401);
    }),
    { numRuns: 200 },
  );
});
