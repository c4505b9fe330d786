import { sql, type SQL } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';

/**
 * Somebody who takes part in an edition: enrolled, paid and confirmed (S23), and not cancelled since. What other
 * contexts may know of an enrolment.
 */
export type Participation = {
  enrolmentId: string;
  editionId: string;
  editionCode: string;
  lang: Lang;
  /** As on the certificate. */
  name: string;
  email: string;
  phone: string;
  profession: string;
  /** The professional register they named, and their number there (S31). */
  register: string | undefined;
  registerNumber: string | undefined;
};

type Stored = Omit<Participation, 'register' | 'registerNumber'> & {
  register: string | null;
  registerNumber: string | null;
};

const find = async (db: Database | Tx, where: SQL): Promise<Participation[]> => {
  const found = await rows<Stored>(
    db,
    sql`select enrolment.id as "enrolmentId", enrolment.edition_id as "editionId", edition.code as "editionCode",
          enrolment.lang, enrolment.name, enrolment.email, enrolment.phone, enrolment.profession,
          enrolment.register, enrolment.register_number as "registerNumber"
        from training.enrolment
        join training.edition on edition.id = enrolment.edition_id
        join training.confirmation on confirmation.enrolment_id = enrolment.id
        left join training.cancellation on cancellation.enrolment_id = enrolment.id
        where cancellation.enrolment_id is null and ${where}
        order by edition.first_day desc, lower(enrolment.name), enrolment.id`,
  );
  return found.map((row) => ({
    ...row,
    register: row.register ?? undefined,
    registerNumber: row.registerNumber ?? undefined,
  }));
};

/** Everything somebody takes part in, the latest edition first, by the address that they have shown to be theirs. */
export const findOwnParticipations = (db: Database | Tx, email: string): Promise<Participation[]> =>
  find(db, sql`lower(enrolment.email) = lower(${email})`);

/** Who takes part in an edition, by name. */
export const findParticipants = (db: Database | Tx, editionId: string): Promise<Participation[]> =>
  find(db, sql`enrolment.edition_id = ${editionId}`);

export const findParticipation = async (
  db: Database | Tx,
  enrolmentId: string,
): Promise<Participation | undefined> => (await find(db, sql`enrolment.id = ${enrolmentId}`))[0];
