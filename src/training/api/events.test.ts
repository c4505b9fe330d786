import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox, drainOutbox, findOutbox, retryEntry, runOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../domain/edition.ts';
import { endEnrolment } from '../store/ending.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { editionPublishedEvent, enrolmentConfirmedEvent, enrolmentEndedEvent } from './answers.ts';
import { eventHandlers } from './index.ts';
import { findLiveWebhooks, saveWebhook } from './query.ts';

const clock = fixedClock('2026-11-22T09:00:00Z');
const secret = 'duurloop_webhook_voorbeeld';
type Received = { path: string; headers: IncomingHttpHeaders; body: string };
let db: Database;
let edition: Edition;
let receiver: Server;
let base: string;
let received: Received[];
/** What the receiver answers; undefined says nothing at all. */
let answer: { status: number; location?: string } | undefined;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  edition = await plantEdition(db);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      if (!answer) return;
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end('thanks');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(async () => {
  received = [];
  answer = { status: 200 };
  await db.execute(sql`delete from training.webhook`);
  await db.execute(sql`delete from platform.outbox`);
});

const addWebhook = async (url = `${base}/hook`): Promise<string> => {
  const id = newId();
  await inTransaction(db, (tx) => saveWebhook(tx, { id, url, secret, createdAt: clock.now() }));
  return id;
};
const publish = () =>
  inTransaction(db, (tx) =>
    addToOutbox(tx, {
      topic: 'event.edition-published',
      key: `event.edition-published:${edition.id}`,
      payload: { editionId: edition.id, code: edition.code },
    }),
  );
const handlers = (over: { loopbackAllowed?: boolean; timeoutMs?: number } = {}) =>
  eventHandlers({ db, clock, loopbackAllowed: true, ...over });
const sends = () => findOutbox(db, { prefix: 'webhook.send' });

test('an event is posted once to every live webhook, signed so that the receiver can tell', async () => {
  await addWebhook(`${base}/one`);
  await addWebhook(`${base}/two`);
  await publish();
  await drainOutbox(db, handlers());
  await drainOutbox(db, handlers());
  expect(received.map((post) => post.path).sort()).toEqual(['/one', '/two']);
  const [post] = received;
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(post!.headers['duurloop-signature']))!;
  expect(Number(t)).toBe(clock.now().getTime() / 1000);
  expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${post!.body}`).digest('hex'));
  expect(post!.headers['content-type']).toBe('application/json');
  const event = editionPublishedEvent.parse(JSON.parse(post!.body));
  expect(event.data).toEqual({ edition: edition.code });
  expect(JSON.parse(received[1]!.body)).toEqual(event);
});

test('S23: a confirmed and an ended enrolment are told by their id, without anything about the person', async () => {
  const id = await plantEnrolment(db, edition, 'paid');
  await inTransaction(db, async (tx) => {
    const enrolment = (await lockEnrolment(tx, id))!;
    await endEnrolment(tx, enrolment, {
      kind: 'withdrawn',
      reason: 'ziek',
      by: 'self',
      refund: false,
      clock,
    });
  });
  await addWebhook();
  await drainOutbox(db, handlers());
  const bodies = received.map((post) => post.body);
  expect(bodies.length).toBe(2);
  const told = { enrolmentId: id, edition: edition.code };
  const [confirmed, ended] = bodies
    .map((body) => JSON.parse(body) as { type: string })
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  expect(enrolmentConfirmedEvent.parse(confirmed).data).toEqual(told);
  expect(enrolmentEndedEvent.parse(ended).data).toEqual({ ...told, endedBecause: 'withdrawn' });
  expect(bodies.join('')).not.toMatch(/Testpersoon|example\.com|ziek/);
});

test('a webhook that fails is tried again with the same event and holds up no other', async () => {
  await addWebhook();
  await publish();
  for (const failing of [{ status: 500 }, { status: 404 }, { status: 302, location: `${base}/elsewhere` }]) {
    answer = failing;
    await drainOutbox(db, handlers());
    const [entry] = await sends();
    expect(entry).toMatchObject({ state: 'retrying', problem: `status-${failing.status}` });
    await inTransaction(db, (tx) => retryEntry(tx, entry!.id));
  }
  answer = { status: 204 };
  await drainOutbox(db, handlers());
  expect((await sends())[0]).toMatchObject({ state: 'done', outcome: { status: 204 } });
  // No redirect was followed, and every attempt carried the same words.
  expect(received.map((post) => post.path)).toEqual(['/hook', '/hook', '/hook', '/hook']);
  expect(new Set(received.map((post) => post.body)).size).toBe(1);
});

test('410 ends the webhook: nothing more is sent there', async () => {
  await addWebhook();
  await publish();
  answer = { status: 410 };
  await drainOutbox(db, handlers());
  expect(await findLiveWebhooks(db)).toEqual([]);
  expect((await sends())[0]?.state).toBe('done');
});

test('what was still under way to a deleted webhook is not sent', async () => {
  const id = await addWebhook();
  await publish();
  await runOutbox(db, { 'event.edition-published': handlers()['event.edition-published']! });
  await db.execute(sql`update training.webhook set ended_at = now() where id = ${id}`);
  await drainOutbox(db, handlers());
  expect(received).toEqual([]);
  expect((await sends())[0]).toMatchObject({ state: 'done', outcome: { skipped: 'webhook-ended' } });
});

test('a receiver that says nothing, or is not there, is tried again', async () => {
  await addWebhook();
  await publish();
  answer = undefined;
  await drainOutbox(db, handlers({ timeoutMs: 100 }));
  const [entry] = await sends();
  expect(entry).toMatchObject({ state: 'retrying', problem: 'timed-out' });
  await db.execute(sql`update training.webhook set url = 'http://127.0.0.1:1/'`);
  await inTransaction(db, (tx) => retryEntry(tx, entry!.id));
  await drainOutbox(db, handlers());
  expect((await sends())[0]).toMatchObject({ state: 'retrying', problem: 'unreachable' });
});

test('outside the demo world no delivery reaches this machine, by number or by name', async () => {
  const port = new URL(base).port;
  await addWebhook(`${base}/number`);
  await addWebhook(`http://localhost:${port}/name`);
  await addWebhook(`http://[::ffff:127.0.0.1]:${port}/mapped`);
  await publish();
  await drainOutbox(db, handlers({ loopbackAllowed: false }));
  expect(received).toEqual([]);
  expect((await sends()).map((entry) => [entry.state, entry.problem])).toEqual(
    Array(3).fill(['dead', 'private-address']),
  );
  // The twin: with the guard off, the same three reach the receiver.
  for (const entry of await sends()) await inTransaction(db, (tx) => retryEntry(tx, entry.id));
  await drainOutbox(db, handlers());
  expect(received.map((post) => post.path).sort()).toEqual(['/mapped', '/name', '/number']);
});

test('news that says nothing we know is put aside for a person', async () => {
  await addWebhook();
  await inTransaction(db, (tx) =>
    addToOutbox(tx, { topic: 'event.enrolment-confirmed', key: 'x', payload: { enrolmentId: newId() } }),
  );
  await drainOutbox(db, handlers());
  const [row] = await rows<{ dead: boolean }>(
    db,
    sql`select dead_at is not null as dead from platform.outbox`,
  );
  expect(row?.dead).toBe(true);
});
