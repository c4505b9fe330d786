import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { inject } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';

export { migrationsFolder } from './migrations-folder.ts';

/** A fresh, migrated database in memory, one for a test file: a copy of the one made before the first file. */
export const testDatabase = async (): Promise<Database> => {
  const loadDataDir = new Blob([readFileSync(inject('databaseTemplate'))]);
  return drizzle(await PGlite.create({ loadDataDir }));
};
