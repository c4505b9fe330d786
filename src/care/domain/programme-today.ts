import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { weekday } from '../../kernel/calendar-day.ts';
import type { StopSign } from './programme/history.ts';
import { planNext, type Guide, type ProgrammeFacts, type WeekPlan } from './programme/plan-next.ts';
import type { PlannedSession } from './programme/plan-week.ts';
import { minutesOf, walkOf, type Course } from './programme/session-plan.ts';
import type { ScreeningState } from './screening-state.ts';

/** Why nobody runs for now, by the screening (S40). */
export type WhyBlocked = 'no-screening' | 'doctor-awaited' | 'stopped' | 'twelve-months' | 'health-changed';

/**
 * What a client does this week: the engine's plan within what the screening allows. `walking`: the same sessions, walked
 * from end to end, until the screening allows more.
 */
export type ProgrammeToday =
  | { state: 'planned' | 'walking'; week: WeekPlan; guide: Guide }
  | { state: 'held'; on: CalendarDay; stopSign: StopSign }
  | { state: 'blocked'; because: WhyBlocked };

/** Why nothing at all may be done by this screening; undefined when something may. */
export const whyBlocked = (screening: ScreeningState | undefined): WhyBlocked | undefined => {
  if (!screening) return 'no-screening';
  if (screening.permitted !== 'nothing') return undefined;
  if (screening.state === 'ask-again') return screening.because;
  return screening.state === 'doctor-awaited' ? 'doctor-awaited' : 'stopped';
};

/** The same session walked: as many minutes, none of them run. */
export const walked = (session: PlannedSession): PlannedSession => ({
  ...session,
  ...walkOf(session.minutes),
  runMinutes: 0,
  breathing:
    session.breathing.moment === 'runs'
      ? { exercise: 'soft-breathing', moment: 'warm-up', minutes: 5, inSeconds: 5, outSeconds: 5 }
      : session.breathing,
});

/** The coming week of a programme, within what the screening allows on this day. A stop sign goes before all else. */
export const programmeToday = (
  facts: ProgrammeFacts,
  screening: ScreeningState | undefined,
): ProgrammeToday => {
  const plan = planNext(facts);
  if (plan.state === 'held') return plan;
  const because = whyBlocked(screening);
  if (because) return { state: 'blocked', because };
  if (screening?.permitted !== 'walking') return plan;
  const { week, guide } = plan;
  return { state: 'walking', week: { ...week, sessions: week.sessions.map(walked) }, guide };
};

/**
 * What somebody does in a session on this very day, whichever days they like best; undefined when they are to rest, are
 * held or may not run. What was told of the day itself is left out: it is the plan with which the day began.
 */
export const courseOn = (
  facts: ProgrammeFacts,
  day: CalendarDay,
  screening: ScreeningState | undefined,
): Course | undefined => {
  const before: ProgrammeFacts = {
    ...facts,
    settings: { ...facts.settings, preferredWeekdays: [weekday(day)] },
    history: facts.history.filter((fact) => fact.day < day),
    today: day,
  };
  const now = programmeToday(before, screening);
  const stoppedToday = facts.history.some(
    (fact) => fact.kind === 'done' && fact.day === day && fact.stopSign !== undefined,
  );
  if (stoppedToday || (now.state !== 'planned' && now.state !== 'walking')) return undefined;
  const session = now.week.sessions.find(({ on }) => on === day);
  if (!session) return undefined;
  const { warmUp, intervals, coolDown } = session;
  return minutesOf(session) > 0 ? { warmUp, intervals, coolDown } : undefined;
};
