import { addDays, dutchDay, dutchTime, type CalendarDay } from '../../kernel/calendar-day.ts';
import { halfDays, type HalfDay } from './half-day.ts';

/** The days of an edition, as far as attendance is concerned. */
export type CourseDays = { firstDay: CalendarDay; secondDay: CalendarDay; returnDay: CalendarDay };

const dayNames = ['firstDay', 'firstDay', 'secondDay', 'secondDay', 'returnDay', 'returnDay'] as const;

/** The day on which a half day falls. */
export const dayOf = (halfDay: HalfDay, days: CourseDays): CalendarDay =>
  days[dayNames[halfDays.indexOf(halfDay)] ?? 'firstDay'];

/** Whether a half day is the morning or the afternoon of its day. */
export const partOf = (halfDay: HalfDay): 'morning' | 'afternoon' =>
  halfDay.endsWith('morning') ? 'morning' : 'afternoon';

/** When the afternoon begins, in Dutch time: the lunch lies before it. */
const afternoonFrom = '13:00';

/**
 * The half day that is under way at a moment, or on another day the next one to come; after the return day its
 * afternoon.
 */
export const proposedHalfDay = (days: CourseDays, at: Date): HalfDay => {
  const today = dutchDay(at);
  const afternoon = dutchTime(at) >= afternoonFrom;
  const next = halfDays.find((halfDay) => {
    const day = dayOf(halfDay, days);
    return day > today || (day === today && (partOf(halfDay) === 'afternoon' || !afternoon));
  });
  return next ?? 'return-day-afternoon';
};

/** Days that a phone keeps the list of names after the course day for which it was taken. */
const keptDays = 2;

/**
 * The last day on which a phone may keep the list of names that it took on `today`: two days after the end of the
 * introductory days or of the return day, whichever comes next; of a past edition two days from today.
 */
export const listKeptUntil = (days: CourseDays, today: CalendarDay): CalendarDay => {
  const end = [days.secondDay, days.returnDay].find((day) => today <= day);
  return addDays(end ?? today, keptDays);
};

/**
 * The moment of an act by the server's clock, from a device whose own clock may be hours off. `offsetMs` is what the
 * server's clock was ahead when they last spoke. A device's records never go back in time: when its clock was put
 * back meanwhile, the next one comes a millisecond after `previous`.
 */
export const anchoredTime = (clock: { deviceNow: number; offsetMs: number; previous: number }): number =>
  Math.max(Math.round(clock.deviceNow + clock.offsetMs), clock.previous + 1);

/** How far the server's clock is ahead, in milliseconds, when it said `serverNow` between two looks at our own. */
export const clockOffset = (spoken: { asked: number; answered: number; serverNow: number }): number =>
  spoken.serverNow - (spoken.asked + spoken.answered) / 2;
