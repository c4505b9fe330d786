import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Field } from '../field.ts';

/** What the intake settles about a programme. Minutes are minutes; weekdays run from 0 (Sunday) to 6. */
export type ProgrammeSettings = {
  /** The first day of week 1: weeks are seven days from here. */
  startDay: CalendarDay;
  field: Field;
  /** The step to begin with: see `proposeStartStep`. */
  startStep: number;
  /** Only whether, never a weight: it makes the first step shorter (PMC4060311). */
  bmiAbove30: boolean;
  /** Four counts from week 13 only; from step 13 the aim asks for three at least (S2). */
  sessionsPerWeek: 2 | 3 | 4;
  /** The days the client likes best; empty when every day is as good. */
  preferredWeekdays: readonly number[];
  /** The longest walk of the thirty days before the intake, in minutes; 0 when there was none. */
  longestWalk: number;
  /** What the screening allows. Only moderate: an effort above 4 of 10 is already too much. */
  intensity: 'vigorous-allowed' | 'only-moderate';
  /** Passed through to the plan: heart-rate zones stay hidden, the talk test leads. */
  betaBlocker: boolean;
  /** False for panic, pregnancy, heart or lung disease: breathing without holds. */
  breathHoldsAllowed: boolean;
  guidance: readonly GuidancePhase[];
  /** How many minutes of running the client works towards: 30 to 60. */
  aimMinutes: number;
};

/**
 * How much of a stretch of the programme is guided. `from` and `to` are steps of the programme up to 16, and beyond
 * it weeks counted on from there: whoever repeats a week keeps the support that belongs to it.
 */
export type GuidancePhase = { from: number; to: number; sessions: number; every: 'week' | 'fortnight' };

/** care.md 1: two a week, then one, then one a fortnight, and boosters in weeks 20 and 28. */
export const defaultGuidance: readonly GuidancePhase[] = [
  { from: 0, to: 4, sessions: 2, every: 'week' },
  { from: 5, to: 12, sessions: 1, every: 'week' },
  { from: 13, to: 16, sessions: 1, every: 'fortnight' },
  { from: 20, to: 20, sessions: 1, every: 'week' },
  { from: 28, to: 28, sessions: 1, every: 'week' },
];

/** How many sessions of the week at this place in the programme are guided. A fortnight begins with its phase. */
export const guidedSessions = (guidance: readonly GuidancePhase[], place: number): number => {
  const phase = guidance.find(({ from, to }) => place >= from && place <= to);
  if (!phase) return 0;
  return phase.every === 'fortnight' && (place - phase.from) % 2 === 1 ? 0 : phase.sessions;
};
