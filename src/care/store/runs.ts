import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, type Result } from '../../kernel/result.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { StopSign } from '../domain/programme/history.ts';
import {
  putTogether,
  untold,
  type Absence,
  type Part,
  type PartRefusal,
  type Run,
  type StopAction,
  type Told,
} from '../domain/run.ts';
import type { CareTx } from './scope.ts';

type Row = {
  run_id: string;
  version: number;
  client_id: string;
  session_id: string | null;
  day: string;
  state: Told['state'];
  company: Told['company'];
  walked: number;
  run: number;
  planned: number | null;
  breathing: number | null;
  mood: number | null;
  energy: number | null;
  pain: number | null;
  sleep: number | null;
  effort: number | null;
  talk_test: boolean | null;
  mood_after: number | null;
  stop_sign: StopSign | null;
  stop_done: StopAction | null;
  absence: Absence | null;
  note: string;
  pain_later: boolean | null;
  recorded_kind: string;
  recorded_by: string | null;
  recorded_at: string;
};

const toRun = (row: Row): Run => ({
  runId: row.run_id,
  version: row.version,
  sessionId: row.session_id ?? undefined,
  day: row.day as CalendarDay,
  state: row.state,
  company: row.company,
  minutesWalked: row.walked,
  minutesRun: row.run,
  minutesPlanned: row.planned ?? undefined,
  breathingMinutes: row.breathing ?? undefined,
  checkIn:
    row.mood === null || row.energy === null || row.pain === null || row.sleep === null
      ? undefined
      : { mood: row.mood, energy: row.energy, pain: row.pain, sleep: row.sleep },
  checkOut:
    row.effort === null || row.talk_test === null || row.mood_after === null
      ? undefined
      : { effort: row.effort, talkTest: row.talk_test ? 'passed' : 'failed', mood: row.mood_after },
  stop: row.stop_sign === null ? undefined : { sign: row.stop_sign, done: row.stop_done! },
  absence: row.absence ?? undefined,
  note: row.note,
  painOver24Hours: row.pain_later ?? undefined,
  recordedBy: { kind: row.recorded_kind, id: row.recorded_by ?? undefined },
  recordedAt: new Date(row.recorded_at),
});

/** The last telling of every run that `where` names, with what was told of it afterwards; also of what was withdrawn. */
const current = (tx: CareTx, where: SQL): Promise<Row[]> =>
  rows<Row>(
    tx,
    sql`select * from (
          select distinct on (client_id, run_id) run_id, version, client_id, session_id, day::text as day, state, company,
            minutes_walked::float8 as walked, minutes_run::float8 as run, minutes_planned::float8 as planned,
            breathing_minutes as breathing, mood, energy, pain, sleep, effort, talk_test, mood_after, stop_sign, stop_done, absence, note,
            (select pain_over_24_hours from care.run_afterwards later
             where later.run_id = run.run_id and later.client_id = run.client_id
             order by recorded_at desc, later.id desc limit 1) as pain_later,
            recorded_kind, recorded_by, recorded_at
          from care.run where ${where} order by client_id, run_id, version desc) told
        order by day, recorded_at, run_id`,
  );

const stands = (row: Row): boolean => row.state !== 'withdrawn';

/** All runs of the present client, oldest first, as they stand after corrections; also what is begun. */
export const findRuns = async (tx: CareTx): Promise<Run[]> =>
  (await current(tx, sql`client_id = (select care.client())`)).filter(stands).map(toRun);

/** The same of the client that `client` names, also in a transaction of the whole practice. */
export const findRunsOf = async (tx: CareTx, client: SQL): Promise<Run[]> =>
  (await current(tx, sql`client_id = ${client}`)).filter(stands).map(toRun);

/** The runs of one session, by client, in a transaction of the practice. */
export const findSessionRuns = async (tx: CareTx, sessionId: string): Promise<Map<string, Run>> =>
  new Map(
    (await current(tx, sql`session_id = ${sessionId}`))
      .filter(stands)
      .map((row) => [row.client_id, toRun(row)]),
  );

/** Every telling of one run of the present client, the first one first: what a correction replaced stays to be read. */
export const findTellings = async (tx: CareTx, runId: string): Promise<Run[]> => {
  const found = await rows<Row>(
    tx,
    sql`select run_id, version, client_id, session_id, day::text as day, state, company,
          minutes_walked::float8 as walked, minutes_run::float8 as run, minutes_planned::float8 as planned,
          breathing_minutes as breathing, mood, energy, pain, sleep, effort, talk_test, mood_after, stop_sign, stop_done, absence, note,
          null::boolean as pain_later, recorded_kind, recorded_by, recorded_at
        from care.run where run_id = ${runId} and client_id = (select care.client()) order by version`,
  );
  return found.map(toRun);
};

const recorder = ({ actor }: CareTx): { kind: string; id: string | null } => {
  switch (actor.kind) {
    case 'member':
      return { kind: 'member', id: actor.memberId };
    case 'client':
      return { kind: 'client', id: actor.personId };
    case 'link':
      return { kind: 'link', id: actor.linkId };
    case 'system':
      return { kind: 'system', id: null };
  }
};

