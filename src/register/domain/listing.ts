import { addDays, daysBetween, dayParts, type CalendarDay } from '../../kernel/calendar-day.ts';
import { consented, type Consents } from './profile.ts';
import { standingOn, type StandingEvent } from './standing.ts';

/** What decides whether somebody can be found. */
export type ListingFacts = {
  history: readonly StandingEvent[];
  /** The day on which the therapist last said that everything is right. */
  confirmedOn: CalendarDay | undefined;
  consents: Consents;
};

export type NotListed =
  | 'not-registered'
  | 'suspended'
  | 'expired'
  | 'withdrawn'
  | 'resigned'
  | 'never-confirmed'
  | 'confirmation-lapsed'
  | 'no-consent';

/** Listed up to and including `until`, when nobody does anything; or not, and why. */
export type Listing = { listed: true; until: CalendarDay } | { listed: false; why: NotListed };

/** The last day on which a confirmation counts: a year after it, whatever the length of the year. */
export const confirmedUntil = (confirmedOn: CalendarDay): CalendarDay => {
  const { year, month, day } = dayParts(confirmedOn);
  const wanted = `${String(year + 1).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // 29 February: the year after has none, so the last day is the 28th.
  return month === 2 && day === 29 ? addDays(confirmedOn, 365) : (wanted as CalendarDay);
};

/** Whether a therapist can be found on a day (S36), and how long that lasts if nobody does anything. */
export const listingOn = (facts: ListingFacts, on: CalendarDay): Listing => {
  const standing = standingOn(facts.history, on);
  if (standing.state === 'none') return { listed: false, why: 'not-registered' };
  if (standing.state !== 'registered') return { listed: false, why: standing.state };
  if (!facts.confirmedOn) return { listed: false, why: 'never-confirmed' };
  const until = confirmedUntil(facts.confirmedOn);
  if (until < on) return { listed: false, why: 'confirmation-lapsed' };
  if (!consented(facts.consents, 'listing')) return { listed: false, why: 'no-consent' };
  return {
    listed: true,
    until: firstEnd(facts.history, on, until < standing.validUntil ? until : standing.validUntil),
  };
};

/** A suspension or an end may already be planned: the last listed day then lies before it. */
const firstEnd = (history: readonly StandingEvent[], on: CalendarDay, last: CalendarDay): CalendarDay => {
  const planned = history
    .map(({ fromDay }) => fromDay)
    .filter((fromDay) => fromDay > on && fromDay <= last)
    .sort()
    .find((fromDay) => standingOn(history, fromDay).state !== 'registered');
  return planned ? addDays(planned, -1) : last;
};

/** Whole days until the confirmation lapses; negative when it has; undefined without one. */
export const daysToConfirm = (confirmedOn: CalendarDay | undefined, on: CalendarDay): number | undefined =>
  confirmedOn && daysBetween(on, confirmedUntil(confirmedOn));
