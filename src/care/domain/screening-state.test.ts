import { expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import {
  absolutes,
  decideScreening,
  diseases,
  permissions,
  symptoms,
  type ScreeningAnswers,
} from './screening.ts';
import {
  decideDifferently,
  mayRun,
  screeningState,
  validUntil,
  type DoctorsAnswer,
  type Screening,
} from './screening-state.ts';

const calm: ScreeningAnswers = {
  active: false,
  desired: 'light-moderate',
  diseases: [],
  symptoms: [],
  absolutes: [],
  relatives: [],
  supervisedOnly: false,
  otherCondition: 'none',
  joints: 'fine',
  walkingHalfHour: 'goes-well',
  medicines: [],
};

const on = (text: string): CalendarDay => parseDay(text)!;
const screenedOn = on('2027-03-01');
const today = on('2027-03-10');
const screened = (answers: Partial<ScreeningAnswers>, more: Partial<Screening> = {}): Screening => ({
  decision: decideScreening({ ...calm, ...answers }),
  screenedOn,
  ...more,
});
const answered = (agrees: DoctorsAnswer['agrees'], answeredOn = today): DoctorsAnswer => ({
  by: 'cardiologist',
  agrees,
  answeredOn,
});

test('S40: nobody who must ask the general practitioner runs until the answer is recorded', () => {
  const screening = screened({ symptoms: ['chest-pain'] });
  expect(screeningState(screening, { today })).toMatchObject({ state: 'doctor-awaited', blocks: 'running' });
  expect(mayRun(screening, { today })).toBe(false);
  expect(mayRun(screening, { today, answer: answered('light-moderate') })).toBe(true);
  expect(mayRun(screening, { today, answer: answered('walking') })).toBe(false);
  expect(screeningState(screening, { today, answer: answered('nothing') }).state).toBe('stopped');
});

test('S40: an answer from before the screening or from days to come opens nothing', () => {
  const screening = screened({ relatives: ['moderate-valve-disease'] });
  for (const answeredOn of [addDays(screenedOn, -1), addDays(today, 1)])
    expect(mayRun(screening, { today, answer: answered('vigorous', answeredOn) })).toBe(false);
  expect(mayRun(screening, { today, answer: answered('vigorous', screenedOn) })).toBe(true);
});

test('S40: known disease without symptoms in an active person blocks only what is vigorous', () => {
  const screening = screened({ active: true, desired: 'vigorous', diseases: ['metabolic'] });
  expect(screeningState(screening, { today })).toMatchObject({ state: 'doctor-awaited', blocks: 'vigorous' });
  expect(mayRun(screening, { today })).toBe(true);
  expect(mayRun(screening, { today, at: 'vigorous' })).toBe(false);
  expect(mayRun(screening, { today, at: 'vigorous', answer: answered('vigorous') })).toBe(true);
});

test('S8: a doctor never opens more than the rules: an inactive person still begins calmly', () => {
  const screening = screened({ desired: 'vigorous', diseases: ['renal'] });
  expect(mayRun(screening, { today, at: 'vigorous', answer: answered('vigorous') })).toBe(false);
  expect(mayRun(screening, { today, answer: answered('vigorous') })).toBe(true);
});

test('S8: a screening holds twelve months to the day, and is then asked again', () => {
  const screening = screened({});
  expect(validUntil(screenedOn)).toBe('2028-02-29');
  expect(mayRun(screening, { today: on('2028-02-29') })).toBe(true);
  expect(screeningState(screening, { today: on('2028-03-01') })).toEqual({
    state: 'ask-again',
    because: 'twelve-months',
    permitted: 'nothing',
    since: '2028-03-01',
  });
  expect(mayRun(undefined, { today })).toBe(false);
});

test('S8: when health changes the screening is asked again at once, an answer of a doctor or not', () => {
  const screening = screened({}, { healthChangedOn: today });
  expect(mayRun(screening, { today: addDays(today, -1) })).toBe(true);
  expect(screeningState(screening, { today, answer: answered('vigorous') })).toMatchObject({
    state: 'ask-again',
    because: 'health-changed',
  });
});

test('S4: the therapist decides otherwise only with a reason', () => {
  const screening = screened({ diseases: ['cardiovascular'] });
  const differ = (reason: string) => decideDifferently(screening, { to: 'light-moderate', reason, today });
  expect(differ('  ')).toEqual({ ok: false, reason: 'reason-missing' });
  expect(differ('x'.repeat(501))).toEqual({ ok: false, reason: 'reason-too-long' });
  const decided = differ(' Cardioloog gebeld ');
  expect(decided).toEqual({ ok: true, value: { to: 'light-moderate', reason: 'Cardioloog gebeld' } });
  if (decided.ok) expect(mayRun({ ...screening, changed: decided.value }, { today })).toBe(true);
  expect(decideDifferently(screened({}), { to: 'light-moderate', reason: 'x', today })).toEqual({
    ok: false,
    reason: 'nothing-changes',
  });
  expect(
    decideDifferently(screening, { to: 'light-moderate', reason: 'x', today: on('2028-03-01') }),
  ).toEqual({ ok: false, reason: 'screening-outdated' });
});

test('S40: none of the red list is overruled to walk or run without the recorded answer of a doctor', () => {
  for (const absolute of absolutes)
    for (const to of permissions.slice(1)) {
      const screening = screened({ absolutes: [absolute] });
      const differ = (answer?: DoctorsAnswer) =>
        decideDifferently(screening, { to, reason: 'Voelt zich goed', today, answer });
      expect(differ()).toEqual({ ok: false, reason: 'doctor-must-answer' });
      expect(differ(answered('vigorous', addDays(screenedOn, -1))).ok).toBe(false);
      expect(differ(answered('nothing'))).toEqual({ ok: false, reason: 'beyond-doctors-answer' });
    }
  const infarction = screened({ absolutes: ['recent-infarction'] });
  expect(mayRun(infarction, { today })).toBe(false);
  const slippedIn = { ...infarction, changed: { to: 'vigorous', reason: 'x' } } as const;
  expect(mayRun(slippedIn, { today })).toBe(false);
  expect(mayRun(infarction, { today, answer: answered('light-moderate') })).toBe(true);
});

test('S4: symptoms are for a doctor: no reason of the therapist opens a walk or a run', () => {
  for (const symptom of symptoms)
    for (const active of [true, false])
      for (const to of permissions.slice(1)) {
        const screening = screened({ active, symptoms: [symptom] });
        const differ = (answer?: DoctorsAnswer) =>
          decideDifferently(screening, { to, reason: 'Het was maar een keer', today, answer });
        expect(differ()).toEqual({ ok: false, reason: 'doctor-must-answer' });
        expect(differ(answered('vigorous', addDays(screenedOn, -1))).ok).toBe(false);
        const slippedIn = { ...screening, changed: { to, reason: 'x' } };
        expect(screeningState(slippedIn, { today }).permitted).toBe('nothing');
      }
});

test('S4: a known disease without symptoms may be decided otherwise, with a reason', () => {
  for (const disease of diseases) {
    const screening = screened({ diseases: [disease] });
    const decided = decideDifferently(screening, { to: 'walking', reason: 'Huisarts kent dit', today });
    expect(decided.ok).toBe(true);
  }
});

test("S40: a doctor's later answer goes before what the therapist decided", () => {
  const screening = screened({ diseases: ['renal'] }, { changed: { to: 'vigorous', reason: 'x' } });
  expect(mayRun(screening, { today })).toBe(true);
  expect(mayRun(screening, { today, answer: answered('walking') })).toBe(false);
});

test('S8: the therapist may always be stricter', () => {
  const stricter = decideDifferently(screened({}), { to: 'nothing', reason: 'Eerst herstellen', today });
  expect(stricter.ok).toBe(true);
  if (stricter.ok) expect(mayRun(screened({}, { changed: stricter.value }), { today })).toBe(false);
});
