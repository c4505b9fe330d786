import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../src/platform/db/index.ts';

/** Every row of every table of ours as text, table by table: what two databases must agree on to be the same. */
export const allRows = async (db: Database): Promise<Record<string, string[]>> => {
  const tables = await rows<{ name: string }>(
    db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await rows<{ row: string }>(db, sql.raw(`select t::text as row from ${name} t order by 1`));
    all[name] = found.map(({ row }) => row);
  }
  return all;
};
