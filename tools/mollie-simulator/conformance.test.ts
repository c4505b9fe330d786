import { Client } from 'mollie-api-typescript';
import { ErrorResponse } from 'mollie-api-typescript/models/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cents, decimal, parseDecimal } from '../../src/kernel/money.ts';
import { createMollie } from '../../src/platform/mollie/index.ts';
import type { Mollie, MolliePayment, NewPayment } from '../../src/platform/mollie/index.ts';
import { startMollieSimulator } from './index.ts';
import type { RunningSimulator } from './index.ts';

/**
 * The makers of the API judge: their own library must understand the simulator, and must read there what our
 * client reads.
 */

const apiKey = 'test_conformance';
let simulator: RunningSimulator;
let theirs: Client;
let ours: Mollie;

beforeEach(async () => {
  simulator = await startMollieSimulator({ basePath: '/dev/bank' });
  theirs = new Client({
    security: { apiKey },
    serverURL: simulator.url,
    retryConfig: { strategy: 'none' },
  });
  ours = createMollie({ apiKey, apiUrl: simulator.url });
});
afterEach(() => simulator.stop());

const wish: NewPayment = {
  amount: cents(119_500),
  description: 'RT18032027',
  redirectUrl: 'https://example.org/terug',
  method: 'ideal',
  locale: 'nl_NL',
  metadata: { attempt: 'a1' },
};
const theirWish = {
  ...wish,
  amount: { currency: 'EUR', value: '1195.00' },
  method: 'ideal',
  locale: 'nl_NL',
} as const;

type Theirs = Awaited<ReturnType<Client['payments']['get']>>;

/** What their library read, in our words. */
const inOurWords = (payment: Theirs): MolliePayment => {
  const money = (amount: { value: string } | undefined) => (amount && parseDecimal(amount.value)) || cents(0);
  return {
    id: payment.id,
    status: payment.status as MolliePayment['status'],
    amount: money(payment.amount),
    amountRefunded: money(payment.amountRefunded),
    amountChargedBack: money(payment.amountChargedBack),
    ...(payment.links.checkout && { checkoutUrl: payment.links.checkout.href }),
    ...(payment.expiresAt && { expiresAt: new Date(payment.expiresAt) }),
    ...(payment.paidAt && { paidAt: new Date(payment.paidAt) }),
    createdAt: new Date(payment.createdAt),
    metadata: payment.metadata ?? null,
    method: payment.method ?? null,
  };
};

