import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { yearsAfter } from './retention.ts';

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

/** Medicines that matter on a run (care.md 2). Everything else is `other` and asks nothing. */
export const medicines = ['beta-blocker', 'antipsychotic', 'lithium', 'insulin', 'other'] as const;
export type Medicine = (typeof medicines)[number];

/** Measured at rest: pressure in mmHg, rate in beats a minute. Absent where it was not measured. */
export type RestingFigures = Readonly<{ systolic: number; diastolic: number; rate: number }>;

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
  /** Bones, joints, muscles: whether they allow running by the client's own account. */
  joints: 'fine' | 'hinders-running';
  /** Half an hour of walking. */
  walkingHalfHour: 'goes-well' | 'is-hard';
  medicines: readonly Medicine[];
  resting?: RestingFigures | undefined;
}>;

/** What somebody may do, from nothing to vigorous; the order is that of effort. */
export const permissions = ['nothing', 'walking', 'light-moderate', 'vigorous'] as const;
export type Permission = (typeof permissions)[number];
const rank = (permission: Permission): number => permissions.indexOf(permission);
const lowest = (...given: Permission[]): Permission =>
  given.reduce((least, next) => (rank(next) < rank(least) ? next : least));

/**
 * Resting figures above which to ask first: the published limit, and a stricter source's (care.md 2). The stricter one
 * decides; the published one is named beside it when that is passed too.
 */
export const restingLimits = {
  published: { systolic: 200, diastolic: 110 },
  strict: { systolic: 180, diastolic: 100, rate: 100 },
} as const;

/** A rule that fired, with the facts that made it fire and where it comes from. */
export type FiredRule =
  | { rule: 'absolute-contraindication'; facts: readonly Absolute[]; source: 'acsm-10-gk' }
  | { rule: 'relative-contraindication'; facts: readonly Relative[]; source: 'acsm-10-gk' }
  | { rule: 'resting-figures-high'; facts: RestingFigures; source: 'care-2' | 'care-2-stricter' }
  | { rule: 'symptoms'; facts: readonly Symptom[]; source: 'acsm-10-gk' }
  | { rule: 'supervised-only'; facts: readonly []; source: 'care-2' }
  | { rule: 'inactive-with-disease'; facts: readonly Disease[]; source: 'acsm-10-gk' }
  | { rule: 'disease-before-vigorous'; facts: readonly Disease[]; source: 'acsm-10-gk' }
  | { rule: 'inactive-starts-light'; facts: readonly []; source: 'acsm-10-gk' }
  | { rule: 'walking-is-hard'; facts: readonly []; source: 'care-1' }
  | { rule: 'joints-hinder-running'; facts: readonly []; source: 'care-2' }
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
  if (resting.systolic > published.systolic || resting.diastolic > published.diastolic)
    return [{ rule: 'resting-figures-high', facts: resting, source: 'care-2' }];
  return resting.systolic > strict.systolic ||
    resting.diastolic > strict.diastolic ||
    resting.rate > strict.rate
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
    ...(answers.supervisedOnly ? [{ rule: 'supervised-only', facts: [], source: 'care-2' } as const] : []),
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
    ? [{ rule: 'joints-hinder-running', facts: [], source: 'care-2' } as const]
    : []),
];

/**
 * What the answers lead to by the rules of care.md 2: always with every rule that fired. The gravest decides: the red
 * list, then what a doctor must look at, then walking, then starting.
 */
export const decideScreening = (answers: ScreeningAnswers): ScreeningDecision => {
  const walking = walkingFirst(answers);
  const effort: Permission = answers.active ? answers.desired : 'light-moderate';
  const afterGp = walking.length > 0 ? 'walking' : effort;
  const gp = beforeRunning(answers);
  if (answers.absolutes.length > 0) {
    const red = {
      rule: 'absolute-contraindication',
      facts: answers.absolutes,
      source: 'acsm-10-gk',
    } as const;
    return { outcome: 'do-not-start', permitted: 'nothing', afterGp, rules: [red, ...gp, ...walking] };
  }
  if (gp.length > 0)
    return {
      outcome: 'ask-gp',
      blocks: 'running',
      permitted: 'nothing',
      afterGp,
      rules: [...gp, ...walking],
    };
  if (walking.length > 0) return { outcome: 'walk-first', permitted: 'walking', afterGp, rules: walking };
  if (answers.diseases.length > 0 && answers.desired === 'vigorous') {
    const rule = {
      rule: 'disease-before-vigorous',
      facts: answers.diseases,
      source: 'acsm-10-gk',
    } as const;
    return { outcome: 'ask-gp', blocks: 'vigorous', permitted: 'light-moderate', afterGp, rules: [rule] };
  }
  const rule = answers.active ? 'nothing-found' : 'inactive-starts-light';
  return {
    outcome: 'start',
    permitted: effort,
    afterGp,
    rules: [{ rule, facts: [], source: 'acsm-10-gk' }],
  };
};

/** A doctor's answer to this screening, as recorded: the most they agree to. */
export type DoctorsAnswer = Readonly<{
  by: 'general-practitioner' | 'cardiologist' | 'other-specialist';
  agrees: Permission;
  answeredOn: CalendarDay;
}>;

/** A screening as it was recorded, with what the therapist changed in it. */
export type Screening = Readonly<{
  decision: ScreeningDecision;
  screenedOn: CalendarDay;
  changed?: Readonly<{ to: Permission; reason: string }> | undefined;
  /** The day on which the client or the therapist recorded that the client's health changed. */
  healthChangedOn?: CalendarDay | undefined;
}>;

/** An answer counts when it was given for this screening: not before it, not in days to come. */
const counting = (
  screening: Screening,
  answer: DoctorsAnswer | undefined,
  today: CalendarDay,
): DoctorsAnswer | undefined =>
  answer && answer.answeredOn >= screening.screenedOn && answer.answeredOn <= today ? answer : undefined;

