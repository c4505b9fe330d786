import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import type { Mollie, MolliePayment } from '../../platform/mollie/index.ts';
import { canStillSucceed, nextStatus, type AttemptStatus } from '../domain/settlement.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { hasRefund, recordChargeback, recordRefund } from '../store/money-back.ts';
import {
  findAttempt,
  findAttemptByMollieId,
  recordMoney,
  saveAttemptStatus,
  saveCreated,
  type Attempt,
} from '../store/payments.ts';
import { settleLine } from '../store/settling.ts';

/** `again`: a passing fault, so that whoever brought the news must bring it once more. `unknown`: nothing of ours. */
export type Followed =
  { result: 'again' } | { result: 'unknown' } | { result: 'followed'; status: AttemptStatus };

export type FollowDeps = { db: Database; mollie: Mollie; clock: Clock };

/**
 * The one handler for news about a payment: the webhook, the person's return, the release of holds and the nightly
 * comparison all end here. It asks Mollie, writes the money down in a transaction of its own, and only then touches
 * seats. Called twice, late, or out of order, it ends in the same place.
 */
export const followPayment = async (deps: FollowDeps, mollieId: string): Promise<Followed> => {
  const answer = await deps.mollie.getPayment(mollieId);
  if (!answer.ok) return answer.reason === 'not-found' ? { result: 'unknown' } : { result: 'again' };
  return follow(deps, answer.value);
};

/** The same, for a payment that Mollie has just told us about. */
export const follow = async (
  { db, mollie, clock }: FollowDeps,
  payment: MolliePayment,
): Promise<Followed> => {
  const attempt = await attemptOf(db, payment);
  if (!attempt) return { result: 'unknown' };
  // Two payments for one attempt exist when a lost answer was repeated after Mollie had forgotten the key: money of
  // either counts, but only the one we know speaks for the attempt (hole 2).
  const sibling = attempt.mollieId !== payment.id;
  const backOk = await recordMoneyBack({ db, mollie, clock }, payment, attempt);
  if (payment.status === 'paid') {
    const occurredAt = payment.paidAt ?? payment.createdAt;
    const fact = {
      sourceId: payment.id,
      enrolmentId: attempt.enrolmentId,
      amountCents: payment.amount.cents,
      occurredAt,
    };
    const id = await recordMoney(db, { fact: 'paid', ...fact });
    await settleLine(db, { id, ...fact }, clock);
  }
  const status = sibling ? payment.status : await saveNews(db, attempt, payment.status);
  return backOk ? { result: 'followed', status } : { result: 'again' };
};

/** Our attempt: by Mollie's id, or, when a crash kept us from hearing that id, by the one we sent along. */
const attemptOf = async (db: Database, payment: MolliePayment): Promise<Attempt | undefined> => {
  const known = await findAttemptByMollieId(db, payment.id);
  if (known) return known;
  const sent = (payment.metadata as { attempt?: unknown } | null)?.attempt;
  const attempt = typeof sent === 'string' ? await findAttempt(db, sent) : undefined;
  if (!attempt || attempt.mollieId) return attempt;
  await saveCreated(db, attempt.id, {
    mollieId: payment.id,
    status: 'open',
    checkoutUrl: payment.checkoutUrl,
    expiresAt: payment.expiresAt,
  });
  return { ...attempt, mollieId: payment.id };
};

const saveNews = (db: Database, attempt: Attempt, news: AttemptStatus): Promise<AttemptStatus> =>
  inTransaction(db, async (tx) => {
    await lockEnrolment(tx, attempt.enrolmentId);
    const known = (await findAttempt(tx, attempt.id))!.status;
    const status = nextStatus(known, news);
    if (status !== known) await saveAttemptStatus(tx, attempt.id, status);
    return status;
  });

const recordMoneyBack = async (
  { db, mollie, clock }: FollowDeps,
  payment: MolliePayment,
  attempt: Attempt,
): Promise<boolean> => {
  const { enrolmentId } = attempt;
  await recordChargeback(db, {
    mollieId: payment.id,
    enrolmentId,
    totalCents: payment.amountChargedBack.cents,
    occurredAt: clock.now(),
  });
  // A refund that failed is no longer in the amount: only the list tells of it.
  if (payment.amountRefunded.cents === 0 && !(await hasRefund(db, payment.id))) return true;
  const refunds = await mollie.listRefunds(payment.id);
  if (!refunds.ok) return false;
  for (const refund of refunds.value) {
    const failed = refund.status === 'failed' || refund.status === 'canceled';
    const fact = { refundId: refund.id, mollieId: payment.id, enrolmentId, amountCents: refund.amount.cents };
    await recordRefund(db, { ...fact, failed, occurredAt: refund.createdAt });
  }
  return true;
};

/** Whether an attempt may yet bring money, after asking Mollie. Undefined: Mollie could not be asked. */
export const mayStillPay = async (deps: FollowDeps, attempt: Attempt): Promise<boolean | undefined> => {
  if (!attempt.mollieId) return false;
  const followed = await followPayment(deps, attempt.mollieId);
  if (followed.result === 'again') return undefined;
  return followed.result === 'followed' && canStillSucceed(followed.status);
};
