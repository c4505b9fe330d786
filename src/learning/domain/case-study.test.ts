import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import {
  bringingProblems,
  complaints,
  decideClientAnswer,
  disorders,
  draftProblems,
  isCaseOpen,
  longestCaseText,
  mustForget,
  tracesOf,
  type CaseAnswers,
} from './case-study.ts';
import { seenMark } from './traces.ts';

const day = (text: string) => parseDay(text)!;
const whole: CaseAnswers = {
  ...{ age: '40-49', pronoun: 'she', field: 'cure', subject: 'stress' },
  running: 'Twee keer per week wandelen en lopen.',
  question: 'Hoe houd ik het rustig?',
};

test('S6, S7: nine complaints and five disorders', () => {
  expect([complaints.length, disorders.length]).toEqual([9, 5]);
});

test('S26: a whole case can be brought, and what is open is named', () => {
  expect(bringingProblems(whole, undefined)).toEqual({});
  expect(bringingProblems({ running: ' ', question: '' }, undefined)).toEqual({
    ...{ age: 'missing', pronoun: 'missing', field: 'missing', subject: 'missing' },
    ...{ running: 'missing', question: 'missing' },
  });
  expect(draftProblems({ running: '', question: '' })).toEqual({});
  expect(draftProblems({ ...whole, running: 'x'.repeat(longestCaseText + 1) })).toEqual({
    running: 'too-long',
  });
});

test('what leads straight to somebody is kept nowhere, whatever they confirm', () => {
  const answers = { ...whole, question: 'Bel me op 0612345678' };
  expect(draftProblems(answers)).toEqual({ question: 'traces-refused' });
  expect(bringingProblems(answers, seenMark(tracesOf(answers)))).toEqual({ question: 'traces-refused' });
});

test('a postal code may stay when somebody has looked at just that one', () => {
  const answers = { ...whole, running: 'Rond 1234 AB.' };
  expect(draftProblems(answers)).toEqual({});
  expect(bringingProblems(answers, undefined)).toEqual({ running: 'traces-to-confirm' });
  expect(bringingProblems(answers, 'iets anders')).toEqual({ running: 'traces-to-confirm' });
  expect(bringingProblems(answers, seenMark(tracesOf(answers)))).toEqual({});
});

test('a case is open up to and including the return day', () => {
  expect(isCaseOpen(day('2027-06-24'), day('2027-06-24'))).toBe(true);
  expect(isCaseOpen(day('2027-06-24'), day('2027-06-25'))).toBe(false);
});

test('what clients said goes 30 days after the return day', () => {
  expect(mustForget(day('2027-06-24'), day('2027-07-24'))).toBe(false);
  expect(mustForget(day('2027-06-24'), day('2027-07-25'))).toBe(true);
});

const known = { last: undefined, open: true, returnDay: day('2027-06-24'), today: day('2027-06-01') };
const says = (
  answer: 'yes' | 'no' | 'withdrawn',
  over: Partial<Parameters<typeof decideClientAnswer>[1]> = {},
  called = ' M. ',
) => {
  const decided = decideClientAnswer({ answer, called }, { ...known, ...over });
  return decided.ok ? decided.value : decided.reason;
};

test('S26: a yes carries what the client wants to be called, and nothing else', () => {
  expect(says('yes')).toEqual({ answer: 'yes', called: 'M.' });
  expect(says('yes', {}, '  ')).toBe('called-missing');
  expect(says('yes', {}, 'x'.repeat(41))).toBe('called-too-long');
  expect(says('no')).toEqual({ answer: 'no', called: undefined });
});

test('a yes is taken back at any moment: after the day, and when the invitation was closed', () => {
  const withdrawn = { answer: 'withdrawn', called: undefined };
  expect(says('withdrawn', { last: 'yes' })).toEqual(withdrawn);
  expect(says('withdrawn', { last: 'yes', open: false, today: day('2027-07-01') })).toEqual(withdrawn);
  expect(says('no', { last: 'yes' })).toEqual(withdrawn);
  expect(says('withdrawn', { last: 'no' })).toBe('not-coming');
});

test('after the day, or without an invitation, nobody can say yes', () => {
  expect(says('yes', { today: day('2027-06-25') })).toBe('day-over');
  expect(says('yes', { open: false })).toBe('invitation-closed');
});
