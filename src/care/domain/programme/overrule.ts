import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Course } from './session-plan.ts';

/**
 * What the therapist decided otherwise, as a fact with its day and its reason:
 * `release` lifts the hold after a stop sign, `step` sets the step from that day on, and `session` replaces the next
 * session by one of their own on a day, kept for a week.
 */
export type Overrule = { on: CalendarDay; why: string } & (
  | { kind: 'release' }
  | { kind: 'step'; step: number }
  | { kind: 'session'; day: CalendarDay; course: Course; company: 'guided' | 'independent' }
);

export type Overrules = readonly Overrule[];
