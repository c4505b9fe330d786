import type { Clock } from '../../kernel/clock.ts';
import { today } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import { decidingEvents, type ByHalfDay, type Deciding } from '../domain/attendance.ts';
import { listKeptUntil } from '../domain/course-clock.ts';
import type { FieldList } from '../domain/field-list.ts';
import { groupsNow, type Groups } from '../domain/running-groups.ts';
import { attendanceTokens, findAttendance, type RecordedEvent } from '../store/attendance.ts';
import { participantsOfRoom, type RoomPerson } from '../store/rooms.ts';
import { findGroupEvents } from '../store/running-groups.ts';
import { walkingName } from './texts.ts';

/** Who is expected in an edition, what decides about each of them per half day, and the groups for running. */
export type Room = {
  people: RoomPerson[];
  deciding: ByHalfDay<Deciding<RecordedEvent>>;
  groups: Groups;
};

export const findRoom = async (db: Database, edition: Edition): Promise<Room> => ({
  people: await participantsOfRoom(db, edition),
  deciding: decidingEvents(await findAttendance(db, edition.id)),
  groups: groupsNow(await findGroupEvents(db, edition.id), walkingName),
});

/** Everybody's badge: the name for the person, the secret for the QR code. */
export const findBadges = async (
  db: Database,
  edition: Edition,
): Promise<{ person: RoomPerson; token: string }[]> => {
  const people = await participantsOfRoom(db, edition);
  const tokens = await attendanceTokens(
    db,
    people.map((person) => person.enrolmentId),
  );
  return people.map((person) => ({ person, token: tokens.get(person.enrolmentId) ?? '' }));
};

/** What a phone takes along: names, codes and all that is recorded, but no address, number or profession. */
export const findFieldList = async (
  deps: { db: Database; clock: Clock },
  edition: Edition,
  csrf: string,
): Promise<FieldList> => {
  const { db, clock } = deps;
  const { code, place, firstDay, secondDay, returnDay } = edition;
  const badges = await findBadges(db, edition);
  const attendance = (await findAttendance(db, edition.id)).map(
    ({ recorder: _, receivedAt: __, ...event }) =>
      event.kind === 'correction' ? { ...event, reason: '' } : event,
  );
  return {
    edition: { code, place, firstDay, secondDay, returnDay },
    people: badges.map(({ person, token }) => ({
      enrolmentId: person.enrolmentId,
      name: person.name,
      guest: person.guest,
      token,
    })),
    attendance,
    groups: await findGroupEvents(db, edition.id),
    keptUntil: listKeptUntil(edition, today(clock)),
    csrf,
    now: clock.now().getTime(),
  };
};
