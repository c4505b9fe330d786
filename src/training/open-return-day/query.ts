import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { editionCode } from '../domain/edition.ts';

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));

/** The next free code for a return day on this day. Undefined when the alphabet is used up. */
export const nextReturnCode = async (tx: Tx, day: CalendarDay): Promise<string | undefined> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('training.edition.code'))`);
  const plain = editionCode(day, '', 'return-day');
  const found = await rows<{ code: string }>(
    tx,
    sql`select code from training.edition where code like ${`${plain}%`}`,
  );
  const taken = new Set(found.map((row) => row.code));
  return ['', ...letters]
    .map((letter) => editionCode(day, letter, 'return-day'))
    .find((code) => !taken.has(code));
};

export const saveOpen = async (tx: Tx, id: string, open: boolean): Promise<void> => {
  await tx.execute(sql`update training.edition set
      published_at = coalesce(published_at, now()), closed_at = case when ${open} then null else now() end
    where id = ${id}`);
};

/** The code of the course edition whose return day has this code. */
export const courseCodeOf = async (db: Database, returnCode: string): Promise<string | undefined> =>
  (
    await rows<{ code: string }>(
      db,
      sql`select course.code from training.edition day join training.edition course on course.id = day.return_of
          where lower(day.code) = lower(${returnCode})`,
    )
  )[0]?.code;
