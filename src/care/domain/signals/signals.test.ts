import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideAcknowledge,
  decideClose,
  heldSignals,
  longestNote,
  signalStanding,
  type SignalFacts,
} from './handover.ts';
import { findSignals, findWeightSignal, isObservation, observations, observedSignal } from './reasons.ts';
import { proposedUrgency, routeSteps, routes } from './route.ts';
import { reasonText } from './texts.ts';

/** Answers by item; every other item of the form 0. */
const form = (count: number, given: Record<number, number>): Map<number, number> =>
  new Map(Array.from({ length: count }, (_, at) => [at + 1, given[at + 1] ?? 0]));

describe('an answer that must reach a human', () => {
  test.each([
    ['phq-9', 9, 0, 0],
    ['phq-9', 9, 1, 1],
    ['phq-9', 9, 2, 1],
    ['phq-9', 9, 3, 1],
    ['phq-9', 8, 3, 0],
    ['4dkl', 33, 0, 0],
    ['4dkl', 33, 1, 1],
    ['4dkl', 33, 4, 1],
    ['4dkl', 46, 1, 1],
    ['4dkl', 45, 4, 0],
    ['4dkl', 9, 4, 0],
    ['oq-45', 33, 4, 0],
  ])('S4: %s, item %i answered %i: %i signal', (instrument, item, answer, count) => {
    const found = findSignals(instrument, form(50, { [item]: answer }));
    expect(found).toHaveLength(count);
    if (count > 0)
      expect(found[0]).toEqual({ reason: 'answer', instrument, item, answer, from: 1, gk: false });
  });

  test('S4: both items of the 4DKL are two signals', () => {
    expect(findSignals('4dkl', form(50, { 33: 1, 46: 2 }))).toHaveLength(2);
  });

  test('S4: it is seen on a form that is not complete, and on one that cannot be scored', () => {
    expect(findSignals('phq-9', new Map([[9, 1]]))).toHaveLength(1);
    expect(findSignals('phq-9', new Map([[9, 7]]))).toHaveLength(1);
    expect(findSignals('phq-9', new Map())).toEqual([]);
  });
});

describe('a score that must reach a human', () => {
  const upTo = (sum: number) => {
    // Items 1 to 7 carry what they can, item 8 the rest; item 9 stays 0.
    const points = Array.from({ length: 8 }, (_, at) => Math.max(0, Math.min(3, sum - 3 * at)));
    return form(9, Object.fromEntries(points.map((answer, at) => [at + 1, answer])));
  };
  test.each([
    [19, 0], // 6 × 3 + 1
    [20, 1], // 6 × 3 + 2
    [21, 1], // 7 × 3
    [24, 1], // 8 × 3
  ])('S4: PHQ-9 of %i without item 9: %i signal', (sum, count) => {
    const found = findSignals('phq-9', upTo(sum));
    expect(found).toHaveLength(count);
    if (count > 0)
      expect(found[0]).toEqual({ reason: 'score', instrument: 'phq-9', atLeast: sum, from: 20, gk: false });
  });

  test('S4: as many points on another instrument are no signal', () => {
    expect(findSignals('4dkl', new Map([1, 2, 3, 4, 5, 6, 7].map((item) => [item, 4] as const)))).toEqual([]);
  });

  test('S4: points that are there reach the limit, whatever was skipped', () => {
    const skipped = new Map([1, 2, 3, 4, 5, 6, 7].map((item) => [item, 3] as const)); // 7 × 3 = 21
    expect(findSignals('phq-9', skipped)).toMatchObject([{ reason: 'score', atLeast: 21 }]);
  });

  test('S4: more points never make a signal go away', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 8 }), (given, raised) => {
        const found = (points: number[]) =>
          findSignals('phq-9', new Map(points.map((answer, at) => [at + 1, answer]))).map(
            (one) => one.reason,
          );
        const more = found(given.map((answer, at) => (at === raised ? 3 : answer)));
        for (const reason of found(given)) expect(more).toContain(reason);
      }),
    );
  });
});

test.each([
  [18.4, true],
  [18.5, false],
  [18.6, false],
])('S4: a BMI of %d is a signal: %s', (bmi, signal) => {
  expect(findWeightSignal(bmi) !== undefined).toBe(signal);
});

test('S4: what a therapist sees can be raised by hand, and is still to be confirmed by a professional', () => {
  expect([...observations]).toEqual([
    ...[
      'thoughts-of-suicide',
      'psychosis',
      'mania',
      'intoxication',
      'compulsive-exercise',
      'underweight',
      'violence',
      'quick-decline',
    ],
  ]);
  for (const one of observations.slice(1))
    expect(observedSignal(one)).toMatchObject({ observation: one, gk: true });
  expect(isObservation('sadness')).toBe(false);
});

test('S4: a reason in words says its figures and nothing about the person', () => {
  const [item9] = findSignals('phq-9', form(9, { 9: 2 }));
  expect(reasonText(item9!)).toBe('Vraag 9: antwoord 2 (signaal vanaf 1)');
  expect(reasonText(findWeightSignal(17.25)!)).toBe('BMI 17,3 (signaal onder 18,5)');
});

