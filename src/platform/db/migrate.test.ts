import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { migrationsFolder, testDatabase } from '../../../test/support/database.ts';
import { migrate, pendingMigrations } from './index.ts';

test('migrations run once, and a second start finds nothing to do', async () => {
  const db = await testDatabase();
  expect(await pendingMigrations(db, migrationsFolder)).toEqual([]);
  expect(await migrate(db, migrationsFolder)).toEqual([]);
});

test('a ledger line can neither be changed nor deleted', async () => {
  const db = await testDatabase();
  await db.execute(
    sql`insert into training.ledger (fact, source_id, amount_cents, occurred_at) values ('paid', 'tr_1', 100, now())`,
  );
  await expect(db.execute(sql`update training.ledger set amount_cents = 1`)).rejects.toThrow();
  await expect(db.execute(sql`delete from training.ledger`)).rejects.toThrow();
});
