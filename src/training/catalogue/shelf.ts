import { today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { listEditions, type ListedEdition } from './query.ts';
import type { CatalogueSearch } from './search.ts';

/**
 * Milliseconds that the list of coming editions is used again. With the half second that a page is kept, a changed
 * availability still shows within a second.
 */
const keptMs = 300;

/** The coming editions, read at most three times a second however many people look. */
export type Shelf = { coming(): Promise<ListedEdition[]> };

export const createShelf = (
  db: Database,
  clock: Clock,
  now: () => number = () => performance.now(),
): Shelf => {
  let kept: { until: number; day: CalendarDay; editions: Promise<ListedEdition[]> } | undefined;
  return {
    coming: () => {
      const day = today(clock);
      if (kept && kept.until > now() && kept.day === day) return kept.editions;
      const editions = listEditions(db, day, { when: 'coming' });
      const mine = (kept = { until: now() + keptMs, day, editions });
      // A fault is not kept: the next who asks tries again.
      editions.catch(() => kept === mine && (kept = undefined));
      return editions;
    },
  };
};

/** The editions that somebody looks for, by place and by the first day. */
export const narrow = (editions: ListedEdition[], search: CatalogueSearch): ListedEdition[] =>
  editions.filter(
    (edition) =>
      (search.place === undefined || edition.place.toLowerCase() === search.place.toLowerCase()) &&
      (search.from === undefined || edition.firstDay >= search.from) &&
      (search.until === undefined || edition.firstDay <= search.until),
  );

/** The places there are to choose from, in alphabetical order. */
export const placesOf = (editions: ListedEdition[]): string[] =>
  [...new Set(editions.map((edition) => edition.place))].toSorted((a, b) => a.localeCompare(b, 'nl'));
