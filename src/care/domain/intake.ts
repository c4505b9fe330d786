import type { Complaint, Disorder } from './complaints.ts';
import { hidesHeartRate, type Medicine } from './medicines.ts';
import type { PresentActivity } from './programme/start-step.ts';
import type { ProgrammeSettings } from './programme/settings.ts';
import type { Absolute, Disease, Relative, RestingFigures, ScreeningAnswers, Symptom } from './screening.ts';
import type { FollowUpTopic } from './screening-questions.ts';
import type { ScreeningState } from './screening-state.ts';
import { observedSignal, type SignalReason } from './signals/reasons.ts';

/** By whose word a complaint or disorder stands in the intake (S6, S7). */
export const reporters = ['client', 'gp-letter', 'other-letter'] as const;
export type Reporter = (typeof reporters)[number];

/** Letters in the client's own words: enough for why they come, too few for notes of treatment (S4). */
export const longestWords = 280;

/** What somebody hopes the running brings. */
export const hopes = [
  'run-alone',
  'less-stress',
  'better-mood',
  'better-sleep',
  'more-energy',
  'beside-treatment',
  'back-to-work',
  'rhythm',
] as const;
export type Hope = (typeof hopes)[number];

/** The minutes of running to choose from (S2: 30 to 60). */
export const aims = [30, 35, 40, 45, 50, 55, 60] as const;
export type AimMinutes = (typeof aims)[number];

/** Runs a week to begin with; four count from week 13 only (S2: three to four). */
export const runsAWeek = [2, 3, 4] as const;

export const companies = ['alone', 'group', 'either'] as const;
export type Company = (typeof companies)[number];

/** Only whether: no weight and no height is kept anywhere. */
export const bmiBands = ['between', 'over-30', 'under-18-5', 'not-asked'] as const;
export type BmiBand = (typeof bmiBands)[number];

export const runningBefore = ['never', 'long-ago', 'now'] as const;
export type RunningBefore = (typeof runningBefore)[number];

export const injuries = ['none', 'old', 'hinders-running'] as const;
export type Injury = (typeof injuries)[number];

/** Who treats or guides the client alongside (S8, S40); what is said there stays there (S4). */
export const clinicians = [
  'general-practitioner',
  'psychologist',
  'psychiatrist',
  'physiotherapist',
  'medical-specialist',
  'company-doctor',
  'other',
] as const;
export type Clinician = (typeof clinicians)[number];

/** Why breathing is done without holds (care.md 4 [gk]), beside heart disease, which the screening asks. */
export const holdReasons = ['panic', 'pregnancy', 'lungs'] as const;
export type HoldReason = (typeof holdReasons)[number];

/**
 * What is known of a client before the first run: as they and their letters report it. Nothing in it was found by us.
 * Minutes are minutes; weekdays run from 0 (Sunday) to 6.
 */
export type Intake = Readonly<{
  why: Readonly<{
    disorders: readonly Disorder[];
    complaints: readonly Complaint[];
    reportedBy: readonly Reporter[];
    words: string;
    referred: boolean;
  }>;
  goals: Readonly<{
    aimMinutes: AimMinutes;
    runsAWeek: (typeof runsAWeek)[number];
    hopes: readonly Hope[];
    weekdays: readonly number[];
    company: Company;
  }>;
  activity: Readonly<{
    /** An ordinary week: minutes on a day of moving briskly, days a week, and for how many months already. */
    briskMinutes: number;
    briskDays: number;
    briskMonths: number;
    /** The longest walk and the longest calm run of the last thirty days; 0 when there was none. */
    longestWalk: number;
    longestRun: number;
    walkingHalfHour: ScreeningAnswers['walkingHalfHour'];
    bmi: BmiBand;
    runningBefore: RunningBefore;
    injuries: Injury;
  }>;
  treatment: Readonly<{ treated: boolean; by: readonly Clinician[] }>;
  medicines: readonly Medicine[];
  health: Readonly<{
    diseases: readonly Disease[];
    symptoms: readonly Symptom[];
    absolutes: readonly Absolute[];
    relatives: readonly Relative[];
    supervisedOnly: boolean;
    otherCondition: ScreeningAnswers['otherCondition'];
    desired: ScreeningAnswers['desired'];
    noHolds: readonly HoldReason[];
    resting: RestingFigures | undefined;
    /** Only where the client likes to tell: one formula for the heart rate was measured in women. */
    sex: 'woman' | 'man' | undefined;
  }>;
  /** What was asked on about, after a yes. */
  followedUp: readonly FollowUpTopic[];
}>;

