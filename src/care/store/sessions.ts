import { sql, type SQL } from 'drizzle-orm';
import { dutchDay, dutchTime, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { WhyCalledOff } from '../domain/why-called-off.ts';
import type { Session, Times } from '../domain/session.ts';
import type { CareTx } from './scope.ts';

type Row = {
  id: string;
  series_id: string | null;
  group_id: string | null;
  group_name: string | null;
  day: string;
  begins: string;
  ends: string;
  place: string;
  sequence: number;
  therapists: { id: string; name: string }[];
  call_off: { id: string; reason: WhyCalledOff; at: string } | null;
};

const toSession = (row: Row): Session => ({
  id: row.id,
  seriesId: row.series_id ?? undefined,
  group: row.group_id === null ? undefined : { id: row.group_id, name: row.group_name! },
  day: row.day as CalendarDay,
  begins: row.begins,
  ends: row.ends,
  place: row.place,
  sequence: row.sequence,
  therapists: row.therapists,
  callOff: row.call_off
    ? { id: row.call_off.id, reason: row.call_off.reason, at: new Date(row.call_off.at) }
    : undefined,
});

/** Sessions in the order of their times, with who leads them and whether they were called off. */
const select = async (tx: CareTx, where: SQL, tail: SQL = sql``): Promise<Session[]> =>
  (
    await rows<Row>(
      tx,
      sql`select session.id, series_id, session.group_id, running_group.name as group_name, day::text as day,
            to_char(session.begins, 'HH24:MI') as begins, to_char(session.ends, 'HH24:MI') as ends,
            session.place, sequence,
            coalesce((select jsonb_agg(jsonb_build_object('id', member.id, 'name', member.name) order by member.name, member.id)
              from care.session_therapist leads
              join care.member on member.practice_id = leads.practice_id and member.id = leads.member_id
              where leads.practice_id = session.practice_id and leads.session_id = session.id), '[]') as therapists,
            (select jsonb_build_object('id', call_off.id, 'reason', reason, 'at', at) from care.call_off
              where call_off.practice_id = session.practice_id and call_off.session_id = session.id and undone_at is null) as call_off
          from care.session
          left join care.running_group on running_group.practice_id = session.practice_id
            and running_group.id = session.group_id
          where ${where} order by day, session.begins, session.id ${tail}`,
    )
  ).map(toSession);

/** The sessions of a practice from a day up to and including another one; of one therapist with `memberId`. */
export const findSessions = (
  tx: CareTx,
  search: { from: CalendarDay; to: CalendarDay; memberId?: string | undefined },
): Promise<Session[]> =>
  select(
    tx,
    sql`day between ${search.from} and ${search.to} and (${search.memberId ?? null}::uuid is null or exists (
      select from care.session_therapist leads where leads.practice_id = session.practice_id
        and leads.session_id = session.id and leads.member_id = ${search.memberId ?? null}::uuid))`,
  );

/** One session; undefined when the practice has none with this id. */
export const loadSession = async (tx: CareTx, id: string): Promise<Session | undefined> =>
  (await select(tx, sql`session.id = ${id}`))[0];

/** The sessions with these ids, in the order of their times. */
export const findSessionsById = (tx: CareTx, ids: readonly string[]): Promise<Session[]> =>
  ids.length === 0 ? Promise.resolve([]) : select(tx, sql`session.id in ${[...ids]}`);

/** All sessions of a series. */
export const findSeries = (tx: CareTx, seriesId: string): Promise<Session[]> =>
  select(tx, sql`series_id = ${seriesId}`);

/** The sessions of a group from a day on. */
export const findGroupSessions = (tx: CareTx, groupId: string, from: CalendarDay): Promise<Session[]> =>
  select(tx, sql`session.group_id = ${groupId} and day >= ${from}`);

const ofClient = sql`exists (select from care.session_client part where part.practice_id = session.practice_id
  and part.session_id = session.id and part.client_id = (select care.client()))`;

/** What the present client still has before them, the first one first; also what was called off, marked. */
export const findComingSessions = (tx: CareTx, now: Date, most = 100): Promise<Session[]> =>
  select(
    tx,
    sql`${ofClient} and (day, session.ends) > (${dutchDay(now)}::date, ${dutchTime(now)}::time)`,
    sql`limit ${most}`,
  );

/** Every session of the present client, the first one first. */
export const findOwnSessions = (tx: CareTx): Promise<Session[]> => select(tx, ofClient);

/** Somebody who takes part in a session; `guided`: whether the member who asks guides them. Names only, no file. */
export type Participant = { sessionId: string; clientId: string; name: string; guided: boolean };

/** Who takes part in these sessions, by name. */
export const findParticipants = async (
  tx: CareTx,
  sessionIds: readonly string[],
  memberId?: string,
): Promise<Participant[]> =>
  sessionIds.length === 0
    ? []
    : rows<Participant>(
        tx,
        sql`select part.session_id as "sessionId", client.id as "clientId", client.name,
              exists (select from care.relation where relation.practice_id = client.practice_id
                and relation.client_id = client.id and member_id = ${memberId ?? null}::uuid and until_at is null) as guided
            from care.session_client part
            join care.client on client.practice_id = part.practice_id and client.id = part.client_id
            where part.session_id in ${[...sessionIds]} order by lower(client.name), client.id`,
      );

type NewSession = Times & {
  seriesId?: string | undefined;
  groupId?: string | undefined;
  place: string;
  therapistIds: readonly string[];
  clientIds: readonly string[];
  now: Date;
};

/** Plans a session; gives its id. */
export const saveSession = async (tx: CareTx, session: NewSession): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into care.session (id, series_id, group_id, day, begins, ends, place, made_at)
    values (${id}, ${session.seriesId ?? null}, ${session.groupId ?? null}, ${session.day}, ${session.begins},
            ${session.ends}, ${session.place}, ${session.now.toISOString()})`);
  await saveTherapists(tx, id, session.therapistIds);
  for (const clientId of session.clientIds) await addParticipant(tx, id, clientId);
  return id;
};

const saveTherapists = async (tx: CareTx, sessionId: string, ids: readonly string[]): Promise<void> => {
  await tx.execute(sql`delete from care.session_therapist where session_id = ${sessionId}`);
  for (const id of new Set(ids))
    await tx.execute(
      sql`insert into care.session_therapist (session_id, member_id) values (${sessionId}, ${id})`,
    );
};

/** Lets somebody take part in a session; who already does, still does. */
export const addParticipant = async (tx: CareTx, sessionId: string, clientId: string): Promise<void> => {
  await tx.execute(sql`insert into care.session_client (session_id, client_id) values (${sessionId}, ${clientId})
    on conflict do nothing`);
};

/** Takes somebody out of sessions. */
export const removeParticipant = async (
  tx: CareTx,
  sessionIds: readonly string[],
  clientId: string,
): Promise<void> => {
  if (sessionIds.length === 0) return;
  await tx.execute(sql`delete from care.session_client
    where session_id in ${[...sessionIds]} and client_id = ${clientId}`);
};

/** Gives a session other times, another place or other therapists, and raises its sequence. */
export const saveChange = async (
  tx: CareTx,
  change: Times & { id: string; place: string; therapistIds: readonly string[] },
): Promise<void> => {
  const { id, day, begins, ends, place, therapistIds } = change;
  await tx.execute(sql`update care.session
    set day = ${day}, begins = ${begins}, ends = ${ends}, place = ${place}, sequence = sequence + 1 where id = ${id}`);
  await saveTherapists(tx, id, therapistIds);
};

/** Records that a session does not take place, and raises its sequence. Gives false when that is known already. */
export const saveCallOff = async (
  tx: CareTx,
  callOff: { sessionId: string; reason: WhyCalledOff; memberId: string; now: Date },
): Promise<boolean> => {
  const { sessionId, reason, memberId, now } = callOff;
  const made = await rows(
    tx,
    sql`insert into care.call_off (id, session_id, reason, member_id, at)
        values (${newId()}, ${sessionId}, ${reason}, ${memberId}, ${now.toISOString()})
        on conflict (practice_id, session_id) where undone_at is null do nothing returning id`,
  );
  if (made.length === 0) return false;
  await raise(tx, sessionId);
  return true;
};

/** Records that a call-off was undone, and raises the session's sequence. */
export const saveUndo = async (
  tx: CareTx,
  undo: { callOffId: string; sessionId: string; now: Date },
): Promise<void> => {
  await tx.execute(sql`update care.call_off set undone_at = ${undo.now.toISOString()}
    where id = ${undo.callOffId} and undone_at is null`);
  await raise(tx, undo.sessionId);
};

const raise = (tx: CareTx, sessionId: string) =>
  tx.execute(sql`update care.session set sequence = sequence + 1 where id = ${sessionId}`);

/** Holds a session, so that two who change or call it off do so one after the other. */
export const lockSession = async (tx: CareTx, id: string): Promise<Session | undefined> => {
  const held = await rows(tx, sql`select id from care.session where id = ${id} for update`);
  return held.length > 0 ? loadSession(tx, id) : undefined;
};

/** The clients who can be planned, by name: all of the practice for a planner, with `memberId` those a therapist guides. */
export const findPlannable = (
  tx: CareTx,
  memberId: string | undefined,
): Promise<{ id: string; name: string }[]> =>
  rows(
    tx,
    sql`select client.id, client.name from care.client
        where ended_at is null and (${memberId ?? null}::uuid is null or exists (
          select from care.relation where relation.practice_id = client.practice_id and relation.client_id = client.id
            and member_id = ${memberId ?? null}::uuid and until_at is null))
        order by lower(client.name), client.id`,
  );

/** The therapists of a practice who work there now, by name. */
export const findTherapists = (tx: CareTx): Promise<{ id: string; name: string }[]> =>
  rows(
    tx,
    sql`select id, name from care.member where ended_at is null and joined_at is not null and 'therapist' = any (roles)
        order by name, id`,
  );

/** Places where sessions were planned lately, the most used first: to choose from, beside typing another. */
export const findUsedPlaces = async (tx: CareTx): Promise<string[]> =>
  (
    await rows<{ place: string }>(
      tx,
      sql`select place from (select place from care.session where place <> '' order by day desc limit 200) lately
          group by place order by count(*) desc, place limit 12`,
    )
  ).map(({ place }) => place);
