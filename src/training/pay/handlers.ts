import { cents } from '../../kernel/money.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { addToOutbox, type Handled, type OutboxHandlers } from '../../platform/outbox/index.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { findAttempt, recordMoney } from '../store/payments.ts';
import { createAtMollie, type StartDeps } from './start.ts';
import { findRefund, saveRefundProblem, saveRefundSent } from './query.ts';

/** What the outbox does for payments: make one that Mollie could not make before, and give money back. */
export const payHandlers = (deps: StartDeps): OutboxHandlers => ({
  'payment.create': (entry) => createLater(deps, String(entry.payload.attemptId)),
  refund: (entry) => sendRefund(deps, String(entry.payload.refundId)),
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
const sendRefund = async (deps: StartDeps, refundId: string): Promise<Handled> => {
  const refund = await findRefund(deps.db, refundId);
  if (!refund || refund.refundId) return { result: 'done' };
  const sent = await deps.mollie.createRefund(
    refund.mollieId,
    { amount: cents(refund.amountCents), description: 'Duurloop' },
    { idempotencyKey: refund.id },
  );
  if (!sent.ok) {
    await saveRefundProblem(deps.db, refund.id, sent.reason);
    return {
      result: sent.reason === 'rejected' || sent.reason === 'not-found' ? 'give-up' : 'again',
      problem: sent.reason,
    };
  }
  await recordMoney(deps.db, {
    fact: 'refunded',
    sourceId: sent.value.id,
    enrolmentId: refund.enrolmentId,
    amountCents: -refund.amountCents,
    occurredAt: sent.value.createdAt,
  });
  await saveRefundSent(deps.db, refund.id, sent.value.id);
  return { result: 'done' };
};
