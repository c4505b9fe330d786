import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { enrolmentFacts, toEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import type { StateFilter } from './filter.ts';

/**
 * The same states as `standingOf` tells apart, as conditions on its facts, so that the database can filter and page.
 * A test holds the two together.
 */
const condition = (filter: StateFilter): SQL => {
  const confirmed = sql`(confirmed_at is not null and seat is not null)`;
  const undecided = sql`(cancel_kind is null and not ${confirmed} and not on_desk)`;
  const refusedEntry = sql`decisions @> '[{"subject":"entry","approved":false}]'`;
  const review = sql`(not ${refusedEntry} and (
    (entry->>'kind' = 'otherwise' and not decisions @> '[{"subject":"entry"}]')
    or (payment_route->>'kind' = 'transfer' and not decisions @> '[{"subject":"payment-route"}]')))`;
  switch (filter) {
    case 'all':
      return sql`true`;
    case 'seat':
      return sql`seat is not null`;
    case 'confirmed':
      return sql`cancel_kind is null and ${confirmed}`;
    case 'waiting':
      return sql`${undecided} and not ${refusedEntry} and not ${review} and seat is not null`;
    case 'review':
      return sql`${undecided} and ${review}`;
    case 'desk':
      return sql`cancel_kind is null and not ${confirmed} and on_desk`;
    case 'lapsed':
      return sql`${undecided} and (${refusedEntry} or (not ${review} and seat is null))`;
    case 'cancelled':
      return sql`cancel_kind is not null`;
  }
};

/** What came in for an enrolment less what went back, in cents. */
const paid = sql`(select coalesce(sum(amount_cents), 0)::int from training.ledger where ledger.enrolment_id = facts.id)`;

const found = (where: SQL, rest: SQL): SQL =>
  sql`select facts.*, ${paid} as paid_cents, edition.code as edition_code, edition.place as edition_place
      from (${enrolmentFacts(sql``)}) facts join training.edition on edition.id = facts.edition_id
      where ${where} ${rest}`;

/** Somebody in a list: the enrolment, what was paid, and for which edition. */
export type Listed = {
  enrolment: EnrolmentInFull;
  paidCents: number;
  code: string;
  place: string;
  seat: number | undefined;
};

const toListed = (row: Record<string, unknown>): Listed => ({
  enrolment: toEnrolment(row),
  paidCents: Number(row['paid_cents']),
  code: String(row['edition_code']),
  place: String(row['edition_place']),
  seat: row['seat'] === null ? undefined : Number(row['seat']),
});

/** The people of one edition, by name. */
export const findParticipants = async (
  db: Database,
  editionId: string,
  filter: StateFilter,
): Promise<Listed[]> =>
  (
    await rows(
      db,
      found(
        sql`facts.edition_id = ${editionId} and ${condition(filter)}`,
        sql`order by lower(facts.name), facts.id`,
      ),
    )
  ).map(toListed);

/** How many people of one edition each filter shows. */
export const countParticipants = async (
  db: Database,
  editionId: string,
  filters: readonly StateFilter[],
): Promise<Map<StateFilter, number>> => {
  const counts = sql.join(
    filters.map(
      (filter, at) => sql`count(*) filter (where ${condition(filter)})::int as ${sql.raw(`n${at}`)}`,
    ),
    sql`, `,
  );
  const [row] = await rows<Record<string, number>>(
    db,
    sql`select ${counts} from (${enrolmentFacts(sql`where enrolment.edition_id = ${editionId}`)}) facts`,
  );
  return new Map(filters.map((filter, at) => [filter, row?.[`n${at}`] ?? 0]));
};

export const pageSize = 50;

/** A text as it stands inside a `like` pattern, its own signs without meaning. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** One page of all enrolments, newest first, and how many there are. `words` is looked for in name, e-mail and code. */
export const findPage = async (
  db: Database,
  search: { filter: StateFilter; words: string; page: number },
): Promise<{ listed: Listed[]; total: number }> => {
  const like = `%${literally(search.words)}%`;
  const where =
    search.words === ''
      ? condition(search.filter)
      : sql`${condition(search.filter)} and (facts.name ilike ${like} or facts.email ilike ${like} or edition.code ilike ${like})`;
  const [count] = await rows<{ total: number }>(
    db,
    sql`select count(*)::int as total from (${enrolmentFacts(sql``)}) facts
        join training.edition on edition.id = facts.edition_id where ${where}`,
  );
  const listed = await rows(
    db,
    found(
      where,
      sql`order by facts.submitted_at desc, facts.id desc limit ${pageSize} offset ${(search.page - 1) * pageSize}`,
    ),
  );
  return { listed: listed.map(toListed), total: count!.total };
};

/** One enrolment by its id; what is not an id is not looked up. */
export const findListed = async (db: Database | Tx, id: string): Promise<Listed | undefined> => {
  if (!isId(id)) return undefined;
  const [row] = await rows(db, found(sql`facts.id = ${id}`, sql``));
  return row && toListed(row);
};

/** A line of the ledger with what became of it. */
export type MoneyLine = {
  id: number;
  fact: 'paid' | 'refunded' | 'charged-back' | 'transferred';
  sourceId: string;
  amountCents: number;
  occurredAt: Date;
  outcome: string | null;
  reason: string | null;
};

export const findMoney = async (db: Database, enrolmentId: string): Promise<MoneyLine[]> =>
  (
    await rows<Omit<MoneyLine, 'occurredAt'> & { occurredAt: string }>(
      db,
      sql`select ledger.id::int as id, fact, source_id as "sourceId", amount_cents as "amountCents",
            occurred_at as "occurredAt", coalesce(desk_resolution.outcome, settlement.outcome) as outcome, settlement.reason
          from training.ledger left join training.settlement on settlement.ledger_id = ledger.id
          left join training.desk_resolution on desk_resolution.ledger_id = ledger.id
          where ledger.enrolment_id = ${enrolmentId} order by ledger.id`,
    )
  ).map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }));

/** Refunds that were asked for and are not in the ledger yet. */
export type AskedRefund = { id: string; amountCents: number; askedAt: Date; problem: string | null };

export const findAskedRefunds = async (db: Database, enrolmentId: string): Promise<AskedRefund[]> =>
  (
    await rows<Omit<AskedRefund, 'askedAt'> & { askedAt: string }>(
      db,
      sql`select id, amount_cents as "amountCents", asked_at as "askedAt", problem from training.refund
          where enrolment_id = ${enrolmentId} and sent_at is null order by asked_at, id`,
    )
  ).map((row) => ({ ...row, askedAt: new Date(row.askedAt) }));

/** How much of what somebody paid has not been given back or promised back yet, in cents. */
export const sumToRefund = async (
  db: Database,
  enrolmentId: string,
): Promise<{ idealCents: number; transferCents: number }> => {
  const [row] = await rows<{ idealCents: number; transferCents: number }>(
    db,
    sql`select coalesce(sum(amount_cents) filter (where fact = 'paid'), 0)::int as "idealCents",
          coalesce(sum(amount_cents) filter (where fact = 'transferred'), 0)::int as "transferCents"
        from training.ledger where enrolment_id = ${enrolmentId} and fact in ('paid', 'transferred')
          and not exists (select 1 from training.refund where refund.mollie_id = ledger.source_id)`,
  );
  return row!;
};

export const saveName = async (tx: Tx, id: string, name: string): Promise<void> => {
  await tx.execute(sql`update training.enrolment set name = ${name} where id = ${id}`);
};
