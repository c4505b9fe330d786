import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rows, type Database } from '../../../platform/db/index.ts';
import type { MoneyFact } from '../../store/payments.ts';

/** One fact about money, as it was written down for good. Money that went out is negative. */
export type LedgerRow = {
  id: number;
  fact: MoneyFact['fact'];
  sourceId: string;
  amountCents: number;
  occurredAt: Date;
  recordedAt: Date;
  enrolmentId: string | null;
  name: string | null;
  edition: string | null;
  /** `desk-…`: it lay on the desk first. Null for money that went out, and for what waits for its outcome. */
  outcome: 'seated' | 'desk' | 'desk-seated' | 'desk-other-edition' | 'desk-refund' | null;
};

/** The newest facts first, at most `limit` before line `before`. */
export const findLedger = async (
  db: Database,
  page: { before: number | undefined; limit: number | undefined },
): Promise<LedgerRow[]> =>
  (
    await rows<Omit<LedgerRow, 'occurredAt' | 'recordedAt'> & { occurredAt: string; recordedAt: string }>(
      db,
      sql`select ledger.id::int as id, fact, source_id as "sourceId", amount_cents as "amountCents",
            occurred_at as "occurredAt", recorded_at as "recordedAt", enrolment.id as "enrolmentId", enrolment.name,
            edition.code as edition,
            settlement.outcome || coalesce('-' || desk_resolution.outcome, '') as outcome
          from training.ledger left join training.enrolment on enrolment.id = ledger.enrolment_id
          left join training.edition on edition.id = enrolment.edition_id
          left join training.settlement on settlement.ledger_id = ledger.id
          left join training.desk_resolution on desk_resolution.ledger_id = ledger.id
          where ${page.before ?? null}::bigint is null or ledger.id < ${page.before ?? null}::bigint
          order by ledger.id desc limit ${page.limit ?? null}::int`,
    )
  ).map((row) => ({
    ...row,
    occurredAt: new Date(row.occurredAt),
    recordedAt: new Date(row.recordedAt),
  }));

/** All money that came in, and all that went out again, in cents; the second is negative or zero. */
export type Totals = { inCents: number; outCents: number };

export const findTotals = async (db: Database): Promise<Totals> => {
  const [row] = await rows<{ came_in: string; went_out: string }>(
    db,
    sql`select coalesce(sum(amount_cents) filter (where amount_cents > 0), 0)::text as came_in,
          coalesce(sum(amount_cents) filter (where amount_cents < 0), 0)::text as went_out from training.ledger`,
  );
  return { inCents: Number(row!.came_in), outCents: Number(row!.went_out) };
};

const outcome = z.object({
  seen: z.number(),
  unknown: z.number(),
  failed: z.number(),
  differenceCents: z.number().int(),
});

/** The last nightly comparison with Mollie's own list. */
export type LastComparison = {
  doneAt: Date | undefined;
  problem: string | undefined;
  outcome: z.infer<typeof outcome> | undefined;
};

/** What the job `reconcile` left behind; undefined when it never ran. */
export const findLastComparison = async (db: Database): Promise<LastComparison | undefined> => {
  const [row] = await rows<{ last_done_at: string | null; last_error: string | null; last_outcome: unknown }>(
    db,
    sql`select last_done_at, last_error, last_outcome from platform.recurring_job where name = 'reconcile'`,
  );
  if (!row) return undefined;
  const found = outcome.safeParse(row.last_outcome);
  return {
    doneAt: row.last_done_at ? new Date(row.last_done_at) : undefined,
    problem: row.last_error ?? undefined,
    outcome: found.success ? found.data : undefined,
  };
};
