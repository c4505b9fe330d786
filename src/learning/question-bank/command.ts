import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import type { Question } from '../domain/question.ts';
import {
  lockQuestion,
  saveQuestion,
  saveQuestionState,
  saveQuestionText,
  type QuestionState,
} from '../store/questions.ts';

type Text = { topic: string; question: Question; by: string };

/** Adds a question, as a draft. Gives its id. */
export const addQuestion = (db: Database, text: Text): Promise<string> =>
  inTransaction(db, async (tx) => {
    const id = await saveQuestion(tx, { ...text, state: 'draft' });
    await recordAudit(tx, {
      actor: text.by,
      act: 'question-added',
      object: id,
      detail: { kind: text.question.kind },
    });
    return id;
  });

/**
 * Changes the text of a question. `version` and `savedAt` say which text the writer had before them: when somebody
 * saved meanwhile nothing changes (`changed-meanwhile`). What was used already becomes a new version.
 */
export const changeQuestion = (
  db: Database,
  change: Text & { id: string; seen: string },
): Promise<Result<'changed' | 'new-version', 'not-found' | 'changed-meanwhile'>> =>
  inTransaction(db, async (tx) => {
    const known = await lockQuestion(tx, change.id);
    if (!known) return refused('not-found');
    if (seenMark(known) !== change.seen) return refused('changed-meanwhile');
    const saved = await saveQuestionText(tx, known, change);
    await recordAudit(tx, { actor: change.by, act: `question-${saved}`, object: known.id });
    return accepted(saved);
  });

/** Which text of a question somebody has before them. */
export const seenMark = (question: { version: number; savedAt: Date }): string =>
  `${question.version}-${question.savedAt.getTime()}`;

export const changeState = (
  db: Database,
  change: { id: string; state: QuestionState; by: string },
): Promise<Result<undefined, 'not-found'>> =>
  inTransaction(db, async (tx) => {
    const known = await lockQuestion(tx, change.id);
    if (!known) return refused('not-found');
    if (known.state === change.state) return accepted(undefined);
    await saveQuestionState(tx, known.id, change.state);
    await recordAudit(tx, {
      actor: change.by,
      act: 'question-state',
      object: known.id,
      detail: { state: change.state },
    });
    return accepted(undefined);
  });
