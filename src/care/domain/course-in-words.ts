import { formatNumber } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import type { BreathingExercise } from './programme/breathing-exercise.ts';
import type { Course, Interval } from './programme/session-plan.ts';

/** A part of a session that is done so many times on end: eight times a minute of running and two of walking. */
export type Stretch = { times: number; intervals: readonly Interval[] };

const same = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.length === b.length && a.every(({ kind, minutes }, i) => b[i]?.kind === kind && b[i].minutes === minutes);

/** Puts what is repeated together: a run with the walk after it, as often as they follow each other. */
export const stretchesOf = (intervals: readonly Interval[]): Stretch[] => {
  const stretches: Stretch[] = [];
  for (let at = 0; at < intervals.length;) {
    const pair = intervals[at]?.kind === 'run' && intervals[at + 1]?.kind === 'walk' ? 2 : 1;
    const part = intervals.slice(at, at + pair);
    const last = stretches.at(-1);
    if (last && same(last.intervals, part)) last.times += 1;
    else stretches.push({ times: 1, intervals: part });
    at += pair;
  }
  return stretches;
};

type Words = {
  minutes: (minutes: number) => string;
  kind: Record<Interval['kind'], string>;
  times: (times: number) => string;
  warmUp: (minutes: string) => string;
  coolDown: (minutes: string) => string;
  and: string;
};

const words: Texts<Words> = {
  nl: {
    minutes: (minutes) => `${formatNumber(minutes, 'nl')} ${minutes === 1 ? 'minuut' : 'minuten'}`,
    kind: { walk: 'wandelen', run: 'hardlopen' },
    times: (times) => `${times} keer `,
    warmUp: (minutes) => `${minutes} inwandelen`,
    coolDown: (minutes) => `${minutes} uitwandelen`,
    and: ' en ',
  },
  en: {
    minutes: (minutes) => `${formatNumber(minutes, 'en')} ${minutes === 1 ? 'minute' : 'minutes'}`,
    kind: { walk: 'walking', run: 'running' },
    times: (times) => `${times} times `,
    warmUp: (minutes) => `${minutes} of walking to warm up`,
    coolDown: (minutes) => `${minutes} of walking to end`,
    and: ' and ',
  },
};

/** Minutes in words: "2,5 minuten". */
export const minutesInWords = (minutes: number, lang: Lang): string => words[lang].minutes(minutes);

const ofKind = ({ kind, minutes }: Interval, lang: Lang): string => {
  const { minutes: inMinutes, kind: kinds } = words[lang];
  return lang === 'nl' ? `${inMinutes(minutes)} ${kinds[kind]}` : `${inMinutes(minutes)} of ${kinds[kind]}`;
};

const stretchInWords = ({ times, intervals }: Stretch, lang: Lang): string =>
  (times > 1 ? words[lang].times(times) : '') +
  intervals.map((interval) => ofKind(interval, lang)).join(times > 1 ? words[lang].and : ', ');

/** The middle of a session in words: "8 keer 1 minuut hardlopen en 2 minuten wandelen". */
export const intervalsInWords = ({ intervals }: Pick<Course, 'intervals'>, lang: Lang): string =>
  stretchesOf(intervals)
    .map((stretch) => stretchInWords(stretch, lang))
    .join(', ');

/** A whole session in words, its warm-up and cool-down included. No pace and no distance (S3). */
export const courseInWords = (course: Course, lang: Lang): string => {
  const { minutes, warmUp, coolDown } = words[lang];
  return [
    course.warmUp > 0 ? warmUp(minutes(course.warmUp)) : '',
    intervalsInWords(course, lang),
    course.coolDown > 0 ? coolDown(minutes(course.coolDown)) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
};

/** A session as the stretches of a ribbon. */
export const ribbonOf = ({ warmUp, intervals, coolDown }: Course): Interval[] =>
  [
    { kind: 'walk' as const, minutes: warmUp },
    ...intervals,
    { kind: 'walk' as const, minutes: coolDown },
  ].filter(({ minutes }) => minutes > 0);

type ExerciseWords = {
  [E in BreathingExercise['exercise']]: (of: Extract<BreathingExercise, { exercise: E }>) => string;
};

/** care.md 4: cues to breathe softly with, never to force, with an easy stop. */
const exercises: Record<'nl' | 'en', ExerciseWords> = {
  nl: {
    'soft-breathing': ({ minutes, inSeconds, outSeconds }) =>
      `Zacht ademen tijdens de eerste ${minutes} minuten wandelen: ${inSeconds} tellen in, ${outSeconds} tellen uit. Adem klein; stoppen mag altijd.`,
    'step-rhythm': ({ stepsIn, stepsOut }) =>
      `Ademen op de passen tijdens het hardlopen: ${stepsIn} passen in, ${stepsOut} passen uit. Lukt het niet vanzelf, laat het dan los.`,
    'box-breathing': ({ minutes, seconds, holdSeconds }) =>
      holdSeconds > 0
        ? `Vierkant ademen in de laatste ${minutes} minuten: ${seconds} tellen in, ${holdSeconds} vasthouden, ${seconds} uit, ${holdSeconds} wachten. Zacht; stoppen mag altijd.`
        : `Rustig ademen in de laatste ${minutes} minuten: ${seconds} tellen in, ${seconds} tellen uit, zonder vasthouden. Stoppen mag altijd.`,
  },
  en: {
    'soft-breathing': ({ minutes, inSeconds, outSeconds }) =>
      `Soft breathing during the first ${minutes} minutes of walking: ${inSeconds} counts in, ${outSeconds} counts out. Breathe small; you can always stop.`,
    'step-rhythm': ({ stepsIn, stepsOut }) =>
      `Breathing with your steps while running: ${stepsIn} steps in, ${stepsOut} steps out. If it does not come by itself, let it go.`,
    'box-breathing': ({ minutes, seconds, holdSeconds }) =>
      holdSeconds > 0
        ? `Box breathing in the last ${minutes} minutes: ${seconds} counts in, hold ${holdSeconds}, ${seconds} out, wait ${holdSeconds}. Softly; you can always stop.`
        : `Calm breathing in the last ${minutes} minutes: ${seconds} counts in, ${seconds} counts out, without holding. You can always stop.`,
  },
};

/** The breathing exercise of a session in words (S15). */
export const breathingInWords = (breathing: BreathingExercise, lang: Lang): string =>
  (exercises[lang][breathing.exercise] as (of: BreathingExercise) => string)(breathing);

/** How one breathes alone, for a list of weeks: "Ademen: zacht, vierkant". */
export const breathingNames: Texts<Record<BreathingExercise['exercise'], string>> = {
  nl: {
    'soft-breathing': 'zacht',
    'step-rhythm': 'op de passen',
    'box-breathing': 'vierkant',
  },
  en: {
    'soft-breathing': 'soft',
    'step-rhythm': 'with your steps',
    'box-breathing': 'box',
  },
};
