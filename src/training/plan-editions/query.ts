import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { editionCode, type Edition } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';
import { enrolmentFacts, toEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';

/** Which editions the list shows. */
export type ListView = 'upcoming' | 'drafts' | 'past';

const inView = (view: ListView, today: CalendarDay): SQL => {
  const over = sql`(return_day < ${today} or cancelled_at is not null)`;
  switch (view) {
    case 'upcoming':
      return sql`published_at is not null and not ${over}`;
    case 'drafts':
      return sql`published_at is null and cancelled_at is null`;
    case 'past':
      return sql`published_at is not null and ${over} or cancelled_at is not null`;
  }
};

/** More editions than this in one view are not shown; at a dozen a year that is sixteen years. */
const mostInView = 200;

export type EditionWithSeats = { edition: Edition; capacity: number; taken: number };

const withSeats = (where: SQL, rest: SQL = sql``): SQL => sql`
  select ${editionColumns},
    (select count(*)::int from training.seat where edition_id = edition.id) as capacity,
    (select count(holder)::int from training.seat where edition_id = edition.id) as taken
  from training.edition where kind = 'course' and (${where}) ${rest}`;

const toSeats = (row: Record<string, unknown>): EditionWithSeats => ({
  edition: toEdition(row),
  capacity: Number(row['capacity']),
  taken: Number(row['taken']),
});

export const findEditions = async (
  db: Database,
  view: ListView,
  today: CalendarDay,
): Promise<EditionWithSeats[]> =>
  (
    await rows(
      db,
      withSeats(sql`${inView(view, today)}`, sql`order by first_day desc, code desc limit ${mostInView}`),
    )
  ).map(toSeats);

/** How many editions each view holds. */
export const countViews = async (db: Database, today: CalendarDay): Promise<Record<ListView, number>> => {
  const [row] = await rows<Record<ListView, number>>(
    db,
    sql`select count(*) filter (where ${inView('upcoming', today)})::int as upcoming,
          count(*) filter (where ${inView('drafts', today)})::int as drafts,
          count(*) filter (where ${inView('past', today)})::int as past
        from training.edition where kind = 'course'`,
  );
  return row!;
};

/** An edition by its code, whatever the case of its letters; a code that cannot be one is not looked up. */
export const findByCode = async (db: Database | Tx, code: string): Promise<EditionWithSeats | undefined> => {
  if (!/^RT\d{8}[A-Z]?$/i.test(code)) return undefined;
  const [row] = await rows(db, withSeats(sql`lower(code) = lower(${code})`));
  return row && toSeats(row);
};

export const findById = async (db: Database | Tx, id: string): Promise<Edition | undefined> => {
  const [row] = await rows(db, sql`select ${editionColumns} from training.edition where id = ${id}`);
  return row && toEdition(row);
};

/** Editions whose plan can be copied, the newest first. */
export const findModels = async (db: Database): Promise<Edition[]> =>
  (
    await rows(
      db,
      sql`select ${editionColumns} from training.edition where kind = 'course' order by first_day desc, code limit 40`,
    )
  ).map(toEdition);

/** Everybody who ever enrolled for these editions, with where they stand. */
export const findEnrolmentsOf = async (
  db: Database | Tx,
  editionIds: readonly string[],
): Promise<EnrolmentInFull[]> =>
  editionIds.length === 0
    ? []
    : (
        await rows(
          db,
          enrolmentFacts(sql`where enrolment.edition_id in ${[...editionIds]} order by enrolment.id`),
        )
      ).map(toEnrolment);

/** Locks every enrolment of these editions, in one order, so that two who do this never wait for each other. */
export const lockEnrolmentsOf = async (tx: Tx, editionIds: readonly string[]): Promise<EnrolmentInFull[]> => {
  await tx.execute(
    sql`select id from training.enrolment where edition_id in ${[...editionIds]} order by id for update`,
  );
  return findEnrolmentsOf(tx, editionIds);
};

/** Money that would go back when these enrolments end: by iDEAL by itself, by bank transfer by hand. */
export const sumToRefund = async (
  db: Database,
  editionId: string,
): Promise<{ idealCents: number; transferCents: number }> => {
  const [row] = await rows<{ idealCents: number; transferCents: number }>(
    db,
    sql`select coalesce(sum(amount_cents) filter (where fact = 'paid'), 0)::int as "idealCents",
          coalesce(sum(amount_cents) filter (where fact = 'transferred'), 0)::int as "transferCents"
        from training.ledger join training.enrolment on enrolment.id = ledger.enrolment_id
        where enrolment.edition_id = ${editionId} and fact in ('paid', 'transferred')
          and not exists (select 1 from training.cancellation where enrolment_id = enrolment.id)
          and not exists (select 1 from training.refund where refund.mollie_id = ledger.source_id)`,
  );
  return row!;
};

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));

/**
 * The code for a first day (S18); a second edition on that day takes the next letter. Two people who plan at once
 * wait for each other here. Undefined when the alphabet is used up.
 */
export const nextCode = async (tx: Tx, firstDay: CalendarDay): Promise<string | undefined> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('training.edition.code'))`);
  const plain = editionCode(firstDay);
  const taken = new Set(
    (
      await rows<{ code: string }>(tx, sql`select code from training.edition where code like ${`${plain}%`}`)
    ).map((row) => row.code),
  );
  return ['', ...letters].map((letter) => editionCode(firstDay, letter)).find((code) => !taken.has(code));
};

/** Gives a draft that nobody enrolled for the code of its new first day. */
export const saveCode = async (tx: Tx, id: string, code: string): Promise<void> => {
  await tx.execute(sql`update training.edition set code = ${code} where id = ${id} and published_at is null`);
};

export const hasEnrolments = async (tx: Tx, editionId: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`select 1 from training.enrolment where edition_id = ${editionId}
          union all select 1 from training.draft where edition_id = ${editionId} limit 1`,
    )
  ).length > 0;

export const savePublished = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`update training.edition set published_at = now() where id = ${id}`);
};

export const saveClosed = async (tx: Tx, id: string, closed: boolean): Promise<void> => {
  await tx.execute(
    sql`update training.edition set closed_at = case when ${closed} then now() end where id = ${id}`,
  );
};

/** Raises the revision too: calendars that follow the edition hear of it. */
export const saveCancelled = async (tx: Tx, id: string, reason: string): Promise<void> => {
  await tx.execute(
    sql`update training.edition set cancelled_at = now(), cancel_reason = ${reason}, revision = revision + 1 where id = ${id}`,
  );
};
