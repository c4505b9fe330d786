import { expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { LoggedRun, RunWeek } from './independence.ts';
import { monotony, runLoad, weekLoad } from './load.ts';

const from: CalendarDay = parseDay('2027-03-01')!;
const run = (day: number, effort: number | undefined, minutes = 30): LoggedRun => ({
  ranOn: addDays(from, day),
  minutes,
  effort,
  kind: 'guided',
});
const week = (...runs: LoggedRun[]): RunWeek => ({ from, to: addDays(from, 6), runs });

test('S15: load is effort times minutes, and without a sensible effort there is none', () => {
  expect(runLoad(run(0, 4, 45))).toBe(180);
  expect(runLoad(run(0, 0))).toBe(0);
  for (const effort of [undefined, -1, 11, Number.NaN]) expect(runLoad(run(0, effort))).toBeUndefined();
});

test('S15: a week has its sum, monotony and strain as computed by hand', () => {
  // Daily 90, 0, 120, 0, 150, 0, 0: sum 360, mean 51.43, sample SD √(26485.71/6) = 66.44, monotony 0.774.
  const { load, monotony: monotonous, strain } = weekLoad(week(run(0, 3), run(2, 4), run(4, 5)));
  expect(load).toBe(360);
  expect(monotonous).toBeCloseTo(0.774, 3);
  expect(strain).toBeCloseTo(278.66, 1);
});

test('S15: seven days alike, or no run at all, have no monotony instead of an infinite one', () => {
  expect(monotony([50, 50, 50, 50, 50, 50, 50])).toBeUndefined();
  expect(monotony([0.1, 0.1, 0.1])).toBeUndefined();
  expect(monotony([])).toBeUndefined();
  expect(weekLoad(week())).toMatchObject({ load: 0, monotony: undefined, strain: undefined });
});

test('S15: a run without effort is counted as missing, and leaves monotony unknown', () => {
  expect(weekLoad(week(run(0, 3), run(2, undefined)))).toMatchObject({
    load: 90,
    runsWithoutEffort: 1,
    monotony: undefined,
    strain: undefined,
  });
});
