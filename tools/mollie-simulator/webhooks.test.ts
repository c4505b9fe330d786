import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { cents } from '../../src/kernel/money.ts';
import { createMollie } from '../../src/platform/mollie/index.ts';
import { startMollieSimulator } from './index.ts';
import type { SimulatorOptions } from './index.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A simulator, a shop whose webhook answers as told (200 when the list is at its end), and a way to order. */
const shop = async (options: SimulatorOptions = {}, answers: number[] = []) => {
  const heard: { body: string; type: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      heard.push({ body, type: request.headers['content-type'] });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const simulator = await startMollieSimulator({ repeatScale: 0.0001, reorderWindowMs: 30, ...options });
  closers.push(
    () => (server.closeAllConnections(), server.close()),
    () => simulator.stop(),
  );
  const mollie = createMollie({ apiKey: 'test_shop', apiUrl: simulator.url });
  let keys = 0;
  const order = async (): Promise<string> => {
    const made = await mollie.createPayment(
      {
        amount: cents(119_500),
        description: 'RT18032027',
        redirectUrl: 'https://example.org/terug',
        webhookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
      },
      { idempotencyKey: `k${keys++}` },
    );
    if (!made.ok) throw new Error(made.reason);
    return made.value.id;
  };
  return { simulator, mollie, order, heard };
};

test('a webhook is a form with only the id', async () => {
  const { simulator, order, heard } = await shop();
  const id = await order();
  simulator.setStatus(id, 'paid');
  await simulator.webhooksDone();
  expect(heard).toEqual([{ body: `id=${id}`, type: 'application/x-www-form-urlencoded' }]);
});

test('open and pending are not told; every end is, and once', async () => {
  const { simulator, order, heard } = await shop();
  const id = await order();
  simulator.setStatus(id, 'pending');
  simulator.setStatus(id, 'open');
  await simulator.webhooksDone();
  expect(heard).toHaveLength(0);
  for (const status of ['authorized', 'expired', 'failed', 'canceled', 'paid', 'paid'] as const)
    simulator.setStatus(id, status);
  await simulator.webhooksDone();
  expect(heard).toHaveLength(5);
});

test('a refund, its arrival and a chargeback are told too', async () => {
  const { simulator, mollie, order } = await shop();
  const id = await order();
  simulator.setStatus(id, 'paid');
  await mollie.createRefund(id, { amount: cents(500), description: '' }, { idempotencyKey: 'r' });
  simulator.setRefundStatus(id, simulator.payments()[0]?.refunds[0]?.id ?? '', 'refunded');
  simulator.chargeback(id);
  await simulator.webhooksDone();
  expect(simulator.webhooksSent()).toHaveLength(4);
});

test('a call that is not answered with 2xx is repeated until it is', async () => {
  const { simulator, order, heard } = await shop({}, [500, 404, 302]);
  simulator.setStatus(await order(), 'paid');
  await simulator.webhooksDone();
  expect(heard).toHaveLength(4);
  expect(simulator.webhooksSent().map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
    [1, 500],
    [2, 404],
    [3, 302],
    [4, 200],
  ]);
});

test('after ten repeats it gives up', async () => {
  const { simulator, order } = await shop({ repeatScale: 0.000001 }, Array<number>(50).fill(503));
  simulator.setStatus(await order(), 'paid');
  await simulator.webhooksDone();
  expect(simulator.webhooksSent()).toHaveLength(11);
});

test('delayed, doubled, turned round and lost', async () => {
  const { simulator, order, heard } = await shop();
  const [a, b] = [await order(), await order()];

  simulator.faults.webhooks = { delayMs: 60 };
  const startedAt = performance.now();
  simulator.setStatus(a, 'failed');
  await simulator.webhooksDone();
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);

  simulator.faults.webhooks = { duplicate: true };
  simulator.setStatus(a, 'paid');
  await simulator.webhooksDone();
  expect(heard.splice(0).map(({ body }) => body)).toEqual([`id=${a}`, `id=${a}`, `id=${a}`]);

  simulator.faults.webhooks = { reorder: true };
  simulator.callWebhook(a);
  simulator.setStatus(b, 'paid');
  await simulator.webhooksDone();
  expect(heard.splice(0).map(({ body }) => body)).toEqual([`id=${b}`, `id=${a}`]);

  simulator.faults.webhooks = { lose: true };
  simulator.chargeback(b);
  await simulator.webhooksDone();
  expect(heard).toEqual([]);
  expect(simulator.webhooksSent().at(-1)).toMatchObject({ paymentId: b, outcome: 'lost' });
});

test('a share of loss follows chance', async () => {
  const chances = [0.1, 0.9, 0.4];
  const { simulator, order } = await shop({
    webhookFaults: { lose: 0.5 },
    chance: () => chances.shift() ?? 1,
  });
  for (let count = 0; count < 3; count += 1) simulator.setStatus(await order(), 'paid');
  await simulator.webhooksDone();
  expect(simulator.webhooksSent().filter(({ outcome }) => outcome === 'lost')).toHaveLength(2);
});

test('stopping ends repeats that are planned', async () => {
  const { simulator, order } = await shop({ repeatScale: 1 }, [500]);
  simulator.setStatus(await order(), 'paid');
  while (simulator.webhooksSent().length === 0) await new Promise((wake) => setTimeout(wake, 5));
  const done = simulator.webhooksDone();
  await simulator.stop();
  await done;
});
