import { sql, type SQL } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';
import { isRole, type Role } from '../domain/actor.ts';
import type { TeamMember } from '../domain/practice.ts';
import { asPerson, type CareTx } from './scope.ts';

/** Somebody of a team with what its page shows. */
export type TeamRow = TeamMember & {
  name: string;
  email: string;
  profession: string;
  invitedAt: Date;
  /** How many clients they guide now. */
  guides: number;
};

type Row = {
  id: string;
  name: string;
  email: string;
  profession: string;
  roles: string[];
  invited_at: string;
  joined_at: string | null;
  responsible_for: string[];
  guides: number;
};

const toMember = (row: Row): TeamRow => ({
  id: row.id,
  name: row.name,
  email: row.email,
  profession: row.profession,
  roles: row.roles.filter(isRole),
  joined: row.joined_at !== null,
  invitedAt: new Date(row.invited_at),
  responsibleFor: row.responsible_for,
  guides: row.guides,
});

/** Everybody who works in the practice or was invited to, by name. Lock the practice first where it decides something. */
export const findWholeTeam = async (tx: CareTx): Promise<TeamRow[]> =>
  (
    await rows<Row>(
      tx,
      sql`select member.id, member.name, member.email, profession, roles, invited_at, joined_at,
            coalesce(array_agg(relation.client_id::text order by relation.client_id)
              filter (where relation.responsible), '{}') as responsible_for,
            count(relation.id)::int as guides
          from care.member left join care.relation on relation.member_id = member.id and relation.until_at is null
          where member.ended_at is null
          group by member.practice_id, member.id
          order by lower(member.name), member.id`,
    )
  ).map(toMember);

/** A list of roles as an array of PostgreSQL; they are words of ours. */
const array = (roles: readonly Role[]): SQL => sql`${`{${roles.join(',')}}`}::text[]`;

/** Invites somebody; false when they work here or were invited already under this address. */
export const inviteMember = async (
  tx: CareTx,
  given: { id: string; name: string; email: string; roles: readonly Role[]; at: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into care.member (id, email, name, roles, invited_at)
          values (${given.id}, ${given.email.toLowerCase()}, ${given.name}, ${array(given.roles)}, ${given.at.toISOString()})
          on conflict (practice_id, email) where ended_at is null do nothing returning id`,
    )
  ).length > 0;

/** Who opens a practice is in its team at once. */
export const foundTeam = async (
  tx: CareTx,
  given: {
    id: string;
    personId: string;
    name: string;
    email: string;
    profession: string;
    roles: readonly Role[];
    at: Date;
  },
): Promise<void> => {
  await tx.execute(sql`insert into care.member (id, person_id, email, name, profession, roles, invited_at, joined_at)
    values (${given.id}, ${given.personId}, ${given.email.toLowerCase()}, ${given.name}, ${given.profession},
            ${array(given.roles)}, ${given.at.toISOString()}, ${given.at.toISOString()})`);
};

/** An invitation that was neither taken nor taken back. */
export type Invitation = {
  practiceId: string;
  memberId: string;
  practice: string;
  name: string;
  roles: Role[];
  invitedAt: Date;
};

/** The invitations to an address, the last first. */
export const findInvitations = async (db: Database, email: string): Promise<Invitation[]> =>
  (
    await asPerson(db, { email: email.toLowerCase() }, (tx) =>
      rows<{
        practice_id: string;
        id: string;
        practice: string;
        name: string;
        roles: string[];
        invited_at: string;
      }>(
        tx,
        sql`select member.practice_id, member.id, practice.name as practice, member.name, member.roles, member.invited_at
            from care.member join care.practice using (practice_id)
            where member.email = ${email.toLowerCase()} and member.joined_at is null and member.ended_at is null
              and practice.closed_at is null
            order by member.invited_at desc, member.id`,
      ),
    )
  ).map((row) => ({
    practiceId: row.practice_id,
    memberId: row.id,
    practice: row.practice,
    name: row.name,
    roles: row.roles.filter(isRole),
    invitedAt: new Date(row.invited_at),
  }));

/** Takes an invitation; false when it is gone, or when this person works in the practice already. */
export const joinTeam = async (
  tx: CareTx,
  given: { memberId: string; personId: string; email: string; profession: string; at: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update care.member set person_id = ${given.personId}, joined_at = ${given.at.toISOString()},
            profession = ${given.profession}
          where id = ${given.memberId} and email = ${given.email.toLowerCase()} and joined_at is null and ended_at is null
            and not exists (select from care.member other
                            where other.person_id = ${given.personId} and other.ended_at is null)
          returning id`,
    )
  ).length > 0;

/** Ends what somebody guides, without naming anybody else. */
const endRelations = async (tx: CareTx, memberId: string, at: Date): Promise<void> => {
  await tx.execute(
    sql`update care.relation set until_at = ${at.toISOString()} where member_id = ${memberId} and until_at is null`,
  );
};

/** Writes what somebody may do; who is a therapist no more guides nobody from then on. */
export const changeRoles = async (
  tx: CareTx,
  given: { memberId: string; roles: readonly Role[]; at: Date },
): Promise<void> => {
  await tx.execute(
    sql`update care.member set roles = ${array(given.roles)} where id = ${given.memberId} and ended_at is null`,
  );
  if (!given.roles.includes('therapist')) await endRelations(tx, given.memberId, given.at);
};

/** Ends a membership, and with it everything its holder guides. Hand the responsibility over before. */
export const endMembership = async (tx: CareTx, memberId: string, at: Date): Promise<void> => {
  await endRelations(tx, memberId, at);
  await tx.execute(
    sql`update care.member set ended_at = ${at.toISOString()} where id = ${memberId} and ended_at is null`,
  );
};

/** The address of somebody who works in the practice, or was invited to it; undefined when they left. */
export const findMemberEmail = async (
  tx: CareTx,
  memberId: string,
): Promise<{ email: string; joined: boolean } | undefined> => {
  const [row] = await rows<{ email: string; joined: boolean }>(
    tx,
    sql`select email, joined_at is not null as joined from care.member where id = ${memberId} and ended_at is null`,
  );
  return row;
};
