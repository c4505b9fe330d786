import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';

/** A file that came with an enrolment. */
export type Evidence = { id: string; name: string; mediaType: string; bytes: Uint8Array };

export const saveEvidence = async (db: Database, file: Evidence): Promise<void> => {
  await db.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${file.id}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`);
};

/** Erases files that no enrolment names any more. */
export const deleteEvidence = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx.execute(sql`delete from platform.file where id::text in ${[...ids]}
    and not exists (select 1 from training.enrolment where evidence_id = file.id)`);
};

/**
 * What was asked to welcome somebody and to judge their entry goes once their course lies before `day`: diet, access
 * needs, and the file with evidence. Gives for how many people something was erased.
 */
export const forgetWishes = (db: Database, day: CalendarDay): Promise<number> =>
  inTransaction(db, async (tx) => {
    const found = await rows<{ id: string; evidence: string | null }>(
      tx,
      sql`select enrolment.id, enrolment.evidence_id::text as evidence
          from training.enrolment join training.edition on edition.id = enrolment.edition_id
          where edition.return_day < ${day}
            and (enrolment.diet is not null or enrolment.access_needs is not null or enrolment.evidence_id is not null)
          order by enrolment.id for update of enrolment`,
    );
    if (found.length === 0) return 0;
    await tx.execute(sql`update training.enrolment set diet = null, access_needs = null, evidence_id = null
      where id::text in ${found.map(({ id }) => id)}`);
    await deleteEvidence(
      tx,
      found.flatMap(({ evidence }) => evidence ?? []),
    );
    return found.length;
  });
