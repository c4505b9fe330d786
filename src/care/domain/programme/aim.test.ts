import { expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar-day.ts';
import { reachedAim } from './aim.ts';
import type { SessionDone } from './history.ts';
import { ran, startDay } from '../../../../test/support/programme-clients.ts';

const fourWeeks = (but: (session: number) => Partial<SessionDone> | undefined = () => ({})): SessionDone[] =>
  Array.from({ length: 12 }, (_, session) => {
    const change = but(session);
    const day = Math.floor(session / 3) * 7 + (session % 3) * 2;
    return change ? [ran(day, { minutesWalked: 15, minutesRun: 30, ...change })] : [];
  }).flat();
const reached = (history: SessionDone[], at = 27) => reachedAim(history, addDays(startDay, at)).reached;

test('S2: three times a week, half an hour or more, alone, over four weeks', () => {
  expect(reached(fourWeeks())).toBe(true);
  expect(reached(fourWeeks(() => ({ minutesWalked: 5, minutesRun: 25 })))).toBe(true);
});

test('S2: not with a shorter run, a run less, only walking, or a week missed', () => {
  expect(reached(fourWeeks((at) => (at === 7 ? { minutesWalked: 4.5, minutesRun: 25 } : {})))).toBe(false);
  expect(reached(fourWeeks((at) => (at === 7 ? undefined : {})))).toBe(false);
  expect(reached(fourWeeks(() => ({ minutesWalked: 40, minutesRun: 0 })))).toBe(false);
  expect(reached(fourWeeks((at) => (at > 2 && at < 6 ? undefined : {})))).toBe(false);
});

test('S2: independent leaves room for one guided session a fortnight', () => {
  expect(reached(fourWeeks((at) => ({ company: at < 2 ? 'guided' : 'independent' })))).toBe(true);
  expect(reached(fourWeeks((at) => ({ company: at < 3 ? 'guided' : 'independent' })))).toBe(false);
});

test('S2: it counts up to six days later, whatever the weekday', () => {
  expect(reached(fourWeeks(), 32)).toBe(true);
  expect(reached(fourWeeks(), 36)).toBe(false);
});
