import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { standingOn, type StandingEvent, type StandingKind } from './standing.ts';

export type StandingRefusal =
  | 'not-registered'
  | 'not-suspended'
  | 'already-registered'
  | 'already-planned'
  | 'reason-missing'
  | 'day-in-past'
  | 'until-before-from'
  | 'term-too-short';

/** What somebody wants to do with a registration. */
export type StandingRequest =
  | { kind: 'admitted' | 'renewed'; validUntil: CalendarDay; fromDay: CalendarDay }
  | { kind: 'suspended'; fromDay: CalendarDay; untilDay?: CalendarDay | undefined }
  | { kind: 'resumed' | 'withdrawn' | 'resigned' | 'restored' | 'expired'; fromDay: CalendarDay };

const needsReason: readonly StandingKind[] = ['suspended', 'withdrawn', 'resumed', 'restored'];

/**
 * Whether something may happen to a registration, decided under its lock on `today`. Nothing takes effect in the past;
 * a reason is asked of what a registrar does. Two things planned for later on one registration are refused, so that
 * nobody is surprised by an old plan.
 */
export const decideStanding = (
  history: readonly StandingEvent[],
  request: StandingRequest,
  given: { today: CalendarDay; reason: string },
): Result<StandingEvent, StandingRefusal> => {
  const { today } = given;
  if (request.kind !== 'expired' && request.fromDay < today) return refused('day-in-past');
  if (needsReason.includes(request.kind) && given.reason.trim() === '') return refused('reason-missing');
  if (request.fromDay > today && history.some(({ fromDay }) => fromDay > today))
    return refused('already-planned');
  const standing = standingOn(history, request.fromDay);
  const active = standing.state === 'registered' || standing.state === 'suspended';
  switch (request.kind) {
    case 'admitted':
      if (active) return refused('already-registered');
      return request.validUntil > request.fromDay ? accepted(request) : refused('term-too-short');
    case 'renewed':
      if (!active) return refused('not-registered');
      return request.validUntil > standing.validUntil ? accepted(request) : refused('term-too-short');
    case 'suspended':
      if (standing.state !== 'registered') return refused('not-registered');
      return request.untilDay !== undefined && request.untilDay < request.fromDay
        ? refused('until-before-from')
        : accepted(request);
    case 'resumed':
      return standing.state === 'suspended' ? accepted(request) : refused('not-suspended');
    case 'withdrawn':
    case 'resigned':
      return active ? accepted(request) : refused('not-registered');
    case 'restored':
      return standing.state === 'withdrawn' ? accepted(request) : refused('not-registered');
    case 'expired':
      return standing.state === 'expired' ? accepted(request) : refused('not-registered');
  }
};
