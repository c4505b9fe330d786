import type { Definition, Subscale } from './definition.ts';

/** The scale of each instrument that speaks of stress or distress, the instruments in the order in which they are shown. */
const stressScales: readonly (readonly [instrument: string, subscale: string])[] = [
  ['4dkl', 'distress'],
  ['pss-10', 'total'],
  ['dass-21', 'stress'],
  ['own-check-in', 'stress'],
];

/** S5: where an instrument stands in a list that begins with stress; a lower number comes first. */
export const stressRank = (code: string): number => {
  const at = stressScales.findIndex(([instrument]) => instrument === code);
  return at < 0 ? stressScales.length : at;
};

/** The scales of an instrument, that of stress first (S5), the others in their own order. */
export const scalesStressFirst = (
  definition: Pick<Definition, 'code' | 'subscales'>,
): readonly Subscale[] => {
  const stress = stressScales.find(([instrument]) => instrument === definition.code)?.[1];
  return definition.subscales.toSorted((a, b) => Number(b.code === stress) - Number(a.code === stress));
};
