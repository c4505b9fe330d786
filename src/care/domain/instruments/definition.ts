import type { Texts } from '../../../kernel/lang.ts';

/**
 * Where a figure comes from. `gk` marks general knowledge: a page that shows the figure says next to it that a
 * professional still has to confirm it.
 */
export type Source = Readonly<{ cite: string; gk: boolean }>;

/** The lowest and the highest whole number that may be given to one item. */
export type ItemRange = Readonly<{ min: number; max: number }>;

/** `neither`: more is neither better nor worse by itself, so that no page colours it. */
export type Direction = 'higher-is-worse' | 'lower-is-worse' | 'neither';

/** Where a score lies between the published cut-offs. A band is no diagnosis, and no page calls it one. */
export type Band =
  | 'below-cut-off'
  | 'mild'
  | 'moderate'
  | 'moderately-severe'
  | 'severe'
  | 'extremely-severe'
  | 'raised'
  | 'moderately-raised'
  | 'strongly-raised'
  | 'low-wellbeing'
  | 'very-low-wellbeing'
  | 'low-activity'
  | 'moderate-activity'
  | 'high-activity';

/**
 * A band begins at `at`, that score included: from there upwards, or downwards where lower is worse. The cuts stand
 * in the order of getting worse.
 */
export type Bands = Readonly<{ cuts: readonly Readonly<{ band: Band; at: number }>[]; source: Source }>;

/**
 * From how many points a difference means more than the wobble of the instrument, and what the source calls it.
 * `counts: 'gain'`: the source speaks of getting better only, and nothing is said about getting worse.
 */
export type ChangeFigure = Readonly<{
  points: number;
  meaning: 'reliable-change' | 'relevant-change' | 'moderate-gain';
  counts: 'both-ways' | 'gain';
  source: Source;
}>;

/** How a missing answer is dealt with: not at all, or by the mean of what was answered, as a source allows it. */
export type MissingRule =
  | Readonly<{ rule: 'all-answered' }>
  | Readonly<{ rule: 'mean-of-answered'; mayMiss: number; source: Source }>;

/** One scale of an instrument. Its name is ours. `min` and `max` bound the score, multiplier included. */
export type Subscale = Readonly<{
  code: string;
  name: Texts<string>;
  items: readonly number[];
  multiplier: number;
  min: number;
  max: number;
  direction: Direction;
  bands?: Bands;
  change?: ChangeFigure;
}>;

/**
 * How an instrument is scored, as data: figures only, for the wording belongs to whoever made it. `items` counts
 * from 1: item 9 is `items[8]`. An answer is first recoded, then turned round, then summed and multiplied.
 */
export type Definition = Readonly<{
  code: string;
  /** The name under which the field knows it. */
  name: string;
  /** False for questions of our own, which nobody has examined. */
  validated: boolean;
  items: readonly ItemRange[];
  recode: readonly Readonly<{ from: number; to: number }>[];
  reverse: readonly number[];
  missing: MissingRule;
  /** `ipaq` has a computation of its own: minutes and days instead of a sum. */
  method: 'sum' | 'ipaq';
  subscales: readonly Subscale[];
  source: Source;
}>;

/** The same range for each of `count` items. */
export const sameRange = (count: number, min: number, max: number): readonly ItemRange[] =>
  Array.from({ length: count }, () => ({ min, max }));

/** Whole numbers from `first` to `last`, both included. */
export const itemsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** What most instruments share: every answer counts as it is given, none may miss, and the scores are sums. */
export const plainSum = {
  validated: true,
  recode: [],
  reverse: [],
  missing: { rule: 'all-answered' },
  method: 'sum',
} as const satisfies Partial<Definition>;

/** What of an instrument a professional still has to confirm: its scoring, or the bands or change of a scale. */
export const toBeConfirmed = (
  definition: Definition,
): readonly { of: 'scoring' | 'bands' | 'change'; subscale?: string; cite: string }[] => [
  ...(definition.source.gk ? [{ of: 'scoring' as const, cite: definition.source.cite }] : []),
  ...definition.subscales.flatMap(({ code, bands, change }) => [
    ...(bands?.source.gk ? [{ of: 'bands' as const, subscale: code, cite: bands.source.cite }] : []),
    ...(change?.source.gk ? [{ of: 'change' as const, subscale: code, cite: change.source.cite }] : []),
  ]),
];
