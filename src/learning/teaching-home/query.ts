import { sql } from 'drizzle-orm';
import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { findEdition, listCodes, type Edition } from '../../training/index.ts';
import { assignmentStates } from '../store/assignment-states.ts';
import { participantsOfRoom } from '../store/rooms.ts';

/** What the desks of teaching hold now. */
export type TeachingCounts = {
  /** Parts of the institute's programme. */
  parts: number;
  questionsInUse: number;
  questionsDraft: number;
  certificates: number;
};

export const countTeaching = async (db: Database): Promise<TeachingCounts> => {
  const [row] = await rows<TeachingCounts>(
    db,
    sql`select
      (select count(*)::int from learning.programme_part where edition_id is null) as parts,
      (select count(*)::int from learning.question where state = 'in-use') as "questionsInUse",
      (select count(*)::int from learning.question where state = 'draft') as "questionsDraft",
      (select count(*)::int from learning.certificate) as certificates`,
  );
  return row ?? { parts: 0, questionsInUse: 0, questionsDraft: 0, certificates: 0 };
};

/** An edition that teachers still have to do with. */
export type TaughtEdition = {
  edition: Edition;
  /** In the room: guests of the return day (S27) too. */
  participants: number;
  /** Assignments that were handed in and await a teacher. */
  toRead: number;
};

/** Days after the return day during which an edition stays on the list: assignments and certificates follow. */
const afterDays = 180;

/** Editions from the one that comes last to the one that ended lately. */
export const findTaughtEditions = async (db: Database, today: CalendarDay): Promise<TaughtEdition[]> => {
  const found = await Promise.all((await listCodes(db)).map((code) => findEdition(db, code)));
  const taught = found.filter(
    (edition): edition is Edition => edition !== undefined && addDays(edition.returnDay, afterDays) >= today,
  );
  return Promise.all(
    taught.map(async (edition) => {
      const ids = (await participantsOfRoom(db, edition)).map(({ enrolmentId }) => enrolmentId);
      const states = await assignmentStates(db, ids, today);
      const toRead = [...states.values()].filter(({ state }) => state === 'submitted').length;
      return { edition, participants: ids.length, toRead };
    }),
  );
};
