import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { AttendanceEvent, Given } from './attendance.ts';
import type { CourseDays } from './course-clock.ts';
import { halfDays, type HalfDay } from './half-day.ts';
import type { GroupEvent } from './running-groups.ts';

/**
 * Somebody who is expected, as a phone in the field knows them. `token` is what their QR code holds; a `guest` comes to
 * the return day only (S27).
 */
export type FieldPerson = { enrolmentId: string; name: string; token: string; guest: boolean };

/** Whether somebody is expected in a half day: guests on the return day only. */
export const isExpected = ({ guest }: { guest: boolean }, halfDay: HalfDay): boolean =>
  !guest || halfDay.startsWith('return-day');

/** The half days on which somebody in the room is expected. */
export const expectedHalfDays = (person: { guest: boolean }): HalfDay[] =>
  halfDays.filter((halfDay) => isExpected(person, halfDay));

/** What a phone takes along into the field. */
export type FieldList = {
  edition: { code: string; place: string } & CourseDays;
  people: FieldPerson[];
  attendance: AttendanceEvent[];
  groups: GroupEvent[];
  /** The last day on which the phone may keep this list. */
  keptUntil: CalendarDay;
  csrf: string;
  /** The server's clock, in milliseconds since 1970. */
  now: number;
};

/** Whom a record is about: somebody of the list, or the holder of a QR code that the phone does not know. */
export type Who = { enrolmentId: string } | { token: string };

/** A record as a phone keeps and sends it. */
export type SentMark = Given & { halfDay: HalfDay; who: Who } & (
    { kind: 'mark'; state: 'present' | 'absent' } | { kind: 'withdrawal'; of: string }
  );
export type SentEvent = SentMark | GroupEvent;

/** Why one record of a batch was not taken. */
export type FieldRefusal =
  'malformed' | 'unknown-token' | 'other-edition' | 'not-confirmed' | 'return-day-only' | 'already-used';

/** What the server says to a batch: every record is either taken or refused with a reason. */
export type FieldAnswer = {
  accepted: string[];
  /** `id` is missing where a record had none that can be read. */
  refused: { id: string | undefined; reason: FieldRefusal }[];
  now: number;
};

/** The most records that the server takes in one call. */
export const batchLimit = 500;

/** A record that the phone made, as the rule of merging reads it; undefined while nobody knows whose code it was. */
export const asAttendance = (
  sent: SentMark,
  holders: ReadonlyMap<string, string>,
): AttendanceEvent | undefined => {
  const { who, ...event } = sent;
  const enrolmentId = 'enrolmentId' in who ? who.enrolmentId : holders.get(who.token);
  return enrolmentId === undefined ? undefined : { ...event, enrolmentId };
};
