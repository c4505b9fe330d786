import { describe, expect, test } from 'vitest';
import type { Band, Definition } from './definition.ts';
import { fourDkl } from './four-dkl.ts';
import { dass21, gad7, hads, phq9 } from './mood-and-anxiety.ts';
import { bandOf, scoreInstrument } from './score.ts';
import { isi } from './sleep-and-fatigue.ts';
import { who5 } from './wellbeing-and-stress.ts';

/**
 * "4×1 + 5×0": four items of the scale answered with 1 and five with 0, in the order of its items; every other item
 * of the instrument gets its lowest answer. The score and the band beside it were worked out by hand.
 */
type Case = [answers: string, score: number, band: Band];

const answersFor = (definition: Definition, subscale: string, written: string): Map<number, number> => {
  const scale = definition.subscales.find(({ code }) => code === subscale)!;
  const given = written.split(' + ').flatMap((part) => {
    const [count, answer] = part.split('×').map(Number);
    return Array.from({ length: count! }, () => answer!);
  });
  if (given.length !== scale.items.length) throw new Error(`${written} is not ${scale.items.length} items`);
  const lowest = definition.items.map(({ min }, at): [number, number] => [at + 1, min]);
  return new Map([...lowest, ...scale.items.map((item, at): [number, number] => [item, given[at]!])]);
};

const check = (definition: Definition, subscale: string, cases: Case[]) =>
  describe(`${definition.name}, ${subscale}`, () => {
    test.each(cases)('S14: %s is %i: %s', (written, value, band) => {
      const scoring = scoreInstrument(definition, answersFor(definition, subscale, written));
      expect(scoring.ok && scoring.value[subscale]).toMatchObject({ kind: 'score', value, band });
    });
  });

// Cut-offs 5, 10, 15, 20; nine items.
check(phq9, 'total', [
  ['9×0', 0, 'below-cut-off'],
  ['4×1 + 5×0', 4, 'below-cut-off'],
  ['5×1 + 4×0', 5, 'mild'],
  ['6×1 + 3×0', 6, 'mild'],
  ['9×1', 9, 'mild'],
  ['8×1 + 1×2', 10, 'moderate'],
  ['7×1 + 2×2', 11, 'moderate'],
  ['4×1 + 5×2', 14, 'moderate'],
  ['3×1 + 6×2', 15, 'moderately-severe'],
  ['2×1 + 7×2', 16, 'moderately-severe'],
  ['8×2 + 1×3', 19, 'moderately-severe'],
  ['7×2 + 2×3', 20, 'severe'],
  ['6×2 + 3×3', 21, 'severe'],
  ['9×3', 27, 'severe'],
]);

// Cut-offs 5, 10, 15; seven items.
check(gad7, 'total', [
  ['7×0', 0, 'below-cut-off'],
  ['4×1 + 3×0', 4, 'below-cut-off'],
  ['5×1 + 2×0', 5, 'mild'],
  ['6×1 + 1×0', 6, 'mild'],
  ['5×1 + 2×2', 9, 'mild'],
  ['4×1 + 3×2', 10, 'moderate'],
  ['3×1 + 4×2', 11, 'moderate'],
  ['7×2', 14, 'moderate'],
  ['6×2 + 1×3', 15, 'severe'],
  ['5×2 + 2×3', 16, 'severe'],
  ['7×3', 21, 'severe'],
]);

// Cut-offs 8 and 11 on both scales; seven items each.
for (const subscale of ['anxiety', 'depression'])
  check(hads, subscale, [
    ['7×0', 0, 'below-cut-off'],
    ['7×1', 7, 'below-cut-off'],
    ['6×1 + 1×2', 8, 'raised'],
    ['5×1 + 2×2', 9, 'raised'],
    ['4×1 + 3×2', 10, 'raised'],
    ['3×1 + 4×2', 11, 'strongly-raised'],
    ['2×1 + 5×2', 12, 'strongly-raised'],
    ['7×3', 21, 'strongly-raised'],
  ]);

// 3 and 4 count as 2. Distress and somatisation 11 and 21; sixteen items.
for (const subscale of ['distress', 'somatisation'])
  check(fourDkl, subscale, [
    ['16×0', 0, 'below-cut-off'],
    ['10×1 + 6×0', 10, 'below-cut-off'],
    ['9×1 + 1×4 + 6×0', 11, 'moderately-raised'], // 9 + 2
    ['8×1 + 2×3 + 6×0', 12, 'moderately-raised'], // 8 + 2 × 2
    ['8×1 + 6×2 + 2×0', 20, 'moderately-raised'], // 8 + 6 × 2
    ['5×1 + 8×4 + 3×0', 21, 'strongly-raised'], // 5 + 8 × 2
    ['11×3 + 5×0', 22, 'strongly-raised'], // 11 × 2
    ['16×4', 32, 'strongly-raised'], // 16 × 2
  ]);

// Depression 3 and 6; six items.
check(fourDkl, 'depression', [
  ['6×0', 0, 'below-cut-off'],
  ['2×1 + 4×0', 2, 'below-cut-off'],
  ['1×4 + 5×0', 2, 'below-cut-off'], // 4 counts as 2
  ['1×1 + 1×3 + 4×0', 3, 'moderately-raised'], // 1 + 2
  ['2×4 + 4×0', 4, 'moderately-raised'], // 2 × 2
  ['1×1 + 2×2 + 3×0', 5, 'moderately-raised'],
  ['3×3 + 3×0', 6, 'strongly-raised'], // 3 × 2
  ['1×1 + 3×4 + 2×0', 7, 'strongly-raised'], // 1 + 3 × 2
  ['6×4', 12, 'strongly-raised'], // 6 × 2
]);

