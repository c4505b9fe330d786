import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { anchoredTime, clockOffset, dayOf, listKeptUntil, partOf, proposedHalfDay } from './course-clock.ts';

const days = {
  firstDay: parseDay('2027-03-18')!,
  secondDay: parseDay('2027-03-19')!,
  returnDay: parseDay('2027-06-24')!,
};

test.each([
  ['2027-01-01T09:00:00Z', 'day-1-morning'],
  ['2027-03-18T08:29:00Z', 'day-1-morning'],
  ['2027-03-18T11:59:00Z', 'day-1-morning'],
  ['2027-03-18T12:00:00Z', 'day-1-afternoon'],
  ['2027-03-18T22:59:00Z', 'day-1-afternoon'],
  ['2027-03-18T23:00:00Z', 'day-2-morning'],
  ['2027-03-20T09:00:00Z', 'return-day-morning'],
  // In June Dutch time is two hours ahead: eleven o'clock is one in the afternoon.
  ['2027-06-24T10:59:00Z', 'return-day-morning'],
  ['2027-06-24T11:00:00Z', 'return-day-afternoon'],
  ['2028-01-01T09:00:00Z', 'return-day-afternoon'],
] as const)('S18: at %s the half day is %s', (moment, halfDay) => {
  expect(proposedHalfDay(days, new Date(moment))).toBe(halfDay);
});

test('S18: every half day has its day and its part', () => {
  expect([dayOf('day-1-afternoon', days), partOf('day-1-afternoon')]).toEqual(['2027-03-18', 'afternoon']);
  expect([dayOf('return-day-morning', days), partOf('return-day-morning')]).toEqual([
    '2027-06-24',
    'morning',
  ]);
});

test.each([
  ['2027-03-01', '2027-03-21'],
  ['2027-03-19', '2027-03-21'],
  ['2027-03-20', '2027-06-26'],
  ['2027-06-24', '2027-06-26'],
  ['2027-07-01', '2027-07-03'],
])('a list taken on %s leaves the phone after %s', (today, last) => {
  expect(listKeptUntil(days, parseDay(today)!)).toBe(last);
});

test('a phone that is hours off still tells the time of the server', () => {
  const server = Date.parse('2027-03-18T08:30:00Z');
  const phone = server - 5 * 3_600_000;
  const offsetMs = clockOffset({ asked: phone, answered: phone + 400, serverNow: server + 200 });
  expect(offsetMs).toBe(5 * 3_600_000);
  expect(anchoredTime({ deviceNow: phone + 60_000, offsetMs, previous: 0 })).toBe(server + 60_000);
});

test('a phone whose clock is put back never records earlier than it did before', () => {
  expect(anchoredTime({ deviceNow: 1_000, offsetMs: 0, previous: 5_000 })).toBe(5_001);
});
