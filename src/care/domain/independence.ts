import { addDays, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Texts } from '../../kernel/lang.ts';

/** A run as it was logged: whole minutes of the session, warm-up and cool-down included; effort 0–10 where it was given. */
export type LoggedRun = Readonly<{
  ranOn: CalendarDay;
  minutes: number;
  kind: 'guided' | 'independent';
  effort?: number | undefined;
}>;

/** Where running therapy goes (S2): 30–60 minutes, 3–4 times a week, alone. */
export const aim = { minutes: { from: 30, to: 60 }, timesAWeek: { from: 3, to: 4 } } as const;

export const ofAimedLength = ({ minutes }: LoggedRun): boolean =>
  minutes >= aim.minutes.from && minutes <= aim.minutes.to;

/** A week of runs: seven days, both included. */
export type RunWeek = Readonly<{ from: CalendarDay; to: CalendarDay; runs: readonly LoggedRun[] }>;

/** The last weeks of seven days up to and with `today`, the oldest first. What was logged for later is left out. */
export const lastWeeks = (runs: readonly LoggedRun[], today: CalendarDay, weeks: number): RunWeek[] =>
  Array.from({ length: weeks }, (_, index) => {
    const to = addDays(today, -7 * (weeks - 1 - index));
    const from = addDays(to, -6);
    return { from, to, runs: runs.filter(({ ranOn }) => ranOn >= from && ranOn <= to) };
  });

/** Days in a week on which somebody ran: two runs on one day are one time. */
export const timesInWeek = ({ runs }: RunWeek): number => new Set(runs.map(({ ranOn }) => ranOn)).size;

export const inRhythm = (week: RunWeek): boolean => {
  const times = timesInWeek(week);
  return times >= aim.timesAWeek.from && times <= aim.timesAWeek.to;
};

/** So many of so many. There is no share of nothing: a page says so in words. */
export type Part = Readonly<{ count: number; of: number }>;

/**
 * The independence meter (S13): three numbers beside each other. They are never added up to a score of a person, and
 * nothing counts days in a row: a week off takes away nothing but itself (S3).
 */
export type Independence = Readonly<{
  runsAlone: Part;
  weeksInRhythm: Part;
  runsOfLength: Part;
  from: CalendarDay;
  to: CalendarDay;
}>;

/** How many weeks the meter looks back, unless told: those of discharge. */
export const meterWeeks = 4;

/** The meter over the last `weeks` of seven days; weeks before the first day of guidance do not count. */
export const independence = (
  runs: readonly LoggedRun[],
  given: { today: CalendarDay; startedOn: CalendarDay; weeks?: number },
): Independence => {
  const { today, startedOn } = given;
  const sinceStart = Math.max(0, Math.floor((daysBetween(startedOn, today) + 1) / 7));
  const weeks = lastWeeks(runs, today, Math.min(given.weeks ?? meterWeeks, sinceStart));
  const all = weeks.flatMap((week) => week.runs);
  return {
    runsAlone: { count: all.filter(({ kind }) => kind === 'independent').length, of: all.length },
    weeksInRhythm: { count: weeks.filter(inRhythm).length, of: weeks.length },
    runsOfLength: { count: all.filter(ofAimedLength).length, of: all.length },
    from: weeks[0]?.from ?? today,
    to: today,
  };
};

/** What each number means, to the client. */
export const independenceTexts: Readonly<
  Record<'runsAlone' | 'weeksInRhythm' | 'runsOfLength', Texts<{ name: string; why: string }>>
> = {
  runsAlone: {
    nl: { name: 'Zelf gelopen', why: 'Zo vaak liep je zonder begeleiding. Dat mag langzaam groeien.' },
    en: { name: 'On your own', why: 'How often you ran without guidance. It may grow slowly.' },
  },
  weeksInRhythm: {
    nl: { name: 'Weken met 3 of 4 keer', why: 'Een week rust haalt niets weg van de andere weken.' },
    en: { name: 'Weeks with 3 or 4 sessions', why: 'A week of rest takes nothing away from the others.' },
  },
  runsOfLength: {
    nl: { name: 'Tussen 30 en 60 minuten', why: 'Wandelen telt gewoon mee.' },
    en: { name: 'Between 30 and 60 minutes', why: 'Walking counts as well.' },
  },
};
