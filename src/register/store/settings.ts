import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { alumniPolicies } from '../domain/entry.ts';

const between = (least: number, most: number) => z.number().int().min(least).max(most);

/** What the registrar settles; the bounds are those of the form. */
export const settingsShape = z.object({
  /** Years that an admission and a renewal hold. */
  termYears: between(1, 15).default(5),
  /** Points to be earned in a term. */
  normPoints: between(0, 200).default(20),
  /** Months before the end in which a renewal may be given. */
  renewalMonths: between(1, 24).default(12),
  /** Whether a renewal waits for the registrar once the norm is met. */
  renewal: z.enum(['registrar', 'automatic']).default('registrar'),
  /** Points that a return day and a course bring by themselves. */
  returnDayPoints: between(0, 100).default(6),
  coursePoints: between(0, 100).default(10),
  /** S27: who followed the two-day course and a return day. */
  alumni: z.enum(alumniPolicies).default('judge'),
  /** Whether a second registrar must agree with every admission and refusal. */
  fourEyes: z.boolean().default(false),
  /** Days somebody gets to answer when more is asked. */
  answerDays: between(7, 180).default(42),
  /** Weeks in which one may object to a decision. */
  appealWeeks: between(1, 26).default(6),
});

export type RegisterSettings = z.infer<typeof settingsShape>;

export type DatedSettings = RegisterSettings & { validFrom: CalendarDay | undefined };

/** What holds on a day; the defaults as long as nothing was settled. */
export const loadSettings = async (db: Database | Tx, on: CalendarDay): Promise<RegisterSettings> => {
  const [row] = await rows<{ details: unknown }>(
    db,
    sql`select details from register.settings where valid_from <= ${on} order by valid_from desc limit 1`,
  );
  return settingsShape.parse(row?.details ?? {});
};

export type SettingsLine = { validFrom: CalendarDay; settings: RegisterSettings; by: string; at: Date };

/** Everything that was ever settled, and what is planned, the latest day first. */
export const listSettings = async (db: Database | Tx): Promise<SettingsLine[]> =>
  (
    await rows<{ valid_from: CalendarDay; details: unknown; saved_by: string; saved_at: string | Date }>(
      db,
      sql`select valid_from::text as valid_from, details, saved_by, saved_at from register.settings order by valid_from desc`,
    )
  ).map((row) => ({
    validFrom: row.valid_from,
    settings: settingsShape.parse(row.details),
    by: row.saved_by,
    at: new Date(row.saved_at),
  }));

/** Settles something from a day on. A day of the past is never written again: the caller refuses it. */
export const saveSettings = async (
  tx: Database | Tx,
  line: { validFrom: CalendarDay; settings: RegisterSettings; by: string },
): Promise<void> => {
  await tx.execute(sql`insert into register.settings (valid_from, details, saved_by)
    values (${line.validFrom}, ${JSON.stringify(line.settings)}::jsonb, ${line.by})
    on conflict (valid_from) do update set details = excluded.details, saved_by = excluded.saved_by, saved_at = now()`);
};
