import { expect, test } from 'vitest';
import {
  absolutes,
  decideScreening,
  diseases,
  permissions,
  relatives,
  symptoms,
  type RestingFigures,
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
  otherCondition: 'none',
  joints: 'fine',
  walkingHalfHour: 'goes-well',
  medicines: [],
};

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
  const amber =
    answers.relatives.length + Number(answers.supervisedOnly) + Number(answers.otherCondition === 'unstable');
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

/** Which rules must be named, each by a question of its own. */
const namedBy: Record<string, (answers: ScreeningAnswers) => boolean> = {
  'absolute-contraindication': ({ absolutes: red }) => red.length > 0,
  symptoms: ({ symptoms: seen }) => seen.length > 0,
  'relative-contraindication': ({ relatives: amber }) => amber.length > 0,
  'resting-figures-high': ({ resting }) => resting !== undefined && figures.indexOf(resting) > 1,
  'other-condition-unstable': ({ otherCondition }) => otherCondition === 'unstable',
  'supervised-only': ({ supervisedOnly }) => supervisedOnly,
  'inactive-with-disease': ({ active, diseases: known }) => known.length > 0 && !active,
  'walking-is-hard': ({ walkingHalfHour }) => walkingHalfHour === 'is-hard',
  'joints-hinder-running': ({ joints }) => joints === 'hinders-running',
  'inactive-starts-light': ({ active }) => !active,
  'disease-before-vigorous': ({ active, diseases: known, desired }) =>
    known.length > 0 && active && desired === 'vigorous',
};
const namedRules = Object.entries(namedBy);
const rulesByName = (answers: ScreeningAnswers): string =>
  namedRules
    .filter(([, fires]) => fires(answers))
    .map(([rule]) => rule)
    .join() || 'nothing-found';

const noneOrOne = <T>(list: readonly T[]): T[][] => [[], ...list.map((one) => [one])];
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
      for (const disease of noneOrOne(diseases))
        for (const symptom of noneOrOne(symptoms))
          for (const absolute of noneOrOne(absolutes))
            for (const relative of noneOrOne(relatives))
              for (const supervisedOnly of [true, false])
                for (const otherCondition of ['none', 'stable', 'unstable'] as const)
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
                          otherCondition,
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
      rules.map(({ rule }) => rule).join() !== rulesByName(answers) ||
      (!asked && afterGp !== permitted) ||
      permissions.indexOf(afterGp) < permissions.indexOf(permitted)
    )
      wrong.push(answers);
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(count).toBe(2 * 2 * 4 * 10 * 10 * 5 * 2 * 3 * 2 * 2 * 7);
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
    'inactive-starts-light (acsm-10-gk)',
  ]);
  expect(decision.rules[0]!.facts).toEqual(['infection-with-fever']);
});

test('S1: an inactive person begins calmly, whatever they wish for', () => {
  expect(decideScreening({ ...calm, desired: 'vigorous' })).toMatchObject({
    permitted: 'light-moderate',
    rules: [{ rule: 'inactive-starts-light' }],
  });
});

test('S8: a list of several things decides as its first does, and names them all', () => {
  const several = { ...calm, active: true, diseases: [...diseases], desired: 'vigorous' } as const;
  expect(decideScreening(several)).toMatchObject({
    outcome: 'ask-gp',
    blocks: 'vigorous',
    rules: [{ facts: diseases }],
  });
  for (const answers of [{ symptoms }, { relatives }, { absolutes }])
    expect(decideScreening({ ...calm, ...answers })).toMatchObject({
      permitted: 'nothing',
      rules: [{ facts: Object.values(answers)[0] }, { rule: 'inactive-starts-light' }],
    });
});

test('S8, S40: a condition that is treated and stable is the ordinary path: start', () => {
  expect(decideScreening({ ...calm, otherCondition: 'stable', medicines: ['other'] }).outcome).toBe('start');
  expect(decideScreening({ ...calm, otherCondition: 'unstable' })).toMatchObject({
    outcome: 'ask-gp',
    blocks: 'running',
    rules: [{ rule: 'other-condition-unstable', source: 'own' }, { rule: 'inactive-starts-light' }],
  });
});

test('S4: a BMI under 18.5 asks a doctor before the first run', () => {
  expect(decideScreening({ ...calm, active: true, underweight: true })).toMatchObject({
    outcome: 'ask-gp',
    blocks: 'running',
    permitted: 'nothing',
    rules: [{ rule: 'underweight', source: 'own' }],
  });
});

test('S8: a figure that was not measured counts for nothing, and the others still do', () => {
  const active = { ...calm, active: true };
  expect(decideScreening({ ...active, resting: {} }).outcome).toBe('start');
  expect(decideScreening({ ...active, resting: { rate: 101 } }).outcome).toBe('ask-gp');
  expect(decideScreening({ ...active, resting: { systolic: 181, diastolic: 80 } }).outcome).toBe('ask-gp');
});
