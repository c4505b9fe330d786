import { sql, type SQL } from 'drizzle-orm';
import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { CertificateContent, CertificateKind, CertificateState } from '../domain/certificate.ts';
import { compareNames, nameKey, surnameKey, type NameChoice } from '../domain/certificate-name.ts';
import { parseCertificateNumber } from '../domain/certificate-number.ts';

/** A certificate as it was issued, with where it stands now. */
export type Certificate = {
  id: string;
  number: string;
  kind: CertificateKind;
  enrolmentId: string | undefined;
  /** The number of the one it came in the place of. */
  replacesNumber: string | undefined;
  holderName: string;
  shown: NameChoice;
  email: string | undefined;
  lang: Lang;
  /** On the paper of a certificate of earlier years. */
  paperNumber: string | undefined;
  firstDay: CalendarDay | undefined;
  issuedOn: CalendarDay;
  issuedAt: Date;
  content: CertificateContent;
  /** What was missing when it was issued all the same, and why it was. */
  inSpiteOf: { missing: string[]; reason: string } | undefined;
  /** Its place in the list that badges point to; none without a badge. */
  badgePlace: { list: number; index: number } | undefined;
  standing: CertificateState;
};

type Stored = {
  id: string;
  number: string;
  kind: CertificateKind;
  enrolment_id: string | null;
  replaces_number: string | null;
  holder_name: string;
  shown: NameChoice;
  email: string | null;
  lang: Lang;
  paper_number: string | null;
  first_day: string | null;
  issued_on: string;
  issued_at: string;
  content: CertificateContent;
  missing: string[];
  missing_reason: string | null;
  status_list: number | null;
  status_index: number | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
  withdrawn_by: string | null;
  replaced_by: string | null;
};

/** Who is listed from the archive never chose a name to show: initials, until they say otherwise. */
const facts = (where: SQL): SQL => sql`
  select certificate.id, certificate.number, certificate.kind, certificate.enrolment_id, certificate.holder_name,
    certificate.email, certificate.lang, certificate.paper_number, certificate.first_day::text as first_day,
    certificate.issued_on::text as issued_on, certificate.issued_at, certificate.content, certificate.missing,
    certificate.missing_reason, certificate.status_list, certificate.status_index,
    coalesce(choice.shown, case when certificate.kind = 'imported' then 'initials' else 'full' end) as shown,
    withdrawal.withdrawn_at, withdrawal.reason as withdrawn_reason, withdrawal.withdrawn_by,
    before.number as replaces_number, after.number as replaced_by
  from learning.certificate certificate
  left join learning.certificate_withdrawal withdrawal on withdrawal.certificate_id = certificate.id
  left join learning.certificate_name_choice choice on choice.enrolment_id = certificate.enrolment_id
  left join learning.certificate before on before.id = certificate.replaces
  left join learning.certificate after on after.replaces = certificate.id
  ${where}`;

const toCertificate = (row: Stored): Certificate => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  enrolmentId: row.enrolment_id ?? undefined,
  replacesNumber: row.replaces_number ?? undefined,
  holderName: row.holder_name,
  shown: row.shown,
  email: row.email ?? undefined,
  lang: row.lang,
  paperNumber: row.paper_number ?? undefined,
  firstDay: row.first_day ? parseDay(row.first_day) : undefined,
  issuedOn: parseDay(row.issued_on)!,
  issuedAt: new Date(row.issued_at),
  content: row.content,
  inSpiteOf: row.missing_reason ? { missing: row.missing, reason: row.missing_reason } : undefined,
  badgePlace: row.status_list === null ? undefined : { list: row.status_list, index: row.status_index ?? 0 },
  standing: row.withdrawn_at
    ? {
        state: 'withdrawn',
        withdrawnAt: new Date(row.withdrawn_at),
        reason: row.withdrawn_reason ?? '',
        by: row.withdrawn_by ?? '',
        replacedBy: row.replaced_by ?? undefined,
      }
    : { state: 'valid' },
});

