import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findEdition, findParticipants } from '../../training/index.ts';
import type { Answer, Question } from '../domain/question.ts';
import { inOrderOf } from '../domain/theory-test.ts';
import { findQuestions, saveQuestion } from '../store/questions.ts';
import { saveEntry } from '../store/theory-test-answers.ts';
import { findAsked, findTest, saveClosing, saveOpening, type AskedQuestion } from '../store/theory-tests.ts';
import { demoOpenAnswers, demoQuestions } from './demo-questions.ts';
import { takeDelivery } from './deliver.ts';
import { drawTest } from './run-test.ts';

const by = 'demo';
const plan = {
  'Plaats in de behandeling': 4,
  'Belasting en overbelasting': 3,
  'Ademhaling en stress': 2,
  Veiligheid: 1,
};
const minutes = 60_000;

/**
 * Plants the bank of questions, a test drawn and ready to open for the running edition, and a closed one with the
 * answers of its people for the past edition. Codes of editions that are not there are left out. Nothing happens when
 * the bank has questions.
 */
export const plantDemoTest = async (
  db: Database,
  clock: Clock,
  editions: { running?: string | undefined; past?: string | undefined },
): Promise<void> => {
  if ((await findQuestions(db)).length > 0) return;
  await inTransaction(db, async (tx) => {
    for (const { topic, question } of demoQuestions)
      await saveQuestion(tx, { topic, question, by, state: 'in-use' });
  });
  for (const code of [editions.running, editions.past]) {
    const edition = code === undefined ? undefined : await findEdition(db, code);
    if (edition)
      await drawTest(db, { editionId: edition.id, code: edition.code, by }, plan, `demo-${edition.code}`);
  }
  if (editions.past !== undefined) await fillPast(db, clock, editions.past);
};

/** Opens a test on the morning of its return day, lets everybody answer and hand in, and closes it. */
const fillPast = async (db: Database, clock: Clock, code: string): Promise<void> => {
  const edition = await findEdition(db, code);
  const test = edition && (await findTest(db, edition.id));
  if (!edition || test?.standing.state !== 'drawn') return;
  const openedAt = Math.min(
    Date.parse(`${edition.returnDay}T10:00:00Z`),
    clock.now().getTime() - 90 * minutes,
  );
  await inTransaction(db, (tx) => saveOpening(tx, test.id, '240611', new Date(openedAt)));
  const asked = await findAsked(db, test.id);
  for (const [at, { enrolmentId }] of (await findParticipants(db, edition.id)).entries()) {
    const givenAt = openedAt + (10 + at) * minutes;
    await saveEntry(db, { testId: test.id, enrolmentId, at: new Date(openedAt + minutes) });
    const steps = asked.map((one, counter) => ({
      ...{ id: newId(), device: `demo-${at}`, counter: counter + 1, givenAt },
      ...{ question: one.versionId, answer: answerOf(one, `${at}`) },
    }));
    // Two leave a question out, as happens.
    const answers = at % 9 === 4 ? steps.slice(0, -1) : steps;
    const handIn = { id: newId(), device: `demo-${at}`, counter: steps.length + 1, givenAt };
    await takeDelivery(
      { db, clock: { now: () => new Date(givenAt) } },
      { editionId: edition.id, enrolmentId },
      {
        test: test.id,
        answers,
        handIn,
      },
    );
  }
  await inTransaction(db, (tx) => saveClosing(tx, test.id, new Date(openedAt + 45 * minutes)));
};

/** An answer that the same person always gives: mostly right, now and then not. */
const answerOf = ({ question, versionId }: AskedQuestion, person: string): Answer => {
  const pick = <T>(from: readonly T[]): T =>
    inOrderOf(
      `${person}:${versionId}`,
      from.map((thing, at) => ({ thing, id: String(at) })),
      ({ id }) => id,
    )[0]!.thing;
  const right = pick([true, true, true, false]);
  switch (question.kind) {
    case 'single':
      return { kind: 'single', choice: right ? question.right : pick(question.options).id };
    case 'multiple':
      return { kind: 'multiple', choices: right ? question.right : [pick(question.options).id] };
    case 'order':
      return { kind: 'order', order: right ? idsOf(question) : [...idsOf(question)].reverse() };
    case 'number':
      return { kind: 'number', typed: String(right ? question.value : pick([question.value * 2, 10, 3])) };
    case 'open':
      return { kind: 'open', text: pick(demoOpenAnswers) };
  }
};

const idsOf = (question: Question & { kind: 'order' }): string[] => question.options.map(({ id }) => id);
