import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Answer } from '../domain/question.ts';
import type { DeviceStep, GivenAnswer } from '../domain/theory-test.ts';

/** Writes down that somebody typed the code of the room; a second time changes nothing. */
export const saveEntry = async (
  db: Database | Tx,
  entry: { testId: string; enrolmentId: string; at: Date },
): Promise<void> => {
  await db.execute(sql`insert into learning.theory_test_entry (test_id, enrolment_id, entered_at)
    values (${entry.testId}, ${entry.enrolmentId}, ${entry.at.toISOString()}) on conflict do nothing`);
};

/** Who typed the code of the room. */
export const findEntered = async (db: Database | Tx, testId: string): Promise<Set<string>> => {
  const found = await rows<{ id: string }>(
    db,
    sql`select enrolment_id as id from learning.theory_test_entry where test_id = ${testId}`,
  );
  return new Set(found.map((row) => row.id));
};

export type ReceivedAnswer = GivenAnswer<Answer> & { enrolmentId: string; receivedAt: number };
export type ReceivedHandIn = DeviceStep & { enrolmentId: string; receivedAt: number };

const iso = (at: number): string => new Date(at).toISOString();

/** Keeps an answer as it was given. The same one again, by its id, changes nothing. */
export const saveAnswer = async (tx: Tx, testId: string, given: ReceivedAnswer): Promise<void> => {
  await tx.execute(sql`insert into learning.theory_test_answer
      (test_id, enrolment_id, id, version_id, device, counter, answer, given_at, received_at)
    values (${testId}, ${given.enrolmentId}, ${given.id}, ${given.question}, ${given.device}, ${given.counter},
      ${JSON.stringify(given.answer)}::jsonb, ${iso(given.givenAt)}, ${iso(given.receivedAt)})
    on conflict do nothing`);
};

export const saveHandIn = async (tx: Tx, testId: string, given: ReceivedHandIn): Promise<void> => {
  await tx.execute(sql`insert into learning.theory_test_hand_in
      (test_id, enrolment_id, id, device, counter, given_at, received_at)
    values (${testId}, ${given.enrolmentId}, ${given.id}, ${given.device}, ${given.counter},
      ${iso(given.givenAt)}, ${iso(given.receivedAt)})
    on conflict do nothing`);
};

type StoredStep = {
  id: string;
  enrolmentId: string;
  device: string;
  counter: number;
  givenAt: string | Date;
  receivedAt: string | Date;
};

const columns = sql`id, enrolment_id as "enrolmentId", device, counter, given_at as "givenAt", received_at as "receivedAt"`;

const ofWhom = (testId: string, enrolmentId: string | undefined): SQL =>
  enrolmentId === undefined
    ? sql`where test_id = ${testId}`
    : sql`where test_id = ${testId} and enrolment_id = ${enrolmentId}`;

const moments = (row: StoredStep) => ({
  givenAt: new Date(row.givenAt).getTime(),
  receivedAt: new Date(row.receivedAt).getTime(),
});

/** Every answer that came, of everybody or of one person; which one counts is for the domain to say. */
export const findReceived = async (
  db: Database | Tx,
  testId: string,
  enrolmentId?: string,
): Promise<ReceivedAnswer[]> => {
  const found = await rows<StoredStep & { question: string; answer: Answer }>(
    db,
    sql`select ${columns}, version_id as question, answer from learning.theory_test_answer ${ofWhom(testId, enrolmentId)}`,
  );
  return found.map((row) => ({ ...row, ...moments(row) }));
};

export const findHandIns = async (
  db: Database | Tx,
  testId: string,
  enrolmentId?: string,
): Promise<ReceivedHandIn[]> => {
  const found = await rows<StoredStep>(
    db,
    sql`select ${columns} from learning.theory_test_hand_in ${ofWhom(testId, enrolmentId)}`,
  );
  return found.map((row) => ({ ...row, ...moments(row) }));
};

/** The answers to open questions that the teacher chose for the room, by their ids. */
export const findShown = async (db: Database | Tx, testId: string): Promise<Set<string>> => {
  const found = await rows<{ id: string }>(
    db,
    sql`select answer_id as id from learning.theory_test_shown_answer where test_id = ${testId}`,
  );
  return new Set(found.map((row) => row.id));
};

/** Chooses these answers out of those on offer: the others on offer are no longer shown. */
export const saveShown = async (
  tx: Tx,
  choice: { testId: string; offered: readonly string[]; chosen: readonly string[]; by: string },
): Promise<void> => {
  for (const id of choice.offered)
    await tx.execute(
      sql`delete from learning.theory_test_shown_answer where test_id = ${choice.testId} and answer_id = ${id}`,
    );
  for (const id of choice.chosen)
    await tx.execute(sql`insert into learning.theory_test_shown_answer (test_id, answer_id, chosen_by)
      values (${choice.testId}, ${id}, ${choice.by})`);
};
