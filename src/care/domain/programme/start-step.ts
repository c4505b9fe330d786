import { firstContinuousStep, fullSession } from './default-steps.ts';

/** What the intake knows of somebody's moving. Minutes in one go, over the last thirty days. */
export type PresentActivity = {
  walkingThirtyMinutesIsHard: boolean;
  /** What the screening decided: walking first is step 0. */
  walkFirst: boolean;
  longestWalk: number;
  /** The longest calm run without a break; 0 for whoever does not run. */
  longestRun: number;
};

/**
 * The step to propose at the start, 0 to 13: walking when half an hour of it is hard, was not done this month or
 * comes first; otherwise the furthest step that asks no longer run than somebody already does. Our own design; the
 * therapist decides.
 */
export const proposeStartStep = (activity: PresentActivity): number => {
  if (activity.walkFirst || activity.walkingThirtyMinutesIsHard) return 0;
  if (Math.max(activity.longestWalk, activity.longestRun) < 30) return 0;
  let step = 1;
  while (step < firstContinuousStep && longestRunAt(step + 1) <= activity.longestRun) step += 1;
  return step;
};

const longestRunAt = (step: number): number => {
  const plainly = { aimMinutes: 30, bmiAbove30: false };
  const { intervals } = fullSession(plainly, { step, number: 0, sessions: 3 });
  return Math.max(...intervals.map(({ kind, minutes }) => (kind === 'run' ? minutes : 0)));
};
