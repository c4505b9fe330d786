import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import {
  canBeTerm,
  decideExtension,
  decideHandIn,
  decideReopen,
  decideSave,
  decideVerdict,
  editionTerm,
  hasOpened,
  isLate,
  longestReason,
  longestText,
  longestWords,
  standingOf,
  termOf,
  type AssignmentStanding,
  type Verdict,
  type VerdictKind,
} from './assignment.ts';

const day = (text: string) => parseDay(text)!;
const at = new Date('2027-06-01T10:00:00Z');
const verdict = (version: number, kind: VerdictKind): Verdict => ({
  ...{ id: kind, version, kind, words: 'Graag meer over stress', byName: 'Testdocent', at },
});
const version = (number: number) => ({ number, handedInAt: at });
const submitted: AssignmentStanding = { state: 'submitted', version: 2, at, reopened: false };
const accepted: AssignmentStanding = { state: 'accepted', version: 2, at };

describe('where an assignment stands', () => {
  test.each([
    ['nothing', { begun: false, versions: [], verdicts: [] }, 'none'],
    ['a draft', { begun: true, versions: [], verdicts: [] }, 'draft'],
    ['handed in', { begun: true, versions: [version(1)], verdicts: [] }, 'submitted'],
    ['returned', { begun: true, versions: [version(1)], verdicts: [verdict(1, 'returned')] }, 'returned'],
    [
      'handed in again',
      { begun: true, versions: [version(1), version(2)], verdicts: [verdict(1, 'returned')] },
      'submitted',
    ],
    ['accepted', { begun: true, versions: [version(1)], verdicts: [verdict(1, 'accepted')] }, 'accepted'],
    [
      'reopened: it waits for a judgement again',
      { begun: true, versions: [version(1)], verdicts: [verdict(1, 'accepted'), verdict(1, 'reopened')] },
      'submitted',
    ],
    [
      'reopened and returned',
      {
        begun: true,
        versions: [version(1)],
        verdicts: [verdict(1, 'accepted'), verdict(1, 'reopened'), verdict(1, 'returned')],
      },
      'returned',
    ],
  ])('S25: %s', (_, facts, state) => {
    expect(standingOf(facts).state).toBe(state);
  });
});

describe('the term', () => {
  test('S25: is two weeks before the return day, unless the edition says otherwise', () => {
    expect(editionTerm(day('2027-06-24'), undefined)).toBe('2027-06-10');
    expect(editionTerm(day('2027-06-24'), day('2027-06-20'))).toBe('2027-06-20');
  });

  test('an extension counts while it is later than the term of everybody', () => {
    expect(termOf(day('2027-06-10'), day('2027-06-17'))).toBe('2027-06-17');
    expect(termOf(day('2027-06-20'), day('2027-06-17'))).toBe('2027-06-20');
  });

  test('the last day counts to midnight in the Netherlands', () => {
    const term = day('2027-06-10');
    const today = day('2027-07-01');
    expect(isLate(term, { firstHandedInAt: new Date('2027-06-10T21:59:00Z'), today })).toBe(false);
    expect(isLate(term, { firstHandedInAt: new Date('2027-06-10T22:00:00Z'), today })).toBe(true);
    expect(isLate(term, { firstHandedInAt: undefined, today })).toBe(true);
    expect(isLate(term, { firstHandedInAt: undefined, today: term })).toBe(false);
  });

  test('S25: there is something to write from the second day on', () => {
    const days = { secondDay: day('2027-03-19'), returnDay: day('2027-06-24') };
    expect(hasOpened(days, day('2027-03-18'))).toBe(false);
    expect(hasOpened(days, day('2027-03-19'))).toBe(true);
  });

  test('S27: who joins the return day only may begin at once', () => {
    const days = { secondDay: day('2027-06-24'), returnDay: day('2027-06-24') };
    expect(hasOpened(days, day('2027-01-01'))).toBe(true);
    expect(canBeTerm(day('2027-06-01'), days)).toBe(true);
    expect(canBeTerm(day('2027-06-25'), days)).toBe(false);
  });

  test('lies after the second day and not after the return day', () => {
    const days = { secondDay: day('2027-03-19'), returnDay: day('2027-06-24') };
    expect(canBeTerm(day('2027-03-19'), days)).toBe(false);
    expect(canBeTerm(day('2027-03-20'), days)).toBe(true);
    expect(canBeTerm(day('2027-06-24'), days)).toBe(true);
    expect(canBeTerm(day('2027-06-25'), days)).toBe(false);
  });

  test('more time needs a reason, is later than before, and not without end', () => {
    const known = { term: day('2027-06-10'), returnDay: day('2027-06-24') };
    const wish = (dueOn: string, reason = 'Griep') => {
      const decided = decideExtension({ dueOn: day(dueOn), reason }, known);
      return decided.ok ? 'yes' : decided.reason;
    };
    expect(wish('2027-06-17')).toBe('yes');
    expect(wish('2027-06-17', '  ')).toBe('reason-missing');
    expect(wish('2027-06-17', 'x'.repeat(longestReason + 1))).toBe('reason-too-long');
    expect(wish('2027-06-10')).toBe('not-later');
    expect(wish('2028-06-23')).toBe('yes');
    expect(wish('2028-06-24')).toBe('too-far');
  });
});

