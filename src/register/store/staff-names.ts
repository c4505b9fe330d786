import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';

/** Names of staff by how the audit names them (`staff:<id>`), for pages that say who did something. */
export const findStaffNames = async (
  db: Database,
  actors: readonly string[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(actors)].flatMap((actor) => (actor.startsWith('staff:') ? [actor.slice(6)] : []));
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(
    db,
    sql`select id, name from identity.staff where id in ${ids}`,
  );
  return new Map(found.map(({ id, name }) => [`staff:${id}`, name]));
};
