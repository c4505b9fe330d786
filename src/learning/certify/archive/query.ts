import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { ArchiveLine, Kept } from '../../domain/certificate-archive.ts';

/** A list that was checked, and how far its import is. */
export type ArchiveImport = {
  id: string;
  fileName: string;
  lines: ArchiveLine[];
  by: string;
  startedAt: Date | undefined;
  /** Lines looked at so far, and those that became a certificate. */
  handled: number;
  imported: number;
  finishedAt: Date | undefined;
};

/** What is kept already, to tell doubles by: everything, because a list may hold any year. */
export const loadKept = async (db: Database | Tx): Promise<Kept> => {
  const found = await rows<{ who: string; paper_number: string | null }>(
    db,
    sql`select name_key || '|' || coalesce(first_day::text, '') as who, upper(paper_number) as paper_number
        from learning.certificate`,
  );
  const people = new Set(found.map(({ who }) => who));
  const numbers = new Set(found.flatMap((row) => (row.paper_number ? [row.paper_number] : [])));
  return {
    has: (nameKey, firstDay) => people.has(`${nameKey}|${firstDay}`),
    hasNumber: (number) => numbers.has(number.toUpperCase()),
  };
};

/** Keeps a checked list until it is imported. Gives its id. */
export const saveImport = async (
  tx: Tx,
  list: { fileName: string; lines: ArchiveLine[]; by: string },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into learning.certificate_import (id, file_name, lines, uploaded_by)
    values (${id}, ${list.fileName}, ${JSON.stringify(list.lines)}::jsonb, ${list.by})`);
  return id;
};

type Stored = {
  id: string;
  file_name: string;
  lines: ArchiveLine[];
  uploaded_by: string;
  started_at: string | null;
  handled: number;
  imported: number;
  finished_at: string | null;
};

const find = async (db: Database | Tx, id: string, lock: boolean): Promise<ArchiveImport | undefined> => {
  const [row] = await rows<Stored>(
    db,
    sql`select id, file_name, lines, uploaded_by, started_at, handled, imported, finished_at
        from learning.certificate_import where id = ${id} ${lock ? sql`for update` : sql``}`,
  );
  return (
    row && {
      id: row.id,
      fileName: row.file_name,
      lines: row.lines,
      by: row.uploaded_by,
      startedAt: row.started_at ? new Date(row.started_at) : undefined,
      handled: row.handled,
      imported: row.imported,
      finishedAt: row.finished_at ? new Date(row.finished_at) : undefined,
    }
  );
};

export const findImport = (db: Database, id: string): Promise<ArchiveImport | undefined> =>
  find(db, id, false);
export const lockImport = (tx: Tx, id: string): Promise<ArchiveImport | undefined> => find(tx, id, true);

export const saveStart = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`update learning.certificate_import set started_at = now() where id = ${id}`);
};

/** How far an import is; the lines are forgotten when it is done, because the certificates are kept now. */
export const saveProgress = async (
  tx: Tx,
  id: string,
  progress: { handled: number; imported: number; done: boolean },
): Promise<void> => {
  await tx.execute(sql`update learning.certificate_import set handled = ${progress.handled}, imported = ${progress.imported},
    finished_at = case when ${progress.done} then now() end where id = ${id}`);
};

/** Days a checked list is kept: it holds names, and what became a certificate is kept there. */
export const forgetImports = async (db: Database, days: number): Promise<number> => {
  const gone = await rows(
    db,
    sql`delete from learning.certificate_import where uploaded_at < now() - ${`${days} days`}::interval returning id`,
  );
  return gone.length;
};
