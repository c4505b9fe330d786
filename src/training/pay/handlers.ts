import { cents } from '../../kernel/money.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { MollieAnswer, MollieRefund } from '../../platform/mollie/index.ts';
import {
  addToOutbox,
  type ClaimedEntry,
  type Handled,
  type OutboxHandlers,
} from '../../platform/outbox/index.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { recordRefund } from '../store/money-back.ts';
import { findAttempt } from '../store/payments.ts';
import { createAtMollie, type StartDeps } from './start.ts';
import { findRefund, saveRefundProblem, saveRefundSent, type RefundToSend } from './query.ts';

/** What the outbox does for payments: make one that Mollie could not make before, and give money back. */
export const payHandlers = (deps: StartDeps): OutboxHandlers => ({
  'payment.create': (entry) => createLater(deps, String(entry.payload.attemptId)),
  refund: (entry) => sendRefund(deps, entry),
});

const createLater = async (deps: StartDeps, attemptId: string): Promise<Handled> => {
  const attempt = await findAttempt(deps.db, attemptId);
  const enrolment = attempt && (await findEnrolment(deps.db, attempt.enrolmentId));
  if (attempt?.status !== 'creating' || enrolment?.standing.state !== 'payment-awaited')
    return { result: 'done' };
  const created = await createAtMollie(deps, attempt, enrolment);
  if (!created.ok) return { result: 'again', problem: created.reason };
  await inTransaction(deps.db, (tx) =>
    addToOutbox(tx, {
      topic: 'mail.payment-ready',
      key: `payment-ready:${attempt.id}`,
      payload: { enrolmentId: enrolment.id },
      about: enrolment.id,
    }),
  );
  return { result: 'done' };
};

/** Sends a refund once, whatever is repeated: its own id is the idempotency key (hole 2). */
const sendRefund = async (deps: StartDeps, entry: ClaimedEntry): Promise<Handled> => {
  const refund = await findRefund(deps.db, String(entry.payload.refundId));
  if (!refund || refund.refundId) return { result: 'done' };
  const sent = await sendOnce(deps, refund, entry.attempts);
  if (!sent.ok) {
    await saveRefundProblem(deps.db, refund.id, sent.reason);
    return {
      result: sent.reason === 'rejected' || sent.reason === 'not-found' ? 'give-up' : 'again',
      problem: sent.reason,
    };
  }
  await recordRefund(deps.db, {
    refundId: sent.value.id,
    mollieId: refund.mollieId,
    enrolmentId: refund.enrolmentId,
    amountCents: refund.amountCents,
    failed: false,
    occurredAt: sent.value.createdAt,
  });
  await saveRefundSent(deps.db, refund.id, sent.value.id);
  return { result: 'done' };
};

/**
 * Mollie forgets an idempotency key after an hour and we repeat for four: after a first attempt we look
 * whether the refund was made and only its answer was lost. Its description tells it apart.
 */
const sendOnce = async (
  deps: StartDeps,
  refund: RefundToSend,
  attempts: number,
): Promise<MollieAnswer<MollieRefund>> => {
  const description = `Duurloop ${refund.id}`;
  if (attempts > 1 || refund.problem) {
    const known = await deps.mollie.listRefunds(refund.mollieId);
    if (!known.ok) return known;
    const made = known.value.find(
      (one) => one.description === description && one.status !== 'failed' && one.status !== 'canceled',
    );
    if (made) return { ok: true, value: made };
  }
  return deps.mollie.createRefund(
    refund.mollieId,
    { amount: cents(refund.amountCents), description },
    { idempotencyKey: refund.id },
  );
};
