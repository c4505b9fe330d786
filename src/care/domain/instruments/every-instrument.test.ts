import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBeConfirmed, type Definition } from './definition.ts';
import { findInstrument, instruments } from './instruments.ts';
import { bandOf, scoreInstrument } from './score.ts';
import { bandTexts } from './texts.ts';

/** Every item answered: with a whole number that the item allows. */
const complete = (definition: Definition): fc.Arbitrary<Map<number, number>> =>
  fc
    .tuple(...definition.items.map(({ min, max }) => fc.integer({ min, max })))
    .map((given) => new Map(given.map((answer, at) => [at + 1, answer])));

/** One for every item and every instrument: inside the range, and more than zero days for IPAQ. */
const ones = (definition: Definition): Map<number, number> =>
  new Map(definition.items.map((_, at) => [at + 1, 1]));

const bySum = instruments.filter(({ method }) => method === 'sum');

test('S14: every instrument of the table is here, each under a code of its own', () => {
  const codes = instruments.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual([
    ...['4dkl', 'phq-9', 'gad-7', 'dass-21', 'who-5', 'pss-10', 'hads', 'isi', 'cis20r', 'oq-45', 'ipaq-sf'],
    ...['session-effort', 'own-check-in'],
  ]);
  expect(findInstrument('phq-9')?.name).toBe('PHQ-9');
  expect(findInstrument('toString')).toBeUndefined();
});

test('S14: only our own questions are called unvalidated', () => {
  expect(instruments.filter(({ validated }) => !validated).map(({ code }) => code)).toEqual([
    ...['session-effort', 'own-check-in'],
  ]);
});

test('S14: what a professional still has to confirm is known by name', () => {
  expect(instruments.flatMap((one) => toBeConfirmed(one).map(({ of }) => `${one.code} ${of}`))).toEqual([
    ...['phq-9 change', 'gad-7 change', 'cis20r scoring', 'oq-45 scoring'],
  ]);
});

describe.each(instruments.map((definition) => [definition.code, definition] as const))(
  '%s',
  (_, definition) => {
    const numbers = definition.items.map((_range, at) => at + 1);

    test('S14: every item counts in exactly one scale', () => {
      const counted = definition.subscales.flatMap(({ items }) => items);
      expect(counted.toSorted((a, b) => a - b)).toEqual(numbers);
    });

    test('S14: its cut-offs get worse one after another, within what can be scored', () => {
      for (const { bands, direction, min, max } of definition.subscales) {
        const cuts = (bands?.cuts ?? []).map(({ at }) => at);
        const rising = direction === 'lower-is-worse' ? cuts.toReversed() : cuts;
        expect(rising).toEqual(cuts.toSorted((a, b) => a - b));
        for (const cut of cuts) expect(cut > min && cut < max).toBe(true);
      }
    });

    test('S14: nothing answered, nothing scored: every item is named', () => {
      const scoring = scoreInstrument(definition, new Map());
      for (const { code, items } of definition.subscales)
        expect(scoring.ok && scoring.value[code]).toEqual({ kind: 'no-score', missing: items });
    });

    test('S14: one item missing: no score for its scale, and the other scales are scored', () => {
      for (const missing of numbers) {
        const given = ones(definition);
        given.delete(missing);
        const scoring = scoreInstrument(definition, given);
        for (const { code, items } of definition.subscales)
          expect(scoring.ok && scoring.value[code]).toMatchObject(
            items.includes(missing) ? { kind: 'no-score', missing: [missing] } : { kind: 'score' },
          );
      }
    });

    test('S14: an answer out of range is refused by its item, whichever it is', () => {
      for (const [at, { min, max }] of definition.items.entries())
        for (const wrong of [min - 1, max + 1, min + 0.5, NaN, Infinity]) {
          const given = ones(definition).set(at + 1, wrong);
          expect(scoreInstrument(definition, given)).toEqual({
            ...{ ok: false, reason: 'answer-out-of-range', items: [at + 1] },
          });
        }
    });

    test('S14: an item that it does not have is refused', () => {
      for (const stranger of [0, numbers.length + 1, 1.5, -1])
        expect(scoreInstrument(definition, ones(definition).set(stranger, 1))).toEqual({
          ...{ ok: false, reason: 'item-unknown', items: [stranger] },
        });
    });

    test('S14: whatever is answered, the score lies between the lowest and the highest', () => {
      fc.assert(
        fc.property(complete(definition), (given) => {
          const scoring = scoreInstrument(definition, given);
          if (!scoring.ok) throw new Error(scoring.reason);
          for (const { code, min, max } of definition.subscales) {
            const outcome = scoring.value[code];
            if (outcome?.kind === 'implausible') continue;
            expect(outcome).toMatchObject({ kind: 'score', min, max });
            if (outcome?.kind === 'score') expect(outcome.value >= min && outcome.value <= max).toBe(true);
          }
        }),
      );
    });
  },
);

