import { expect, test } from 'vitest';
import {
  breathingKinds,
  breathingTable,
  breathsPerMinute,
  fittingExercise,
  mayGive,
  noHoldReasons,
} from './breathing.ts';

test('S15: resonance is six breaths a minute, within 4.5 to 6.5, and lasts at least five minutes', () => {
  for (const exercise of ['resonance-even', 'resonance-long-out'] as const) {
    const rate = breathsPerMinute(breathingTable[exercise])!;
    expect(rate).toBe(6);
    expect(breathingTable[exercise].leastMinutes).toBe(5);
  }
});

test('S15: the box is four times four, and while running breath follows the steps', () => {
  const { in: breatheIn, hold, out, holdEmpty } = breathingTable.box.pattern;
  expect([breatheIn, hold, out, holdEmpty]).toEqual([4, 4, 4, 4]);
  expect(breathsPerMinute(breathingTable['steps-easy'])).toBeUndefined();
  expect(breathingTable['steps-easy'].pattern).toMatchObject({ unit: 'steps', in: 3, out: 3 });
  expect(breathingTable['steps-faster'].pattern).toMatchObject({ unit: 'steps', in: 2, out: 2 });
});

test('S15: with panic, pregnancy, heart or lung disease nobody is given an exercise with holds', () => {
  expect(mayGive('box', [])).toBe(true);
  for (const reason of noHoldReasons) {
    expect(mayGive('box', [reason])).toBe(false);
    for (const exercise of breathingKinds) {
      const given = fittingExercise(exercise, [reason]);
      const { hold, holdEmpty } = breathingTable[given].pattern;
      expect(hold + holdEmpty).toBe(0);
      if (exercise !== 'box') expect(given).toBe(exercise);
    }
  }
  expect(fittingExercise('box', [])).toBe('box');
});
