import {
  longestSession,
  minutesOf,
  runMinutesOf,
  walkOf,
  type Course,
  type Interval,
} from './session-plan.ts';
import type { ProgrammeSettings } from './settings.ts';

/** The last step with a number of its own; what follows adds five minutes to one run at a time. */
export const lastStep = 16;

/** The first step of running without walking in between. */
export const firstContinuousStep = 13;

/** From here on every run has reached what somebody works towards: four runs from 30, 30, 40, 45 to 50. */
export const furthestStep = lastStep + 11;

const times = (repeats: number, run: number, walk: number): Interval[] =>
  Array.from({ length: repeats }, (): Interval[] => [
    { kind: 'run', minutes: run },
    { kind: 'walk', minutes: walk },
  ]).flat();

/** care.md 1, "Default programme": a design of our own, unvalidated, and labelled so. Steps 1 to 12. */
const intervalSteps: readonly (readonly Interval[])[] = [
  times(8, 1, 2),
  times(8, 1.5, 1.5),
  times(7, 2, 1.5),
  times(6, 2, 2),
  times(6, 3, 1.5),
  times(5, 4, 1.5),
  times(4, 5, 1.5),
  times(4, 5, 2),
  times(3, 8, 2),
  times(3, 10, 1.5),
  times(2, 15, 2),
  [
    { kind: 'run', minutes: 20 },
    { kind: 'walk', minutes: 2 },
    { kind: 'run', minutes: 10 },
  ],
];

/** The three walks of step 0 and the three runs of steps 13 to 16, in minutes. */
const walks = [20, 25, 30] as const;
const continuousSteps: readonly (readonly [number, number, number])[] = [
  [30, 30, 30],
  [30, 30, 35],
  [30, 35, 40],
  [30, 40, 45],
];

/** PMC4060311: a shorter first week when the BMI is above 30. */
const firstStepAboveBmi30 = times(6, 1, 2);

const warmUp = 10;
const shortWarmUp = 5;
const coolDown = 5;
const addedAtOnce = 5;

/** A walk of half an hour ends step 0: what made it needful is then no longer hard (care.md 1). */
export const walkThatEndsStep0 = 30;

/** The minutes of running in one session that somebody works towards; the hour holds its walks too. */
const aimOf = ({ aimMinutes }: Pick<ProgrammeSettings, 'aimMinutes'>): number =>
  Math.min(Math.max(30, aimMinutes), longestSession - shortWarmUp - coolDown);

/** Of a week of three the middle one falls away for two, and the easiest is done twice for four. */
const ofThree = <T>(three: readonly [T, T, T], number: number, sessions: number): T => {
  if (number >= sessions - 1) return three[2];
  if (number === 0) return three[0];
  return sessions === 4 && number === 1 ? three[0] : three[1];
};

/** After step 16 the shortest run grows by five minutes a step, until all have reached the aim. */
const runsOf = (step: number, sessions: number, aim: number): readonly number[] => {
  const three = continuousSteps[Math.min(step, lastStep) - firstContinuousStep] ?? [30, 30, 30];
  const runs = Array.from({ length: sessions }, (_, at) => Math.min(aim, ofThree(three, at, sessions)));
  for (let added = lastStep; added < Math.min(step, furthestStep); added += 1) {
    const at = runs.indexOf(Math.min(...runs));
    runs[at] = Math.min(aim, (runs[at] ?? aim) + addedAtOnce);
  }
  return runs;
};

type Shape = Pick<ProgrammeSettings, 'aimMinutes' | 'bmiAbove30'>;

/**
 * The `number`th session (from 0) of a week with so many sessions at a step, uncut. Never over sixty minutes: the
 * warm-up gives way from ten minutes to five for the longest runs.
 */
export const fullSession = (
  settings: Shape,
  place: { step: number; number: number; sessions: number },
): Course => {
  const { step, sessions } = place;
  const number = Math.min(place.number, sessions - 1);
  if (step <= 0) return walkOf(ofThree(walks, number, sessions));
  if (step === 1 && settings.bmiAbove30) return withWalks(firstStepAboveBmi30);
  if (step < firstContinuousStep) return withWalks(intervalSteps[step - 1] ?? []);
  return withWalks([{ kind: 'run', minutes: runsOf(step, sessions, aimOf(settings))[number] ?? 30 }]);
};

const withWalks = (intervals: readonly Interval[]): Course => {
  const main = intervals.reduce((sum, { minutes }) => sum + minutes, 0);
  return { warmUp: Math.min(warmUp, longestSession - coolDown - main), intervals, coolDown };
};

/** What a week must at least have held to have carried its step: minutes in one session, and of running in it. */
export const carrying = (settings: Shape, step: number): { minutes: number; run: number } => {
  if (step <= 0) return { minutes: walkThatEndsStep0, run: 0 };
  const easiest = fullSession(settings, { step, number: 0, sessions: 3 });
  return { minutes: minutesOf(easiest) * 0.75, run: runMinutesOf(easiest) * 0.5 };
};
