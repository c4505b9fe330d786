import {
  aims,
  bmiBands,
  companies,
  injuries,
  longestWords,
  runningBefore,
  runsAWeek,
  screeningAnswers,
  type Intake,
} from '../domain/intake.ts';
import { looksLikeNationalNumber } from '../domain/national-number.ts';
import type { RestingFigures } from '../domain/screening.ts';
import { followUpsFor, type FollowUpTopic } from '../domain/screening-questions.ts';
import type { PageAnswers } from '../store/intakes.ts';
import { pageNames, ticked, type AnsweredList, type PageName, type TickList } from './pages.ts';

/** What can be wrong with an answer; each has its words. */
export type Problem =
  | 'answer-missing'
  | 'tick-missing'
  | 'nothing-reported'
  | 'reporter-missing'
  | 'words-too-long'
  | 'national-number'
  | 'number-missing'
  | 'number-wrong'
  | 'list-unanswered'
  | 'none-and-some'
  | 'runs-though-not'
  | 'pressure-half'
  | 'talk-missing';
export type Problems = Record<string, Problem>;

/** All that was typed, by page. */
export type TypedIntake = Readonly<Record<PageName, PageAnswers>>;

/** What the practice knows beside the intake. */
export type Known = Readonly<{ field: 'cure' | 'reintegration' | 'prevention'; referred: boolean }>;

const reader = (answers: PageAnswers) => {
  const problems: Problems = {};
  const refuse = (name: string, problem: Problem): void => void (problems[name] ??= problem);
  const text = (name: string): string => (answers[name] ?? '').trim();
  const ticks = <List extends TickList>(list: List): (typeof ticked)[List][number][] =>
    ticked[list].filter((one) => answers[`${list}-${one}`] === 'ja');
  return {
    problems,
    refuse,
    text,
    ticks,
    first: (list: TickList): string => `${list}-${ticked[list][0]}`,
    /** A list on which something is ticked, or "none of these", and not both. */
    list: <List extends AnsweredList>(list: List): (typeof ticked)[List][number][] => {
      const found = ticks(list);
      const isNone = answers[`${list}-geen`] === 'ja';
      if (found.length === 0 && !isNone) refuse(`${list}-${ticked[list][0]}`, 'list-unanswered');
      if (found.length > 0 && isNone) refuse(`${list}-${ticked[list][0]}`, 'none-and-some');
      return found;
    },
    one: <T extends string>(name: string, of: readonly T[]): T => {
      const found = of.find((one) => one === text(name));
      if (!found) refuse(name, 'answer-missing');
      return found ?? of[0]!;
    },
    /** A whole number within bounds; with `optional` nothing typed is undefined. */
    number: (name: string, from: number, to: number, isOptional = false): number | undefined => {
      const typed = text(name);
      if (typed === '') {
        if (!isOptional) refuse(name, 'number-missing');
        return undefined;
      }
      const value = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
      if (value >= from && value <= to) return value;
      refuse(name, 'number-wrong');
      return undefined;
    },
  };
};
type Reader = ReturnType<typeof reader>;

const yesNo = ['ja', 'nee'] as const;

const readWhy = (r: Reader, known: Known): Intake['why'] => {
  const [disorders, complaints, reportedBy] = [r.ticks('stoornis'), r.ticks('klacht'), r.ticks('verteld')];
  const isReported = disorders.length + complaints.length > 0;
  if (!isReported && known.field === 'cure') r.refuse(r.first('klacht'), 'nothing-reported');
  if (isReported && reportedBy.length === 0) r.refuse(r.first('verteld'), 'reporter-missing');
  const words = r.text('woorden');
  if (words.length > longestWords) r.refuse('woorden', 'words-too-long');
  if (looksLikeNationalNumber(words)) r.refuse('woorden', 'national-number');
  const referred = known.referred || r.one('verwezen', yesNo) === 'ja';
  return { disorders, complaints, reportedBy, words, referred };
};

const readGoals = (r: Reader): Intake['goals'] => {
  const aim = r.one('doel', aims.map(String));
  const runs = r.one('keer', runsAWeek.map(String));
  const hopes = r.ticks('hoop');
  if (hopes.length === 0) r.refuse(r.first('hoop'), 'tick-missing');
  return {
    aimMinutes: aims.find((one) => String(one) === aim)!,
    runsAWeek: runsAWeek.find((one) => String(one) === runs)!,
    hopes,
    weekdays: r.ticks('dag').map(Number),
    company: r.one('samen', companies),
  };
};

