import { randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { databaseNow, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { findParticipation, loadEdition, type Edition } from '../../training/index.ts';
import {
  formsOf,
  formState,
  type CommentTheme,
  type EvaluationAnswers,
  type EvaluationForm,
} from '../domain/evaluation.ts';
import type { ScoreCount } from '../domain/evaluation-results.ts';

type FormOf = { editionId: string; form: EvaluationForm };

/**
 * S30: keeps what somebody answered, apart from that they answered. Gives false, and keeps nothing, when this
 * enrolment has filled in the form before.
 *
 * Nothing may join the two. They share no id and no time; ids are random; and because PostgreSQL itself marks every row
 * with its transaction and lays rows down in the order in which they come, all answers to this form are laid down anew,
 * in an order of chance, with every one that comes in. A lock keeps two people who send at once from meeting in that.
 */
export const saveEvaluation = async (
  tx: Tx,
  { editionId, form, enrolmentId }: FormOf & { enrolmentId: string },
  answers: EvaluationAnswers,
): Promise<boolean> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`evaluation:${editionId}:${form}`}, 0))`,
  );
  const [receipt] = await rows(
    tx,
    sql`insert into learning.evaluation_receipt (enrolment_id, form, edition_id)
        values (${enrolmentId}, ${form}, ${editionId}) on conflict do nothing returning form`,
  );
  if (!receipt) return false;
  for (const { question, score } of answers.scores)
    await tx.execute(sql`insert into learning.evaluation_score (id, edition_id, form, question, score)
      values (${randomUUID()}, ${editionId}, ${form}, ${question}, ${score})`);
  for (const { theme, words } of answers.comments)
    await tx.execute(sql`insert into learning.evaluation_comment (id, edition_id, form, theme, words)
      values (${randomUUID()}, ${editionId}, ${form}, ${theme}, ${words})`);
  await layDownAnew(tx, { editionId, form });
  return true;
};

const layDownAnew = async (tx: Tx, { editionId, form }: FormOf): Promise<void> => {
  const ofForm = sql`edition_id = ${editionId} and form = ${form}`;
  // Taken up and put back in two statements: one could meet the rows it has not taken up yet.
  const scores = await rows<{ id: string; question: string; score: number }>(
    tx,
    sql`delete from learning.evaluation_score where ${ofForm} returning id, question, score`,
  );
  if (scores.length > 0)
    await tx.execute(sql`insert into learning.evaluation_score (id, edition_id, form, question, score)
      select id, ${editionId}::uuid, ${form}, question, score
      from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as kept(id uuid, question text, score integer)
      order by random()`);
  const comments = await rows<{ id: string; theme: string; words: string }>(
    tx,
    sql`delete from learning.evaluation_comment where ${ofForm} returning id, theme, words`,
  );
  if (comments.length > 0)
    await tx.execute(sql`insert into learning.evaluation_comment (id, edition_id, form, theme, words)
      select id, ${editionId}::uuid, ${form}, theme, words
      from jsonb_to_recordset(${JSON.stringify(comments)}::jsonb) as kept(id uuid, theme text, words text)
      order by random()`);
};

/** Which forms each of these enrolments has filled in. Never what was answered. */
export const findEvaluationReceipts = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
): Promise<Map<string, Set<EvaluationForm>>> => {
  if (enrolmentIds.length === 0) return new Map();
  const found = await rows<{ id: string; form: EvaluationForm }>(
    db,
    sql`select enrolment_id as id, form from learning.evaluation_receipt where enrolment_id in ${[...enrolmentIds]}`,
  );
  const receipts = new Map<string, Set<EvaluationForm>>();
  for (const { id, form } of found) receipts.set(id, (receipts.get(id) ?? new Set()).add(form));
  return receipts;
};

/**
 * S30: how many of the forms that are open or over by now each enrolment has filled in. One that is not there any more
 * is left out. By the clock of the database, unless a moment is given.
 */
export const evaluationStates = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
  at?: Date,
): Promise<Map<string, { done: number; of: number }>> => {
  const states = new Map<string, { done: number; of: number }>();
  if (enrolmentIds.length === 0) return states;
  const now = at ?? (await databaseNow(db));
  const receipts = await findEvaluationReceipts(db, enrolmentIds);
  const editions = new Map<string, Edition>();
  for (const id of enrolmentIds) {
    const editionId = (await findParticipation(db, id))?.editionId;
    if (editionId === undefined) continue;
    const edition = editions.get(editionId) ?? (await loadEdition(db, editionId));
    editions.set(editionId, edition);
    const asked = formsOf(edition).filter((form) => formState(form, edition, now).state !== 'not-yet');
    const done = asked.filter((form) => receipts.get(id)?.has(form)).length;
    states.set(id, { done, of: asked.length });
  }
  return states;
};

/** How many people filled in each form of each edition. */
export const countReceipts = async (
  db: Database | Tx,
  editionId?: string,
): Promise<Map<string, Map<EvaluationForm, number>>> => {
  const found = await rows<{ editionId: string; form: EvaluationForm; count: number }>(
    db,
    sql`select edition_id as "editionId", form, count(*)::int as count from learning.evaluation_receipt
        where ${ofEdition(editionId)} group by edition_id, form`,
  );
  const counts = new Map<string, Map<EvaluationForm, number>>();
  for (const { editionId: id, form, count } of found)
    counts.set(id, (counts.get(id) ?? new Map<EvaluationForm, number>()).set(form, count));
  return counts;
};

const ofEdition = (editionId: string | undefined): SQL =>
  editionId === undefined ? sql`true` : sql`edition_id = ${editionId}`;

/** How often each score was given, per edition, form and question. */
export const countScores = (db: Database | Tx, editionId?: string): Promise<(ScoreCount & FormOf)[]> =>
  rows(
    db,
    sql`select edition_id as "editionId", form, question, score, count(*)::int as count
        from learning.evaluation_score where ${ofEdition(editionId)}
        group by edition_id, form, question, score order by form, question, score`,
  );

/** What somebody wrote. `hidden` says why nobody reads it any more. */
export type EvaluationComment = FormOf & {
  id: string;
  theme: CommentTheme;
  words: string;
  hidden: string | undefined;
};

/** What was written, in an order that tells nothing: that of the random ids. */
export const findComments = async (db: Database | Tx, editionId?: string): Promise<EvaluationComment[]> =>
  (
    await rows<EvaluationComment & { hiddenBecause: string | null }>(
      db,
      sql`select id, edition_id as "editionId", form, theme, words, hidden.reason as "hiddenBecause"
          from learning.evaluation_comment comment
          left join learning.evaluation_comment_hidden hidden on hidden.comment_id = comment.id
          where ${ofEdition(editionId)} order by id`,
    )
  ).map(({ hiddenBecause, ...comment }) => ({ ...comment, hidden: hiddenBecause ?? undefined }));

/** Puts a comment out of sight with a reason. False when it is not of this edition, or hidden already. */
export const hideComment = async (
  tx: Tx,
  hidden: { commentId: string; editionId: string; reason: string; by: string },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into learning.evaluation_comment_hidden (comment_id, reason, hidden_by)
          select id, ${hidden.reason}, ${hidden.by} from learning.evaluation_comment
          where id = ${hidden.commentId} and edition_id = ${hidden.editionId}
          on conflict do nothing returning comment_id`,
    )
  ).length > 0;

/** Brings a hidden comment back into sight. False when it is not of this edition, or not hidden. */
export const showComment = async (
  tx: Tx,
  shown: { commentId: string; editionId: string },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`delete from learning.evaluation_comment_hidden hidden using learning.evaluation_comment comment
          where comment.id = hidden.comment_id and comment.id = ${shown.commentId}
            and comment.edition_id = ${shown.editionId} returning comment_id`,
    )
  ).length > 0;
