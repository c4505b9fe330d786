import { addDays, daysBetween, type CalendarDay } from '../../../kernel/calendar-day.ts';
import type { History, SessionDone } from './history.ts';

/** S2: three to four times a week, thirty to sixty minutes, held over four weeks (care.md 1). */
const weeksHeld = 4;
const sessionsAWeek = 3;
const leastMinutes = 30;

/**
 * As much guidance as the last four weeks of the default programme have still counts as independent: one session a
 * fortnight. Our own design.
 */
const guidedAllowed = 2;

export type AimWeek = {
  from: CalendarDay;
  /** Sessions of half an hour or more with running in them; walking in between is fine (S3). */
  sessions: number;
  alone: number;
  /** All minutes of the week, shorter sessions included. */
  minutes: number;
};

export type Aim = { reached: boolean; weeks: readonly AimWeek[] };

/**
 * Whether the aim (S2) was held over four weeks on end, ending today or at most six days ago, so that it does not
 * depend on the weekday somebody looks. Gives those four weeks, or the last four when it was not. A bad sign, pain
 * or a stop is not weighed here: discharge is the therapist's decision.
 */
export const reachedAim = (history: History, today: CalendarDay): Aim => {
  const done = history.filter((fact) => fact.kind === 'done');
  for (let back = 0; back < 7; back += 1) {
    const weeks = weeksUntil(done, addDays(today, -back));
    if (held(weeks)) return { reached: true, weeks };
  }
  return { reached: false, weeks: weeksUntil(done, today) };
};

const weeksUntil = (done: readonly SessionDone[], until: CalendarDay): AimWeek[] => {
  const first = addDays(until, 1 - 7 * weeksHeld);
  const weeks = Array.from({ length: weeksHeld }, (_, week) => ({
    from: addDays(first, 7 * week),
    sessions: 0,
    alone: 0,
    minutes: 0,
  }));
  for (const session of done) {
    const week = weeks[Math.floor(daysBetween(first, session.day) / 7)];
    if (!week) continue;
    const minutes = session.minutesWalked + session.minutesRun;
    week.minutes += minutes;
    if (minutes < leastMinutes || session.minutesRun <= 0) continue;
    week.sessions += 1;
    if (session.company === 'independent') week.alone += 1;
  }
  return weeks;
};

const held = (weeks: readonly AimWeek[]): boolean =>
  weeks.every(({ sessions }) => sessions >= sessionsAWeek) &&
  weeks.reduce((sum, { sessions, alone }) => sum + sessions - alone, 0) <= guidedAllowed;
