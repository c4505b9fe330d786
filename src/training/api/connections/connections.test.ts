import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { emptyWorld } from '../../../../test/support/enrolments.ts';
import { systemClock } from '../../../kernel/clock.ts';
import { findAudit } from '../../../platform/audit/index.ts';
import type { Database } from '../../../platform/db/index.ts';
import { connectionsRoutes } from './route.tsx';
import { findLiveTokens, findLiveWebhooks } from '../query.ts';
import { findTokenHolder } from '../token.ts';

let db: Database;
let app: ReturnType<typeof connectionsRoutes>;
const path = '/beheer/instellingen/koppelingen';

beforeAll(async () => {
  db = await testDatabase();
  app = connectionsRoutes({
    db,
    clock: systemClock,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: false },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

beforeEach(() => emptyWorld(db));

const send = (to: string, fields: Record<string, string> = {}) =>
  app.request(`${path}/${to}`, { method: 'POST', body: new URLSearchParams(fields) });

test('a key is shown once, opens the API until it is ended, and every step is in the log', async () => {
  const page = await (await send('sleutels', { naam: 'Planning' })).text();
  const token = /duurloop_[0-9a-f]{32}_[\w-]{27}/.exec(page)![0];
  expect(await findTokenHolder(db, token)).toMatchObject({ name: 'Planning' });
  expect(await (await app.request(path)).text()).not.toContain(token);
  const { id } = (await findLiveTokens(db))[0]!;
  expect((await send(`sleutels/${id}/intrekken`)).status).toBe(303);
  expect(await findTokenHolder(db, token)).toBeUndefined();
  expect((await send(`sleutels/${id}/intrekken`)).status).toBe(404);
  expect((await findAudit(db, { object: id })).map(({ act, actor }) => [act, actor])).toEqual([
    ['api-token-revoked', 'staff:k1'],
    ['api-token-created', 'staff:k1'],
  ]);
});

test('a webhook shows its secret once and only its host afterwards', async () => {
  const page = await (await send('webhooks', { adres: 'https://ontvanger.example.com/in?geheim=1' })).text();
  expect(page).toMatch(/duurloop_webhook_[\w-]{27}/);
  const list = await (await app.request(path)).text();
  expect(list).toContain('ontvanger.example.com');
  expect(list).not.toMatch(/geheim=1|duurloop_webhook_/);
  const { id } = (await findLiveWebhooks(db))[0]!;
  expect((await send(`webhooks/${id}/beeindigen`)).status).toBe(303);
  expect(await findLiveWebhooks(db)).toEqual([]);
});

test('what cannot be is refused in words, with what was typed', async () => {
  for (const [to, field, value, words] of [
    ['sleutels', 'naam', '  ', 'Geef de sleutel een naam'],
    ['sleutels', 'naam', 'x'.repeat(101), 'Geef de sleutel een naam'],
    ['webhooks', 'adres', 'http://ontvanger.example.com', 'met https begint'],
    ['webhooks', 'adres', 'nergens', 'Vul een volledig adres in'],
    ['webhooks', 'adres', 'https://127.0.0.1/', 'openbare internet'],
  ] as const) {
    const answer = await send(to, { [field]: value });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(words);
    if (value.trim()) expect(page).toContain(`value="${value}"`);
  }
  expect((await send('sleutels/geen-id/intrekken')).status).toBe(404);
  expect((await send('webhooks/00000000-0000-0000-0000-000000000000/beeindigen')).status).toBe(404);
});
