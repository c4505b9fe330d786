import { expect, test } from 'vitest';
import { itemsFrom, type Definition } from './definition.ts';
import { scoreInstrument } from './score.ts';
import { cis20r } from './sleep-and-fatigue.ts';
import { oq45, pss10 } from './wellbeing-and-stress.ts';

/** Everything answered with `rest`, and some items otherwise. */
const answered = (
  definition: Definition,
  rest: number,
  otherwise: Record<number, number> = {},
): Map<number, number> =>
  new Map(definition.items.map((_, at) => [at + 1, otherwise[at + 1] ?? rest] as const));

/** The same answer to several items. */
const each = (items: readonly number[], answer: number): Record<number, number> =>
  Object.fromEntries(items.map((item) => [item, answer]));

const scores = (definition: Definition, given: Map<number, number>): Record<string, unknown> => {
  const scoring = scoreInstrument(definition, given);
  if (!scoring.ok) throw new Error(scoring.reason);
  return Object.fromEntries(
    Object.entries(scoring.value).map(([code, outcome]) => [
      code,
      outcome.kind === 'score' ? [outcome.value, outcome.band] : outcome.kind,
    ]),
  );
};

test.each([
  ['all 0: the four turned items count 4 each', answered(pss10, 0), 16], // 6 × 0 + 4 × 4
  ['all 2: the middle is the middle either way', answered(pss10, 2), 20], // 10 × 2
  ['all 4: the six others count 4 each', answered(pss10, 4), 24], // 6 × 4 + 4 × 0
  ['the best answers', answered(pss10, 0, each([4, 5, 7, 8], 4)), 0],
  ['the worst answers', answered(pss10, 4, each([4, 5, 7, 8], 0)), 40], // 10 × 4
  ['item 5 turned: 1 counts as 3', answered(pss10, 0, { 4: 4, 5: 1, 7: 4, 8: 4 }), 3],
  ['item 6 as it is: 1 counts as 1', answered(pss10, 0, { 4: 4, 5: 4, 6: 1, 7: 4, 8: 4 }), 1],
])('S5, S14: PSS-10, %s, and no band, for nobody published one', (_, given, value) => {
  expect(scores(pss10, given)).toEqual({ total: [value, undefined] });
});

test.each([
  // Fatigue has five turned items (1, 4, 9, 14, 16: 8 minus the answer) and three as they are (6, 12, 20).
  ['all 4: 8 × 4', answered(cis20r, 4), 32, 'below-cut-off'],
  ['one item two higher', answered(cis20r, 4, { 6: 6 }), 34, 'below-cut-off'],
  ['one item three higher', answered(cis20r, 4, { 6: 7 }), 35, 'severe'],
  ['and a turned item one lower', answered(cis20r, 4, { 6: 7, 1: 3 }), 36, 'severe'],
  ['the least tired', answered(cis20r, 7, each([6, 12, 20], 1)), 8, 'below-cut-off'], // 8 × 1
  ['the most tired', answered(cis20r, 1, each([6, 12, 20], 7)), 56, 'severe'], // 8 × 7
])('S14: CIS20R fatigue, %s', (_, given, value, band) => {
  expect(scores(cis20r, given)).toMatchObject({ fatigue: [value, band] });
});

test('S14: CIS20R, all 1 and all 7, each scale by hand, and bands for fatigue only', () => {
  expect(scores(cis20r, answered(cis20r, 1))).toEqual({
    fatigue: [38, 'severe'], // 5 turned × 7 + 3 × 1
    concentration: [23, undefined], // 3, 13, 19 turned × 7 + 2 × 1
    motivation: [10, undefined], // 18 turned × 7 + 3 × 1
    activity: [15, undefined], // 10, 17 turned × 7 + 1
  });
  expect(scores(cis20r, answered(cis20r, 7))).toEqual({
    fatigue: [26, 'below-cut-off'], // 5 turned × 1 + 3 × 7
    concentration: [17, undefined], // 3 × 1 + 2 × 7
    motivation: [22, undefined], // 1 × 1 + 3 × 7
    activity: [9, undefined], // 2 × 1 + 7
  });
});

const turned = [1, 12, 13, 20, 21, 24, 31, 37, 43];
/** Ten, six and three items that are counted as they are: nineteen. */
const nineteen = [...itemsFrom(2, 11), ...itemsFrom(14, 19), 22, 23, 25];

test.each([
  ['all 0: nine turned items × 4', answered(oq45, 0), 36, 'below-cut-off'],
  ['36 + 19 × 1', answered(oq45, 0, each(nineteen, 1)), 55, 'below-cut-off'],
  ['36 + 20 × 1', answered(oq45, 0, each([...nineteen, 26], 1)), 56, 'raised'],
  ['36 + 21 × 1', answered(oq45, 0, each([...nineteen, 26, 27], 1)), 57, 'raised'],
  ['all 4: 36 others × 4', answered(oq45, 4), 144, 'raised'],
  ['the best answers', answered(oq45, 0, each(turned, 4)), 0, 'below-cut-off'],
  ['the worst answers: 45 × 4', answered(oq45, 4, each(turned, 0)), 180, 'raised'],
])('S14: OQ-45, %s', (_, given, value, band) => {
  expect(scores(oq45, given)).toEqual({ total: [value, band] });
});
