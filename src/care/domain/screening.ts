import type { Medicine } from './medicines.ts';

/**
 * The screening before the first run (care.md 2). Questions of our own; the logic follows ACSM, tenth edition [gk]: to be
 * confirmed by a professional. It proposes, with the rules that fired; the therapist decides.
 */

/** Known disease that weighs in the logic of ACSM [gk]. */
export const diseases = ['cardiovascular', 'metabolic', 'renal'] as const;
export type Disease = (typeof diseases)[number];

/** Symptoms that ask for a general practitioner first (ACSM [gk]). */
export const symptoms = [
  'chest-pain',
  'breathless-at-rest-or-mild-effort',
  'dizzy-or-fainted',
  'breathless-lying-down',
  'ankle-swelling',
  'palpitations',
  'leg-pain-on-walking',
  'heart-murmur',
  'unusual-fatigue',
] as const;
export type Symptom = (typeof symptoms)[number];

/** The red list: with one of these nobody starts (absolute, ACSM). */
export const absolutes = [
  'recent-infarction',
  'unstable-angina',
  'uncontrolled-arrhythmia',
  'severe-aortic-stenosis',
  'uncontrolled-heart-failure',
  'embolism',
  'heart-inflammation',
  'dissection',
  'infection-with-fever',
] as const;
export type Absolute = (typeof absolutes)[number];

/** The amber list: ask first (relative, ACSM). Resting pressure and rate are measured: `RestingFigures`. */
export const relatives = [
  'moderate-valve-disease',
  'electrolyte-disturbance',
  'uncontrolled-metabolic-disease',
  'worse-with-exercise',
] as const;
export type Relative = (typeof relatives)[number];

/** Measured at rest: pressure in mmHg, rate in beats a minute. Absent where it was not measured. */
export type RestingFigures = Readonly<{
  systolic?: number | undefined;
  diastolic?: number | undefined;
  rate?: number | undefined;
}>;

export type ScreeningAnswers = Readonly<{
  /** Moderate movement of at least 30 minutes, on at least 3 days a week, for at least 3 months. */
  active: boolean;
  desired: 'light-moderate' | 'vigorous';
  diseases: readonly Disease[];
  symptoms: readonly Symptom[];
  absolutes: readonly Absolute[];
  relatives: readonly Relative[];
  /** Somebody with knowledge of it said: only move under supervision. */
  supervisedOnly: boolean;
  /**
   * Any other lasting condition, the complaints one comes for included. Stable: treated or watched, and not worse in
   * the last months: the path of most clients.
   */
  otherCondition: 'none' | 'stable' | 'unstable';
  /** Bones, joints, muscles: whether they allow running by the client's own account. */
  joints: 'fine' | 'hinders-running';
  /** Half an hour of walking. */
  walkingHalfHour: 'goes-well' | 'is-hard';
  medicines: readonly Medicine[];
  resting?: RestingFigures | undefined;
  /** A BMI under 18.5: a doctor looks before the first run. Only whether, never a weight. */
  underweight?: boolean | undefined;
}>;

/** What somebody may do, from nothing to vigorous; the order is that of effort. */
export const permissions = ['nothing', 'walking', 'light-moderate', 'vigorous'] as const;
export type Permission = (typeof permissions)[number];

/**
 * Resting figures above which to ask first: the published limit, and a stricter source's (care.md 2). The stricter one
 * decides; the rule names the published one as its source when that is passed too.
 */
export const restingLimits = {
  published: { systolic: 200, diastolic: 110 },
  strict: { systolic: 180, diastolic: 100, rate: 100 },
} as const;

/**
 * A rule that fired, with the facts that made it fire and where it comes from: ACSM [gk], a section of care.md, or a
 * rule of our own. The first and the last are shown as to be confirmed by a professional.
 */
export type FiredRule =
  | { rule: 'absolute-contraindication'; facts: readonly Absolute[]; source: 'acsm-10-gk' }
  | { rule: 'relative-contraindication'; facts: readonly Relative[]; source: 'acsm-10-gk' }
  | { rule: 'resting-figures-high'; facts: RestingFigures; source: 'care-2' | 'care-2-stricter' }
  | { rule: 'symptoms'; facts: readonly Symptom[]; source: 'acsm-10-gk' }
  | { rule: 'other-condition-unstable'; facts: readonly []; source: 'own' }
  | { rule: 'supervised-only'; facts: readonly []; source: 'care-2' }
  | { rule: 'underweight'; facts: readonly []; source: 'own' }
  | { rule: 'inactive-with-disease'; facts: readonly Disease[]; source: 'acsm-10-gk' }
  | { rule: 'disease-before-vigorous'; facts: readonly Disease[]; source: 'acsm-10-gk' }
  | { rule: 'inactive-starts-light'; facts: readonly []; source: 'acsm-10-gk' }
  | { rule: 'walking-is-hard'; facts: readonly []; source: 'care-1' }
  | { rule: 'joints-hinder-running'; facts: readonly []; source: 'own' }
  | { rule: 'nothing-found'; facts: readonly []; source: 'acsm-10-gk' };

