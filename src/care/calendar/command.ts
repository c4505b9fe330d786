import { addDays, dutchDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { decideCallOff, decideUndo } from '../domain/call-off.ts';
import { type WhyCalledOff } from '../domain/why-called-off.ts';
import type { MemberActor } from '../domain/actor.ts';
import { changedWith, movedTimes } from '../domain/session-series.ts';
import { clashes, decideTimes, type Session, type Times } from '../domain/session.ts';
import { findGroupMembers } from '../store/groups.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { tellParticipants } from '../store/session-news.ts';
import {
  findSeries,
  findSessions,
  lockSession,
  saveCallOff,
  saveChange,
  saveSession,
  saveUndo,
} from '../store/sessions.ts';
import type { ChangeInput, PlanInput } from './form.ts';
import { findChoices, findSeen } from './query.ts';

type Deps = { db: Database; clock: Clock };
export type Clash = { reason: 'clash'; sessions: Session[] };

/** Sessions of this therapist at the times that are wanted. */
const findClashes = async (
  tx: CareTx,
  wanted: { times: readonly Times[]; therapistId: string; except?: ReadonlySet<string> },
): Promise<Session[]> => {
  const days = wanted.times.map(({ day }) => day).toSorted();
  const { therapistId } = wanted;
  const planned = await findSessions(tx, { from: days[0]!, to: days.at(-1)!, memberId: therapistId });
  return clashes(planned, { ...wanted, therapistIds: [therapistId] });
};

export type Planned = Result<string, 'unknown-client' | 'unknown-group' | 'unknown-therapist'> | Clash;

/**
 * Plans one session or a series, and lets who takes part know. Refuses a client, group or therapist that the member cannot
 * choose, and tells of a clash unless they plan despite it. Gives the id of the first session.
 */
export const plan = ({ db, clock }: Deps, member: MemberActor, input: PlanInput): Promise<Planned> => {
  const now = clock.now();
  const clientId = 'client' in input.with ? input.with.client : undefined;
  const access = {
    act: 'create',
    object: 'appointment',
    point: 'POST /praktijk/agenda/nieuw',
    at: now,
  } as const;
  return inPractice<Planned>(db, member, access, async (tx) => {
    const { clients, groups, therapists } = await findChoices(tx, member);
    const groupId = 'group' in input.with ? input.with.group : undefined;
    if (clientId && !clients.some(({ id }) => id === clientId)) return refused('unknown-client');
    if (groupId && !groups.some(({ id }) => id === groupId)) return refused('unknown-group');
    if (!therapists.some(({ id }) => id === input.therapistId)) return refused('unknown-therapist');
    const { begins, ends, place, therapistId, days } = input;
    const times = days.map((day) => ({ day, begins, ends }));
    const found = input.despiteClash ? [] : await findClashes(tx, { times, therapistId });
    if (found.length > 0) return { reason: 'clash', sessions: found };
    const members = groupId ? await findGroupMembers(tx, groupId) : [];
    const seriesId = days.length > 1 ? newId() : undefined;
    const ids: string[] = [];
    for (const at of times)
      ids.push(
        await saveSession(tx, {
          ...{ ...at, seriesId, groupId, place, now, therapistIds: [therapistId] },
          clientIds: clientId
            ? [clientId]
            : members
                .filter(({ fromDay, untilDay }) => fromDay <= at.day && untilDay === undefined)
                .map((one) => one.clientId),
        }),
      );
    await tellParticipants(tx, { deed: 'planned', sessionIds: ids, now });
    return accepted(ids[0]!);
  });
};

/** A session that a member may change, held until the transaction ends; undefined for any other. */
const holdOwn = async (tx: CareTx, member: MemberActor, id: string): Promise<Session | undefined> => {
  const session = await lockSession(tx, id);
  const [seen] = session ? await findSeen(tx, member, [session]) : [];
  return seen?.mayChange ? session : undefined;
};

export type Changed = Result<true, 'unknown-therapist' | 'is-over' | 'day-out-of-reach'> | Clash;

/**
 * Gives a session, or it and the following of its series, other times, another place or therapist, and lets who takes part
 * know. Undefined for a session that is not the member's to change.
 */
export const change = ({ db, clock }: Deps, member: MemberActor, id: string, input: ChangeInput) => {
  const now = clock.now();
  const access = {
    act: 'change',
    object: 'appointment',
    point: 'POST /praktijk/agenda/:id/wijzigen',
    at: now,
  } as const;
  return inPractice<Changed | undefined>(db, member, access, async (tx) => {
    const session = await holdOwn(tx, member, id);
    if (!session) return undefined;
    if (!decideCallOff(session, now).ok) return refused('is-over');
    const { therapists } = await findChoices(tx, member);
    if (!therapists.some((one) => one.id === input.therapistId)) return refused('unknown-therapist');
    const series = session.seriesId ? await findSeries(tx, session.seriesId) : [];
    const moved = movedTimes(changedWith(session, series, input.scope, now), session, input);
    if (!moved.every((times) => decideTimes(times, dutchDay(now)).ok)) return refused('day-out-of-reach');
    const except = new Set(moved.map((times) => times.id));
    const wanted = { times: moved, therapistId: input.therapistId, except };
    const found = input.despiteClash ? [] : await findClashes(tx, wanted);
    if (found.length > 0) return { reason: 'clash', sessions: found };
    const { place, therapistId } = input;
    for (const times of moved) await saveChange(tx, { ...times, place, therapistIds: [therapistId] });
    await tellParticipants(tx, { deed: 'changed', sessionIds: moved.map((times) => times.id), now });
    return accepted(true);
  });
};

const callOffAll = async (
  tx: CareTx,
  member: MemberActor,
  ids: readonly string[],
  why: { reason: WhyCalledOff; now: Date },
): Promise<string[]> => {
  const gone: string[] = [];
  for (const id of ids) {
    const session = await holdOwn(tx, member, id);
    if (!session || !decideCallOff(session, why.now).ok) continue;
    if (await saveCallOff(tx, { sessionId: id, memberId: member.memberId, ...why })) gone.push(id);
  }
  await tellParticipants(tx, { deed: 'called-off', sessionIds: gone, now: why.now });
  return gone;
};

/** Calls a session off: its participants hear of it in ten minutes, unless it is undone. Undefined when it is not theirs. */
export const callOff = ({ db, clock }: Deps, member: MemberActor, id: string, reason: WhyCalledOff) => {
  const now = clock.now();
  const access = {
    act: 'change',
    object: 'appointment',
    point: 'POST /praktijk/agenda/:id/afgelasten',
    at: now,
  } as const;
  return inPractice<Result<true, 'is-over'> | undefined>(db, member, access, async (tx) => {
    if (!(await holdOwn(tx, member, id))) return undefined;
    const gone = await callOffAll(tx, member, [id], { reason, now });
    return gone.length > 0 ? accepted(true) : refused('is-over');
  });
};

/** Calls off everything that a member leads on a day and that is not over. Gives how many sessions. */
export const callOffDay = (
  { db, clock }: Deps,
  member: MemberActor,
  { day, reason }: { day: Times['day']; reason: WhyCalledOff },
): Promise<number> => {
  const now = clock.now();
  const access = {
    act: 'change',
    object: 'appointment',
    point: 'POST /praktijk/agenda/afgelasten',
    at: now,
  } as const;
  return inPractice(db, member, access, async (tx) => {
    const own = await findSessions(tx, { from: day, to: day, memberId: member.memberId });
    return (await callOffAll(tx, member, own.map(({ id }) => id), { reason, now })).length; // prettier-ignore
  });
};

/** Undoes a call-off while nobody has heard of it. Undefined for a session that is not the member's to change. */
export const undoCallOff = ({ db, clock }: Deps, member: MemberActor, id: string) => {
  const now = clock.now();
  const access = {
    act: 'change',
    object: 'appointment',
    point: 'POST /praktijk/agenda/:id/gaat-door',
    at: now,
  } as const;
  return inPractice<Result<true, 'not-called-off' | 'too-late'> | undefined>(
    db,
    member,
    access,
    async (tx) => {
      const session = await holdOwn(tx, member, id);
      if (!session) return undefined;
      const decided = decideUndo(session, now);
      if (!decided.ok) return decided;
      await saveUndo(tx, { callOffId: decided.value, sessionId: id, now });
      return accepted(true);
    },
  );
};

/** How far a calendar reaches back and ahead for who follows it from elsewhere, in days. */
export const feedReach = (now: Date) => ({
  from: addDays(dutchDay(now), -60),
  to: addDays(dutchDay(now), 400),
});
