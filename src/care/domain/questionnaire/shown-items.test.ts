import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { checkResponse } from './check-response.ts';
import { readAnswers } from './read-answers.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { judgeSection, sectionsOf } from './sections.ts';
import { missingAnswers, shownItems } from './shown-items.ts';

const reading = (item: unknown[], more: object = {}) =>
  readQuestionnaire({ resourceType: 'Questionnaire', status: 'active', item, ...more });
const read = (...item: unknown[]) => {
  const result = reading(item);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const when = (question: string, operator: string, answer: object) => ({ question, operator, ...answer });
const integer = (linkId: string, value: number) => ({
  linkId,
  answers: [{ value: { type: 'integer' as const, value }, items: [] }],
  items: [],
});
const names = (questionnaire: ReturnType<typeof read>, answers: Answers) =>
  shownItems(questionnaire, answers).map(({ name }) => name);

const pain = { linkId: 'pain', type: 'integer' };
const where = (...enableWhen: unknown[]) => ({ linkId: 'where', type: 'string', required: true, enableWhen });

describe('S14: a question is asked when its condition holds', () => {
  test.each([
    ['=', 3, [3], [2, undefined]],
    ['!=', 3, [2, undefined], [3]],
    ['>', 3, [4], [3, undefined]],
    ['>=', 3, [3], [2, undefined]],
    ['<', 3, [2], [3, undefined]],
    ['<=', 3, [3], [4, undefined]],
  ] as const)('S14: %s %i holds for %j and not for %j (undefined: no answer)', (operator, value, yes, no) => {
    const questionnaire = read(pain, where(when('pain', operator, { answerInteger: value })));
    const shown = (answer: number | undefined) =>
      names(questionnaire, answer === undefined ? [] : [integer('pain', answer)]).includes('v-where');
    expect(yes.map(shown)).toEqual(yes.map(() => true));
    expect(no.map(shown)).toEqual(no.map(() => false));
  });

  test('S14: exists asks whether there is an answer, or whether there is none', () => {
    const asked = (answerBoolean: boolean) => read(pain, where(when('pain', 'exists', { answerBoolean })));
    expect(names(asked(true), [])).not.toContain('v-where');
    expect(names(asked(true), [integer('pain', 0)])).toContain('v-where');
    expect(names(asked(false), [])).toContain('v-where');
    expect(names(asked(false), [integer('pain', 0)])).not.toContain('v-where');
  });

  test('S14: of several conditions one is enough, unless all must hold', () => {
    const two = [when('pain', '>', { answerInteger: 3 }), when('pain', '<', { answerInteger: 6 })];
    const any = read(pain, where(...two));
    const all = read(pain, { ...where(...two), enableBehavior: 'all' });
    expect(names(any, [integer('pain', 8)])).toContain('v-where');
    expect(names(all, [integer('pain', 8)])).not.toContain('v-where');
    expect(names(all, [integer('pain', 5)])).toContain('v-where');
  });

  test('S14: a later question may decide, and what is not shown has no answer', () => {
    const questionnaire = read(
      { linkId: 'c', type: 'integer', enableWhen: [when('b', 'exists', { answerBoolean: true })] },
      { linkId: 'b', type: 'integer', enableWhen: [when('a', '=', { answerInteger: 1 })] },
      { linkId: 'a', type: 'integer' },
    );
    const given = (a: number) => [integer('c', 1), integer('b', 1), integer('a', a)];
    expect(names(questionnaire, given(1))).toEqual(['v-c', 'v-b', 'v-a']);
    expect(names(questionnaire, given(2))).toEqual(['v-a']);
  });

  test('S14: in a group that repeats, the answer in the same row decides', () => {
    const questionnaire = read({
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [pain, where(when('pain', '>', { answerInteger: 3 }))],
    });
    const row = (value: number) => ({ linkId: 'g', answers: [], items: [integer('pain', value)] });
    expect(names(questionnaire, [row(5), row(1), row(7)]).filter((name) => /where/.test(name))).toEqual([
      'v-g.1.v-where',
      'v-g.3.v-where',
    ]);
  });

  test('S14: a question below an answer is asked when there is that answer', () => {
    const questionnaire = read({ ...pain, item: [{ linkId: 'more', type: 'string', required: true }] });
    expect(missingAnswers(questionnaire, [])).toEqual([]);
    expect(missingAnswers(questionnaire, [integer('pain', 1)])).toEqual([
      { linkId: 'more', name: 'v-more', reason: 'required' },
    ]);
  });
});

test('S14: conditions that go round in a circle are refused, also by way of a group', () => {
  const on = (question: string) => [when(question, 'exists', { answerBoolean: true })];
  const circle = reading([
    { linkId: 'a', type: 'string', enableWhen: on('b') },
    { linkId: 'b', type: 'string', enableWhen: on('a') },
  ]);
  const inside = reading([
    { linkId: 'g', type: 'group', enableWhen: on('x'), item: [{ linkId: 'x', type: 'string' }] },
  ]);
  for (const result of [circle, inside])
    expect(result.ok ? [] : result.problems.map(({ reason }) => reason)).toContain('condition-in-circle');
});

test('S14: what cannot be read is told with its place in the file', () => {
  const result = reading(
    [
      { linkId: 'a', type: 'attachment' },
      { linkId: 'b', type: 'coding' },
      { type: 'string' },
      { linkId: 'c', type: 'choice', answerOption: [{ valueInteger: 'x' }], answerValueSet: '#gone' },
      { linkId: 'a', type: 'string', enableWhen: [{ question: 'z', operator: '~', answerString: 'x' }] },
      {
        linkId: 'd',
        type: 'string',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: '(a+)+$' }],
      },
      { linkId: 'e', type: 'string', required: 'ja', modifierExtension: [] },
    ],
    { status: 'nieuw' },
  );
  expect(result.ok ? [] : result.problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'item[0].type item-type-left-out',
    'item[1].type unknown-item-type',
    'item[2].linkId missing',
    'item[3].answerOption[0] wrong-value',
    'item[3].answerValueSet value-set-not-in-file',
    'item[4].enableWhen[0].operator unknown-operator',
    'item[5] pattern-too-costly',
    'item[6] modifier-not-known',
    'item[6].required not-yes-or-no',
    'linkId a link-id-twice',
    'status unknown-status',
  ]);
  for (const json of [undefined, null, 3, [], {}, { resourceType: 'Patient' }])
    expect(readQuestionnaire(json)).toEqual({
      ok: false,
      problems: [{ path: '', reason: 'not-a-questionnaire' }],
    });
});

