import { itemsFrom, plainSum, sameRange, type Definition, type Subscale } from './definition.ts';

const table = { cite: 'care.md 3', gk: false };

/** Seven items on sleeplessness. Its figure of change speaks of getting better: 8.4 points less is a moderate gain. */
export const isi: Definition = {
  ...plainSum,
  code: 'isi',
  name: 'ISI',
  items: sameRange(7, 0, 4),
  subscales: [
    {
      code: 'total',
      name: { nl: 'Slapeloosheid', en: 'Sleeplessness' },
      items: itemsFrom(1, 7),
      ...{ multiplier: 1, min: 0, max: 28, direction: 'higher-is-worse' },
      bands: {
        cuts: [
          { band: 'mild', at: 8 },
          { band: 'moderate', at: 15 },
          { band: 'severe', at: 22 },
        ],
        source: table,
      },
      change: { points: 8.4, meaning: 'moderate-gain', counts: 'gain', source: table },
    },
  ],
  source: table,
};

const cisScale = (named: Pick<Subscale, 'code' | 'name' | 'items' | 'min' | 'max'>): Subscale => ({
  ...named,
  ...{ multiplier: 1, direction: 'higher-is-worse' },
});

/** Twenty items from 1 (yes, that is so) to 7 (no, that is not so), as they stand on the form; eleven turned round. */
export const cis20r: Definition = {
  ...plainSum,
  code: 'cis20r',
  name: 'CIS20R',
  items: sameRange(20, 1, 7),
  reverse: [1, 3, 4, 9, 10, 13, 14, 16, 17, 18, 19],
  subscales: [
    {
      ...cisScale({
        code: 'fatigue',
        name: { nl: 'Vermoeidheid', en: 'Fatigue' },
        items: [1, 4, 6, 9, 12, 14, 16, 20],
        ...{ min: 8, max: 56 },
      }),
      bands: {
        cuts: [{ band: 'severe', at: 35 }],
        source: { cite: 'doi 10.1016/j.jpsychores.2017.05.007; care.md 3', gk: false },
      },
    },
    cisScale({
      code: 'concentration',
      name: { nl: 'Moeite met concentreren', en: 'Trouble concentrating' },
      items: [3, 8, 11, 13, 19],
      ...{ min: 5, max: 35 },
    }),
    cisScale({
      code: 'motivation',
      name: { nl: 'Minder zin', en: 'Less drive' },
      items: [2, 5, 15, 18],
      ...{ min: 4, max: 28 },
    }),
    cisScale({
      code: 'activity',
      name: { nl: 'Minder in beweging', en: 'Less active' },
      items: [7, 10, 17],
      ...{ min: 3, max: 21 },
    }),
  ],
  source: { cite: 'care.md 3: which items are turned round', gk: true },
};
