import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { migrationsFolder, testDatabase } from '../../../test/support/database.ts';
import { migrate, pendingMigrations, type Database } from './index.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});

test('migrations run once, and a second start finds nothing to do', async () => {
  expect(await pendingMigrations(db, migrationsFolder)).toEqual([]);
  expect(await migrate(db, migrationsFolder)).toEqual([]);
});

test('SQL under a name that has no place in the order stops the start instead of being passed over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duurloop-migrations-'));
  writeFileSync(join(folder, '0001_two_words.sql'), 'select 1;\n');
  await expect(migrate(db, folder)).rejects.toThrow('0001_two_words.sql is not named as a migration');
});

test('a ledger line can neither be changed nor deleted', async () => {
  await db.execute(
    sql`insert into training.ledger (fact, source_id, amount_cents, occurred_at) values ('paid', 'tr_1', 100, now())`,
  );
  await expect(db.execute(sql`update training.ledger set amount_cents = 1`)).rejects.toThrow();
  await expect(db.execute(sql`delete from training.ledger`)).rejects.toThrow();
});
