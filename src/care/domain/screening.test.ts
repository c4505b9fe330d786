import { expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import {
  absolutes,
  decideDifferently,
  decideScreening,
  diseases,
  hidesHeartRate,
  hintsFor,
  mayRun,
  permissions,
  relatives,
  screeningState,
  symptoms,
  validUntil,
  type DoctorsAnswer,
  type RestingFigures,
  type Screening,
  type ScreeningAnswers,
} from './screening.ts';

const calm: ScreeningAnswers = {
  active: false,
  desired: 'light-moderate',
  diseases: [],
  symptoms: [],
  absolutes: [],
  relatives: [],
  supervisedOnly: false,
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

/**
 * The logic of ACSM as it stands in care.md 2, written out as a table instead of as a rule: active or inactive, disease
 * or none, symptoms or none, light or vigorous. Value: outcome and what is permitted now.
 */
const acsm: Record<string, string> = {
  'inactive none none light': 'start light-moderate',
  'inactive none none vigorous': 'start light-moderate',
  'inactive disease none light': 'ask-gp nothing',
  'inactive disease none vigorous': 'ask-gp nothing',
  'inactive none symptoms light': 'ask-gp nothing',
  'inactive none symptoms vigorous': 'ask-gp nothing',
  'inactive disease symptoms light': 'ask-gp nothing',
  'inactive disease symptoms vigorous': 'ask-gp nothing',
  'active none none light': 'start light-moderate',
  'active none none vigorous': 'start vigorous',
  'active disease none light': 'start light-moderate',
  'active disease none vigorous': 'ask-gp light-moderate',
  'active none symptoms light': 'ask-gp nothing',
  'active none symptoms vigorous': 'ask-gp nothing',
  'active disease symptoms light': 'ask-gp nothing',
  'active disease symptoms vigorous': 'ask-gp nothing',
};

const byTable = (answers: ScreeningAnswers): string => {
  if (answers.absolutes.length) return 'do-not-start nothing';
  const { systolic = 120, diastolic = 80, rate = 60 } = answers.resting ?? {};
  const amber = answers.relatives.length + Number(answers.supervisedOnly);
  if (amber || Math.max(systolic - 180, diastolic - 100, rate - 100) > 0) return 'ask-gp nothing';
  const row =
    acsm[
      [
        answers.active ? 'active' : 'inactive',
        answers.diseases.length ? 'disease' : 'none',
        answers.symptoms.length ? 'symptoms' : 'none',
        answers.desired === 'vigorous' ? 'vigorous' : 'light',
      ].join(' ')
    ]!;
  const walks = answers.walkingHalfHour === 'is-hard' || answers.joints !== 'fine';
  return walks && row !== 'ask-gp nothing' ? 'walk-first walking' : row;
};

const noneOrOne = <T>(list: readonly T[]): T[][] => [[], ...list.map((one) => [one])];
const allSubsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
const figures: (RestingFigures | undefined)[] = [
  undefined,
  { systolic: 180, diastolic: 100, rate: 100 },
  { systolic: 181, diastolic: 100, rate: 100 },
  { systolic: 180, diastolic: 101, rate: 100 },
  { systolic: 180, diastolic: 100, rate: 101 },
  { systolic: 201, diastolic: 90, rate: 70 },
  { systolic: 150, diastolic: 111, rate: 70 },
];

function* everyCombination(): Generator<ScreeningAnswers> {
  for (const active of [true, false])
    for (const desired of ['light-moderate', 'vigorous'] as const)
      for (const disease of allSubsets(diseases))
        for (const symptom of noneOrOne(symptoms))
          for (const absolute of noneOrOne(absolutes))
            for (const relative of noneOrOne(relatives))
              for (const supervisedOnly of [true, false])
                for (const joints of ['fine', 'hinders-running'] as const)
                  for (const walkingHalfHour of ['goes-well', 'is-hard'] as const)
                    for (const resting of figures)
                      yield {
                        active,
                        desired,
                        diseases: disease,
                        symptoms: symptom,
                        absolutes: absolute,
                        relatives: relative,
                        supervisedOnly,
                        joints,
                        walkingHalfHour,
                        medicines: [],
                        resting,
                      };
}

test('S8, S40: every combination of answers is decided as the table of care.md says, with its rules', () => {
  let count = 0;
  const wrong: unknown[] = [];
  for (const answers of everyCombination()) {
    count += 1;
    const { outcome, permitted, rules, afterGp } = decideScreening(answers);
    const asked = outcome === 'ask-gp' || outcome === 'do-not-start';
    if (
      `${outcome} ${permitted}` !== byTable(answers) ||
      rules.length === 0 ||
      (!asked && afterGp !== permitted) ||
      permissions.indexOf(afterGp) < permissions.indexOf(permitted)
    )
      wrong.push(answers);
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(count).toBe(2 * 2 * 8 * 10 * 10 * 5 * 2 * 2 * 2 * 7);
});

test('S8: a decision names each rule that fired, with its facts and its source', () => {
  const decision = decideScreening({
    ...calm,
    absolutes: ['infection-with-fever'],
    symptoms: ['palpitations'],
    diseases: ['renal'],
    resting: { systolic: 205, diastolic: 90, rate: 70 },
  });
  expect(decision.rules.map(({ rule, source }) => `${rule} (${source})`)).toEqual([
    'absolute-contraindication (acsm-10-gk)',
    'symptoms (acsm-10-gk)',
    'resting-figures-high (care-2)',
    'inactive-with-disease (acsm-10-gk)',
  ]);
  expect(decision.rules[0]!.facts).toEqual(['infection-with-fever']);
});

test('S1: an inactive person begins calmly, whatever they wish for', () => {
  expect(decideScreening({ ...calm, desired: 'vigorous' })).toMatchObject({
    permitted: 'light-moderate',
    rules: [{ rule: 'inactive-starts-light' }],
  });
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

test("S40: a doctor's later answer goes before what the therapist decided", () => {
  const screening = screened({ symptoms: ['ankle-swelling'] }, { changed: { to: 'vigorous', reason: 'x' } });
  expect(mayRun(screening, { today })).toBe(true);
  expect(mayRun(screening, { today, answer: answered('walking') })).toBe(false);
});

test('S8: the therapist may always be stricter', () => {
  const stricter = decideDifferently(screened({}), { to: 'nothing', reason: 'Eerst herstellen', today });
  expect(stricter.ok).toBe(true);
  if (stricter.ok) expect(mayRun(screened({}, { changed: stricter.value }), { today })).toBe(false);
});

test('S8: medicines give hints about the run, each once, and a beta-blocker hides heart-rate zones', () => {
  expect(hintsFor(['lithium', 'other', 'beta-blocker', 'lithium'])).toEqual([
    'talk-test-leads',
    'mind-drinking',
  ]);
  expect(hintsFor(['other'])).toEqual([]);
  expect(hidesHeartRate(['insulin'])).toBe(false);
  expect(hidesHeartRate(['insulin', 'beta-blocker'])).toBe(true);
});
