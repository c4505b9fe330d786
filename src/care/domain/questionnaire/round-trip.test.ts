import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answered, Answers } from './answers.ts';
import { checkResponse } from './check-response.ts';
import { readTyped } from './field-text.ts';
import { fieldsOf } from './fields.ts';
import { askedNames } from './sections.ts';
import { formOf } from './form.ts';
import { allItems, itemTypes, type Item, type Questionnaire } from './questionnaire.ts';
import { readAnswers } from './read-answers.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { toResponse } from './to-response.ts';
import type { AnswerValue } from './value.ts';

type Json = Record<string, unknown>;
const options = [
  { valueCoding: { system: 'urn:x', code: 'a', display: 'Rustig' } },
  { valueCoding: { system: 'urn:x', code: 'b' } },
];
const unit = (code: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
  valueCoding: { system: 'urn:u', code, display: `een ${code}` },
});

/** Random questionnaires: items of every type, groups and follow-up questions, repeating or not. */
const itemJson = (depth: number): fc.Arbitrary<Json> =>
  fc
    .record({
      type: fc.constantFrom(...itemTypes),
      repeats: fc.boolean(),
      units: fc.integer({ min: 0, max: 2 }),
      below: depth === 0 ? fc.constant([]) : fc.array(itemJson(depth - 1), { maxLength: 3 }),
    })
    .map(({ type, repeats, units, below }) => ({
      type,
      repeats,
      ...(type === 'display' ? {} : { item: below }),
      ...(/choice/.test(type) ? { answerOption: options } : {}),
      ...(type === 'quantity' ? { extension: ['kg', 'g'].slice(0, units).map(unit) } : {}),
    }));

const oddNames = ['', ' ', '/1.2', '_5f_', '.open', '_time', 'é', 'constructor', '1'];
const withLinkIds = (items: readonly Json[], next = { at: 0 }): Json[] =>
  items.map((item) => {
    next.at += 1;
    const linkId = `${next.at}${oddNames[next.at % oddNames.length] ?? ''}`;
    return { ...item, linkId, ...(item['item'] ? { item: withLinkIds(item['item'] as Json[], next) } : {}) };
  });

const read = (json: unknown): Questionnaire => {
  const reading = readQuestionnaire(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};
const questionnaires = fc
  .array(itemJson(2), { minLength: 1, maxLength: 5 })
  .map((items) =>
    read({ resourceType: 'Questionnaire', url: 'urn:q', status: 'active', item: withLinkIds(items) }),
  );

const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `w${text.replace(/[^ -~]/g, 'x')}w`);
const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .record({ h: fc.nat(23), m: fc.nat(59), s: fc.nat(59) })
  .map(({ h, m, s }) => [h, m, s].map((part) => String(part).padStart(2, '0')).join(':'));
const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);

const valueOf = (item: Item): fc.Arbitrary<AnswerValue> => {
  const plain = (type: AnswerValue['type'], values: fc.Arbitrary<boolean | number | string>) =>
    values.map((value) => ({ type, value }) as unknown as AnswerValue);
  switch (item.type) {
    case 'boolean':
      return plain('boolean', fc.boolean());
    case 'decimal':
      return plain('decimal', doubles);
    case 'integer':
      return plain('integer', fc.integer());
    case 'date':
      return plain('date', days);
    case 'time':
      return plain('time', times);
    case 'url':
      return plain('uri', fc.webUrl());
    case 'dateTime':
      // As it is read on a Dutch clock, which knows what zone a day has.
      return fc.tuple(days, fc.oneof(times, fc.constant(''))).map(([text, time]) => {
        const moment = readTyped(item, { text, time, unit: '' });
        if ('fault' in moment) throw new Error(moment.fault);
        return moment.value;
      });
    case 'quantity': {
      const units =
        item.units.length > 0 ? item.units : [{ display: undefined, code: undefined, system: undefined }];
      return fc.tuple(doubles, fc.constantFrom(...units)).map(([value, { display, system, code }]) => ({
        type: 'quantity',
        value: { value, unit: display, system, code },
      }));
    }
    default:
      return plain('string', words);
  }
};

