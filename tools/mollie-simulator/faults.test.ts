import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cents } from '../../src/kernel/money.ts';
import { createMollie } from '../../src/platform/mollie/index.ts';
import type { Mollie } from '../../src/platform/mollie/index.ts';
import { fileStore, mollieSimulatorHandler, startMollieSimulator } from './index.ts';
import type { RunningSimulator, SimulatorOptions } from './index.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const start = async (
  options: SimulatorOptions = {},
): Promise<{ simulator: RunningSimulator; mollie: Mollie }> => {
  const simulator = await startMollieSimulator(options);
  closers.push(() => simulator.stop());
  return {
    simulator,
    mollie: createMollie({ apiKey: 'test_faults', apiUrl: simulator.url, timeoutMs: 300 }),
  };
};

const wish = { amount: cents(119_500), description: 'RT18032027', redirectUrl: 'https://example.org/terug' };
const create = (mollie: Mollie, idempotencyKey: string) => mollie.createPayment(wish, { idempotencyKey });

test.each([
  ['down', { down: true }, 'unreachable'],
  ['slow', { slowMs: 2_000 }, 'unreachable'],
  ['out of order', { status503: true }, 'unreachable'],
  ['too busy', { status429: true }, 'rate-limited'],
  ['half an answer', { malformed: 'json' }, 'malformed'],
  ['a page of HTML', { malformed: 'html' }, 'malformed'],
] as const)('%s: the client names it, and works again afterwards', async (_what, api, reason) => {
  const { simulator, mollie } = await start({ apiFaults: { ...api, times: 1 } });
  expect(await create(mollie, 'k1')).toMatchObject({ ok: false, reason });
  expect(await create(mollie, 'k1')).toMatchObject({ ok: true });
  expect(simulator.payments()).toHaveLength(1);
});

test('an answer that got lost is found again under the same key: one payment, one refund', async () => {
  const { simulator, mollie } = await start();
  simulator.faults.api = { dropAnswer: true, times: 1 };
  expect(await create(mollie, 'k1')).toMatchObject({ reason: 'unreachable' });
  const again = await create(mollie, 'k1');
  const [payment] = simulator.payments();
  expect(again).toMatchObject({ ok: true, value: { id: payment?.id } });
  expect(simulator.payments()).toHaveLength(1);

  const id = payment?.id ?? '';
  simulator.setStatus(id, 'paid');
  const refund = () =>
    mollie.createRefund(id, { amount: cents(500), description: '' }, { idempotencyKey: 'r1' });
  simulator.faults.api = { malformed: true, times: 1 };
  expect(await refund()).toMatchObject({ reason: 'malformed' });
  expect(await refund()).toMatchObject({ ok: true });
  expect(await mollie.listRefunds(id)).toMatchObject({ ok: true, value: [{ amount: cents(500) }] });
});

test('one key for two different wishes is refused, so that the mistake shows', async () => {
  const { mollie } = await start();
  await create(mollie, 'k1');
  const other = await mollie.createPayment({ ...wish, amount: cents(1) }, { idempotencyKey: 'k1' });
  expect(other).toMatchObject({ reason: 'rejected', httpStatus: 422 });
});

test('an idempotency key is forgotten after an hour', async () => {
  let at = new Date('2027-01-04T09:00:00Z');
  const { simulator, mollie } = await start({ clock: { now: () => at } });
  await create(mollie, 'k1');
  at = new Date('2027-01-04T09:59:59Z');
  await create(mollie, 'k1');
  expect(simulator.payments()).toHaveLength(1);
  at = new Date('2027-01-04T10:00:01Z');
  await create(mollie, 'k1');
  expect(simulator.payments()).toHaveLength(2);
});

test('a payment expires after its session, by the clock, and money may still arrive', async () => {
  let at = new Date('2027-01-04T09:00:00Z');
  const { simulator, mollie } = await start({ clock: { now: () => at } });
  const made = await create(mollie, 'k1');
  const id = made.ok ? made.value.id : '';
  at = new Date('2027-01-04T09:14:59Z');
  expect(await mollie.getPayment(id)).toMatchObject({ value: { status: 'open' } });
  at = new Date('2027-01-04T09:15:00Z');
  const expired = await mollie.getPayment(id);
  expect(expired).toMatchObject({ value: { status: 'expired' } });
  expect(expired.ok && expired.value).not.toHaveProperty('checkoutUrl');
  simulator.setStatus(id, 'paid');
  expect(await mollie.getPayment(id)).toMatchObject({ value: { status: 'paid', paidAt: at } });
});

test('an open payment survives a restart when its state is kept in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demobank-'));
  closers.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'state.json');
  const before = await start({ store: fileStore(path) });
  const made = await create(before.mollie, 'k1');
  await before.simulator.stop();
  const after = await start({ store: fileStore(path) });
  expect(await create(after.mollie, 'k1')).toMatchObject({ value: { id: made.ok ? made.value.id : '' } });
  expect(after.simulator.payments()).toHaveLength(1);
});

test('mounted in a server of somebody else it takes its own addresses only', async () => {
  const bank = mollieSimulatorHandler({ basePath: '/dev/bank', publicUrl: 'https://demo.example.org' });
  const server = createServer((request, response) =>
    bank.owns(request.url) ? void bank(request, response) : void response.end('the product'),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closers.push(() => (bank.simulator.stop(), server.closeAllConnections(), server.close()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mollie = createMollie({ apiKey: 'test_x', apiUrl: `${url}/dev/bank` });
  const made = await create(mollie, 'k1');
  expect(made.ok && made.value.checkoutUrl).toMatch(
    /^https:\/\/demo\.example\.org\/dev\/bank\/checkout\/tr_/,
  );
  expect(await (await fetch(`${url}/dev/bankrupt`)).text()).toBe('the product');
  expect((await fetch(`${url}/dev/bank/elsewhere`)).status).toBe(404);
});

test('a body larger than 100 kB breaks off, and the simulator lives on', async () => {
  const { simulator, mollie } = await start();
  const big = await mollie.createPayment(
    { ...wish, description: 'x'.repeat(200_000) },
    { idempotencyKey: 'k' },
  );
  expect(big).toMatchObject({ reason: 'unreachable' });
  expect(await create(mollie, 'k1')).toMatchObject({ ok: true });
  expect(simulator.payments()).toHaveLength(1);
});
