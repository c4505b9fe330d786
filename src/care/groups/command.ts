import { day, dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { decideJoin, type Group, type JoinRefusal } from '../domain/group.ts';
import { isOver } from '../domain/session.ts';
import { changeGroup, findGroupMembers, lockGroup, saveGroup, saveJoin, saveLeave } from '../store/groups.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { tellClient } from '../store/session-news.ts';
import {
  addParticipant,
  findGroupSessions,
  findPlannable,
  findTherapists,
  removeParticipant,
} from '../store/sessions.ts';
import type { GroupInput } from './form.ts';

type Deps = { db: Database; clock: Clock };

/** Before any session. */
const beginning = day({ year: 2000, month: 1, day: 1 });

/** Whether a group is a member's to change: they lead it, or plan for the practice. */
export const mayChange = (member: MemberActor, group: Pick<Group, 'therapist'>): boolean =>
  hasRole(member, 'planner') || group.therapist.id === member.memberId;

const knownTherapist = async (tx: CareTx, id: string): Promise<boolean> =>
  (await findTherapists(tx)).some((therapist) => therapist.id === id);

/** Begins a group. Refuses a therapist who is not of the practice. */
export const begin = ({ db, clock }: Deps, member: MemberActor, group: GroupInput) => {
  const now = clock.now();
  const access = { act: 'create', object: 'group', point: 'POST /praktijk/groepen/nieuw', at: now } as const;
  return inPractice<Result<string, 'unknown-therapist'>>(db, member, access, async (tx) =>
    (await knownTherapist(tx, group.memberId))
      ? accepted(await saveGroup(tx, { ...group, now }))
      : refused('unknown-therapist'),
  );
};

/** A group that a member may change, held until the transaction ends. */
const holdOwn = async (tx: CareTx, member: MemberActor, id: string) => {
  const group = await lockGroup(tx, id);
  return group && mayChange(member, group) ? group : undefined;
};

/** Changes what a group is; sessions that are planned stay. Undefined for a group that is not the member's to change. */
export const change = ({ db, clock }: Deps, member: MemberActor, id: string, input: GroupInput) => {
  const access = {
    act: 'change',
    object: 'group',
    point: 'POST /praktijk/groepen/:id/wijzigen',
    at: clock.now(),
  } as const;
  return inPractice<Result<true, 'unknown-therapist'> | undefined>(db, member, access, async (tx) => {
    if (!(await holdOwn(tx, member, id))) return undefined;
    if (!(await knownTherapist(tx, input.memberId))) return refused('unknown-therapist');
    await changeGroup(tx, id, input);
    return accepted(true);
  });
};

const comingOf = async (tx: CareTx, groupId: string, now: Date): Promise<string[]> =>
  (await findGroupSessions(tx, groupId, dutchDay(now)))
    .filter((session) => !session.callOff && !isOver(session, now))
    .map(({ id }) => id);

/**
 * Lets a client join a group, and with it its coming sessions, of which they hear. The refusals are those of `decideJoin`,
 * and `unknown-client` for somebody whom the member cannot plan.
 */
export const join = ({ db, clock }: Deps, member: MemberActor, id: string, clientId: string) => {
  const now = clock.now();
  const access = {
    act: 'change',
    object: 'group',
    clientId,
    point: 'POST /praktijk/groepen/:id/leden',
    at: now,
  } as const;
  return inPractice<Result<true, JoinRefusal | 'unknown-client'> | undefined>(
    db,
    member,
    access,
    async (tx) => {
      const group = await holdOwn(tx, member, id);
      if (!group) return undefined;
      const plannable = await findPlannable(tx, hasRole(member, 'planner') ? undefined : member.memberId);
      if (!plannable.some((client) => client.id === clientId)) return refused('unknown-client');
      const members = await findGroupMembers(tx, id);
      const first = (await findGroupSessions(tx, id, beginning))[0];
      const decided = decideJoin(
        group,
        { members, hasBegun: first !== undefined && isOver(first, now) },
        clientId,
      );
      if (!decided.ok) return decided;
      await saveJoin(tx, { groupId: id, clientId, fromDay: dutchDay(now) });
      const coming = await comingOf(tx, id, now);
      for (const sessionId of coming) await addParticipant(tx, sessionId, clientId);
      if (coming.length > 0) await tellClient(tx, clientId, { deed: 'planned', sessionIds: coming, now });
      return accepted(true);
    },
  );
};

/** Takes a client out of a group and of its coming sessions, of which they hear. Undefined when they are not in it. */
export const leave = ({ db, clock }: Deps, member: MemberActor, id: string, clientId: string) => {
  const now = clock.now();
  const access = {
    act: 'change',
    object: 'group',
    clientId,
    point: 'POST /praktijk/groepen/:id/eraf',
    at: now,
  } as const;
  return inPractice<true | undefined>(db, member, access, async (tx) => {
    if (!(await holdOwn(tx, member, id))) return undefined;
    if (!(await saveLeave(tx, { groupId: id, clientId, untilDay: dutchDay(now) }))) return undefined;
    const coming = await comingOf(tx, id, now);
    await removeParticipant(tx, coming, clientId);
    if (coming.length > 0) await tellClient(tx, clientId, { deed: 'removed', sessionIds: coming, now });
    return true;
  });
};
