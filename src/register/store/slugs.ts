import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { slugOf } from '../domain/slug.ts';

/** An address for this name that nobody has or ever had, except `therapistId` itself. */
export const freeSlug = async (db: Database | Tx, name: string, therapistId: string): Promise<string> => {
  const wanted = slugOf(name);
  const taken = new Set(
    (
      await rows<{ slug: string }>(
        db,
        sql`select slug from register.therapist where id <> ${therapistId} and (slug = ${wanted} or slug like ${`${wanted}-%`})
            union select slug from register.old_slug where therapist_id <> ${therapistId} and (slug = ${wanted} or slug like ${`${wanted}-%`})`,
      )
    ).map(({ slug }) => slug),
  );
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
};

/** From now on the old address leads to the therapist; the new one no longer counts as old. */
export const keepOldSlug = async (
  tx: Database | Tx,
  change: { therapistId: string; from: string; to: string },
): Promise<void> => {
  await tx.execute(
    sql`delete from register.old_slug where slug = ${change.to} and therapist_id = ${change.therapistId}`,
  );
  await tx.execute(sql`insert into register.old_slug (slug, therapist_id) values (${change.from}, ${change.therapistId})
    on conflict do nothing`);
};
