import type { Course, Interval } from './programme/session-plan.ts';

/** Minutes as people say them: "1,5", "20". */
const minutes = (number: number): string => String(number).replace('.', ',');

const verb = { walk: 'wandelen', run: 'hardlopen' } as const;
const one = ({ kind, minutes: long }: Interval): string => `${minutes(long)} min ${verb[kind]}`;

/** A walk-run pair that comes again and again is said once, with how often. */
const inPairs = (intervals: readonly Interval[]): string[] => {
  const words: string[] = [];
  for (let at = 0; at < intervals.length;) {
    const [first, second] = intervals.slice(at, at + 2);
    if (!first) break;
    let times = 1;
    const repeats = (n: number) =>
      second !== undefined &&
      [first, second].every((part, i) => {
        const other = intervals[at + n * 2 + i];
        return other?.kind === part.kind && other.minutes === part.minutes;
      });
    while (repeats(times)) times += 1;
    if (second && times > 1) words.push(`${times} × (${one(first)}, ${one(second)})`);
    else words.push(one(first));
    at += times > 1 ? times * 2 : 1;
  }
  return words;
};

/** A session in words, for who cannot see its ribbon: "10 min wandelen, 8 × (1 min hardlopen, 2 min wandelen), 5 min wandelen". */
export const courseWords = ({ warmUp, intervals, coolDown }: Course): string =>
  [
    ...(warmUp > 0 ? [one({ kind: 'walk', minutes: warmUp })] : []),
    ...inPairs(intervals),
    ...(coolDown > 0 ? [one({ kind: 'walk', minutes: coolDown })] : []),
  ].join(', ');

/** The stretches of a session from beginning to end, as its ribbon draws them. */
export const stretchesOf = ({ warmUp, intervals, coolDown }: Course): Interval[] =>
  [
    { kind: 'walk' as const, minutes: warmUp },
    ...intervals,
    { kind: 'walk' as const, minutes: coolDown },
  ].filter((stretch) => stretch.minutes > 0);