/**
 * What is proposed. `permitted` holds now; `afterGp` is the most that a doctor's answer can open. `ask-gp` blocks either
 * everything or only what is vigorous: an active client with a known disease and no symptoms goes on at a calm pace.
 */
export type ScreeningDecision = Readonly<{
  rules: readonly FiredRule[];
  permitted: Permission;
  afterGp: Permission;
}> &
  (
    | Readonly<{ outcome: 'start' | 'walk-first' | 'do-not-start' }>
    | Readonly<{ outcome: 'ask-gp'; blocks: 'running' | 'vigorous' }>
  );

const restingRule = (resting: RestingFigures | undefined): FiredRule[] => {
  if (!resting) return [];
  const { published, strict } = restingLimits;
  const { systolic = 0, diastolic = 0, rate = 0 } = resting;
  if (systolic > published.systolic || diastolic > published.diastolic)
    return [{ rule: 'resting-figures-high', facts: resting, source: 'care-2' }];
  return systolic > strict.systolic || diastolic > strict.diastolic || rate > strict.rate
    ? [{ rule: 'resting-figures-high', facts: resting, source: 'care-2-stricter' }]
    : [];
};

/** What asks a doctor before any run. */
const beforeRunning = (answers: ScreeningAnswers): FiredRule[] => {
  const { symptoms, relatives, diseases } = answers;
  return [
    ...(symptoms.length > 0 ? [{ rule: 'symptoms', facts: symptoms, source: 'acsm-10-gk' } as const] : []),
    ...(relatives.length > 0
      ? [{ rule: 'relative-contraindication', facts: relatives, source: 'acsm-10-gk' } as const]
      : []),
    ...restingRule(answers.resting),
    ...(answers.otherCondition === 'unstable'
      ? [{ rule: 'other-condition-unstable', facts: [], source: 'own' } as const]
      : []),
    ...(answers.supervisedOnly ? [{ rule: 'supervised-only', facts: [], source: 'care-2' } as const] : []),
    ...(answers.underweight ? [{ rule: 'underweight', facts: [], source: 'own' } as const] : []),
    ...(!answers.active && diseases.length > 0
      ? [{ rule: 'inactive-with-disease', facts: diseases, source: 'acsm-10-gk' } as const]
      : []),
  ];
};

const walkingFirst = (answers: ScreeningAnswers): FiredRule[] => [
  ...(answers.walkingHalfHour === 'is-hard'
    ? [{ rule: 'walking-is-hard', facts: [], source: 'care-1' } as const]
    : []),
  ...(answers.joints === 'hinders-running'
    ? [{ rule: 'joints-hinder-running', facts: [], source: 'own' } as const]
    : []),
];

/** What bounds the effort, now and after a doctor's answer. */
const boundingEffort = (answers: ScreeningAnswers): FiredRule[] => {
  if (!answers.active) return [{ rule: 'inactive-starts-light', facts: [], source: 'acsm-10-gk' }];
  return answers.diseases.length > 0 && answers.desired === 'vigorous'
    ? [{ rule: 'disease-before-vigorous', facts: answers.diseases, source: 'acsm-10-gk' }]
    : [];
};

const redList = ({ absolutes }: ScreeningAnswers): FiredRule[] =>
  absolutes.length > 0 ? [{ rule: 'absolute-contraindication', facts: absolutes, source: 'acsm-10-gk' }] : [];

/**
 * What the answers lead to by the rules of care.md 2: always with every rule that fired. The gravest decides: the red
 * list, then what a doctor must look at, then walking, then a doctor before what is vigorous, then starting.
 */
export const decideScreening = (answers: ScreeningAnswers): ScreeningDecision => {
  const red = redList(answers);
  const gp = beforeRunning(answers);
  const walking = walkingFirst(answers);
  const effort = boundingEffort(answers);
  const fired = [...red, ...gp, ...walking, ...effort];
  const rules: FiredRule[] =
    fired.length > 0 ? fired : [{ rule: 'nothing-found', facts: [], source: 'acsm-10-gk' }];
  const wished = answers.active ? answers.desired : 'light-moderate';
  const afterGp = walking.length > 0 ? 'walking' : wished;
  if (red.length > 0) return { outcome: 'do-not-start', permitted: 'nothing', afterGp, rules };
  if (gp.length > 0) return { outcome: 'ask-gp', blocks: 'running', permitted: 'nothing', afterGp, rules };
  if (walking.length > 0) return { outcome: 'walk-first', permitted: 'walking', afterGp, rules };
  return effort.some(({ rule }) => rule === 'disease-before-vigorous')
    ? { outcome: 'ask-gp', blocks: 'vigorous', permitted: 'light-moderate', afterGp, rules }
    : { outcome: 'start', permitted: wished, afterGp, rules };
};
