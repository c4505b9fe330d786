import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarDay } from '../../kernel/calendar-day.ts';

/** A day in a calendar. `uid` stays the same for ever; `sequence` rises with every change. Times as "09:30", Dutch time. */
export type CalendarEntry = {
  uid: string;
  day: CalendarDay;
  start: string;
  end: string;
  title: string;
  location: string;
  description: string;
  url?: string;
  sequence: number;
  cancelled?: boolean;
};

const zone = 'Europe/Amsterdam';

/** The rules of Dutch time since 1996: what a calendar needs to read the times below. */
const zoneRules = [
  'BEGIN:VTIMEZONE', `TZID:${zone}`,
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST',
  'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET',
  'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n'); // prettier-ignore

/**
 * An iCalendar file (RFC 5545). A cancelled entry stays in it, marked, so that calendars take it out. Who organises
 * it stands with every entry: PUBLISH and CANCEL ask for that (RFC 5546, 3.2.1 and 3.2.5).
 */
export const courseCalendar = (calendar: {
  name: string;
  organizer: { name: string; email: string };
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  days: CalendarEntry[];
  now: Date;
}): string => {
  const file = ical({
    name: calendar.name,
    method: ICalCalendarMethod[calendar.method],
    prodId: { company: 'Duurloop', product: 'Duurloop', language: 'NL' },
    timezone: { name: zone, generator: () => zoneRules },
    ttl: 6 * 3600,
  });
  for (const entry of calendar.days) {
    file.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: calendar.now,
      start: localTime(entry.day, entry.start),
      end: localTime(entry.day, entry.end),
      timezone: zone,
      summary: entry.title,
      location: entry.location,
      description: entry.description,
      organizer: { name: oneLine(calendar.organizer.name), email: oneLine(calendar.organizer.email) },
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.url ? { url: entry.url } : {}),
    });
  }
  // The library prints the stamp like the times of the days; the standard wants it in Greenwich time.
  return file.toString().replace(/^DTSTAMP:\d{8}T\d{6}(?=\r)/gm, `DTSTAMP:${greenwich(calendar.now)}`);
};

/** The library quotes a name without looking for what would end the quotation or the line. */
const oneLine = (text: string): string => text.replace(/["\p{Cc}]+/gu, ' ').trim();

/** `20270110T100000Z`, in whole seconds. */
const greenwich = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * A date whose parts, read on this machine, are the Dutch day and time: the library prints those parts beside the
 * zone's name, whatever zone the machine itself is in.
 */
const localTime = (day: CalendarDay, time: string): Date => new Date(`${day}T${time}:00`);
