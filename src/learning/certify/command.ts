import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { courseDays, loadOrganisation, type Edition, type Organisation } from '../../training/index.ts';
import {
  courseHours,
  decideIssue,
  decideWithdrawal,
  disciplines,
  type CertificateContent,
  type IssueRefusal,
  type WithdrawRefusal,
} from '../domain/certificate.ts';
import { certificatePdf } from '../papers/certificate-pdf.ts';
import {
  findCertificateByNumber,
  findLatestCertificates,
  loadCertificate,
  type Certificate,
} from '../store/certificates.ts';
import {
  findPaper,
  lockCertificatesOf,
  saveCertificate,
  savePaper,
  saveWithdrawal,
  type Paper,
} from '../store/issuing.ts';
import { findCandidate } from './candidate.ts';

export type CertifyDeps = { db: Database; clock: Clock; site: { baseUrl: string } };

const contentOf = (edition: Edition, { name, city }: Organisation): CertificateContent => ({
  course: edition.kind === 'course' ? 'three-day' : 'return-day',
  editionCode: edition.code,
  days: [...courseDays(edition)],
  place: edition.place,
  hours: courseHours(courseDays(edition).length, edition.startsAt, edition.endsAt),
  // S29: all of them teach in the course; who is there on one return day differs.
  disciplines: edition.kind === 'course' ? [...disciplines] : [],
  issuer: { name, city },
});

/**
 * Issues the certificate of the course (S28), or of a return day (S27), decided under a lock: of two who press at
 * once, one issues. `reason` is needed when something is missing. After a withdrawal it is issued anew, under another number; the old one
 * stays. Refusals: `not-found` for who does not take part, and those of `decideIssue`.
 */
export const issueCertificate = async (
  deps: CertifyDeps,
  request: { enrolmentId: string; reason: string; by: string },
): Promise<Result<Certificate, IssueRefusal | 'not-found'>> => {
  const { enrolmentId, by } = request;
  // The dossier is read before the lock: it only grows, and its many readings would keep the other one waiting.
  const candidate = await findCandidate(deps.db, enrolmentId, today(deps.clock));
  if (!candidate) return refused('not-found');
  return inTransaction(deps.db, async (tx) => {
    await lockCertificatesOf(tx, enrolmentId);
    const { participation, edition } = candidate;
    const latest = (await findLatestCertificates(tx, [enrolmentId])).get(enrolmentId);
    const missing = candidate.missing.map(({ part }) => part);
    const decided = decideIssue({
      name: participation.name,
      missing,
      reason: request.reason,
      latest: latest?.standing,
    });
    if (!decided.ok) return decided;
    const issuedOn = today(deps.clock);
    const { id } = await saveCertificate(tx, {
      kind: edition.kind,
      enrolmentId,
      replaces: latest?.id,
      holderName: participation.name.trim(),
      email: participation.email,
      lang: participation.lang,
      firstDay: edition.firstDay,
      issuedOn,
      content: contentOf(edition, await loadOrganisation(tx, issuedOn)),
      inSpiteOf: decided.value.reason === undefined ? undefined : { missing, reason: decided.value.reason },
      by,
    });
    const certificate = await loadCertificate(tx, id);
    await tellIssued(tx, certificate, by, missing);
    return accepted(certificate);
  });
};

const tellIssued = async (tx: Tx, certificate: Certificate, by: string, missing: string[]): Promise<void> => {
  const { id, number, enrolmentId } = certificate;
  // The words of the reason stay with the certificate: an audit line is read by more people.
  await recordAudit(tx, {
    actor: by,
    act: certificate.replacesNumber ? 'certificate-issued-anew' : 'certificate-issued',
    object: enrolmentId ?? id,
    detail: { number, edition: certificate.content.editionCode, inSpiteOf: missing },
  });
  await addToOutbox(tx, {
    topic: 'event.certificate-issued',
    key: `certificate-issued:${id}`,
    payload: eventOf(certificate),
    about: enrolmentId ?? id,
  });
  await addToOutbox(tx, {
    topic: 'mail.certificate',
    key: `certificate:${id}`,
    payload: { certificateId: id },
    about: enrolmentId ?? id,
  });
};

/** What other contexts hear of a certificate. */
const eventOf = ({ id, number, kind, enrolmentId, email }: Certificate): Record<string, unknown> => ({
  certificateId: id,
  number,
  kind,
  ...(enrolmentId ? { enrolmentId } : {}),
  ...(email ? { email } : {}),
});

/**
 * Withdraws a certificate, with a reason for the office alone. The public page and the list of badges say so at once;
 * the holder hears it by mail. A mistaken withdrawal is mended by issuing anew.
 */
export const withdrawCertificate = (
  deps: CertifyDeps,
  request: { number: string; reason: string; by: string },
): Promise<Result<Certificate, WithdrawRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const known = await findCertificateByNumber(tx, request.number);
    if (!known) return refused('not-found');
    await lockCertificatesOf(tx, known.enrolmentId ?? known.id);
    const certificate = await loadCertificate(tx, known.id);
    const decided = decideWithdrawal(certificate.standing, request.reason);
    if (!decided.ok) return decided;
    const { by } = request;
    await saveWithdrawal(tx, {
      certificateId: certificate.id,
      reason: decided.value.reason,
      by,
      at: deps.clock.now(),
    });
    const about = certificate.enrolmentId ?? certificate.id;
    await recordAudit(tx, {
      actor: by,
      act: 'certificate-withdrawn',
      object: about,
      detail: { number: known.number },
    });
    await addToOutbox(tx, {
      topic: 'event.certificate-withdrawn',
      key: `certificate-withdrawn:${certificate.id}`,
      payload: eventOf(certificate),
      about,
    });
    await addToOutbox(tx, {
      topic: 'mail.certificate-withdrawn',
      key: `certificate-withdrawn-mail:${certificate.id}`,
      payload: { certificateId: certificate.id },
      about,
    });
    return accepted(certificate);
  });

/** Sends the mail with the certificate once more. Refused for one that no longer holds, or that went to nobody. */
export const resendCertificate = (
  deps: CertifyDeps,
  request: { number: string; by: string },
): Promise<Result<Certificate, 'not-found' | 'withdrawn'>> =>
  inTransaction(deps.db, async (tx) => {
    const certificate = await findCertificateByNumber(tx, request.number);
    if (!certificate?.email) return refused('not-found');
    if (certificate.standing.state !== 'valid') return refused('withdrawn');
    const about = certificate.enrolmentId ?? certificate.id;
    await recordAudit(tx, {
      actor: request.by,
      act: 'certificate-sent-again',
      object: about,
      detail: { number: certificate.number },
    });
    await addToOutbox(tx, {
      topic: 'mail.certificate',
      key: `certificate:${certificate.id}:again:${newId()}`,
      payload: { certificateId: certificate.id },
      about,
    });
    return accepted(certificate);
  });

/**
 * The file of a certificate in a language; made when it is asked for first, by its mail at the latest, and from then on
 * the same for ever. Before that nobody has one, and there is no fingerprint to compare with.
 */
export const makePaper = async (
  db: Database,
  site: { baseUrl: string },
  certificate: Certificate,
  lang: Lang,
): Promise<Paper> =>
  (await findPaper(db, certificate.id, lang)) ??
  (await savePaper(db, certificate.id, lang, await certificatePdf(certificate, site, lang)));

/** The name of the file for who downloads it. */
export const paperName = ({ number }: { number: string }, lang: Lang): string =>
  `${lang === 'nl' ? 'certificaat' : 'certificate'}-${number}.pdf`;
