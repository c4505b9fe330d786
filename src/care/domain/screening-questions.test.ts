import { expect, test } from 'vitest';
import * as words from './screening-questions.ts';

const { followUpsFor, followUpQuestions, factsInWords, ...byCode } = words;
const tables = [
  ...Object.values(byCode).map((table) => Object.values<{ nl: string; en: string }>(table)),
  Object.values(followUpQuestions).flat(),
];

test('S8: whatever is asked and whatever fired has words in Dutch and English, and no two are the same', () => {
  for (const table of tables)
    for (const lang of ['nl', 'en'] as const) {
      const texts = table.map((text) => text[lang].trim());
      expect(texts).not.toContain('');
      expect(new Set(texts).size).toBe(texts.length);
    }
});

test('S8: no text advises about a medicine or about stopping a treatment', () => {
  const all = tables.flat().flatMap(({ nl, en }) => [nl, en]);
  expect(all.filter((text) => /dosis|dose|stop (met|taking)|afbouwen|neem minder/i.test(text))).toEqual([]);
});

test('S40: who says yes is asked on, and who says no is not', () => {
  const no = {
    active: false,
    desired: 'light-moderate',
    diseases: [],
    symptoms: [],
    absolutes: [],
    relatives: [],
    supervisedOnly: false,
    otherCondition: 'none',
    joints: 'fine',
    walkingHalfHour: 'goes-well',
    medicines: [],
  } as const;
  expect(followUpsFor(no)).toEqual([]);
  expect(followUpsFor({ ...no, otherCondition: 'stable', medicines: ['other'] })).toEqual([
    'otherCondition',
    'medicines',
  ]);
  expect(followUpsFor({ ...no, diseases: ['renal'], joints: 'hinders-running' })).toEqual([
    'diseases',
    'joints',
  ]);
});

test('S8: the facts of a rule are told in words, and a figure that was not measured is left out', () => {
  expect(factsInWords({ rule: 'symptoms', facts: ['chest-pain'], source: 'acsm-10-gk' }, 'nl')).toEqual([
    'Pijn of druk op de borst',
  ]);
  const high = { rule: 'resting-figures-high', source: 'care-2-stricter' } as const;
  expect(factsInWords({ ...high, facts: { rate: 104 } }, 'nl')).toEqual(['hartslag 104']);
  expect(factsInWords({ ...high, facts: { systolic: 190, diastolic: 90 } }, 'en')).toEqual([
    'blood pressure 190/90',
  ]);
});
