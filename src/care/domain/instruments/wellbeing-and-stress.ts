import { itemsFrom, plainSum, sameRange, type Definition } from './definition.ts';

/** Timman, De Jong and De Neve-Enthoven 2017: more than 14,000 Dutch forms. */
const dutchPopulations = { cite: 'doi 10.1002/cpp.1979; care.md 3', gk: false };
const table = { cite: 'care.md 3', gk: false };

/** Five items on wellbeing, times four: 0 to 100, and here lower is worse. */
export const who5: Definition = {
  ...plainSum,
  code: 'who-5',
  name: 'WHO-5',
  items: sameRange(5, 0, 5),
  subscales: [
    {
      code: 'total',
      name: { nl: 'Welbevinden', en: 'Wellbeing' },
      items: itemsFrom(1, 5),
      ...{ multiplier: 4, min: 0, max: 100, direction: 'lower-is-worse' },
      bands: {
        cuts: [
          { band: 'low-wellbeing', at: 50 },
          { band: 'very-low-wellbeing', at: 28 },
        ],
        source: table,
      },
      change: { points: 10, meaning: 'relevant-change', counts: 'both-ways', source: table },
    },
  ],
  source: table,
};

/** Ten items on perceived stress, four of them turned round. There are no official bands, so none are shown. */
export const pss10: Definition = {
  ...plainSum,
  code: 'pss-10',
  name: 'PSS-10',
  items: sameRange(10, 0, 4),
  reverse: [4, 5, 7, 8],
  subscales: [
    {
      code: 'total',
      name: { nl: 'Ervaren stress', en: 'Perceived stress' },
      items: itemsFrom(1, 10),
      ...{ multiplier: 1, min: 0, max: 40, direction: 'higher-is-worse' },
    },
  ],
  source: table,
};

/** Forty-five items on how somebody fares, nine of them turned round. */
export const oq45: Definition = {
  ...plainSum,
  code: 'oq-45',
  name: 'OQ-45',
  items: sameRange(45, 0, 4),
  reverse: [1, 12, 13, 20, 21, 24, 31, 37, 43],
  subscales: [
    {
      code: 'total',
      name: { nl: 'Klachten en functioneren', en: 'Complaints and functioning' },
      items: itemsFrom(1, 45),
      ...{ multiplier: 1, min: 0, max: 180, direction: 'higher-is-worse' },
      bands: {
        cuts: [{ band: 'raised', at: 56 }],
        source: dutchPopulations,
      },
      change: {
        points: 18,
        meaning: 'reliable-change',
        counts: 'both-ways',
        source: dutchPopulations,
      },
    },
  ],
  source: { cite: 'care.md 3: which items are turned round', gk: true },
};