/** Active by ACSM [gk] (care.md 2): at least 30 minutes moderate, on at least 3 days a week, for at least 3 months. */
export const activeFrom = { minutes: 30, days: 3, months: 3 } as const;

/** Whether somebody counts as active (care.md 2). */
export const isActive = ({ activity }: Pick<Intake, 'activity'>): boolean =>
  activity.briskMinutes >= activeFrom.minutes &&
  activity.briskDays >= activeFrom.days &&
  activity.briskMonths >= activeFrom.months;

/** The answers that the rules of the screening look at. */
export const screeningAnswers = (intake: Intake): ScreeningAnswers => {
  const { health, activity } = intake;
  return {
    active: isActive(intake),
    desired: health.desired,
    diseases: health.diseases,
    symptoms: health.symptoms,
    absolutes: health.absolutes,
    relatives: health.relatives,
    supervisedOnly: health.supervisedOnly,
    otherCondition: health.otherCondition,
    joints: activity.injuries === 'hinders-running' ? 'hinders-running' : 'fine',
    walkingHalfHour: activity.walkingHalfHour,
    medicines: intake.medicines,
    resting: health.resting,
    underweight: activity.bmi === 'under-18-5',
  };
};

/** Breathing without holds for panic, pregnancy, heart or lung disease (care.md 4 [gk]). */
export const breathHoldsAllowed = ({ health, why }: Pick<Intake, 'health' | 'why'>): boolean =>
  health.noHolds.length === 0 &&
  !health.diseases.includes('cardiovascular') &&
  health.absolutes.length === 0 &&
  !why.disorders.includes('anxiety');

/** What the programme takes from the intake; the first day, the start step and the guidance are settled there. */
export type IntakeForProgramme = Pick<
  ProgrammeSettings,
  | 'bmiAbove30'
  | 'sessionsPerWeek'
  | 'preferredWeekdays'
  | 'longestWalk'
  | 'intensity'
  | 'betaBlocker'
  | 'breathHoldsAllowed'
  | 'aimMinutes'
> & { activity: PresentActivity };

/** What the programme takes from the intake, with what the screening allows now. */
export const forProgramme = (
  intake: Intake,
  { permitted }: Pick<ScreeningState, 'permitted'>,
): IntakeForProgramme => {
  const { activity, goals } = intake;
  return {
    bmiAbove30: activity.bmi === 'over-30',
    sessionsPerWeek: goals.runsAWeek,
    preferredWeekdays: goals.weekdays,
    longestWalk: activity.longestWalk,
    intensity: permitted === 'vigorous' ? 'vigorous-allowed' : 'only-moderate',
    betaBlocker: hidesHeartRate(intake.medicines),
    breathHoldsAllowed: breathHoldsAllowed(intake),
    aimMinutes: goals.aimMinutes,
    activity: {
      walkingThirtyMinutesIsHard: activity.walkingHalfHour === 'is-hard',
      walkFirst: permitted === 'walking' || permitted === 'nothing',
      longestWalk: activity.longestWalk,
      longestRun: activity.longestRun,
    },
  };
};

/** S4: what in an intake must reach a human at once: a BMI under 18.5 (care.md 2). */
export const intakeSignals = ({ activity }: Pick<Intake, 'activity'>): SignalReason[] =>
  activity.bmi === 'under-18-5' ? [observedSignal('underweight')] : [];

/**
 * Professions of which a client under treatment has one best as their running therapist (S40): physiotherapist,
 * psychologist and who treats beyond that, as the register or the practice writes them.
 */
const treatingProfessions = /physio|fysio|psycholo|psychother|psychiat|psychomotor|general-practitioner/i;

/** S40: whether a treated client is with somebody whose profession fits; undefined when nobody's profession is known. */
export const professionFitsTreatment = (professions: readonly string[]): boolean | undefined => {
  const known = professions.filter((one) => one.trim() !== '');
  return known.length === 0 ? undefined : known.some((one) => treatingProfessions.test(one));
};
