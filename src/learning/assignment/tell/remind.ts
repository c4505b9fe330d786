import { addDays, today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { addToOutbox } from '../../../platform/outbox/index.ts';
import {
  findEdition,
  findParticipants,
  findReturnDay,
  listCodes,
  type Edition,
} from '../../../training/index.ts';
import { hasOpened, reminderDays } from '../../domain/assignment.ts';
import { assignmentStates } from '../../store/assignment-states.ts';

/**
 * S25: reminds everybody once who has not handed in and whose term is a week away or nearer. The key of the mail is
 * the person, so that a run that is repeated, or that was skipped for a day, sends neither twice nor never.
 */
export const remindWriters = async (deps: { db: Database; clock: Clock }): Promise<{ reminded: number }> => {
  const { db, clock } = deps;
  const now = today(clock);
  let reminded = 0;
  for (const edition of await findUnderWay(db)) {
    // Somebody with more time may still be writing after the return day; a year is the most that can be given.
    if (!hasOpened(edition, now) || now > addDays(edition.returnDay, 365)) continue;
    if (edition.standing.state === 'cancelled') continue;
    const ids = (await findParticipants(db, edition.id)).map(({ enrolmentId }) => enrolmentId);
    for (const [enrolmentId, { state, dueOn }] of await assignmentStates(db, ids, now)) {
      const writing = state === 'none' || state === 'draft';
      if (!writing || !dueOn || now > dueOn || now < addDays(dueOn, -reminderDays)) continue;
      await inTransaction(db, (tx) =>
        addToOutbox(tx, {
          topic: 'mail.assignment-reminder',
          key: `assignment-reminder:${enrolmentId}`,
          payload: { enrolmentId },
          about: enrolmentId,
        }),
      );
      reminded += 1;
    }
  }
  return { reminded };
};

/** Every published edition, and the return day of it that others may join (S27). */
const findUnderWay = async (db: Database): Promise<Edition[]> => {
  const found: Edition[] = [];
  for (const code of await listCodes(db)) {
    const edition = await findEdition(db, code);
    const returnDay = edition && (await findReturnDay(db, edition.id));
    if (edition) found.push(edition);
    if (returnDay) found.push(returnDay);
  }
  return found;
};
