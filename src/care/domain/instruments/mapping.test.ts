import { describe, expect, test } from 'vitest';
import { answersByItem, checkMapping, proposeMapping } from './mapping.ts';
import { gad7 } from './mood-and-anxiety.ts';
import { ownCheckIn, ownCheckInMapping, ownCheckInScoring } from './own-check-in.ts';
import { scoreInstrument } from './score.ts';

const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('which question is which item', () => {
  test('S14: is proposed by order', () => {
    const proposed = proposeMapping(asked, gad7);
    expect(proposed.mapping[0]).toEqual({ linkId: 'a', item: 1 });
    expect(proposed.mapping[6]).toEqual({ linkId: 'g', item: 7 });
    expect(proposed).toMatchObject({ leftOver: [], without: [] });
  });

  test('S14: the proposal says what it could not place', () => {
    expect(proposeMapping([...asked, 'h', 'i'], gad7).leftOver).toEqual(['h', 'i']);
    expect(proposeMapping(['a', 'b', 'c', 'd', 'e'], gad7).without).toEqual([6, 7]);
    expect(proposeMapping([], gad7)).toEqual({ mapping: [], leftOver: [], without: [1, 2, 3, 4, 5, 6, 7] });
    expect(proposeMapping(['a', 'a', 'b'], gad7).mapping).toHaveLength(2);
  });

  const good = proposeMapping(asked, gad7).mapping;
  test.each([
    ['question-unknown', [...good.slice(1), { linkId: 'z', item: 1 }]],
    ['item-unknown', [...good.slice(1), { linkId: 'a', item: 8 }]],
    ['item-unknown', [...good.slice(1), { linkId: 'a', item: 0 }]],
    ['question-twice', [...good.slice(1), { linkId: 'b', item: 1 }]],
    ['item-twice', [...good.slice(1), { linkId: 'a', item: 2 }]],
    ['item-left-out', good.slice(1)],
  ])('S14: a mapping is refused: %s', (reason, mapping) => {
    expect(checkMapping(mapping, asked, gad7)).toEqual({ ok: false, reason });
  });

  test('S14: a mapping that was turned about by hand is kept as it was confirmed', () => {
    const swapped = good.map(({ linkId, item }) => ({ linkId, item: 8 - item }));
    expect(checkMapping(swapped, asked, gad7)).toEqual({ ok: true, value: swapped });
    const numbers = new Map([
      ['a', 3],
      ['g', 0],
      ['another question', 9],
    ]);
    expect([...answersByItem(swapped, numbers)]).toEqual([
      [7, 3],
      [1, 0],
    ]);
  });
});

describe('our own check-in', () => {
  test('S5: asks for stress, mood, energy, sleep and tension, from 0 to 10, in both languages', () => {
    const dutch = ownCheckIn('nl');
    expect(dutch).toMatchObject({ resourceType: 'Questionnaire', status: 'active', language: 'nl' });
    expect(dutch.item.map(({ linkId }) => linkId)).toEqual(['stress', 'mood', 'energy', 'sleep', 'tension']);
    expect(ownCheckIn('en').item.map(({ linkId }) => linkId)).toEqual(dutch.item.map(({ linkId }) => linkId));
    for (const { text, type, extension } of dutch.item) {
      expect(text).toMatch(/\?.*0: .*10: /);
      expect(type).toBe('integer');
      expect(extension).toEqual([
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
      ]);
    }
  });

  test('S14: says itself that nobody has examined it', () => {
    expect(ownCheckInScoring.validated).toBe(false);
    expect(ownCheckIn('nl').description).toContain('niet wetenschappelijk onderzocht');
    expect(ownCheckIn('en').description).toContain('not been examined');
  });

  test('S5: what is answered is scored by question, and a skipped question takes nothing from the others', () => {
    const linkIds = ownCheckIn('nl').item.map(({ linkId }) => linkId);
    expect(checkMapping(ownCheckInMapping, linkIds, ownCheckInScoring).ok).toBe(true);
    const numbers = new Map([
      ['stress', 7],
      ['mood', 0],
      ['tension', 10],
    ]);
    const scoring = scoreInstrument(ownCheckInScoring, answersByItem(ownCheckInMapping, numbers));
    expect(scoring.ok && scoring.value).toMatchObject({
      stress: { kind: 'score', value: 7, band: undefined },
      mood: { kind: 'score', value: 0 },
      energy: { kind: 'no-score', missing: [3] },
      sleep: { kind: 'no-score', missing: [4] },
      tension: { kind: 'score', value: 10 },
    });
  });
});
