import type { Clock } from './clock.ts';

declare const calendarDay: unique symbol;
/** A day in the calendar, `yyyy-mm-dd`, without a time or a zone. Sorts as text. */
export type CalendarDay = string & { readonly [calendarDay]: true };

const dayMs = 86_400_000;
const noon = (d: CalendarDay): number => Date.parse(`${d}T12:00:00Z`);
const fromMs = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10) as CalendarDay;

/** Reads `yyyy-mm-dd`; undefined for anything else, also for a day that does not exist (30 February). */
export const parseDay = (text: string): CalendarDay | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(ms) && fromMs(ms) === text ? (text as CalendarDay) : undefined;
};

/** A day from its parts, month 1–12. Throws a RangeError for a day that does not exist. */
export const day = (parts: { year: number; month: number; day: number }): CalendarDay => {
  const text = [
    String(parts.year).padStart(4, '0'),
    String(parts.month).padStart(2, '0'),
    String(parts.day).padStart(2, '0'),
  ].join('-');
  const found = parseDay(text);
  if (!found) throw new RangeError(`no such day: ${text}`);
  return found;
};

export const dayParts = (d: CalendarDay): { year: number; month: number; day: number } => ({
  year: Number(d.slice(0, 4)),
  month: Number(d.slice(5, 7)),
  day: Number(d.slice(8, 10)),
});

export const addDays = (d: CalendarDay, days: number): CalendarDay => fromMs(noon(d) + days * dayMs);

/** Whole days from `a` to `b`; negative when `b` lies before `a`. */
export const daysBetween = (a: CalendarDay, b: CalendarDay): number =>
  Math.round((noon(b) - noon(a)) / dayMs);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (d: CalendarDay): number => new Date(noon(d)).getUTCDay();

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day it is in the Netherlands at an instant: the product keeps Dutch days, wherever the server stands. */
export const dutchDay = (at: Date): CalendarDay => amsterdam.format(at) as CalendarDay;

const amsterdamClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The clock in the Netherlands at an instant, `hh:mm`. Sorts as text. */
export const dutchTime = (at: Date): string => amsterdamClock.format(at);

export const today = (clock: Clock): CalendarDay => dutchDay(clock.now());
