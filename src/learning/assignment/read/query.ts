import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Database } from '../../../platform/db/index.ts';
import { isId } from '../../../platform/ids/index.ts';
import { findEdition, type Edition } from '../../../training/index.ts';
import { isLate, termOf } from '../../domain/assignment.ts';
import { findEditionTerm, findExtension, type Extension } from '../../store/assignment-terms.ts';
import { loadAssignment, type Assignment } from '../../store/assignments.ts';
import { findInRoom, participantsOfRoom, type RoomPerson } from '../../store/rooms.ts';

/** The assignment of one participant, as staff see it. */
export type Handed = {
  participation: RoomPerson;
  assignment: Assignment;
  dueOn: CalendarDay;
  term: CalendarDay;
  extension: Extension | undefined;
  late: boolean;
};

const look = async (
  db: Database,
  participation: RoomPerson,
  { term, today }: { term: CalendarDay; today: CalendarDay },
): Promise<Handed> => {
  const assignment = await loadAssignment(db, participation.enrolmentId);
  const extension = await findExtension(db, participation.enrolmentId);
  const dueOn = termOf(term, extension?.dueOn);
  const firstHandedInAt = assignment.versions[0]?.handedInAt;
  return {
    participation,
    assignment,
    dueOn,
    term,
    extension,
    late: isLate(dueOn, { firstHandedInAt, today }),
  };
};

/** What waits for a teacher stands first, then what waits for the participant, then what is settled. */
const order = { submitted: 0, returned: 1, draft: 2, none: 3, accepted: 4 } as const;

/** Everybody in the room of an edition with how far they are. */
export const findHanded = async (db: Database, edition: Edition, today: CalendarDay): Promise<Handed[]> => {
  const term = await findEditionTerm(db, edition);
  const found: Handed[] = [];
  for (const participation of await participantsOfRoom(db, edition))
    found.push(await look(db, participation, { term, today }));
  return found.sort((a, b) => order[a.assignment.standing.state] - order[b.assignment.standing.state]);
};

/** One person in the room of the edition in the address; undefined for anybody else's. */
export const findOneHanded = async (
  db: Database,
  { code, id, today }: { code: string; id: string; today: CalendarDay },
): Promise<{ edition: Edition; handed: Handed } | undefined> => {
  const edition = await findEdition(db, code);
  if (!edition || !isId(id)) return undefined;
  const participation = await findInRoom(db, edition, id);
  if (!participation) return undefined;
  return {
    edition,
    handed: await look(db, participation, { term: await findEditionTerm(db, edition), today }),
  };
};
