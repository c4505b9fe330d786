import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** An open database with what the process needs to end it, and to tell how it is. */
export type OpenDatabase = { db: Database; kind: 'embedded' | 'server'; close(): Promise<void> };

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
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { db: drizzle(pool) as unknown as Database, kind: 'server', close: () => pool.end() };
};

const openEmbedded = async (dataDir: string): Promise<OpenDatabase> => {
  const [{ PGlite }, { drizzle }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
  ]);
  const inMemory = dataDir === 'memory';
  if (!inMemory) mkdirSync(dataDir, { recursive: true });
  const client = inMemory
    ? await PGlite.create()
    : await PGlite.create({
        dataDir: join(dataDir, 'pg'),
        // `-F` would turn fsync off, and an acknowledged write must survive a crash.
        startParams: [
          ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
          '-c',
          'shared_buffers=16MB',
        ],
      });
  return { db: drizzle(client) as unknown as Database, kind: 'embedded', close: () => client.close() };
};
