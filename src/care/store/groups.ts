import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Group, GroupMember } from '../domain/group.ts';
import type { CareTx } from './scope.ts';

const select = (tx: CareTx, where: SQL): Promise<(Group & { members: number })[]> =>
  rows(
    tx,
    sql`select running_group.id, running_group.name, place, weekday, to_char(begins, 'HH24:MI') as begins,
          to_char(ends, 'HH24:MI') as ends, open, most,
          jsonb_build_object('id', member.id, 'name', member.name) as therapist,
          running_group.ended_at is not null as ended,
          (select count(*)::int from care.group_member part where part.practice_id = running_group.practice_id
            and part.group_id = running_group.id and until_day is null) as members
        from care.running_group
        join care.member on member.practice_id = running_group.practice_id and member.id = running_group.member_id
        where ${where} order by running_group.ended_at is not null, weekday, begins, lower(running_group.name), running_group.id`,
  );

/** The groups of a practice, those that run first, with how many are in each. */
export const findGroups = (tx: CareTx) => select(tx, sql`true`);

/** One group; undefined when the practice has none with this id. */
export const loadGroup = async (tx: CareTx, id: string) =>
  (await select(tx, sql`running_group.id = ${id}`))[0];

/** Holds a group, so that its last place goes to one. */
export const lockGroup = async (tx: CareTx, id: string) => {
  const held = await rows(tx, sql`select id from care.running_group where id = ${id} for update`);
  return held.length > 0 ? loadGroup(tx, id) : undefined;
};

/** Who is and was in a group: names and days only. */
export const findGroupMembers = (tx: CareTx, groupId: string): Promise<GroupMember[]> =>
  rows<{ clientId: string; name: string; fromDay: CalendarDay; untilDay: CalendarDay | null }>(
    tx,
    sql`select client.id as "clientId", client.name, from_day::text as "fromDay", until_day::text as "untilDay"
        from care.group_member part
        join care.client on client.practice_id = part.practice_id and client.id = part.client_id
        where group_id = ${groupId} order by until_day is not null, lower(client.name), part.id`,
  ).then((found) => found.map((row) => ({ ...row, untilDay: row.untilDay ?? undefined })));

type GroupFacts = Omit<Group, 'id' | 'therapist' | 'ended'> & { memberId: string };

/** Begins a group; gives its id. */
export const saveGroup = async (tx: CareTx, group: GroupFacts & { now: Date }): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into care.running_group (id, name, place, weekday, begins, ends, open, most, member_id, made_at)
    values (${id}, ${group.name}, ${group.place}, ${group.weekday}, ${group.begins}, ${group.ends}, ${group.open},
            ${group.most}, ${group.memberId}, ${group.now.toISOString()})`);
  return id;
};

/** Changes what a group is; its sessions that are planned stay as they are. */
export const changeGroup = async (tx: CareTx, id: string, group: GroupFacts): Promise<void> => {
  await tx.execute(sql`update care.running_group set name = ${group.name}, place = ${group.place},
    weekday = ${group.weekday}, begins = ${group.begins}, ends = ${group.ends}, open = ${group.open},
    most = ${group.most}, member_id = ${group.memberId} where id = ${id}`);
};

/** Records that somebody joined a group. */
export const saveJoin = async (
  tx: CareTx,
  join: { groupId: string; clientId: string; fromDay: CalendarDay },
): Promise<void> => {
  await tx.execute(sql`insert into care.group_member (id, group_id, client_id, from_day)
    values (${newId()}, ${join.groupId}, ${join.clientId}, ${join.fromDay})`);
};

/** Records that somebody left a group. Gives false when they were not in it. */
export const saveLeave = async (
  tx: CareTx,
  leave: { groupId: string; clientId: string; untilDay: CalendarDay },
): Promise<boolean> => {
  const left = await rows(
    tx,
    sql`update care.group_member set until_day = greatest(from_day, ${leave.untilDay}::date)
        where group_id = ${leave.groupId} and client_id = ${leave.clientId} and until_day is null returning id`,
  );
  return left.length > 0;
};
