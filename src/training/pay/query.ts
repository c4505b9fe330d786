import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';

/** A refund that is to be sent. */
export type RefundToSend = {
  id: string;
  enrolmentId: string;
  mollieId: string;
  amountCents: number;
  refundId: string | null;
  /** What went wrong at an earlier attempt to send it. */
  problem: string | null;
};

export const findRefund = async (db: Database, id: string): Promise<RefundToSend | undefined> => {
  const [row] = await rows<{
    id: string;
    enrolment_id: string;
    mollie_id: string;
    amount_cents: number;
    refund_id: string | null;
    problem: string | null;
  }>(
    db,
    sql`select id, enrolment_id, mollie_id, amount_cents, refund_id, problem from training.refund where id = ${id}`,
  );
  return (
    row && {
      id: row.id,
      enrolmentId: row.enrolment_id,
      mollieId: row.mollie_id,
      amountCents: row.amount_cents,
      refundId: row.refund_id,
      problem: row.problem,
    }
  );
};

export const saveRefundSent = async (db: Database, id: string, refundId: string): Promise<void> => {
  await db.execute(
    sql`update training.refund set refund_id = ${refundId}, sent_at = now(), problem = null where id = ${id}`,
  );
};

export const saveRefundProblem = async (db: Database, id: string, problem: string): Promise<void> => {
  await db.execute(sql`update training.refund set problem = ${problem} where id = ${id}`);
};
