import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { decideScreening, type ScreeningAnswers } from '../domain/screening.ts';
import { screeningState } from '../domain/screening-state.ts';
import { draftQuestion, longestLetter } from './letter.ts';

const told: ScreeningAnswers = {
  ...{ active: false, desired: 'light-moderate', diseases: ['renal'], symptoms: ['palpitations'] },
  ...{ absolutes: [], relatives: [], supervisedOnly: true, otherCondition: 'unstable', joints: 'fine' },
  ...{ walkingHalfHour: 'goes-well', medicines: ['lithium'], underweight: true },
};
const draft = (
  answers: ScreeningAnswers,
  over: Partial<Parameters<typeof draftQuestion>[0]> & { reason?: string } = {},
) => {
  const decision = decideScreening(answers);
  const screenedOn = parseDay('2027-03-01')!;
  const changed = over.reason ? { to: 'light-moderate' as const, reason: over.reason } : undefined;
  return draftQuestion({
    client: { name: 'Testpersoon Kees Loper', bornOn: parseDay('1984-05-06')! },
    ...{ decision, screenedOn, treated: false, runsSince: undefined },
    state: screeningState({ decision, screenedOn, changed }, { today: screenedOn }),
    therapist: 'Testpersoon Anna de Wit',
    practice: 'Praktijk Heidepad (voorbeeld)',
    ...over,
  });
};
const calm: ScreeningAnswers = {
  ...{ ...told, symptoms: [], supervisedOnly: false, otherCondition: 'none', underweight: false },
};

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
  expect(draft({ ...calm, active: true, desired: 'vigorous' })).toContain('alleen rustig');
});

test('S8: the question speaks of a treatment only when there is one', () => {
  expect(draft(told)).not.toContain('behandeling');
  expect(draft(told, { treated: true })).toContain('onder begeleiding, naast de behandeling die er is');
});

test('S39: who already runs does not begin: the question says since when', () => {
  expect(draft(told)).toContain('wil bij ons beginnen met runningtherapie');
  const running = draft(told, { runsSince: parseDay('2027-01-04')! });
  expect(running).toContain('volgt sinds 4 januari 2027 bij ons runningtherapie');
  expect(running).not.toContain('beginnen');
});

test('S40: where no doctor is awaited, the question does not say that anything waits', () => {
  const free = { ...calm, diseases: [] } as const;
  expect(draft(free)).not.toMatch(/Tot uw antwoord|spraken we af/);
  expect(draft(calm, { reason: 'Cardioloog keek vorige week mee.' })).not.toContain('Tot uw antwoord');
  const awaited = screeningState(
    { decision: decideScreening(told), screenedOn: parseDay('2027-03-01')! },
    { today: parseDay('2027-03-02')! },
  );
  expect(draft(free, { state: awaited })).toContain('spraken we af om eerst met u te overleggen');
});

test('the letter is addressed properly, and a birthday has no weekday', () => {
  expect(draft(told)).toContain('Geachte heer of mevrouw,');
  expect(draft(told)).toContain('geboren op 6 mei 1984');
});
