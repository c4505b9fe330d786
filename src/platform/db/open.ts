import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryConfig } from 'pg';
import type { PGlite as PGliteClient } from '@electric-sql/pglite';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { statementNames } from './statement-names.ts';

/** An open database with what the process needs to end it, and to tell how it is. */
export type OpenDatabase = {
  db: Database;
  kind: 'embedded' | 'server';
  /** The files of an embedded database as one compressed archive, all of the same moment; a server has its own tools. */
  copy?(): Promise<Uint8Array>;
  close(): Promise<void>;
};

/**
 * Opens PostgreSQL at `databaseUrl`, or without one the embedded database in `dataDir`
 * (`memory` keeps it in memory, for tests).
 */
export const openDatabase = async (where: {
  databaseUrl?: string | undefined;
  dataDir: string;
  poolSize?: number;
}): Promise<OpenDatabase> =>
  where.databaseUrl ? openServer(where.databaseUrl, where.poolSize ?? 10) : openEmbedded(where.dataDir);

const openServer = async (connectionString: string, max: number): Promise<OpenDatabase> => {
  const [{ default: pg }, { drizzle }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
  ]);
  const nameOf = statementNames();
  class Client extends pg.Client {
    // Everything comes through drizzle, which gives the text in an object, and then the values.
    override query(...[query, ...values]: unknown[]): never {
      const asked = query as QueryConfig;
      return super.query({ ...asked, name: nameOf(asked.text) }, ...(values as [])) as never;
    }
  }
  const pool = new pg.Pool({ Client, connectionString, max, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { db: drizzle(pool) as unknown as Database, kind: 'server', close: () => pool.end() };
};

/** The folder within the data folder where the embedded database keeps its files. */
export const embeddedFolder = 'pg';

/** The same as opening the embedded database in `dataDir`, where none may be yet, filled with a copy of another. */
export const openCopy = (dataDir: string, copy: Uint8Array): Promise<OpenDatabase> =>
  openEmbedded(dataDir, copy);

const openEmbedded = async (dataDir: string, copy?: Uint8Array): Promise<OpenDatabase> => {
  const [{ PGlite }, { drizzle }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
  ]);
  const ofClient = (client: PGliteClient, close: () => Promise<void>): OpenDatabase => ({
    db: drizzle(client),
    kind: 'embedded',
    copy: async () => new Uint8Array(await (await client.dumpDataDir('gzip')).arrayBuffer()),
    close,
  });
  if (dataDir === 'memory') {
    const client = await PGlite.create();
    return ofClient(client, () => client.close());
  }
  mkdirSync(dataDir, { recursive: true });
  const unlock = lockFolder(dataDir);
  try {
    const client = await PGlite.create({
      dataDir: join(dataDir, embeddedFolder),
      ...(copy ? { loadDataDir: new Blob([new Uint8Array(copy)]) } : {}),
      // `-F` would turn fsync off, and an acknowledged write must survive a crash.
      startParams: [
        ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
        '-c',
        'shared_buffers=16MB',
      ],
    });
    return ofClient(client, () => client.close().finally(unlock));
  } catch (error) {
    unlock();
    throw error;
  }
};
