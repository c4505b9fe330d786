import { fileURLToPath } from 'node:url';
import { migrate, openDatabase, type Database } from '../../src/platform/db/index.ts';

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A fresh, migrated database in memory, one for a test file. */
export const testDatabase = async (): Promise<Database> => {
  const { db } = await openDatabase({ dataDir: 'memory' });
  await migrate(db, migrationsFolder);
  return db;
};
