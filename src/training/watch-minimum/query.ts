import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';

/**
 * Open editions that have still to begin, whose day of warning has come, and whose taken seats are fewer than their
 * minimum (S19). A seat that is held until a payment counts as taken.
 */
export const findBelowMinimum = async (db: Database, today: CalendarDay): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      db,
      sql`select id from training.edition
          where kind = 'course' and published_at is not null and closed_at is null and cancelled_at is null
            and warn_on <= ${today} and first_day > ${today}
            and (select count(holder) from training.seat where edition_id = edition.id) < minimum
          order by first_day, code`,
    )
  ).map((row) => row.id);
