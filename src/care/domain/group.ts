import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** How many run together when nothing else is said: CWZ at most 8, NICE NG222 usually 8 (care.md 1). */
export const usualMost = 8;
export const largestGroup = 30;

/** A group that runs together on a weekday (0 Sunday to 6), at a Dutch clock time. */
export type Group = {
  id: string;
  name: string;
  place: string;
  weekday: number;
  begins: string;
  ends: string;
  /** Whether somebody may join at any time; into another only before its first session. */
  open: boolean;
  most: number;
  therapist: { id: string; name: string };
  ended: boolean;
};

/** Somebody's time in a group; `untilDay` is their first day without it. */
export type GroupMember = {
  clientId: string;
  name: string;
  fromDay: CalendarDay;
  untilDay: CalendarDay | undefined;
};

export type JoinRefusal = 'group-ended' | 'group-closed' | 'group-full' | 'already-in-group';

/**
 * Decides whether somebody joins a group. Refuses when it has ended, when it is closed and has begun, when they are in it,
 * and when as many are in it as may be.
 */
export const decideJoin = (
  group: Pick<Group, 'open' | 'most' | 'ended'>,
  now: { members: readonly GroupMember[]; hasBegun: boolean },
  clientId: string,
): Result<true, JoinRefusal> => {
  const present = now.members.filter(({ untilDay }) => untilDay === undefined);
  if (group.ended) return refused('group-ended');
  if (present.some((member) => member.clientId === clientId)) return refused('already-in-group');
  if (!group.open && now.hasBegun) return refused('group-closed');
  return present.length >= group.most ? refused('group-full') : accepted(true);
};
