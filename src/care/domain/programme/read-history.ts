import { daysBetween, type CalendarDay } from '../../../kernel/calendar-day.ts';
import type { History, SessionDone, StopSign } from './history.ts';
import type { ProgrammeSettings } from './settings.ts';
import { badSignsOf, lightSignsOf, type BadSign, type LightSign } from './signs.ts';

/** A session done, as the engine reads it: `at` counts days from the first day of the programme. */
export type Ran = {
  at: number;
  minutes: number;
  run: number;
  guided: boolean;
  /** Whether there was a check-out: without one nobody knows how it went. */
  heard: boolean;
  mood: number | undefined;
  stopSign: StopSign | undefined;
  bad: readonly BadSign[];
  light: readonly LightSign[];
};

export type Past = { ran: readonly Ran[]; missedAt: readonly number[] };

/** The facts up to and including today, in the order of their days; of what lies ahead nothing is known. */
export const readHistory = (settings: ProgrammeSettings, history: History, today: CalendarDay): Past => {
  const known = history
    .map((fact) => ({ fact, at: daysBetween(settings.startDay, fact.day) }))
    .filter(({ at }) => at <= daysBetween(settings.startDay, today))
    .sort((a, b) => a.at - b.at);
  const ran: Ran[] = [];
  for (const { fact, at } of known)
    if (fact.kind === 'done') ran.push(readSession(settings, fact, at, ran.at(-1)?.mood));
  return { ran, missedAt: known.filter(({ fact }) => fact.kind === 'missed').map(({ at }) => at) };
};

const readSession = (
  settings: ProgrammeSettings,
  done: SessionDone,
  at: number,
  moodBefore: number | undefined,
): Ran => ({
  at,
  minutes: done.minutesWalked + done.minutesRun,
  run: done.minutesRun,
  guided: done.company === 'guided',
  heard: done.checkOut !== undefined,
  mood: done.checkIn?.mood ?? moodBefore,
  stopSign: done.stopSign,
  bad: badSignsOf(settings, done),
  light: done.checkIn ? lightSignsOf(done.day, done.checkIn, moodBefore, done.checkOut?.mood) : [],
});
