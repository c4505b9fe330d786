import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';

/** Days ago on which the practice of the demo world opened. */
export const openedDaysAgo = 420;

/** A moment on a day, at an hour of the clock of Greenwich: some time of the afternoon or the evening in the Netherlands. */
export const momentOn = (on: CalendarDay, hour = 18): Date =>
  new Date(`${on}T${String(hour).padStart(2, '0')}:30:00Z`);

/** The day so many days before another. */
export const daysBefore = (today: CalendarDay, days: number): CalendarDay => addDays(today, -days);
