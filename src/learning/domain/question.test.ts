import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionOf, isAnswerTo, readNumber, scoreOf, type Answer, type Question } from './question.ts';

const words = { text: { nl: 'Vraag' }, explanation: { nl: 'Uitleg' } };
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, words: { nl: `Antwoord ${id}` } }));
const single: Question = { ...words, kind: 'single', options, right: 'b' };
const multiple: Question = { ...words, kind: 'multiple', options, right: ['a', 'b', 'c'] };
const order: Question = { ...words, kind: 'order', options };
const number: Question = { ...words, kind: 'number', value: 45, tolerance: 15, unit: { nl: 'minuten' } };
const open: Question = { ...words, kind: 'open', model: { nl: 'Bijvoorbeeld' } };

describe('marking', () => {
  test('S26: a single choice is right or not', () => {
    expect(scoreOf(single, { kind: 'single', choice: 'b' })).toMatchObject({ right: true });
    expect(scoreOf(single, { kind: 'single', choice: 'c' })).toMatchObject({ right: false, good: 0, of: 1 });
    expect(scoreOf(single, undefined)).toMatchObject({ right: false });
  });

  test('S26: of several answers all and only the right ones count, and the parts are told: 2 of 3, one too many', () => {
    const score = (...choices: string[]) => scoreOf(multiple, { kind: 'multiple', choices });
    expect(score('a', 'b', 'c')).toEqual({ marked: true, right: true, good: 3, of: 3, extra: 0 });
    expect(score('a', 'b')).toEqual({ marked: true, right: false, good: 2, of: 3, extra: 0 });
    expect(score('a', 'b', 'd')).toEqual({ marked: true, right: false, good: 2, of: 3, extra: 1 });
    expect(score('a', 'b', 'c', 'd')).toMatchObject({ right: false, good: 3, extra: 1 });
  });

  test('S26: an order is right as a whole, and tells how many are in their place', () => {
    expect(scoreOf(order, { kind: 'order', order: ['a', 'b', 'c', 'd'] })).toMatchObject({
      right: true,
      good: 4,
    });
    expect(scoreOf(order, { kind: 'order', order: ['b', 'a', 'c', 'd'] })).toMatchObject({
      right: false,
      good: 2,
    });
  });

  test('S26: a number is right within its tolerance, both ends included, and no binary fraction spoils it', () => {
    const right = (typed: string) => scoreOf(number, { kind: 'number', typed });
    for (const typed of ['30', '60', '45,0', ' 45 ']) expect(right(typed)).toMatchObject({ right: true });
    for (const typed of ['29,9', '60.1', '-45', 'veel', ''])
      expect(right(typed)).toMatchObject({ right: false });
    const tenth: Question = { ...number, value: 0.1, tolerance: 0.2 };
    expect(scoreOf(tenth, { kind: 'number', typed: '0,3' })).toMatchObject({ right: true });
  });

  test('S26: an open answer is never marked by the machine', () => {
    expect(scoreOf(open, { kind: 'open', text: 'Wat dan ook' })).toEqual({ marked: false });
  });

  test('the parts never exceed the whole, and everything right is the same as right', () => {
    const picks = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(picks, fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (choices, places) => {
        const scores = [
          scoreOf(multiple, { kind: 'multiple', choices }),
          scoreOf(order, { kind: 'order', order: places }),
        ];
        for (const score of scores) {
          if (!score.marked) throw new Error('marked by the machine');
          expect(score.good).toBeLessThanOrEqual(score.of);
          expect(score.right).toBe(score.good === score.of && score.extra === 0);
        }
      }),
    );
  });
});

test.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1 250', 1250],
  ['−3', -3],
  ['12,5,1', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['', undefined],
  ['99999999999', undefined],
])('reads %j as the number %j', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test('an answer of another kind, or with options that are not there, is no answer to a question', () => {
  const cases: [Question, Answer, boolean][] = [
    [single, { kind: 'single', choice: 'b' }, true],
    [single, { kind: 'single', choice: 'z' }, false],
    [single, { kind: 'open', text: 'b' }, false],
    [multiple, { kind: 'multiple', choices: ['a', 'a'] }, false],
    [multiple, { kind: 'multiple', choices: [] }, true],
    [order, { kind: 'order', order: ['a', 'b'] }, false],
    [order, { kind: 'order', order: ['d', 'c', 'b', 'a'] }, true],
    [number, { kind: 'number', typed: 'veel' }, true],
  ];
  for (const [question, answer, fits] of cases) expect(isAnswerTo(question, answer)).toBe(fits);
});

describe('the review', () => {
  test('S26: how often each option was chosen, with the right ones named', () => {
    const bars = distributionOf(multiple, [
      { kind: 'multiple', choices: ['a', 'd'] },
      { kind: 'multiple', choices: ['a'] },
    ]);
    expect(bars.map(({ key, count, right }) => [key, count, right])).toEqual([
      ['a', 2, true],
      ['b', 0, true],
      ['c', 0, true],
      ['d', 1, false],
    ]);
  });

  test('S26: numbers as too low, right and too high; what is no number only when there is any', () => {
    const typed = (...all: string[]) =>
      distributionOf(
        number,
        all.map((one) => ({ kind: 'number', typed: one })),
      ).map((bar) => bar.count);
    expect(typed('10', '45', '50', '90')).toEqual([1, 2, 1]);
    expect(typed('heel lang')).toEqual([0, 0, 0, 1]);
  });

  test('S26: an order by the number of right places, without the one that cannot be', () => {
    const bars = distributionOf(order, [{ kind: 'order', order: ['a', 'b', 'c', 'd'] }]);
    expect(bars.map(({ key, count }) => [key, count])).toEqual([
      ['4', 1],
      ['2', 0],
      ['1', 0],
      ['0', 0],
    ]);
  });

  test('every answer stands under exactly one bar, except where several may be chosen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
        (numbers, choices) => {
          const sum = (question: Question, answers: Answer[]) =>
            distributionOf(question, answers).reduce((all, bar) => all + bar.count, 0);
          expect(
            sum(
              number,
              numbers.map((typed) => ({ kind: 'number', typed })),
            ),
          ).toBe(numbers.length);
          expect(
            sum(
              single,
              choices.map((choice) => ({ kind: 'single', choice })),
            ),
          ).toBe(choices.length);
        },
      ),
    );
  });
});
