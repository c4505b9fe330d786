import { createHash, randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { dayParts, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { CertificateContent, CertificateKind } from '../domain/certificate.ts';
import { nameKey, surnameKey, type NameChoice } from '../domain/certificate-name.ts';
import { certificateNumber, randomSigns, signCount } from '../domain/certificate-number.ts';

/** A certificate that is to be kept; its number and its place in the list of badges are made here. */
export type NewCertificate = {
  kind: CertificateKind;
  enrolmentId: string | undefined;
  /** The withdrawn one it comes in the place of. */
  replaces: string | undefined;
  holderName: string;
  email: string | undefined;
  lang: Lang;
  paperNumber?: string | undefined;
  firstDay: CalendarDay | undefined;
  issuedOn: CalendarDay;
  content: CertificateContent;
  inSpiteOf?: { missing: readonly string[]; reason: string } | undefined;
  by: string;
};

/** A number that nobody can guess, of the year in which it is issued. */
const drawNumber = (issuedOn: CalendarDay): string =>
  certificateNumber(
    dayParts(issuedOn).year,
    Array.from({ length: randomSigns }, () => randomInt(signCount)),
  );

/**
 * Keeps whoever else wants to issue or withdraw for this enrolment waiting until the transaction ends. There may be
 * no row to lock yet, so the lock is on the id itself.
 */
export const lockCertificatesOf = async (tx: Tx, enrolmentId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`certificate:${enrolmentId}`}, 0))`);
};

/** Keeps a certificate under a fresh number. The table itself refuses a second first one of the same enrolment. */
export const saveCertificate = async (
  tx: Tx,
  fresh: NewCertificate,
): Promise<{ id: string; number: string }> => {
  const id = newId();
  const number = drawNumber(fresh.issuedOn);
  const place = fresh.kind === 'imported' ? undefined : await takeBadgePlace(tx);
  await tx.execute(sql`insert into learning.certificate (id, number, kind, enrolment_id, replaces, holder_name, name_key,
      surname_key, email, lang, paper_number, first_day, issued_on, content, missing, missing_reason, issued_by,
      status_list, status_index)
    values (${id}, ${number}, ${fresh.kind}, ${fresh.enrolmentId ?? null}, ${fresh.replaces ?? null}, ${fresh.holderName},
      ${nameKey(fresh.holderName)}, ${surnameKey(fresh.holderName)}, ${fresh.email ?? null}, ${fresh.lang},
      ${fresh.paperNumber ?? null}, ${fresh.firstDay ?? null}, ${fresh.issuedOn}, ${JSON.stringify(fresh.content)}::jsonb,
      ${JSON.stringify(fresh.inSpiteOf?.missing ?? [])}::jsonb, ${fresh.inSpiteOf?.reason ?? null}, ${fresh.by},
      ${place?.list ?? null}, ${place?.index ?? null})`);
  return { id, number };
};

/** W3C Bitstring Status List 1.0: a list has at least this many entries, so that one among them says little. */
export const statusListEntries = 131_072;

/** A list that is three quarters full makes way for the next one: random places stay quick to find. */
const fullFrom = statusListEntries * 0.75;

/** Takes a free place at random in the newest list of badges. */
const takeBadgePlace = async (tx: Tx): Promise<{ list: number; index: number }> => {
  const [newest] = await rows<{ list: number | null; taken: number }>(
    tx,
    sql`select max(status_list) as list, count(*) filter (
          where status_list = (select max(status_list) from learning.certificate))::int as taken
        from learning.certificate`,
  );
  const list = (newest?.list ?? 1) + ((newest?.taken ?? 0) >= fullFrom ? 1 : 0);
  for (;;) {
    const index = randomInt(statusListEntries);
    const taken = await rows(
      tx,
      sql`select 1 from learning.certificate where status_list = ${list} and status_index = ${index}`,
    );
    if (taken.length === 0) return { list, index };
  }
};

/** The places in a list whose certificates were withdrawn; undefined when there is no such list. */
export const findWithdrawnPlaces = async (db: Database, list: number): Promise<number[] | undefined> => {
  const found = await rows<{ status_index: number; withdrawn: boolean }>(
    db,
    sql`select certificate.status_index, withdrawal.certificate_id is not null as withdrawn
        from learning.certificate certificate
        left join learning.certificate_withdrawal withdrawal on withdrawal.certificate_id = certificate.id
        where certificate.status_list = ${list}`,
  );
  // The first list is there before the first certificate is.
  if (found.length === 0 && list !== 1) return undefined;
  return found.filter((place) => place.withdrawn).map((place) => place.status_index);
};

/** Records that a certificate no longer holds; a second withdrawal of the same one is refused by the table. */
export const saveWithdrawal = async (
  tx: Tx,
  withdrawal: { certificateId: string; reason: string; by: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into learning.certificate_withdrawal (certificate_id, reason, withdrawn_by, withdrawn_at)
    values (${withdrawal.certificateId}, ${withdrawal.reason}, ${withdrawal.by}, ${withdrawal.at.toISOString()})`);
};

/** Keeps how a holder wants to be named on the public page; the latest choice holds. */
export const saveNameChoice = async (tx: Tx, enrolmentId: string, shown: NameChoice): Promise<void> => {
  await tx.execute(sql`insert into learning.certificate_name_choice (enrolment_id, shown) values (${enrolmentId}, ${shown})
    on conflict (enrolment_id) do update set shown = excluded.shown, chosen_at = now()`);
};

/** How a holder wants to be named; in full until they say otherwise. */
export const findNameChoice = async (db: Database | Tx, enrolmentId: string): Promise<NameChoice> => {
  const [row] = await rows<{ shown: NameChoice }>(
    db,
    sql`select shown from learning.certificate_name_choice where enrolment_id = ${enrolmentId}`,
  );
  return row?.shown ?? 'full';
};

/** A certificate's file in one language, with its fingerprint (SHA-256, in hexadecimal). */
export type Paper = { lang: Lang; bytes: Uint8Array; sha256: string };

/** Keeps a file as it was made; one that is there already stays. Gives what is kept. */
export const savePaper = async (
  db: Database | Tx,
  certificateId: string,
  lang: Lang,
  bytes: Uint8Array,
): Promise<Paper> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await db.execute(sql`insert into learning.certificate_paper (certificate_id, lang, bytes, sha256)
    values (${certificateId}, ${lang}, decode(${Buffer.from(bytes).toString('base64')}, 'base64'), ${sha256})
    on conflict do nothing`);
  return (await findPaper(db, certificateId, lang))!;
};

export const findPaper = async (
  db: Database | Tx,
  certificateId: string,
  lang: Lang,
): Promise<Paper | undefined> => {
  const [row] = await rows<{ bytes: Uint8Array; sha256: string }>(
    db,
    sql`select bytes, sha256 from learning.certificate_paper where certificate_id = ${certificateId} and lang = ${lang}`,
  );
  return row && { lang, bytes: new Uint8Array(row.bytes), sha256: row.sha256 };
};

/** The fingerprints of a certificate's files, by language. */
export const findFingerprints = (
  db: Database,
  certificateId: string,
): Promise<{ lang: Lang; sha256: string }[]> =>
  rows(
    db,
    sql`select lang, sha256 from learning.certificate_paper where certificate_id = ${certificateId} order by lang desc`,
  );
