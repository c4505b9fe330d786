import { expect, test } from 'vitest';
import { filledIn, isBlank } from './filled-in.ts';
import { readAnswers } from './read-answers.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { nameOfLinkId } from './slots.ts';

const read = (item: readonly object[]) => {
  const reading = readQuestionnaire({ resourceType: 'Questionnaire', status: 'active', item });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};
const asked = read([
  { linkId: 'a', type: 'integer', text: 'Een' },
  { linkId: 'b', type: 'string', text: 'Twee', repeats: true },
  {
    ...{ linkId: 'c', type: 'integer', text: 'Alleen na een 7' },
    enableWhen: [{ question: 'a', operator: '=', answerInteger: 7 }],
  },
  { linkId: 'd', type: 'choice', text: 'Zonder antwoorden in het bestand', answerValueSet: 'urn:elders' },
  { linkId: 'e', type: 'display', text: 'Een mededeling' },
]);
const count = (fields: Record<string, string>) =>
  filledIn(
    asked,
    readAnswers(
      asked,
      Object.fromEntries(Object.entries(fields).map(([linkId, value]) => [nameOfLinkId(linkId), value])),
    ).answers,
  );

test('S14: questions that are asked and can be answered are counted, each once', () => {
  expect(count({})).toEqual({ answered: 0, of: 2 });
  expect(count({ a: '3' })).toEqual({ answered: 1, of: 2 });
  expect(count({ a: '7' })).toEqual({ answered: 1, of: 3 });
  expect(count({ a: '7', c: '0' })).toEqual({ answered: 2, of: 3 });
});

test('S14: a form is blank when something could be answered and nothing was', () => {
  expect(isBlank(count({}))).toBe(true);
  expect(isBlank(count({ a: '0' }))).toBe(false);
  expect(isBlank(filledIn(read([{ linkId: 'e', type: 'display', text: 'Lees dit' }]), []))).toBe(false);
});
