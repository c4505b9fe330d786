import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../../platform/db/index.ts';

/** How many participants have said to have read each of these materials; one that nobody read is not in it. */
export const countReaders = async (
  db: Database,
  materialIds: readonly string[],
): Promise<Map<string, number>> => {
  if (materialIds.length === 0) return new Map();
  const found = await rows<{ id: string; count: number }>(
    db,
    sql`select material_id as id, count(*)::int as count from learning.reading_receipt
        where material_id in ${[...materialIds]} group by material_id`,
  );
  return new Map(found.map(({ id, count }) => [id, count]));
};
