import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import type { Question, QuestionKind } from '../domain/question.ts';

export const questionStates = ['draft', 'in-use', 'retired'] as const;
export type QuestionState = (typeof questionStates)[number];

/** A question of the bank as it reads now. */
export type BankQuestion = {
  id: string;
  state: QuestionState;
  /** The newest version. */
  versionId: string;
  version: number;
  topic: string;
  question: Question;
  savedAt: Date;
  /** In how many tests that were opened any version of it stood. */
  timesUsed: number;
};

export type QuestionSearch = {
  states?: readonly QuestionState[] | undefined;
  topic?: string | undefined;
  kind?: QuestionKind | undefined;
  /** Words that must all occur in the question, its options or its explanation. */
  words?: readonly string[] | undefined;
};

type Stored = {
  id: string;
  state: QuestionState;
  versionId: string;
  version: number;
  topic: string;
  kind: QuestionKind;
  content: object;
  savedAt: string | Date;
  timesUsed: number;
};

/** A question from its kind and what is kept of it. */
export const toQuestion = (row: { kind: QuestionKind; content: object }): Question =>
  ({ kind: row.kind, ...row.content }) as Question;

const usedIn = sql`(select count(distinct asked.test_id)::int from learning.theory_test_question asked
  join learning.question_version any_version on any_version.id = asked.version_id
  join learning.theory_test test on test.id = asked.test_id
  where any_version.question_id = question.id and test.opened_at is not null)`;

const find = async (db: Database | Tx, where: SQL): Promise<BankQuestion[]> => {
  const found = await rows<Stored>(
    db,
    sql`select question.id, question.state, newest.id as "versionId", newest.version, newest.topic, newest.kind,
          newest.content, newest.saved_at as "savedAt", ${usedIn} as "timesUsed"
        from learning.question
        join lateral (select * from learning.question_version
          where question_id = question.id order by version desc limit 1) newest on true
        where ${where}
        order by newest.topic, question.id`,
  );
  return found.map(({ kind, content, savedAt, ...row }) => ({
    ...row,
    question: toQuestion({ kind, content }),
    savedAt: new Date(savedAt),
  }));
};

/** Makes a word from a search box safe inside `like`. */
const likeOf = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** The questions of the bank that match, by topic. */
export const findQuestions = (db: Database | Tx, search: QuestionSearch = {}): Promise<BankQuestion[]> => {
  const states = search.states ?? questionStates;
  const conditions: SQL[] = [
    sql`question.state in (${sql.join(
      states.map((state) => sql`${state}`),
      sql`, `,
    )})`,
    ...(search.topic ? [sql`newest.topic = ${search.topic}`] : []),
    ...(search.kind ? [sql`newest.kind = ${search.kind}`] : []),
    ...(search.words ?? []).map((word) => sql`lower(newest.content::text) like ${likeOf(word)}`),
  ];
  return find(db, sql.join(conditions, sql` and `));
};

/** A question by an id that came in an address; what is no id is no question. */
export const findQuestion = async (db: Database | Tx, id: string): Promise<BankQuestion | undefined> =>
  isId(id) ? (await find(db, sql`question.id = ${id}`))[0] : undefined;

/** The same, held so that nobody else changes it meanwhile. */
export const lockQuestion = async (tx: Tx, id: string): Promise<BankQuestion | undefined> => {
  if (!isId(id)) return undefined;
  await tx.execute(sql`select id from learning.question where id = ${id} for update`);
  return findQuestion(tx, id);
};

/** Every topic that a question has, by name. */
export const findTopics = async (db: Database): Promise<string[]> =>
  [...new Set((await findQuestions(db)).map((question) => question.topic))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );

export type QuestionText = { topic: string; question: Question; by: string };

const contentOf = ({ kind: _, ...content }: Question): string => JSON.stringify(content);

const insertVersion = async (
  tx: Tx,
  questionId: string,
  version: number,
  text: QuestionText,
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into learning.question_version (id, question_id, version, topic, kind, content, saved_by)
    values (${id}, ${questionId}, ${version}, ${text.topic}, ${text.question.kind}, ${contentOf(text.question)}::jsonb, ${text.by})`);
  return id;
};

/** Adds a question to the bank. Gives its id. */
export const saveQuestion = async (
  tx: Tx,
  text: QuestionText & { state: QuestionState },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into learning.question (id, state) values (${id}, ${text.state})`);
  await insertVersion(tx, id, 1, text);
  return id;
};

/**
 * Saves another text of a question that is locked. A version that stood in an opened test stays as it was, with the
 * answers to it: then this becomes the next version, and takes its place in tests that are drawn but not open yet.
 */
export const saveQuestionText = async (
  tx: Tx,
  known: BankQuestion,
  text: QuestionText,
): Promise<'changed' | 'new-version'> => {
  const [opened] = await rows<{ used: boolean }>(
    tx,
    sql`select exists (select 1 from learning.theory_test_question asked
          join learning.theory_test test on test.id = asked.test_id
          where asked.version_id = ${known.versionId} and test.opened_at is not null) as used`,
  );
  if (!opened?.used) {
    await tx.execute(sql`update learning.question_version
      set topic = ${text.topic}, kind = ${text.question.kind}, content = ${contentOf(text.question)}::jsonb,
        saved_by = ${text.by}, saved_at = now()
      where id = ${known.versionId}`);
    return 'changed';
  }
  const versionId = await insertVersion(tx, known.id, known.version + 1, text);
  await tx.execute(sql`update learning.theory_test_question asked set version_id = ${versionId}
    from learning.theory_test test
    where test.id = asked.test_id and test.opened_at is null and asked.version_id = ${known.versionId}`);
  return 'new-version';
};

export const saveQuestionState = async (tx: Tx, id: string, state: QuestionState): Promise<void> => {
  await tx.execute(sql`update learning.question set state = ${state} where id = ${id}`);
};
