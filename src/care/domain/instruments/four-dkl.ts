import { itemsFrom, plainSum, sameRange, type Bands, type Definition } from './definition.ts';

const source = {
  cite: 'doi 10.1186/1471-2296-10-58; care.md 3',
  gk: false,
};

const raisedFrom = (moderately: number, strongly: number): Bands => ({
  cuts: [
    { band: 'moderately-raised', at: moderately },
    { band: 'strongly-raised', at: strongly },
  ],
  source,
});

/** The four-dimensional symptom questionnaire (4DKL): S5's measure of distress beside three others. */
export const fourDkl: Definition = {
  ...plainSum,
  code: '4dkl',
  name: '4DKL',
  items: sameRange(50, 0, 4),
  recode: [
    { from: 3, to: 2 },
    { from: 4, to: 2 },
  ],
  subscales: [
    {
      code: 'distress',
      name: { nl: 'Spanning en stress', en: 'Distress' },
      items: [17, 19, 20, 22, 25, 26, 29, 31, 32, 36, 37, 38, 39, 41, 47, 48],
      ...{ multiplier: 1, min: 0, max: 32, direction: 'higher-is-worse' },
      bands: raisedFrom(11, 21),
    },
    {
      code: 'depression',
      name: { nl: 'Somberheid', en: 'Low mood' },
      items: [28, 30, 33, 34, 35, 46],
      ...{ multiplier: 1, min: 0, max: 12, direction: 'higher-is-worse' },
      bands: raisedFrom(3, 6),
    },
    {
      code: 'anxiety',
      name: { nl: 'Angst', en: 'Anxiety' },
      items: [18, 21, 23, 24, 27, 40, 42, 43, 44, 45, 49, 50],
      ...{ multiplier: 1, min: 0, max: 24, direction: 'higher-is-worse' },
      bands: raisedFrom(8, 13),
    },
    {
      code: 'somatisation',
      name: { nl: 'Lichamelijke klachten', en: 'Physical complaints' },
      items: itemsFrom(1, 16),
      ...{ multiplier: 1, min: 0, max: 32, direction: 'higher-is-worse' },
      bands: raisedFrom(11, 21),
    },
  ],
  source,
};
