import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';
import type { DeskReason } from '../domain/settlement.ts';

/** Paid money on the desk that nobody has dealt with yet. */
export type OpenDeskLine = { ledgerId: number; amountCents: number; reason: DeskReason };

const openDeskLine = sql`select ledger.id::int as "ledgerId", ledger.amount_cents as "amountCents", settlement.reason
  from training.ledger join training.settlement on settlement.ledger_id = ledger.id
  left join training.desk_resolution on desk_resolution.ledger_id = ledger.id
  where settlement.outcome = 'desk' and desk_resolution.ledger_id is null`;

export const findOpenDeskLine = async (db: Database, ledgerId: number): Promise<OpenDeskLine | undefined> =>
  (await rows<OpenDeskLine>(db, sql`${openDeskLine} and ledger.id = ${ledgerId}`))[0];

/** The newest one of an enrolment with this reason. */
export const findOpenDeskLineOf = async (
  db: Database,
  enrolmentId: string,
  reason: string,
): Promise<OpenDeskLine | undefined> =>
  (
    await rows<OpenDeskLine>(
      db,
      sql`${openDeskLine} and ledger.enrolment_id = ${enrolmentId} and settlement.reason = ${reason} order by ledger.id desc limit 1`,
    )
  )[0];

/** What somebody ever paid, and how much of that nobody has asked to give back, in cents. */
export const countPaid = async (
  db: Database,
  enrolmentId: string,
): Promise<{ paid: number; kept: number }> => {
  const [row] = await rows<{ paid: number; kept: number }>(
    db,
    sql`select coalesce(sum(amount_cents), 0)::int as paid,
          coalesce(sum(amount_cents) filter (
            where not exists (select 1 from training.refund where refund.mollie_id = ledger.source_id)), 0)::int as kept
        from training.ledger where enrolment_id = ${enrolmentId} and fact in ('paid', 'transferred')`,
  );
  return row ?? { paid: 0, kept: 0 };
};
