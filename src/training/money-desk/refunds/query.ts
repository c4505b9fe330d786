import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../../platform/db/index.ts';
import { isId } from '../../../platform/ids/index.ts';

/** `by-hand`: money that came by bank, to be sent back by a person. `failed`: Mollie refused, a person must look. */
export type RefundState = 'waiting' | 'retrying' | 'failed' | 'by-hand' | 'sent' | 'sent-by-hand';

export type Refund = {
  id: string;
  enrolmentId: string;
  name: string;
  edition: string;
  sourceId: string;
  amountCents: number;
  reason: string;
  askedAt: Date;
  sentAt: Date | undefined;
  problem: string | undefined;
  state: RefundState;
  /** Its entry in the outbox; money that goes back by hand has none. */
  entryId: string | undefined;
};

type Stored = {
  id: string;
  enrolment_id: string;
  name: string;
  edition: string;
  mollie_id: string;
  refund_id: string | null;
  amount_cents: number;
  reason: string;
  asked_at: string;
  sent_at: string | null;
  problem: string | null;
  entry_id: string | null;
  dead: boolean | null;
};

/** Begins the name under which a refund that was done by hand is kept. */
const byHand = 'by-hand:';

const stateOf = (row: Stored): RefundState => {
  if (row.sent_at) return row.refund_id?.startsWith(byHand) ? 'sent-by-hand' : 'sent';
  if (!row.entry_id) return 'by-hand';
  if (row.dead) return 'failed';
  return row.problem ? 'retrying' : 'waiting';
};

const refunds = async (db: Database | Tx, rest: SQL): Promise<Refund[]> =>
  (
    await rows<Stored>(
      db,
      sql`select refund.id, refund.enrolment_id, enrolment.name, edition.code || ', ' || edition.place as edition,
            refund.mollie_id, refund.refund_id, refund.amount_cents, refund.reason, refund.asked_at, refund.sent_at,
            refund.problem, outbox.id as entry_id, outbox.dead_at is not null as dead
          from training.refund join training.enrolment on enrolment.id = refund.enrolment_id
          join training.edition on edition.id = enrolment.edition_id
          left join platform.outbox on outbox.key = 'refund:' || refund.id::text ${rest}`,
    )
  ).map((row) => ({
    id: row.id,
    enrolmentId: row.enrolment_id,
    name: row.name,
    edition: row.edition,
    sourceId: row.mollie_id,
    amountCents: row.amount_cents,
    reason: row.reason,
    askedAt: new Date(row.asked_at),
    sentAt: row.sent_at ? new Date(row.sent_at) : undefined,
    problem: row.problem ?? undefined,
    state: stateOf(row),
    entryId: row.entry_id ?? undefined,
  }));

/** Refunds: those that are not done first, then the newest. */
export const findRefunds = (db: Database, most: number): Promise<Refund[]> =>
  refunds(
    db,
    sql`order by (refund.sent_at is null) desc, refund.asked_at desc, refund.id desc limit ${most}`,
  );

export const findRefund = async (db: Database | Tx, id: string): Promise<Refund | undefined> =>
  isId(id) ? (await refunds(db, sql`where refund.id = ${id}`))[0] : undefined;

/** Keeps a refund and its entry in the outbox for one decision, and gives it as it then is. */
export const lockRefund = async (tx: Tx, id: string): Promise<Refund | undefined> => {
  if (!isId(id)) return undefined;
  await tx.execute(sql`select 1 from training.refund where id = ${id} for update`);
  await tx.execute(sql`select 1 from platform.outbox where key = ${`refund:${id}`} for update`);
  return findRefund(tx, id);
};

/** The refund was made outside Mollie. It keeps a name of its own, so that Mollie's list is not expected to show it. */
export const saveDoneByHand = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(
    sql`update training.refund set refund_id = ${`${byHand}${id}`}, sent_at = now(), problem = null where id = ${id}`,
  );
};
