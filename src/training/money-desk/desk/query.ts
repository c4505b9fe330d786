import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../../platform/db/index.ts';
import type { DeskReason } from '../../domain/settlement.ts';
import { editionColumns, toEdition } from '../../store/editions.ts';
import type { Edition } from '../../domain/edition.ts';

export type DeskOutcome = 'seated' | 'other-edition' | 'refund';

/** Money that came in and has no seat: whose it is, why it lies here, and what was done about it. */
export type DeskLine = {
  ledgerId: number;
  sourceId: string;
  amountCents: number;
  occurredAt: Date;
  reason: DeskReason;
  person:
    { enrolmentId: string; editionId: string; name: string; email: string; edition: string } | undefined;
  /** True when giving this money back was asked for already, such as with the end of the enrolment. */
  refundAsked: boolean;
  resolved: DeskOutcome | undefined;
};

type Stored = {
  id: number;
  source_id: string;
  amount_cents: number;
  occurred_at: string;
  reason: DeskReason;
  enrolment_id: string | null;
  edition_id: string | null;
  name: string | null;
  email: string | null;
  edition: string | null;
  refund_asked: boolean;
  resolved: DeskOutcome | null;
};

const toLine = (row: Stored): DeskLine => ({
  ledgerId: row.id,
  sourceId: row.source_id,
  amountCents: row.amount_cents,
  occurredAt: new Date(row.occurred_at),
  reason: row.reason,
  person:
    row.enrolment_id && row.edition_id
      ? {
          enrolmentId: row.enrolment_id,
          editionId: row.edition_id,
          name: row.name ?? '',
          email: row.email ?? '',
          edition: row.edition ?? '',
        }
      : undefined,
  refundAsked: row.refund_asked,
  resolved: row.resolved ?? undefined,
});

const lines = async (db: Database | Tx, rest: SQL): Promise<DeskLine[]> =>
  (
    await rows<Stored>(
      db,
      sql`select ledger.id::int as id, ledger.source_id, ledger.amount_cents, ledger.occurred_at, settlement.reason,
            enrolment.id as enrolment_id, enrolment.edition_id, enrolment.name, enrolment.email,
            edition.code || ', ' || edition.place as edition,
            exists (select 1 from training.refund where refund.mollie_id = ledger.source_id) as refund_asked,
            desk_resolution.outcome as resolved
          from training.settlement join training.ledger on ledger.id = settlement.ledger_id
          left join training.desk_resolution on desk_resolution.ledger_id = ledger.id
          left join training.enrolment on enrolment.id = ledger.enrolment_id
          left join training.edition on edition.id = enrolment.edition_id
          where settlement.outcome = 'desk' ${rest}`,
    )
  ).map(toLine);

/** Every euro without a seat about which nothing was decided yet, oldest first. */
export const findDesk = (db: Database): Promise<DeskLine[]> =>
  lines(db, sql`and desk_resolution.ledger_id is null order by ledger.id`);

export const findDeskLine = async (db: Database | Tx, ledgerId: number): Promise<DeskLine | undefined> =>
  (await lines(db, sql`and ledger.id = ${ledgerId}`))[0];

/** Keeps a line for one decision, and gives it as it then is. Its edition and enrolment are locked before it. */
export const lockDeskLine = async (tx: Tx, ledgerId: number): Promise<DeskLine> => {
  await tx.execute(sql`select 1 from training.settlement where ledger_id = ${ledgerId} for update`);
  return (await findDeskLine(tx, ledgerId))!;
};

export const saveResolution = async (
  tx: Tx,
  resolution: { ledgerId: number; outcome: DeskOutcome; detail: string; by: string },
): Promise<void> => {
  await tx.execute(sql`insert into training.desk_resolution (ledger_id, outcome, detail, resolved_by)
    values (${resolution.ledgerId}, ${resolution.outcome}, ${resolution.detail}, ${resolution.by})`);
};

/** An edition somebody could move to, with its free seats. */
export type OpenEdition = { edition: Edition; free: number };

/** Open editions that have not begun and have a free seat, the nearest first; without the one they are in. */
export const findOpenEditions = async (
  db: Database,
  not: { editionId: string; today: CalendarDay },
): Promise<OpenEdition[]> => {
  const found = await rows<Record<string, unknown> & { free: number }>(
    db,
    sql`select ${editionColumns}, count(*)::int as free
        from training.edition edition join training.seat on seat.edition_id = edition.id and seat.holder is null
        where published_at is not null and closed_at is null and cancelled_at is null
          and first_day > ${not.today} and edition.id <> ${not.editionId}
          and kind = (select kind from training.edition own where own.id = ${not.editionId})
        group by edition.id order by first_day, code`,
  );
  return found.map((row) => ({ edition: toEdition(row), free: row.free }));
};

/**
 * Moves an enrolment to another edition. When its own edition was cancelled, that end no longer holds for it: the
 * audit keeps the story.
 */
export const saveMove = async (tx: Tx, enrolmentId: string, editionId: string): Promise<void> => {
  await tx.execute(
    sql`delete from training.cancellation where enrolment_id = ${enrolmentId} and kind = 'edition-cancelled'`,
  );
  await tx.execute(sql`update training.enrolment set edition_id = ${editionId} where id = ${enrolmentId}`);
};
