import { describe, expect, test } from 'vitest';
import type { Answers } from '../questionnaire/answers.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import type { AnswerValue } from '../questionnaire/value.ts';
import { answersByItem, proposeMapping } from './mapping.ts';
import { gad7 } from './mood-and-anxiety.ts';
import { ownCheckIn, ownCheckInMapping, ownCheckInScoring } from './own-check-in.ts';
import { numberedQuestions, numbersOf, questionsOutOfRange } from './questionnaire-numbers.ts';
import { scoreInstrument } from './score.ts';

const read = (json: unknown) => {
  const reading = readQuestionnaire(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};
const answered = (given: Record<string, AnswerValue[]>): Answers =>
  Object.entries(given).map(([linkId, values]) => ({
    linkId,
    answers: values.map((value) => ({ value, items: [] })),
    items: [],
  }));
const code = (letter: string): AnswerValue => ({
  type: 'coding',
  value: { system: undefined, code: letter, display: undefined },
});

/** A choice of four answers, A to D, each with a score unless `first` is undefined; the words are of this test. */
const choice = (linkId: string, first: number | undefined) => ({
  ...{ linkId, type: 'choice', text: `Vraag ${linkId}` },
  answerOption: ['A', 'B', 'C', 'D'].map((letter, at) => ({
    valueCoding: { code: letter, display: `Antwoord ${letter}` },
    ...(first === undefined
      ? {}
      : {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
              valueDecimal: first + at,
            },
          ],
        }),
  })),
});
const file = (...item: object[]) => read({ resourceType: 'Questionnaire', status: 'active', item });

describe('the numbers in a questionnaire', () => {
  const seven = file(
    { linkId: 'about', type: 'display', text: 'Over de afgelopen twee weken' },
    { linkId: 'group', type: 'group', item: ['1', '2', '3', '4', '5', '6', '7'].map((id) => choice(id, 0)) },
    { linkId: 'note', type: 'text', text: 'Wilt u iets kwijt?' },
  );

  test('S14: are asked by questions, in groups too, and not by explanations and open questions', () => {
    expect(numberedQuestions(seven)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  test('S14: are not those of a question that nobody sees', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden';
    const hidden = { linkId: 'h', type: 'integer', extension: [{ url, valueBoolean: true }] };
    expect(numberedQuestions(file(hidden, choice('1', 0)))).toEqual(['1']);
  });

  test('S14: are the scores that the answers carry, and lead to a score of the instrument', () => {
    const { mapping } = proposeMapping(numberedQuestions(seven), gad7);
    const response = answered(Object.fromEntries(mapping.map(({ linkId }) => [linkId, [code('C')]])));
    const scoring = scoreInstrument(gad7, answersByItem(mapping, numbersOf(seven, response)));
    expect(scoring.ok && scoring.value['total']).toMatchObject({ value: 14, band: 'moderate' }); // 7 × 2
  });

  test('S14: the place of an answer in its list is never taken for its score', () => {
    const without = file(choice('1', undefined));
    expect(numberedQuestions(without)).toEqual([]);
    expect([...numbersOf(without, answered({ '1': [code('C')] }))]).toEqual([]);
  });

  test('S14: nothing answered, or two answers, is no number', () => {
    expect([
      ...numbersOf(seven, answered({ '1': [], '2': [code('A'), code('B')], '3': [code('B')] })),
    ]).toEqual([['3', 1]]);
  });

  test('S14: a file that counts from 1 where the instrument counts from 0 is seen when it is loaded', () => {
    const shifted = file(...['1', '2', '3', '4', '5', '6'].map((id) => choice(id, 0)), choice('7', 1));
    const { mapping } = proposeMapping(numberedQuestions(shifted), gad7);
    expect(questionsOutOfRange(shifted, mapping, gad7)).toEqual(['7']);
    expect(questionsOutOfRange(seven, mapping, gad7)).toEqual([]);
  });
});

test.each(['nl', 'en'] as const)(
  'S5: our own check-in (%s) is a questionnaire that can be asked and scored',
  (lang) => {
    const questionnaire = read(ownCheckIn(lang));
    expect(numberedQuestions(questionnaire)).toEqual(ownCheckInMapping.map(({ linkId }) => linkId));
    expect(questionnaire.items[0]?.bounds).toMatchObject({
      min: { type: 'integer', value: 0 },
      max: { type: 'integer', value: 10 },
    });
    const response = answered({ stress: [{ type: 'integer', value: 8 }] });
    const numbers = numbersOf(questionnaire, response);
    const scoring = scoreInstrument(ownCheckInScoring, answersByItem(ownCheckInMapping, numbers));
    expect(scoring.ok && scoring.value['stress']).toMatchObject({ kind: 'score', value: 8 });
  },
);
