import { hidesHeartRate, type Medicine } from './medicines.ts';

/** Beats a minute, from and to: a formula for the maximum is 7 to 11 beats off, so nothing is ever one number. */
export type BeatRange = Readonly<{ from: number; to: number }>;

export type MaximumFormula = 'tanaka' | 'gellish' | 'gulati' | 'beta-blocker';

/** Maximum heart rate in beats a minute at an age in years (care.md 4): base − slope × age. */
const formulas: Readonly<Record<MaximumFormula, Readonly<{ base: number; slope: number }>>> = {
  tanaka: { base: 208, slope: 0.7 },
  gellish: { base: 207, slope: 0.7 },
  gulati: { base: 206, slope: 0.88 },
  'beta-blocker': { base: 164, slope: 0.7 },
};

/** How far a formula may be off, in beats a minute (care.md 4: 7–11; the widest is taken). */
export const formulaErrorBeats = 11;

/** What the estimated maximum is at an age in years, by one formula, without its error. */
export const estimatedMaximum = (formula: MaximumFormula, ageYears: number): number =>
  formulas[formula].base - formulas[formula].slope * ageYears;

/**
 * The maximum as a range: the formula, and its error to both sides. Gulati was measured in women, and is added where
 * that fits: then the range runs from the lowest of the formulas to the highest.
 */
export const maximumRange = (
  ageYears: number,
  given: { woman?: boolean; betaBlocker?: boolean } = {},
): BeatRange => {
  const fitting: MaximumFormula[] = given.betaBlocker
    ? ['beta-blocker']
    : ['tanaka', 'gellish', ...(given.woman ? (['gulati'] as const) : [])];
  const estimates = fitting.map((formula) => estimatedMaximum(formula, ageYears));
  return {
    from: Math.round(Math.min(...estimates) - formulaErrorBeats),
    to: Math.round(Math.max(...estimates) + formulaErrorBeats),
  };
};

/** Karvonen: the rate at a share (0–1) of the reserve between rest and maximum, in beats a minute (care.md 4). */
export const atReserve = (share: number, given: { rest: number; maximum: number }): number =>
  given.rest + share * (given.maximum - given.rest);

/** Shares of the heart-rate reserve (care.md 4). Calm is the moderate band; the talk test leads, heart rate follows. */
export const reserveZones = {
  light: { from: 0.3, to: 0.39 },
  moderate: { from: 0.4, to: 0.59 },
  vigorous: { from: 0.6, to: 0.89 },
} as const;

export type CalmZone =
  | { shown: true; beats: BeatRange; maximum: BeatRange }
  | { shown: false; because: 'beta-blocker' | 'resting-rate-unknown' | 'out-of-range' };

/** Outside these nothing is computed: an age in years, a resting rate in beats a minute. */
export const sensible = { age: { from: 12, to: 100 }, rest: { from: 30, to: 120 } } as const;
const within = (value: number, { from, to }: BeatRange): boolean => value >= from && value <= to;

/**
 * The heart rate of a calm run, as a range over the whole uncertainty of the maximum: or why none is shown. With a
 * beta-blocker none is: the talk test and effort lead (care.md 2).
 */
export const calmZone = (client: {
  ageYears: number;
  restingRate: number | undefined;
  medicines: readonly Medicine[];
  woman?: boolean;
}): CalmZone => {
  const { ageYears, restingRate } = client;
  if (hidesHeartRate(client.medicines)) return { shown: false, because: 'beta-blocker' };
  if (restingRate === undefined) return { shown: false, because: 'resting-rate-unknown' };
  if (!within(ageYears, sensible.age) || !within(restingRate, sensible.rest))
    return { shown: false, because: 'out-of-range' };
  const maximum = maximumRange(ageYears, { woman: client.woman ?? false });
  const { from, to } = reserveZones.moderate;
  return {
    shown: true,
    maximum,
    beats: {
      from: Math.round(atReserve(from, { rest: restingRate, maximum: maximum.from })),
      to: Math.round(atReserve(to, { rest: restingRate, maximum: maximum.to })),
    },
  };
};
