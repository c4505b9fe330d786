import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/platform/db/index.ts';
import { migrationsFolder } from './migrations-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with a database that has had every migration and holds nothing else. */
    databaseTemplate: string;
  }
}

/**
 * Makes one migrated database before the first test file; each file then begins with a copy. Making an empty one costs
 * four seconds of a processor, and there are more than a hundred files.
 */
const makeTemplate = async (project: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'duurloop-template-'));
  const file = join(folder, 'database.tar');
  const client = await PGlite.create();
  await migrate(drizzle(client), migrationsFolder);
  writeFileSync(file, new Uint8Array(await (await client.dumpDataDir('none')).arrayBuffer()));
  await client.close();
  project.provide('databaseTemplate', file);
  return () => rmSync(folder, { recursive: true, force: true });
};

// What the test runner calls is the file's default export: its own rule, not ours.
// eslint-disable-next-line no-restricted-exports
export default makeTemplate;
