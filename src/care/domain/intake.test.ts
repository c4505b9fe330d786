import { expect, test } from 'vitest';
import {
  breathHoldsAllowed,
  forProgramme,
  intakeSignals,
  isActive,
  professionFitsTreatment,
  screeningAnswers,
  type Intake,
} from './intake.ts';
import { intakeRows } from './intake-words.ts';

const plain: Intake = {
  why: { disorders: [], complaints: ['stress'], reportedBy: ['client'], words: '', referred: false },
  goals: { aimMinutes: 45, runsAWeek: 4, hopes: ['rhythm'], weekdays: [0, 3], company: 'group' },
  activity: {
    ...{ briskMinutes: 30, briskDays: 3, briskMonths: 3, longestWalk: 50, longestRun: 12 },
    ...{ walkingHalfHour: 'goes-well', bmi: 'between', runningBefore: 'now', injuries: 'old' },
  },
  treatment: { treated: true, by: ['psychologist'] },
  medicines: ['lithium'],
  health: {
    ...{ diseases: [], symptoms: [], absolutes: [], relatives: [], supervisedOnly: false },
    ...{ otherCondition: 'stable', desired: 'vigorous', noHolds: [], resting: { rate: 61 }, sex: 'woman' },
  },
  followedUp: ['otherCondition', 'medicines'],
};
const moving = (changed: Partial<Intake['activity']>): Intake => ({
  ...plain,
  activity: { ...plain.activity, ...changed },
});
const healthy = (changed: Partial<Intake['health']>): Intake => ({
  ...plain,
  health: { ...plain.health, ...changed },
});

test('S8: active is thirty minutes, three days and three months, each of them', () => {
  expect(isActive(plain)).toBe(true);
  for (const short of [{ briskMinutes: 29 }, { briskDays: 2 }, { briskMonths: 2 }])
    expect(isActive(moving(short))).toBe(false);
});

test('S8: what was told reaches the rules: joints, walking and weight too', () => {
  expect(screeningAnswers(plain)).toMatchObject({ active: true, joints: 'fine', underweight: false });
  const told = moving({ injuries: 'hinders-running', walkingHalfHour: 'is-hard', bmi: 'under-18-5' });
  expect(screeningAnswers(told)).toMatchObject({
    ...{ joints: 'hinders-running', walkingHalfHour: 'is-hard', underweight: true },
  });
});

test('S15: breath is not held with panic, anxiety, pregnancy, or a disease of heart or lungs', () => {
  expect(breathHoldsAllowed(plain)).toBe(true);
  for (const told of [
    healthy({ noHolds: ['panic'] }),
    healthy({ diseases: ['cardiovascular'] }),
    healthy({ absolutes: ['embolism'] }),
    { ...plain, why: { ...plain.why, disorders: ['anxiety' as const] } },
  ])
    expect(breathHoldsAllowed(told)).toBe(false);
  expect(breathHoldsAllowed(healthy({ diseases: ['renal'] }))).toBe(true);
});

test('S2: the programme takes goals and activity, and no more effort than is permitted now', () => {
  expect(forProgramme(plain, { permitted: 'vigorous' })).toMatchObject({
    ...{ aimMinutes: 45, sessionsPerWeek: 4, preferredWeekdays: [0, 3], intensity: 'vigorous-allowed' },
    activity: { walkFirst: false, longestWalk: 50, longestRun: 12 },
  });
  for (const permitted of ['walking', 'nothing'] as const)
    expect(forProgramme(plain, { permitted })).toMatchObject({
      ...{ intensity: 'only-moderate', activity: { walkFirst: true } },
    });
});

test('S4: only a BMI under 18.5 is a signal', () => {
  expect(intakeSignals(plain)).toEqual([]);
  expect(intakeSignals(moving({ bmi: 'over-30' }))).toEqual([]);
  expect(intakeSignals(moving({ bmi: 'under-18-5' }))).toHaveLength(1);
});

test('S40: who is treated is best with a physiotherapist or psychologist; an unknown profession says nothing', () => {
  for (const one of ['physiotherapist', 'Fysiotherapeut', 'GZ-psycholoog', 'psychologist'])
    expect([one, professionFitsTreatment(['sports teacher', one])]).toEqual([one, true]);
  expect(professionFitsTreatment(['sportdocent'])).toBe(false);
  expect(professionFitsTreatment(['', ' '])).toBeUndefined();
});

test('an intake has words in Dutch and English for everything that was told, and no code shines through', () => {
  for (const lang of ['nl', 'en'] as const) {
    const told = intakeRows(plain, lang);
    expect(new Set(told.map(([term]) => term)).size).toBe(told.length);
    for (const [term, detail] of told) {
      expect(term).not.toBe('');
      expect(detail).not.toMatch(/undefined|^$|goes-well|light-moderate/);
    }
  }
  const terms = (lang: 'nl' | 'en') => intakeRows(plain, lang).length;
  expect(terms('nl')).toBe(terms('en'));
});
