import { cents, decimal } from '../../src/kernel/money.ts';
import { refundableCents, refundedCents } from './bank.ts';
import type { StoredPayment, StoredRefund } from './state.ts';

/** Addresses that go into answers: `api` ends in /v2, `pages` is where people go. */
export type Addresses = { api: string; pages: string };

const amount = (value: number) => ({ value: decimal(cents(value)), currency: 'EUR' });
const hal = (href: string) => ({ href, type: 'application/hal+json' });
const page = (href: string) => ({ href, type: 'text/html' });
const documentation = page('https://docs.mollie.com');

/** A payment as the API shows it. */
export const paymentResource = (payment: StoredPayment, { api, pages }: Addresses) => {
  const { reachedAt, status } = payment;
  const self = `${api}/payments/${payment.id}`;
  return {
    resource: 'payment',
    id: payment.id,
    mode: 'test',
    createdAt: payment.createdAt,
    amount: amount(payment.cents),
    description: payment.description,
    method: payment.method,
    metadata: payment.metadata ?? null,
    status,
    ...(status === 'open' && { isCancelable: true }),
    ...((status === 'open' || status === 'pending') && { expiresAt: payment.expiresAt }),
    ...(reachedAt.authorized && { authorizedAt: reachedAt.authorized }),
    ...(status === 'paid' && {
      paidAt: reachedAt.paid,
      amountRefunded: amount(refundedCents(payment)),
      amountRemaining: amount(Math.max(0, refundableCents(payment))),
    }),
    ...(payment.chargedBackCents > 0 && { amountChargedBack: amount(payment.chargedBackCents) }),
    ...(status === 'canceled' && { canceledAt: reachedAt.canceled }),
    ...(status === 'expired' && { expiredAt: reachedAt.expired }),
    ...(status === 'failed' && { failedAt: reachedAt.failed }),
    ...(payment.locale && { locale: payment.locale }),
    profileId: 'pfl_demobank',
    sequenceType: 'oneoff',
    redirectUrl: payment.redirectUrl,
    ...(payment.cancelUrl && { cancelUrl: payment.cancelUrl }),
    ...(payment.webhookUrl && { webhookUrl: payment.webhookUrl }),
    _links: {
      self: hal(self),
      ...(status === 'open' && { checkout: page(checkoutUrl(payment, pages)) }),
      dashboard: page(checkoutUrl(payment, pages)),
      ...(payment.refunds.length > 0 && { refunds: hal(`${self}/refunds`) }),
      documentation,
    },
  };
};

const checkoutUrl = ({ id }: StoredPayment, pages: string): string => `${pages}/checkout/${id}`;

/** A refund as the API shows it. */
export const refundResource = (refund: StoredRefund, payment: StoredPayment, { api }: Addresses) => ({
  resource: 'refund',
  id: refund.id,
  mode: 'test',
  amount: amount(refund.cents),
  status: refund.status,
  createdAt: refund.createdAt,
  description: refund.description,
  metadata: null,
  paymentId: payment.id,
  _links: {
    self: hal(`${api}/payments/${payment.id}/refunds/${refund.id}`),
    payment: hal(`${api}/payments/${payment.id}`),
    documentation,
  },
});

type Range = { from?: string | undefined; limit: number; sort?: 'asc' | 'desc' };

/**
 * One page of a list, newest first unless asked otherwise. `from` is the id the page starts with, itself
 * included. Undefined when that id is not in the list.
 */
export const listResource = <T extends { id: string }>(
  name: 'payments' | 'refunds',
  oldestFirst: T[],
  { from, limit, sort = 'desc' }: Range,
  { show, self }: { show: (item: T) => unknown; self: string },
) => {
  const items = sort === 'asc' ? oldestFirst : oldestFirst.toReversed();
  const start = from === undefined ? 0 : items.findIndex(({ id }) => id === from);
  if (start < 0) return undefined;
  const link = (at: number) => {
    const item = items[at];
    return item ? hal(`${self}?${new URLSearchParams({ from: item.id, limit: `${limit}`, sort })}`) : null;
  };
  const shown = items.slice(start, start + limit);
  return {
    count: shown.length,
    _embedded: { [name]: shown.map(show) },
    _links: {
      self: hal(self),
      previous: start > 0 ? link(Math.max(0, start - limit)) : null,
      next: link(start + limit),
      documentation,
    },
  };
};

/** The body of a refusal. */
export const errorBody = (status: number, title: string, detail: string, field?: string) => ({
  status,
  title,
  detail,
  ...(field && { field }),
  _links: { documentation },
});
