import { addDays, today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { addToOutbox } from '../../../platform/outbox/index.ts';
import { findEdition, findParticipants } from '../../../training/index.ts';
import { hasOpened, reminderDays } from '../../domain/assignment.ts';
import { assignmentStates } from '../../store/assignment-states.ts';

/**
 * S25: reminds everybody once who has not handed in and whose term is a week away or nearer. The key of the mail is
 * the person, so that a run that is repeated, or that was skipped for a day, sends neither twice nor never.
 */
export const remindWriters = async (deps: {
  db: Database;
  clock: Clock;
  /** Codes of the editions that may be under way. */
  editionCodes: () => Promise<string[]>;
}): Promise<{ reminded: number }> => {
  const { db, clock } = deps;
  const now = today(clock);
  let reminded = 0;
  for (const code of await deps.editionCodes()) {
    const edition = await findEdition(db, code);
    // Somebody with more time may still be writing after the return day; a year is the most that can be given.
    if (!edition || !hasOpened(edition, now) || now > addDays(edition.returnDay, 365)) continue;
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
