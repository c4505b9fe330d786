import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { inTransaction, rows, type Database } from './database.ts';

/** One key for all processes: only one of them migrates at a time. */
const lockKey = 7_245_001;

/** The migrations of a folder, in order. Throws for SQL under a name that has no place in the order. */
const files = (folder: string): { name: string; text: string }[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const odd = names.find((name) => !/^\d{4}_[a-z-]+\.sql$/.test(name));
  if (odd) throw new Error(`${odd} is not named as a migration: four digits, _ and words with dashes`);
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
};

/** A statement ends with a semicolon and an empty line; a function's body holds no empty line. */
const statements = (text: string): string[] => text.split(/;\s*\n\s*\n/).filter((part) => part.trim() !== '');

const applied = async (db: Parameters<typeof rows>[0]): Promise<Set<string>> => {
  await db.execute(sql`create table if not exists public.migration (
    name text primary key, applied_at timestamptz not null default now())`);
  return new Set(
    (await rows<{ name: string }>(db, sql`select name from public.migration`)).map((row) => row.name),
  );
};

/** Names of migrations in `folder` that this database has not had yet, in order. */
export const pendingMigrations = async (db: Database, folder: string): Promise<string[]> => {
  const done = await applied(db);
  return files(folder)
    .map((file) => file.name)
    .filter((name) => !done.has(name));
};

/** Brings the database up to date, forward only; all of it or nothing. Gives the names it applied. */
export const migrate = (db: Database, folder: string): Promise<string[]> =>
  inTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    const done = await applied(tx);
    const todo = files(folder).filter((file) => !done.has(file.name));
    for (const file of todo) {
      for (const statement of statements(file.text)) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into public.migration (name) values (${file.name})`);
    }
    return todo.map((file) => file.name);
  });
