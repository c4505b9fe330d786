import { addDays, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../domain/edition.ts';
import { decideException, type Decision, type DecisionRefusal } from '../domain/enrolment.ts';
import { firstHold, holdAfterApproval } from '../domain/hold.ts';
import { lockEdition } from '../store/editions.ts';
import { lockEnrolment, saveDecision, type EnrolmentInFull } from '../store/enrolments.ts';
import { loadOrganisation, type Organisation } from '../store/organisation.ts';
import { keepSeat, releaseSeat, takeSeat } from '../store/seats.ts';
import { invoiceEnrolment } from '../store/settling.ts';
import { findAsked, findEvidence, type Evidence } from './query.ts';

export type Judgement = {
  enrolmentId: string;
  subject: Decision['subject'];
  approved: boolean;
  /** Told to the person when the answer is no. */
  reason: string;
  /** Who judges, as the audit names them. */
  by: string;
};

/** What came of it, in one word for the page. */
export type Judged =
  | 'entry-approved'
  | 'entry-approved-transfer-next'
  | 'entry-refused'
  | 'transfer-agreed'
  | 'transfer-refused'
  | 'transfer-refused-full';

export type JudgeRefusal = DecisionRefusal | 'not-found' | 'edition-full';

/**
 * Judges an exception to the entry (S21) or to the way of paying (S22), under the lock of the enrolment: of two who
 * judge at once, or one who clicks twice, only the first decides. A yes needs a seat; when the hold has lapsed
 * meanwhile a free one is taken, and in a full edition nothing is decided (`edition-full`).
 */
export const judge = (
  deps: { db: Database; clock: Clock },
  judgement: Judgement,
): Promise<Result<Judged, JudgeRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const known = await findAsked(tx, judgement.enrolmentId);
    if (!known) return refused('not-found');
    const edition = await lockEdition(tx, known.editionId, 'enrol');
    const enrolment = (await lockEnrolment(tx, known.id))!;
    const decided = decideException(enrolment.standing, judgement);
    if (!decided.ok) return decided;
    const organisation = await loadOrganisation(tx, today(deps.clock));
    const judged = await judgements[judgement.subject][judgement.approved ? 'yes' : 'no']({
      tx,
      clock: deps.clock,
      edition,
      enrolment,
      organisation,
    });
    if (!judged.ok) return judged;
    await saveDecision(tx, enrolment.id, { ...judgement, decidedBy: judgement.by });
    await record(tx, judged.value, { edition, enrolment, by: judgement.by });
    return judged;
  });

type Scene = {
  tx: Tx;
  clock: Clock;
  edition: Edition;
  enrolment: EnrolmentInFull;
  organisation: Organisation;
};

type Answer = (scene: Scene) => Promise<Result<Judged, 'edition-full'>>;

const entryApproved: Answer = async (scene) => {
  const { clock, enrolment, organisation } = scene;
  // Who asked for a transfer too is judged on that next: until then the seat is kept as for any judgement.
  const transferNext = enrolment.paymentRoute.kind === 'transfer';
  const until = transferNext
    ? firstHold('review', clock.now(), organisation.holds)
    : holdAfterApproval(clock.now(), organisation.holds);
  if (!(await keepOrTake(scene, until))) return refused('edition-full');
  return accepted(transferNext ? 'entry-approved-transfer-next' : 'entry-approved');
};

const entryRefused: Answer = async ({ tx, enrolment }) => {
  await releaseSeat(tx, enrolment.id);
  return accepted('entry-refused');
};

const transferAgreed: Answer = async (scene) => {
  const { tx, clock, edition, enrolment, organisation } = scene;
  if (!(await keepOrTake(scene, undefined))) return refused('edition-full');
  const dueOn = addDays(today(clock), organisation.transferDays);
  await invoiceEnrolment(tx, { edition, enrolment, clock, payment: { kind: 'transfer', dueOn } });
  return accepted('transfer-agreed');
};

const transferRefused: Answer = async (scene) => {
  const kept = await keepOrTake(scene, holdAfterApproval(scene.clock.now(), scene.organisation.holds));
  return accepted(kept ? 'transfer-refused' : 'transfer-refused-full');
};

const judgements: Record<Decision['subject'], { yes: Answer; no: Answer }> = {
  entry: { yes: entryApproved, no: entryRefused },
  'payment-route': { yes: transferAgreed, no: transferRefused },
};

const keepOrTake = async ({ tx, edition, enrolment }: Scene, until: Date | undefined): Promise<boolean> => {
  const kept = await keepSeat(tx, enrolment.id, until);
  if (kept !== undefined) return true;
  const taken = await takeSeat(tx, { editionId: edition.id, holder: enrolment.id, heldUntil: until });
  return taken !== undefined;
};

const record = async (
  tx: Tx,
  judged: Judged,
  subject: { edition: Edition; enrolment: EnrolmentInFull; by: string },
): Promise<void> => {
  const { edition, enrolment, by } = subject;
  // The words of the reason stay with the decision: an audit line is read by more people.
  await recordAudit(tx, { actor: by, act: judged, object: enrolment.id, detail: { edition: edition.code } });
  const topic = mailOf[judged];
  if (!topic) return;
  await addToOutbox(tx, {
    topic: `mail.${topic}`,
    key: `${topic}:${enrolment.id}`,
    payload: { enrolmentId: enrolment.id },
    about: enrolment.id,
  });
};

/** The mail that follows. Who still waits for the answer about a transfer hears both together, once. */
const mailOf: Record<Judged, string | undefined> = {
  'entry-approved': 'entry-approved',
  'entry-approved-transfer-next': undefined,
  'entry-refused': 'entry-refused',
  'transfer-agreed': 'transfer-agreed',
  'transfer-refused': 'transfer-refused',
  'transfer-refused-full': 'transfer-refused',
};

/** Gives the evidence of an enrolment to who judges it, and writes down that they took it. */
export const takeEvidence = (
  db: Database,
  request: { enrolmentId: string; by: string },
): Promise<Evidence | undefined> =>
  inTransaction(db, async (tx) => {
    const evidence = await findEvidence(tx, request.enrolmentId);
    if (evidence)
      await recordAudit(tx, { actor: request.by, act: 'evidence-opened', object: request.enrolmentId });
    return evidence;
  });
