import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilingAt } from './ceiling.ts';
import { readHistory } from './read-history.ts';
import { aClient, ran, startDay } from '../../../../test/support/programme-clients.ts';
import { addDays } from '../../../kernel/calendar-day.ts';

const ceiling = (longestWalk: number, at: number, sessions: [at: number, minutes: number][]): number => {
  const settings = aClient({ longestWalk });
  const history = sessions.map(([day, minutes]) => ran(day, { minutesWalked: minutes, minutesRun: 0 }));
  return ceilingAt(settings, readHistory(settings, history, addDays(startDay, at)).ran, at).ceiling;
};

test('PMID 40623829: 1.10 times the longest of thirty days, down to the half-minute, walking counted', () => {
  expect(ceiling(0, 10, [[0, 50]])).toBe(55);
  expect(ceiling(0, 10, [[0, 33]])).toBe(36);
  expect(
    ceiling(0, 30, [
      [0, 50],
      [20, 30],
    ]),
  ).toBe(55);
  expect(
    ceiling(0, 31, [
      [0, 50],
      [20, 30],
    ]),
  ).toBe(33);
});

test('the walk of the intake counts for thirty days, and after that only when nothing else is known', () => {
  expect(ceiling(40, 30, [[20, 20]])).toBe(44);
  expect(ceiling(40, 31, [[20, 20]])).toBe(22);
  expect(ceiling(40, 90, [[20, 20]])).toBe(44);
});

test('a ceiling never locks: whoever reaches it gets at least half a minute more the next time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (half) => {
      const now = ceiling(half / 2, 0, []);
      expect(ceiling(half / 2, 2, [[0, now]])).toBeGreaterThan(now);
    }),
  );
});