/** The last day of a screening's twelve months (care.md 2). */
export const validUntil = (screenedOn: CalendarDay): CalendarDay => addDays(yearsAfter(screenedOn, 1), -1);

/** Where a screening stands on a day. `permitted` is what the client may do; a doctor's answer goes before all else. */
export type ScreeningState =
  | { state: 'cleared'; permitted: 'light-moderate' | 'vigorous'; until: CalendarDay }
  | { state: 'walk-first'; permitted: 'walking'; until: CalendarDay }
  | {
      state: 'doctor-awaited';
      blocks: 'running' | 'vigorous';
      permitted: 'nothing' | 'light-moderate';
      until: CalendarDay;
    }
  | { state: 'stopped'; permitted: 'nothing'; until: CalendarDay }
  | {
      state: 'ask-again';
      because: 'twelve-months' | 'health-changed';
      permitted: 'nothing';
      since: CalendarDay;
    };

const isRed = (decision: ScreeningDecision): boolean =>
  decision.rules.some(({ rule }) => rule === 'absolute-contraindication');

const permittedNow = (screening: Screening, answer: DoctorsAnswer | undefined): Permission => {
  const { decision, changed } = screening;
  const proposed = answer ? lowest(answer.agrees, decision.afterGp) : decision.permitted;
  if (!changed) return proposed;
  if (answer) return lowest(answer.agrees, changed.to);
  return isRed(decision) ? 'nothing' : changed.to;
};

/**
 * Where a screening stands on `today`. It holds twelve months, or until health changes, and is then asked again: until
 * that is done nothing is permitted by it.
 */
export const screeningState = (
  screening: Screening,
  given: { answer?: DoctorsAnswer | undefined; today: CalendarDay },
): ScreeningState => {
  const { decision, screenedOn, changed, healthChangedOn } = screening;
  const { today } = given;
  const until = validUntil(screenedOn);
  if (healthChangedOn && healthChangedOn >= screenedOn && healthChangedOn <= today)
    return { state: 'ask-again', because: 'health-changed', permitted: 'nothing', since: healthChangedOn };
  if (today > until)
    return { state: 'ask-again', because: 'twelve-months', permitted: 'nothing', since: addDays(until, 1) };
  const answer = counting(screening, given.answer, today);
  if (!answer && !changed && decision.outcome === 'ask-gp')
    return decision.blocks === 'running'
      ? { state: 'doctor-awaited', blocks: 'running', permitted: 'nothing', until }
      : { state: 'doctor-awaited', blocks: 'vigorous', permitted: 'light-moderate', until };
  const permitted = permittedNow(screening, answer);
  if (permitted === 'nothing') return { state: 'stopped', permitted, until };
  return permitted === 'walking'
    ? { state: 'walk-first', permitted, until }
    : { state: 'cleared', permitted, until };
};

/** Whether somebody may run on that day, at that intensity at most. Without a screening nobody runs. */
export const mayRun = (
  screening: Screening | undefined,
  given: {
    answer?: DoctorsAnswer | undefined;
    today: CalendarDay;
    at?: 'light-moderate' | 'vigorous';
  },
): boolean =>
  screening !== undefined &&
  rank(screeningState(screening, given).permitted) >= rank(given.at ?? 'light-moderate');

export const longestReason = 500;

export type DifferRefusal =
  | 'screening-outdated'
  | 'reason-missing'
  | 'reason-too-long'
  | 'nothing-changes'
  | 'doctor-must-answer'
  | 'beyond-doctors-answer';

/**
 * Whether the therapist may decide otherwise than the rules. Always with a reason. Where the red list fired nobody comes
 * to walk or run without the recorded answer of a general practitioner or specialist, and nobody goes beyond what a
 * doctor answered. Stricter than the rules is always possible.
 */
export const decideDifferently = (
  screening: Screening,
  given: { to: Permission; reason: string; answer?: DoctorsAnswer | undefined; today: CalendarDay },
): Result<{ to: Permission; reason: string }, DifferRefusal> => {
  const reason = given.reason.trim();
  const { to, today } = given;
  const state = screeningState(screening, given);
  if (state.state === 'ask-again') return refused('screening-outdated');
  if (reason === '') return refused('reason-missing');
  if (reason.length > longestReason) return refused('reason-too-long');
  if (to === state.permitted && state.state !== 'doctor-awaited') return refused('nothing-changes');
  const answer = counting(screening, given.answer, today);
  if (isRed(screening.decision) && to !== 'nothing' && !answer) return refused('doctor-must-answer');
  if (answer && rank(to) > rank(answer.agrees)) return refused('beyond-doctors-answer');
  return accepted({ to, reason });
};

/** What a medicine asks attention for during a run (care.md 2 [gk]). Never advice about the medicine itself. */
export const medicineHints = {
  'beta-blocker': 'talk-test-leads',
  antipsychotic: 'mind-heat',
  lithium: 'mind-drinking',
  insulin: 'mind-low-sugar',
  other: undefined,
} as const satisfies Record<Medicine, string | undefined>;
export type MedicineHint = NonNullable<(typeof medicineHints)[Medicine]>;

/** The hints for a list of medicines, each once. */
export const hintsFor = (taken: readonly Medicine[]): MedicineHint[] =>
  medicines
    .filter((medicine) => taken.includes(medicine))
    .flatMap((medicine) => medicineHints[medicine] ?? []);

/** Heart-rate zones say nothing with a beta-blocker: then the talk test and effort lead, and zones are hidden. */
export const hidesHeartRate = (taken: readonly Medicine[]): boolean => taken.includes('beta-blocker');
