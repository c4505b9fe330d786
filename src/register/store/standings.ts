import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { listingOn, type Listing } from '../domain/listing.ts';
import type { Therapist } from '../domain/profile.ts';
import { standingOn, type Standing, type StandingEvent, type StandingKind } from '../domain/standing.ts';

/** A line of the history as it is kept: who recorded it, when, and the reason for inside. */
export type HistoryLine = StandingEvent & { id: number; reason: string; by: string; recordedAt: Date };

type Row = {
  therapist_id: string;
  id: number;
  kind: StandingKind;
  from_day: CalendarDay;
  until_day: CalendarDay | null;
  valid_until: CalendarDay | null;
  reason: string;
  recorded_by: string;
  recorded_at: string | Date;
};

const toLine = (row: Row): HistoryLine => {
  const rest = { id: row.id, reason: row.reason, by: row.recorded_by, recordedAt: new Date(row.recorded_at) };
  switch (row.kind) {
    case 'admitted':
    case 'renewed':
      return { kind: row.kind, fromDay: row.from_day, validUntil: row.valid_until!, ...rest };
    case 'suspended':
      return { kind: row.kind, fromDay: row.from_day, untilDay: row.until_day ?? undefined, ...rest };
    case 'resumed':
    case 'expired':
    case 'withdrawn':
    case 'resigned':
    case 'restored':
      return { kind: row.kind, fromDay: row.from_day, ...rest };
  }
};

/** The history of several registrations, each in the order it was recorded. */
export const findHistories = async (
  db: Database | Tx,
  therapistIds: readonly string[],
): Promise<Map<string, HistoryLine[]>> => {
  const histories = new Map<string, HistoryLine[]>(therapistIds.map((id) => [id, []]));
  if (therapistIds.length === 0) return histories;
  const found = await rows<Row>(
    db,
    sql`select therapist_id, id::int as id, kind, from_day::text as from_day, until_day::text as until_day,
          valid_until::text as valid_until, reason, recorded_by, recorded_at
        from register.standing_event where therapist_id in ${therapistIds} order by id`,
  );
  for (const row of found) histories.get(row.therapist_id)?.push(toLine(row));
  return histories;
};

export const findHistory = async (db: Database | Tx, therapistId: string): Promise<HistoryLine[]> =>
  (await findHistories(db, [therapistId])).get(therapistId) ?? [];

/** Where a registration stands on a day. */
export const findStanding = async (
  db: Database | Tx,
  therapistId: string,
  on: CalendarDay,
): Promise<Standing> => standingOn(await findHistory(db, therapistId), on);

/** Whether a therapist can be found on a day, and until when if nobody does anything; else why not. */
export const findListing = async (
  db: Database | Tx,
  therapist: Pick<Therapist, 'id' | 'confirmedAt' | 'consents'>,
  on: CalendarDay,
): Promise<Listing> =>
  listingOn(
    {
      history: await findHistory(db, therapist.id),
      confirmedOn: therapist.confirmedAt && dutchDay(therapist.confirmedAt),
      consents: therapist.consents,
    },
    on,
  );

/** Adds a line to the history and gives its number; lines are never changed. Call it under the lock of the therapist. */
export const recordStanding = async (
  tx: Database | Tx,
  line: { therapistId: string; event: StandingEvent; reason: string; by: string },
): Promise<number> => {
  const { event } = line;
  const [row] = await rows<{ id: number }>(
    tx,
    sql`insert into register.standing_event (therapist_id, kind, from_day, until_day, valid_until, reason, recorded_by)
        values (${line.therapistId}, ${event.kind}, ${event.fromDay}, ${'untilDay' in event ? (event.untilDay ?? null) : null}::date,
                ${'validUntil' in event ? event.validUntil : null}::date, ${line.reason}, ${line.by})
        returning id::int as id`,
  );
  return row!.id;
};
