import { describe, expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { items, mostShared, recipients, type Lane } from './consent.ts';
import {
  decideRelease,
  decideStep,
  isCovered,
  kindsFor,
  letterKinds,
  letterLimits,
  letterProblems,
  letterState,
  letterSteps,
  mayEdit,
  partNames,
  partsFor,
  tidyParts,
  touchyWords,
  type LetterPart,
  type LetterState,
} from './letter.ts';

const lanes: Lane[] = ['cure', 'reintegration', 'prevention'];
const gp = {
  recipient: 'general-practitioner',
  lane: 'cure',
  items: ['progress-letter', 'attendance'],
} as const;

describe('what may stand in a letter (S39)', () => {
  test('an employer gets attendance and schedule, in every lane, whatever was agreed or asked', () => {
    for (const lane of lanes)
      for (const kind of letterKinds) {
        const parts = partsFor(kind, { recipient: 'employer', lane, items });
        expect(parts, `${lane} ${kind}`).toEqual(
          kind === 'attendance' && lane !== 'cure' ? ['attendance', 'schedule'] : [],
        );
      }
  });

  test('no recipient gets a part beyond the most of their lane', () => {
    for (const lane of lanes)
      for (const recipient of recipients.filter((one) => one !== 'client'))
        for (const kind of kindsFor({ recipient, lane, items })) {
          const parts = partsFor(kind, { recipient, lane, items });
          const most = mostShared[lane][recipient];
          if (parts.includes('scores')) expect(most).toContain('scores');
          if (parts.includes('goals')) expect(most).toContain('agreed-goals');
          if (parts.includes('function')) expect(most).toContain('function');
        }
    expect(partsFor('closing', { recipient: 'referrer', lane: 'cure', items })).not.toContain('scores');
  });

  test('a part that was not agreed is not even offered', () => {
    expect(partsFor('progress', gp)).toEqual(['opening', 'attendance', 'next', 'extra']);
    expect(partsFor('progress', { ...gp, items: ['scores'] })).toEqual([]);
    expect(partsFor('closing', gp)).toEqual([]);
  });

  test('a letter is covered while all that stands in it is agreed', () => {
    const parts: LetterPart[] = [
      { part: 'opening', text: 'a' },
      { part: 'attendance', text: 'b' },
    ];
    expect(isCovered('progress', parts, gp)).toBe(true);
    expect(isCovered('progress', parts, { ...gp, items: ['progress-letter'] })).toBe(false);
    expect(isCovered('progress', [], { ...gp, items: [] })).toBe(false);
  });
});

describe('the words of a letter', () => {
  test('a part has a limit, and no national number anywhere', () => {
    expect(letterProblems([{ part: 'next', text: 'x'.repeat(letterLimits.part) }])).toEqual({});
    expect(letterProblems([{ part: 'next', text: 'x'.repeat(letterLimits.part + 1) }])).toEqual({
      next: 'too-long',
    });
    expect(letterProblems([{ part: 'extra', text: 'x'.repeat(letterLimits.extra + 1) }])).toEqual({
      extra: 'too-long',
    });
    expect(letterProblems([{ part: 'extra', text: 'nummer 111222333' }])).toEqual({
      extra: 'national-number',
    });
  });

  test('S4: words about a diagnosis or medication are pointed out', () => {
    expect(touchyWords([{ part: 'extra', text: 'De diagnose is bekend.' }])).toEqual(['diagnosis']);
    expect(touchyWords([{ part: 'next', text: 'Over de dosering praten.' }])).toEqual(['medication']);
    expect(touchyWords([{ part: 'next', text: 'Drie keer per week lopen.' }])).toEqual([]);
  });

  test('an emptied part falls away, and parts stand in their order', () => {
    expect(
      tidyParts([
        { part: 'next', text: ' Tot slot. ' },
        { part: 'goals', text: '  ' },
        { part: 'opening', text: 'Begin' },
        { part: 'scores', text: '', rows: [{ what: 'A', on: parseDay('2027-03-01')!, result: '1' }] },
      ]).map(({ part }) => part),
    ).toEqual(['opening', 'scores', 'next']);
  });
});

describe('the course of a letter', () => {
  test('from draft to sent, and back when the client asks for another text', () => {
    expect(letterState([])).toBe('draft');
    expect(letterState(['offered', 'sent-back'])).toBe('sent-back');
    expect(letterState(['offered', 'sent-back', 'offered', 'released', 'sent', 'opened'])).toBe('sent');
    expect(letterState(['offered', 'released', 'sent', 'link-ended'])).toBe('released');
  });

  test('nothing is sent that the client did not release, and what was withdrawn stays so', () => {
    const states: LetterState[] = ['draft', 'offered', 'sent-back', 'withdrawn'];
    for (const state of states)
      expect(decideStep(state, 'sent'), state).toEqual({ ok: false, reason: 'not-now' });
    for (const step of letterSteps) expect(decideStep('withdrawn', step).ok, step).toBe(false);
    expect(decideStep('released', 'released').ok).toBe(false);
  });

  test('what the client looks at, or released, is not changed', () => {
    expect((['draft', 'sent-back'] as const).every(mayEdit)).toBe(true);
    expect((['offered', 'released', 'sent', 'withdrawn'] as const).some(mayEdit)).toBe(false);
  });
});

describe('the release by the client', () => {
  const letter = {
    kind: 'progress',
    state: 'offered',
    revision: 2,
    parts: [{ part: 'opening', text: 'Beste' }],
    offeredOn: parseDay('2027-03-01')!,
  } as const;
  const asked = {
    ...{ letter, to: gp, seen: 2, today: parseDay('2027-03-04')! },
    client: { hasOwnPages: true, consenting: 'self' },
  } as const;
  const reason = (decided: ReturnType<typeof decideRelease>) =>
    decided.ok ? decided.value.how : decided.reason;

  test('with a tick, for the text that was seen and is agreed', () => {
    expect(reason(decideRelease({ ...asked, by: 'client', ticked: true }))).toBe('client');
    expect(reason(decideRelease({ ...asked, by: 'client', ticked: false }))).toBe('not-ticked');
    expect(reason(decideRelease({ ...asked, by: 'client', ticked: true, seen: 1 }))).toBe(
      'changed-meanwhile',
    );
    expect(reason(decideRelease({ ...asked, by: 'client', ticked: true, to: undefined }))).toBe('not-agreed');
    expect(
      reason(decideRelease({ ...asked, by: 'client', ticked: true, to: { ...gp, items: ['attendance'] } })),
    ).toBe('not-agreed');
    const draft = { ...letter, state: 'draft' } as const;
    expect(reason(decideRelease({ ...asked, letter: draft, by: 'client', ticked: true }))).toBe(
      'not-offered',
    );
  });

  test('under sixteen the parents sign, and the therapist records it', () => {
    const young = { ...asked, client: { hasOwnPages: true, consenting: 'child-and-parents' } } as const;
    expect(reason(decideRelease({ ...young, by: 'client', ticked: true }))).toBe('parents-sign');
    expect(
      reason(decideRelease({ ...young, by: 'therapist', how: 'paper', signedOn: parseDay('2027-03-02') })),
    ).toBe('paper');
  });

  test('a therapist records it only for who has no pages of their own, with the day and how', () => {
    const paper = { by: 'therapist', how: 'paper', signedOn: parseDay('2027-03-02') } as const;
    expect(reason(decideRelease({ ...asked, ...paper }))).toBe('client-decides');
    const without = { ...asked, client: { hasOwnPages: false, consenting: 'self' } } as const;
    expect(reason(decideRelease({ ...without, ...paper }))).toBe('paper');
    expect(reason(decideRelease({ ...without, ...paper, how: undefined }))).toBe('how-missing');
    expect(reason(decideRelease({ ...without, ...paper, how: 'client' }))).toBe('how-missing');
    expect(reason(decideRelease({ ...without, ...paper, signedOn: undefined }))).toBe('day-missing');
    for (const other of ['2027-02-28', '2027-03-05'])
      expect(reason(decideRelease({ ...without, ...paper, signedOn: parseDay(other) }))).toBe('day-not-yet');
  });
});

test('every part has its place', () => {
  for (const kind of letterKinds)
    for (const part of partsFor(kind, { recipient: 'client', lane: 'cure', items }))
      expect(partNames).toContain(part);
});
