import { decimal } from '../../kernel/money.ts';
import type { Money } from '../../kernel/money.ts';
import { accepted } from '../../kernel/result.ts';
import { createCall, refuse } from './call.ts';
import type { MollieSettings } from './call.ts';
import { nextFrom, paymentPageSchema, paymentSchema, refundPageSchema, refundSchema } from './wire.ts';
import type { MollieAnswer, MolliePayment, MollieRefund, NewPayment } from './payment.ts';

/** Where Mollie's API lives, unless a simulator is set. */
export const mollieApi = 'https://api.mollie.com';

/** What the product asks of Mollie. Nothing is ever thrown: each answer is a value or a named refusal. */
export type Mollie = {
  /** Asks for a payment. The same key again gives the same payment, never a second one. */
  createPayment(input: NewPayment, once: { idempotencyKey: string }): Promise<MollieAnswer<MolliePayment>>;
  /** Looks a payment up. An id that cannot be Mollie's is `not-found` without a call. */
  getPayment(id: string): Promise<MollieAnswer<MolliePayment>>;
  /**
   * Payments page by page, newest first, from payment `from` on; `limit` is the size of a page (at most 250).
   * A refusal is given as the last page.
   */
  listPayments(range?: { from?: string; limit?: number }): AsyncIterable<MollieAnswer<MolliePayment[]>>;
  /** Gives money back, all or part; possible up to 365 days after payment. */
  createRefund(
    paymentId: string,
    refund: { amount: Money; description: string },
    once: { idempotencyKey: string },
  ): Promise<MollieAnswer<MollieRefund>>;
  /** Every refund of one payment, newest first. */
  listRefunds(paymentId: string): Promise<MollieAnswer<MollieRefund[]>>;
};

/** A client of Mollie's API, version 2. Errors: `not-found`, `unreachable`, `rate-limited`, `rejected`, `malformed`. */
export const createMollie = (settings: MollieSettings): Mollie => {
  const call = createCall(settings);

  async function* pages(range: {
    from?: string;
    limit?: number;
  }): AsyncIterable<MollieAnswer<MolliePayment[]>> {
    let from = range.from;
    const seen = new Set<string>();
    do {
      const page = await call({
        method: 'GET',
        path: `/payments?${pageQuery(from, range.limit ?? 50)}`,
        schema: paymentPageSchema,
      });
      if (!page.ok) return void (yield page);
      yield accepted(page.value._embedded.payments);
      from = nextFrom(page.value._links);
      // A page that points back would keep the nightly comparison going for ever.
      if (from !== undefined && seen.has(from)) return void (yield refuse('malformed'));
      if (from !== undefined) seen.add(from);
    } while (from !== undefined);
  }

  return {
    createPayment: (input, once) =>
      call({ method: 'POST', path: '/payments', body: paymentBody(input), schema: paymentSchema, ...once }),

    getPayment: async (id) => {
      if (!looksLikeId(id)) return refuse('not-found');
      const answer = await call({ method: 'GET', path: `/payments/${id}`, schema: paymentSchema });
      return answer.ok && answer.value.id !== id
        ? refuse('malformed', { detail: 'another payment' })
        : answer;
    },

    listPayments: (range = {}) => pages(range),

    createRefund: async (paymentId, { amount, description }, once) => {
      if (!looksLikeId(paymentId)) return refuse('not-found');
      const body = { amount: amountBody(amount), description };
      return call({
        method: 'POST',
        path: `/payments/${paymentId}/refunds`,
        body,
        schema: refundSchema,
        ...once,
      });
    },

    listRefunds: async (paymentId) => {
      if (!looksLikeId(paymentId)) return refuse('not-found');
      const refunds: MollieRefund[] = [];
      let from: string | undefined;
      do {
        const path = `/payments/${paymentId}/refunds?${pageQuery(from, 250)}`;
        const page = await call({ method: 'GET', path, schema: refundPageSchema });
        if (!page.ok) return page;
        refunds.push(...page.value._embedded.refunds);
        const next = nextFrom(page.value._links);
        if (next !== undefined && refunds.some((refund) => refund.id === next)) return refuse('malformed');
        from = next;
      } while (from !== undefined);
      return accepted(refunds);
    },
  };
};

/** Ids reach us in unsigned webhooks from anyone: only this shape may become part of an address. */
const looksLikeId = (id: string): boolean => /^[a-z]{2,8}_[A-Za-z0-9]{1,64}$/.test(id);

const pageQuery = (from: string | undefined, limit: number): URLSearchParams =>
  new URLSearchParams({ ...(from !== undefined && { from }), limit: String(limit) });

const amountBody = (amount: Money) => ({ currency: amount.currency, value: decimal(amount) });

const paymentBody = ({ amount, ...rest }: NewPayment) => ({ ...rest, amount: amountBody(amount) });
