import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields } from './field.ts';
import {
  consentAt,
  decideConsent,
  items,
  mayShare,
  mostShared,
  recipients,
  shareable,
  type ConsentFact,
  type Item,
} from './consent.ts';

const at = (minute: number): Date => new Date(Date.UTC(2027, 2, 1, 9, minute));
const lane = 'reintegration';
const given = (chosen: readonly Item[], minute: number): ConsentFact => ({
  kind: 'given',
  lane,
  recipient: 'employer',
  items: chosen,
  version: 1,
  by: 'self',
  at: at(minute),
});
const withdrawn = (minute: number): ConsentFact => ({
  kind: 'withdrawn',
  lane,
  recipient: 'employer',
  at: at(minute),
});

/** Any history, also ones that the product itself would refuse to record. */
const anyFact: fc.Arbitrary<ConsentFact> = fc
  .record({
    lane: fc.constantFrom(...fields),
    recipient: fc.constantFrom(...recipients),
    minute: fc.integer({ min: 0, max: 40 }),
    chosen: fc.option(fc.subarray([...items])),
  })
  .map(({ minute, chosen, ...about }) =>
    chosen
      ? { ...about, kind: 'given', items: chosen, version: 1, by: 'self', at: at(minute) }
      : { ...about, kind: 'withdrawn', at: at(minute) },
  );
const history = fc.array(anyFact, { maxLength: 25 });
const others = recipients.filter((recipient) => recipient !== 'client');

test('S11: an employer sees attendance and schedule at most, in no lane more', () => {
  for (const field of fields)
    for (const item of mostShared[field].employer) expect(['attendance', 'schedule']).toContain(item);
  const everything = [given(items, 0)];
  expect(shareable(everything, { lane, recipient: 'employer', at: at(1) })).toEqual([
    'attendance',
    'schedule',
  ]);
});

test('S10, S11: scores go to who treats, function to the company doctor, and the question to the general practitioner', () => {
  const receiving = (item: Item) =>
    fields.flatMap((field) =>
      others
        .filter((recipient) => mostShared[field][recipient].includes(item))
        .map((who) => `${field} ${who}`),
    );
  expect(receiving('scores')).toEqual([
    'cure general-practitioner',
    'cure treating-clinician',
    'reintegration general-practitioner',
    'reintegration treating-clinician',
  ]);
  expect(receiving('function')).toEqual([
    'cure treating-clinician',
    'reintegration treating-clinician',
    'reintegration occupational-physician',
  ]);
  expect(receiving('gp-question')).toEqual(fields.map((field) => `${field} general-practitioner`));
  expect(mostShared.prevention.referrer).toEqual([]);
});

test('S11: without consent nobody but the client receives anything', () => {
  for (const recipient of recipients)
    expect(shareable([], { lane, recipient, at: at(0) })).toEqual(recipient === 'client' ? items : []);
});

test('S11: a withdrawal works at its own instant, and wins from a consent at the same one', () => {
  const facts = [given(['attendance'], 0), withdrawn(5)];
  const may = (all: ConsentFact[], minute: number) =>
    mayShare(all, { lane, recipient: 'employer', item: 'attendance', at: at(minute) });
  expect([may(facts, 4), may(facts, 5)]).toEqual([true, false]);
  expect(may([...facts].reverse(), 5)).toBe(false);
  expect(may([withdrawn(0), given(['attendance'], 0)], 0)).toBe(false);
  expect(may([...facts, given(['attendance'], 6)], 6)).toBe(true);
});

test('S11: a later consent replaces the earlier one, and keeps its version and instant', () => {
  const facts = [given(['attendance', 'schedule'], 0), { ...given(['schedule'], 3), version: 2 }];
  expect(consentAt(facts, { lane, recipient: 'employer', at: at(9) })).toEqual({
    state: 'given',
    items: ['schedule'],
    version: 2,
    since: at(3),
  });
  expect(consentAt([], { lane, recipient: 'employer', at: at(9) })).toEqual({ state: 'never' });
});

test('S11: after a withdrawal nothing is shared until consent is given anew, whatever went before', () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom(...fields),
      fc.constantFrom(...others),
      (facts, field, recipient) => {
        const end: ConsentFact = { kind: 'withdrawn', lane: field, recipient, at: at(40) };
        const asked = { lane: field, recipient, at: at(50) };
        return (
          shareable([...facts, end], asked).length === 0 && shareable([end, ...facts], asked).length === 0
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test('S10–S12: nothing beyond the maximum of a lane is ever shared, and never what was not agreed to', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 45 }), (facts, minute) =>
      fields.every((field) =>
        others.every((recipient) =>
          shareable(facts, { lane: field, recipient, at: at(minute) }).every(
            (item) =>
              mostShared[field][recipient].includes(item) &&
              facts.some(
                (fact) =>
                  fact.kind === 'given' &&
                  fact.lane === field &&
                  fact.recipient === recipient &&
                  fact.at <= at(minute) &&
                  fact.items.includes(item),
              ),
          ),
        ),
      ),
    ),
    { numRuns: 1000 },
  );
});

test('S12: only what the lane allows is recorded, by whom the age asks for', () => {
  const ask = (
    change: Partial<Extract<ConsentFact, { kind: 'given' }>>,
    needed: 'self' | 'parents' = 'self',
  ) => {
    const fact = given(['attendance'], 0);
    const decided = fact.kind === 'given' ? decideConsent({ ...fact, ...change }, needed) : undefined;
    return decided?.ok ? 'recorded' : decided?.reason;
  };
  expect(ask({})).toBe('recorded');
  expect(ask({ items: [] })).toBe('nothing-chosen');
  expect(ask({ items: ['attendance', 'scores'] })).toBe('beyond-lane');
  expect(ask({ lane: 'cure' })).toBe('beyond-lane');
  expect(ask({ recipient: 'client' })).toBe('client-needs-none');
  expect(ask({}, 'parents')).toBe('others-must-agree');
  expect(ask({ by: 'parents' })).toBe('others-must-agree');
});
