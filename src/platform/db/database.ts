import { sql, type SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** The one PostgreSQL dialect, whichever driver stands behind it. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A database handle inside a transaction. What takes a `Tx` must not be called outside one. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Runs `work` in one transaction: all of it is saved, or none. */
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(work);

/** Runs hand-written SQL and gives its rows; the caller states their shape. */
export const rows = async <T extends Record<string, unknown>>(
  db: Database | Tx,
  query: SQL,
): Promise<T[]> => {
  const result = (await db.execute(query)) as { rows: T[] };
  return result.rows;
};

/** The moment the database keeps, so that several processes agree on what has expired. */
export const databaseNow = async (db: Database | Tx): Promise<Date> => {
  const [row] = await rows<{ now: string | Date }>(db, sql`select now() as now`);
  return new Date(row!.now);
};
