import type { Intake } from '../domain/intake.ts';
import type { PageAnswers } from '../store/intakes.ts';

/** What a made-up client tells at the intake, as far as it differs from the plain one. */
export type ToldAtIntake = {
  [Part in 'why' | 'goals' | 'activity' | 'treatment' | 'health']?: Partial<Intake[Part]>;
} & Partial<Pick<Intake, 'medicines' | 'followedUp'>>;

const plain: Intake = {
  why: { disorders: [], complaints: ['stress'], reportedBy: ['client'], words: '', referred: false },
  goals: {
    ...{ aimMinutes: 40, runsAWeek: 3, hopes: ['less-stress', 'run-alone'], weekdays: [] },
    company: 'either',
  },
  activity: {
    ...{ briskMinutes: 20, briskDays: 2, briskMonths: 6, longestWalk: 45, longestRun: 0 },
    ...{ walkingHalfHour: 'goes-well', bmi: 'between', runningBefore: 'never', injuries: 'none' },
  },
  treatment: { treated: false, by: [] },
  medicines: [],
  health: {
    ...{ diseases: [], symptoms: [], absolutes: [], relatives: [], supervisedOnly: false },
    ...{ otherCondition: 'none', desired: 'light-moderate', noHolds: [], resting: undefined, sex: undefined },
  },
  followedUp: [],
};

/** An intake from the plain one. */
export const anIntake = (told: ToldAtIntake): Intake => ({
  why: { ...plain.why, ...told.why },
  goals: { ...plain.goals, ...told.goals },
  activity: { ...plain.activity, ...told.activity },
  treatment: { ...plain.treatment, ...told.treatment },
  medicines: told.medicines ?? plain.medicines,
  health: { ...plain.health, ...told.health },
  followedUp: told.followedUp ?? plain.followedUp,
});

const ticks = (list: string, of: readonly (string | number)[]): Record<string, string> =>
  Object.fromEntries(of.map((one) => [`${list}-${one}`, 'ja']));

/** A list on which nothing is ticked is answered with "none of these". */
const answered = (list: string, of: readonly string[]): Record<string, string> =>
  of.length === 0 ? { [`${list}-geen`]: 'ja' } : ticks(list, of);

const yesNo = (yes: boolean): string => (yes ? 'ja' : 'nee');

/** The pages of an intake as they would have been typed, by name. */
export const typedPages = ({
  why,
  goals,
  activity,
  treatment,
  medicines,
  health,
  followedUp,
}: Intake): Readonly<Record<string, PageAnswers>> => ({
  waarom: {
    ...ticks('stoornis', why.disorders),
    ...ticks('klacht', why.complaints),
    ...ticks('verteld', why.reportedBy),
    ...{ woorden: why.words, verwezen: yesNo(why.referred) },
  },
  doelen: {
    ...{ doel: String(goals.aimMinutes), keer: String(goals.runsAWeek), samen: goals.company },
    ...ticks('hoop', goals.hopes),
    ...ticks('dag', goals.weekdays),
  },
  bewegen: {
    ...{ minuten: String(activity.briskMinutes), dagen: String(activity.briskDays) },
    ...{ maanden: String(activity.briskMonths), wandeling: String(activity.longestWalk) },
    ...{
      loop: activity.longestRun === 0 ? '' : String(activity.longestRun),
      halfuur: activity.walkingHalfHour,
    },
    ...{ eerder: activity.runningBefore, blessure: activity.injuries, bmi: activity.bmi },
  },
  behandeling: { behandeld: yesNo(treatment.treated), ...ticks('bij', treatment.by) },
  medicijnen: { gebruikt: yesNo(medicines.length > 0), ...ticks('medicijn', medicines) },
  screening: {
    ...answered('ziekte', health.diseases),
    ...answered('verschijnsel', health.symptoms),
    ...answered('rood', health.absolutes),
    ...answered('oranje', health.relatives),
    ...answered('adem', health.noHolds),
    ...{ toezicht: yesNo(health.supervisedOnly), aandoening: health.otherCondition, rustig: health.desired },
  },
  doorvragen: ticks('besproken', followedUp),
});
