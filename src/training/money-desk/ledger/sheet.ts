import { dutchDay } from '../../../kernel/calendar-day.ts';
import { toCsv } from '../../../platform/tables/index.ts';
import { facts, outcomes } from '../texts.ts';
import type { LedgerRow } from './query.ts';

/** The whole ledger as a file for a bookkeeper; money that went out is negative. */
export const ledgerSheet = (lines: LedgerRow[]): { name: string; mediaType: string; bytes: Uint8Array } => ({
  name: 'kasboek.csv',
  mediaType: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(
    toCsv({
      name: 'Kasboek',
      columns: [
        { header: 'Regel', key: 'id', kind: 'number' },
        { header: 'Dag', key: 'day', kind: 'day' },
        { header: 'Geboekt', key: 'recorded', kind: 'day' },
        { header: 'Wat', key: 'fact', kind: 'text' },
        { header: 'Bedrag', key: 'cents', kind: 'money' },
        { header: 'Naam', key: 'name', kind: 'text' },
        { header: 'Editie', key: 'edition', kind: 'text' },
        { header: 'Kenmerk', key: 'source', kind: 'text' },
        { header: 'Uitkomst', key: 'outcome', kind: 'text' },
      ],
      rows: lines.map((line) => ({
        id: line.id,
        day: dutchDay(line.occurredAt),
        recorded: dutchDay(line.recordedAt),
        fact: facts[line.fact],
        cents: line.amountCents,
        name: line.name ?? undefined,
        edition: line.edition ?? undefined,
        source: line.sourceId,
        outcome: line.outcome ? outcomes[line.outcome] : undefined,
      })),
    }),
  ),
});
