import { itemsFrom, plainSum, sameRange, type Bands, type Definition, type Subscale } from './definition.ts';

const table = { cite: 'care.md 3', gk: false };
/** Used widely, but without a paper in our table of figures. */
const generallyKnown = { cite: 'care.md 3', gk: true };
const worse = { multiplier: 1, min: 0, direction: 'higher-is-worse' } as const;

/** Nine items on low mood. Item 9 is watched by the cobbler's guard: see `../signals/`. */
export const phq9: Definition = {
  ...plainSum,
  code: 'phq-9',
  name: 'PHQ-9',
  items: sameRange(9, 0, 3),
  subscales: [
    {
      code: 'total',
      name: { nl: 'Somberheid', en: 'Low mood' },
      items: itemsFrom(1, 9),
      ...worse,
      max: 27,
      bands: {
        cuts: [
          { band: 'mild', at: 5 },
          { band: 'moderate', at: 10 },
          { band: 'moderately-severe', at: 15 },
          { band: 'severe', at: 20 },
        ],
        source: table,
      },
      change: { points: 6, meaning: 'reliable-change', counts: 'both-ways', source: generallyKnown },
    },
  ],
  source: table,
};

/** Seven items on worry and anxiety. */
export const gad7: Definition = {
  ...plainSum,
  code: 'gad-7',
  name: 'GAD-7',
  items: sameRange(7, 0, 3),
  subscales: [
    {
      code: 'total',
      name: { nl: 'Angst en piekeren', en: 'Anxiety and worry' },
      items: itemsFrom(1, 7),
      ...worse,
      max: 21,
      bands: {
        cuts: [
          { band: 'mild', at: 5 },
          { band: 'moderate', at: 10 },
          { band: 'severe', at: 15 },
        ],
        source: table,
      },
      change: { points: 4, meaning: 'reliable-change', counts: 'both-ways', source: generallyKnown },
    },
  ],
  source: table,
};

const hadsBands: Bands = {
  cuts: [
    { band: 'raised', at: 8 },
    { band: 'strongly-raised', at: 11 },
  ],
  source: table,
};

/**
 * Fourteen items, anxiety odd and depression even. The points stand with the answers on the form, the turned ones
 * already turned: what comes in here is those points.
 */
export const hads: Definition = {
  ...plainSum,
  code: 'hads',
  name: 'HADS',
  items: sameRange(14, 0, 3),
  subscales: [
    {
      code: 'anxiety',
      name: { nl: 'Angst', en: 'Anxiety' },
      items: [1, 3, 5, 7, 9, 11, 13],
      ...{ ...worse, max: 21 },
      bands: hadsBands,
    },
    {
      code: 'depression',
      name: { nl: 'Somberheid', en: 'Low mood' },
      items: [2, 4, 6, 8, 10, 12, 14],
      ...{ ...worse, max: 21 },
      bands: hadsBands,
    },
  ],
  source: table,
};

const dassScale = (
  named: Pick<Subscale, 'code' | 'name' | 'items'>,
  [mild, moderate, severe, extremelySevere]: readonly [number, number, number, number],
): Subscale => ({
  ...named,
  ...{ multiplier: 2, min: 0, max: 42, direction: 'higher-is-worse' },
  bands: {
    cuts: [
      { band: 'mild', at: mild },
      { band: 'moderate', at: moderate },
      { band: 'severe', at: severe },
      { band: 'extremely-severe', at: extremelySevere },
    ],
    source: table,
  },
});

/** Three scales of seven items, doubled so that the cut-offs of the long form hold. */
export const dass21: Definition = {
  ...plainSum,
  code: 'dass-21',
  name: 'DASS-21',
  items: sameRange(21, 0, 3),
  subscales: [
    dassScale(
      {
        code: 'depression',
        name: { nl: 'Somberheid', en: 'Low mood' },
        items: [3, 5, 10, 13, 16, 17, 21],
      },
      [10, 14, 21, 28],
    ),
    dassScale(
      { code: 'anxiety', name: { nl: 'Angst', en: 'Anxiety' }, items: [2, 4, 7, 9, 15, 19, 20] },
      [8, 10, 15, 20],
    ),
    dassScale(
      { code: 'stress', name: { nl: 'Stress', en: 'Stress' }, items: [1, 6, 8, 11, 12, 14, 18] },
      [15, 19, 26, 34],
    ),
  ],
  source: table,
};
