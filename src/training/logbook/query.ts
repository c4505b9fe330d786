import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';

/** What an id in a line stands for, with its page. */
export type Named = { name: string; href: string | undefined };

/** Names for the ids that lines carry: enrolments, editions and members of staff. Unknown ids are left out. */
export const findNames = async (db: Database, ids: string[]): Promise<Map<string, Named>> => {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string; href: string | null }>(
    db,
    sql`select enrolment.id::text as id, enrolment.name, '/beheer/inschrijvingen/' || enrolment.id::text as href
          from training.enrolment where enrolment.id::text in ${ids}
        union all select edition.id::text, edition.code || ', ' || edition.place, '/beheer/edities/' || edition.code
          from training.edition where edition.id::text in ${ids}
        union all select 'staff:' || staff.id, staff.name, null from identity.staff where 'staff:' || staff.id in ${ids}`,
  );
  return new Map(found.map((row) => [row.id, { name: row.name, href: row.href ?? undefined }]));
};
