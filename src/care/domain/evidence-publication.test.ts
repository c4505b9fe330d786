import { expect, test } from 'vitest';
import { day } from '../../kernel/calendar-day.ts';
import { evidence, type Outcome } from './evidence.ts';
import { nextPublication, quarterOf } from './evidence-publication.ts';

const on = day({ year: 2027, month: 4, day: 1 });
const later = day({ year: 2027, month: 5, day: 1 });

const people = (count: number, group = 'cure', end = 14): Outcome[] =>
  Array.from({ length: count }, () => ({ agreed: true, group, start: 20, end }));
const counted = (...outcomes: Outcome[][]) => evidence(outcomes.flat());

test('nine people are not published, ten are', () => {
  expect(nextPublication(undefined, counted(people(9)), on)).toBeUndefined();
  expect(nextPublication(undefined, counted(people(10)), on)).toMatchObject({
    countedOn: on,
    numbers: { all: { people: 10, change: { mean: -6 } } },
  });
});

test('one person more changes nothing in public: nobody is found by subtraction', () => {
  const before = nextPublication(undefined, counted(people(10)), on);
  expect(nextPublication(before, counted(people(11)), later)).toBe(before);
  expect(nextPublication(before, counted(people(19)), later)).toBe(before);
  expect(nextPublication(before, counted(people(20)), later)?.countedOn).toBe(later);
});

test('also where no group is shown beside the total, one person more changes nothing', () => {
  const before = nextPublication(undefined, counted(people(6), people(6, 'prevention')), on);
  expect(before?.numbers.groups).toEqual([]);
  expect(nextPublication(before, counted(people(7), people(6, 'prevention')), later)).toBe(before);
});

test('a group that grew by one holds back the whole, also when the total grew by ten', () => {
  const before = nextPublication(undefined, counted(people(10), people(10, 'prevention')), on);
  const crept = counted(people(19), people(11, 'prevention'));
  expect(nextPublication(before, crept, later)).toBe(before);
  const grown = counted(people(20), people(10, 'prevention'));
  expect(nextPublication(before, grown, later)?.countedOn).toBe(later);
});

test('when so many withdrew that nine are left, nothing stays public', () => {
  const before = nextPublication(undefined, counted(people(10)), on);
  expect(nextPublication(before, counted(people(9)), later)).toBeUndefined();
});

test('numbers are rounded to one decimal', () => {
  const outcomes = people(10).map((one, at) => ({ ...one, end: 14 + (at % 3) }));
  expect(nextPublication(undefined, counted(outcomes), on)?.numbers.all.end.mean).toBe(14.9);
});

test.each([
  ['2027-01-01', '2027-1'],
  ['2027-03-31', '2027-1'],
  ['2027-04-01', '2027-2'],
  ['2027-12-31', '2027-4'],
])('%s lies in quarter %s', (text, quarter) => {
  const [year, month, date] = text.split('-').map(Number);
  expect(quarterOf(day({ year: year!, month: month!, day: date! }))).toBe(quarter);
});
