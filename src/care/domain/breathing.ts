import type { Texts } from '../../kernel/lang.ts';

/**
 * Breathing exercises as data (S15; care.md 4). They are guidance for calm, not treatment: each is cued softly and may
 * be stopped at any moment.
 */
export const breathingKinds = [
  'resonance-even',
  'resonance-long-out',
  'box',
  'box-without-holds',
  'steps-easy',
  'steps-faster',
] as const;
export type BreathingKind = (typeof breathingKinds)[number];

/** Phases of one breath, in seconds at rest or in steps while running; a phase of 0 is left out. */
export type BreathPattern = Readonly<{
  unit: 'seconds' | 'steps';
  in: number;
  hold: number;
  out: number;
  holdEmpty: number;
}>;

export type BreathingPlan = Readonly<{
  name: Texts<string>;
  pattern: BreathPattern;
  /** At least so long, in minutes; undefined while running, where it goes along with the run. */
  leastMinutes: number | undefined;
}>;

const named = (nl: string, en: string): Texts<string> => ({ nl, en });
const seconds = (...[breatheIn, hold, out, holdEmpty]: [number, number, number, number]): BreathPattern => ({
  unit: 'seconds',
  in: breatheIn,
  hold,
  out,
  holdEmpty,
});
const steps = (breatheIn: number, out: number): BreathPattern => ({
  unit: 'steps',
  in: breatheIn,
  hold: 0,
  out,
  holdEmpty: 0,
});

/** The shortest exercise at rest, in minutes (care.md 4). */
export const leastMinutes = 5;

export const breathingTable: Readonly<Record<BreathingKind, BreathingPlan>> = {
  'resonance-even': {
    name: named('Zes adems per minuut, even lang', 'Six breaths a minute, even'),
    pattern: seconds(5, 0, 5, 0),
    leastMinutes,
  },
  'resonance-long-out': {
    name: named('Zes adems per minuut, langer uit', 'Six breaths a minute, longer out'),
    pattern: seconds(4, 0, 6, 0),
    leastMinutes,
  },
  box: { name: named('Vierkant', 'Box'), pattern: seconds(4, 4, 4, 4), leastMinutes },
  'box-without-holds': {
    name: named('Vierkant zonder vasthouden', 'Box without holds'),
    pattern: seconds(4, 0, 4, 0),
    leastMinutes,
  },
  'steps-easy': {
    name: named('Drie passen in, drie uit', 'Three steps in, three out'),
    pattern: steps(3, 3),
    leastMinutes: undefined,
  },
  'steps-faster': {
    name: named('Twee passen in, twee uit', 'Two steps in, two out'),
    pattern: steps(2, 2),
    leastMinutes: undefined,
  },
};

/** Breaths a minute of an exercise at rest; undefined while running, where it follows the steps. */
export const breathsPerMinute = ({ pattern }: BreathingPlan): number | undefined =>
  pattern.unit === 'seconds' ? 60 / (pattern.in + pattern.hold + pattern.out + pattern.holdEmpty) : undefined;

/** Who does not hold the breath (care.md 4 [gk]: to be confirmed by a professional). */
export const noHoldReasons = ['panic', 'pregnancy', 'heart-disease', 'lung-disease'] as const;
export type NoHoldReason = (typeof noHoldReasons)[number];

const holds = ({ pattern }: BreathingPlan): boolean => pattern.hold > 0 || pattern.holdEmpty > 0;

/** Whether an exercise may be given to somebody: one with holds not to who has a reason against holding. */
export const mayGive = (exercise: BreathingKind, reasons: readonly NoHoldReason[]): boolean =>
  reasons.length === 0 || !holds(breathingTable[exercise]);

/** The exercise itself, or the same without holds for who may not hold. */
export const fittingExercise = (exercise: BreathingKind, reasons: readonly NoHoldReason[]): BreathingKind =>
  mayGive(exercise, reasons) ? exercise : 'box-without-holds';

/**
 * Said with each exercise at rest: at six a minute over a third over-breathed on the first day (PLoS ONE 0218550), so
 * the cue is soft and stopping is easy.
 */
export const breathingCues: Readonly<Record<'soft' | 'stop', Texts<string>>> = {
  soft: named(
    'Adem zacht en klein, niet dieper dan vanzelf gaat.',
    'Breathe softly and small, no deeper than comes by itself.',
  ),
  stop: named(
    'Word je licht in je hoofd of gaan je vingers tintelen? Stop en adem gewoon.',
    'Light-headed or tingling fingers? Stop, and breathe as usual.',
  ),
};
