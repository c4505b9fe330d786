import { addDays, daysBetween, weekday, type CalendarDay } from '../../../kernel/calendar-day.ts';
import type { FrequencyChange, SessionChange } from './change.ts';
import { chooseDays, mostInSevenDays } from './choose-days.ts';
import { firstContinuousStep, lastStep } from './default-steps.ts';
import { planSession, type SessionOverrule, type World } from './plan-session.ts';
import type { SessionPlan } from './session-plan.ts';
import { guidedSessions, type ProgrammeSettings } from './settings.ts';
import { firstDayOf, looseFromWeek, within, type Standing } from './standing.ts';

/** A session with its day, and why it is not the step's own. */
export type PlannedSession = SessionPlan & { on: CalendarDay; changes: readonly SessionChange[] };

/** How long the therapist's own session waits for its day to come, in days past it. */
const keptDays = 6;

/** How many sessions the week holds: what was asked, but four only once earned, and three for the aim (S2). */
export const sessionsOf = (
  { sessionsPerWeek: asked }: ProgrammeSettings,
  { week, step, four }: Standing,
): { sessions: number; changes: FrequencyChange[] } => {
  if (asked === 2 && step >= firstContinuousStep)
    return { sessions: 3, changes: [{ effect: 'more-sessions', reason: 'aim-asks-three', from: 2, to: 3 }] };
  if (asked < 4) return { sessions: asked, changes: [] };
  if (isLoose(week, step) && four) return { sessions: 4, changes: [] };
  const reason = isLoose(week, step) ? 'four-after-a-good-week' : 'four-not-before-week-13';
  return { sessions: 3, changes: [{ effect: 'fewer-sessions', reason, from: 4, to: 3 }] };
};

/** Past the first twelve weeks and the first twelve steps: whoever stepped back keeps the rest that belongs there. */
export const isLoose = (week: number, step: number): boolean =>
  week >= looseFromWeek && step >= firstContinuousStep;

/** Days from one session to the next: two are 48 hours when runs keep to their hour (care.md 1). */
export const daysApart = (week: number, step: number): 1 | 2 => (isLoose(week, step) ? 1 : 2);

/** The therapist's own session that still waits: the last one asked for, until something was run on or after its day. */
export const waitingSession = ({ settings, past, overrules, today }: World): SessionOverrule | undefined => {
  const last = overrules.findLast((overrule) => overrule.kind === 'session');
  if (!last) return undefined;
  const at = daysBetween(settings.startDay, last.day);
  const over = today > at + keptDays || past.ran.some((session) => session.at >= at);
  return over ? undefined : last;
};

/**
 * The sessions of a week from a day on (both counted from the start), as they look from today: all that are left,
 * or the next one only.
 */
export const planWeek = (
  world: World,
  standing: Standing,
  from: number,
  which: 'all' | 'next' = 'all',
): PlannedSession[] => {
  const { settings, past } = world;
  const { week, step } = standing;
  const weekStart = firstDayOf(week);
  const done = within(past.ran, week);
  const { sessions } = sessionsOf(settings, standing);
  const overrule = waitingSession(world);
  const apart = daysApart(week, step);
  const earliest = earliestDay(world, Math.max(from, weekStart), overrule, apart);
  const left = sessions - done.length;
  const liked = likedOffsets(settings);
  const days = chooseDays({
    weekStart,
    earliest,
    ranAt: past.ran.slice(-mostInSevenDays * 2).map(({ at }) => at),
    count: overrule && done.length < mostInSevenDays ? Math.max(1, left) : left,
    apart,
    liked,
    pinned: overrule ? earliest - weekStart : undefined,
  });
  const place = step <= lastStep ? step : lastStep + standing.weeksAfter;
  const guided = guidedSessions(settings.guidance, place) - done.filter((session) => session.guided).length;
  return (which === 'next' ? days.slice(0, 1) : days).map((at, i) => {
    const planned = planSession(
      world,
      { at, step, number: done.length + i, sessions, next: i === 0 },
      { company: i < guided ? 'guided' : 'independent', overrule: i === 0 ? overrule : undefined },
    );
    const previous = days[i - 1] ?? past.ran.at(-1)?.at;
    const moved = whyMoved(settings, { at, previous, apart, weekStart, liked });
    return { ...planned, on: addDays(settings.startDay, at), changes: [...planned.changes, ...moved] };
  });
};

/** The first day that may be run on: rested, not already missed, and not before the therapist's own session. */
const earliestDay = (
  { settings, past, today }: World,
  from: number,
  overrule: SessionOverrule | undefined,
  apart: number,
): number => {
  const asked = overrule ? daysBetween(settings.startDay, overrule.day) : from;
  let earliest = Math.max(from, asked, today, (past.ran.at(-1)?.at ?? -Infinity) + apart);
  while (past.missedAt.includes(earliest)) earliest += 1;
  return earliest;
};

/** The weekdays somebody likes best, as offsets from the first day of their week. */
const likedOffsets = ({ startDay, preferredWeekdays }: ProgrammeSettings): ReadonlySet<number> => {
  const first = weekday(startDay);
  return new Set(preferredWeekdays.map((preferred) => (preferred - first + 7) % 7));
};

const whyMoved = (
  { startDay }: ProgrammeSettings,
  place: {
    at: number;
    previous: number | undefined;
    apart: number;
    weekStart: number;
    liked: ReadonlySet<number>;
  },
): SessionChange[] => {
  const { at, previous, apart, weekStart, liked } = place;
  if (liked.size === 0 || liked.has(at - weekStart)) return [];
  for (let day = (previous ?? at) + 1; previous !== undefined && day < previous + apart; day += 1)
    if (day >= weekStart && day < at && liked.has(day - weekStart))
      return [{ effect: 'moved', reason: 'rest-between-runs', after: addDays(startDay, previous) }];
  return [{ effect: 'moved', reason: 'preferred-days-do-not-fit' }];
};
