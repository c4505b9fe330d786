import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Theme } from '../domain/evaluation.ts';

/** S30: what was changed because of an evaluation, from which edition on. */
export type CourseChange = { id: string; editionId: string; theme: Theme; words: string; enteredAt: Date };

/** What was changed, the earliest entry first; of one edition when it is given. */
export const findChanges = async (db: Database | Tx, editionId?: string): Promise<CourseChange[]> =>
  (
    await rows<Omit<CourseChange, 'enteredAt'> & { enteredAt: string }>(
      db,
      sql`select id, edition_id as "editionId", theme, words, entered_at as "enteredAt" from learning.evaluation_change
          where removed_at is null and (${editionId ?? null}::uuid is null or edition_id = ${editionId ?? null})
          order by entered_at, id`,
    )
  ).map((row) => ({ ...row, enteredAt: new Date(row.enteredAt) }));

export const saveChange = async (
  tx: Tx,
  change: Pick<CourseChange, 'editionId' | 'theme' | 'words'> & { by: string; at: Date },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into learning.evaluation_change (id, edition_id, theme, words, entered_by, entered_at)
    values (${id}, ${change.editionId}, ${change.theme}, ${change.words}, ${change.by}, ${change.at.toISOString()})`);
  return id;
};

/** Takes an entry away; it stays in the table. False when there is none of this edition. */
export const removeChange = async (
  tx: Tx,
  removed: { id: string; editionId: string; by: string; at: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update learning.evaluation_change set removed_by = ${removed.by}, removed_at = ${removed.at.toISOString()}
          where id = ${removed.id} and edition_id = ${removed.editionId} and removed_at is null returning id`,
    )
  ).length > 0;
