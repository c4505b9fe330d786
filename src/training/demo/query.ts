import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';

export const hasEditions = async (db: Database): Promise<boolean> =>
  (await rows(db, sql`select 1 from training.edition limit 1`)).length > 0;

export const publish = async (db: Database, id: string, on: CalendarDay): Promise<void> => {
  await db.execute(sql`update training.edition set published_at = ${on}::timestamptz where id = ${id}`);
};

/** Marks everything in the outbox as done without doing it. */
export const silenceOutbox = async (db: Database): Promise<void> => {
  await db.execute(
    sql`update platform.outbox set done_at = now(), outcome = '{"demo": true}' where done_at is null`,
  );
};
