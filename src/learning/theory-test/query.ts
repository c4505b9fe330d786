import type { Database } from '../../platform/db/index.ts';
import { saysNothing, type Answer } from '../domain/question.ts';
import { isLate, settleAnswers } from '../domain/theory-test.ts';
import type { Dossier } from '../store/dossiers.ts';
import { roomIdOf } from '../store/rooms.ts';
import { findEntered, findHandIns, findReceived } from '../store/theory-test-answers.ts';
import { findAsked, findTest, type AskedQuestion, type TheoryTest } from '../store/theory-tests.ts';

/** Somebody's answer as it counts. */
export type OwnAnswer = { answer: Answer; late: boolean };

/** The test of one participant, as they may see it now. */
export type OwnTest =
  | { state: 'none' }
  /** The room is open, and waits for its code. */
  | { state: 'at-the-door'; test: TheoryTest }
  | { state: 'asking'; test: TheoryTest; asked: AskedQuestion[]; answers: Map<string, OwnAnswer> }
  | { state: 'handed-in'; test: TheoryTest; at: Date }
  | { state: 'not-taken'; test: TheoryTest }
  | { state: 'result'; test: TheoryTest; asked: AskedQuestion[]; answers: Map<string, OwnAnswer> };

/** What counts of all that somebody sent, by the version of the question. Emptied answers are left out. */
export const findCounting = async (
  db: Database,
  test: TheoryTest,
  enrolmentId: string,
): Promise<{ answers: Map<string, OwnAnswer>; handedInAt: Date | undefined }> => {
  const received = await findReceived(db, test.id, enrolmentId);
  const { answers, handIn } = settleAnswers(received, await findHandIns(db, test.id, enrolmentId));
  const closedAt = test.standing.state === 'closed' ? test.standing.closedAt : undefined;
  const counting = [...answers].filter(([, given]) => !saysNothing(given.answer));
  return {
    answers: new Map(
      counting.map(([question, given]) => [
        question,
        {
          answer: given.answer,
          late:
            closedAt !== undefined && isLate({ givenAt: given.givenAt, receivedAt: given.givenAt }, closedAt),
        },
      ]),
    ),
    handedInAt: handIn && new Date(handIn.givenAt),
  };
};

/** S26: the test of one's own; a guest of the return day (S27) makes that of the course. Results show only after closing, so that nobody hands them on to the room. */
export const findOwnTest = async (db: Database, { participation, edition }: Dossier): Promise<OwnTest> => {
  const test = await findTest(db, roomIdOf(edition));
  if (!test || test.standing.state === 'drawn') return { state: 'none' };
  const { answers, handedInAt } = await findCounting(db, test, participation.enrolmentId);
  if (test.standing.state === 'closed') {
    if (answers.size === 0 && !handedInAt) return { state: 'not-taken', test };
    return { state: 'result', test, asked: await findAsked(db, test.id), answers };
  }
  if (handedInAt) return { state: 'handed-in', test, at: handedInAt };
  const entered = await findEntered(db, test.id);
  if (!entered.has(participation.enrolmentId)) return { state: 'at-the-door', test };
  return { state: 'asking', test, asked: await findAsked(db, test.id), answers };
};
