import { dayParts, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Money } from '../../kernel/money.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** S19: the bounds of a group. */
export const groupSize = { minimum: 12, maximum: 24 } as const;

/** Where an edition stands. A cancelled one says why. */
export type EditionState =
  { state: 'draft' } | { state: 'open' } | { state: 'closed' } | { state: 'cancelled'; reason: string };

/** A run of the course, or one return day that others may join (S27). */
export type EditionKind = 'course' | 'return-day';

/**
 * One run of the course (S18): two introductory days and a return day some months later. A return day that others may
 * join is an edition of one day: all three of its days are that day.
 */
export type Edition = {
  id: string;
  kind: EditionKind;
  /** The course edition whose return day this is (S27). */
  returnOf: string | undefined;
  code: string;
  place: string;
  /** Unknown until the institute has settled it: the page then says that the exact address follows. */
  venue: { name: string; address: string } | undefined;
  firstDay: CalendarDay;
  secondDay: CalendarDay;
  returnDay: CalendarDay;
  startsAt: string;
  endsAt: string;
  price: Money;
  minimum: number;
  /** The day on which the office is warned when fewer than the minimum have enrolled. */
  warnOn: CalendarDay;
  audience: { nl: string; en: string };
  picture: string;
  /** Raised with every change that a calendar must hear of. */
  revision: number;
  standing: EditionState;
};

/** The days on which people meet, in order: two introductory days and the return day (S18), or that day alone (S27). */
export const courseDays = (
  edition: Pick<Edition, 'kind' | 'firstDay' | 'secondDay' | 'returnDay'>,
): readonly CalendarDay[] =>
  edition.kind === 'return-day'
    ? [edition.returnDay]
    : [edition.firstDay, edition.secondDay, edition.returnDay];

const codePrefix: Record<EditionKind, string> = { course: 'RT', 'return-day': 'TD' };

/** Whether a text has the form of an edition's code, whatever the case of its letters. */
export const looksLikeCode = (text: string): boolean => /^(?:RT|TD)\d{8}[a-z]?$/i.test(text);

/**
 * S18: `RT` and the first day as ddmmyyyy; `TD` for a return day by itself. A second one on the same day takes a
 * letter.
 */
export const editionCode = (firstDay: CalendarDay, letter = '', kind: EditionKind = 'course'): string => {
  const { year, month, day } = dayParts(firstDay);
  return `${codePrefix[kind]}${String(day).padStart(2, '0')}${String(month).padStart(2, '0')}${year}${letter}`;
};

/** How many seats may be left for "a few" to be said; a setting of the organisation. */
export type AvailabilityThresholds = { few: number };

export type Availability = 'plenty' | 'few' | 'full';

/** Availability in words, computed from the free seats (S18). */
export const availability = (freeSeats: number, thresholds: AvailabilityThresholds): Availability =>
  freeSeats <= 0 ? 'full' : freeSeats <= thresholds.few ? 'few' : 'plenty';

export type EnrolRefusal = 'edition-not-open' | 'edition-closed' | 'edition-cancelled' | 'edition-started';

/** Whether somebody may still enrol, seats aside: published, not closed, not cancelled, before the first day. */
export const canEnrol = (
  edition: Pick<Edition, 'standing' | 'firstDay'>,
  today: CalendarDay,
): Result<undefined, EnrolRefusal> => {
  switch (edition.standing.state) {
    case 'draft':
      return refused('edition-not-open');
    case 'closed':
      return refused('edition-closed');
    case 'cancelled':
      return refused('edition-cancelled');
    case 'open':
      return today < edition.firstDay ? accepted(undefined) : refused('edition-started');
  }
};

/** An edition is past once its return day lies behind us. */
export const isPast = (edition: Pick<Edition, 'returnDay'>, today: CalendarDay): boolean =>
  edition.returnDay < today;

export type PlanRefusal =
  | 'days-out-of-order'
  | 'return-day-too-soon'
  | 'capacity-out-of-bounds'
  | 'price-out-of-bounds'
  | 'times-out-of-order'
  | 'warning-too-late';

/** Days that must lie between the second day and the return day: S18 says about three to four months. */
const returnDayAfter = 60;

/** Mollie accepts amounts from € 0.01 to € 50,000 (money.md). */
const highestPriceCents = 5_000_000;

/** Judges a planned edition; the page names the field of each refusal. */
export const planEdition = (plan: {
  firstDay: CalendarDay;
  secondDay: CalendarDay;
  returnDay: CalendarDay;
  startsAt: string;
  endsAt: string;
  capacity: number;
  price: Money;
  warnOn: CalendarDay;
}): Result<undefined, PlanRefusal> => {
  if (plan.secondDay <= plan.firstDay || plan.returnDay <= plan.secondDay)
    return refused('days-out-of-order');
  if (daysBetween(plan.secondDay, plan.returnDay) < returnDayAfter) return refused('return-day-too-soon');
  if (plan.startsAt >= plan.endsAt) return refused('times-out-of-order');
  if (plan.capacity < groupSize.minimum || plan.capacity > groupSize.maximum)
    return refused('capacity-out-of-bounds');
  if (plan.price.cents < 1 || plan.price.cents > highestPriceCents) return refused('price-out-of-bounds');
  if (plan.warnOn >= plan.firstDay) return refused('warning-too-late');
  return accepted(undefined);
};

/** S19: how the group stands against its minimum on a day. */
export const minimumWatch = (
  edition: Pick<Edition, 'minimum' | 'warnOn'>,
  taken: number,
  today: CalendarDay,
): 'reached' | 'not-yet' | 'warn' =>
  taken >= edition.minimum ? 'reached' : today >= edition.warnOn ? 'warn' : 'not-yet';
