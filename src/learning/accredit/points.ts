import { createHash } from 'node:crypto';
import type { Database, Tx } from '../../platform/db/index.ts';
import type { Edition, Participation } from '../../training/index.ts';
import {
  accreditationFor,
  checkNumber,
  registerName,
  type Accreditation,
  type NumberProblem,
} from '../domain/accreditation.ts';
import {
  meetingDay,
  meetingsOf,
  presenceAt,
  toHandOver,
  type HandoffLine,
  type Meeting,
  type PointsRecord,
  type Presence,
} from '../domain/points.ts';
import { findAccreditations } from '../store/accreditations.ts';
import { attendanceRecords } from '../store/attendance.ts';
import { evaluationStates } from '../store/evaluations.ts';
import { participantsOfRoom, roomIdOf } from '../store/rooms.ts';
import { findHandoffs, findRegistrations, type Handoff, type Registration } from '../store/points.ts';

/** Somebody who asks points of a register, and how they were there. */
export type Claimant = {
  person: Participation;
  registration: Registration;
  number: string;
  problem: NumberProblem | undefined;
  presence: Map<Meeting, Presence>;
  evaluationDone: boolean;
};

/** What one accreditation comes to in one edition. */
export type RegisterList = {
  accreditation: Accreditation;
  meetings: Meeting[];
  claimants: Claimant[];
  handoffs: Handoff[];
  /** What the register does not know yet, of whose number fits. */
  lines: HandoffLine[];
  /** The same for the same lines: by which the office says which list it handed over. */
  digest: string;
};

export type EditionPoints = {
  lists: RegisterList[];
  /** People who named a register or number that fits none of the accreditations. */
  unplaced: { person: Participation; registration: Registration }[];
  /** Accreditations that hold on a day of this edition, for a form to choose from. */
  accreditations: Accreditation[];
};

/** The accreditations that give points on a day of this edition. */
export const accreditationsOf = async (db: Database | Tx, edition: Edition): Promise<Accreditation[]> =>
  (await findAccreditations(db)).filter((one) => meetingsOf(one, edition).length > 0);

/**
 * S31: everything a register is to be told of an edition: only who attended is in a list of lines. Guests of the return
 * day (S27) stand with the course, with the points of that day; asked of their own edition it gives only them.
 */
export const editionPoints = async (db: Database | Tx, edition: Edition): Promise<EditionPoints> => {
  const accreditations = await accreditationsOf(db, edition);
  const room = await participantsOfRoom(db, edition);
  const people = edition.kind === 'course' ? room : room.filter(({ guest }) => guest);
  const ids = people.map(({ enrolmentId }) => enrolmentId);
  const [registrations, attendance, evaluated, handoffs] = await Promise.all([
    findRegistrations(db, people),
    attendanceRecords(db, edition.id),
    evaluationStates(db, ids),
    findHandoffs(db, roomIdOf(edition)),
  ]);
  const placed = new Map<string, Claimant[]>();
  const unplaced: EditionPoints['unplaced'] = [];
  for (const person of people) {
    const registration = registrations.get(person.enrolmentId);
    if (!registration) continue;
    const accreditation = accreditationFor(registration.register, accreditations);
    if (!accreditation) {
      if (registration.register !== '' || registration.number !== '') unplaced.push({ person, registration });
      continue;
    }
    const records = attendance
      .filter(({ enrolmentId }) => enrolmentId === person.enrolmentId)
      .map(({ halfDay, state, at, recorder }) => ({ halfDay, state, at, recordedBy: recorder.name }));
    const { done, of } = evaluated.get(person.enrolmentId) ?? { done: 0, of: 0 };
    const kind = person.guest ? 'return-day' : 'course';
    const claimant: Claimant = {
      ...{ person, registration },
      ...checkNumber(accreditation.numberKind, registration.number),
      presence: new Map(
        meetingsOf(accreditation, { ...edition, kind }).map((meeting) => [
          meeting,
          presenceAt(meeting, records),
        ]),
      ),
      evaluationDone: of > 0 && done === of,
    };
    placed.set(accreditation.id, [...(placed.get(accreditation.id) ?? []), claimant]);
  }
  const lists = accreditations.map((accreditation): RegisterList => {
    const claimants = placed.get(accreditation.id) ?? [];
    const own = handoffs.filter(({ accreditationId }) => accreditationId === accreditation.id);
    const lines = toHandOver(
      claimants.flatMap((claimant) => recordsOf(accreditation, edition, claimant)),
      own.flatMap((handoff) => handoff.lines),
    );
    const digest = createHash('sha256').update(JSON.stringify(lines)).digest('base64url').slice(0, 22);
    return {
      accreditation,
      meetings: meetingsOf(accreditation, edition),
      claimants,
      handoffs: own,
      lines,
      digest,
    };
  });
  return { lists, unplaced, accreditations };
};

/** The lines about one person that a register may have: of what they attended, when their number fits. */
export const recordsOf = (
  accreditation: Accreditation,
  edition: Edition,
  claimant: Claimant,
): PointsRecord[] =>
  claimant.problem
    ? []
    : [...claimant.presence].flatMap(([meeting, presence]) =>
        presence.state !== 'attended'
          ? []
          : [
              {
                enrolmentId: claimant.person.enrolmentId,
                meeting,
                day: meetingDay(meeting, edition),
                register: registerName(accreditation),
                accreditationNumber: accreditation.number,
                peOnlineCode: accreditation.peOnlineCode,
                registrationNumber: claimant.number,
                name: claimant.registration.name,
                points: accreditation.points,
                attendedAt: presence.at?.toISOString() ?? '',
                recordedBy: presence.recordedBy ?? '',
                evaluationDone: claimant.evaluationDone,
              },
            ],
      );