const readActivity = (r: Reader): Intake['activity'] => {
  const before = r.one('eerder', runningBefore);
  const longestRun = r.number('loop', 0, 600, before !== 'now') ?? 0;
  if (before !== 'now' && longestRun > 0) r.refuse('loop', 'runs-though-not');
  return {
    briskMinutes: r.number('minuten', 0, 600) ?? 0,
    briskDays: r.number('dagen', 0, 7) ?? 0,
    briskMonths: r.number('maanden', 0, 999) ?? 0,
    longestWalk: r.number('wandeling', 0, 1440) ?? 0,
    longestRun,
    walkingHalfHour: r.one('halfuur', ['goes-well', 'is-hard'] as const),
    bmi: r.one('bmi', bmiBands),
    runningBefore: before,
    injuries: r.one('blessure', injuries),
  };
};

const readTreatment = (r: Reader): Intake['treatment'] => {
  const treated = r.one('behandeld', yesNo) === 'ja';
  const by = treated ? r.ticks('bij') : [];
  if (treated && by.length === 0) r.refuse(r.first('bij'), 'tick-missing');
  return { treated, by };
};

const readMedicines = (r: Reader): Intake['medicines'] => {
  const uses = r.one('gebruikt', yesNo) === 'ja';
  const found = r.ticks('medicijn');
  if (uses && found.length === 0) r.refuse(r.first('medicijn'), 'tick-missing');
  if (!uses && found.length > 0) r.refuse('gebruikt', 'none-and-some');
  return found;
};

const readResting = (r: Reader): RestingFigures | undefined => {
  const systolic = r.number('bovendruk', 50, 300, true);
  const diastolic = r.number('onderdruk', 20, 200, true);
  const rate = r.number('hartslag', 20, 250, true);
  if ((r.text('bovendruk') === '') !== (r.text('onderdruk') === ''))
    r.refuse(r.text('bovendruk') === '' ? 'bovendruk' : 'onderdruk', 'pressure-half');
  const figures = { systolic, diastolic, rate };
  return Object.values(figures).every((one) => one === undefined) ? undefined : figures;
};

const readHealth = (r: Reader): Intake['health'] => {
  const sex = r.text('geslacht');
  return {
    diseases: r.list('ziekte'),
    symptoms: r.list('verschijnsel'),
    absolutes: r.list('rood'),
    relatives: r.list('oranje'),
    supervisedOnly: r.one('toezicht', yesNo) === 'ja',
    otherCondition: r.one('aandoening', ['none', 'stable', 'unstable'] as const),
    desired: r.one('rustig', ['light-moderate', 'vigorous'] as const),
    noHolds: r.list('adem'),
    resting: readResting(r),
    sex: sex === 'woman' || sex === 'man' ? sex : undefined,
  };
};

/** Reads all pages, with what is wrong by page. */
export const readPages = (
  typed: TypedIntake,
  known: Known,
): { intake: Intake; problems: Record<PageName, Problems>; followUps: FollowUpTopic[] } => {
  const readers = Object.fromEntries(pageNames.map((name) => [name, reader(typed[name])])) as Record<
    PageName,
    Reader
  >;
  const talk = readers.doorvragen;
  const intake: Intake = {
    why: readWhy(readers.waarom, known),
    goals: readGoals(readers.doelen),
    activity: readActivity(readers.bewegen),
    treatment: readTreatment(readers.behandeling),
    medicines: readMedicines(readers.medicijnen),
    health: readHealth(readers.screening),
    followedUp: talk.ticks('besproken') as FollowUpTopic[],
  };
  const followUps = followUpsFor(screeningAnswers(intake));
  for (const topic of followUps)
    if (!intake.followedUp.includes(topic)) talk.refuse(`besproken-${topic}`, 'talk-missing');
  const problems = Object.fromEntries(pageNames.map((name) => [name, readers[name].problems])) as Record<
    PageName,
    Problems
  >;
  return {
    intake: { ...intake, followedUp: intake.followedUp.filter((topic) => followUps.includes(topic)) },
    ...{ problems, followUps },
  };
};
