import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** A file of a colleague's client that was opened with a reason. */
export type Emergency = {
  id: string;
  clientId: string;
  client: string;
  by: string;
  reason: string;
  fromAt: Date;
  untilAt: Date;
};

/** Opens a file for some hours. Nothing of it can be changed or taken away afterwards. */
export const recordEmergency = async (
  tx: CareTx,
  given: { id: string; clientId: string; memberId: string; reason: string; fromAt: Date; untilAt: Date },
): Promise<void> => {
  await tx.execute(sql`insert into care.emergency (id, client_id, member_id, reason, from_at, until_at)
    values (${given.id}, ${given.clientId}, ${given.memberId}, ${given.reason}, ${given.fromAt.toISOString()},
            ${given.untilAt.toISOString()})`);
};

/** Whether a file stands open to a member because of an emergency. */
export const isOpenByEmergency = async (
  tx: CareTx,
  given: { clientId: string; memberId: string; at: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`select 1 from care.emergency where client_id = ${given.clientId} and member_id = ${given.memberId}
          and from_at <= ${given.at.toISOString()} and until_at > ${given.at.toISOString()}`,
    )
  ).length > 0;

/**
 * The emergencies of files that a member is responsible for, or opened themselves, the last first; for an owner those
 * of the whole practice.
 */
export const findEmergencies = async (
  tx: CareTx,
  given: { memberId: string; owner: boolean },
): Promise<Emergency[]> =>
  (
    await rows<{
      id: string;
      client_id: string;
      client: string;
      by: string;
      reason: string;
      from_at: string;
      until_at: string;
    }>(
      tx,
      sql`select emergency.id, emergency.client_id, client.name as client, member.name as by, reason, from_at, until_at
          from care.emergency join care.client on client.id = emergency.client_id
          join care.member on member.id = emergency.member_id
          where ${given.owner} or emergency.member_id = ${given.memberId}
            or exists (select from care.relation where relation.client_id = emergency.client_id
                       and relation.member_id = ${given.memberId} and relation.responsible and relation.until_at is null)
          order by from_at desc, emergency.id desc limit 100`,
    )
  ).map((row) => ({
    id: row.id,
    clientId: row.client_id,
    client: row.client,
    by: row.by,
    reason: row.reason,
    fromAt: new Date(row.from_at),
    untilAt: new Date(row.until_at),
  }));

/** Who is told of an emergency: the responsible therapist and the owners, but not who opened the file. */
export const findEmergencyReaders = async (
  tx: CareTx,
  given: { clientId: string; memberId: string },
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      sql`select member.id from care.member
          where member.ended_at is null and member.joined_at is not null and member.id <> ${given.memberId}
            and ('owner' = any(member.roles) or exists (
              select from care.relation where relation.client_id = ${given.clientId}
              and relation.member_id = member.id and relation.responsible and relation.until_at is null))
          order by member.id`,
    )
  ).map(({ id }) => id);
