import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { yearsAfter } from './retention.ts';
import { permissions, type Permission, type ScreeningDecision } from './screening.ts';

const rank = (permission: Permission): number => permissions.indexOf(permission);
const lowest = (...given: Permission[]): Permission =>
  given.reduce((least, next) => (rank(next) < rank(least) ? next : least));

/**
 * Whether only the recorded answer of a doctor opens this: the red list, and symptoms such as chest pain or fainting. A
 * therapist's reason is no examination; about a known disease without symptoms it may be enough.
 */
export const needsDoctor = (decision: ScreeningDecision): boolean =>
  decision.rules.some(({ rule }) => rule === 'absolute-contraindication' || rule === 'symptoms');

/** A doctor's answer to this screening, as recorded: the most they agree to. */
export type DoctorsAnswer = Readonly<{
  by: 'general-practitioner' | 'cardiologist' | 'other-specialist';
  agrees: Permission;
  answeredOn: CalendarDay;
}>;

/** A screening as it was recorded, with what the therapist changed in it. */
export type Screening = Readonly<{
  decision: ScreeningDecision;
  screenedOn: CalendarDay;
  changed?: Readonly<{ to: Permission; reason: string }> | undefined;
  /** The day on which the client or the therapist recorded that the client's health changed. */
  healthChangedOn?: CalendarDay | undefined;
}>;

/** An answer counts when it was given for this screening: not before it, not in days to come. */
const counting = (
  screening: Screening,
  answer: DoctorsAnswer | undefined,
  today: CalendarDay,
): DoctorsAnswer | undefined =>
  answer && answer.answeredOn >= screening.screenedOn && answer.answeredOn <= today ? answer : undefined;

/** The last day of a screening's twelve months (care.md 2). */
export const validUntil = (screenedOn: CalendarDay): CalendarDay => addDays(yearsAfter(screenedOn, 1), -1);

/** Where a screening stands on a day. `permitted` is what the client may do; a doctor's answer goes before all else. */
export type ScreeningState =
  | { state: 'cleared'; permitted: 'light-moderate' | 'vigorous'; until: CalendarDay }
  | { state: 'walk-first'; permitted: 'walking'; until: CalendarDay }
  | {
      state: 'doctor-awaited';
      blocks: 'running' | 'vigorous';
      permitted: 'nothing' | 'light-moderate';
      until: CalendarDay;
    }
  | { state: 'stopped'; permitted: 'nothing'; until: CalendarDay }
  | {
      state: 'ask-again';
      because: 'twelve-months' | 'health-changed';
      permitted: 'nothing';
      since: CalendarDay;
    };

const permittedNow = (screening: Screening, answer: DoctorsAnswer | undefined): Permission => {
  const { decision, changed } = screening;
  const proposed = answer ? lowest(answer.agrees, decision.afterGp) : decision.permitted;
  if (!changed) return proposed;
  if (answer) return lowest(answer.agrees, changed.to);
  return needsDoctor(decision) ? 'nothing' : changed.to;
};

/**
 * Where a screening stands on `today`. It holds twelve months, or until health changes, and is then asked again: until
 * that is done nothing is permitted by it.
 */
export const screeningState = (
  screening: Screening,
  given: { answer?: DoctorsAnswer | undefined; today: CalendarDay },
): ScreeningState => {
  const { decision, screenedOn, changed, healthChangedOn } = screening;
  const { today } = given;
  const until = validUntil(screenedOn);
  if (healthChangedOn && healthChangedOn >= screenedOn && healthChangedOn <= today)
    return { state: 'ask-again', because: 'health-changed', permitted: 'nothing', since: healthChangedOn };
  if (today > until)
    return { state: 'ask-again', because: 'twelve-months', permitted: 'nothing', since: addDays(until, 1) };
  const answer = counting(screening, given.answer, today);
  if (!answer && !changed && decision.outcome === 'ask-gp')
    return decision.blocks === 'running'
      ? { state: 'doctor-awaited', blocks: 'running', permitted: 'nothing', until }
      : { state: 'doctor-awaited', blocks: 'vigorous', permitted: 'light-moderate', until };
  const permitted = permittedNow(screening, answer);
  if (permitted === 'nothing') return { state: 'stopped', permitted, until };
  return permitted === 'walking'
    ? { state: 'walk-first', permitted, until }
    : { state: 'cleared', permitted, until };
};

/** Whether somebody may run on that day, at that intensity at most. Without a screening nobody runs. */
export const mayRun = (
  screening: Screening | undefined,
  given: {
    answer?: DoctorsAnswer | undefined;
    today: CalendarDay;
    at?: 'light-moderate' | 'vigorous';
  },
): boolean =>
  screening !== undefined &&
  rank(screeningState(screening, given).permitted) >= rank(given.at ?? 'light-moderate');

export const longestReason = 500;

export type DifferRefusal =
  | 'screening-outdated'
  | 'reason-missing'
  | 'reason-too-long'
  | 'nothing-changes'
  | 'doctor-must-answer'
  | 'beyond-doctors-answer';

/**
 * Whether the therapist may decide otherwise than the rules. Always with a reason. Where the red list or symptoms fired
 * nobody comes to walk or run without the recorded answer of a general practitioner or specialist, and nobody goes beyond
 * what a doctor answered. Stricter than the rules is always possible.
 */
export const decideDifferently = (
  screening: Screening,
  given: { to: Permission; reason: string; answer?: DoctorsAnswer | undefined; today: CalendarDay },
): Result<{ to: Permission; reason: string }, DifferRefusal> => {
  const reason = given.reason.trim();
  const { to, today } = given;
  const state = screeningState(screening, given);
  if (state.state === 'ask-again') return refused('screening-outdated');
  if (reason === '') return refused('reason-missing');
  if (reason.length > longestReason) return refused('reason-too-long');
  if (to === state.permitted && state.state !== 'doctor-awaited') return refused('nothing-changes');
  const answer = counting(screening, given.answer, today);
  if (needsDoctor(screening.decision) && to !== 'nothing' && !answer) return refused('doctor-must-answer');
  if (answer && rank(to) > rank(answer.agrees)) return refused('beyond-doctors-answer');
  return accepted({ to, reason });
};
