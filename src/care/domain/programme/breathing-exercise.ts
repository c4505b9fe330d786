/**
 * A breathing exercise inside a session (S15): it lies within the warm-up, the runs or the cool-down and adds no
 * minutes. Seconds and steps are cues to breathe softly with, never to force; five minutes at least (care.md 4).
 */
export type BreathingExercise =
  | { exercise: 'soft-breathing'; moment: 'warm-up'; minutes: 5; inSeconds: 5; outSeconds: 5 }
  | { exercise: 'step-rhythm'; moment: 'runs'; stepsIn: 3; stepsOut: 3 }
  | { exercise: 'box-breathing'; moment: 'cool-down'; minutes: 5; seconds: 4; holdSeconds: 0 | 4 };

/** From this step on the runs last three minutes or more: long enough to find a rhythm in. */
const rhythmFrom = 5;

/**
 * Which exercise goes with the `number`th session of a week (from 0): soft breathing first, while running three
 * steps in and three out once the runs are long enough, and box breathing to end the week with, its holds left out
 * where they are not allowed (panic, pregnancy, heart or lung disease; care.md 4, general knowledge).
 */
export const breathingFor = (session: {
  step: number;
  number: number;
  sessions: number;
  holdsAllowed: boolean;
  runs: boolean;
}): BreathingExercise => {
  if (session.runs && session.step >= rhythmFrom && session.number % 2 === 1)
    return { exercise: 'step-rhythm', moment: 'runs', stepsIn: 3, stepsOut: 3 };
  if (session.runs && session.number > 0 && session.number === session.sessions - 1)
    return {
      exercise: 'box-breathing',
      moment: 'cool-down',
      minutes: 5,
      seconds: 4,
      holdSeconds: session.holdsAllowed ? 4 : 0,
    };
  return { exercise: 'soft-breathing', moment: 'warm-up', minutes: 5, inSeconds: 5, outSeconds: 5 };
};
