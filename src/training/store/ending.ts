import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { cents } from '../../kernel/money.ts';
import { sql } from 'drizzle-orm';
import { recordAudit } from '../../platform/audit/index.ts';
import { rows, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { writeCreditNote } from '../domain/invoice.ts';
import { saveCancellation, type EnrolmentInFull } from './enrolments.ts';
import { findInvoices, issueInvoice } from './invoices.ts';
import { releaseSeat } from './seats.ts';

/** A payment that brought money in, with what has not been given back yet. */
type PaidLine = { ledgerId: number; sourceId: string; fact: 'paid' | 'transferred'; amountCents: number };

const paidLines = async (tx: Tx, enrolmentId: string): Promise<PaidLine[]> => {
  const found = await rows<{ id: number; source_id: string; fact: PaidLine['fact']; amount_cents: number }>(
    tx,
    sql`select id::int as id, source_id, fact, amount_cents from training.ledger
        where enrolment_id = ${enrolmentId} and fact in ('paid', 'transferred')
          and not exists (select 1 from training.refund where refund.mollie_id = ledger.source_id)
        order by id`,
  );
  return found.map((row) => ({
    ledgerId: row.id,
    sourceId: row.source_id,
    fact: row.fact,
    amountCents: row.amount_cents,
  }));
};

/**
 * Asks for one payment to be given back, once: a second request for the same payment is not added (hole 2).
 * Mollie is called by the outbox, with the refund's id as its idempotency key; a bank transfer is given back by hand.
 */
export const askRefund = async (
  tx: Tx,
  refund: { enrolmentId: string; sourceId: string; amountCents: number; reason: string; by: string },
): Promise<boolean> => {
  const id = newId();
  const added = await rows(
    tx,
    sql`insert into training.refund (id, enrolment_id, mollie_id, amount_cents, reason, asked_by)
        select ${id}, ${refund.enrolmentId}, ${refund.sourceId}, ${refund.amountCents}, ${refund.reason}, ${refund.by}
        where not exists (select 1 from training.refund where mollie_id = ${refund.sourceId}) returning id`,
  );
  if (added.length === 0) return false;
  await recordAudit(tx, {
    actor: refund.by,
    act: 'refund-asked',
    object: refund.enrolmentId,
    detail: { cents: refund.amountCents, reason: refund.reason },
  });
  if (refund.sourceId.startsWith('tr_')) {
    await addToOutbox(tx, {
      topic: 'refund',
      key: `refund:${id}`,
      payload: { refundId: id },
      about: refund.enrolmentId,
    });
  }
  return true;
};

/** Money that goes back is no longer a question: its lines leave the desk, each with who asked the money back. */
const resolveRefunded = async (tx: Tx, enrolmentId: string, kind: string, by: string): Promise<void> => {
  await tx.execute(sql`insert into training.desk_resolution (ledger_id, outcome, detail, resolved_by)
    select settlement.ledger_id, 'refund', ${kind}, ${by}
    from training.settlement join training.ledger on ledger.id = settlement.ledger_id
    where settlement.outcome = 'desk' and ledger.enrolment_id = ${enrolmentId}
      and exists (select 1 from training.refund where refund.mollie_id = ledger.source_id)
    on conflict (ledger_id) do nothing`);
};

/**
 * Ends an enrolment: the seat is free again, what was paid goes back and leaves the desk, the invoice gets its
 * credit note, and the person is told. The enrolment must be locked by the caller, its edition before it.
 */
export const endEnrolment = async (
  tx: Tx,
  enrolment: EnrolmentInFull,
  ending: {
    kind: 'withdrawn' | 'cancelled' | 'edition-cancelled' | 'office';
    reason: string;
    by: string;
    refund: boolean;
    clock: Clock;
  },
): Promise<void> => {
  await saveCancellation(tx, enrolment.id, ending);
  await releaseSeat(tx, enrolment.id);
  const paid = ending.refund ? await paidLines(tx, enrolment.id) : [];
  for (const line of paid) {
    await askRefund(tx, {
      enrolmentId: enrolment.id,
      sourceId: line.sourceId,
      amountCents: line.amountCents,
      reason: ending.kind,
      by: ending.by,
    });
  }
  if (paid.length > 0) await resolveRefunded(tx, enrolment.id, ending.kind, ending.by);
  const invoice = (await findInvoices(tx, enrolment.id)).find((found) => found.kind === 'invoice');
  if (invoice && (paid.length > 0 || !enrolment.confirmedAt)) {
    const issuedOn = today(ending.clock);
    const content = writeCreditNote(
      invoice.content,
      invoice.number,
      issuedOn,
      cents(invoice.content.totalCents),
    );
    await issueInvoice(tx, { kind: 'credit-note', enrolmentId: enrolment.id, content, dueOn: undefined });
  }
  await recordAudit(tx, {
    actor: ending.by,
    act: `enrolment-${ending.kind}`,
    object: enrolment.id,
    detail: { reason: ending.reason },
  });
  await addToOutbox(tx, {
    topic: `mail.enrolment-ended`,
    key: `enrolment-ended:${enrolment.id}`,
    payload: {
      enrolmentId: enrolment.id,
      kind: ending.kind,
      refundCents: paid.reduce((sum, line) => sum + line.amountCents, 0),
    },
    about: enrolment.id,
  });
  await addToOutbox(tx, {
    topic: 'event.enrolment-ended',
    key: `event.enrolment-ended:${enrolment.id}`,
    payload: { enrolmentId: enrolment.id, kind: ending.kind },
  });
};
