import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';

/** A file that came with an enrolment. */
export type Evidence = { id: string; name: string; mediaType: string; bytes: Uint8Array };

export const saveEvidence = async (db: Database, file: Evidence): Promise<void> => {
  await db.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${file.id}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
};

/** Gives a file by its id, for who may see the enrolment it belongs to. */
export const findEvidence = async (db: Database, id: string): Promise<Evidence | undefined> => {
  const [row] = await rows<{ id: string; name: string; media_type: string; bytes: Uint8Array }>(
    db,
    sql`select id, name, media_type, bytes from platform.file where id = ${id}`,
  );
  return row && { id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes };
};
