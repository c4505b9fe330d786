import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { idealWero } from '../../platform/mollie/index.ts';
import { defaultHoldTerms } from '../domain/hold.ts';

const shape = z.object({
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  email: z.string(),
  phone: z.string(),
  chamberOfCommerce: z.string(),
  vatId: z.string().optional(),
  iban: z.string(),
  vat: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('exempt'), reason: z.string() }),
    z.object({ kind: z.literal('standard'), rate: z.number() }),
  ]),
  fewSeats: z.number().int().default(4),
  transferDays: z.number().int().default(14),
  termsVersion: z.string().default('1'),
  /** How people pay at once: the method's code at Mollie, and its name for the reader. */
  payMethod: z.object({ id: z.string(), label: z.string() }).default(idealWero),
  cancellationTerms: z.object({ nl: z.string(), en: z.string() }),
  holds: z
    .object({
      startMinutes: z.number(),
      marginMinutes: z.number(),
      reviewDays: z.number(),
      approvedDays: z.number(),
    })
    .default(defaultHoldTerms),
});

/** Who the institute is and what it has settled, as it holds on a day. */
export type Organisation = z.infer<typeof shape>;

/** What holds on `on`. Throws when nothing was ever settled: the installation is not finished. */
export const loadOrganisation = async (db: Database | Tx, on: CalendarDay): Promise<Organisation> => {
  const [row] = await rows<{ details: unknown }>(
    db,
    sql`select details from training.organisation where valid_from <= ${on} order by valid_from desc limit 1`,
  );
  if (!row)
    throw new Error(
      'the organisation has not been set up: fill in /beheer/instellingen, see "First start" in docs/OPERATIONS.md',
    );
  return shape.parse(row.details);
};

/** Everything that was ever settled, each with the first day it holds, in order. */
export type SettledOrganisation = { validFrom: CalendarDay; details: Organisation };

export const settledFrom = async (db: Database | Tx): Promise<SettledOrganisation[]> =>
  (
    await rows<{ valid_from: CalendarDay; details: unknown }>(
      db,
      sql`select valid_from::text as valid_from, details from training.organisation order by valid_from`,
    )
  ).map((row) => ({ validFrom: row.valid_from, details: shape.parse(row.details) }));

/** Fills in what was left out. Throws for what is not an organisation. */
export const readOrganisation = (details: unknown): Organisation => shape.parse(details);

export const saveOrganisation = async (
  db: Database | Tx,
  validFrom: CalendarDay,
  details: z.input<typeof shape>,
): Promise<void> => {
  await db.execute(sql`insert into training.organisation (valid_from, details)
    values (${validFrom}, ${JSON.stringify(shape.parse(details))}::jsonb)
    on conflict (valid_from) do update set details = excluded.details`);
};
