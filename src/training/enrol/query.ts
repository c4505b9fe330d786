import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';

/** Editions one can enrol in on a day, with a free seat, soonest first. */
export const findOpenEditions = async (db: Database, today: CalendarDay): Promise<Edition[]> =>
  (
    await rows(
      db,
      sql`select ${editionColumns} from training.edition
          where published_at is not null and closed_at is null and cancelled_at is null and first_day > ${today}
            and exists (select 1 from training.seat where edition_id = edition.id and holder is null)
          order by first_day limit 6`,
    )
  ).map(toEdition);
