import { addDays, day } from '../../kernel/calendar-day.ts';
import { expect, test } from 'vitest';
import { answerBy, decideCorrection, mayEraseByTerm, noticeDays } from './correction.ts';

const on = (year: number, month: number, d: number) => day({ year, month, day: d });

test('a question is answered within a month, in a shorter month on its last day', () => {
  expect(answerBy(on(2027, 3, 14))).toBe('2027-04-14');
  expect(answerBy(on(2027, 1, 31))).toBe('2027-02-28');
  expect(answerBy(on(2028, 1, 30))).toBe('2028-02-29');
  expect(answerBy(on(2027, 12, 31))).toBe('2028-01-31');
});

test('an answer is given once, and never without a reason', () => {
  const asked = { state: 'asked', answerBy: on(2027, 4, 14) } as const;
  const yes = { outcome: 'accepted', reason: 'Het was een typefout.' } as const;
  expect(decideCorrection(asked, yes)).toEqual({ ok: true, value: yes });
  expect(decideCorrection(asked, { ...yes, reason: '  ' })).toEqual({ ok: false, reason: 'reason-missing' });
  expect(decideCorrection({ state: 'declined', reason: 'x' }, yes)).toEqual({
    ok: false,
    reason: 'answered-already',
  });
});

test('a file goes by itself only on its day, and 60 days after the practice was told', () => {
  const eraseOn = on(2047, 5, 1);
  const told = addDays(eraseOn, -noticeDays);
  expect(mayEraseByTerm({ today: eraseOn, eraseOn, noticedOn: told })).toBe(true);
  expect(mayEraseByTerm({ today: addDays(eraseOn, -1), eraseOn, noticedOn: told })).toBe(false);
  expect(mayEraseByTerm({ today: eraseOn, eraseOn, noticedOn: undefined })).toBe(false);
  expect(mayEraseByTerm({ today: eraseOn, eraseOn, noticedOn: addDays(told, 1) })).toBe(false);
});
