import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CheckedFile } from '../../platform/files/index.ts';

/** Adds a file to the draft, behind the lock of the assignment. */
export const addFile = async (
  tx: Tx,
  added: { id: string; fileId: string; enrolmentId: string; file: CheckedFile; at: Date },
): Promise<void> => {
  const { file } = added;
  await tx.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${added.fileId}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
  await tx.execute(sql`insert into learning.assignment_file (id, enrolment_id, file_id, added_at)
    values (${added.id}, ${added.enrolmentId}, ${added.fileId}, ${added.at.toISOString()})`);
};

/** Takes a file out of the draft; its bytes go too, unless a version that was handed in holds them. */
export const removeFile = async (tx: Tx, enrolmentId: string, id: string): Promise<boolean> => {
  const [removed] = await rows<{ file_id: string }>(
    tx,
    sql`delete from learning.assignment_file
        where id = ${id} and enrolment_id = ${enrolmentId} and version is null returning file_id`,
  );
  if (!removed) return false;
  await tx.execute(sql`delete from platform.file where id = ${removed.file_id}
    and not exists (select 1 from learning.assignment_file where file_id = ${removed.file_id})`);
  return true;
};

/** A file of this assignment, to give back. `handedIn`: only what the teachers may see. */
export const findFile = async (
  db: Database | Tx,
  { enrolmentId, id, handedIn }: { enrolmentId: string; id: string; handedIn: boolean },
): Promise<CheckedFile | undefined> => {
  const [row] = await rows<{ name: string; mediaType: string; bytes: Uint8Array }>(
    db,
    sql`select file.name, file.media_type as "mediaType", file.bytes
        from learning.assignment_file kept join platform.file on file.id = kept.file_id
        where kept.id = ${id} and kept.enrolment_id = ${enrolmentId}
          and (kept.version is not null or not ${handedIn})`,
  );
  return row;
};
