import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** Whether a client was there on a day: nothing of why not, or of how it went. */
export type Presence = { day: CalendarDay; present: boolean };

/** The sessions of a client that were held, the last one first; what was told last of a session counts. */
export const findPresence = (tx: CareTx, clientId: string): Promise<Presence[]> =>
  rows(
    tx,
    sql`select day, state <> 'missed' as present from (
          select distinct on (run_id) run_id, day::text as day, state from care.run
          where client_id = ${clientId} and session_id is not null order by run_id, version desc) as told
        where state <> 'withdrawn' order by day desc, run_id limit 200`,
  );
