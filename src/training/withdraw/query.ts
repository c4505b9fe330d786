import { sql } from 'drizzle-orm';
import { rows, type Tx } from '../../platform/db/index.ts';
import { enrolmentFacts, toEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import type { Reference, Statement } from './form.ts';

/** Enrolments with this address under this edition or invoice, the first first. */
export const findContracts = async (
  tx: Tx,
  email: string,
  reference: Reference,
): Promise<EnrolmentInFull[]> => {
  const under =
    reference.kind === 'edition'
      ? sql`enrolment.edition_id in (select id from training.edition where upper(code) = upper(${reference.code}))`
      : sql`invoice.number = ${reference.number}`;
  const found = await rows(
    tx,
    enrolmentFacts(
      sql`where lower(enrolment.email) = lower(${email}) and ${under} order by enrolment.edition_id, enrolment.id`,
    ),
  );
  return found.map(toEnrolment);
};

/**
 * When this very statement was received; undefined when it was not. A form sent twice at once is handled one after
 * the other. Other words under the same id are another statement.
 */
export const lockStatement = async (tx: Tx, id: string, statement: Statement): Promise<Date | undefined> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`withdrawal:${id}`}, 0))`);
  const [row] = await rows<{ receivedAt: string }>(
    tx,
    sql`select detail->>'receivedAt' as "receivedAt" from platform.audit
        where object = ${`withdrawal:${id}`} and act = 'withdrawal-stated' and detail @> ${JSON.stringify(statement)}::jsonb
        order by id limit 1`,
  );
  return row && new Date(row.receivedAt);
};
