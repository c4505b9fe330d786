import { sql } from 'drizzle-orm';
import { inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { lockEnrolment } from './enrolments.ts';
import { recordMoney } from './payments.ts';

/** Facts about money that went back through Mollie are named `<payment>:<what>`, so that each belongs to its payment. */
const chargedBack = 'charged-back';

/** What the ledger says came in through one payment, less what went back through Mollie, in cents. */
export const findMoneyOfMollie = async (db: Database | Tx, mollieId: string): Promise<number> => {
  const [row] = await rows<{ cents: number }>(
    db,
    sql`select coalesce(sum(amount_cents), 0)::int as cents from training.ledger
        where source_id = ${mollieId} or starts_with(source_id, ${`${mollieId}:`})`,
  );
  return row!.cents;
};

/** Whether the ledger or the office knows of a refund of this payment. */
export const hasRefund = async (db: Database, mollieId: string): Promise<boolean> =>
  (
    await rows(
      db,
      sql`select 1 from training.ledger where fact = 'refunded' and starts_with(source_id, ${`${mollieId}:`}) limit 1`,
    )
  ).length > 0;

/**
 * Writes down that Mollie gave money back, once. A refund that fails afterwards leaves the money with us: that is
 * a fact of its own, and the refund stands on the office's list again as failed.
 */
export const recordRefund = (
  db: Database,
  refund: {
    refundId: string;
    mollieId: string;
    enrolmentId: string;
    amountCents: number;
    failed: boolean;
    occurredAt: Date;
  },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { refundId, mollieId, enrolmentId, amountCents, occurredAt } = refund;
    const fact = { fact: 'refunded' as const, sourceId: `${mollieId}:${refundId}`, enrolmentId, occurredAt };
    await recordMoney(tx, { ...fact, amountCents: -amountCents });
    if (!refund.failed) return;
    await recordMoney(tx, { ...fact, sourceId: `${fact.sourceId}:failed`, amountCents });
    const [asked] = await rows<{ id: string }>(
      tx,
      sql`update training.refund set refund_id = null, sent_at = null, problem = 'refund-failed'
          where refund_id = ${refundId} returning id`,
    );
    if (!asked) return;
    await tx.execute(
      sql`update platform.outbox set done_at = null, dead_at = now(), last_error = 'refund-failed' where key = ${`refund:${asked.id}`}`,
    );
  });

/**
 * Writes down what the payer's bank took back. Mollie tells the total: each change of it is one fact. The enrolment
 * is locked, so that two who bring the same news write it once.
 */
export const recordChargeback = async (
  db: Database,
  news: { mollieId: string; enrolmentId: string; totalCents: number; occurredAt: Date },
): Promise<void> => {
  const { mollieId, enrolmentId, totalCents, occurredAt } = news;
  if (totalCents === (await knownChargeback(db, mollieId)).cents) return;
  await inTransaction(db, async (tx) => {
    await lockEnrolment(tx, enrolmentId);
    const known = await knownChargeback(tx, mollieId);
    if (totalCents === known.cents) return;
    await recordMoney(tx, {
      fact: 'charged-back',
      sourceId: `${mollieId}:${chargedBack}:${known.times + 1}`,
      enrolmentId,
      amountCents: known.cents - totalCents,
      occurredAt,
    });
  });
};

const knownChargeback = async (
  db: Database | Tx,
  mollieId: string,
): Promise<{ cents: number; times: number }> => {
  const [row] = await rows<{ cents: number; times: number }>(
    db,
    sql`select coalesce(-sum(amount_cents), 0)::int as cents, count(*)::int as times from training.ledger
        where fact = 'charged-back' and starts_with(source_id, ${`${mollieId}:`})`,
  );
  return row!;
};
