import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { availability, type Availability, type Edition } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';
import { loadOrganisation } from '../store/organisation.ts';

/** A return day that others may join, with its seats. */
export type OfferedReturnDay = {
  edition: Edition;
  capacity: number;
  taken: number;
  availability: Availability;
};

/** Return days that are still to come and open for who has a certificate (S27), soonest first. */
export const listReturnDays = async (db: Database, today: CalendarDay): Promise<OfferedReturnDay[]> => {
  const found = await rows<Record<string, unknown> & { capacity: number; taken: number }>(
    db,
    sql`select ${editionColumns}, count(seat.number)::int as capacity, count(seat.holder)::int as taken
        from training.edition left join training.seat on seat.edition_id = edition.id
        where kind = 'return-day' and published_at is not null and closed_at is null and cancelled_at is null
          and return_day > ${today}
        group by edition.id order by return_day, code limit 50`,
  );
  if (found.length === 0) return [];
  const { fewSeats } = await loadOrganisation(db, today);
  return found.map((row) => ({
    edition: toEdition(row),
    capacity: row.capacity,
    taken: row.taken,
    availability: availability(row.capacity - row.taken, { few: fewSeats }),
  }));
};