describe('saving', () => {
  const kept = { page: 'a', turn: 3, revision: 7, text: 'bewaard' };
  test.each([
    ['what follows on what is kept', { page: 'b', turn: 1, basedOn: 7, text: 'nieuw' }, 'save'],
    ['the same text once more', { page: 'b', turn: 1, basedOn: 2, text: 'bewaard' }, 'same'],
    ['another page that was behind', { page: 'b', turn: 9, basedOn: 6, text: 'nieuw' }, 'aside'],
    [
      'the page that wrote last and did not hear it',
      { page: 'a', turn: 4, basedOn: 6, text: 'nieuw' },
      'save',
    ],
    ['the same page, reached by the back button', { page: 'a', turn: 3, basedOn: 6, text: 'nieuw' }, 'save'],
    ['what was overtaken on the way', { page: 'a', turn: 2, basedOn: 5, text: 'oud' }, 'aside'],
    ['a page without a name', { page: '', turn: 4, basedOn: 6, text: 'nieuw' }, 'aside'],
  ])('%s', (_, typed, outcome) => {
    expect(decideSave(kept, typed)).toBe(outcome);
  });

  test('whatever comes in, in whatever order: every text is kept, beside the draft or in it', () => {
    const step = fc.record({
      page: fc.constantFrom('a', 'b', 'c'),
      turn: fc.nat(5),
      basedOn: fc.nat(4),
      text: fc.string({ minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let draft = { page: '', turn: 0, revision: 0, text: '' };
        for (const typed of steps) {
          const outcome = decideSave(draft, typed);
          if (outcome === 'same') expect(draft.text).toBe(typed.text);
          // Overwritten is only what the writer had before them, or what their own page wrote.
          if (outcome !== 'save') continue;
          expect(typed.basedOn === draft.revision || typed.page === draft.page).toBe(true);
          draft = { page: typed.page, turn: typed.turn, revision: draft.revision + 1, text: typed.text };
        }
      }),
    );
  });
});

describe('handing in', () => {
  const given = { text: 'Verslag', files: 0, anonymous: true, current: '3', seen: '3', versions: 0 };
  const reason = (standing: AssignmentStanding, over: Partial<typeof given> = {}) => {
    const decided = decideHandIn(standing, { ...given, ...over });
    return decided.ok ? decided.value.number : decided.reason;
  };
  test('S25: a text or a file is enough, and a next version follows on the last', () => {
    expect(reason({ state: 'draft' })).toBe(1);
    expect(reason({ state: 'draft' }, { text: '', files: 1 })).toBe(1);
    expect(reason({ state: 'returned', version: 1, at, words: '' }, { versions: 1 })).toBe(2);
  });
  test('is refused by name', () => {
    expect(reason(submitted)).toBe('handed-in');
    expect(reason(accepted)).toBe('already-accepted');
    expect(reason({ state: 'draft' }, { text: ' \n' })).toBe('nothing-written');
    expect(reason({ state: 'draft' }, { text: 'x'.repeat(longestText + 1) })).toBe('text-too-long');
    expect(reason({ state: 'draft' }, { anonymous: false })).toBe('not-anonymous');
    expect(reason({ state: 'draft' }, { seen: '2' })).toBe('changed-since');
  });
});

describe('judging', () => {
  const given = { kind: 'accepted' as const, version: 2, words: '', by: 'd1', reviewer: 'd1' };
  const judged = (standing: AssignmentStanding, over: Partial<Parameters<typeof decideVerdict>[1]> = {}) => {
    const decided = decideVerdict(standing, { ...given, ...over });
    return decided.ok ? 'yes' : decided.reason;
  };
  test('only the one who took it on judges, and only the version on their page', () => {
    expect(judged(submitted)).toBe('yes');
    expect(judged(submitted, { reviewer: undefined })).toBe('not-taken');
    expect(judged(submitted, { reviewer: 'd2' })).toBe('taken-by-other');
    expect(judged(submitted, { version: 1 })).toBe('other-version');
    expect(judged(accepted)).toBe('nothing-to-judge');
    expect(judged({ state: 'draft' })).toBe('nothing-to-judge');
  });
  test('who returns it says what to change', () => {
    expect(judged(submitted, { kind: 'returned' })).toBe('words-missing');
    expect(judged(submitted, { kind: 'returned', words: 'Meer over stress' })).toBe('yes');
    expect(judged(submitted, { words: 'x'.repeat(longestWords + 1) })).toBe('words-too-long');
  });
  test('an acceptance is taken back with a reason, and nothing else is', () => {
    expect(decideReopen(accepted, 'Verkeerde versie')).toEqual({ ok: true, value: { version: 2 } });
    expect(decideReopen(accepted, ' ')).toEqual({ ok: false, reason: 'reason-missing' });
    expect(decideReopen(accepted, 'x'.repeat(longestReason + 1))).toEqual({
      ok: false,
      reason: 'reason-too-long',
    });
    expect(decideReopen(submitted, 'x')).toEqual({ ok: false, reason: 'not-accepted' });
  });
});
