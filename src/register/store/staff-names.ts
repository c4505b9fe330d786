import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';

/** Who did something, when it was nobody whose name is known here. */
const otherwise = (actor: string): string => {
  if (actor === 'system') return 'Automatisch';
  return actor.startsWith('person:') ? 'De persoon zelf' : 'Een medewerker van eerder';
};

/** A name for each of these actors of the audit, for pages that say who did something: of staff their own name. */
export const findStaffNames = async (
  db: Database,
  actors: readonly string[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(actors)].flatMap((actor) => (actor.startsWith('staff:') ? [actor.slice(6)] : []));
  const found =
    ids.length === 0
      ? []
      : await rows<{ id: string; name: string }>(
          db,
          sql`select id, name from identity.staff where id in ${ids}`,
        );
  return new Map([
    ...actors.map((actor): [string, string] => [actor, otherwise(actor)]),
    ...found.map(({ id, name }): [string, string] => [`staff:${id}`, name]),
  ]);
};
