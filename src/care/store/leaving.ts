import { sql } from 'drizzle-orm';
import { dutchDay, dutchTime } from '../../kernel/calendar-day.ts';
import type { CareTx } from './scope.ts';

const ahead = (now: Date) =>
  sql`(session.day, session.begins) > (${dutchDay(now)}::date, ${dutchTime(now)}::time)`;

/** Takes a client whose guidance ends out of their groups and of the sessions that are still to come. */
export const leavePlans = async (tx: CareTx, clientId: string, now: Date): Promise<void> => {
  await tx.execute(sql`update care.group_member set until_day = greatest(from_day, ${dutchDay(now)}::date)
    where client_id = ${clientId} and until_day is null`);
  await tx.execute(sql`delete from care.session_client part using care.session
    where session.practice_id = part.practice_id and session.id = part.session_id and part.client_id = ${clientId}
      and ${ahead(now)}`);
};

/**
 * Gives the coming sessions of who leaves the practice to those who answer for the clients in them from now on; one in
 * which nobody takes part is left without a therapist, for the calendar to show.
 */
export const handOverSessions = async (tx: CareTx, memberId: string, now: Date): Promise<void> => {
  await tx.execute(sql`insert into care.session_therapist (session_id, member_id)
    select distinct leads.session_id, relation.member_id
    from care.session_therapist leads
      join care.session on session.practice_id = leads.practice_id and session.id = leads.session_id
      join care.session_client part on part.practice_id = leads.practice_id and part.session_id = leads.session_id
      join care.relation on relation.practice_id = part.practice_id and relation.client_id = part.client_id
        and relation.responsible and relation.until_at is null
    where leads.member_id = ${memberId} and ${ahead(now)}
    on conflict do nothing`);
  await tx.execute(sql`delete from care.session_therapist leads using care.session
    where session.practice_id = leads.practice_id and session.id = leads.session_id and leads.member_id = ${memberId}
      and ${ahead(now)}`);
};
