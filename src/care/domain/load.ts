import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { LoggedRun, RunWeek } from './independence.ts';

/**
 * Load after Foster (care.md 4): information for the therapist, never shown to the client as a figure to raise, and
 * never a gate: nothing in the programme asks for it.
 */

/** Load of one run: effort (0–10) × minutes. Undefined where no effort was given, or one outside the scale. */
export const runLoad = ({ effort, minutes }: LoggedRun): number | undefined =>
  effort !== undefined && effort >= 0 && effort <= 10 && minutes >= 0 ? effort * minutes : undefined;

/** A week's load. Monotony and strain are undefined where there is nothing to divide by, or where effort is missing. */
export type WeekLoad = Readonly<{
  from: CalendarDay;
  to: CalendarDay;
  load: number;
  runsWithoutEffort: number;
  monotony: number | undefined;
  strain: number | undefined;
}>;

/** Mean over sample standard deviation (n − 1) of seven daily loads; undefined when all days are alike (SD 0). */
export const monotony = (dailyLoads: readonly number[]): number | undefined => {
  const mean = dailyLoads.reduce((sum, load) => sum + load, 0) / dailyLoads.length;
  if (dailyLoads.length < 2 || dailyLoads.every((load) => load === dailyLoads[0])) return undefined;
  const squares = dailyLoads.reduce((sum, load) => sum + (load - mean) ** 2, 0);
  return mean / Math.sqrt(squares / (dailyLoads.length - 1));
};

/** The load of one week of seven days: sum, monotony, strain (sum × monotony), and how many runs had no effort. */
export const weekLoad = (week: RunWeek): WeekLoad => {
  const daily = Array.from({ length: 7 }, (_, index) => {
    const on = addDays(week.from, index);
    return week.runs.filter(({ ranOn }) => ranOn === on).reduce((sum, run) => sum + (runLoad(run) ?? 0), 0);
  });
  const load = daily.reduce((sum, day) => sum + day, 0);
  const runsWithoutEffort = week.runs.filter((run) => runLoad(run) === undefined).length;
  const monotonous = runsWithoutEffort > 0 ? undefined : monotony(daily);
  return {
    from: week.from,
    to: week.to,
    load,
    runsWithoutEffort,
    monotony: monotonous,
    strain: monotonous === undefined ? undefined : load * monotonous,
  };
};
