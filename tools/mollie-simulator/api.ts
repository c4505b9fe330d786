import { createHash } from 'node:crypto';
import { refundableCents } from './bank.ts';
import type { Bank } from './bank.ts';
import { errorBody, listResource, paymentResource, refundResource } from './resource.ts';
import type { Addresses } from './resource.ts';
import type { StoredPayment } from './state.ts';
import { firstWrong, paymentWish, refundWish } from './wishes.ts';

export type ApiRequest = {
  method: string;
  /** After /v2, without a query: `/payments/tr_…`. */
  path: string;
  query: URLSearchParams;
  body: string;
  authorization: string | undefined;
  idempotencyKey: string | undefined;
  addresses: Addresses;
};
type ApiAnswer = { status: number; body: unknown };

const refuse = (status: number, title: string, detail: string, field?: string): ApiAnswer => ({
  status,
  body: errorBody(status, title, detail, field),
});
const unknownPayment = () => refuse(404, 'Not Found', 'There is no payment with this id.');
const unprocessable = (detail: string, field?: string) => refuse(422, 'Unprocessable Entity', detail, field);

/** Answers one API call. `apiKey` absent: any test key will do. */
export const answerApi = (bank: Bank, request: ApiRequest, apiKey?: string): ApiAnswer => {
  const given = /^Bearer (\S+)$/.exec(request.authorization ?? '')?.[1];
  if (given === undefined || (apiKey === undefined ? !/^test_\w+$/.test(given) : given !== apiKey))
    return refuse(401, 'Unauthorized Request', 'Give a test key as a Bearer token.');
  const { idempotencyKey, method } = request;
  if (idempotencyKey === undefined || method === 'GET') return route(bank, request);
  return once(bank, request, idempotencyKey);
};

/** The same key again gives the same answer. The same key for something else is refused, to bring mistakes to light. */
const once = (bank: Bank, request: ApiRequest, key: string): ApiAnswer => {
  const { answers } = bank.state;
  const slot = `key ${key}`;
  const print = createHash('sha256')
    .update(`${request.method} ${request.path} ${request.body}`)
    .digest('hex');
  const earlier = answers[slot];
  if (earlier)
    return earlier.print === print
      ? { status: earlier.status, body: earlier.body }
      : unprocessable('This idempotency key was used for another request.');
  const answer = route(bank, request);
  answers[slot] = { ...answer, print, at: bank.now() };
  bank.save();
  return answer;
};

const route = (bank: Bank, request: ApiRequest): ApiAnswer => {
  const match = /^\/payments(?:\/(?<id>[^/]+)(?<refunds>\/refunds)?)?\/?$/.exec(request.path);
  if (!match) return refuse(404, 'Not Found', 'There is nothing at this address.');
  const { id, refunds } = match.groups ?? {};
  const act = `${request.method} ${id === undefined ? 'payments' : refunds ? 'refunds' : 'payment'}`;
  if (act === 'POST payments') return createPayment(bank, request);
  if (act === 'GET payments') return listPayments(bank, request);
  const payment = bank.find(id ?? '');
  if (!payment) return unknownPayment();
  if (act === 'GET payment') return { status: 200, body: paymentResource(payment, request.addresses) };
  if (act === 'DELETE payment') return cancelPayment(bank, payment, request);
  if (act === 'POST refunds') return createRefund(bank, payment, request);
  if (act === 'GET refunds') return listRefunds(payment, request);
  return refuse(405, 'Method Not Allowed', 'This cannot be done at this address.');
};

const createPayment = (bank: Bank, { body, addresses }: ApiRequest): ApiAnswer => {
  const read = paymentWish.safeParse(fromJson(body));
  if (!read.success) {
    const { detail, field } = firstWrong(read.error);
    return unprocessable(detail, field);
  }
  const { amount, description, redirectUrl, method, metadata, cancelUrl, webhookUrl, locale } = read.data;
  const payment = bank.create({
    cents: amount,
    description,
    redirectUrl,
    method: typeof method === 'string' ? method : null,
    metadata,
    ...(cancelUrl && { cancelUrl }),
    ...(webhookUrl && { webhookUrl }),
    ...(locale && { locale }),
  });
  return { status: 201, body: paymentResource(payment, addresses) };
};

const listPayments = (bank: Bank, { query, addresses }: ApiRequest): ApiAnswer =>
  listed(query, (range) =>
    listResource('payments', bank.payments(), range, {
      show: (payment) => paymentResource(payment, addresses),
      self: `${addresses.api}/payments`,
    }),
  );

const cancelPayment = (bank: Bank, payment: StoredPayment, { addresses }: ApiRequest): ApiAnswer => {
  if (payment.status !== 'open') return unprocessable('This payment can no longer be canceled.');
  return { status: 200, body: paymentResource(bank.setStatus(payment.id, 'canceled'), addresses) };
};

const createRefund = (bank: Bank, payment: StoredPayment, { body, addresses }: ApiRequest): ApiAnswer => {
  const read = refundWish.safeParse(fromJson(body));
  if (!read.success) {
    const { detail, field } = firstWrong(read.error);
    return unprocessable(detail, field);
  }
  if (payment.status !== 'paid') return unprocessable('Only a paid payment can be refunded.');
  if (read.data.amount > refundableCents(payment))
    return unprocessable('The amount is more than what is left of the payment.', 'amount');
  const refund = bank.refund(payment.id, {
    cents: read.data.amount,
    description: read.data.description ?? '',
  });
  return { status: 201, body: refundResource(refund, payment, addresses) };
};

const listRefunds = (payment: StoredPayment, { query, addresses }: ApiRequest): ApiAnswer =>
  listed(query, (range) =>
    listResource('refunds', payment.refunds, range, {
      show: (refund) => refundResource(refund, payment, addresses),
      self: `${addresses.api}/payments/${payment.id}/refunds`,
    }),
  );

type Range = Parameters<typeof listResource>[2];

const listed = (query: URLSearchParams, list: (range: Range) => unknown): ApiAnswer => {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 250)
    return refuse(400, 'Bad Request', 'The limit lies between 1 and 250.', 'limit');
  const sort = query.get('sort') === 'asc' ? 'asc' : 'desc';
  const body = list({ from: query.get('from') ?? undefined, limit, sort });
  if (body === undefined) return refuse(400, 'Bad Request', 'The list does not hold this id.', 'from');
  return { status: 200, body };
};

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
