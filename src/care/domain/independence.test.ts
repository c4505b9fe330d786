import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { independence, type LoggedRun } from './independence.ts';

const today: CalendarDay = parseDay('2027-06-30')!;
const startedOn = addDays(today, -100);
const run = (daysAgo: number, minutes = 40, kind: LoggedRun['kind'] = 'independent'): LoggedRun => ({
  ranOn: addDays(today, -daysAgo),
  minutes,
  kind,
});
const meter = (runs: LoggedRun[], since = startedOn) => independence(runs, { today, startedOn: since });

test('S13: the meter is three numbers: runs alone, weeks of three or four times, runs of 30 to 60 minutes', () => {
  const lastWeek = [run(0, 29), run(2, 30, 'guided'), run(6, 60)];
  const weekBefore = [run(7, 61), run(13, 45)];
  expect(meter([...lastWeek, ...weekBefore])).toEqual({
    runsAlone: { count: 4, of: 5 },
    weeksInRhythm: { count: 1, of: 4 },
    runsOfLength: { count: 3, of: 5 },
    from: addDays(today, -27),
    to: today,
  });
});

test('S13: three and four times are in rhythm, two and five are not, and two runs on a day are one time', () => {
  const rhythm = (...daysAgo: number[]) => meter(daysAgo.map((ago) => run(ago))).weeksInRhythm.count;
  expect([rhythm(0, 2), rhythm(0, 2, 4), rhythm(0, 2, 4, 6), rhythm(0, 1, 2, 4, 6)]).toEqual([0, 1, 1, 0]);
  expect(rhythm(0, 0, 2)).toBe(0);
});

test('S13: what lies before the weeks, before the start or after today does not count', () => {
  expect(meter([run(28), run(-1)]).runsAlone).toEqual({ count: 0, of: 0 });
  expect(meter([run(0)], addDays(today, -13)).weeksInRhythm.of).toBe(2);
  expect(meter([], today)).toMatchObject({ weeksInRhythm: { count: 0, of: 0 } });
  expect(meter([], addDays(today, 5)).weeksInRhythm.of).toBe(0);
});

test('S3: faster or longer than the aim is never more, and the order of weeks does not matter: there is no streak', () => {
  const weeksOf = (order: number[]) =>
    meter(order.flatMap((good, week) => (good ? [0, 2, 4].map((ago) => run(week * 7 + ago)) : [])));
  expect(weeksOf([1, 0, 1, 0]).weeksInRhythm).toEqual(weeksOf([1, 1, 0, 0]).weeksInRhythm);
  expect(meter([run(0, 90)]).runsOfLength.count).toBe(0);
});

test('S13: no number ever exceeds what it is a part of', () => {
  const anyRun = fc
    .record({
      ago: fc.integer({ min: -5, max: 60 }),
      minutes: fc.integer({ min: 0, max: 120 }),
      alone: fc.boolean(),
    })
    .map(({ ago, minutes, alone }) => run(ago, minutes, alone ? 'independent' : 'guided'));
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 40 }), fc.integer({ min: 0, max: 60 }), (runs, since) => {
      const { runsAlone, weeksInRhythm, runsOfLength } = meter(runs, addDays(today, -since));
      return [runsAlone, weeksInRhythm, runsOfLength].every(({ count, of }) => count >= 0 && count <= of);
    }),
    { numRuns: 300 },
  );
});
