import { expect, test } from 'vitest';
import { hidesHeartRate, hintsFor } from './medicines.ts';

test('S8: medicines give hints about the run, each once, and a beta-blocker hides heart-rate zones', () => {
  expect(hintsFor(['lithium', 'other', 'beta-blocker', 'lithium'])).toEqual([
    'talk-test-leads',
    'mind-drinking',
  ]);
  expect(hintsFor(['other'])).toEqual([]);
  expect(hidesHeartRate(['insulin'])).toBe(false);
  expect(hidesHeartRate(['insulin', 'beta-blocker'])).toBe(true);
});