// Anxiety 8 and 13; twelve items.
check(fourDkl, 'anxiety', [
  ['12×0', 0, 'below-cut-off'],
  ['7×1 + 5×0', 7, 'below-cut-off'],
  ['8×1 + 4×0', 8, 'moderately-raised'],
  ['1×1 + 4×2 + 7×0', 9, 'moderately-raised'],
  ['6×4 + 6×0', 12, 'moderately-raised'], // 6 × 2
  ['1×1 + 6×3 + 5×0', 13, 'strongly-raised'], // 1 + 6 × 2
  ['7×2 + 5×0', 14, 'strongly-raised'],
  ['12×3', 24, 'strongly-raised'], // 12 × 2
]);

// Doubled, so that only even scores exist: what lies just above an odd cut-off is the first score that reaches it.
check(dass21, 'depression', [
  ['7×0', 0, 'below-cut-off'],
  ['4×1 + 3×0', 8, 'below-cut-off'], // 2 × 4
  ['5×1 + 2×0', 10, 'mild'], // 2 × 5
  ['6×1 + 1×0', 12, 'mild'], // 2 × 6
  ['7×1', 14, 'moderate'], // 2 × 7
  ['6×1 + 1×2', 16, 'moderate'], // 2 × 8
  ['4×1 + 3×2', 20, 'moderate'], // 2 × 10
  ['3×1 + 4×2', 22, 'severe'], // 2 × 11
  ['1×1 + 6×2', 26, 'severe'], // 2 × 13
  ['7×2', 28, 'extremely-severe'], // 2 × 14
  ['6×2 + 1×3', 30, 'extremely-severe'], // 2 × 15
  ['7×3', 42, 'extremely-severe'], // 2 × 21
]);
check(dass21, 'anxiety', [
  ['7×0', 0, 'below-cut-off'],
  ['3×1 + 4×0', 6, 'below-cut-off'], // 2 × 3
  ['4×1 + 3×0', 8, 'mild'], // 2 × 4
  ['5×1 + 2×0', 10, 'moderate'], // 2 × 5
  ['6×1 + 1×0', 12, 'moderate'], // 2 × 6
  ['7×1', 14, 'moderate'], // 2 × 7
  ['6×1 + 1×2', 16, 'severe'], // 2 × 8
  ['5×1 + 2×2', 18, 'severe'], // 2 × 9
  ['4×1 + 3×2', 20, 'extremely-severe'], // 2 × 10
  ['3×1 + 4×2', 22, 'extremely-severe'], // 2 × 11
  ['7×3', 42, 'extremely-severe'],
]);
check(dass21, 'stress', [
  ['7×0', 0, 'below-cut-off'],
  ['7×1', 14, 'below-cut-off'], // 2 × 7
  ['6×1 + 1×2', 16, 'mild'], // 2 × 8
  ['5×1 + 2×2', 18, 'mild'], // 2 × 9
  ['4×1 + 3×2', 20, 'moderate'], // 2 × 10
  ['2×1 + 5×2', 24, 'moderate'], // 2 × 12
  ['1×1 + 6×2', 26, 'severe'], // 2 × 13
  ['7×2', 28, 'severe'], // 2 × 14
  ['5×2 + 2×3', 32, 'severe'], // 2 × 16
  ['4×2 + 3×3', 34, 'extremely-severe'], // 2 × 17
  ['3×2 + 4×3', 36, 'extremely-severe'], // 2 × 18
  ['7×3', 42, 'extremely-severe'],
]);

// Times four, and here lower is worse: ≤ 50 and ≤ 28.
check(who5, 'total', [
  ['5×5', 100, 'below-cut-off'], // 4 × 25
  ['3×3 + 2×2', 52, 'below-cut-off'], // 4 × 13
  ['2×3 + 3×2', 48, 'low-wellbeing'], // 4 × 12
  ['3×2 + 2×1', 32, 'low-wellbeing'], // 4 × 8
  ['2×2 + 3×1', 28, 'very-low-wellbeing'], // 4 × 7
  ['1×2 + 4×1', 24, 'very-low-wellbeing'], // 4 × 6
  ['5×0', 0, 'very-low-wellbeing'],
]);

test('S14: the cut-offs that no sum of an instrument falls on hold to the point', () => {
  const bands = (definition: Definition, subscale: string, scores: number[]) => {
    const scale = definition.subscales.find(({ code }) => code === subscale)!;
    return scores.map((score) => bandOf(scale, score));
  };
  expect(bands(who5, 'total', [51, 50, 49])).toEqual(['below-cut-off', 'low-wellbeing', 'low-wellbeing']);
  expect(bands(who5, 'total', [29, 28, 27])).toEqual([
    ...['low-wellbeing', 'very-low-wellbeing', 'very-low-wellbeing'],
  ]);
  expect(bands(dass21, 'depression', [20, 21])).toEqual(['moderate', 'severe']);
  expect(bands(dass21, 'anxiety', [14, 15])).toEqual(['moderate', 'severe']);
  expect(bands(dass21, 'stress', [14, 15, 18, 19])).toEqual(['below-cut-off', 'mild', 'mild', 'moderate']);
});

// Cut-offs 8, 15, 22; seven items of 0 to 4.
check(isi, 'total', [
  ['7×0', 0, 'below-cut-off'],
  ['7×1', 7, 'below-cut-off'],
  ['6×1 + 1×2', 8, 'mild'],
  ['5×1 + 2×2', 9, 'mild'],
  ['7×2', 14, 'mild'],
  ['6×2 + 1×3', 15, 'moderate'],
  ['5×2 + 2×3', 16, 'moderate'],
  ['7×3', 21, 'moderate'],
  ['6×3 + 1×4', 22, 'severe'],
  ['5×3 + 2×4', 23, 'severe'],
  ['7×4', 28, 'severe'],
]);
