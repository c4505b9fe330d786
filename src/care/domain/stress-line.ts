import { daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Subscale } from './instruments/definition.ts';

/**
 * One stress line (S5; product.md 11): distress, mood before and after a run, breathing and runs on the same days, with
 * how sure each is. Numbers only: a page draws them, and says beside them that two things on one line are no cause.
 */

/** A band in which the true score lies 95 times in 100; `unknown` where nobody published what it takes. */
export type Uncertainty = Readonly<{ from: number; to: number; toBeConfirmed: boolean }> | 'unknown';

/** Which scale a distress score is of: its bounds, and its published figure of reliable change where there is one. */
export type DistressScale = Pick<Subscale, 'code' | 'min' | 'max' | 'direction' | 'change'>;

/**
 * The band around one score. A published reliable change is 1.96 × √2 × the standard error of measurement (Jacobson and
 * Truax, 1991), so the band is that change divided by √2 to both sides, within the scale. What a source calls a relevant
 * change or a gain says nothing about the error, and gives `unknown`.
 */
export const scoreUncertainty = (score: number, scale: DistressScale): Uncertainty => {
  const { change, min, max } = scale;
  if (change?.meaning !== 'reliable-change') return 'unknown';
  const half = change.points / Math.SQRT2;
  return {
    from: Math.max(min, score - half),
    to: Math.min(max, score + half),
    toBeConfirmed: change.source.gk,
  };
};

export type StressFacts = Readonly<{
  scale: DistressScale;
  distress: readonly Readonly<{ on: CalendarDay; score: number }>[];
  /** Mood 0–10 in words of our own, before and after one run; unvalidated. */
  moods: readonly Readonly<{ on: CalendarDay; before?: number | undefined; after?: number | undefined }>[];
  breathing: readonly Readonly<{ on: CalendarDay; minutes: number }>[];
  runs: readonly Readonly<{ on: CalendarDay; minutes: number }>[];
}>;

/** A point lies `day` days after the first day of the line, which is day 0. */
export type OnLine<Value> = Readonly<{ day: number; on: CalendarDay }> & Readonly<Value>;

export type StressLine = Readonly<{
  from: CalendarDay;
  to: CalendarDay;
  days: number;
  scale: Readonly<{ min: number; max: number; lowerIsBetter: boolean | undefined }>;
  distress: readonly OnLine<{ score: number; uncertainty: Uncertainty }>[];
  /** Each run by itself; `change` (after − before) only where both were given. Uncertainty: always unknown. */
  moods: readonly OnLine<{
    before: number | undefined;
    after: number | undefined;
    change: number | undefined;
  }>[];
  breathing: readonly OnLine<{ minutes: number }>[];
  runs: readonly OnLine<{ minutes: number }>[];
}>;

/** The line between two days, both included; each series in the order of days. */
export const stressLine = (facts: StressFacts, given: { from: CalendarDay; to: CalendarDay }): StressLine => {
  const { from, to } = given;
  const { scale } = facts;
  const placed = <Fact extends { on: CalendarDay }>(list: readonly Fact[]): (Fact & { day: number })[] =>
    list
      .filter(({ on }) => on >= from && on <= to)
      .map((fact) => ({ ...fact, day: daysBetween(from, fact.on) }))
      .sort((a, b) => a.day - b.day);
  return {
    from,
    to,
    days: Math.max(0, daysBetween(from, to) + 1),
    scale: {
      min: scale.min,
      max: scale.max,
      lowerIsBetter: scale.direction === 'neither' ? undefined : scale.direction === 'higher-is-worse',
    },
    distress: placed(facts.distress).map(({ day, on, score }) => ({
      day,
      on,
      score,
      uncertainty: scoreUncertainty(score, scale),
    })),
    moods: placed(facts.moods).map(({ day, on, before, after }) => ({
      day,
      on,
      before,
      after,
      change: before === undefined || after === undefined ? undefined : after - before,
    })),
    breathing: placed(facts.breathing).map(({ day, on, minutes }) => ({ day, on, minutes })),
    runs: placed(facts.runs).map(({ day, on, minutes }) => ({ day, on, minutes })),
  };
};
