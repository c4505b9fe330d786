import { addDays, dutchDay, dutchTime, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { WhyCalledOff } from './why-called-off.ts';

/** When something is: a Dutch day and Dutch clock times as "19:00". Winter or summer time makes no difference to them. */
export type Times = { day: CalendarDay; begins: string; ends: string };

/** An appointment as it is planned. Who takes part stands apart: not everybody who plans may see what they do. */
export type Session = Times & {
  id: string;
  seriesId: string | undefined;
  group: { id: string; name: string } | undefined;
  place: string;
  /** Rises with every change, so that calendars take the newest (RFC 5545). */
  sequence: number;
  therapists: readonly { id: string; name: string }[];
  callOff: { id: string; reason: WhyCalledOff; at: Date } | undefined;
};

export type TimesRefusal =
  'day-is-past' | 'day-too-far' | 'time-too-early' | 'time-too-late' | 'ends-before-it-begins' | 'too-long';

/** Nobody runs at night: the clock that is put forward or back between two and three never matters. */
const earliest = '05:00';
const latest = '23:00';
const longestHours = 4;
const furthestDays = 400;

/** Reads a clock time as a browser or a person writes it ("9.30", "09:30"); undefined for what is none. */
export const parseTime = (text: string): string | undefined => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
};

const minutesOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How long something lasts, in minutes. */
export const minutesLong = ({ begins, ends }: Pick<Times, 'begins' | 'ends'>): number =>
  minutesOfDay(ends) - minutesOfDay(begins);

/**
 * Decides whether a session can be at these times. Refuses a day before today or more than 400 days away, a beginning
 * before 05.00, an end after 23.00, an end that is not after the beginning, and what lasts over four hours.
 */
export const decideTimes = <T extends Times>(times: T, today: CalendarDay): Result<T, TimesRefusal> => {
  if (times.day < today) return refused('day-is-past');
  if (times.day > addDays(today, furthestDays)) return refused('day-too-far');
  if (times.begins < earliest) return refused('time-too-early');
  if (times.ends <= times.begins) return refused('ends-before-it-begins');
  if (times.ends > latest) return refused('time-too-late');
  if (minutesLong(times) > longestHours * 60) return refused('too-long');
  return accepted(times);
};

/** Whether two are at the same time on the same day; one that begins when the other ends is not. */
export const overlap = (a: Times, b: Times): boolean =>
  a.day === b.day && a.begins < b.ends && b.begins < a.ends;

/** Which sessions a therapist already has at times that are wanted: a warning, never a lock. */
export const clashes = (
  planned: readonly Session[],
  wanted: { times: readonly Times[]; therapistIds: readonly string[]; except?: ReadonlySet<string> },
): Session[] =>
  planned.filter(
    (session) =>
      !session.callOff &&
      !wanted.except?.has(session.id) &&
      session.therapists.some(({ id }) => wanted.therapistIds.includes(id)) &&
      wanted.times.some((times) => overlap(session, times)),
  );

/** Whether a session is over at this moment. */
export const isOver = (session: Times, now: Date): boolean =>
  `${session.day} ${session.ends}` <= `${dutchDay(now)} ${dutchTime(now)}`;

/** How many days after a session its therapist may still write down what a check-in left open. */
const daysToCatchUp = 2;

/**
 * Whether who leads a session may see and write down today's intervals and check-in of its participants, also of those
 * whom a colleague guides: from the day itself until two days later. Before and after, a file is open only to who guides.
 */
export const leadingCounts = (session: Pick<Times, 'day'>, now: Date): boolean => {
  const today = dutchDay(now);
  return today >= session.day && today <= addDays(session.day, daysToCatchUp);
};
