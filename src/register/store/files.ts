import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CheckedFile } from '../../platform/files/index.ts';
import { newId } from '../../platform/ids/index.ts';

/** Keeps a file that was looked at (`inspectUpload`) and gives its id. */
export const saveFile = async (tx: Database | Tx, file: CheckedFile): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${id}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
  return id;
};

export type KeptFile = { id: string; name: string; mediaType: string; bytes: Uint8Array };

/** A file by its id. Who may have it is for the caller to know before it asks. */
export const findFile = async (db: Database | Tx, id: string): Promise<KeptFile | undefined> => {
  const [row] = await rows<{ id: string; name: string; media_type: string; bytes: Uint8Array }>(
    db,
    sql`select id, name, media_type, bytes from platform.file where id = ${id}`,
  );
  return row && { id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes };
};

export const deleteFile = async (tx: Database | Tx, id: string): Promise<void> => {
  await tx.execute(sql`delete from platform.file where id = ${id}`);
};
