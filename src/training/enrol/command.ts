import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { EnrolRefusal } from '../domain/edition.ts';
import { decideEnrolment, type Application, type NextStep } from '../domain/enrolment.ts';
import { firstHold } from '../domain/hold.ts';
import { deleteDraft, lockDraft, type Draft } from '../store/drafts.ts';
import { lockEdition } from '../store/editions.ts';
import { findByKey, saveEnrolment } from '../store/enrolments.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { takeSeat } from '../store/seats.ts';
import { isCertificateUsed } from './query.ts';

export type SubmitRefusal = EnrolRefusal | 'entry-does-not-fit' | 'edition-full' | 'not-found';

export type Submitted = { enrolmentId: string; next: NextStep | 'known' };

/**
 * Turns the answers into an enrolment with a held seat, in one transaction: the rule, the seat, the enrolment, the
 * audit line and the mails are all saved, or nothing is. Sent twice, it is one enrolment: the draft is locked, and
 * the enrolment takes over its id and key.
 */
export const submitEnrolment = (
  deps: { db: Database; clock: Clock },
  submission: { key: string; application: Application; newsletter: boolean },
): Promise<Result<Submitted, SubmitRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const draft = await lockDraft(tx, submission.key);
    if (!draft) {
      const known = await findByKey(tx, submission.key);
      return known ? accepted({ enrolmentId: known.id, next: 'known' }) : refused('not-found');
    }
    const edition = await lockEdition(tx, draft.editionId, 'enrol');
    const application = await unlessUsed(tx, submission.application);
    const decided = decideEnrolment(edition, application, today(deps.clock));
    if (!decided.ok) return decided;
    const organisation = await loadOrganisation(tx, today(deps.clock));
    const heldUntil = firstHold(
      decided.value === 'pay' ? 'pay' : 'review',
      deps.clock.now(),
      organisation.holds,
    );
    const seat = await takeSeat(tx, { editionId: edition.id, holder: draft.id, heldUntil });
    if (seat === undefined) return refused('edition-full');
    await saveEnrolment(tx, {
      ...application,
      id: draft.id,
      key: draft.key,
      editionId: edition.id,
      lang: draft.lang,
      price: edition.price,
      evidenceId: application.entry.kind === 'bachelor' ? undefined : draft.answers.evidenceId,
      termsVersion: organisation.termsVersion,
    });
    await deleteDraft(tx, draft.id);
    await tell(tx, draft, decided.value, submission);
    return accepted({ enrolmentId: draft.id, next: decided.value });
  });

/** S27: one return day a certificate. Who shows one that was used before is looked at by a human. */
const unlessUsed = async (tx: Tx, application: Application): Promise<Application> => {
  const { entry } = application;
  if (entry.kind !== 'alumnus' || !entry.matched || entry.certificate === undefined) return application;
  const used = await isCertificateUsed(tx, entry.certificate);
  return used ? { ...application, entry: { ...entry, matched: false } } : application;
};

const tell = async (
  tx: Tx,
  draft: Draft,
  next: NextStep,
  { application, newsletter }: { application: Application; newsletter: boolean },
): Promise<void> => {
  const enrolmentId = draft.id;
  const mail = (topic: string) =>
    addToOutbox(tx, {
      topic: `mail.${topic}`,
      key: `${topic}:${enrolmentId}`,
      payload: { enrolmentId },
      about: enrolmentId,
    });
  await recordAudit(tx, { actor: 'participant', act: 'enrolled', object: enrolmentId, detail: { next } });
  await mail(next === 'pay' ? 'enrolment-received' : 'exception-received');
  if (next !== 'pay') await mail('office-exception');
  if (newsletter) {
    await addToOutbox(tx, {
      topic: 'news.newsletter-wanted',
      key: `newsletter-wanted:${enrolmentId}`,
      payload: { email: application.email, lang: draft.lang },
    });
  }
};
