import { addDays, daysBetween, type CalendarDay } from '../../../kernel/calendar-day.ts';
import type { FrequencyChange, StepChange } from './change.ts';
import type { CheckIn, History, StopSign } from './history.ts';
import { readHistory, type Ran } from './read-history.ts';
import type { Overrules } from './overrule.ts';
import type { World } from './plan-session.ts';
import { planWeek, sessionsOf, type PlannedSession } from './plan-week.ts';
import type { ProgrammeSettings } from './settings.ts';
import { closeWeek, firstDayOf, standingsUntil, within, type Standing } from './standing.ts';

/** Everything a plan follows from. Nothing else is kept: the same facts give the same plan. */
export type ProgrammeFacts = {
  settings: ProgrammeSettings;
  history: History;
  overrules: Overrules;
  today: CalendarDay;
  /** The check-in of today, when the session is about to begin: it may still make it shorter. */
  checkInToday?: CheckIn | undefined;
};

/** One week of the programme, from today on. */
export type WeekPlan = {
  /** Seven days from `from`, counted from 1; and the step of the default programme they stand at. */
  week: number;
  from: CalendarDay;
  step: number;
  /** In the order of their days; what was run this week is no longer among them. */
  sessions: readonly PlannedSession[];
  /** Why the week stands where it stands. Why a session differs is said with the session. */
  changes: readonly (StepChange | FrequencyChange)[];
};

/** The talk test always leads; with a beta-blocker heart-rate zones say nothing and stay hidden (care.md 2). */
export type Guide = { leads: 'talk-test'; heartRateZones: 'shown' | 'hidden' };

export type Plan =
  | { state: 'planned'; week: WeekPlan; guide: Guide }
  /** A stop sign was seen on this day: nothing is planned until the therapist releases it. */
  | { state: 'held'; on: CalendarDay; stopSign: StopSign };

export const worldOf = ({ settings, history, overrules, today, checkInToday }: ProgrammeFacts): World => ({
  settings,
  overrules,
  past: readHistory(settings, history, today),
  today: Math.max(0, daysBetween(settings.startDay, today)),
  checkIn: checkInToday,
});

/** The stop sign that holds everything, if one does. A release on its day or later lifts it. */
export const holding = ({ settings, past, overrules }: World): (Ran & { stopSign: StopSign }) | undefined => {
  const stopped = past.ran.findLast((session) => session.stopSign !== undefined);
  if (!stopped?.stopSign) return undefined;
  const released = overrules.some(
    ({ kind, on }) => kind === 'release' && daysBetween(settings.startDay, on) >= stopped.at,
  );
  return released ? undefined : { ...stopped, stopSign: stopped.stopSign };
};

/**
 * The sessions from today to the end of the programme's week, or those of the next week when none are left; with
 * every change and its reason. Each is planned on what is known today: as sessions are done, the later ones may grow.
 */
export const planNext = (facts: ProgrammeFacts): Plan => {
  const world = worldOf(facts);
  const held = holding(world);
  if (held) return { state: 'held', on: addDays(facts.settings.startDay, held.at), stopSign: held.stopSign };
  return { state: 'planned', week: comingWeek(world), guide: guideOf(facts.settings) };
};

const guideOf = ({ betaBlocker }: ProgrammeSettings): Guide => ({
  leads: 'talk-test',
  heartRateZones: betaBlocker ? 'hidden' : 'shown',
});

const comingWeek = (world: World): WeekPlan => {
  const { settings, past, overrules, today } = world;
  let standing = standingsUntil(settings, past.ran, overrules, today).at(-1) as Standing;
  let sessions = planWeek(world, standing, today);
  // A day chosen by the therapist lies at most a week ahead, so that the week after next is always far enough.
  for (let tries = 0; sessions.length === 0 && tries < 2; tries += 1) {
    standing = closeWeek(settings, standing, within(past.ran, standing.week));
    sessions = planWeek(world, standing, firstDayOf(standing.week));
  }
  return weekPlan(settings, standing, sessions);
};

export const weekPlan = (
  settings: ProgrammeSettings,
  standing: Standing,
  sessions: readonly PlannedSession[],
): WeekPlan => ({
  week: standing.week,
  from: addDays(settings.startDay, firstDayOf(standing.week)),
  step: standing.step,
  sessions,
  changes: [...standing.changes, ...sessionsOf(settings, standing).changes],
});

/** A week that was, or is: where it stood, and why. */
export type ProgrammeWeek = { week: number; step: number; changes: readonly StepChange[] };

/** Every week so far with its step and why: what changed and why, for the client's file. */
export const weeksSoFar = (facts: ProgrammeFacts): ProgrammeWeek[] => {
  const { settings, past, overrules, today } = worldOf(facts);
  return standingsUntil(settings, past.ran, overrules, today).map(({ week, step, changes }) => ({
    week,
    step,
    changes,
  }));
};
