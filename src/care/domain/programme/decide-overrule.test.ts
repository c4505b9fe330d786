import { expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar-day.ts';
import { decideOverrule, type OverruleRequest } from './decide-overrule.ts';
import type { SessionDone } from './history.ts';
import type { Overrule } from './overrule.ts';
import { planNext, type ProgrammeFacts } from './plan-next.ts';
import type { Course } from './session-plan.ts';
import { aClient, ran, startDay } from '../../../../test/support/programme-clients.ts';

const on = (at: number) => addDays(startDay, at);

const halfHour: Course = {
  warmUp: 10,
  intervals: [
    { kind: 'run', minutes: 10 },
    { kind: 'walk', minutes: 5 },
  ],
  coolDown: 5,
};
const ofMinutes = (minutes: number): Course => ({
  ...halfHour,
  intervals: [{ kind: 'run', minutes: minutes - 15 }],
});

const facts = (
  at: number,
  history: SessionDone[] = [],
  but: Partial<ProgrammeFacts> = {},
): ProgrammeFacts => ({
  settings: aClient(),
  history,
  overrules: [],
  today: on(at),
  ...but,
});

const session = (at: number, course = halfHour): OverruleRequest & { kind: 'session' } => ({
  kind: 'session',
  day: on(at),
  course,
  company: 'guided',
  why: 'A new route together.',
});

const planWith = (before: ProgrammeFacts, request: OverruleRequest) => {
  const decided = decideOverrule(before, request);
  if (!decided.ok) throw new Error(decided.reason);
  const plan = planNext({ ...before, overrules: [...before.overrules, decided.value] });
  if (plan.state === 'held') throw new Error('held');
  return plan.week;
};

test('the therapist replaces the next session, on a day of their own, and the plan says why', () => {
  const week = planWith(facts(2, [ran(0)]), session(3));
  expect(week.sessions[0]).toMatchObject({ on: on(3), minutes: 30, company: 'guided' });
  expect(week.sessions[0]?.changes).toContainEqual({
    effect: 'replaced',
    reason: 'therapist',
    on: on(2),
    why: 'A new route together.',
    from: 39,
    to: 30,
    aboveCeiling: undefined,
  });
  expect(week.sessions[1]?.minutes).toBe(39);
});

test('above the ceiling is for the therapist to decide with a reason, and it is marked', () => {
  const before = facts(2, [ran(0)], { settings: aClient({ longestWalk: 30 }) });
  const week = planWith(before, session(2, ofMinutes(60)));
  expect(week.sessions[0]).toMatchObject({
    minutes: 60,
    changes: [{ effect: 'replaced', aboveCeiling: { ceiling: 42.5, longest: 39 } }],
  });
});

test('a step that the therapist sets holds from that day, and adaptation goes on from it', () => {
  const before = facts(2, [ran(0)]);
  const week = planWith(before, { kind: 'step', step: 5, why: 'Runs already.' });
  expect(week.step).toBe(5);
  expect(week.changes).toContainEqual({
    effect: 'step-set',
    reason: 'therapist',
    on: on(2),
    why: 'Runs already.',
    week: 1,
    from: 1,
    to: 5,
  });
  const overrules: Overrule[] = [{ kind: 'step', step: 5, on: on(2), why: 'Runs already.' }];
  const full = { minutesWalked: 22, minutesRun: 18 };
  const history = [ran(0), ran(2, full), ran(4, full)];
  expect(planNext(facts(7, history, { overrules }))).toMatchObject({ week: { step: 6 } });
});

test('hard bounds are refused by name, whatever the reason', () => {
  const refusalOf = (before: ProgrammeFacts, request: OverruleRequest) => {
    const decided = decideOverrule(before, request);
    return decided.ok ? 'accepted' : decided.reason;
  };
  const once = facts(1, [ran(0)]);
  expect(refusalOf(once, { ...session(2), why: '  ' })).toBe('reason-missing');
  expect(refusalOf(once, session(2, ofMinutes(60.5)))).toBe('over-sixty-minutes');
  expect(refusalOf(once, session(2, ofMinutes(60)))).toBe('accepted');
  expect(refusalOf(once, session(2, ofMinutes(30.25)))).toBe('not-in-half-minutes');
  expect(refusalOf(once, session(2, { ...halfHour, intervals: [] }))).toBe('not-in-half-minutes');
  expect(refusalOf(once, session(1))).toBe('within-48-hours');
  expect(refusalOf(facts(0, [ran(0)]), session(0))).toBe('already-run-that-day');
  expect(refusalOf(once, session(0))).toBe('day-has-passed');
  expect(refusalOf(once, session(9))).toBe('more-than-a-week-ahead');
  expect(
    refusalOf(
      facts(
        6,
        [0, 1, 2, 4].map((at) => ran(at)),
      ),
      session(6),
    ),
  ).toBe('over-four-a-week');
  expect(refusalOf(once, { kind: 'step', step: 28, why: 'x' })).toBe('no-such-step');
  expect(refusalOf(once, { kind: 'step', step: 2.5, why: 'x' })).toBe('no-such-step');
  expect(refusalOf(once, { kind: 'release', why: 'x' })).toBe('nothing-held');
  const held = facts(3, [ran(0, { stopSign: 'collapse' })]);
  expect(refusalOf(held, session(4))).toBe('held-after-stop-sign');
  expect(refusalOf(held, { kind: 'step', step: 0, why: 'x' })).toBe('held-after-stop-sign');
  expect(refusalOf(held, { kind: 'release', why: 'Seen by the GP.' })).toBe('accepted');
});

test('a sign that is newer than the decision goes before it', () => {
  const overrules: Overrule[] = [{ ...session(5, ofMinutes(50)), on: on(1) }];
  const history = [ran(0), ran(2, { checkOut: { effort: 8, talkTest: 'failed', mood: 5 } })];
  expect(planNext(facts(4, history, { overrules }))).toMatchObject({
    week: { sessions: [{ on: on(5), minutes: 39, runMinutes: 8 }] },
  });
});