describe('the route', () => {
  const steps = (urgency: keyof typeof routes) => routes[urgency].map(({ step }) => step);

  test('S4: thoughts of suicide: 113 day and night, the GP or the GP post, and 112 first of all', () => {
    const [item9] = findSignals('phq-9', form(9, { 9: 1 }));
    expect(proposedUrgency(item9!)).toBe('thoughts-of-suicide');
    expect(steps('thoughts-of-suicide')).toEqual([
      ...['called-112', 'called-113', 'called-gp', 'called-gp-post', 'informed-clinician'],
    ]);
    expect(routes['thoughts-of-suicide'][1]?.reach).toEqual(['113', '0800-0113']);
  });

  test('S4: a client who tells the therapist of suicide or self-harm: the same route as on a form, 113 included', () => {
    const told = observedSignal('thoughts-of-suicide');
    expect(observations[0]).toBe('thoughts-of-suicide');
    expect(told.gk).toBe(false);
    expect(reasonText(told)).toBe('Gedachten aan zelfdoding of zelfbeschadiging');
    const [item9] = findSignals('phq-9', form(9, { 9: 1 }));
    expect(proposedUrgency(told)).toBe(proposedUrgency(item9!));
    expect(steps(proposedUrgency(told))).toContain('called-113');
  });

  test('S4: anything else is urgent: the GP, and after hours the GP post', () => {
    expect(proposedUrgency(observedSignal('mania'))).toBe('urgent');
    expect(steps('urgent')).toEqual(['called-112', 'called-gp', 'called-gp-post', 'informed-clinician']);
  });

  test('S4: every route begins with 112, and only the clinician waits for consent', () => {
    for (const route of Object.values(routes)) {
      expect(route[0]).toMatchObject({ step: 'called-112', reach: ['112'] });
      expect(route.filter(({ needsConsent }) => needsConsent).map(({ step }) => step)).toEqual([
        ...['informed-clinician'],
      ]);
    }
    expect(new Set(Object.values(routes).flatMap((route) => route.map(({ step }) => step)))).toEqual(
      new Set(routeSteps),
    );
  });
});

const at = (text: string) => new Date(`2027-03-21T${text}:00Z`);
const raised: SignalFacts = { raisedAt: at('10:00'), acknowledgement: undefined, closure: undefined };
const done = {
  by: 'Testtherapeut Bas Vermeer',
  at: at('10:20'),
  steps: ['called-gp'],
  clientAgreed: false,
  note: 'Huisarts belt vanmiddag terug.',
};
const takenUp = () => {
  const decided = decideAcknowledge(raised, done);
  if (!decided.ok) throw new Error(decided.reason);
  return { ...raised, acknowledgement: decided.value };
};

describe('a signal', () => {
  test('S4: is held until somebody records what was done, and then until it is closed', () => {
    expect(signalStanding(raised)).toEqual({ state: 'held', since: at('10:00') });
    expect(signalStanding(takenUp())).toEqual({
      state: 'acknowledged',
      acknowledgement: { ...done, steps: ['called-gp'] },
    });
    const closing = decideClose(takenUp(), { by: 'Testtherapeut Bas Vermeer', at: at('16:00') });
    expect(closing.ok && signalStanding({ ...takenUp(), closure: closing.value })).toMatchObject({
      state: 'closed',
      closedAt: at('16:00'),
    });
  });

  test.each([
    ['no-step-done', { steps: [] }],
    ['step-unknown', { steps: ['talked-it-over'] }],
    ['step-unknown', { steps: ['called-gp', 'talked-it-over'] }],
    ['client-did-not-agree', { steps: ['called-gp', 'informed-clinician'] }],
    ['note-too-long', { note: 'x'.repeat(longestNote + 1) }],
    ['nobody-named', { by: '  ' }],
    ['before-it-was-raised', { at: at('09:59') }],
  ])('S4: is not taken up: %s', (reason, instead) => {
    expect(decideAcknowledge(raised, { ...done, ...instead })).toEqual({ ok: false, reason });
  });

  test.each([
    ['a note that just fits', { note: 'x'.repeat(longestNote) }],
    ['no note at all', { note: '' }],
    ['the clinician, when the client agreed', { steps: ['informed-clinician'], clientAgreed: true }],
    ['at the very moment', { at: at('10:00') }],
  ])('S4: is taken up with %s', (_, instead) => {
    expect(decideAcknowledge(raised, { ...done, ...instead }).ok).toBe(true);
  });

  test('S4: is taken up once, and closed once, in that order', () => {
    expect(decideAcknowledge(takenUp(), done)).toEqual({ ok: false, reason: 'already-acknowledged' });
    expect(decideClose(raised, done)).toEqual({ ok: false, reason: 'not-acknowledged' });
    expect(decideClose(takenUp(), { by: ' ', at: at('16:00') })).toEqual({
      ok: false,
      reason: 'nobody-named',
    });
    const closed = { ...takenUp(), closure: { by: 'x', at: at('16:00') } };
    expect(decideClose(closed, done)).toEqual({ ok: false, reason: 'already-closed' });
    expect(decideAcknowledge(closed, done)).toEqual({ ok: false, reason: 'already-acknowledged' });
  });

  test('S4: a closure without an acknowledgement leaves it held: nothing slips out of sight', () => {
    expect(signalStanding({ ...raised, closure: { by: 'x', at: at('16:00') } }).state).toBe('held');
  });

  test('S4: those that nobody took up stand together, the longest waiting first', () => {
    const later = { ...raised, raisedAt: at('11:00') };
    expect(heldSignals([later, takenUp(), raised])).toEqual([raised, later]);
  });
});