test('S14: what is typed wrong is named beside its field', () => {
  const bound = (name: string, valueInteger: number) => ({
    url: `http://hl7.org/fhir/StructureDefinition/${name}`,
    valueInteger,
  });
  const questionnaire = read(
    { linkId: 'n', type: 'integer', extension: [bound('minValue', 0), bound('maxValue', 10)] },
    { linkId: 'd', type: 'date' },
    { linkId: 's', type: 'string', maxLength: 3, required: true },
  );
  const reasons = (n: string, d: string, s: string) => {
    const result = readAnswers(questionnaire, { 'v-n': n, 'v-d': d, 'v-s': s });
    return result.ok ? [] : result.errors.map(({ name, reason }) => `${name} ${reason}`);
  };
  expect(reasons('10', '2028-02-29', 'abc')).toEqual([]);
  expect(reasons('11', '2027-02-29', 'abcd')).toEqual(['v-n too-large', 'v-d not-a-day', 'v-s too-long']);
  expect(reasons('-1', '', ' ')).toEqual(['v-n too-small', 'v-s required']);
  expect(reasons('1,5', '', 'a')).toEqual(['v-n not-a-whole-number']);
  expect(reasons('tien', '', 'a')).toEqual(['v-n not-a-number']);
});

test('S14: a question that an answer brings up is asked first, and missed only when it was asked', () => {
  const questionnaire = read({
    linkId: 'g',
    type: 'group',
    item: [pain, where(when('pain', '>', { answerInteger: 3 }))],
  });
  const [section] = sectionsOf(questionnaire);
  if (!section) throw new Error('no section');
  const judge = (posted: Record<string, string>, ...asked: string[]) =>
    judgeSection(questionnaire, section, { draft: {}, posted, asked });
  expect(judge({ 'v-pain': '2' }, 'v-pain').state).toBe('done');
  expect(judge({ 'v-pain': '5' }, 'v-pain')).toMatchObject({ state: 'more-questions', names: ['v-where'] });
  expect(judge({ 'v-pain': '5' }, 'v-pain', 'v-where').state).toBe('errors');
  expect(judge({ 'v-pain': '5', 'v-where': 'knie' }, 'v-pain', 'v-where').state).toBe('done');
  expect(judge({ 'v-pain': '2', 'v-where': 'knie' }, 'v-pain', 'v-where').fields).toHaveProperty('v-where');
});

test('S14: what stands in a group that is not shown is not shown either, and an answer there is an error', () => {
  const asked = [when('pain', '>', { answerInteger: 3 })];
  const inside = { linkId: 'in', type: 'string', required: true };
  const questionnaire = read(pain, { linkId: 'g', type: 'group', enableWhen: asked, item: [inside] });
  expect(names(questionnaire, [])).toEqual(['v-pain']);
  expect(missingAnswers(questionnaire, [])).toEqual([]);
  const item = [{ linkId: 'g', item: [{ linkId: 'in', answer: [{ valueString: 'a' }] }] }];
  const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item };
  expect(checkResponse(questionnaire, response).map(({ reason }) => reason)).toEqual(['not-shown']);
});

test('S14: an answer that cannot be read is told once, not as missing too', () => {
  const item = [{ linkId: 'n', answer: [{ valueInteger: 'drie' }] }];
  const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item };
  const questionnaire = read({ linkId: 'n', type: 'integer', required: true });
  expect(checkResponse(questionnaire, response)).toEqual([
    { severity: 'fatal', reason: 'wrong-type', linkId: 'n' },
  ]);
});
