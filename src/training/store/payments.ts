import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { AttemptStatus, DeskReason } from '../domain/settlement.ts';

/** One attempt to pay by iDEAL. `creating`: we asked Mollie and have not heard yet. */
export type Attempt = {
  id: string;
  enrolmentId: string;
  mollieId: string | undefined;
  amountCents: number;
  status: AttemptStatus;
  checkoutUrl: string | undefined;
  expiresAt: Date | undefined;
};

type Stored = {
  id: string;
  enrolment_id: string;
  mollie_id: string | null;
  amount_cents: number;
  status: AttemptStatus;
  checkout_url: string | null;
  expires_at: string | null;
};

const toAttempt = (row: Stored): Attempt => ({
  id: row.id,
  enrolmentId: row.enrolment_id,
  mollieId: row.mollie_id ?? undefined,
  amountCents: row.amount_cents,
  status: row.status,
  checkoutUrl: row.checkout_url ?? undefined,
  expiresAt: row.expires_at ? new Date(row.expires_at) : undefined,
});

/**
 * Begins an attempt, or gives the one that is still under way: at most one may yet succeed, and the table's partial
 * unique index makes it so.
 */
export const beginAttempt = async (
  tx: Tx,
  attempt: { id: string; enrolmentId: string; amountCents: number },
): Promise<Attempt> => {
  await tx.execute(sql`insert into training.payment (id, enrolment_id, amount_cents, status)
    values (${attempt.id}, ${attempt.enrolmentId}, ${attempt.amountCents}, 'creating') on conflict do nothing`);
  const open = await findOpenAttempt(tx, attempt.enrolmentId);
  if (!open) throw new Error('an attempt that was begun is gone');
  return open;
};

export const findOpenAttempt = async (
  db: Database | Tx,
  enrolmentId: string,
): Promise<Attempt | undefined> => {
  const [row] = await rows<Stored>(
    db,
    sql`select * from training.payment where enrolment_id = ${enrolmentId} and status in ('creating', 'open', 'pending', 'authorized')`,
  );
  return row && toAttempt(row);
};

export const findAttempts = async (db: Database | Tx, enrolmentId: string): Promise<Attempt[]> =>
  (
    await rows<Stored>(
      db,
      sql`select * from training.payment where enrolment_id = ${enrolmentId} order by created_at, id`,
    )
  ).map(toAttempt);

export const findAttemptByMollieId = async (
  db: Database | Tx,
  mollieId: string,
): Promise<Attempt | undefined> => {
  const [row] = await rows<Stored>(db, sql`select * from training.payment where mollie_id = ${mollieId}`);
  return row && toAttempt(row);
};

/** What Mollie answered when the payment was made. Kept only while the attempt waits for it. */
export const saveCreated = async (
  db: Database | Tx,
  id: string,
  created: {
    mollieId: string;
    status: AttemptStatus;
    checkoutUrl: string | undefined;
    expiresAt: Date | undefined;
  },
): Promise<void> => {
  await db.execute(sql`update training.payment set mollie_id = ${created.mollieId}, status = ${created.status},
      checkout_url = ${created.checkoutUrl ?? null}, expires_at = ${created.expiresAt?.toISOString() ?? null}::timestamptz, changed_at = now()
    where id = ${id} and status = 'creating'`);
};

export const saveAttemptStatus = async (
  db: Database | Tx,
  id: string,
  status: AttemptStatus,
): Promise<void> => {
  await db.execute(sql`update training.payment set status = ${status}, changed_at = now() where id = ${id}`);
};

/** Something that happened to money, as it is written down once and for good. Money out is negative. */
export type MoneyFact = {
  fact: 'paid' | 'refunded' | 'charged-back' | 'transferred';
  sourceId: string;
  enrolmentId: string | undefined;
  amountCents: number;
  occurredAt: Date;
};

/** Adds a fact unless it is known. Gives its line number either way. */
export const recordMoney = async (db: Database | Tx, fact: MoneyFact): Promise<number> => {
  await db.execute(sql`insert into training.ledger (fact, source_id, enrolment_id, amount_cents, occurred_at)
    values (${fact.fact}, ${fact.sourceId}, ${fact.enrolmentId ?? null}, ${fact.amountCents}, ${fact.occurredAt.toISOString()}::timestamptz)
    on conflict (fact, source_id) do nothing`);
  const [row] = await rows<{ id: number }>(
    db,
    sql`select id::int as id from training.ledger where fact = ${fact.fact} and source_id = ${fact.sourceId}`,
  );
  return row!.id;
};

/** A line of incoming money. */
export type LedgerLine = {
  id: number;
  sourceId: string;
  enrolmentId: string | undefined;
  amountCents: number;
  occurredAt: Date;
};

/** Incoming money without an outcome: what a crash between ledger and seat leaves behind, for the next run to finish. */
export const findUnsettled = async (db: Database | Tx, most: number): Promise<LedgerLine[]> => {
  const found = await rows<{
    id: number;
    source_id: string;
    enrolment_id: string | null;
    amount_cents: number;
    occurred_at: string;
  }>(
    db,
    sql`select ledger.id::int as id, source_id, enrolment_id, amount_cents, occurred_at from training.ledger
        left join training.settlement on settlement.ledger_id = ledger.id
        where fact in ('paid', 'transferred') and settlement.ledger_id is null order by ledger.id limit ${most}`,
  );
  return found.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    enrolmentId: row.enrolment_id ?? undefined,
    amountCents: row.amount_cents,
    occurredAt: new Date(row.occurred_at),
  }));
};

export const isSettled = async (tx: Tx, ledgerId: number): Promise<boolean> =>
  (await rows(tx, sql`select 1 from training.settlement where ledger_id = ${ledgerId}`)).length > 0;

/** Whether this enrolment has money behind its seat already. */
export const hasSeatedMoney = async (tx: Tx, enrolmentId: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`select 1 from training.ledger join training.settlement on settlement.ledger_id = ledger.id
          left join training.desk_resolution on desk_resolution.ledger_id = ledger.id
          where ledger.enrolment_id = ${enrolmentId} and (settlement.outcome = 'seated' or desk_resolution.outcome = 'seated')`,
    )
  ).length > 0;

export const saveSettlement = async (
  tx: Tx,
  ledgerId: number,
  settlement: { outcome: 'seated' } | { outcome: 'desk'; reason: DeskReason },
): Promise<void> => {
  await tx.execute(sql`insert into training.settlement (ledger_id, outcome, reason)
    values (${ledgerId}, ${settlement.outcome}, ${'reason' in settlement ? settlement.reason : ''})`);
};

export const findAttempt = async (db: Database | Tx, id: string): Promise<Attempt | undefined> => {
  // The id came back to us through others: what is not a UUID is not ours.
  if (!isId(id)) return undefined;
  const [row] = await rows<Stored>(db, sql`select * from training.payment where id = ${id}`);
  return row && toAttempt(row);
};
