import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { retryEntry } from '../../../platform/outbox/index.ts';
import { recordMoney } from '../../store/payments.ts';
import { lockRefund, saveDoneByHand } from './query.ts';

export type RefundRefusal = 'not-found' | 'not-failed' | 'not-by-hand';

/** Lets a refund that Mollie refused be tried once more. Its id stays its idempotency key (hole 2). */
export const retryRefund = (
  db: Database,
  request: { id: string; by: string },
): Promise<Result<undefined, RefundRefusal>> =>
  inTransaction(db, async (tx) => {
    const refund = await lockRefund(tx, request.id);
    if (!refund) return refused('not-found');
    if (refund.state !== 'failed' || !refund.entryId) return refused('not-failed');
    await retryEntry(tx, refund.entryId);
    await recordAudit(tx, {
      actor: request.by,
      act: 'refund-retried',
      object: refund.enrolmentId,
      detail: { cents: refund.amountCents },
    });
    return accepted(undefined);
  });

/**
 * Writes down that somebody sent the money back by bank: for what came by bank, and for what Mollie refused for
 * good. Only once, and never for a refund that Mollie may still make.
 */
export const markGivenBack = (
  { db, clock }: { db: Database; clock: Clock },
  request: { id: string; by: string },
): Promise<Result<undefined, RefundRefusal>> =>
  inTransaction(db, async (tx) => {
    const refund = await lockRefund(tx, request.id);
    if (!refund) return refused('not-found');
    if (refund.state !== 'by-hand' && refund.state !== 'failed') return refused('not-by-hand');
    await saveDoneByHand(tx, refund.id);
    await recordMoney(tx, {
      fact: 'refunded',
      sourceId: `transfer-back:${refund.id}`,
      enrolmentId: refund.enrolmentId,
      amountCents: -refund.amountCents,
      occurredAt: clock.now(),
    });
    await recordAudit(tx, {
      actor: request.by,
      act: 'refund-done-by-hand',
      object: refund.enrolmentId,
      detail: { cents: refund.amountCents },
    });
    return accepted(undefined);
  });
