import type { Money } from '../../kernel/money.ts';

export const paymentStatuses = [
  'open',
  'pending',
  'authorized',
  'paid',
  'canceled',
  'expired',
  'failed',
] as const;
export type MollieStatus = (typeof paymentStatuses)[number];

/** A payment as Mollie tells it. Absent moments have not happened. */
export type MolliePayment = {
  id: string;
  status: MollieStatus;
  amount: Money;
  amountRefunded: Money;
  amountChargedBack: Money;
  /** Where the person pays; only while the payment is open. */
  checkoutUrl?: string;
  /** Until when the person can still pay; only while that is possible. */
  expiresAt?: Date;
  paidAt?: Date;
  createdAt: Date;
  /** What we sent along when we made the payment. To be parsed by whoever reads it. */
  metadata: unknown;
  /** How it was paid; `null` while not chosen. Names we do not know are kept as they are. */
  method: string | null;
};

/** A payment to ask for. The amount lies between € 0.01 and € 50,000. */
export type NewPayment = {
  amount: Money;
  /** At most 255 characters; the payer reads it on the bank statement. */
  description: string;
  redirectUrl: string;
  cancelUrl?: string;
  webhookUrl?: string;
  /** Mollie's id of the way to pay, such as `ideal`; absent lets the payer choose. */
  method?: string;
  /** Such as `nl_NL` or `en_GB`. */
  locale?: string;
  /** Comes back with the payment; about 1 kB at most. */
  metadata?: Record<string, unknown>;
};

/** A refund as Mollie tells it. `status` is 'queued', 'pending', 'processing', 'refunded', 'failed' or 'canceled'. */
export type MollieRefund = {
  id: string;
  paymentId: string;
  status: string;
  amount: Money;
  description: string;
  createdAt: Date;
};

/**
 * Why there is no answer to use.
 * - `not-found`: Mollie does not know this payment.
 * - `unreachable`: no answer in time, or a fault on their side; ask again later. A payment may have been made:
 *   repeat with the same idempotency key.
 * - `rate-limited`: too many calls; wait `retryAfterSeconds`.
 * - `rejected`: Mollie understood and will not do it; `detail` and `field` say why.
 * - `malformed`: an answer came that is not Mollie's language; nothing may be concluded from it.
 */
export type MollieRefusal = 'not-found' | 'unreachable' | 'rate-limited' | 'rejected' | 'malformed';

/** What can be told of a refusal, for a log line or the desk; never holds the key. */
export type RefusalDetail = {
  httpStatus?: number;
  detail?: string;
  field?: string;
  retryAfterSeconds?: number;
};

/** A `Result` of the kernel whose refusal may carry what Mollie said. */
export type MollieAnswer<T> = { ok: true; value: T } | ({ ok: false; reason: MollieRefusal } & RefusalDetail);