describe.each(bySum.map((definition) => [definition.code, definition] as const))('%s', (_, definition) => {
  const valueOf = (given: Map<number, number>, code: string): number => {
    const scoring = scoreInstrument(definition, given);
    const outcome = scoring.ok ? scoring.value[code] : undefined;
    if (outcome?.kind !== 'score') throw new Error('not scored');
    return outcome.value;
  };

  test('S14: the lowest and the highest score are what the extreme answers give', () => {
    const extreme = (high: boolean) =>
      new Map(
        definition.items.map(({ min, max }, at) => [
          at + 1,
          high === definition.reverse.includes(at + 1) ? min : max,
        ]),
      );
    for (const { code, min, max } of definition.subscales)
      expect([valueOf(extreme(false), code), valueOf(extreme(true), code)]).toEqual([min, max]);
  });

  test('S14: a higher answer never lowers a score, except on an item that runs the other way', () => {
    const step = complete(definition).chain((given) =>
      fc.constantFrom(...given.keys()).map((item) => ({ given, item })),
    );
    fc.assert(
      fc.property(step, ({ given, item }) => {
        const higher = new Map(given).set(item, given.get(item)! + 1);
        if (!scoreInstrument(definition, higher).ok) return;
        for (const scale of definition.subscales) {
          const [before, after] = [valueOf(given, scale.code), valueOf(higher, scale.code)];
          if (!scale.items.includes(item)) expect(after).toBe(before);
          else if (definition.reverse.includes(item)) expect(after).toBeLessThanOrEqual(before);
          else expect(after).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

test('S14: a worse score is never in a milder band', () => {
  for (const scale of instruments.flatMap(({ subscales }) => subscales)) {
    if (!scale.bands) continue;
    const ranks = ['below-cut-off', ...scale.bands.cuts.map(({ band }) => band)];
    const scores = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
    if (scale.direction === 'lower-is-worse') scores.reverse();
    const found = scores.map((score) => ranks.indexOf(bandOf(scale, score)!));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBe(ranks.length);
  }
});

test('S14: every band has words, none of them an illness', () => {
  for (const words of Object.values(bandTexts.nl)) expect(words).not.toMatch(/depressie|stoornis|ziek/);
});

describe('a rule that allows missing answers', () => {
  const lenient = (mayMiss: number): Definition => ({
    ...findInstrument('gad-7')!,
    missing: { rule: 'mean-of-answered', mayMiss, source: { cite: 'made up for this test', gk: false } },
  });
  const without = (...missing: number[]): Map<number, number> =>
    new Map(
      Array.from({ length: 7 }, (_, at): [number, number] => [at + 1, 2]).filter(
        ([item]) => !missing.includes(item),
      ),
    );

  test('S14: fills in the mean of what was answered, and says which', () => {
    const scoring = scoreInstrument(lenient(2), without(3, 5).set(1, 3));
    // Five answers: 3 + 4 × 2 = 11; 11 × 7 / 5 = 15.4
    expect(scoring.ok && scoring.value['total']).toMatchObject({
      value: 15.4,
      band: 'severe',
      filledIn: [3, 5],
    });
  });

  test('S14: makes nothing of nothing, however much may miss', () => {
    const scoring = scoreInstrument(lenient(7), new Map());
    expect(scoring.ok && scoring.value['total']).toMatchObject({ kind: 'no-score' });
  });

  test('S14: goes no further than it says', () => {
    const scoring = scoreInstrument(lenient(2), without(3, 5, 6));
    expect(scoring.ok && scoring.value['total']).toEqual({ kind: 'no-score', missing: [3, 5, 6] });
  });
});