const distinct = (item: Item, values: readonly AnswerValue[]): AnswerValue[] => {
  const chosen = item.options.map(({ value }) => value).filter((value) => values.includes(value));
  return item.options.length === 0
    ? [...values]
    : [...chosen, ...values.filter(({ type }) => type === 'string')];
};

const answersFor = (items: readonly Item[]): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...items.map((item): fc.Arbitrary<Answered[]> => {
        const { linkId } = item;
        if (item.type === 'display') return fc.constant([]);
        const times = { maxLength: item.repeats ? 4 : 1 };
        const below = answersFor(item.items);
        if (item.type === 'group')
          return fc
            .array(below, times)
            .map((rows) =>
              rows.filter((row) => row.length > 0).map((row) => ({ linkId, answers: [], items: row })),
            );
        const choices = item.options.map(({ value }) => fc.constant(value));
        const values = item.type === 'choice' ? fc.oneof(...choices) : fc.oneof(...choices, valueOf(item));
        return fc
          .array(values, times)
          .map((list) => distinct(item, list))
          .chain((list) =>
            fc.tuple(...list.map((value) => below.map((further) => ({ value, items: further })))),
          )
          .map((answers) => (answers.length > 0 ? [{ linkId, answers, items: [] }] : []));
      }),
    )
    .map((all) => all.flat());

const filledIn = questionnaires.chain((questionnaire) =>
  fc.record({ questionnaire: fc.constant(questionnaire), answers: answersFor(questionnaire.items) }),
);

test('S14: answers put into the fields of a form are read back as the same answers', () => {
  let many = 0;
  fc.assert(
    fc.property(filledIn, ({ questionnaire, answers }) => {
      const fields = fieldsOf(questionnaire, answers);
      many += Object.keys(fields).length;
      expect(readAnswers(questionnaire, fields)).toEqual({ ok: true, answers, fields });
    }),
    { numRuns: 400 },
  );
  expect(many).toBeGreaterThan(400);
});

test('S14: every field that holds an answer stands in the form, under one name only', () => {
  fc.assert(
    fc.property(filledIn, ({ questionnaire, answers }) => {
      const parts = formOf(questionnaire, answers);
      const asked = askedNames(parts);
      expect(new Set(asked).size).toBe(asked.length);
      const names = new Set(
        parts.flatMap((part) =>
          part.part === 'field'
            ? [part.name, ...part.rows, ...part.open, ...part.options.map(({ name }) => name)]
            : [],
        ),
      );
      for (const name of Object.keys(fieldsOf(questionnaire, answers)))
        expect(names).toContain(name.replace(/~(time|unit)$/, ''));
    }),
    { numRuns: 200 },
  );
});

test('S14: what a form gave makes a response that its questionnaire finds valid', () => {
  fc.assert(
    fc.property(filledIn, ({ questionnaire, answers }) => {
      const response = toResponse(questionnaire, answers, { authored: new Date('2027-03-21T09:30:00Z') });
      expect(checkResponse(questionnaire, JSON.parse(JSON.stringify(response)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('S14: whatever a browser sends is read without a fault, and what was wrong is named', () => {
  const sent = questionnaires.chain((questionnaire) => {
    const names = formOf(questionnaire, []).flatMap((part) =>
      part.part === 'field'
        ? [part.name, ...part.rows, ...part.open, `${part.name}~time`, `${part.name}.99`]
        : [],
    );
    const name = fc.oneof(fc.constantFrom('__proto__x', ...names), fc.string());
    return fc.tuple(fc.constant(questionnaire), fc.dictionary(name, fc.string()));
  });
  fc.assert(
    fc.property(sent, ([questionnaire, fields]) => {
      const result = readAnswers(questionnaire, fields);
      const known = new Set(allItems(questionnaire).map(({ linkId }) => linkId));
      if (!result.ok) expect(result.errors.every(({ linkId }) => known.has(linkId))).toBe(true);
      else expect(readAnswers(questionnaire, fieldsOf(questionnaire, result.answers)).ok).toBe(true);
    }),
    { numRuns: 200 },
  );
});
