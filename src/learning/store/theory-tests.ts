import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findParticipation, loadEdition } from '../../training/index.ts';
import type { Question, QuestionKind } from '../domain/question.ts';
import type { DrawPlan, TestStanding } from '../domain/theory-test.ts';
import { toQuestion, type QuestionState } from './questions.ts';
import { roomIdOf } from './rooms.ts';

/** The theory test of a course edition (S26), for the guests of its return day too (S27). */
export type TheoryTest = {
  id: string;
  editionId: string;
  seed: string;
  plan: DrawPlan;
  standing: TestStanding;
};

type Stored = {
  id: string;
  editionId: string;
  seed: string;
  plan: DrawPlan;
  openedAt: string | Date | null;
  roomCode: string | null;
  closedAt: string | Date | null;
};

const toTest = (row: Stored): TheoryTest => ({
  id: row.id,
  editionId: row.editionId,
  seed: row.seed,
  plan: row.plan,
  standing: standingOf(row),
});

const standingOf = ({ openedAt, roomCode, closedAt }: Stored): TestStanding => {
  if (openedAt === null || roomCode === null) return { state: 'drawn' };
  const opened = { openedAt: new Date(openedAt), roomCode };
  return closedAt === null
    ? { state: 'open', ...opened }
    : { state: 'closed', ...opened, closedAt: new Date(closedAt) };
};

const find = async (db: Database | Tx, rest: SQL): Promise<TheoryTest | undefined> => {
  const [row] = await rows<Stored>(
    db,
    sql`select id, edition_id as "editionId", seed, plan, opened_at as "openedAt", room_code as "roomCode",
          closed_at as "closedAt" from learning.theory_test ${rest}`,
  );
  return row && toTest(row);
};

export const findTest = (db: Database | Tx, editionId: string): Promise<TheoryTest | undefined> =>
  find(db, sql`where edition_id = ${editionId}`);

/** The test of an edition, held: `change` for who draws, opens or closes, `answer` for who only must not be overtaken by that. */
export const lockTest = (
  tx: Tx,
  editionId: string,
  why: 'change' | 'answer',
): Promise<TheoryTest | undefined> =>
  find(tx, sql`where edition_id = ${editionId} ${why === 'change' ? sql`for update` : sql`for share`}`);

/** A question as it stands in a test. */
export type AskedQuestion = {
  position: number;
  /** The version that was drawn: answers are kept with this. */
  versionId: string;
  questionId: string;
  topic: string;
  state: QuestionState;
  question: Question;
};

/** The questions of a test, in order. */
export const findAsked = async (db: Database | Tx, testId: string): Promise<AskedQuestion[]> => {
  const found = await rows<Omit<AskedQuestion, 'question'> & { kind: QuestionKind; content: object }>(
    db,
    sql`select asked.position, asked.version_id as "versionId", version.question_id as "questionId", version.topic,
          question.state, version.kind, version.content
        from learning.theory_test_question asked
        join learning.question_version version on version.id = asked.version_id
        join learning.question on question.id = version.question_id
        where asked.test_id = ${testId} order by asked.position`,
  );
  return found.map(({ kind, content, ...row }) => ({ ...row, question: toQuestion({ kind, content }) }));
};

export type Draw = { editionId: string; seed: string; plan: DrawPlan; versionIds: readonly string[] };

/** Saves what was drawn, in place of what was drawn before. Only for a test that never opened. */
export const saveDraw = async (tx: Tx, draw: Draw): Promise<string> => {
  const [test] = await rows<{ id: string }>(
    tx,
    sql`insert into learning.theory_test (id, edition_id, seed, plan)
        values (${newId()}, ${draw.editionId}, ${draw.seed}, ${JSON.stringify(draw.plan)}::jsonb)
        on conflict (edition_id) do update set seed = excluded.seed, plan = excluded.plan, drawn_at = now()
        where theory_test.opened_at is null
        returning id`,
  );
  if (!test) throw new Error('a test that was opened is not drawn again');
  await tx.execute(sql`delete from learning.theory_test_question where test_id = ${test.id}`);
  for (const [at, versionId] of draw.versionIds.entries())
    await tx.execute(sql`insert into learning.theory_test_question (test_id, position, version_id)
      values (${test.id}, ${at + 1}, ${versionId})`);
  return test.id;
};

export const saveSwap = async (
  tx: Tx,
  testId: string,
  position: number,
  versionId: string,
): Promise<void> => {
  await tx.execute(sql`update learning.theory_test_question set version_id = ${versionId}
    where test_id = ${testId} and position = ${position}`);
};

export const saveOpening = async (tx: Tx, testId: string, roomCode: string, at: Date): Promise<void> => {
  await tx.execute(sql`update learning.theory_test set opened_at = ${at.toISOString()}, room_code = ${roomCode}
    where id = ${testId} and opened_at is null`);
};

export const saveClosing = async (tx: Tx, testId: string, at: Date): Promise<void> => {
  await tx.execute(sql`update learning.theory_test set closed_at = ${at.toISOString()}
    where id = ${testId} and closed_at is null`);
};

/**
 * Where each of these people stands with the test of their edition, for the dossier. `not-open`: there is none to
 * make, or it was closed and they did not take part. `open`: it waits in the room or is being made. `handed-in`:
 * sent, and the room is still open. `reviewed`: closed, with a result to look at. S26: none of them decides anything.
 */
export type TestState = 'not-open' | 'open' | 'handed-in' | 'reviewed';

export const testStates = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
): Promise<Map<string, TestState>> => {
  const states = new Map<string, TestState>(enrolmentIds.map((id) => [id, 'not-open']));
  if (enrolmentIds.length === 0) return states;
  const people = await Promise.all(enrolmentIds.map((id) => findParticipation(db, id)));
  const editionOf = new Map(
    people.flatMap((person) => (person ? [[person.enrolmentId, person.editionId]] : [])),
  );
  const tests = await Promise.all(
    [...new Set(editionOf.values())].map(
      async (id) => [id, await findTest(db, roomIdOf(await loadEdition(db, id)))] as const,
    ),
  );
  const testOf = new Map(tests);
  for (const [enrolmentId, editionId] of editionOf) {
    const test = testOf.get(editionId);
    if (test) states.set(enrolmentId, await stateIn(db, test, enrolmentId));
  }
  return states;
};

const stateIn = async (db: Database | Tx, test: TheoryTest, enrolmentId: string): Promise<TestState> => {
  if (test.standing.state === 'drawn') return 'not-open';
  const [row] = await rows<{ handedIn: boolean; answered: boolean }>(
    db,
    sql`select exists (select 1 from learning.theory_test_hand_in
            where test_id = ${test.id} and enrolment_id = ${enrolmentId}) as "handedIn",
          exists (select 1 from learning.theory_test_answer
            where test_id = ${test.id} and enrolment_id = ${enrolmentId}) as answered`,
  );
  if (test.standing.state === 'open') return row!.handedIn ? 'handed-in' : 'open';
  return row!.handedIn || row!.answered ? 'reviewed' : 'not-open';
};
