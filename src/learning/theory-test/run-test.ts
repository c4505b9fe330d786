import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { newKey } from '../../platform/ids/index.ts';
import { drawQuestions, roomCodeOf, type DrawPlan } from '../domain/theory-test.ts';
import { findQuestions } from '../store/questions.ts';
import { saveShown } from '../store/theory-test-answers.ts';
import {
  findAsked,
  lockTest,
  saveClosing,
  saveDraw,
  saveOpening,
  saveSwap,
  type TheoryTest,
} from '../store/theory-tests.ts';

/** Which edition, and who acts, as the audit names them. */
export type Teacher = { editionId: string; code: string; by: string };

export type TestRefusal =
  | 'nothing-planned'
  | 'too-few-questions'
  | 'opened-already'
  | 'not-drawn'
  | 'not-open'
  | 'not-in-bank'
  | 'asked-already';

const audit = (tx: Tx, { code, by }: Teacher, act: string, detail: Record<string, unknown> = {}) =>
  recordAudit(tx, { actor: by, act: `test-${act}`, object: code, detail });

/** Draws a test for an edition, or draws it anew as long as it was not opened. Only questions in use are drawn. */
export const drawTest = (
  db: Database,
  teacher: Teacher,
  plan: DrawPlan,
  seed: string = newKey(),
): Promise<Result<undefined, TestRefusal>> =>
  inTransaction(db, async (tx) => {
    const known = await lockTest(tx, teacher.editionId, 'change');
    if (known && known.standing.state !== 'drawn') return refused('opened-already');
    const bank = await findQuestions(tx, { states: ['in-use'] });
    const drawn = drawQuestions(
      bank.map(({ versionId, topic }) => ({ id: versionId, topic })),
      plan,
      seed,
    );
    if (!drawn.ok) return drawn;
    await saveDraw(tx, { editionId: teacher.editionId, seed, plan, versionIds: drawn.value });
    await audit(tx, teacher, 'drawn', { seed, questions: drawn.value.length });
    return accepted(undefined);
  });

/** Puts another question of the bank in one place of a test that was not opened. */
export const swapQuestion = (
  db: Database,
  teacher: Teacher,
  swap: { position: number; versionId: string },
): Promise<Result<undefined, TestRefusal>> =>
  inTransaction(db, async (tx) => {
    const test = await lockTest(tx, teacher.editionId, 'change');
    if (!test) return refused('not-drawn');
    if (test.standing.state !== 'drawn') return refused('opened-already');
    const bank = await findQuestions(tx, { states: ['in-use'] });
    if (!bank.some((question) => question.versionId === swap.versionId)) return refused('not-in-bank');
    const asked = await findAsked(tx, test.id);
    if (!asked.some((one) => one.position === swap.position)) return refused('not-drawn');
    if (asked.some((one) => one.versionId === swap.versionId)) return refused('asked-already');
    await saveSwap(tx, test.id, swap.position, swap.versionId);
    await audit(tx, teacher, 'question-swapped', { position: swap.position });
    return accepted(undefined);
  });

/** Opens the test for the room. `chance`, from 0 up to 1, makes the code. */
export const openTest = (
  deps: { db: Database; clock: Clock },
  teacher: Teacher,
  chance: number,
): Promise<Result<undefined, TestRefusal>> =>
  change(deps, teacher, 'opened', async (tx, test) => {
    if (test.standing.state !== 'drawn') return refused('opened-already');
    await saveOpening(tx, test.id, roomCodeOf(chance), deps.clock.now());
    return accepted(undefined);
  });

/** Closes the room: everybody sees their own result from now on. What was given before still counts. */
export const closeTest = (
  deps: { db: Database; clock: Clock },
  teacher: Teacher,
): Promise<Result<undefined, TestRefusal>> =>
  change(deps, teacher, 'closed', async (tx, test) => {
    if (test.standing.state !== 'open') return refused('not-open');
    await saveClosing(tx, test.id, deps.clock.now());
    return accepted(undefined);
  });

const change = (
  deps: { db: Database },
  teacher: Teacher,
  act: string,
  work: (tx: Tx, test: TheoryTest) => Promise<Result<undefined, TestRefusal>>,
): Promise<Result<undefined, TestRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const test = await lockTest(tx, teacher.editionId, 'change');
    if (!test) return refused('not-drawn');
    const done = await work(tx, test);
    if (done.ok) await audit(tx, teacher, act);
    return done;
  });

/** Chooses which answers to an open question the room may see, out of those that the teacher had before them. */
export const chooseOpenAnswers = (
  db: Database,
  teacher: Teacher,
  choice: { testId: string; offered: readonly string[]; chosen: readonly string[] },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    await saveShown(tx, { ...choice, by: teacher.by });
    await audit(tx, teacher, 'open-answers-chosen', { chosen: choice.chosen.length });
  });
