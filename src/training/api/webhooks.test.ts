import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { newWebhookAnswer, webhooksAnswer } from './answers.ts';
import { apiRoutes, createApiToken } from './index.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css' };
const clock = fixedClock('2026-11-22T09:00:00Z');
const limits = { perAddress: 10_000, perToken: 10_000, wrongTokens: 10_000 };
let db: Database;
let token: string;

beforeAll(async () => {
  db = await testDatabase();
  token = await createApiToken(db, 'Voorbeeldkoppeling');
});
beforeEach(async () => {
  await db.execute(sql`delete from training.webhook`);
});

const call = (method: string, path: string, body?: unknown, demo = false) =>
  apiRoutes({ db, clock, site: { ...site, demo }, limits }).request(`/api/v1/webhooks${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const list = async () => webhooksAnswer.parse(await (await call('GET', '')).json()).webhooks;

test('a webhook is made, listed without its secret, and deleted; each act is in the log', async () => {
  const made = await call('POST', '', { url: 'https://ontvanger.example/duurloop?k=1' });
  expect(made.status).toBe(201);
  const { secret, ...webhook } = newWebhookAnswer.parse(await made.json());
  expect(secret.length).toBeGreaterThan(40);
  expect(made.headers.get('location')).toBe(`/api/v1/webhooks/${webhook.id}`);
  expect(await list()).toEqual([webhook]);
  expect((await call('DELETE', `/${webhook.id}`)).status).toBe(204);
  expect(await list()).toEqual([]);
  expect((await call('DELETE', `/${webhook.id}`)).status).toBe(404);
  const lines = await findAudit(db, { object: webhook.id });
  expect(lines.map((line) => [line.actor, line.act])).toEqual([
    ['api:Voorbeeldkoppeling', 'webhook-deleted'],
    ['api:Voorbeeldkoppeling', 'webhook-created'],
  ]);
  expect(JSON.stringify(lines)).not.toContain('k=1');
});

test('only a public https address is taken; in the demo world also http on 127.0.0.1', async () => {
  const status = async (url: unknown, demo = false) => (await call('POST', '', { url }, demo)).status;
  for (const url of [
    'ontvanger.example',
    'http://ontvanger.example/',
    'http://127.0.0.1:9/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::ffff:127.0.0.1]/',
    'https://a:b@ontvanger.example/',
    'ftp://ontvanger.example/',
    'javascript:alert(1)',
    '',
    7,
    null,
  ]) {
    expect([url, await status(url)]).toEqual([url, 400]);
  }
  expect(await status('http://127.0.0.1:9/', true)).toBe(201);
  expect(await status('http://localhost:9/', true)).toBe(400);
  expect(await status('https://10.0.0.8/', true)).toBe(400);
});

test('a body that is not right says what is wrong with it, and nothing is saved', async () => {
  const answers = [
    [await call('POST', '', '{'), 400, undefined],
    [await call('POST', '', []), 400, undefined],
    [await call('POST', '', {}), 400, 'url'],
    [await call('POST', '', { url: 'https://a.example', secret: 'mine' }), 400, 'secret'],
    [await call('POST', '', { url: `https://a.example/${'x'.repeat(20_000)}` }), 413, undefined],
  ] as const;
  for (const [answer, status, field] of answers) {
    expect(answer.status).toBe(status);
    const problem: { field?: string } = await answer.json();
    expect(problem.field).toBe(field);
  }
  expect(await list()).toEqual([]);
});

test('there is a most, also for many at once', async () => {
  const made = await Promise.all(
    Array.from({ length: 23 }, async (_, at) => call('POST', '', { url: `https://ontvanger.example/${at}` })),
  );
  expect(made.map((answer) => answer.status).sort()).toEqual([...Array(20).fill(201), 409, 409, 409]);
  expect((await list()).length).toBe(20);
});

test('without a token, and for a webhook that nobody has, there is nothing', async () => {
  const api = apiRoutes({ db, clock, site: { ...site, demo: false }, limits });
  expect((await api.request('/api/v1/webhooks')).status).toBe(401);
  expect((await api.request(`/api/v1/webhooks/${newId()}`, { method: 'DELETE' })).status).toBe(401);
  expect((await call('DELETE', `/${newId()}`)).status).toBe(404);
  expect((await call('DELETE', '/x')).status).toBe(404);
});
