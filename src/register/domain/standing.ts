import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';

/** One line of the history of a registration. Days count from their beginning, and `untilDay` and `validUntil` to their end. */
export type StandingEvent =
  | { kind: 'admitted' | 'renewed'; fromDay: CalendarDay; validUntil: CalendarDay }
  | { kind: 'suspended'; fromDay: CalendarDay; untilDay?: CalendarDay | undefined }
  | { kind: 'resumed' | 'expired' | 'withdrawn' | 'resigned' | 'restored'; fromDay: CalendarDay };

export type StandingKind = StandingEvent['kind'];

/** Where a registration stands on a day: exactly one of these. */
export type Standing =
  | { state: 'none' }
  | { state: 'registered'; since: CalendarDay; validUntil: CalendarDay }
  | {
      state: 'suspended';
      since: CalendarDay;
      untilDay: CalendarDay | undefined;
      validUntil: CalendarDay;
      registeredSince: CalendarDay;
    }
  | { state: 'expired'; since: CalendarDay }
  | {
      state: 'withdrawn' | 'resigned';
      since: CalendarDay;
      validUntil: CalendarDay;
      registeredSince: CalendarDay;
    };

/** Time alone also changes a standing: a term ends, and so does a suspension with a last day. */
const passTime = (standing: Standing, on: CalendarDay): Standing => {
  if (standing.state !== 'registered' && standing.state !== 'suspended') return standing;
  if (standing.validUntil < on) return { state: 'expired', since: addDays(standing.validUntil, 1) };
  if (standing.state === 'suspended' && standing.untilDay !== undefined && standing.untilDay < on)
    return { state: 'registered', since: standing.registeredSince, validUntil: standing.validUntil };
  return standing;
};

/** What one line makes of a standing; a line that does not fit leaves it as it was. */
const step = (standing: Standing, event: StandingEvent): Standing => {
  switch (event.kind) {
    case 'admitted':
      return standing.state === 'registered' || standing.state === 'suspended'
        ? standing
        : { state: 'registered', since: event.fromDay, validUntil: event.validUntil };
    case 'renewed':
      return standing.state === 'registered' || standing.state === 'suspended'
        ? {
            ...standing,
            validUntil: event.validUntil > standing.validUntil ? event.validUntil : standing.validUntil,
          }
        : standing;
    case 'suspended':
      return standing.state === 'registered'
        ? {
            state: 'suspended',
            since: event.fromDay,
            untilDay: event.untilDay,
            validUntil: standing.validUntil,
            registeredSince: standing.since,
          }
        : standing;
    case 'resumed':
      return standing.state === 'suspended'
        ? { state: 'registered', since: standing.registeredSince, validUntil: standing.validUntil }
        : standing;
    case 'withdrawn':
    case 'resigned': {
      if (standing.state !== 'registered' && standing.state !== 'suspended') return standing;
      const registeredSince = standing.state === 'suspended' ? standing.registeredSince : standing.since;
      return {
        state: event.kind,
        since: event.fromDay,
        validUntil: standing.validUntil,
        registeredSince,
      };
    }
    case 'restored':
      return standing.state === 'withdrawn'
        ? { state: 'registered', since: standing.registeredSince, validUntil: standing.validUntil }
        : standing;
    case 'expired':
      // Expiry follows from the term by itself; the line only tells that it was seen and mailed.
      return standing;
  }
};

/**
 * Where a registration stands on `on`, from its history in the order it was recorded. Lines that begin later than `on`
 * do not count yet; among the others the day decides, and on one day the order. Total: any history, in any order, gives
 * exactly one standing.
 */
export const standingOn = (history: readonly StandingEvent[], on: CalendarDay): Standing => {
  const counting = history
    .map((event, order) => ({ event, order }))
    .filter(({ event }) => event.fromDay <= on)
    .sort((a, b) =>
      a.event.fromDay === b.event.fromDay ? a.order - b.order : a.event.fromDay < b.event.fromDay ? -1 : 1,
    );
  let standing: Standing = { state: 'none' };
  for (const { event } of counting) standing = step(passTime(standing, event.fromDay), event);
  return passTime(standing, on);
};
