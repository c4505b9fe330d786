import type { Clock } from '../../kernel/clock.ts';
import { today } from '../../kernel/calendar-day.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import { writeInvoice } from '../domain/invoice.ts';
import { decideSettlement, type DeskReason } from '../domain/settlement.ts';
import { lockEdition } from './editions.ts';
import { findEnrolment, lockEnrolment, saveConfirmation, type EnrolmentInFull } from './enrolments.ts';
import { issueInvoice } from './invoices.ts';
import { loadOrganisation } from './organisation.ts';
import { findUnsettled, hasSeatedMoney, isSettled, saveSettlement, type LedgerLine } from './payments.ts';
import { keepSeat, takeSeat } from './seats.ts';

export type Settled = { outcome: 'seated' } | { outcome: 'desk'; reason: DeskReason } | { outcome: 'known' };

/**
 * Gives money that the ledger holds its outcome: a seat with its confirmation and invoice, or a place on the desk.
 * Each line gets one outcome, however often this is called and by whomever. The ledger line itself was committed
 * before: whatever happens here, the money stays on record (holes 1 and 4).
 */
export const settleLine = (db: Database, line: LedgerLine, clock: Clock): Promise<Settled> =>
  inTransaction(db, async (tx) => {
    const known = line.enrolmentId ? await findEnrolment(tx, line.enrolmentId) : undefined;
    if (!known)
      return (await isSettled(tx, line.id)) ? { outcome: 'known' } : toDesk(tx, line, 'unknown-enrolment');
    const edition = await lockEdition(tx, known.editionId, 'enrol');
    const enrolment = (await lockEnrolment(tx, known.id))!;
    if (await isSettled(tx, line.id)) return { outcome: 'known' };
    const facts = {
      standing: enrolment.standing,
      editionCancelled: edition.standing.state === 'cancelled',
      alreadyPaid: await hasSeatedMoney(tx, enrolment.id),
      amountCents: line.amountCents,
      priceCents: enrolment.price.cents,
    };
    const wished = decideSettlement({ ...facts, seatFree: true });
    if (wished.outcome === 'desk') return toDesk(tx, line, wished.reason, enrolment);
    const seat = await keepOrTakeSeat(tx, edition, enrolment.id);
    if (seat === undefined) return toDesk(tx, line, 'no-seat-left', enrolment);
    await saveSettlement(tx, line.id, { outcome: 'seated' });
    await confirm(tx, { edition, enrolment, seat, clock });
    return { outcome: 'seated' };
  });

const keepOrTakeSeat = async (tx: Tx, edition: Edition, holder: string): Promise<number | undefined> =>
  (await keepSeat(tx, holder, undefined)) ??
  takeSeat(tx, { editionId: edition.id, holder, heldUntil: undefined });

/** S23: confirmation of enrolment and payment, at once: the fact, the invoice, and one mail through the outbox. */
export const confirm = async (
  tx: Tx,
  subject: { edition: Edition; enrolment: EnrolmentInFull; seat: number; clock: Clock },
): Promise<void> => {
  const { edition, enrolment, seat, clock } = subject;
  await saveConfirmation(tx, enrolment.id, seat);
  if (!enrolment.invoiceNumber) {
    const paidOn = today(clock);
    await invoiceEnrolment(tx, { edition, enrolment, clock, payment: { kind: 'ideal', paidOn } });
  }
  await recordAudit(tx, {
    actor: 'system',
    act: 'enrolment-confirmed',
    object: enrolment.id,
    detail: { edition: edition.code, seat },
  });
  await addToOutbox(tx, {
    topic: 'mail.enrolment-confirmed',
    key: `enrolment-confirmed:${enrolment.id}`,
    payload: { enrolmentId: enrolment.id },
    about: enrolment.id,
  });
  await addToOutbox(tx, {
    topic: 'event.enrolment-confirmed',
    key: `event.enrolment-confirmed:${enrolment.id}`,
    payload: { enrolmentId: enrolment.id, edition: edition.code },
  });
};

/** What the invoice says was bought. */
const soldAs = {
  course: { nl: 'Driedaagse cursus runningtherapie', en: 'Three-day course in running therapy' },
  'return-day': { nl: 'Terugkomdag runningtherapie', en: 'Return day in running therapy' },
} as const;

/** Writes and numbers the invoice of an enrolment, and gives its number. */
export const invoiceEnrolment = async (
  tx: Tx,
  subject: {
    edition: Edition;
    enrolment: EnrolmentInFull;
    clock: Clock;
    payment: Parameters<typeof writeInvoice>[0]['payment'];
  },
): Promise<string> => {
  const { edition, enrolment, clock, payment } = subject;
  const issuedOn = today(clock);
  const organisation = await loadOrganisation(tx, issuedOn);
  const title = soldAs[edition.kind][enrolment.lang];
  const content = writeInvoice({
    seller: { ...organisation, vatId: organisation.vatId },
    vat: organisation.vat,
    buyer: enrolment.buyer,
    name: enrolment.name,
    lang: enrolment.lang,
    issuedOn,
    serviceDays: [...courseDays(edition)],
    description: `${title} ${edition.place} (${edition.code})`,
    price: enrolment.price,
    payment,
  });
  const dueOn = payment.kind === 'transfer' ? payment.dueOn : undefined;
  return issueInvoice(tx, { kind: 'invoice', enrolmentId: enrolment.id, content, dueOn });
};

const toDesk = async (
  tx: Tx,
  line: LedgerLine,
  reason: DeskReason,
  enrolment?: EnrolmentInFull,
): Promise<Settled> => {
  await saveSettlement(tx, line.id, { outcome: 'desk', reason });
  await recordAudit(tx, {
    actor: 'system',
    act: 'money-on-desk',
    object: line.enrolmentId ?? `ledger:${line.id}`,
    detail: { ledger: line.id, reason },
  });
  await addToOutbox(tx, {
    topic: 'mail.office-money-on-desk',
    key: `office-money-on-desk:${line.id}`,
    payload: { ledgerId: line.id, reason },
  });
  if (enrolment) {
    await addToOutbox(tx, {
      topic: 'mail.money-on-desk',
      key: `money-on-desk:${line.id}`,
      payload: { enrolmentId: enrolment.id, reason },
      about: enrolment.id,
    });
  }
  return { outcome: 'desk', reason };
};

/** Finishes what a crash between ledger and seat left behind; gives how many lines got their outcome. */
export const settleLeftovers = async (db: Database, clock: Clock): Promise<number> => {
  const lines = await findUnsettled(db, 100);
  for (const line of lines) await settleLine(db, line, clock);
  return lines.length;
};
