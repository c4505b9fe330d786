import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawQuestions,
  mergeAnswers,
  roomCodeOf,
  settleAnswers,
  shuffled,
  takeAnswer,
  type DeviceStep,
  type GivenAnswer,
  type TestStanding,
} from './theory-test.ts';

const bank = ['Plaats', 'Overbelasting', 'Ademhaling'].flatMap((topic) =>
  Array.from({ length: 6 }, (_, at) => ({ id: `${topic}-${at}`, topic })),
);

describe('drawing', () => {
  test('S26: the same seed draws the same test, whatever the order of the bank', () => {
    const plan = { Plaats: 4, Overbelasting: 3 };
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(bank, { minLength: bank.length }), (seed, otherwise) => {
        const drawn = drawQuestions(bank, plan, seed);
        expect(drawQuestions(otherwise, plan, seed)).toEqual(drawn);
        if (!drawn.ok) throw new Error(drawn.reason);
        expect(new Set(drawn.value).size).toBe(7);
        expect(drawn.value.filter((id) => id.startsWith('Plaats'))).toHaveLength(4);
      }),
    );
  });

  test('S26: another seed draws another test', () => {
    const draws = ['a', 'b', 'c', 'd'].map((seed) =>
      JSON.stringify(drawQuestions(bank, { Plaats: 3 }, seed)),
    );
    expect(new Set(draws).size).toBeGreaterThan(1);
  });

  test('an empty plan and a topic with too few questions are refused', () => {
    expect(drawQuestions(bank, { Plaats: 0 }, 's')).toEqual({ ok: false, reason: 'nothing-planned' });
    expect(drawQuestions(bank, { Plaats: 7 }, 's')).toEqual({ ok: false, reason: 'too-few-questions' });
    expect(drawQuestions(bank, { Onbekend: 1 }, 's')).toEqual({ ok: false, reason: 'too-few-questions' });
  });

  test('what must be put in order is never shown in the right order', () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(ids, fc.string(), (names, seed) => {
        const options = names.map((id) => ({ id }));
        const shown = shuffled(seed, options);
        expect(shown).not.toEqual(options);
        expect(new Set(shown)).toEqual(new Set(options));
      }),
    );
  });

  test('a room code always has six digits', () => {
    expect(roomCodeOf(0)).toBe('000000');
    expect(roomCodeOf(0.999_999_999)).toBe('999999');
  });
});

describe('answers in time', () => {
  const at = (clock: string) => Date.parse(`2027-06-24T${clock}:00Z`);
  const openedAt = new Date(at('10:00'));
  const closedAt = new Date(at('11:00'));
  const open: TestStanding = { state: 'open', openedAt, roomCode: '123456' };
  const closed: TestStanding = { ...open, state: 'closed', closedAt };
  const nextDay = at('11:00') + 24 * 3_600_000;

  test('S26: nothing is taken before the room is open', () => {
    const delivery = { givenAt: at('09:00'), receivedAt: at('09:00') };
    expect(takeAnswer({ state: 'drawn' }, delivery)).toEqual({ ok: false, reason: 'not-open' });
  });

  test('S26: what comes while the room is open is in time, whatever the clock of the phone says', () => {
    for (const givenAt of [0, at('10:30'), at('23:00')])
      expect(takeAnswer(open, { givenAt, receivedAt: at('10:31') })).toEqual({ ok: true, value: 'in-time' });
  });

  test('S26: what was given before closing is in time, even when it arrives a week later', () => {
    const week = at('11:00') + 7 * 24 * 3_600_000;
    expect(takeAnswer(closed, { givenAt: at('10:59'), receivedAt: week })).toEqual({
      ok: true,
      value: 'in-time',
    });
  });

  test('S26: given after closing, or by a clock that is hours ahead, it is kept for a day and marked late', () => {
    for (const givenAt of [at('11:01'), at('16:00')])
      expect(takeAnswer(closed, { givenAt, receivedAt: at('11:05') })).toEqual({ ok: true, value: 'late' });
    const tooLate = { givenAt: nextDay + 1, receivedAt: nextDay + 1 };
    expect(takeAnswer(closed, tooLate)).toEqual({ ok: false, reason: 'too-late' });
  });
});

