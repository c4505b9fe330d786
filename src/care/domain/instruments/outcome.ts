import type { Band } from './definition.ts';

/** Item number, from 1, to the number that was answered. An item that was skipped is not in it. */
export type Answers = ReadonlyMap<number, number>;

/** `band` is undefined where nobody published cut-offs. `filledIn` names items that the missing rule supplied. */
export type Score = Readonly<{
  kind: 'score';
  value: number;
  band: Band | undefined;
  min: number;
  max: number;
  filledIn: readonly number[];
}>;

/** Not scored, because of these items. */
export type NoScore = Readonly<{ kind: 'no-score'; missing: readonly number[] }>;

/** IPAQ only: more minutes a day than somebody who sleeps can have; left out, as its guidelines say. */
export type Implausible = Readonly<{ kind: 'implausible'; minutesADay: number }>;

export type Outcome = Score | NoScore | Implausible;

/** The outcome per scale, by the scale's code. */
export type Scores = Readonly<Record<string, Outcome>>;
