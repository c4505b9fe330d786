import { stringify } from 'csv-stringify/sync';
import { dutchDay } from '../../../kernel/calendar-day.ts';
import { cents, decimal } from '../../../kernel/money.ts';
import { facts, outcomes } from '../texts.ts';
import type { LedgerRow } from './query.ts';

/** The whole ledger as a file for a bookkeeper: days as yyyy-mm-dd, amounts with a decimal comma. */
export const ledgerSheet = async (
  lines: LedgerRow[],
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> => ({
  name: 'kasboek.csv',
  mediaType: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(
    stringify(
      lines.map((line) => ({
        Regel: line.id,
        Dag: dutchDay(line.occurredAt),
        Geboekt: dutchDay(line.recordedAt),
        Wat: facts[line.fact],
        Bedrag: decimal(cents(line.amountCents)).replace('.', ','),
        Naam: line.name ?? '',
        Editie: line.edition ?? '',
        Kenmerk: line.sourceId,
        Uitkomst: line.outcome ? outcomes[line.outcome] : '',
      })),
      { header: true, bom: true, delimiter: ';', escape_formulas: true },
    ),
  ),
});
