import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Accreditation } from './accreditation.ts';
import type { Attendance } from './attendance.ts';
import { dayOf, type CourseDays } from './course-clock.ts';
import { halfDays, type HalfDay } from './half-day.ts';

/** What points are given for: one course day, or the course as a whole. */
export const meetings = ['day-1', 'day-2', 'return-day', 'whole'] as const;
export type Meeting = (typeof meetings)[number];

/** What decides about one half day, as the attendance keeps it. */
export type PresenceRecord = { halfDay: HalfDay; state: Attendance; at: Date; recordedBy: string };

/** How somebody was there on the days of a meeting, since when that is known, and who recorded it. */
export type Presence = {
  state: 'attended' | 'partly' | 'absent' | 'unknown';
  at?: Date;
  recordedBy?: string;
};

type Course = CourseDays & { kind: 'course' | 'return-day' };

const halfDaysOf = (meeting: Meeting): readonly HalfDay[] =>
  meeting === 'whole' ? halfDays : halfDays.filter((half) => half.startsWith(meeting));

/** Somebody's presence at a meeting: attended when every half day was, or was made up for. */
export const presenceAt = (meeting: Meeting, records: readonly PresenceRecord[]): Presence => {
  const halves = halfDaysOf(meeting);
  const found = halves.flatMap((half) => records.find((record) => record.halfDay === half) ?? []);
  const last = found.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  if (!last) return { state: 'unknown' };
  const attended = found.filter(({ state }) => state !== 'absent').length;
  const state = attended === halves.length ? 'attended' : attended > 0 ? 'partly' : 'absent';
  return { state, at: last.at, recordedBy: last.recordedBy };
};

/** The last day of a meeting. */
export const meetingDay = (meeting: Meeting, days: CourseDays): CalendarDay =>
  meeting === 'whole'
    ? days.returnDay
    : dayOf(meeting === 'return-day' ? 'return-day-morning' : `${meeting}-morning`, days);

/**
 * The meetings of an edition for which an accreditation gives points: those whose day lies in its term. Points for the
 * course as a whole are not for who joins its return day only (S27).
 */
export const meetingsOf = (
  accreditation: Pick<Accreditation, 'awarded' | 'validFrom' | 'validUntil'>,
  edition: Course,
): Meeting[] => {
  const all: readonly Meeting[] =
    accreditation.awarded === 'whole'
      ? edition.kind === 'course'
        ? ['whole']
        : []
      : edition.kind === 'course'
        ? ['day-1', 'day-2', 'return-day']
        : ['return-day'];
  return all.filter((meeting) => {
    const day = meetingDay(meeting, edition);
    return accreditation.validFrom <= day && day <= accreditation.validUntil;
  });
};

/** One line for a register (money.md): who was there, by which number and name, and who recorded it. */
export type PointsRecord = {
  enrolmentId: string;
  meeting: Meeting;
  day: CalendarDay;
  register: string;
  accreditationNumber: string;
  peOnlineCode: string;
  registrationNumber: string;
  name: string;
  points: number;
  attendedAt: string;
  recordedBy: string;
  evaluationDone: boolean;
};

export type HandoffKind = 'new' | 'correction' | 'withdrawal';
export type HandoffLine = { kind: HandoffKind; record: PointsRecord };

/** What a register would read differently. When it was recorded and whether the evaluation is done are not that. */
const reads = (record: PointsRecord): string =>
  JSON.stringify([
    ...[record.day, record.accreditationNumber, record.peOnlineCode],
    ...[record.registrationNumber, record.name, record.points],
  ]);

const keyOf = ({ enrolmentId, meeting }: PointsRecord): string => `${enrolmentId} ${meeting}`;

/**
 * What a register does not know yet: records that are new, those that say something else than was handed over, and
 * those that were handed over and hold no longer. `earlier` is everything handed over, the earliest first.
 */
export const toHandOver = (
  records: readonly PointsRecord[],
  earlier: readonly HandoffLine[],
): HandoffLine[] => {
  const known = new Map<string, PointsRecord>();
  for (const { kind, record } of earlier) {
    if (kind === 'withdrawal') known.delete(keyOf(record));
    else known.set(keyOf(record), record);
  }
  const now = new Map(records.map((record) => [keyOf(record), record]));
  const lines = records.flatMap((record): HandoffLine[] => {
    const before = known.get(keyOf(record));
    if (!before) return [{ kind: 'new', record }];
    return reads(before) === reads(record) ? [] : [{ kind: 'correction', record }];
  });
  const gone = [...known].flatMap(([key, record]): HandoffLine[] =>
    now.has(key) ? [] : [{ kind: 'withdrawal', record }],
  );
  return [...lines, ...gone];
};
