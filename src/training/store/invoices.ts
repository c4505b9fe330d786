import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { invoiceNumber, invoiceSeries, type InvoiceContent } from '../domain/invoice.ts';

export type Invoice = {
  number: string;
  kind: 'invoice' | 'credit-note';
  enrolmentId: string;
  content: InvoiceContent;
};

/**
 * The next number of a series. The row stays locked until the transaction ends, so that a number whose invoice is
 * undone is given to the next: no gaps (hole 7).
 */
const nextNumber = async (tx: Tx, series: string): Promise<number> => {
  const [row] = await rows<{ last_number: number }>(
    tx,
    sql`insert into training.invoice_series (series, last_number) values (${series}, 1)
        on conflict (series) do update set last_number = training.invoice_series.last_number + 1 returning last_number`,
  );
  return row!.last_number;
};

/** Gives the invoice its number and keeps it as it is. */
export const issueInvoice = async (
  tx: Tx,
  invoice: {
    kind: Invoice['kind'];
    enrolmentId: string;
    content: InvoiceContent;
    dueOn: CalendarDay | undefined;
  },
): Promise<string> => {
  const series = invoiceSeries(invoice.kind, invoice.content.issuedOn);
  const number = invoiceNumber(series, await nextNumber(tx, series));
  await tx.execute(sql`insert into training.invoice (number, kind, enrolment_id, due_on, refers_to, content)
    values (${number}, ${invoice.kind}, ${invoice.enrolmentId}, ${invoice.dueOn ?? null}, ${invoice.content.refersTo ?? null},
            ${JSON.stringify(invoice.content)}::jsonb)`);
  return number;
};

/** Every invoice and credit note of an enrolment, in order. */
export const findInvoices = async (db: Database | Tx, enrolmentId: string): Promise<Invoice[]> =>
  (
    await rows<{ number: string; kind: Invoice['kind']; enrolment_id: string; content: InvoiceContent }>(
      db,
      sql`select number, kind, enrolment_id, content from training.invoice where enrolment_id = ${enrolmentId} order by issued_at, number`,
    )
  ).map((row) => ({
    number: row.number,
    kind: row.kind,
    enrolmentId: row.enrolment_id,
    content: row.content,
  }));
