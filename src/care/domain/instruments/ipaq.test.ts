import { describe, expect, test } from 'vitest';
import { ipaqSf, sessionLoad } from './activity-and-effort.ts';
import { scoreInstrument } from './score.ts';

/** Days and minutes: vigorous, moderate, walking; then minutes of sitting. `_` is an item without an answer. */
const _ = undefined;
type Week = (number | undefined)[];
const outcome = (week: Week) => {
  const given = new Map(
    week.flatMap((answer, at) => (answer === undefined ? [] : [[at + 1, answer] as const])),
  );
  const scoring = scoreInstrument(ipaqSf, given);
  if (!scoring.ok) throw new Error(scoring.reason);
  return scoring.value;
};

describe('IPAQ-SF, MET-minutes a week and the published category', () => {
  test.each<[string, Week, number, string]>([
    ['nothing', [0, 0, 0, 0, 0, 0, 0], 0, 'low'],
    ['nothing, and not asked how long', [0, _, 0, _, 0, _, 0], 0, 'low'],
    ['minutes without days are none', [0, 90, 0, 90, 0, 90, 0], 0, 'low'],
    ['3.3 × 2 × 30: those of no day are not in the 960', [0, 961, 0, _, 2, 30, 0], 198, 'low'],
    // Moderate by vigorous days: three of 20 minutes.
    ['8 × 3 × 19', [3, 19, 0, 0, 0, 0, 0], 456, 'low'],
    ['8 × 3 × 20', [3, 20, 0, 0, 0, 0, 0], 480, 'moderate'],
    ['8 × 2 × 20: a day short', [2, 20, 0, 0, 0, 0, 0], 320, 'low'],
    // Moderate by five days of half an hour.
    ['3.3 × 5 × 29', [0, 0, 0, 0, 5, 29, 0], 478.5, 'low'],
    ['3.3 × 5 × 30', [0, 0, 0, 0, 5, 30, 0], 495, 'moderate'],
    ['3.3 × 4 × 30: a day short', [0, 0, 0, 0, 4, 30, 0], 396, 'low'],
    ['4 × 2 × 30 + 3.3 × 3 × 30', [0, 0, 2, 30, 3, 30, 0], 537, 'moderate'],
    ['4 × 5 × 29', [0, 0, 5, 29, 0, 0, 0], 580, 'low'],
    // Moderate by five days of anything with 600.
    ['8 × 1 × 14 + 4 × 4 × 30', [1, 14, 4, 30, 0, 0, 0], 592, 'low'],
    ['8 × 1 × 15 + 4 × 4 × 30', [1, 15, 4, 30, 0, 0, 0], 600, 'moderate'],
    ['4 × 4 × 40: a day short', [0, 0, 4, 40, 0, 0, 0], 640, 'low'],
    // High by three vigorous days with 1,500 in all.
    ['8 × 3 × 60 + 4 × 1 × 14', [3, 60, 1, 14, 0, 0, 0], 1496, 'moderate'],
    ['8 × 3 × 60 + 4 × 1 × 15', [3, 60, 1, 15, 0, 0, 0], 1500, 'high'],
    ['8 × 3 × 63', [3, 63, 0, 0, 0, 0, 0], 1512, 'high'],
    ['8 × 2 × 94: a day short', [2, 94, 0, 0, 0, 0, 0], 1504, 'low'],
    // High by seven days of anything with 3,000.
    ['4 × 7 × 107', [0, 0, 7, 107, 0, 0, 0], 2996, 'moderate'],
    ['8 × 2 × 30 + 4 × 5 × 126', [2, 30, 5, 126, 0, 0, 0], 3000, 'high'],
    ['4 × 7 × 108', [0, 0, 7, 108, 0, 0, 0], 3024, 'high'],
    ['8 × 1 × 75 + 4 × 5 × 120: a day short', [1, 75, 5, 120, 0, 0, 0], 3000, 'moderate'],
    // Less than ten minutes is nothing, days included; more than 180 is 180.
    ['nine minutes are none', [7, 9, 7, 9, 7, 9, 0], 0, 'low'],
    ['4 × 7 × 10', [0, 0, 7, 10, 0, 0, 0], 280, 'low'],
    ['3.3 × 7 × 180', [0, 0, 0, 0, 7, 180, 0], 4158, 'high'],
    ['181 counts as 180', [0, 0, 0, 0, 7, 181, 0], 4158, 'high'],
    ['300 counts as 180', [0, 0, 0, 0, 7, 300, 0], 4158, 'high'],
    ['960 together: (8 + 4 + 3.3) × 180', [1, 320, 1, 320, 1, 320, 0], 2754, 'low'],
    ['the most there is: 7 × 180 × 15.3', [7, 180, 7, 180, 7, 180, 0], 19_278, 'high'],
  ])('S14: %s', (_computed, week, value, category) => {
    expect(outcome(week)['activity']).toMatchObject({ kind: 'score', value, band: `${category}-activity` });
  });
});

test('S14: more than 960 minutes a day together cannot be, and is left out before anything is cut', () => {
  expect(outcome([1, 321, 1, 320, 1, 320, 0])['activity']).toEqual({ kind: 'implausible', minutesADay: 961 });
});

test('S14: minutes of sitting stand beside it, without a band', () => {
  expect(outcome([0, 0, 0, 0, 0, 0, 480])['sitting']).toMatchObject({ value: 480, band: undefined });
  expect(outcome([0, 0, 0, 0, 0, 0, _])).toMatchObject({
    activity: { kind: 'score', value: 0 },
    sitting: { kind: 'no-score', missing: [7] },
  });
});

test.each<[Week, number[]]>([
  [[_, 30, 2, 30, 2, 30, 0], [1]],
  [[2, _, 2, 30, 2, 30, 0], [2]],
  [
    [2, 30, 2, 30, _, _, 0],
    [5, 6],
  ],
  [
    [_, _, _, _, _, _, 0],
    [1, 2, 3, 4, 5, 6],
  ],
])('S14: a missing number gives no score, as its guidelines say: %j', (week, missing) => {
  expect(outcome(week)['activity']).toEqual({ kind: 'no-score', missing });
});

test.each([
  [{ effort: 0, minutes: 45 }, 0],
  [{ effort: 4, minutes: 45 }, 180], // 4 × 45
  [{ effort: 10, minutes: 60 }, 600], // 10 × 60
])('S14: the load of a session is effort times minutes: %j', (session, load) => {
  expect(sessionLoad(session)).toEqual({ ok: true, value: load });
});

test.each([
  [{ effort: 11, minutes: 45 }, 'effort-out-of-range'],
  [{ effort: -1, minutes: 45 }, 'effort-out-of-range'],
  [{ effort: 3.5, minutes: 45 }, 'effort-out-of-range'],
  [{ effort: 4, minutes: -1 }, 'minutes-out-of-range'],
  [{ effort: 4, minutes: 1441 }, 'minutes-out-of-range'],
  [{ effort: 4, minutes: NaN }, 'minutes-out-of-range'],
])('S14: no load of what cannot be: %j', (session, reason) => {
  expect(sessionLoad(session)).toEqual({ ok: false, reason });
});
