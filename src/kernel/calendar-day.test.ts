import { expect, test } from 'vitest';
import { addDays, day, daysBetween, dutchDay, parseDay, weekday } from './calendar-day.ts';

test('a day that does not exist is not a day', () => {
  expect(parseDay('2027-02-30')).toBeUndefined();
  expect(parseDay('21-03-2027')).toBeUndefined();
  expect(() => day({ year: 2027, month: 13, day: 1 })).toThrow(RangeError);
});

test('days are counted across the change to summer time', () => {
  const before = day({ year: 2027, month: 3, day: 27 });
  expect(addDays(before, 2)).toBe('2027-03-29');
  expect(daysBetween(before, day({ year: 2027, month: 3, day: 29 }))).toBe(2);
  expect(weekday(day({ year: 2027, month: 3, day: 18 }))).toBe(4);
});

test('the Dutch day begins at midnight in Amsterdam, not in Greenwich', () => {
  expect(dutchDay(new Date('2027-06-30T22:30:00Z'))).toBe('2027-07-01');
});