const made = async (idempotencyKey: string, input: NewPayment = wish): Promise<MolliePayment> => {
  const answer = await ours.createPayment(input, { idempotencyKey });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

test('a payment made by their library reads the same with ours, and the other way round', async () => {
  const byThem = await theirs.payments.create({ paymentRequest: { ...theirWish } });
  expect(await ours.getPayment(byThem.id)).toEqual({ ok: true, value: inOurWords(byThem) });
  const byUs = await made('k1');
  expect(inOurWords(await theirs.payments.get({ paymentId: byUs.id }))).toEqual(byUs);
  expect({ ...byUs, id: '', checkoutUrl: '', createdAt: 0, expiresAt: 0 }).toEqual({
    ...inOurWords(byThem),
    id: '',
    checkoutUrl: '',
    createdAt: 0,
    expiresAt: 0,
  });
  expect(byUs.checkoutUrl).toBe(`${simulator.url}/checkout/${byUs.id}`);
  expect((byUs.expiresAt?.getTime() ?? 0) - byUs.createdAt.getTime()).toBe(15 * 60_000);
});

test.each(['pending', 'authorized', 'paid', 'canceled', 'expired', 'failed'] as const)(
  'a payment that became %s reads the same with both',
  async (status) => {
    const { id } = await made('k1', { ...wish, method: 'wero' });
    simulator.setStatus(id, status);
    const read = await theirs.payments.get({ paymentId: id });
    expect(read.status).toBe(status);
    expect(await ours.getPayment(id)).toEqual({ ok: true, value: inOurWords(read) });
    expect(read.links.checkout).toBeUndefined();
  },
);

test('pages of payments come in the same order with both, newest first, from any payment on', async () => {
  const ids: string[] = [];
  for (const key of ['a', 'b', 'c', 'd', 'e']) ids.unshift((await made(key)).id);
  const read = { ours: [] as string[], theirs: [] as string[] };
  for await (const page of await theirs.payments.list({ limit: 2, from: ids[1] }))
    read.theirs.push(...(page.result.embedded.payments ?? []).map(({ id }) => id));
  for await (const page of ours.listPayments({ limit: 2, from: ids[1] ?? '' }))
    if (page.ok) read.ours.push(...page.value.map(({ id }) => id));
  expect(read.theirs).toEqual(ids.slice(1));
  expect(read.ours).toEqual(ids.slice(1));
});

test('refunds read the same with both and count against what is left', async () => {
  const { id } = await made('k1');
  simulator.setStatus(id, 'paid');
  const part = { amount: { currency: 'EUR', value: '195.00' }, description: 'Deel' };
  const byThem = await theirs.refunds.create({ paymentId: id, refundRequest: part });
  const byUs = await ours.createRefund(
    id,
    { amount: cents(100_000), description: 'Rest' },
    { idempotencyKey: 'r1' },
  );
  expect(byUs).toMatchObject({
    ok: true,
    value: { paymentId: id, amount: cents(100_000), status: 'pending' },
  });
  const listed = (await theirs.refunds.list({ paymentId: id })).result.embedded.refunds;
  const ourList = await ours.listRefunds(id);
  if (!ourList.ok) throw new Error(ourList.reason);
  expect(ourList.value.map((refund) => refund.id)).toEqual(listed.map((refund) => refund.id));
  expect(ourList.value.map((refund) => refund.id)).toContain(byThem.id);
  simulator.chargeback(id, 100);
  const read = await theirs.payments.get({ paymentId: id });
  expect(inOurWords(read)).toMatchObject({ amountRefunded: cents(119_500), amountChargedBack: cents(100) });
  expect(await ours.getPayment(id)).toEqual({ ok: true, value: inOurWords(read) });
});

/** What their library makes of a refusal. */
const refusalOf = async (act: Promise<unknown>): Promise<ErrorResponse> => {
  const error = await act.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (!(error instanceof ErrorResponse))
    throw new Error(`not a refusal in the words of Mollie: ${String(error)}`);
  return error;
};

test('both read the same refusal: an unknown payment', async () => {
  expect(await refusalOf(theirs.payments.get({ paymentId: 'tr_unknown' }))).toMatchObject({ status: 404 });
  expect(await ours.getPayment('tr_unknown')).toMatchObject({ reason: 'not-found', httpStatus: 404 });
});

test.each([
  ['no amount at all', { amount: cents(0) }, 'amount'],
  ['more than € 50,000', { amount: cents(5_000_001) }, 'amount'],
  ['no description', { description: '' }, 'description'],
  ['an address that is none', { redirectUrl: 'somewhere' }, 'redirectUrl'],
])('both read the same refusal: %s', async (_what, change: Partial<NewPayment>, field) => {
  const input = { ...wish, ...change };
  const { description, redirectUrl } = input;
  const amount = { currency: 'EUR', value: decimal(input.amount) };
  const refusal = await refusalOf(
    theirs.payments.create({
      paymentRequest: { ...theirWish, amount, description, redirectUrl },
    }),
  );
  const ourRefusal = await ours.createPayment(input, { idempotencyKey: 'k1' });
  expect(ourRefusal).toMatchObject({ reason: 'rejected', httpStatus: 422, field });
  expect(refusal).toMatchObject({ status: 422, field, detail: ourRefusal.ok ? '' : ourRefusal.detail });
});

test('both read the same refusal: more back than was paid, or back from what was never paid', async () => {
  const { id } = await made('k1');
  const whole = { amount: { currency: 'EUR', value: '1195.01' }, description: 'Te veel' };
  expect(await refusalOf(theirs.refunds.create({ paymentId: id, refundRequest: whole }))).toMatchObject({
    status: 422,
  });
  simulator.setStatus(id, 'paid');
  const refusal = await refusalOf(theirs.refunds.create({ paymentId: id, refundRequest: whole }));
  expect(refusal).toMatchObject({ status: 422, field: 'amount' });
  expect(
    await ours.createRefund(id, { amount: cents(119_501), description: '' }, { idempotencyKey: 'r' }),
  ).toMatchObject({ reason: 'rejected', field: 'amount', detail: refusal.detail });
});

test('both read 429', async () => {
  simulator.faults = { api: { status429: 3 }, webhooks: {} };
  expect(await refusalOf(theirs.payments.get({ paymentId: 'tr_x' }))).toMatchObject({ status: 429 });
  expect(await ours.getPayment('tr_x')).toMatchObject({ reason: 'rate-limited', retryAfterSeconds: 3 });
});

test('cancelling works while a payment is open, and no longer', async () => {
  const { id } = await made('k1');
  expect((await theirs.payments.cancel({ paymentId: id })).status).toBe('canceled');
  expect(await refusalOf(theirs.payments.cancel({ paymentId: id }))).toMatchObject({ status: 422 });
});

test('one idempotency key makes one payment, from whichever client', async () => {
  const [first, second] = await Promise.all([made('same'), made('same')]);
  expect(second).toEqual(first);
  const byThem = () => theirs.payments.create({ idempotencyKey: 'other', paymentRequest: { ...theirWish } });
  expect((await byThem()).id).toBe((await byThem()).id);
  expect(simulator.payments()).toHaveLength(2);
});

test('a wrong key is refused, and only a test key is let in', async () => {
  const live = createMollie({ apiKey: 'live_something', apiUrl: simulator.url });
  expect(await live.getPayment('tr_x')).toMatchObject({ reason: 'rejected', httpStatus: 401 });
});
