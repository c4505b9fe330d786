import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { isAnswerTo, type Answer } from '../domain/question.ts';
import {
  firstHandIn,
  givenAtOf,
  isBefore,
  takeAnswer,
  type AnswerRefusal,
  type DeviceStep,
  type GivenAnswer,
  type TestStanding,
} from '../domain/theory-test.ts';
import {
  findEntered,
  findHandIns,
  findReceived,
  saveAnswer,
  saveHandIn,
} from '../store/theory-test-answers.ts';
import { findAsked, lockTest } from '../store/theory-tests.ts';

/** Who sends, and the course edition whose test they make. */
export type Sender = { editionId: string; enrolmentId: string };

/** What became of a delivery. */
export type Delivered = {
  standing: TestStanding['state'];
  /** Answers that are safe with us, also those that came before. */
  kept: string[];
  refused: { id: string; reason: AnswerRefusal }[];
  handedIn: boolean;
};

/** Answers of one person that a test keeps; nobody who makes a test comes near. */
const mostAnswers = 3000;

/**
 * Takes what a device sends (S26): any order, any number of times, late or not, with the same end. Refuses a test
 * that is not theirs or not opened (`no-test`) and somebody who did not type the code of the room (`not-entered`).
 */
export const takeDelivery = (
  deps: { db: Database; clock: Clock },
  sender: Sender,
  sent: { test: string; answers: readonly GivenAnswer<Answer>[]; handIn?: DeviceStep | undefined },
): Promise<Result<Delivered, 'no-test' | 'not-entered'>> =>
  inTransaction(deps.db, async (tx) => {
    const test = await lockTest(tx, sender.editionId, 'answer');
    if (!test || test.id !== sent.test || test.standing.state === 'drawn') return refused('no-test');
    if (!(await findEntered(tx, test.id)).has(sender.enrolmentId)) return refused('not-entered');
    const receivedAt = deps.clock.now().getTime();
    const scene = { tx, sender, test, receivedAt };
    const verdict = await judgeAnswers(scene, sent);
    for (const given of verdict.taken) await saveAnswer(tx, test.id, given);
    if (sent.handIn)
      await saveHandIn(tx, test.id, {
        ...received(sent.handIn, receivedAt),
        enrolmentId: sender.enrolmentId,
      });
    const handIns = await findHandIns(tx, test.id, sender.enrolmentId);
    return accepted({
      standing: test.standing.state,
      kept: verdict.kept,
      refused: verdict.refused,
      handedIn: handIns.length > 0,
    });
  });

const received = <S extends DeviceStep>(step: S, receivedAt: number) => ({
  ...step,
  givenAt: givenAtOf({ givenAt: step.givenAt, receivedAt }),
  receivedAt,
});

type Scene = {
  tx: Tx;
  sender: Sender;
  test: { id: string; standing: TestStanding };
  receivedAt: number;
};

const judgeAnswers = async (
  { tx, sender, test, receivedAt }: Scene,
  sent: { answers: readonly GivenAnswer<Answer>[]; handIn?: DeviceStep | undefined },
) => {
  const asked = new Map((await findAsked(tx, test.id)).map((one) => [one.versionId, one.question]));
  const before = await findReceived(tx, test.id, sender.enrolmentId);
  const known = new Set(before.map((one) => one.id));
  const handIns = [
    ...(await findHandIns(tx, test.id, sender.enrolmentId)),
    ...(sent.handIn ? [sent.handIn] : []),
  ];
  const handIn = firstHandIn(handIns);
  const refusalOf = (given: GivenAnswer<Answer>): AnswerRefusal | undefined => {
    const question = asked.get(given.question);
    if (!question || !isAnswerTo(question, given.answer)) return 'unknown-question';
    if (!isBefore(given, handIn)) return 'handed-in';
    if (!takeAnswer(test.standing, { givenAt: given.givenAt, receivedAt }).ok) return 'too-late';
    return before.length + sent.answers.length > mostAnswers ? 'too-many' : undefined;
  };
  const kept: string[] = [];
  const refusals: Delivered['refused'] = [];
  const taken = [];
  for (const given of sent.answers) {
    const reason = known.has(given.id) ? undefined : refusalOf(given);
    if (reason) refusals.push({ id: given.id, reason });
    else kept.push(given.id);
    if (!reason && !known.has(given.id))
      taken.push({ ...received(given, receivedAt), enrolmentId: sender.enrolmentId });
  }
  return { kept, refused: refusals, taken };
};
