import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';

/** What a visitor asked for, as far as it can be read; what cannot be read counts as not asked. */
export type CatalogueSearch = {
  place: string | undefined;
  from: CalendarDay | undefined;
  until: CalendarDay | undefined;
  /** True when the period ends before it begins: both are then left out, and the page says so. */
  badPeriod: boolean;
};

/** Reads the filter from an address; nothing in it can make it fail. */
export const readSearch = (query: Record<string, string>): CatalogueSearch => {
  const place = (query.plaats ?? '').replace(/\0/g, '').trim().slice(0, 80);
  const from = parseDay(query.van ?? '');
  const until = parseDay(query.tot ?? '');
  const badPeriod = from !== undefined && until !== undefined && until < from;
  return {
    place: place === '' ? undefined : place.toWellFormed(),
    from: badPeriod ? undefined : from,
    until: badPeriod ? undefined : until,
    badPeriod,
  };
};
