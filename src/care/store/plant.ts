import { sql } from 'drizzle-orm';
import type { CareTx } from './scope.ts';

/** The tables that the demo world fills by the hundred. */
export type PlantedTable =
  | 'intake_page'
  | 'measure_form'
  | 'measurement'
  | 'measuring'
  | 'run'
  | 'session'
  | 'session_client'
  | 'session_therapist';

/**
 * Puts many rows down in one statement, for the demo world: months of facts of a practice are there in a moment. `rows`
 * all have the columns of the first one, under their names in the table; `practice_id` follows from the transaction.
 */
export const plantRows = async (
  tx: CareTx,
  table: PlantedTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = sql.raw(Object.keys(first).join(', '));
  const of = sql.raw(`care.${table}`);
  await tx.execute(sql`insert into ${of} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${of}, ${JSON.stringify(rows)}::jsonb)`);
};
