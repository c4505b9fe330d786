import { describe, expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { commentMatches, countsByQuestion, distributionOf } from './evaluation-results.ts';
import { formsOf, formState, isAskedNow, questionsOf, readEvaluation } from './evaluation.ts';

const edition = {
  kind: 'course' as const,
  firstDay: parseDay('2027-03-18')!,
  secondDay: parseDay('2027-03-19')!,
  returnDay: parseDay('2027-06-24')!,
  endsAt: '17:00',
};

describe('when a form is open', () => {
  test.each([
    ['a minute before the programme ends', 'day-1', '2027-03-18T15:59:00Z', 'not-yet'],
    ['when it ends, in Dutch time', 'day-1', '2027-03-18T16:00:00Z', 'open'],
    ['on the last of four weeks, at night', 'day-1', '2027-04-15T21:30:00Z', 'open'],
    ['the day after', 'day-1', '2027-04-15T22:30:00Z', 'over'],
    ['in summer the same hour is earlier elsewhere', 'return-day', '2027-06-24T15:00:00Z', 'open'],
    ['the whole, before the return day', 'whole', '2027-06-23T20:00:00Z', 'not-yet'],
    ['the whole, after it', 'whole', '2027-06-25T08:00:00Z', 'open'],
  ] as const)('S30: %s', (_, form, at, state) => {
    expect(formState(form, edition, new Date(at)).state).toBe(state);
  });

  test('S30: who is silent is asked after three days, and not once the form is closed', () => {
    const asked = (at: string) => isAskedNow('day-2', edition, new Date(at));
    expect([
      asked('2027-03-21T12:00:00Z'),
      asked('2027-03-22T12:00:00Z'),
      asked('2027-05-01T12:00:00Z'),
    ]).toEqual([false, true, false]);
  });

  test('S27: who joins a return day only is asked about that day only', () => {
    expect(formsOf({ kind: 'return-day' })).toEqual(['return-day']);
  });
});

describe('what is asked and read', () => {
  const questions = questionsOf('day-1', ['psychiatry']);

  test('S29: a discipline is asked about when it teaches that day', () => {
    expect(questions).toContain('taught-psychiatry');
    expect(questions).not.toContain('taught-breathing');
    expect(questionsOf('whole', ['psychiatry'])).toContain('recommend');
  });

  test('S30: one answer is enough, and what was not asked is not read', () => {
    expect(readEvaluation({ 'cijfer-use': '4', 'cijfer-recommend': '5', naam: 'Anna' }, questions)).toEqual({
      ok: true,
      value: { scores: [{ question: 'use', score: 4 }], comments: [] },
    });
    expect(readEvaluation({ 'woorden-other': ' Fijn ' }, questions)).toMatchObject({
      value: { comments: [{ theme: 'other', words: 'Fijn' }] },
    });
  });

  test.each([
    ['nothing at all', {}, { form: 'no-answer' }],
    ['blanks only', { 'woorden-other': ' \n ', 'cijfer-use': '' }, { form: 'no-answer' }],
    ['a six', { 'cijfer-use': '6' }, { 'cijfer-use': 'not-on-scale' }],
    ['half a point', { 'cijfer-use': '3.5' }, { 'cijfer-use': 'not-on-scale' }],
    ['a whole story', { 'woorden-place': 'x'.repeat(2001) }, { 'woorden-place': 'too-long' }],
  ])('S30: %s is refused with what to do', (_, fields, problems) => {
    expect(readEvaluation(fields as Record<string, string>, questions)).toMatchObject({
      ok: false,
      problems,
    });
  });
});

describe('what comes of it', () => {
  test('S30: below five answers nothing is shown, from five on the mean and the spread', () => {
    expect(distributionOf([1, 0, 1, 1, 1])).toBeUndefined();
    const five = distributionOf([1, 0, 1, 1, 2])!;
    expect(five).toMatchObject({ count: 5, mean: 3.6 });
    // By hand: deviations 2.6, 0.6, 0.4, 1.4, 1.4; squares together 11.2; over four 2.8.
    expect(five.spread).toBeCloseTo(Math.sqrt(2.8), 10);
    expect(distributionOf([0, 0, 0, 0, 7])).toMatchObject({ mean: 5, spread: 0 });
  });

  test('counts of several forms add up by question', () => {
    const line = { question: 'use', score: 4 };
    expect(
      countsByQuestion([
        { ...line, count: 2 },
        { ...line, count: 3 },
      ]).get('use'),
    ).toEqual([0, 0, 0, 5, 0]);
  });

  test('a comment is found whatever its accents and capitals', () => {
    expect(commentMatches('Het CAFÉ was dicht', 'cafe')).toBe(true);
    expect(commentMatches('Het café was dicht', 'lunch')).toBe(false);
  });
});
