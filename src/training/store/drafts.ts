import { sql } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { deleteEvidence } from './evidence.ts';
import { looksLikeKey } from './keys.ts';

/** Answers on the way, as they were typed, by field name. */
export type Draft = {
  id: string;
  key: string;
  editionId: string;
  lang: Lang;
  answers: Record<string, string>;
};

type Stored = { id: string; key: string; edition_id: string; lang: Lang; answers: Record<string, string> };

export const saveDraft = async (db: Database | Tx, draft: Draft): Promise<void> => {
  await db.execute(sql`insert into training.draft (id, key, edition_id, lang, answers)
    values (${draft.id}, ${draft.key}, ${draft.editionId}, ${draft.lang}, ${JSON.stringify(draft.answers)}::jsonb)
    on conflict (id) do update set answers = training.draft.answers || excluded.answers, lang = excluded.lang, changed_at = now()`);
};

export const findDraft = async (db: Database | Tx, key: string): Promise<Draft | undefined> => {
  if (!looksLikeKey(key)) return undefined;
  const [row] = await rows<Stored>(
    db,
    sql`select id, key, edition_id, lang, answers from training.draft where key = ${key}`,
  );
  return row && { id: row.id, key: row.key, editionId: row.edition_id, lang: row.lang, answers: row.answers };
};

/** What was typed is of no use once it has become an enrolment. */
export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`delete from training.draft where id = ${id}`);
};

/**
 * Throws away drafts nobody touched for `days`, with the file that came along; gives how many. Nobody agreed that we
 * keep them.
 */
export const forgetOldDrafts = (db: Database, days: number): Promise<number> =>
  inTransaction(db, async (tx) => {
    const gone = await rows<{ evidence: string | null }>(
      tx,
      sql`delete from training.draft where changed_at < now() - ${`${days} days`}::interval
          returning answers->>'evidenceId' as evidence`,
    );
    await deleteEvidence(
      tx,
      gone.flatMap(({ evidence }) => evidence ?? []),
    );
    return gone.length;
  });

/** Locks a draft until the transaction ends, so that a form sent twice is handled one after the other. */
export const lockDraft = async (tx: Tx, key: string): Promise<Draft | undefined> => {
  const [row] = await rows<{ id: string }>(
    tx,
    sql`select id from training.draft where key = ${key} for update`,
  );
  return row && findDraft(tx, key);
};

/** Moves a draft to another edition; what was typed goes along. */
export const moveDraft = async (db: Database | Tx, key: string, editionId: string): Promise<void> => {
  await db.execute(
    sql`update training.draft set edition_id = ${editionId}, changed_at = now() where key = ${key}`,
  );
};
