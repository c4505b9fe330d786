import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/kernel/clock.ts';
import type { SimulatorState, SimulatorStore, Status, StoredPayment, StoredRefund } from './state.ts';

type BankSettings = {
  clock: Clock;
  store: SimulatorStore;
  sessionMinutes: number;
  refundSettlesMs: number;
  /** Called when Mollie would call the webhook of this payment. */
  onNews(payment: StoredPayment): void;
};

type Wish = Pick<StoredPayment, 'cents' | 'description' | 'method' | 'metadata' | 'redirectUrl'> &
  Partial<Pick<StoredPayment, 'cancelUrl' | 'webhookUrl' | 'locale'>>;

/** Mollie tells these; of `open` and `pending` it tells nothing. */
const told: readonly Status[] = ['paid', 'authorized', 'expired', 'failed', 'canceled'];

/** The books of the demo bank: payments, what became of them, and what went back. */
export const createBank = ({ clock, store, sessionMinutes, refundSettlesMs, onNews }: BankSettings) => {
  const state: SimulatorState = store.load() ?? { payments: {}, answers: {} };
  const now = (): string => moment(clock.now());
  const save = (): void => store.save(state);
  let passedAt = -Infinity;

  const find = (id: string): StoredPayment | undefined =>
    Object.hasOwn(state.payments, id) ? state.payments[id] : undefined;

  const need = (id: string): StoredPayment => {
    const payment = find(id);
    if (!payment) throw new RangeError(`the simulator knows no payment ${id}`);
    return payment;
  };

  const create = (wish: Wish): StoredPayment => {
    const at = clock.now();
    const payment: StoredPayment = {
      ...wish,
      id: newToken('tr'),
      status: 'open',
      createdAt: moment(at),
      expiresAt: moment(new Date(at.getTime() + sessionMinutes * 60_000)),
      reachedAt: {},
      refunds: [],
      chargedBackCents: 0,
    };
    state.payments[payment.id] = payment;
    save();
    return payment;
  };

  /** Puts a payment in a state, from any state: money does arrive after a payment was called expired. */
  const setStatus = (id: string, status: Status): StoredPayment => {
    const payment = need(id);
    if (payment.status === status) return payment;
    payment.status = status;
    payment.reachedAt[status] = now();
    if (status === 'paid') payment.method ??= 'ideal';
    save();
    if (told.includes(status)) onNews(payment);
    return payment;
  };

  const refund = (id: string, wish: { cents: number; description: string }): StoredRefund => {
    const payment = need(id);
    const made: StoredRefund = { ...wish, id: newToken('re'), status: 'pending', createdAt: now() };
    payment.refunds.push(made);
    save();
    onNews(payment);
    return made;
  };

  const setRefundStatus = (id: string, refundId: string, status: StoredRefund['status']): void => {
    const payment = need(id);
    const found = payment.refunds.find((one) => one.id === refundId);
    if (!found) throw new RangeError(`the simulator knows no refund ${refundId}`);
    if (found.status === status) return;
    found.status = status;
    save();
    onNews(payment);
  };

  /** The payer's bank takes the money back, all of it or the cents given. */
  const chargeback = (id: string, cents?: number): void => {
    const payment = need(id);
    payment.chargedBackCents = Math.min(payment.cents, cents ?? payment.cents);
    save();
    onNews(payment);
  };

  /** Lets time do its work: open payments expire, refunds arrive, idempotency keys are forgotten after an hour. */
  const letTimePass = (): void => {
    const at = clock.now().getTime();
    // Once a second is enough: every call comes by here, and a rush has thousands of payments.
    if (Math.abs(at - passedAt) < 1000) return;
    passedAt = at;
    for (const payment of Object.values(state.payments)) {
      const canExpire = payment.status === 'open' || payment.status === 'pending';
      if (canExpire && Date.parse(payment.expiresAt) <= at) setStatus(payment.id, 'expired');
      for (const one of payment.refunds)
        if (one.status === 'pending' && Date.parse(one.createdAt) + refundSettlesMs <= at)
          setRefundStatus(payment.id, one.id, 'refunded');
    }
    for (const [key, kept] of Object.entries(state.answers))
      if (Date.parse(kept.at) + 3_600_000 <= at) delete state.answers[key];
  };

  const payments = (): StoredPayment[] => Object.values(state.payments);

  return {
    state,
    save,
    now,
    find,
    create,
    setStatus,
    refund,
    setRefundStatus,
    chargeback,
    letTimePass,
    payments,
  };
};

export type Bank = ReturnType<typeof createBank>;

/** What still may be given back, in cents. */
export const refundableCents = (payment: StoredPayment): number =>
  payment.cents - refundedCents(payment) - payment.chargedBackCents;

export const refundedCents = ({ refunds }: StoredPayment): number =>
  refunds.filter(({ status }) => status !== 'failed').reduce((sum, { cents }) => sum + cents, 0);

/** A moment as Mollie writes it: whole seconds, with its offset. */
const moment = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, '+00:00');

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const newToken = (prefix: string): string =>
  `${prefix}_${Array.from(randomBytes(14), (byte) => letters[byte % letters.length]).join('')}`;
