import type { BreathingExercise } from './breathing-exercise.ts';

/** One stretch of a session. Minutes are whole or half, so that sums are exact. No pace, no distance (S3). */
export type Interval = { kind: 'walk' | 'run'; minutes: number };

/** What is walked and run in one session, in minutes. A walk of step 0 has neither warm-up nor cool-down. */
export type Course = { warmUp: number; intervals: readonly Interval[]; coolDown: number };

/** One session as it is proposed to a client. */
export type SessionPlan = Course & {
  /** The whole session in minutes, warm-up and cool-down included. */
  minutes: number;
  runMinutes: number;
  /** The step of the default programme it comes from: 0 to 16, and 17 upwards after the sixteen weeks. */
  stepIndex: number;
  company: 'guided' | 'independent';
  breathing: BreathingExercise;
};

/** No session is longer, whoever asks for it (the product's aim: 30–60 minutes; care.md 1). */
export const longestSession = 60;

/** Shorter than this nothing is cut: ten minutes of walking is a day's ordinary moving. Our own design. */
export const shortestSession = 10;

/** Below this a session is walked from end to end: five minutes in, five out, and under five left to run. */
const shortestWithRunning = 15;
const shortWarmUp = 5;
const coolDown = 5;

export const runMinutesOf = ({ intervals }: Course): number =>
  intervals.reduce((sum, { kind, minutes }) => (kind === 'run' ? sum + minutes : sum), 0);

export const minutesOf = (course: Course): number =>
  course.intervals.reduce((sum, { minutes }) => sum + minutes, course.warmUp + course.coolDown);

/** Down to whole half-minutes. */
export const halfMinutes = (minutes: number): number => Math.floor(minutes * 2) / 2;

export const walkOf = (minutes: number): Course => ({
  warmUp: 0,
  intervals: [{ kind: 'walk', minutes }],
  coolDown: 0,
});

/**
 * The same session within a limit, in minutes: of the whole, and of running. What lies within both stays as it is.
 * First the warm-up shrinks to five minutes, then intervals fall off the end; running above its limit becomes
 * walking. Below a quarter of an hour, or without running, a walk is left. The whole is used to the half-minute:
 * a client who does well must be able to grow from it.
 */
export const fit = (course: Course, limit: { minutes: number; run: number }): Course => {
  const whole = minutesOf(course);
  if (whole <= limit.minutes && runMinutesOf(course) <= limit.run) return course;
  const minutes = Math.max(0, halfMinutes(Math.min(whole, limit.minutes)));
  if (minutes < shortestWithRunning || limit.run < 1 || runMinutesOf(course) === 0) return walkOf(minutes);
  const warmUp = Math.max(shortWarmUp, course.warmUp - (whole - minutes));
  return {
    warmUp,
    intervals: cut(course.intervals, { minutes: minutes - warmUp - coolDown, run: halfMinutes(limit.run) }),
    coolDown,
  };
};

const cut = (intervals: readonly Interval[], limit: { minutes: number; run: number }): Interval[] => {
  const kept: Interval[] = [];
  let { minutes, run } = limit;
  for (const interval of intervals) {
    const length = Math.min(interval.minutes, minutes);
    const running = interval.kind === 'run' ? worthRunning(Math.min(length, run)) : 0;
    lengthen(kept, { kind: 'run', minutes: running });
    lengthen(kept, { kind: 'walk', minutes: length - running });
    minutes -= length;
    run -= running;
  }
  return kept;
};

/** Half a minute of running is not worth setting off for. */
const worthRunning = (minutes: number): number => (minutes < 1 ? 0 : minutes);

const lengthen = (kept: Interval[], more: Interval): void => {
  if (more.minutes <= 0) return;
  const last = kept.at(-1);
  if (last?.kind === more.kind)
    kept[kept.length - 1] = { kind: more.kind, minutes: last.minutes + more.minutes };
  else kept.push(more);
};
