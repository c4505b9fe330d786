import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { decideScreening, type ScreeningAnswers } from '../domain/screening.ts';
import { draftQuestion, longestLetter } from './letter.ts';

const told: ScreeningAnswers = {
  ...{ active: false, desired: 'light-moderate', diseases: ['renal'], symptoms: ['palpitations'] },
  ...{ absolutes: [], relatives: [], supervisedOnly: true, otherCondition: 'unstable', joints: 'fine' },
  ...{ walkingHalfHour: 'goes-well', medicines: ['lithium'], underweight: true },
};
const draft = (answers: ScreeningAnswers) =>
  draftQuestion({
    client: { name: 'Testpersoon Kees Loper', bornOn: parseDay('1984-05-06')! },
    decision: decideScreening(answers),
    screenedOn: parseDay('2027-03-01')!,
    therapist: 'Testpersoon Anna de Wit',
    practice: 'Praktijk Heidepad (voorbeeld)',
  });

test('S39: the question holds what asks for a doctor, and nothing else that was told', () => {
  const letter = draft(told);
  for (const word of [
    'Nieren',
    'Hartkloppingen',
    'alleen onder toezicht',
    'BMI onder 18,5',
    'maandag 1 maart 2027',
  ])
    expect(letter).toContain(word);
  for (const word of ['Lithium', 'stress', 'undefined']) expect(letter).not.toContain(word);
  expect(letter).toContain('Tot uw antwoord wordt er niet gelopen.');
  expect(letter.length).toBeLessThan(longestLetter);
});

test('S8: the question advises nothing about medicines or a treatment, and asks what the doctor agrees to', () => {
  const letter = draft(told);
  expect(letter).not.toMatch(/dosis|afbouwen|stoppen met/i);
  for (const word of ['wandelen', 'rustig lopen', 'steviger lopen', 'nog niets'])
    expect(letter).toContain(word);
});

test('S40: who is active and waits only for harder running goes on calmly meanwhile', () => {
  const calm = {
    ...told,
    symptoms: [],
    supervisedOnly: false,
    otherCondition: 'none',
    underweight: false,
  } as const;
  expect(draft({ ...calm, active: true, desired: 'vigorous' })).toContain('alleen rustig');
});
