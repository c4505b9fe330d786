import { dayParts, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { StandingEvent } from './standing.ts';

/** Points that were claimed, and what was decided about them: nothing yet, a number, or none. */
export type Claim = { earnedOn: CalendarDay; claimed: number; decided: number | undefined };

/** A day that is still to come and brings points. */
export type Offer = { id: string; title: string; day: CalendarDay; points: number };

export type Forecast = {
  norm: number;
  /** Approved, in this term. */
  earned: number;
  /** Claimed and not judged yet, in this term. */
  waiting: number;
  /** Still to earn, when nothing of what waits is approved. 0 when the norm is met. */
  short: number;
  validUntil: CalendarDay;
  daysLeft: number;
  /** Whole months left; 0 in the last one. */
  monthsLeft: number;
  /** Days that together bring what is short, the earliest first, as few as possible; empty when nothing is short. */
  fits: Offer[];
  /** Whether the days that are known bring enough in time. */
  enoughKnown: boolean;
};

/** Whole months from `from` to `until`; negative when `until` lies before it. */
export const monthsBetween = (from: CalendarDay, until: CalendarDay): number => {
  const [a, b] = [dayParts(from), dayParts(until)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return b.day < a.day ? months - 1 : months;
};

/** The day from which points count for the present term: that of the last admission or renewal. */
export const termStart = (history: readonly StandingEvent[], on: CalendarDay): CalendarDay | undefined =>
  history
    .filter(({ kind, fromDay }) => (kind === 'admitted' || kind === 'renewed') && fromDay <= on)
    .map(({ fromDay }) => fromDay)
    .sort()
    .at(-1);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The fewest days that bring at least `short`: the richest first, and of equals the earliest. */
const fewest = (offers: readonly Offer[], short: number): { fits: Offer[]; enough: boolean } => {
  const fits: Offer[] = [];
  let open = short;
  const richest = [...offers].sort(
    (a, b) => b.points - a.points || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  );
  for (const offer of richest) {
    if (open <= 0) break;
    if (offer.points <= 0) continue;
    fits.push(offer);
    open -= offer.points;
  }
  return { fits: fits.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)), enough: open <= 0 };
};

/** How a term goes: what is short of the norm, how long is left, and which of the coming days would do. */
export const forecast = (facts: {
  norm: number;
  claims: readonly Claim[];
  termFrom: CalendarDay;
  validUntil: CalendarDay;
  today: CalendarDay;
  offers: readonly Offer[];
}): Forecast => {
  const { norm, termFrom, validUntil, today } = facts;
  const within = facts.claims.filter(({ earnedOn }) => earnedOn >= termFrom && earnedOn <= validUntil);
  const earned = sum(within.map(({ decided }) => decided ?? 0));
  const waiting = sum(within.map(({ claimed, decided }) => (decided === undefined ? claimed : 0)));
  const short = Math.max(0, norm - earned);
  const inTime = facts.offers.filter(({ day }) => day >= today && day <= validUntil);
  const { fits, enough } = fewest(inTime, short);
  return {
    norm,
    earned,
    waiting,
    short,
    validUntil,
    daysLeft: Math.max(0, daysBetween(today, validUntil)),
    monthsLeft: Math.max(0, monthsBetween(today, validUntil)),
    fits: short === 0 ? [] : fits,
    enoughKnown: enough,
  };
};

const lastOfMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The same day a number of months later, or earlier when negative; the last of a month that is too short. */
export const addMonths = (on: CalendarDay, months: number): CalendarDay => {
  const { year, month, day } = dayParts(on);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const toDay = Math.min(day, lastOfMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}` as CalendarDay;
};

/** Whether a registration can be renewed: the norm is met, and its end is near enough (12 months by default). */
export const canRenew = (
  found: Pick<Forecast, 'short' | 'validUntil'>,
  today: CalendarDay,
  windowMonths: number,
): boolean => found.short === 0 && today >= addMonths(found.validUntil, -windowMonths);

/** Months before the end at which somebody hears how the term goes. */
export const reminderMonths = [12, 6, 1] as const;
export type ReminderMonths = (typeof reminderMonths)[number];

/** The latest reminder that is due on a day; undefined before the first one, and after the end. */
export const dueReminder = (validUntil: CalendarDay, today: CalendarDay): ReminderMonths | undefined =>
  today > validUntil
    ? undefined
    : [...reminderMonths].reverse().find((months) => today >= addMonths(validUntil, -months));
