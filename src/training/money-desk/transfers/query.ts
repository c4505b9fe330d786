import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../../platform/db/index.ts';

/** An invoice that is paid by bank transfer (S22). */
export type Transfer = {
  number: string;
  issuedOn: CalendarDay;
  dueOn: CalendarDay;
  amountCents: number;
  enrolmentId: string;
  name: string;
  email: string;
  company: string | undefined;
  reference: string | undefined;
  edition: string;
  ended: boolean;
  received: boolean;
};

type Stored = Omit<Transfer, 'company' | 'reference'> & { company: string | null; reference: string | null };

const transfers = async (db: Database | Tx, where: SQL): Promise<Transfer[]> => {
  const found = await rows<Stored>(
    db,
    sql`select * from (
          select invoice.number, invoice.content->>'issuedOn' as "issuedOn", invoice.due_on::text as "dueOn",
            (invoice.content->>'totalCents')::int as "amountCents", enrolment.id as "enrolmentId", enrolment.name,
            enrolment.email, enrolment.buyer->>'company' as company, enrolment.buyer->>'reference' as reference,
            edition.code || ', ' || edition.place as edition,
            exists (select 1 from training.cancellation where enrolment_id = enrolment.id) as ended,
            exists (select 1 from training.ledger
              where fact = 'transferred' and source_id = 'transfer:' || invoice.number) as received
          from training.invoice join training.enrolment on enrolment.id = invoice.enrolment_id
          join training.edition on edition.id = enrolment.edition_id
          where invoice.kind = 'invoice' and invoice.due_on is not null) transfer
        where ${where} order by "dueOn", number`,
  );
  return found.map((row) => ({
    ...row,
    company: row.company ?? undefined,
    reference: row.reference ?? undefined,
  }));
};

/** Transfers that are still to come, the first due on top. What an ended enrolment owed is not waited for. */
export const findOpenTransfers = (db: Database): Promise<Transfer[]> =>
  transfers(db, sql`not received and not ended`);

/** One transfer by the number of its invoice; also an ended one, because its money may arrive all the same. */
export const findTransfer = async (db: Database | Tx, number: string): Promise<Transfer | undefined> =>
  /^\d{4}-\d{4,9}$/.test(number) ? (await transfers(db, sql`number = ${number}`))[0] : undefined;
