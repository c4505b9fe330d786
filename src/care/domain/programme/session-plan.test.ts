import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullSession } from './default-steps.ts';
import { fit, minutesOf, runMinutesOf } from './session-plan.ts';

const anyCourse = fc
  .record({ step: fc.integer({ min: 0, max: 27 }), number: fc.integer({ min: 0, max: 3 }) })
  .map((place) => fullSession({ aimMinutes: 60, bmiAbove30: false }, { ...place, sessions: 4 }));
const halves = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((half) => half / 2);

test('what is cut uses its minutes to the half-minute, never more, and runs no more than it may', () => {
  fc.assert(
    fc.property(anyCourse, halves(70), halves(60), (course, minutes, run) => {
      const cut = fit(course, { minutes, run });
      expect(minutesOf(cut)).toBe(Math.min(minutes, minutesOf(course)));
      expect(runMinutesOf(cut)).toBeLessThanOrEqual(Math.min(run, runMinutesOf(course)));
      for (const interval of cut.intervals) expect(Number.isInteger(interval.minutes * 2)).toBe(true);
    }),
  );
});

test('what lies within its limits stays the very same', () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      expect(fit(course, { minutes: minutesOf(course), run: runMinutesOf(course) })).toBe(course);
    }),
  );
});

test('first the warm-up gives way, then intervals fall off the end; below a quarter of an hour a walk is left', () => {
  const first = fullSession({ aimMinutes: 30, bmiAbove30: false }, { step: 1, number: 0, sessions: 3 });
  expect(fit(first, { minutes: 36, run: 60 })).toMatchObject({ warmUp: 7, coolDown: 5 });
  expect(fit(first, { minutes: 16, run: 60 })).toEqual({
    warmUp: 5,
    intervals: [
      { kind: 'run', minutes: 1 },
      { kind: 'walk', minutes: 2 },
      { kind: 'run', minutes: 1 },
      { kind: 'walk', minutes: 2 },
    ],
    coolDown: 5,
  });
  expect(fit(first, { minutes: 14.5, run: 60 })).toEqual({
    warmUp: 0,
    intervals: [{ kind: 'walk', minutes: 14.5 }],
    coolDown: 0,
  });
});
