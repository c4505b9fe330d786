import { expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { scoreUncertainty, stressLine, type DistressScale, type StressFacts } from './stress-line.ts';

const from: CalendarDay = parseDay('2027-03-01')!;
const to = addDays(from, 27);
const reliable = (points: number, gk = false): NonNullable<DistressScale['change']> => ({
  points,
  meaning: 'reliable-change',
  counts: 'both-ways',
  source: { cite: 'x', gk },
});
const bare: DistressScale = { code: 'distress', min: 0, max: 32, direction: 'higher-is-worse' };
const empty: StressFacts = { scale: bare, distress: [], moods: [], breathing: [], runs: [] };

test('S5: a published reliable change of 18 gives a band of 12.73 to both sides, within the scale', () => {
  const scale = { ...bare, max: 180, change: reliable(18) };
  const band = scoreUncertainty(60, scale);
  expect(band).toMatchObject({ toBeConfirmed: false });
  if (band === 'unknown') throw new Error('no band');
  expect([band.from, band.to].map((edge) => edge.toFixed(2))).toEqual(['47.27', '72.73']);
  expect(scoreUncertainty(5, scale)).toMatchObject({ from: 0 });
  expect(scoreUncertainty(175, scale)).toMatchObject({ to: 180 });
});

test('S5: without a published error the uncertainty is unknown, and never zero', () => {
  expect(scoreUncertainty(10, bare)).toBe('unknown');
  for (const meaning of ['relevant-change', 'moderate-gain'] as const)
    expect(scoreUncertainty(10, { ...bare, change: { ...reliable(10), meaning } })).toBe('unknown');
});

test('S5: a band on a figure that a professional still has to confirm says so', () => {
  expect(scoreUncertainty(10, { ...bare, change: reliable(6, true) })).toMatchObject({ toBeConfirmed: true });
});

test('S5: distress, mood, breathing and runs lie on one line, by day and in order', () => {
  const line = stressLine(
    {
      scale: bare,
      distress: [
        { on: to, score: 9 },
        { on: from, score: 20 },
      ],
      moods: [{ on: addDays(from, 2), before: 4, after: 7 }],
      breathing: [{ on: addDays(from, 1), minutes: 5 }],
      runs: [{ on: addDays(from, 2), minutes: 30 }],
    },
    { from, to },
  );
  expect(line.days).toBe(28);
  expect(line.distress.map(({ day, score, uncertainty }) => [day, score, uncertainty])).toEqual([
    [0, 20, 'unknown'],
    [27, 9, 'unknown'],
  ]);
  expect(line.moods).toEqual([{ day: 2, on: addDays(from, 2), before: 4, after: 7, change: 3 }]);
  expect(line.breathing).toEqual([{ day: 1, on: addDays(from, 1), minutes: 5 }]);
  expect(line.runs).toEqual([{ day: 2, on: addDays(from, 2), minutes: 30 }]);
});

test('S5: what lies outside the days is left out, and a mood given once has no change', () => {
  const moods = [
    { on: addDays(from, -1), before: 1, after: 2 },
    { on: from, before: 5 },
    { on: to, after: 6 },
  ];
  const line = stressLine({ ...empty, moods, runs: [{ on: addDays(to, 1), minutes: 30 }] }, { from, to });
  expect(line.moods.map(({ change }) => change)).toEqual([undefined, undefined]);
  expect(line.runs).toEqual([]);
});

test('S5: which way is better comes from the scale, and a scale without one has none', () => {
  const better = (direction: DistressScale['direction']) =>
    stressLine({ ...empty, scale: { ...bare, direction } }, { from, to }).scale.lowerIsBetter;
  expect([better('higher-is-worse'), better('lower-is-worse'), better('neither')]).toEqual([
    true,
    false,
    undefined,
  ]);
});
