import { sql } from 'drizzle-orm';
import { rows, type Database } from '../db/index.ts';

/** Names of the migrations a database has had, in order; none when it is empty. */
export const migrationsOf = async (db: Database): Promise<string[]> => {
  const [known] = await rows<{ it: string | null }>(
    db,
    sql`select to_regclass('public.migration')::text as it`,
  );
  if (!known?.it) return [];
  return (await rows<{ name: string }>(db, sql`select name from public.migration order by name`)).map(
    ({ name }) => name,
  );
};

/** How many others are connected to this database at the moment. */
export const countOthers = async (db: Database): Promise<number> => {
  const [row] = await rows<{ others: number }>(
    db,
    sql`select count(*)::int as others from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return row!.others;
};
