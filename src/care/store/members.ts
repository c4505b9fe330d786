import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { hasRole, isRole, type ClientActor, type MemberActor } from '../domain/actor.ts';
import { asPerson, atTheDoor, type CareTx } from './scope.ts';
import { countHeld } from './signals.ts';

type MemberRow = { practice_id: string; id: string; name: string; roles: string[]; practice: string };

/** A place somebody has in a practice, with the name of that practice. */
export type Membership = { actor: MemberActor; practice: string };

const membershipsOf = async (tx: Tx, personId: string): Promise<Membership[]> => {
  const found = await rows<MemberRow>(
    tx,
    sql`select member.practice_id, member.id, member.name, member.roles, practice.name as practice
        from care.member join care.practice using (practice_id)
        where member.person_id = ${personId} and member.ended_at is null and practice.closed_at is null
        order by practice.name, member.practice_id`,
  );
  return found.map((row) => ({
    actor: {
      kind: 'member',
      practiceId: row.practice_id,
      memberId: row.id,
      name: row.name,
      roles: row.roles.filter(isRole),
    },
    practice: row.practice,
  }));
};

/** The practices somebody works in, by name; those they have joined, not those they were only invited to. */
export const findMemberships = (db: Database, personId: string): Promise<Membership[]> =>
  asPerson(db, { person: personId }, (tx) => membershipsOf(tx, personId));

/** As whom somebody is at work, in the practice they chose or else their first, and how many signals are held for them. */
export const comeToWork = async (
  db: Database,
  personId: string,
  chosenPractice: string | undefined,
): Promise<(MemberActor & { held: number }) | undefined> => {
  const found = await atTheDoor(
    db,
    personId,
    async (tx) => {
      const all = (await membershipsOf(tx, personId)).map(({ actor }) => actor);
      return all.find(({ practiceId }) => practiceId === chosenPractice) ?? all[0];
    },
    async (tx, actor) => (hasRole(actor, 'therapist') ? countHeld(tx, actor.memberId) : 0),
  );
  return found && { ...found.actor, held: found.count };
};

/** A file that somebody took into use as the client it is about, with the name of the practice that keeps it. */
export type OwnFile = { actor: ClientActor; practice: string; ended: boolean };

/** The files somebody has as a client, the one begun last first. */
export const findOwnFiles = async (db: Database, personId: string): Promise<OwnFile[]> => {
  const found = await asPerson(db, { person: personId }, (tx) =>
    rows<{ practice_id: string; id: string; practice: string; ended: boolean }>(
      tx,
      sql`select client.practice_id, client.id, practice.name as practice, client.ended_at is not null as ended
          from care.client join care.practice using (practice_id)
          where client.person_id = ${personId} order by client.started_at desc, client.id`,
    ),
  );
  return found.map((row) => ({
    actor: { kind: 'client', practiceId: row.practice_id, clientId: row.id, personId },
    practice: row.practice,
    ended: row.ended,
  }));
};

/** Whether an address is that of a client, or of somebody invited to a practice: they may get a link to sign in. */
export const isKnownInCare = async (db: Database, email: string): Promise<boolean> =>
  asPerson(db, { email: email.toLowerCase() }, async (tx) => {
    const found = await rows(
      tx,
      sql`select 1 from care.member where ended_at is null union all select 1 from care.client limit 1`,
    );
    return found.length > 0;
  });

/** The people of a practice who work there now, by name. */
export const findTeam = (tx: CareTx): Promise<{ id: string; name: string; roles: string[] }[]> =>
  rows(tx, sql`select id, name, roles from care.member where ended_at is null order by name, id`);
