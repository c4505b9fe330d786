import { expect, test } from 'vitest';
import { addDays } from '../../kernel/calendar-day.ts';
import { aClient, ran, startDay } from '../../../test/support/programme-clients.ts';
import { courseOn, programmeToday } from './programme-today.ts';
import type { ScreeningState } from './screening-state.ts';

const until = addDays(startDay, 300);
const cleared: ScreeningState = { state: 'cleared', permitted: 'vigorous', until };
const walkFirst: ScreeningState = { state: 'walk-first', permitted: 'walking', until };
const awaited: ScreeningState = { state: 'doctor-awaited', blocks: 'running', permitted: 'nothing', until };
const facts = { settings: aClient(), history: [], overrules: [], today: startDay };

test('S40: who walks first has the same minutes without one of running, and breathing that belongs to walking', () => {
  const running = programmeToday(facts, cleared);
  const walking = programmeToday(facts, walkFirst);
  if (running.state !== 'planned' || walking.state !== 'walking') throw new Error('no plan');
  expect(running.week.sessions.some(({ runMinutes }) => runMinutes > 0)).toBe(true);
  expect(walking.week.sessions.map(({ minutes }) => minutes)).toEqual(
    running.week.sessions.map(({ minutes }) => minutes),
  );
  for (const { runMinutes, intervals, breathing } of walking.week.sessions) {
    expect(runMinutes).toBe(0);
    expect(intervals.every(({ kind }) => kind === 'walk')).toBe(true);
    expect(breathing.moment).not.toBe('runs');
  }
});

test('S40: nothing is planned without a screening, while a doctor is awaited, after a stop, and when it must be asked again', () => {
  const because = (state: ScreeningState | undefined) => {
    const now = programmeToday(facts, state);
    return now.state === 'blocked' ? now.because : now.state;
  };
  expect(because(undefined)).toBe('no-screening');
  expect(because(awaited)).toBe('doctor-awaited');
  expect(because({ state: 'stopped', permitted: 'nothing', until })).toBe('stopped');
  for (const again of ['twelve-months', 'health-changed'] as const)
    expect(because({ state: 'ask-again', because: again, permitted: 'nothing', since: startDay })).toBe(
      again,
    );
  expect(because(cleared)).toBe('planned');
});

test('a stop sign goes before what the screening says', () => {
  const stopped = { ...facts, history: [ran(0, { stopSign: 'chest-pain' })], today: addDays(startDay, 3) };
  expect(programmeToday(stopped, awaited)).toMatchObject({ state: 'held', stopSign: 'chest-pain' });
});

test('in the field: the session of that very day, whichever days are liked, and none within 48 hours or while blocked', () => {
  const history = [ran(0)];
  const liking = { ...facts, settings: aClient({ preferredWeekdays: [5] }), history };
  expect(courseOn(liking, addDays(startDay, 2), cleared)?.intervals.length).toBeGreaterThan(1);
  expect(courseOn(liking, addDays(startDay, 1), cleared)).toBeUndefined();
  expect(courseOn(liking, addDays(startDay, 2), awaited)).toBeUndefined();
  expect(courseOn(liking, addDays(startDay, 2), walkFirst)?.intervals.map(({ kind }) => kind)).toEqual([
    'walk',
  ]);
});

test('in the field: what was already told of the day leaves its plan as it began, but a stop sign of that day ends it', () => {
  const on = addDays(startDay, 2);
  const before = courseOn({ ...facts, history: [ran(0)] }, on, cleared);
  expect(courseOn({ ...facts, history: [ran(0), ran(2)] }, on, cleared)).toEqual(before);
  expect(
    courseOn({ ...facts, history: [ran(0), ran(2, { stopSign: 'pallor' })] }, on, cleared),
  ).toBeUndefined();
});
