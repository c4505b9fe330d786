import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';

/** A file that came with an enrolment. */
export type Evidence = { id: string; name: string; mediaType: string; bytes: Uint8Array };

export const saveEvidence = async (db: Database, file: Evidence): Promise<void> => {
  await db.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${file.id}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
};
