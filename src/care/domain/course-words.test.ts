import { expect, test } from 'vitest';
import { courseWords, stretchesOf } from './course-words.ts';
import { walkOf, type Interval } from './programme/session-plan.ts';

const pair = (run: number, walk: number): Interval[] => [
  { kind: 'run', minutes: run },
  { kind: 'walk', minutes: walk },
];

test('a pair that repeats is said once, and what stands alone is said as it is', () => {
  const course = { warmUp: 10, intervals: [...pair(1.5, 2), ...pair(1.5, 2), ...pair(1.5, 2)], coolDown: 5 };
  expect(courseWords(course)).toBe(
    '10 min wandelen, 3 × (1,5 min hardlopen, 2 min wandelen), 5 min wandelen',
  );
  const last: Interval = { kind: 'run', minutes: 10 };
  expect(courseWords({ warmUp: 5, intervals: [...pair(20, 2), last], coolDown: 5 })).toBe(
    '5 min wandelen, 20 min hardlopen, 2 min wandelen, 10 min hardlopen, 5 min wandelen',
  );
  expect(courseWords(walkOf(30))).toBe('30 min wandelen');
});

test('the ribbon leaves nothing out and draws nothing of no length', () => {
  expect(stretchesOf(walkOf(20))).toEqual([{ kind: 'walk', minutes: 20 }]);
  expect(stretchesOf({ warmUp: 10, intervals: pair(1, 2), coolDown: 5 })).toHaveLength(4);
});
