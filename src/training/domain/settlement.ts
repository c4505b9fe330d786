import type { Standing } from './enrolment.ts';

/** Why paid money stands on the desk. */
export type DeskReason =
  | 'no-seat-left'
  | 'already-paid'
  | 'enrolment-cancelled'
  | 'entry-not-judged'
  | 'edition-cancelled'
  | 'wrong-amount'
  | 'unknown-enrolment';

/** What becomes of a payment that Mollie says is paid. */
export type Settlement = { outcome: 'seat' } | { outcome: 'desk'; reason: DeskReason };

/**
 * Decides about paid money. `paid` is accepted from any state of the attempt (money.md); what counts is whether
 * the person can have a seat. `seatFree`: the enrolment's own seat, or one that could be taken just now.
 */
export const decideSettlement = (facts: {
  standing: Standing;
  editionCancelled: boolean;
  alreadyPaid: boolean;
  seatFree: boolean;
  amountCents: number;
  priceCents: number;
}): Settlement => {
  const desk = (reason: DeskReason): Settlement => ({ outcome: 'desk', reason });
  if (facts.alreadyPaid || facts.standing.state === 'confirmed') return desk('already-paid');
  if (facts.editionCancelled) return desk('edition-cancelled');
  if (facts.standing.state === 'cancelled') return desk('enrolment-cancelled');
  if (facts.amountCents !== facts.priceCents) return desk('wrong-amount');
  if (facts.standing.state === 'entry-in-review' || facts.standing.state === 'entry-refused')
    return desk('entry-not-judged');
  return facts.seatFree ? { outcome: 'seat' } : desk('no-seat-left');
};

/** States of an attempt, as Mollie names them, with our own `creating` and `rejected` around them. */
export type AttemptStatus =
  'creating' | 'open' | 'pending' | 'authorized' | 'paid' | 'canceled' | 'expired' | 'failed' | 'rejected';

const ended: ReadonlySet<AttemptStatus> = new Set(['paid', 'canceled', 'expired', 'failed', 'rejected']);

/** Whether an attempt can still turn out paid without anybody doing anything. */
export const canStillSucceed = (status: AttemptStatus): boolean => !ended.has(status);

/**
 * The status an attempt keeps when news of it arrives, late or out of order: `paid` is final, an ended attempt
 * is only overruled by `paid` (hole 6: a stale `expired` never undoes a paid one).
 */
export const nextStatus = (known: AttemptStatus, news: AttemptStatus): AttemptStatus =>
  known === 'paid' || (ended.has(known) && news !== 'paid') ? known : news;
