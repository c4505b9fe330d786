import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Clock } from '../../../kernel/clock.ts';
import { rows, type Database, type Tx } from '../../db/index.ts';
import { newId, newKey } from '../../ids/index.ts';
import { confirmedHours, sessionDays, type Person } from './person.ts';

export type ListedDevice = { id: string; userAgent: string; signedInAt: Date; lastSeenAt: Date };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const later = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);

/** The person with this address, made at their first sign-in; gives the id. */
export const savePerson = async (tx: Tx, email: string, now: Date): Promise<string> => {
  const [row] = await rows<{ id: string }>(
    tx,
    sql`insert into identity.person (id, email, signed_in_at) values (${newId()}, ${email}, ${now.toISOString()})
        on conflict (email) do update set signed_in_at = excluded.signed_in_at returning id`,
  );
  return row!.id;
};

/** Opens a session and gives the secret of its cookie, of which only a hash is kept. */
export const openSession = async (
  tx: Tx,
  given: { personId: string; userAgent: string; now: Date },
): Promise<string> => {
  const token = newKey();
  const now = given.now.toISOString();
  await tx.execute(sql`insert into identity.person_session
      (id, person_id, token_hash, csrf_token, user_agent, signed_in_at, last_seen_at, expires_at)
    values (${newId()}, ${given.personId}, ${hashOf(token)}, ${newKey()}, ${given.userAgent.slice(0, 300)},
      ${now}, ${now}, ${later(given.now, 24 * sessionDays).toISOString()})`);
  return token;
};

type Stored = Omit<Person, 'confirmed'> & { confirmedAt: string | null; lastSeenAt: string };

/** Whose session a cookie names; nobody when it is over. */
export const findSession = async (db: Database, clock: Clock, token: string): Promise<Person | undefined> => {
  const now = clock.now();
  const [row] = await rows<Stored>(
    db,
    sql`select person.id, person.email, session.id as "sessionId", session.csrf_token as "csrfToken",
          session.last_seen_at as "lastSeenAt",
          case when factor.confirmed_at is not null then session.confirmed_at end as "confirmedAt"
        from identity.person_session session
        join identity.person on person.id = session.person_id
        left join identity.person_factor factor on factor.person_id = person.id
        where session.token_hash = ${hashOf(token)} and session.expires_at > ${now.toISOString()}`,
  );
  if (!row) return undefined;
  const { confirmedAt, lastSeenAt, ...person } = row;
  // Once in five minutes is often enough to know that somebody is still there.
  if (now.getTime() - new Date(lastSeenAt).getTime() > 300_000)
    await db.execute(
      sql`update identity.person_session set last_seen_at = ${now.toISOString()} where id = ${row.sessionId}`,
    );
  const confirmed = confirmedAt !== null && later(new Date(confirmedAt), confirmedHours) > now;
  return { ...person, confirmed };
};

/** Writes that a session was confirmed with a code. */
export const confirmSession = async (tx: Tx, sessionId: string, now: Date): Promise<void> => {
  await tx.execute(
    sql`update identity.person_session set confirmed_at = ${now.toISOString()} where id = ${sessionId}`,
  );
};

/** Where somebody is signed in, the last one seen first. */
export const listDevices = async (db: Database, personId: string, now: Date): Promise<ListedDevice[]> => {
  const found = await rows<{ id: string; userAgent: string; signedInAt: string; lastSeenAt: string }>(
    db,
    sql`select id, user_agent as "userAgent", signed_in_at as "signedInAt", last_seen_at as "lastSeenAt"
        from identity.person_session where person_id = ${personId} and expires_at > ${now.toISOString()}
        order by last_seen_at desc, id limit 50`,
  );
  return found.map((row) => ({
    ...row,
    signedInAt: new Date(row.signedInAt),
    lastSeenAt: new Date(row.lastSeenAt),
  }));
};

/** Ends one session of this person. False when it is not theirs or was over already. */
export const endSession = async (tx: Tx, personId: string, sessionId: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`delete from identity.person_session where id = ${sessionId} and person_id = ${personId} returning id`,
    )
  ).length > 0;

/** Ends every session of this person except one. */
export const endOtherSessions = async (tx: Tx, personId: string, keptId: string): Promise<void> => {
  await tx.execute(
    sql`delete from identity.person_session where person_id = ${personId} and id <> ${keptId}`,
  );
};

/** Ends the session a cookie names, whoever it belongs to: a new one takes its place in that browser. */
export const endSessionOf = async (tx: Tx, token: string): Promise<void> => {
  await tx.execute(sql`delete from identity.person_session where token_hash = ${hashOf(token)}`);
};

/** Throws away links and sessions that are over; for a nightly job. */
export const forgetExpiredPeople = async (db: Database, now: Date): Promise<void> => {
  const at = now.toISOString();
  await db.execute(sql`delete from identity.mail_link where expires_at < ${at}`);
  await db.execute(sql`delete from identity.person_session where expires_at < ${at}`);
};
