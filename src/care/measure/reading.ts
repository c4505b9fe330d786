import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { changeBetween, type Change } from '../domain/instruments/change.ts';
import type { Definition, Subscale } from '../domain/instruments/definition.ts';
import { findInstrument } from '../domain/instruments/instruments.ts';
import type { Outcome } from '../domain/instruments/outcome.ts';
import { scalesStressFirst, stressRank } from '../domain/instruments/stress-first.ts';
import { scoreUncertainty, type Uncertainty } from '../domain/stress-line.ts';
import type { Measurement } from '../store/measurements.ts';

/** One answer to an instrument on one of its scales; `refused` where the answers do not belong to its items. */
export type Reading = {
  measurement: Measurement;
  outcome: Outcome | { kind: 'refused'; items: readonly number[] } | undefined;
  uncertainty: Uncertainty | undefined;
};

/** A score, as a drawing needs it. */
export type Scored = { on: CalendarDay; value: number; uncertainty: Uncertainty };

/** One scale of an instrument over time. */
export type ScaleCourse = {
  scale: Subscale;
  readings: readonly Reading[];
  scored: readonly Scored[];
  /** From the first score to the last; undefined with fewer than two. */
  change: Change | undefined;
};

export type InstrumentCourse = { definition: Definition; scales: readonly ScaleCourse[] };

const readingOf = (scale: Subscale, measurement: Measurement): Reading => {
  const { outcome } = measurement;
  if (!outcome?.ok)
    return {
      measurement,
      outcome: outcome && { kind: 'refused', items: outcome.items },
      uncertainty: undefined,
    };
  const found = outcome.value[scale.code];
  const uncertainty = found?.kind === 'score' ? scoreUncertainty(found.value, scale) : undefined;
  return { measurement, outcome: found, uncertainty };
};

const courseOf = (definition: Definition, scale: Subscale, taken: readonly Measurement[]): ScaleCourse => {
  const readings = taken.map((measurement) => readingOf(scale, measurement));
  const scored = readings.flatMap(({ measurement, outcome, uncertainty = 'unknown' }) =>
    outcome?.kind === 'score' ? [{ on: measurement.on, value: outcome.value, uncertainty }] : [],
  );
  const [first, last] = [scored[0], scored.at(-1)];
  const change =
    first && last && scored.length > 1
      ? changeBetween(definition, scale.code, first.value, last.value)
      : undefined;
  return { scale, readings, scored, change };
};

/** What was measured, by instrument and scale, stress first (S5). Answers without an instrument are not in it. */
export const coursesOf = (measurements: readonly Measurement[]): readonly InstrumentCourse[] =>
  [...Map.groupBy(measurements, ({ instrument }) => instrument)]
    .flatMap(([code, taken]) => {
      const definition = code === undefined ? undefined : findInstrument(code);
      return definition ? [{ definition, taken }] : [];
    })
    .sort((a, b) => stressRank(a.definition.code) - stressRank(b.definition.code))
    .map(({ definition, taken }) => ({
      definition,
      scales: scalesStressFirst(definition).map((scale) => courseOf(definition, scale, taken)),
    }));
