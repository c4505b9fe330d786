import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { findInstrument } from './instruments/instruments.ts';
import type { Definition, Subscale } from './instruments/definition.ts';
import type { Scoring } from './instruments/score.ts';

/** The scales that tell of stress, the one that says most about it first; our own check-in, unvalidated, last. */
export const stressScales = [
  { instrument: '4dkl', scale: 'distress' },
  { instrument: 'pss-10', scale: 'total' },
  { instrument: 'dass-21', scale: 'stress' },
  { instrument: 'own-check-in', scale: 'stress' },
] as const;

export type StressSource = Readonly<{
  instrument: Definition;
  scale: Subscale;
  scores: readonly Readonly<{ on: CalendarDay; score: number }>[];
}>;

type Answered = Readonly<{ on: CalendarDay; instrument: string | undefined; outcome: Scoring | undefined }>;

/** The score of one scale among measurements, by day; answers that gave no score are left out. */
export const scoresOf = (
  measurements: readonly Answered[],
  of: { instrument: string; scale: string },
): { on: CalendarDay; score: number }[] =>
  measurements.flatMap(({ on, instrument, outcome }) => {
    if (instrument !== of.instrument || !outcome?.ok) return [];
    const score = outcome.value[of.scale];
    return score?.kind === 'score' ? [{ on, score: score.value }] : [];
  });

/**
 * What the stress line of somebody is drawn from (S5): the first scale of the list that was measured twice, else the
 * first that was measured at all. Scores of two instruments are never on one line.
 */
export const stressSource = (measurements: readonly Answered[]): StressSource | undefined => {
  const found = stressScales.flatMap((of): StressSource[] => {
    const instrument = findInstrument(of.instrument);
    const scale = instrument?.subscales.find(({ code }) => code === of.scale);
    const scores = scoresOf(measurements, of);
    return instrument && scale && scores.length > 0 ? [{ instrument, scale, scores }] : [];
  });
  return found.find(({ scores }) => scores.length > 1) ?? found[0];
};
