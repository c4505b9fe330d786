import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { availability, type Availability, type Edition } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';
import { loadOrganisation } from '../store/organisation.ts';

/** An edition as the public sees it: with its seats, and in words how many are left. */
export type ListedEdition = Edition & {
  capacity: number;
  taken: number;
  availability: Availability;
  publishedAt: Date;
};

/** Which editions: still to begin, or begun and over. */
export type EditionSearch = { when: 'coming' | 'past' };

/** Published editions with their seats: coming ones soonest first, past ones latest first. Drafts are never listed. */
export const listEditions = async (
  db: Database,
  today: CalendarDay,
  search: EditionSearch,
): Promise<ListedEdition[]> => {
  const coming = search.when === 'coming';
  const found = await rows(
    db,
    sql`select ${editionColumns}, count(seat.number)::int as capacity, count(seat.holder)::int as taken
        from training.edition left join training.seat on seat.edition_id = edition.id
        where kind = 'course' and published_at is not null
          and ${coming ? sql`first_day > ${today} and cancelled_at is null` : sql`first_day <= ${today}`}
        group by edition.id order by first_day ${coming ? sql`asc` : sql`desc`}, code limit 200`,
  );
  if (found.length === 0) return [];
  const { fewSeats } = await loadOrganisation(db, today);
  return found.map((row) => listed(row, fewSeats));
};

/** One edition by its code, whatever its state but draft. */
export const findListed = async (
  db: Database,
  today: CalendarDay,
  code: string,
): Promise<ListedEdition | undefined> => {
  const [row] = await rows(
    db,
    sql`select ${editionColumns}, count(seat.number)::int as capacity, count(seat.holder)::int as taken
        from training.edition left join training.seat on seat.edition_id = edition.id
        where code = ${code} and kind = 'course' and published_at is not null group by edition.id`,
  );
  if (!row) return undefined;
  return listed(row, (await loadOrganisation(db, today)).fewSeats);
};

const listed = (row: Record<string, unknown>, few: number): ListedEdition => {
  const { capacity, taken, published_at } = row as {
    capacity: number;
    taken: number;
    published_at: string | Date;
  };
  return {
    ...toEdition(row),
    capacity,
    taken,
    availability: availability(capacity - taken, { few }),
    publishedAt: new Date(published_at),
  };
};

/** Codes of the editions that a search engine may show: published, and not cancelled. */
export const listCodes = async (db: Database): Promise<string[]> =>
  (
    await rows<{ code: string }>(
      db,
      sql`select code from training.edition where kind = 'course' and published_at is not null and cancelled_at is null order by first_day desc limit 1000`,
    )
  ).map((row) => row.code);
