import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { cents } from '../../kernel/money.ts';
import { createMollie } from './index.ts';
import type { NewPayment } from './index.ts';

const apiKey = 'test_verysecretkey';
const wish: NewPayment = {
  amount: cents(119_500),
  description: 'RT18032027',
  redirectUrl: 'https://example.org/terug',
  webhookUrl: 'https://example.org/webhook',
  method: 'ideal',
};

const paymentBody = (changes: object = {}) => ({
  resource: 'payment',
  id: 'tr_abc123',
  status: 'open',
  createdAt: '2027-01-04T09:00:00+00:00',
  expiresAt: '2027-01-04T09:15:00+00:00',
  amount: { value: '1195.00', currency: 'EUR' },
  method: 'ideal',
  metadata: { attempt: 'a1' },
  _links: { checkout: { href: 'https://bank.example.com/pay/abc', type: 'text/html' } },
  ...changes,
});

type Sent = { url: string; init: RequestInit };

/** A client whose every call gets the same answer, and what it sent. */
const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const sent: Sent[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    sent.push({ url: String(url), init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  };
  return { mollie: createMollie({ apiKey, apiUrl: 'https://api.example.com/', fetch }), sent };
};

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

test('a payment is asked for with its key, its amount in two decimals, and read in our own words', async () => {
  const { mollie, sent } = answering(201, paymentBody());
  expect(await mollie.createPayment(wish, { idempotencyKey: 'attempt-1' })).toEqual({
    ok: true,
    value: {
      id: 'tr_abc123',
      status: 'open',
      amount: cents(119_500),
      amountRefunded: cents(0),
      amountChargedBack: cents(0),
      checkoutUrl: 'https://bank.example.com/pay/abc',
      createdAt: new Date('2027-01-04T09:00:00Z'),
      expiresAt: new Date('2027-01-04T09:15:00Z'),
      metadata: { attempt: 'a1' },
      method: 'ideal',
    },
  });
  expect(sent[0]?.url).toBe('https://api.example.com/v2/payments');
  expect(sent[0]?.init.headers).toMatchObject({
    authorization: `Bearer ${apiKey}`,
    'idempotency-key': 'attempt-1',
  });
  expect(JSON.parse(String(sent[0]?.init.body))).toMatchObject({
    amount: { currency: 'EUR', value: '1195.00' },
    method: 'ideal',
    redirectUrl: wish.redirectUrl,
  });
});

test('a payment that tells no more than it must is understood', async () => {
  const { resource, expiresAt, metadata, method, _links, ...least } = paymentBody();
  expect([resource, expiresAt, metadata, method, _links]).not.toContain(undefined);
  expect(await answering(200, least).mollie.getPayment('tr_abc123')).toMatchObject({
    ok: true,
    value: { id: 'tr_abc123', metadata: null, method: null },
  });
});

test('a way to pay we never heard of is kept, and none at all is null', async () => {
  const unknown = await answering(200, paymentBody({ method: 'wero' })).mollie.getPayment('tr_abc123');
  expect(unknown).toMatchObject({ ok: true, value: { method: 'wero' } });
  const none = await answering(200, paymentBody({ method: null })).mollie.getPayment('tr_abc123');
  expect(none).toMatchObject({ ok: true, value: { method: null } });
});

test.each([
  ['an unknown status', paymentBody({ status: 'settled-ish' })],
  ['another currency', paymentBody({ amount: { value: '1195.00', currency: 'USD' } })],
  ['an amount without cents', paymentBody({ amount: { value: '1195', currency: 'EUR' } })],
  ['an amount as a number', paymentBody({ amount: { value: 1195, currency: 'EUR' } })],
  [
    'a checkout link that runs script',
    paymentBody({ _links: { checkout: { href: 'javascript:alert(1)' } } }),
  ],
  ['another payment than we asked for', paymentBody({ id: 'tr_other' })],
  ['a moment without a zone', paymentBody({ createdAt: '2027-01-04T09:00:00' })],
  ['half a body', '{"resource":"payment","id":"tr_a'],
  ['a page of HTML', '<!doctype html><title>Welcome</title>'],
  ['nothing', ''],
  ['null', 'null'],
])('%s is malformed, never a guess', async (_what, body) => {
  const answer = await answering(200, body).mollie.getPayment('tr_abc123');
  expect(answer).toMatchObject({ ok: false, reason: 'malformed' });
});

test('404 in the words of Mollie is not-found; the 404 of a proxy is malformed', async () => {
  const told = {
    status: 404,
    title: 'Not Found',
    detail: 'No payment exists with token tr_abc123.',
    _links: {},
  };
  expect(await answering(404, told).mollie.getPayment('tr_abc123')).toMatchObject({ reason: 'not-found' });
  expect(await answering(404, '<h1>404</h1>').mollie.getPayment('tr_abc123')).toMatchObject({
    reason: 'malformed',
  });
});

test('a refusal tells which field and why, and never the key', async () => {
  const told = { status: 422, title: 'Unprocessable Entity', detail: `Wrong (${apiKey})`, field: 'amount' };
  const answer = await answering(422, told).mollie.createPayment(wish, { idempotencyKey: 'k' });
  expect(answer).toEqual({
    ok: false,
    reason: 'rejected',
    httpStatus: 422,
    detail: 'Wrong (…)',
    field: 'amount',
  });
});

test('429 says how long to wait, in seconds or as a moment', async () => {
  const told = { status: 429, title: 'Too Many Requests', detail: 'Slow down', _links: {} };
  expect(await answering(429, told, { 'retry-after': '7' }).mollie.getPayment('tr_abc123')).toEqual({
    ok: false,
    reason: 'rate-limited',
    httpStatus: 429,
    retryAfterSeconds: 7,
  });
  const moment = new Date(Date.now() + 60_000).toUTCString();
  const later = await answering(429, '', { 'retry-after': moment }).mollie.getPayment('tr_abc123');
  expect(later.ok === false && later.retryAfterSeconds).toBeGreaterThan(55);
  expect(await answering(429, '').mollie.getPayment('tr_abc123')).not.toHaveProperty('retryAfterSeconds');
});

test('a fault on their side is unreachable, whatever the body looks like', async () => {
  for (const status of [500, 502, 503])
    expect(await answering(status, '<h1>Bad gateway</h1>').mollie.getPayment('tr_abc123')).toMatchObject({
      reason: 'unreachable',
      httpStatus: status,
    });
});

test('a closed door and a slow answer are unreachable, within the time given', async () => {
  const server = createServer((_request, response) => void response.write('{"id":'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  closers.push(() => server.close());
  const mollie = createMollie({ apiKey, apiUrl: `http://127.0.0.1:${port}`, timeoutMs: 120 });
  const startedAt = performance.now();
  expect(await mollie.getPayment('tr_abc123')).toEqual({
    ok: false,
    reason: 'unreachable',
    detail: 'TimeoutError',
  });
  expect(performance.now() - startedAt).toBeLessThan(2000);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  expect(await mollie.getPayment('tr_abc123')).toEqual({
    ok: false,
    reason: 'unreachable',
    detail: 'ECONNREFUSED',
  });
});

test('an id that cannot be one of Mollie is not-found without a call', async () => {
  const { mollie, sent } = answering(200, paymentBody());
  for (const id of ['', '..', '../customers', 'tr_a/b', 'tr_a?x=1', 'tr_é', 'tr_' + 'a'.repeat(500)])
    expect(await mollie.getPayment(id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await mollie.listRefunds('..')).toEqual({ ok: false, reason: 'not-found' });
  expect(sent).toEqual([]);
});

test('pages are followed by id at our own address, so the key never goes where a link points', async () => {
  const sent: string[] = [];
  const page = (id: string, next: string | null) => ({
    count: 1,
    _embedded: { payments: [paymentBody({ id })] },
    _links: { next: next && { href: next, type: 'application/hal+json' } },
  });
  const fetch = async (url: string | URL | Request) => {
    sent.push(String(url));
    const body =
      sent.length === 1
        ? page('tr_2', 'https://elsewhere.example/v2/payments?from=tr_1')
        : page('tr_1', null);
    return new Response(JSON.stringify(body));
  };
  const mollie = createMollie({ apiKey, apiUrl: 'https://api.example.com', fetch });
  const ids: string[] = [];
  for await (const answer of mollie.listPayments({ limit: 1 }))
    if (answer.ok) ids.push(...answer.value.map((payment) => payment.id));
  expect(ids).toEqual(['tr_2', 'tr_1']);
  expect(sent[1]).toBe('https://api.example.com/v2/payments?from=tr_1&limit=1');
});

test('a list that points back at itself ends as malformed', async () => {
  const body = {
    _embedded: { payments: [] },
    _links: { next: { href: 'https://api.example.com/?from=tr_1' } },
  };
  const reasons: string[] = [];
  for await (const answer of answering(200, body).mollie.listPayments())
    reasons.push(answer.ok ? 'ok' : answer.reason);
  expect(reasons).toEqual(['ok', 'ok', 'malformed']);
});

test('a redirect is not followed', async () => {
  const { mollie, sent } = answering(302, '', { location: 'https://elsewhere.example/' });
  expect(await mollie.getPayment('tr_abc123')).toMatchObject({ reason: 'malformed', httpStatus: 302 });
  expect(sent[0]?.init.redirect).toBe('manual');
});
