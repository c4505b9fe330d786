import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** A paper of a file, whole. */
export type Document = { id: string; name: string; mediaType: string; bytes: Uint8Array; madeAt: Date };

/** Every paper of one client, the oldest first. */
export const findDocuments = async (tx: CareTx, clientId: string): Promise<Document[]> => {
  const found = await rows<{
    id: string;
    name: string;
    media_type: string;
    bytes: Uint8Array;
    made_at: string;
  }>(
    tx,
    sql`select id, name, media_type, bytes, made_at from care.document
        where client_id = ${clientId} order by made_at, id`,
  );
  return found.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    madeAt: new Date(row.made_at),
  }));
};
