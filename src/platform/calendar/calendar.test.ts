import { expect, test } from 'vitest';
import { day } from '../../kernel/calendar-day.ts';
import { courseCalendar, type CalendarEntry } from './index.ts';

const entry = (over: Partial<CalendarEntry>): CalendarEntry => ({
  uid: 'a-1@duurloop',
  day: day({ year: 2027, month: 3, day: 18 }),
  start: '09:30',
  end: '17:00',
  title: 'Cursus runningtherapie, dag 1',
  location: 'Dalfsen; "de Boerderij", zaal 1',
  description: 'Trek schoenen aan',
  sequence: 0,
  ...over,
});
const organizer = { name: 'Instituut Duurloop (voorbeeld)', email: 'kantoor@duurloop.example' };
const now = new Date('2027-01-10T10:00:00Z');
const lines = (over: Partial<CalendarEntry> = {}) =>
  courseCalendar({ name: 'Cursus', organizer, method: 'PUBLISH', days: [entry(over)], now })
    .replace(/\r\n /g, '')
    .split('\r\n');

test('a day is kept in Dutch time, in winter and in summer', () => {
  expect(lines()).toContain('DTSTART;TZID=Europe/Amsterdam:20270318T093000');
  expect(lines({ day: day({ year: 2027, month: 6, day: 24 }) })).toContain(
    'DTSTART;TZID=Europe/Amsterdam:20270624T093000',
  );
  expect(lines()).toContain('TZID:Europe/Amsterdam');
});

test('a change keeps the id and raises the sequence; a cancellation says so', () => {
  const changed = lines({ sequence: 3, cancelled: true });
  expect(changed).toContain('UID:a-1@duurloop');
  expect(changed).toContain('SEQUENCE:3');
  expect(changed).toContain('STATUS:CANCELLED');
});

test('what stands in a text cannot become a line of its own', () => {
  const hostile = lines({ title: 'x\r\nATTENDEE:mailto:y@example.com' });
  expect(hostile.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
});

test('a calendar that cancels says so as a whole, and keeps the days it takes out', () => {
  const file = courseCalendar({
    name: 'Cursus',
    organizer,
    method: 'CANCEL',
    days: [entry({ sequence: 2, cancelled: true })],
    now,
  });
  for (const line of [
    'METHOD:CANCEL',
    'UID:a-1@duurloop',
    'STATUS:CANCELLED',
    'SEQUENCE:2',
    'DTSTAMP:20270110T100000Z',
  ])
    expect(file).toContain(line);
});

test('who publishes or cancels stands with every day, and a name adds no line of its own (RFC 5546)', () => {
  for (const method of ['PUBLISH', 'CANCEL'] as const)
    expect(
      courseCalendar({ name: 'Cursus', organizer, method, days: [entry({})], now }).replace(/\r\n /g, ''),
    ).toMatch(/\r\nORGANIZER;CN="Instituut Duurloop \(voorbeeld\)":mailto:kantoor@duurloop\.example\r\n/i);
  const hostile = { name: 'x"\r\nATTENDEE:mailto:y@example.com', email: 'a@example.com\r\nATTENDEE:b' };
  const file = courseCalendar({ name: 'x', organizer: hostile, method: 'PUBLISH', days: [entry({})], now });
  expect(file).not.toContain('\nATTENDEE');
});

test('the same days at the same moment give the same file', () => {
  expect(lines()).toEqual(lines());
});
