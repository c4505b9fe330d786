import { hasRole, type MemberActor } from '../domain/actor.ts';
import type { Session } from '../domain/session.ts';
import type { CareTx } from '../store/scope.ts';
import { findGroups } from '../store/groups.ts';
import { findPlaces } from '../store/places.ts';
import {
  findParticipants,
  findPlannable,
  findTherapists,
  findUsedPlaces,
  type Participant,
} from '../store/sessions.ts';

/** A session as a member may see it: names of who takes part, and how many more there are whom they do not know. */
export type Seen = {
  session: Session;
  names: readonly { clientId: string; name: string; guided: boolean }[];
  others: number;
  /** Whether they may change it: they plan, lead it, or guide somebody in it. */
  mayChange: boolean;
  leads: boolean;
};

/**
 * What a member sees of sessions. A planner sees every name and time; a therapist the names in what they lead and of whom
 * they guide. Of the rest it shows that somebody is busy.
 */
export const seenBy = (
  member: MemberActor,
  sessions: readonly Session[],
  participants: readonly Participant[],
): Seen[] =>
  sessions.map((session) => {
    const all = participants.filter(({ sessionId }) => sessionId === session.id);
    const leads = session.therapists.some(({ id }) => id === member.memberId);
    const names = all.filter(({ guided }) => leads || guided || hasRole(member, 'planner'));
    return {
      ...{ session, leads, names, others: all.length - names.length },
      mayChange: leads || hasRole(member, 'planner') || names.some(({ guided }) => guided),
    };
  });

/** The same, with the names read. */
export const findSeen = async (
  tx: CareTx,
  member: MemberActor,
  sessions: readonly Session[],
): Promise<Seen[]> =>
  seenBy(member, sessions, await findParticipants(tx, sessions.map(({ id }) => id), member.memberId)); // prettier-ignore

/**
 * Places to name as examples, each once: the practice's own first, with their address, then what was typed lately and is
 * none of those.
 */
export const placesToName = (own: readonly string[], used: readonly string[]): string[] => [
  ...new Set([...own, ...used.filter((place) => !own.some((one) => one.startsWith(place)))]),
];

/** What one can choose from when planning: a planner any client, a therapist those they guide. */
export const findChoices = async (tx: CareTx, member: MemberActor) => ({
  clients: await findPlannable(tx, hasRole(member, 'planner') ? undefined : member.memberId),
  groups: (await findGroups(tx)).filter(
    (group) => !group.ended && (hasRole(member, 'planner') || group.therapist.id === member.memberId),
  ),
  therapists: await findTherapists(tx),
  places: placesToName(
    (await findPlaces(tx)).map(({ name, address }) => [name, address].filter(Boolean).join(', ')),
    await findUsedPlaces(tx),
  ),
});
export type Choices = Awaited<ReturnType<typeof findChoices>>;
