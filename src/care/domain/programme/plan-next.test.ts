import { expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar-day.ts';
import type { CheckIn, SessionDone } from './history.ts';
import { planNext, weeksSoFar, type Plan, type ProgrammeFacts, type WeekPlan } from './plan-next.ts';
import { aClient, ran, startDay } from '../../../../test/support/programme-clients.ts';

const on = (at: number) => addDays(startDay, at);
const well: CheckIn = { mood: 6, energy: 6, pain: 0, sleep: 7 };
const out = { effort: 4, talkTest: 'passed', mood: 7 } as const;

const planOn = (at: number, history: SessionDone[], but: Partial<ProgrammeFacts> = {}): Plan =>
  planNext({ settings: aClient(), history, overrules: [], today: on(at), ...but });

const weekOn = (at: number, history: SessionDone[], but: Partial<ProgrammeFacts> = {}): WeekPlan => {
  const plan = planOn(at, history, but);
  if (plan.state === 'held') throw new Error('held');
  return plan.week;
};

const goodWeek = [ran(0), ran(2), ran(4)];
const weekWith = (but: Partial<SessionDone>) => [ran(0), ran(2), ran(4, but)];
const stepAndReasons = ({ step, changes }: WeekPlan) => [step, ...changes.map(({ reason }) => reason)];

test('a good week is followed by the next step, and says so', () => {
  expect(weekOn(7, goodWeek)).toMatchObject({
    week: 2,
    step: 2,
    changes: [{ effect: 'step-forward', reason: 'went-well', from: 1, to: 2 }],
  });
});

test('care.md 1: effort above 5, a failed talk test, pain above 3 or lasting over a day repeat the week', () => {
  const reasonsFor = (but: Partial<SessionDone>, client = aClient()) =>
    stepAndReasons(weekOn(7, weekWith(but), { settings: client }));
  expect(reasonsFor({ checkOut: { ...out, effort: 5 } })).toEqual([2, 'went-well']);
  expect(reasonsFor({ checkOut: { ...out, effort: 6 } })).toEqual([1, 'effort-too-high']);
  expect(reasonsFor({ checkOut: { ...out, talkTest: 'failed' } })).toEqual([1, 'talk-test-failed']);
  expect(reasonsFor({ checkIn: { ...well, pain: 3 } })).toEqual([2, 'went-well']);
  expect(reasonsFor({ checkIn: { ...well, pain: 4 } })).toEqual([1, 'pain']);
  expect(reasonsFor({ painOver24Hours: true })).toEqual([1, 'pain-over-24-hours']);
});

test('who may only exert themselves moderately repeats from an effort of 5', () => {
  const settings = aClient({ intensity: 'only-moderate' });
  const history = weekWith({ checkOut: { ...out, effort: 5 } });
  expect(stepAndReasons(weekOn(7, history, { settings }))).toEqual([1, 'effort-too-high']);
});

test('care.md 1: one or two missed weeks are one step back, three or more half, and half again after six', () => {
  const settings = aClient({ startStep: 8, longestWalk: 60 });
  const history = [0, 2, 4].map((at) => ran(at, { minutesWalked: 23, minutesRun: 20 }));
  const stepIn = (week: number) => weekOn((week - 1) * 7, history, { settings }).step;
  expect([2, 3, 4, 5, 6, 7, 8].map(stepIn)).toEqual([9, 8, 8, 4, 4, 4, 2]);
  expect(weekOn(28, history, { settings }).changes).toEqual([
    { effect: 'halve', reason: 'weeks-missed', weeks: 3, week: 5, from: 8, to: 4 },
  ]);
});

test('nothing is missed before the first session', () => {
  expect(weekOn(40, []).step).toBe(1);
});

test('one session of three, weeks nobody told of, and weeks not carried are repeated', () => {
  expect(stepAndReasons(weekOn(7, [ran(0)]))).toEqual([1, 'too-few-sessions']);
  const silent = goodWeek.map((done) => ({ ...done, checkOut: undefined }));
  expect(stepAndReasons(weekOn(7, silent))).toEqual([1, 'no-check-out']);
  const walked = goodWeek.map((done) => ({ ...done, minutesWalked: 39, minutesRun: 0 }));
  expect(stepAndReasons(weekOn(7, walked))).toEqual([1, 'step-not-carried']);
});

test('a plan that steps back: after a poor night or with a lower mood the next session keeps three quarters', () => {
  const poor = weekOn(2, [ran(0, { checkIn: { ...well, sleep: 3 } })]);
  expect(poor.sessions.map(({ minutes }) => minutes)).toEqual([29, 39]);
  expect(poor.sessions[0]?.changes).toMatchObject([
    { effect: 'shorter', reason: 'poor-sleep', sleep: 3, from: 39, to: 29 },
  ]);
  const lower = weekOn(4, [ran(0), ran(2, { checkIn: { ...well, mood: 3 } })]);
  expect(lower.sessions[0]?.changes).toMatchObject([
    { reason: 'lower-mood', moodBefore: 6, mood: 3, from: 39, to: 29 },
  ]);
  const twice = [
    ran(0),
    ran(2, { checkIn: { ...well, sleep: 1 } }),
    ran(4, { checkIn: { ...well, sleep: 2 } }),
  ];
  expect(stepAndReasons(weekOn(7, twice))).toEqual([1, 'poor-sleep', 'poor-sleep']);
});

test('the check-in of today goes before that of last time: a good night lifts it, pain leaves a walk', () => {
  const history = [ran(0, { checkIn: { ...well, sleep: 1 } })];
  expect(weekOn(2, history, { checkInToday: well }).sessions[0]?.minutes).toBe(39);
  const pain = weekOn(2, history, { checkInToday: { ...well, pain: 6 } }).sessions[0];
  expect(pain).toMatchObject({
    minutes: 29,
    runMinutes: 0,
    changes: [{ effect: 'walk-only', reason: 'pain' }],
  });
});

test('after a bad sign the next session is no more than the one that gave it, until one went without', () => {
  const cutShort = ran(2, { minutesWalked: 12, minutesRun: 4, checkOut: { ...out, talkTest: 'failed' } });
  const next = weekOn(4, [ran(0), cutShort]).sessions[0];
  expect(next).toMatchObject({ minutes: 16, runMinutes: 2 });
  expect(next?.changes[0]).toMatchObject({ effect: 'shorter', reason: 'talk-test-failed', to: 16 });
  const fine = ran(4, { minutesWalked: 14, minutesRun: 2 });
  expect(weekOn(7, [ran(0), cutShort, fine]).sessions[0]?.minutes).toBe(39);
});

test('a stop sign holds everything until the therapist releases it', () => {
  const history = [ran(0), ran(2, { minutesWalked: 10, minutesRun: 3, stopSign: 'chest-pain' })];
  expect(planOn(4, history)).toEqual({ state: 'held', on: on(2), stopSign: 'chest-pain' });
  expect(planOn(90, history)).toMatchObject({ state: 'held' });
  const released = { overrules: [{ kind: 'release', on: on(5), why: 'Seen by the GP.' }] } as const;
  expect(weekOn(5, history, released).sessions[0]).toMatchObject({ on: on(5), minutes: 13 });
  expect(planOn(3, history, { overrules: [{ kind: 'release', on: on(1), why: 'Earlier.' }] }).state).toBe(
    'held',
  );
});

test('48 hours lie between runs, and a move off a preferred day says after which run', () => {
  const settings = aClient({ preferredWeekdays: [1, 3, 5] });
  expect(weekOn(0, [], { settings }).sessions.map((session) => session.on)).toEqual([on(0), on(2), on(4)]);
  const late = weekOn(4, [ran(1), ran(3)], { settings }).sessions;
  expect(late.map((session) => session.on)).toEqual([on(5)]);
  expect(late[0]?.changes).toEqual([{ effect: 'moved', reason: 'rest-between-runs', after: on(3) }]);
  const tuesday = aClient({ preferredWeekdays: [2] });
  expect(weekOn(0, [], { settings: tuesday }).sessions[1]?.changes).toEqual([
    { effect: 'moved', reason: 'preferred-days-do-not-fit' },
  ]);
});

test('a fourth session waits for week 13 and a good week; from step 13 the aim asks for three (S2)', () => {
  const settings = aClient({ sessionsPerWeek: 4 });
  expect(weekOn(0, [], { settings }).changes).toContainEqual({
    effect: 'fewer-sessions',
    reason: 'four-not-before-week-13',
    from: 4,
    to: 3,
  });
  const twice = aClient({ sessionsPerWeek: 2, startStep: 13 });
  expect(weekOn(0, [], { settings: twice }).sessions.length).toBe(3);
  expect(weekOn(0, [], { settings: { ...twice, startStep: 12 } }).sessions.length).toBe(2);
});

test('with a beta-blocker heart-rate zones stay hidden; the talk test leads for everybody', () => {
  expect(planOn(0, [], { settings: aClient({ betaBlocker: true }) })).toMatchObject({
    guide: { leads: 'talk-test', heartRateZones: 'hidden' },
  });
});

test('S15: breathing is woven in, and holds are left out where they are not allowed', () => {
  const exercises = (settings = aClient()) =>
    weekOn(0, [], { settings }).sessions.map(({ breathing }) => breathing);
  expect(exercises().map(({ exercise }) => exercise)).toEqual([
    'soft-breathing',
    'soft-breathing',
    'box-breathing',
  ]);
  expect(exercises(aClient({ startStep: 5 }))[1]).toMatchObject({ exercise: 'step-rhythm', stepsIn: 3 });
  expect(exercises()[2]).toMatchObject({ holdSeconds: 4 });
  expect(exercises(aClient({ breathHoldsAllowed: false }))[2]).toMatchObject({ holdSeconds: 0 });
});

test('the weeks so far tell the story: each step, and why', () => {
  const history = [...goodWeek, ran(7), ran(9), ran(11, { checkOut: { ...out, effort: 8 } })];
  const story = weeksSoFar({ settings: aClient(), history, overrules: [], today: on(15) });
  expect(story.map(({ week, step, changes }) => [week, step, changes[0]?.reason])).toEqual([
    [1, 1, undefined],
    [2, 2, 'went-well'],
    [3, 2, 'effort-too-high'],
  ]);
});
