import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { FollowUp } from './discharge.ts';
import type { MeasureMoment } from './measure-plan.ts';
import type { StopSign } from './programme/history.ts';
import type { ScreeningState } from './screening-state.ts';

/** What a client's file says of now, as far as the one thing to do follows from it. */
export type StoryFacts = Readonly<{
  /** Signals that nobody has taken up, the longest waiting first. */
  held: readonly Readonly<{ id: string; since: CalendarDay }>[];
  /** Whether guidance has ended. */
  ended: boolean;
  /** What still comes after the end, and was not closed; the first one first. */
  followUps: readonly FollowUp[];
  /** Undefined while no intake was recorded. */
  screening: ScreeningState | undefined;
  hasProgramme: boolean;
  /** The stop sign that holds everything, if one does. */
  stopSign: Readonly<{ on: CalendarDay; sign: StopSign }> | undefined;
  /** Whether it was settled what is measured with this client. */
  hasMeasurePlan: boolean;
  /** A measurement that was asked, is due and waits for answers. */
  measureDue: Readonly<{ moment: MeasureMoment | 'extra'; dueOn: CalendarDay }> | undefined;
  /** Whether the criteria of S2 are all met over the last four weeks. */
  criteriaMet: boolean;
  /** The first coming session that was not called off. */
  session: Readonly<{ id: string; day: CalendarDay; begins: string; place: string }> | undefined;
}>;

export type NextStep =
  | { step: 'take-up-signal'; id: string; count: number; since: CalendarDay }
  | { step: 'follow-up'; kind: FollowUp['kind']; dueOn: CalendarDay }
  | { step: 'nothing-more' }
  | { step: 'await-doctor' }
  | { step: 'record-intake' }
  | { step: 'screen-again'; because: 'twelve-months' | 'health-changed' }
  | { step: 'do-not-run' }
  | { step: 'begin-programme' }
  | { step: 'release-stop-sign'; on: CalendarDay; sign: StopSign }
  | { step: 'plan-measuring' }
  | { step: 'measure'; moment: MeasureMoment | 'extra'; dueOn: CalendarDay }
  | { step: 'discuss-discharge' }
  | { step: 'meet'; id: string; day: CalendarDay; begins: string; place: string }
  | { step: 'plan-session' };

/**
 * The one thing to do now for a client, the most pressing first. What concerns safety goes before what concerns the
 * course, and that before what is only the next date: a signal, a doctor's answer, the intake with its screening, the
 * programme, a stop sign, measuring (S5), discharge (S2), the next session. After guidance only a signal and what comes
 * after it are left. It proposes and opens nothing: the therapist decides.
 */
export const nextStep = (facts: StoryFacts): NextStep => {
  const { held, ended, followUps, screening, stopSign, measureDue, session } = facts;
  const [signal] = held;
  if (signal) return { step: 'take-up-signal', ...signal, count: held.length };
  if (ended) {
    const [next] = followUps;
    return next ? { step: 'follow-up', ...next } : { step: 'nothing-more' };
  }
  if (screening?.state === 'doctor-awaited' && screening.blocks === 'running')
    return { step: 'await-doctor' };
  if (!screening) return { step: 'record-intake' };
  if (screening.state === 'ask-again') return { step: 'screen-again', because: screening.because };
  if (screening.state === 'stopped') return { step: 'do-not-run' };
  if (!facts.hasProgramme) return { step: 'begin-programme' };
  if (stopSign) return { step: 'release-stop-sign', ...stopSign };
  if (!facts.hasMeasurePlan) return { step: 'plan-measuring' };
  if (measureDue) return { step: 'measure', ...measureDue };
  if (facts.criteriaMet) return { step: 'discuss-discharge' };
  return session ? { step: 'meet', ...session } : { step: 'plan-session' };
};
