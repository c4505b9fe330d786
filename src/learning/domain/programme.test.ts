import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { inLang, isOpen, linesOf, opensOn, overlapping } from './programme.ts';

const day = (text: string) => parseDay(text)!;
const days = { firstDay: day('2027-03-18'), secondDay: day('2027-03-19'), returnDay: day('2027-06-24') };

test('S29: preparation opens two weeks before the course, other materials on their own day', () => {
  const preparation = { meantFor: 'preparation', opensOn: undefined } as const;
  const ofDay = { meantFor: 'day', opensOn: undefined } as const;
  expect(opensOn(preparation, 'return-day', days)).toBe('2027-03-04');
  expect(opensOn(ofDay, 'day-2', days)).toBe('2027-03-19');
  expect(opensOn(ofDay, 'return-day', days)).toBe('2027-06-24');
  expect(isOpen(ofDay, 'day-2', days, day('2027-03-18'))).toBe(false);
  expect(isOpen(ofDay, 'day-2', days, day('2027-03-19'))).toBe(true);
});

test('a day that a teacher set goes before the rule', () => {
  expect(opensOn({ meantFor: 'day', opensOn: day('2027-01-01') }, 'day-1', days)).toBe('2027-01-01');
});

test('Dutch stands in where there is no English; empty lines say nothing', () => {
  expect(inLang({ nl: 'Lunch', en: '' }, 'en')).toBe('Lunch');
  expect(inLang({ nl: 'Lunch', en: 'Lunch break' }, 'en')).toBe('Lunch break');
  expect(linesOf(' een \n\n twee\n')).toEqual(['een', 'twee']);
});

test('a part that begins before the one above ends is pointed out', () => {
  const part = (id: string, startsAt: string, endsAt: string) => ({ id, startsAt, endsAt });
  expect(
    overlapping([part('a', '09:30', '10:30'), part('b', '10:30', '11:00'), part('c', '10:45', '12:00')]),
  ).toEqual(['c']);
  expect(overlapping([])).toEqual([]);
});