type Telling = Told & { runId: string; clientId: string; sessionId?: string | undefined; now: Date };

/**
 * Adds a fact: a run, or with a `runId` that is known, a correction of it. What was told before stays, as an earlier
 * version. A phone that sends the same run twice (same `runId`, same content) adds nothing. Gives the version that counts.
 */
export const saveRun = async (tx: CareTx, run: Telling): Promise<number> => {
  await hold(tx, run.runId);
  const [last] = await current(tx, sql`run_id = ${run.runId} and client_id = ${run.clientId}`);
  if (last && same(toRun(last), run)) return last.version;
  const [made] = await rows<{ version: number }>(
    tx,
    sql`insert into care.run (id, run_id, version, client_id, session_id, day, state, company, minutes_walked, minutes_run,
          minutes_planned, breathing_minutes, mood, energy, pain, sleep, effort, talk_test, mood_after, stop_sign, stop_done, absence, note,
          recorded_kind, recorded_by, recorded_at)
        values (${newId()}, ${run.runId},
          ${(last?.version ?? 0) + 1},
          ${run.clientId}, ${run.sessionId ?? last?.session_id ?? null}, ${run.day}, ${run.state}, ${run.company},
          ${halves(run.minutesWalked)}, ${halves(run.minutesRun)},
          ${run.minutesPlanned === undefined ? null : halves(run.minutesPlanned)}, ${run.breathingMinutes ?? null},
          ${run.checkIn?.mood ?? null}, ${run.checkIn?.energy ?? null}, ${run.checkIn?.pain ?? null}, ${run.checkIn?.sleep ?? null},
          ${run.checkOut?.effort ?? null}, ${run.checkOut ? run.checkOut.talkTest === 'passed' : null}, ${run.checkOut?.mood ?? null},
          ${run.stop?.sign ?? null}, ${run.stop?.done ?? null}, ${run.absence ?? null}, ${run.note},
          ${recorder(tx).kind}, ${recorder(tx).id}, ${run.now.toISOString()})
        returning version`,
  );
  return made!.version;
};

/** Two devices that tell of one run do so one after the other, so that the second sees what the first said. */
const hold = (tx: CareTx, key: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('care.run:' || ${key}::text, 0))`);

/** Minutes are kept whole or half, as the programme counts them. */
const halves = (minutes: number): number => Math.round(minutes * 2) / 2;

const content = ({ day, state, company, minutesWalked, minutesRun, minutesPlanned, ...rest }: Told) => [
  ...[
    day,
    state,
    company,
    halves(minutesWalked),
    halves(minutesRun),
    minutesPlanned && halves(minutesPlanned),
  ],
  ...[rest.checkIn?.mood, rest.checkIn?.energy, rest.checkIn?.pain, rest.checkIn?.sleep],
  ...[rest.checkOut?.effort, rest.checkOut?.talkTest, rest.checkOut?.mood],
  ...[rest.stop?.sign, rest.stop?.done, rest.absence, rest.note, rest.breathingMinutes],
];
const same = (a: Told, b: Told): boolean => JSON.stringify(content(a)) === JSON.stringify(content(b));

/**
 * Tells one part of somebody's run in a session (their check-in, say) and leaves what others told of it. The refusals are
 * those of `putTogether`. The caller has looked whether the client takes part in the session.
 */
export const savePart = async (
  tx: CareTx,
  at: { clientId: string; session: { id: string; day: CalendarDay }; now: Date },
  part: Part,
): Promise<Result<number, PartRefusal>> => {
  await hold(tx, `${at.session.id}:${at.clientId}`);
  const [row] = await current(tx, sql`session_id = ${at.session.id} and client_id = ${at.clientId}`);
  const before = row && stands(row) ? toRun(row) : undefined;
  const next = putTogether(before ?? untold(at.session.day, 'guided'), part);
  if (!next.ok) return next;
  const { clientId, session, now } = at;
  return accepted(
    await saveRun(tx, {
      ...next.value,
      ...{ clientId, now, sessionId: session.id, runId: row?.run_id ?? newId() },
    }),
  );
};

/** Adds whether pain was still there a day after a run of the present client. Gives false for a run that is not theirs. */
export const savePainAfterwards = async (
  tx: CareTx,
  told: { runId: string; clientId: string; painOver24Hours: boolean; now: Date },
): Promise<boolean> => {
  const { kind, id } = recorder(tx);
  const made = await rows(
    tx,
    sql`insert into care.run_afterwards (id, run_id, client_id, pain_over_24_hours, recorded_kind, recorded_by, recorded_at)
        select ${newId()}, ${told.runId}, ${told.clientId}, ${told.painOver24Hours}, ${kind}, ${id}, ${told.now.toISOString()}
        where exists (select from care.run where run_id = ${told.runId} and client_id = ${told.clientId})
        returning id`,
  );
  return made.length > 0;
};