const find = async (db: Database | Tx, where: SQL): Promise<Certificate[]> =>
  (await rows<Stored>(db, facts(where))).map(toCertificate);

/** A number of the right form that no certificate ever has: its check sign is wrong. */
const nobodys = 'RT00-22222-22222-22223';

/**
 * By its number as somebody typed it. What cannot be a number asks the database all the same: the time of the answer
 * then does not tell which numbers could exist.
 */
export const findCertificateByNumber = async (
  db: Database | Tx,
  typed: string,
): Promise<Certificate | undefined> =>
  (await find(db, sql`where certificate.number = ${parseCertificateNumber(typed) ?? nobodys}`))[0];

export const loadCertificate = async (db: Database | Tx, id: string): Promise<Certificate> => {
  const [found] = await find(db, sql`where certificate.id = ${id}`);
  if (!found) throw new Error('a mail or a badge names a certificate that is not there');
  return found;
};

/** All certificates of one enrolment, the first one first. */
export const findCertificatesOf = (db: Database | Tx, enrolmentId: string): Promise<Certificate[]> =>
  find(
    db,
    sql`where certificate.enrolment_id = ${enrolmentId} order by certificate.issued_at, certificate.id`,
  );

/** The latest certificate of each of these enrolments; who never had one is not in it. */
export const findLatestCertificates = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
): Promise<Map<string, Certificate>> => {
  if (enrolmentIds.length === 0) return new Map();
  const found = await find(db, sql`where certificate.enrolment_id in ${enrolmentIds} and after.id is null`);
  return new Map(found.flatMap((one) => (one.enrolmentId ? [[one.enrolmentId, one]] : [])));
};

/** For each enrolment that has a certificate: its number and whether it holds. For the dossier and its rule. */
export const certificateStates = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
): Promise<Map<string, { number: string; state: 'valid' | 'withdrawn' }>> =>
  new Map(
    [...(await findLatestCertificates(db, enrolmentIds))].map(([id, { number, standing }]) => [
      id,
      { number, state: standing.state },
    ]),
  );

/** What other contexts may know of a certificate. `paperNumber` is that of a certificate of earlier years. */
export type CertificateSummary = {
  certificateId: string;
  number: string;
  paperNumber: string | undefined;
  kind: CertificateKind;
  course: CertificateContent['course'];
  holderName: string;
  email: string | undefined;
  enrolmentId: string | undefined;
  issuedOn: CalendarDay;
  courseFirstDay: CalendarDay | undefined;
  place: string;
  status: 'valid' | 'withdrawn';
  replacedBy: string | undefined;
};

const summary = (one: Certificate): CertificateSummary => ({
  certificateId: one.id,
  number: one.number,
  paperNumber: one.paperNumber,
  kind: one.kind,
  course: one.content.course,
  holderName: one.holderName,
  email: one.email,
  enrolmentId: one.enrolmentId,
  issuedOn: one.issuedOn,
  courseFirstDay: one.firstDay,
  place: one.content.place,
  status: one.standing.state,
  replacedBy: one.standing.state === 'withdrawn' ? one.standing.replacedBy : undefined,
});

/** A certificate by the number on it, however it was typed; undefined when there is none. */
export const findCertificate = async (
  db: Database | Tx,
  typed: string,
): Promise<CertificateSummary | undefined> => {
  const found = await findCertificateByNumber(db, typed);
  return found && summary(found);
};

/**
 * What looking for somebody's certificate gave. `matched`: exactly one that holds, by number and name, or by name and
 * year. `unsure`: a human has to look, at these. `unknown`: nothing is like it.
 */
/** Whether somebody with this address holds, or held, a certificate; also one of earlier years. */
export const isHolder = async (db: Database, email: string): Promise<boolean> =>
  (await rows(db, sql`select 1 from learning.certificate where lower(email) = lower(${email}) limit 1`))
    .length > 0;

export type CertificateMatch =
  | { kind: 'matched'; certificate: CertificateSummary }
  | { kind: 'unsure'; candidates: CertificateSummary[] }
  | { kind: 'unknown' };

