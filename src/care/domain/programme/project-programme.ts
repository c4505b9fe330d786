import { daysBetween } from '../../../kernel/calendar-day.ts';
import { lastStep } from './default-steps.ts';
import type { Ran } from './read-history.ts';
import type { World } from './plan-session.ts';
import { planWeek, type PlannedSession } from './plan-week.ts';
import { holding, weekPlan, worldOf, type ProgrammeFacts, type WeekPlan } from './plan-next.ts';
import { closeWeek, firstDayOf, standingsUntil, within, type Standing } from './standing.ts';

/** How many weeks at the aim (S2) are shown after step 16, and how many weeks at most: a preview is no promise. */
const weeksAtAim = 4;
const mostWeeks = 60;
const aimedSessions = 3;
const aimedMinutes = 30;

/**
 * The programme from this week to four weeks at the aim after step 16, if every session goes well from today on: the preview
 * for the drawing. It is planned session by session, each as if those before it were done, so ceiling and rest
 * hold in it as they do in the plan. Empty while a stop sign holds.
 */
export const projectProgramme = (facts: ProgrammeFacts): WeekPlan[] => {
  const world = worldOf(facts);
  if (holding(world)) return [];
  const { settings, past, overrules, today } = world;
  const ran = [...past.ran];
  let standing = standingsUntil(settings, ran, overrules, today).at(-1) as Standing;
  const weeks: WeekPlan[] = [];
  for (let atAim = 0; atAim < weeksAtAim && weeks.length < mostWeeks;) {
    const sessions = runThrough({ ...world, past: { ...past, ran } }, standing, ran);
    weeks.push(weekPlan(settings, standing, sessions));
    atAim = standing.step > lastStep && isAtAim(sessions) ? atAim + 1 : 0;
    standing = closeWeek(settings, standing, within(ran, standing.week));
  }
  return weeks;
};

const isAtAim = (sessions: readonly PlannedSession[]): boolean =>
  sessions.filter(({ minutes }) => minutes >= aimedMinutes).length >= aimedSessions;

/** The sessions of one week, each put down as done in `ran` before the next is planned. */
const runThrough = (world: World, standing: Standing, ran: Ran[]): PlannedSession[] => {
  const { today, settings } = world;
  const sessions: PlannedSession[] = [];
  const weekStart = firstDayOf(standing.week);
  for (let from = Math.max(today, weekStart); from < weekStart + 7;) {
    const next = planWeek({ ...world, today: from }, standing, from, 'next')[0];
    if (!next) break;
    sessions.push(next);
    const at = daysBetween(settings.startDay, next.on);
    ran.push(wentWell(next, at));
    from = at + 1;
  }
  return sessions;
};

const wentWell = ({ minutes, runMinutes, company }: PlannedSession, at: number): Ran => ({
  at,
  minutes,
  run: runMinutes,
  guided: company === 'guided',
  heard: true,
  mood: undefined,
  stopSign: undefined,
  bad: [],
  light: [],
});
