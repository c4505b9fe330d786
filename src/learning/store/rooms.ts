import type { Database, Tx } from '../../platform/db/index.ts';
import {
  findParticipants,
  findParticipation,
  findReturnDay,
  loadEdition,
  type Edition,
  type Participation,
} from '../../training/index.ts';

/** The course edition in whose room people of this edition sit: guests of its return day come to the course (S27). */
export const roomIdOf = (edition: Pick<Edition, 'id' | 'returnOf'>): string => edition.returnOf ?? edition.id;

export const roomOf = async (db: Database | Tx, edition: Edition): Promise<Edition> =>
  edition.returnOf === undefined ? edition : loadEdition(db, edition.returnOf);

/** Somebody in a room. A `guest` takes part in the return day only (S27), and is enrolled for that. */
export type RoomPerson = Participation & { guest: boolean };

/**
 * Who is in the room of an edition: the participants of the course by name, then the guests of its return day by name.
 * The one place that says so; asked of a return day it gives the whole room of its course.
 */
export const participantsOfRoom = async (db: Database | Tx, edition: Edition): Promise<RoomPerson[]> => {
  const courseId = roomIdOf(edition);
  const returnDay = await findReturnDay(db, courseId);
  const participants = await findParticipants(db, courseId);
  const guests = returnDay ? await findParticipants(db, returnDay.id) : [];
  return [
    ...participants.map((person) => ({ ...person, guest: false })),
    ...guests.map((person) => ({ ...person, guest: true })),
  ];
};

/** One person of the room of an edition; undefined for who is not in it. */
export const findInRoom = async (
  db: Database | Tx,
  edition: Edition,
  enrolmentId: string,
): Promise<RoomPerson | undefined> => {
  const person = await findParticipation(db, enrolmentId);
  if (!person) return undefined;
  const own = await loadEdition(db, person.editionId);
  return roomIdOf(own) === roomIdOf(edition) ? { ...person, guest: own.kind === 'return-day' } : undefined;
};
