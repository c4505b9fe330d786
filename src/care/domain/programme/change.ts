import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { BadSign, LightSign } from './signs.ts';

/** Why a week stands at another step than the week before it, or at the same one once more. `week` counts from 1. */
export type StepChange = { week: number; from: number; to: number } & (
  | { effect: 'step-forward'; reason: 'went-well' }
  | ({ effect: 'repeat-week' } & (BadSign | LightSign))
  | { effect: 'repeat-week'; reason: 'too-few-sessions'; sessions: number; needed: number }
  | { effect: 'repeat-week'; reason: 'no-check-out' }
  | {
      effect: 'repeat-week';
      reason: 'step-not-carried';
      /** Minutes of the longest session of the week, and of the most running in one; and what the step asks. */
      longest: number;
      mostRun: number;
      needed: { minutes: number; run: number };
    }
  | { effect: 'step-back'; reason: 'weeks-missed'; weeks: number }
  | { effect: 'halve'; reason: 'weeks-missed'; weeks: number }
  | { effect: 'step-set'; reason: 'therapist'; on: CalendarDay; why: string }
);

/** Why a week holds another number of sessions than the client asked for. */
export type FrequencyChange = { effect: 'fewer-sessions' | 'more-sessions'; from: number; to: number } & (
  | { effect: 'fewer-sessions'; reason: 'four-not-before-week-13' }
  | { effect: 'fewer-sessions'; reason: 'four-after-a-good-week' }
  | { effect: 'more-sessions'; reason: 'aim-asks-three' }
);

/** Why one session is not the step's own. Minutes are those of the whole session. */
export type SessionChange =
  | ({ effect: 'shorter' | 'walk-only'; from: number; to: number } & (
      { reason: 'ceiling'; longest: number; ceiling: number } | BadSign | LightSign
    ))
  | { effect: 'moved'; reason: 'rest-between-runs'; after: CalendarDay }
  | { effect: 'moved'; reason: 'preferred-days-do-not-fit' }
  | {
      effect: 'replaced';
      reason: 'therapist';
      on: CalendarDay;
      why: string;
      from: number;
      to: number;
      /** Set when the therapist went above the ceiling: it is marked, never silent. */
      aboveCeiling: { longest: number; ceiling: number } | undefined;
    };

export type Change = StepChange | FrequencyChange | SessionChange;
export type Effect = Change['effect'];
export type Reason = Change['reason'];
