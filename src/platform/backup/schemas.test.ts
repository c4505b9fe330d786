import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { migrationsFolder, testDatabase } from '../../../test/support/database.ts';
import { rows } from '../db/index.ts';
import { known } from './index.ts';

test('a back-up of a server holds every schema that there is, whatever migration made it', async () => {
  const db = await testDatabase();
  const found = await rows<{ name: string }>(
    db,
    sql`select nspname as name from pg_namespace
        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') order by nspname`,
  );
  expect([...known(migrationsFolder).schemas].sort()).toEqual(found.map(({ name }) => name));
});