/** What a few devices of one person did: each counts its own steps, no clock is sure. */
const deeds = fc.array(
  fc.record({
    device: fc.constantFrom('phone', 'tablet'),
    question: fc.constantFrom('q1', 'q2', 'q3'),
    answer: fc.nat(99),
    givenAt: fc.nat(20),
    handsIn: fc.boolean(),
  }),
  { maxLength: 25 },
);

const stepsOf = (all: { device: string; question: string; answer: number; givenAt: number }[]) => {
  const counters = new Map<string, number>();
  return all.map((deed, at): GivenAnswer<number> => {
    const counter = (counters.get(deed.device) ?? 0) + 1;
    counters.set(deed.device, counter);
    return { ...deed, id: `id-${at}`, counter };
  });
};

/** The same deliveries in another order, some of them several times. */
const delivered = <T>(steps: T[]): fc.Arbitrary<T[]> =>
  fc
    .tuple(
      fc.shuffledSubarray(steps, { minLength: steps.length }),
      fc.array(fc.constantFrom(...steps), { maxLength: 20 }),
    )
    .chain(([once, again]) => {
      const all = [...once, ...again];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });

describe('deliveries', () => {
  test('S26: doubled, late and reordered deliveries of two devices end in the same answers', () => {
    const twoOrders = deeds
      .map(stepsOf)
      .filter((steps) => steps.length > 0)
      .chain((steps) => fc.tuple(fc.constant(steps), delivered(steps)));
    fc.assert(
      fc.property(twoOrders, ([steps, arrived]) => {
        expect(mergeAnswers(arrived)).toEqual(mergeAnswers(steps));
      }),
    );
  });

  test('every delivery is kept: the one that counts so far does not tell what a clock set back did before', () => {
    const step = (device: string, counter: number, givenAt: number) => ({
      ...{
        id: `${device}-${counter}`,
        question: 'q',
        device,
        counter,
        givenAt,
        answer: `${device} ${counter}`,
      },
    });
    const [phone, tablet, tabletSetBack] = [step('phone', 1, 5), step('tablet', 1, 6), step('tablet', 2, 4)];
    const whole = mergeAnswers([phone, tablet, tabletSetBack]);
    expect(whole.get('q')?.answer).toBe('phone 1');
    const soFar = mergeAnswers([phone, tablet]);
    expect(mergeAnswers([...soFar.values(), tabletSetBack])).not.toEqual(whole);
  });

  test('S26: on one device the last answer wins, even when its clock went backwards', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const steps = stepsOf(all.map((deed) => ({ ...deed, device: 'phone' })));
        for (const [question, { answer }] of mergeAnswers(steps))
          expect(answer).toBe(steps.findLast((step) => step.question === question)?.answer);
      }),
    );
  });

  test('S26: between two devices the answer that was given last wins', () => {
    const phone = { id: '1', device: 'phone', counter: 9, givenAt: 10, question: 'q', answer: 'first' };
    const tablet = { id: '2', device: 'tablet', counter: 1, givenAt: 11, question: 'q', answer: 'second' };
    expect(mergeAnswers([tablet, phone]).get('q')?.answer).toBe('second');
  });

  test('S26: handing in twice is handing in once, and nothing after it counts, in any order of arrival', () => {
    const scene = deeds
      .map((all) => {
        const steps = stepsOf(all);
        const handIns = all.flatMap((deed, at): DeviceStep[] =>
          deed.handsIn ? [{ ...steps[at]!, id: `in-${at}` }] : [],
        );
        return { steps, handIns };
      })
      .filter(({ steps, handIns }) => steps.length > 0 && handIns.length > 0)
      .chain(({ steps, handIns }) =>
        fc.tuple(fc.constant({ steps, handIns }), delivered(steps), delivered(handIns)),
      );
    fc.assert(
      fc.property(scene, ([{ steps, handIns }, arrived, handed]) => {
        const settled = settleAnswers(steps, handIns);
        expect(settleAnswers(arrived, handed)).toEqual(settled);
        for (const step of settled.answers.values())
          if (step.device === settled.handIn?.device)
            expect(step.counter).toBeLessThan(settled.handIn.counter);
      }),
    );
  });
});
