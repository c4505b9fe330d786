import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Edition, EditionKind } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';

/** Editions of a kind that one can enrol in on a day, with a free seat, soonest first. */
export const findOpenEditions = async (
  db: Database,
  today: CalendarDay,
  kind: EditionKind,
): Promise<Edition[]> =>
  (
    await rows(
      db,
      sql`select ${editionColumns} from training.edition
          where kind = ${kind} and published_at is not null and closed_at is null and cancelled_at is null and first_day > ${today}
            and exists (select 1 from training.seat where edition_id = edition.id and holder is null)
          order by first_day limit 6`,
    )
  ).map(toEdition);

/**
 * S27: whether a certificate was used before to join a return day. Who asks for the same one at the same time waits
 * until this transaction ends.
 */
export const isCertificateUsed = async (tx: Tx, certificate: string): Promise<boolean> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`training.alumnus:${certificate}`}))`);
  const found = await rows(
    tx,
    sql`select 1 from training.enrolment
        where entry->>'kind' = 'alumnus' and entry->>'certificate' = ${certificate}
          and not exists (select 1 from training.cancellation where enrolment_id = enrolment.id) limit 1`,
  );
  return found.length > 0;
};
