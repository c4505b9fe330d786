import { expect, test } from 'vitest';
import { proposeStartStep } from './start-step.ts';

const mover = { walkingThirtyMinutesIsHard: false, walkFirst: false, longestWalk: 45, longestRun: 0 };

test('care.md 1: walking comes first when half an hour of it is hard, was not done, or was decided so', () => {
  expect(proposeStartStep({ ...mover, walkingThirtyMinutesIsHard: true })).toBe(0);
  expect(proposeStartStep({ ...mover, walkFirst: true, longestRun: 30 })).toBe(0);
  expect(proposeStartStep({ ...mover, longestWalk: 29.5 })).toBe(0);
  expect(proposeStartStep(mover)).toBe(1);
});

test('who already runs begins where no run is longer than theirs', () => {
  expect(
    [2, 5, 8, 14, 15, 20, 29, 30, 90].map((longestRun) => proposeStartStep({ ...mover, longestRun })),
  ).toEqual([4, 8, 9, 10, 11, 12, 12, 13, 13]);
});
