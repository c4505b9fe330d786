import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { Database } from '../platform/db/index.ts';
import { findEdition, listCodes } from '../training/index.ts';
import type { FindOffers } from './store/renewals.ts';

/** Days of the course that bring points: the return days of published editions that are still to come. */
export const comingReturnDays =
  (db: Database): FindOffers =>
  async (from: CalendarDay) => {
    const editions = await Promise.all((await listCodes(db)).map((code) => findEdition(db, code)));
    return editions.flatMap((edition) =>
      edition && edition.returnDay >= from
        ? [{ id: edition.code, title: edition.place, day: edition.returnDay }]
        : [],
    );
  };
