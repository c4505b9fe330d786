import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClient, afterwards, anyBehaviour, anySettings } from '../../../test/support/programme-clients.ts';
import { breathingInWords, courseInWords, stretchesOf } from './course-in-words.ts';
import type { Change } from './programme/change.ts';
import { fullSession } from './programme/default-steps.ts';
import { planNext, weeksSoFar } from './programme/plan-next.ts';
import { projectProgramme } from './programme/project-programme.ts';
import { runMinutesOf } from './programme/session-plan.ts';
import { changeInWords, sourceInWords } from './programme-words.ts';

test('a session in words: what repeats is told once, and half minutes as people write them', () => {
  const step2 = fullSession(aClient(), { step: 2, number: 0, sessions: 3 });
  expect(courseInWords(step2, 'nl')).toBe(
    '10 minuten inwandelen, 8 keer 1,5 minuten hardlopen en 1,5 minuten wandelen, 5 minuten uitwandelen',
  );
  const step12 = fullSession(aClient(), { step: 12, number: 0, sessions: 3 });
  expect(courseInWords(step12, 'en')).toBe(
    '10 minutes of walking to warm up, 20 minutes of running, 2 minutes of walking, 10 minutes of running, 5 minutes of walking to end',
  );
  expect(courseInWords(fullSession(aClient(), { step: 0, number: 0, sessions: 3 }), 'nl')).toBe(
    '20 minuten wandelen',
  );
});

test('what is told of a session is all of its running, for every step', () => {
  for (let step = 0; step <= 27; step += 1) {
    const course = fullSession(aClient(), { step, number: 0, sessions: 3 });
    const told = stretchesOf(course.intervals).reduce(
      (sum, { times, intervals }) => sum + times * runMinutesOf({ ...course, intervals }),
      0,
    );
    expect(told).toBe(runMinutesOf(course));
  }
});

test('care.md 4: without holds the exercise at the end says so, in both languages', () => {
  const box = {
    exercise: 'box-breathing',
    moment: 'cool-down',
    minutes: 5,
    seconds: 4,
    holdSeconds: 0,
  } as const;
  expect(breathingInWords(box, 'nl')).toContain('zonder vasthouden');
  expect(breathingInWords(box, 'en')).toContain('without holding');
  expect(breathingInWords({ ...box, holdSeconds: 4 }, 'nl')).toContain('4 vasthouden');
});

test('where a step asks no running yet, its words ask none either', () => {
  const walked = { effect: 'repeat-week', reason: 'step-not-carried', longest: 20, mostRun: 0 } as const;
  const why = (needed: { minutes: number; run: number }) =>
    changeInWords({ ...walked, to: 0, needed } as Change, 'therapist').why;
  expect(why({ minutes: 30, run: 0 })).toBe(
    'De langste keer was 20 minuten; voor een stap verder zijn 30 minuten nodig.',
  );
  expect(why({ minutes: 30, run: 8 })).toMatch(/30 minuten en 8 minuten nodig\.$/);
});

test('our own rules say that they are, and the ceiling says that it was measured in other people', () => {
  expect(sourceInWords({ reason: 'weeks-missed' })).toContain('eigen ontwerp, niet onderzocht');
  expect(sourceInWords({ reason: 'went-well' })).toBe('Eigen ontwerp, niet onderzocht');
  expect(sourceInWords({ reason: 'ceiling' })).toMatch(/PMID 40623829.*doortrekking van ons/);
});

test('whatever happens to somebody, every change has words for the therapist and the client, without a hole in them', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anySettings, fc.array(anyBehaviour, { maxLength: 8 }), (settings, behaviours) => {
      const facts = afterwards(settings, behaviours);
      const plan = planNext(facts);
      const weeks = [...(plan.state === 'planned' ? [plan.week] : []), ...projectProgramme(facts)];
      const changes: Change[] = [
        ...weeksSoFar(facts).flatMap((week) => week.changes),
        ...weeks.flatMap((week) => [...week.changes, ...week.sessions.flatMap((one) => one.changes)]),
      ];
      for (const change of changes)
        for (const voice of ['therapist', 'nl', 'en'] as const) {
          const { what, why } = changeInWords(change, voice);
          seen.add(`${change.effect} ${change.reason}`);
          if (/undefined|NaN|\[object|  /.test(`${what} ${why}`) || !what.endsWith('.') || why === '')
            throw new Error(JSON.stringify({ change, what, why }));
        }
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(seen.size).toBeGreaterThan(15);
});
