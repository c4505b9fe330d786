import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newKey } from '../../platform/ids/index.ts';
import { loadEdition } from '../../training/index.ts';
import {
  attendanceNow,
  decidingEvents,
  type Attendance,
  type AttendanceEvent,
} from '../domain/attendance.ts';
import type { HalfDay } from '../domain/half-day.ts';
import { roomIdOf } from './rooms.ts';

/** Who recorded something: as the audit names them, and as people know them. */
export type Recorder = { actor: string; name: string };

/** A record with who made it and when it reached us. */
export type RecordedEvent = AttendanceEvent & { recorder: Recorder; receivedAt: Date };

type Stored = {
  id: string;
  enrolment_id: string;
  half_day: HalfDay;
  kind: AttendanceEvent['kind'];
  state: Attendance | 'open' | null;
  withdraws: string | null;
  reason: string;
  given_ms: string;
  device: string;
  sequence: string;
  recorded_by: string;
  recorder_name: string;
  received_at: string | Date;
};

const toEvent = (row: Stored): RecordedEvent => {
  const base = {
    id: row.id,
    enrolmentId: row.enrolment_id,
    halfDay: row.half_day,
    givenAt: Number(row.given_ms),
    device: row.device,
    sequence: Number(row.sequence),
    recorder: { actor: row.recorded_by, name: row.recorder_name },
    receivedAt: new Date(row.received_at),
  };
  if (row.kind === 'withdrawal') return { ...base, kind: 'withdrawal', of: row.withdraws ?? '' };
  if (row.kind === 'mark') return { ...base, kind: 'mark', state: row.state as 'present' | 'absent' };
  return { ...base, kind: 'correction', state: row.state ?? 'open', reason: row.reason };
};

const find = async (db: Database | Tx, where: SQL): Promise<RecordedEvent[]> =>
  (
    await rows<Stored>(
      db,
      sql`select id, enrolment_id, half_day, kind, state, withdraws, reason,
            round(extract(epoch from given_at) * 1000)::text as given_ms, device, sequence::text as sequence,
            recorded_by, recorder_name, received_at
          from learning.attendance_event where ${where} order by given_at, device, sequence, id`,
    )
  ).map(toEvent);

/** Everything recorded about attendance in the room of a course edition, the earliest act first. */
export const findAttendance = (db: Database | Tx, editionId: string): Promise<RecordedEvent[]> =>
  find(db, sql`edition_id = ${editionId}`);

/** Everything recorded about one person, the earliest act first. */
export const findAttendanceOf = (db: Database | Tx, enrolmentId: string): Promise<RecordedEvent[]> =>
  find(db, sql`enrolment_id = ${enrolmentId}`);

/** The records with these ids, whichever edition they are of. */
export const findRecorded = async (db: Database | Tx, ids: readonly string[]): Promise<RecordedEvent[]> =>
  ids.length === 0 ? [] : find(db, sql`id in ${ids}`);

/**
 * How people stand per half day, for the dossier and the rule of the certificate. Who has nothing recorded, and a
 * half day about which nothing is, is left out.
 */
export const attendanceOf = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
): Promise<Map<string, Map<HalfDay, Attendance>>> =>
  enrolmentIds.length === 0
    ? new Map()
    : attendanceNow(await find(db, sql`enrolment_id in ${[...enrolmentIds]}`));

/** What decides about one person in one half day: the state, the moment of the act, who recorded it, and why. */
export type AttendanceRecord = {
  enrolmentId: string;
  halfDay: HalfDay;
  state: Attendance;
  at: Date;
  recorder: Recorder;
  /** Of a correction; empty for a scan or a tick. */
  reason: string;
};

/**
 * Presence, time and recorder per person and half day of an edition (S31), for the hand-off to registers. Guests of the
 * return day (S27) are in it: asked of their own edition it gives the room they sat in.
 */
export const attendanceRecords = async (
  db: Database | Tx,
  editionId: string,
): Promise<AttendanceRecord[]> => {
  const deciding = decidingEvents(await findAttendance(db, roomIdOf(await loadEdition(db, editionId))));
  return [...deciding.values()].flatMap((ofPerson) =>
    [...ofPerson.values()].flatMap((event) =>
      event.state === 'open'
        ? []
        : [
            {
              enrolmentId: event.enrolmentId,
              halfDay: event.halfDay,
              state: event.state,
              at: new Date(event.givenAt),
              recorder: event.recorder,
              reason: event.kind === 'correction' ? event.reason : '',
            },
          ],
    ),
  );
};

/**
 * Adds records to an edition and gives the ids of those that were new: one that was there already stays as it is.
 * They go in by the order of their ids, so that two devices that send the same ones at once never wait for one
 * another in a circle.
 */
export const saveAttendance = async (
  tx: Tx,
  editionId: string,
  events: readonly AttendanceEvent[],
  recorder: Recorder,
): Promise<string[]> => {
  if (events.length === 0) return [];
  const values = [...new Map(events.map((event) => [event.id, event])).values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (e) => sql`(${e.id}::uuid, ${editionId}::uuid, ${e.enrolmentId}::uuid, ${e.halfDay}, ${e.kind},
        ${e.kind === 'withdrawal' ? null : e.state}::text, ${e.kind === 'withdrawal' ? e.of : null}::uuid,
        ${e.kind === 'correction' ? e.reason : ''}, ${new Date(e.givenAt).toISOString()}::timestamptz,
        ${e.device}, ${e.sequence}::bigint, ${recorder.actor}, ${recorder.name})`,
    );
  const saved = await rows<{ id: string }>(
    tx,
    sql`insert into learning.attendance_event (id, edition_id, enrolment_id, half_day, kind, state, withdraws, reason,
          given_at, device, sequence, recorded_by, recorder_name)
        values ${sql.join(values, sql`, `)} on conflict (id) do nothing returning id`,
  );
  return saved.map((row) => row.id);
};

/** The secret in each person's QR code, made for who has none yet. */
export const attendanceTokens = async (
  db: Database | Tx,
  enrolmentIds: readonly string[],
): Promise<Map<string, string>> => {
  const ids = [...enrolmentIds].sort();
  if (ids.length === 0) return new Map();
  const known = sql`select enrolment_id as id, token from learning.attendance_token where enrolment_id in ${ids}`;
  const found = await rows<{ id: string; token: string }>(db, known);
  if (found.length < ids.length) {
    const values = ids.map((id) => sql`(${id}::uuid, ${newKey()})`);
    await db.execute(sql`insert into learning.attendance_token (enrolment_id, token)
      values ${sql.join(values, sql`, `)} on conflict (enrolment_id) do nothing`);
    return new Map((await rows<{ id: string; token: string }>(db, known)).map((row) => [row.id, row.token]));
  }
  return new Map(found.map((row) => [row.id, row.token]));
};

/** Whose these secrets are; one that nobody has is left out. */
export const findTokenHolders = async (
  db: Database | Tx,
  tokens: readonly string[],
): Promise<Map<string, string>> => {
  if (tokens.length === 0) return new Map();
  const found = await rows<{ token: string; id: string }>(
    db,
    sql`select token, enrolment_id as id from learning.attendance_token where token in ${[...tokens]}`,
  );
  return new Map(found.map((row) => [row.token, row.id]));
};
