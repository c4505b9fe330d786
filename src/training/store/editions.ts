import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { looksLikeCode, type Edition, type EditionState } from '../domain/edition.ts';

type Stored = {
  id: string;
  kind: Edition['kind'];
  return_of: string | null;
  code: string;
  place: string;
  venue_name: string | null;
  venue_address: string | null;
  first_day: CalendarDay;
  second_day: CalendarDay;
  return_day: CalendarDay;
  starts_at: string;
  ends_at: string;
  price_cents: number;
  minimum: number;
  warn_on: CalendarDay;
  audience_nl: string;
  audience_en: string;
  picture: string;
  revision: number;
  published_at: string | null;
  closed_at: string | null;
  cancelled_at: string | null;
  cancel_reason: string | null;
};

/** The columns an edition is read from, for a query that joins them. */
export const editionColumns: SQL = sql.raw(
  `edition.id, edition.kind, edition.return_of, edition.code, edition.place, edition.venue_name, edition.venue_address,
   edition.first_day::text as first_day, edition.second_day::text as second_day, edition.return_day::text as return_day,
   edition.starts_at, edition.ends_at, edition.price_cents, edition.minimum, edition.warn_on::text as warn_on,
   edition.audience_nl, edition.audience_en, edition.picture, edition.revision,
   edition.published_at, edition.closed_at, edition.cancelled_at, edition.cancel_reason`,
);

const standing = (row: Stored): EditionState => {
  if (row.cancelled_at) return { state: 'cancelled', reason: row.cancel_reason ?? '' };
  if (row.closed_at) return { state: 'closed' };
  return row.published_at ? { state: 'open' } : { state: 'draft' };
};

/** An edition from its columns. */
export const toEdition = (row: Record<string, unknown>): Edition => {
  const stored = row as Stored;
  return {
    id: stored.id,
    kind: stored.kind,
    returnOf: stored.return_of ?? undefined,
    code: stored.code,
    place: stored.place,
    venue: stored.venue_name ? { name: stored.venue_name, address: stored.venue_address ?? '' } : undefined,
    firstDay: stored.first_day,
    secondDay: stored.second_day,
    returnDay: stored.return_day,
    startsAt: stored.starts_at,
    endsAt: stored.ends_at,
    price: cents(stored.price_cents),
    minimum: stored.minimum,
    warnOn: stored.warn_on,
    audience: { nl: stored.audience_nl, en: stored.audience_en },
    picture: stored.picture,
    revision: stored.revision,
    standing: standing(stored),
  };
};

const one = async (db: Database | Tx, where: SQL): Promise<Edition | undefined> => {
  const [row] = await rows(db, sql`select ${editionColumns} from training.edition where ${where}`);
  return row && toEdition(row);
};

/** Finds by the code of S18, whatever the case of its letters; what has not its form is not there. */
export const findEdition = async (db: Database | Tx, code: string): Promise<Edition | undefined> =>
  looksLikeCode(code) ? one(db, sql`lower(code) = lower(${code})`) : undefined;

export const loadEdition = async (db: Database | Tx, id: string): Promise<Edition> => {
  const found = await one(db, sql`id = ${id}`);
  if (!found) throw new Error('an enrolment names an edition that is not there');
  return found;
};

/**
 * Keeps an edition as it is until the transaction ends. Enrolling shares the lock, so that people do not wait for
 * one another; `change` waits for everybody who is enrolling.
 */
export const lockEdition = async (tx: Tx, id: string, purpose: 'enrol' | 'change'): Promise<Edition> => {
  const found = await one(tx, purpose === 'enrol' ? sql`id = ${id} for share` : sql`id = ${id} for update`);
  if (!found) throw new Error('an edition that was found is gone');
  return found;
};

/** What is planned of an edition. Without more it is a run of the course. */
export type PlannedEdition = Omit<Edition, 'standing' | 'revision' | 'kind' | 'returnOf'> & {
  returnOf?: string | undefined;
};

/** Saves a new edition, or everything but the code and kind of one that exists; raises its revision then. */
export const saveEdition = async (tx: Tx, edition: PlannedEdition): Promise<void> => {
  const e = edition;
  await tx.execute(sql`insert into training.edition (id, kind, return_of, code, place, venue_name, venue_address, first_day, second_day,
      return_day, starts_at, ends_at, price_cents, minimum, warn_on, audience_nl, audience_en, picture)
    values (${e.id}, ${e.returnOf ? 'return-day' : 'course'}, ${e.returnOf ?? null}, ${e.code}, ${e.place}, ${e.venue?.name ?? null}, ${e.venue?.address ?? null}, ${e.firstDay},
      ${e.secondDay}, ${e.returnDay}, ${e.startsAt}, ${e.endsAt}, ${e.price.cents}, ${e.minimum}, ${e.warnOn},
      ${e.audience.nl}, ${e.audience.en}, ${e.picture})
    on conflict (id) do update set place = excluded.place, venue_name = excluded.venue_name,
      venue_address = excluded.venue_address, first_day = excluded.first_day, second_day = excluded.second_day,
      return_day = excluded.return_day, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      price_cents = excluded.price_cents, minimum = excluded.minimum, warn_on = excluded.warn_on,
      audience_nl = excluded.audience_nl, audience_en = excluded.audience_en, picture = excluded.picture,
      revision = training.edition.revision + 1`);
};

/** The day of a course edition that others may join (S27); undefined when it was not opened for them. */
export const findReturnDay = (db: Database | Tx, courseId: string): Promise<Edition | undefined> =>
  one(db, sql`return_of = ${courseId}`);
