import { dutchDay, today, type CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { lockEnrolment } from '../../store/enrolments.ts';
import { recordMoney, type LedgerLine } from '../../store/payments.ts';
import { settleLine, type Settled } from '../../store/settling.ts';
import { findTransfer } from './query.ts';

export type ReceiveRefusal = 'not-found' | 'day-in-the-future' | 'day-before-the-invoice';

/**
 * Writes down that a bank transfer was received on a day, and then gives the money its seat or its place on the
 * desk. The ledger line is committed first (holes 1 and 4); the second time, nothing happens: the number of the
 * invoice is what makes it one.
 */
export const receiveTransfer = async (
  { db, clock }: { db: Database; clock: Clock },
  receipt: { number: string; receivedOn: CalendarDay; by: string },
): Promise<Result<Settled, ReceiveRefusal>> => {
  const transfer = await findTransfer(db, receipt.number);
  if (!transfer) return refused('not-found');
  if (receipt.receivedOn > today(clock)) return refused('day-in-the-future');
  if (receipt.receivedOn < transfer.issuedOn) return refused('day-before-the-invoice');
  const fact: Omit<LedgerLine, 'id'> = {
    sourceId: `transfer:${transfer.number}`,
    enrolmentId: transfer.enrolmentId,
    amountCents: transfer.amountCents,
    occurredAt: momentOf(receipt.receivedOn, clock),
  };
  const id = await inTransaction(db, async (tx) => {
    await lockEnrolment(tx, transfer.enrolmentId);
    const known = (await findTransfer(tx, transfer.number))?.received === true;
    const line = await recordMoney(tx, { fact: 'transferred', ...fact });
    if (!known) {
      await recordAudit(tx, {
        actor: receipt.by,
        act: 'transfer-received',
        object: transfer.enrolmentId,
        detail: { invoice: transfer.number, cents: transfer.amountCents, on: receipt.receivedOn },
      });
    }
    return line;
  });
  return accepted(await settleLine(db, { id, ...fact }, clock));
};

/** A bank statement names a day only: noon of it, or this moment when it is today. */
const momentOf = (day: CalendarDay, clock: Clock): Date => {
  const now = clock.now();
  return dutchDay(now) === day ? now : new Date(`${day}T12:00:00Z`);
};