const mostCandidates = 8;

/**
 * Looks for the certificate of who says to have one (S27): by its number, ours or the one on the paper, and by name
 * and the year of the course. Only an equal name (case, accents and signs aside) is a match by itself; a near one, a
 * number with another name, a withdrawn one and two of one name are for a human.
 */
export const matchCertificate = async (
  db: Database | Tx,
  asked: { number?: string | undefined; name: string; year?: number | undefined },
): Promise<CertificateMatch> => {
  const typed = (asked.number ?? '').trim().slice(0, 60);
  const year = asked.year && asked.year > 1900 && asked.year < 2200 ? asked.year : 0;
  const found = await find(
    db,
    sql`where after.id is null and (
          certificate.number = ${parseCertificateNumber(typed) ?? nobodys}
          or (${typed} <> '' and upper(certificate.paper_number) = upper(${typed}))
          or certificate.surname_key = ${surnameKey(asked.name)}
          or left(certificate.surname_key, 2) = left(${surnameKey(asked.name)}, 2))
        order by certificate.first_day desc nulls last, certificate.id limit 5000`,
  );
  const judged = found.map((one) => ({
    one,
    byNumber:
      typed !== '' && (one.number === parseCertificateNumber(typed) || sameText(one.paperNumber, typed)),
    name: compareNames(one.holderName, asked.name),
    sameYear: year !== 0 && one.firstDay?.startsWith(`${year}-`) === true,
  }));
  const sure = judged.filter(
    ({ one, byNumber, name, sameYear }) =>
      one.standing.state === 'valid' && name === 'same' && (byNumber || (typed === '' && sameYear)),
  );
  if (sure.length === 1) return { kind: 'matched', certificate: summary(sure[0]!.one) };
  const candidates = judged
    .filter(({ byNumber, name }) => byNumber || name !== 'other')
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, mostCandidates)
    .map(({ one }) => summary(one));
  return candidates.length > 0 ? { kind: 'unsure', candidates } : { kind: 'unknown' };
};

const sameText = (a: string | undefined, b: string): boolean => a?.toUpperCase() === b.toUpperCase();

const rank = (found: { byNumber: boolean; name: string; sameYear: boolean }): number =>
  (found.byNumber ? 4 : 0) + (found.name === 'same' ? 2 : 0) + (found.sameYear ? 1 : 0);

export type CertificateSearch = {
  text: string;
  kind: CertificateKind | undefined;
  state: 'valid' | 'withdrawn' | undefined;
  from: number;
  limit: number;
};

/** A page of all certificates, the latest course first, by a part of a name, a number or a place. */
export const searchCertificates = async (
  db: Database,
  search: CertificateSearch,
): Promise<{ total: number; found: Certificate[] }> => {
  const key = nameKey(search.text);
  const text = search.text.trim().replace(/[%_\\]/g, '\\$&');
  const where = sql`where (${search.kind ?? null}::text is null or certificate.kind = ${search.kind ?? null})
    and (${search.state ?? null}::text is null
         or (${search.state ?? null} = 'withdrawn') = (withdrawal.certificate_id is not null))
    and (${text} = ''
         or (${key} <> '' and certificate.name_key like ${`%${key}%`})
         or certificate.number ilike ${`%${text}%`} or certificate.paper_number ilike ${`%${text}%`}
         or certificate.content->>'place' ilike ${`%${text}%`} or certificate.content->>'editionCode' ilike ${text})`;
  const [counted] = await rows<{ total: number }>(
    db,
    sql`select count(*)::int as total from learning.certificate certificate
        left join learning.certificate_withdrawal withdrawal on withdrawal.certificate_id = certificate.id ${where}`,
  );
  const found = await find(
    db,
    sql`${where} order by certificate.first_day desc nulls last, certificate.name_key, certificate.id
        limit ${search.limit} offset ${search.from}`,
  );
  return { total: counted!.total, found };
};
