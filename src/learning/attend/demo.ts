import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findEdition } from '../../training/index.ts';
import { dayOf, partOf } from '../domain/course-clock.ts';
import { isExpected, type SentEvent } from '../domain/field-list.ts';
import { halfDays } from '../domain/half-day.ts';
import { walkingGroup } from '../domain/running-groups.ts';
import { findAttendance, type Recorder } from '../store/attendance.ts';
import { participantsOfRoom } from '../store/rooms.ts';
import { correctAttendance } from './correct.ts';
import { receiveRecords } from './receive.ts';

/** A teacher of the demo world, who has no account. */
const teacher: Recorder = { actor: 'staff:demo', name: 'Docent Testpersoon' };

/** Who missed the afternoon of the second day and made up for it, and who missed the morning of the return day. */
const madeUp = 3;
const missed = 5;

/** Doors open: about when the codes are scanned, in UTC; in summer an hour later on the clock. */
const opening = { morning: '07:20:00Z', afternoon: '11:35:00Z' };

const minuteMs = 60_000;

/**
 * Plants the attendance of an edition of the demo world as phones would have sent it: nearly everybody there in every
 * half day that has been, one made up for, one absent, and three groups for running. False when the edition is not
 * there or has records already.
 */
export const plantDemoAttendance = async (
  deps: { db: Database; clock: Clock },
  code: string,
): Promise<boolean> => {
  const { db, clock } = deps;
  const edition = await findEdition(db, code);
  if (!edition || (await findAttendance(db, edition.id)).length > 0) return false;
  const room = await participantsOfRoom(db, edition);
  const people = room.flatMap(({ enrolmentId, guest }) => (guest ? [] : [enrolmentId]));
  const past = halfDays.filter((half) => dayOf(half, edition) < dutchDay(clock.now()));
  if (past.length === 0 || people.length === 0) return false;
  let sequence = 0;
  const given = (day: CalendarDay, time: string, minutes: number) => ({
    id: newId(),
    device: 'demo',
    sequence: (sequence += 1),
    givenAt: Date.parse(`${day}T${time}`) + minutes * minuteMs,
  });
  const there = (at: number, half: string) =>
    !(at === madeUp && half === 'day-2-afternoon') && !(at === missed && half === 'return-day-morning');
  const marks = past.flatMap((half) =>
    room
      .filter((person) => isExpected(person, half))
      .map(({ enrolmentId }, at): SentEvent => ({
        ...given(dayOf(half, edition), opening[partOf(half)], at / 3),
        kind: 'mark',
        halfDay: half,
        state: there(at, half) ? 'present' : 'absent',
        who: { enrolmentId },
      })),
  );
  const [birches, pines] = [newId(), newId()];
  const first = () => given(edition.firstDay, opening.afternoon, 20);
  const groups: SentEvent[] = [
    {
      ...first(),
      kind: 'group',
      groupId: birches,
      name: 'Berken',
      colour: 'yellow',
      level: 'walk-and-run',
      removed: false,
    },
    {
      ...first(),
      kind: 'group',
      groupId: pines,
      name: 'Dennen',
      colour: 'blue',
      level: 'calm-running',
      removed: false,
    },
    ...people.map((enrolmentId, at): SentEvent => ({
      ...first(),
      kind: 'place',
      enrolmentId,
      groupId: at % 6 === 0 ? walkingGroup : at % 2 === 0 ? birches : pines,
    })),
  ];
  await receiveRecords(deps, edition, { events: [...marks, ...groups], malformed: [] }, teacher);
  const person = people[madeUp];
  if (person && past.includes('day-2-afternoon'))
    await correctAttendance(
      deps,
      edition,
      person,
      {
        id: newId(),
        halfDay: 'day-2-afternoon',
        state: 'made-up',
        reason: 'Moest eerder weg. Heeft de middag ingehaald met een extra praktijkopdracht.',
      },
      teacher,
    );
  return true;
};
