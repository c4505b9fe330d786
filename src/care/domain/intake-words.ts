import type { Lang, Texts } from '../../kernel/lang.ts';
import { complaintTable, disorderTable } from './complaints.ts';
import {
  isActive,
  type BmiBand,
  type Clinician,
  type Company,
  type HoldReason,
  type Hope,
  type Injury,
  type Intake,
  type Reporter,
  type RunningBefore,
} from './intake.ts';
import type { ScreeningAnswers } from './screening.ts';
import {
  absoluteNames,
  diseaseNames,
  factsInWords,
  medicineNames,
  relativeNames,
  symptomNames,
} from './screening-questions.ts';

type Names<K extends string> = Readonly<Record<K, Texts<string>>>;

export const reporterNames: Names<Reporter> = {
  client: { nl: 'De cliënt zelf', en: 'The client' },
  'gp-letter': { nl: 'Een brief van de huisarts', en: 'A letter of the GP' },
  'other-letter': {
    nl: 'Een brief van een andere behandelaar of verwijzer',
    en: 'A letter of somebody else who treats or refers',
  },
};

export const hopeNames: Names<Hope> = {
  'run-alone': { nl: 'Zelfstandig kunnen lopen', en: 'To run alone' },
  'less-stress': { nl: 'Minder stress', en: 'Less stress' },
  'better-mood': { nl: 'Een betere stemming', en: 'A better mood' },
  'better-sleep': { nl: 'Beter slapen', en: 'Better sleep' },
  'more-energy': { nl: 'Meer energie', en: 'More energy' },
  'beside-treatment': { nl: 'Steun naast een behandeling', en: 'Support beside a treatment' },
  'back-to-work': { nl: 'Weer kunnen werken', en: 'To work again' },
  rhythm: { nl: 'Ritme in de week', en: 'Rhythm in the week' },
};

export const companyNames: Names<Company> = {
  alone: { nl: 'Alleen met de therapeut', en: 'Alone with the therapist' },
  group: { nl: 'In een groep', en: 'In a group' },
  either: { nl: 'Maakt niet uit', en: 'Either is fine' },
};

export const dayNames: Readonly<Record<string, Texts<string>>> = {
  '1': { nl: 'maandag', en: 'Monday' },
  '2': { nl: 'dinsdag', en: 'Tuesday' },
  '3': { nl: 'woensdag', en: 'Wednesday' },
  '4': { nl: 'donderdag', en: 'Thursday' },
  '5': { nl: 'vrijdag', en: 'Friday' },
  '6': { nl: 'zaterdag', en: 'Saturday' },
  '0': { nl: 'zondag', en: 'Sunday' },
};

export const bmiNames: Names<BmiBand> = {
  between: { nl: 'Tussen 18,5 en 30', en: 'Between 18.5 and 30' },
  'over-30': { nl: 'Boven 30', en: 'Over 30' },
  'under-18-5': { nl: 'Onder 18,5', en: 'Under 18.5' },
  'not-asked': { nl: 'Niet gevraagd', en: 'Not asked' },
};

export const runningNames: Names<RunningBefore> = {
  never: { nl: 'Nooit, of alleen op school', en: 'Never, or only at school' },
  'long-ago': { nl: 'Vroeger, nu niet', en: 'In the past, not now' },
  now: { nl: 'Nu ook', en: 'Now too' },
};

export const injuryNames: Names<Injury> = {
  none: { nl: 'Geen', en: 'None' },
  old: { nl: 'Een oude blessure, die niet meer hindert', en: 'An old one that no longer hinders' },
  'hinders-running': {
    nl: 'Ja, en die laat hardlopen nu niet toe',
    en: 'Yes, and it does not allow running now',
  },
};

export const clinicianNames: Names<Clinician> = {
  'general-practitioner': { nl: 'Huisarts of praktijkondersteuner', en: 'General practice' },
  psychologist: { nl: 'Psycholoog of psychotherapeut', en: 'Psychologist or psychotherapist' },
  psychiatrist: { nl: 'Psychiater', en: 'Psychiatrist' },
  physiotherapist: { nl: 'Fysiotherapeut', en: 'Physiotherapist' },
  'medical-specialist': { nl: 'Medisch specialist', en: 'Medical specialist' },
  'company-doctor': { nl: 'Bedrijfsarts', en: 'Company doctor' },
  other: { nl: 'Iemand anders', en: 'Somebody else' },
};

export const holdNames: Names<HoldReason> = {
  panic: { nl: 'Paniekaanvallen', en: 'Panic attacks' },
  pregnancy: { nl: 'Zwangerschap', en: 'Pregnancy' },
  lungs: { nl: 'Een longziekte', en: 'A lung disease' },
};

export const conditionNames: Names<ScreeningAnswers['otherCondition']> = {
  none: { nl: 'Niets', en: 'Nothing' },
  stable: {
    nl: 'Ja, en het is stabiel: iemand kijkt ernaar, en het werd de laatste maanden niet erger',
    en: 'Yes, and it is stable: somebody looks after it, and it did not get worse these last months',
  },
  unstable: {
    nl: 'Ja, en het verandert nog, of niemand kijkt ernaar',
    en: 'Yes, and it still changes, or nobody looks after it',
  },
};

export const desiredNames: Names<ScreeningAnswers['desired']> = {
  'light-moderate': { nl: 'Rustig, zodat praten goed gaat', en: 'Calmly, so that talking is easy' },
  vigorous: { nl: 'Op den duur ook steviger', en: 'Harder too, in time' },
};

const told = (lang: Lang) => {
  const is = (nl: string, en: string): string => (lang === 'nl' ? nl : en);
  const minutes = (count: number): string => `${count} ${is('minuten', 'minutes')}`;
  return {
    is,
    minutes,
    yesNo: (value: boolean): string => (value ? is('Ja', 'Yes') : is('Nee', 'No')),
    list: <K extends string>(
      names: Names<K>,
      found: readonly K[],
      none = is('Niets gemeld', 'Nothing reported'),
    ) => (found.length > 0 ? found.map((one) => names[one][lang]).join('; ') : none),
  };
};

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** A part of the intake in words: its terms with what was told. */
export type ToldPart = { page: string; rows: [term: string, detail: string][] };

/** An intake in words, by the page on which it was asked. What was not told is not in it. */
export const intakeParts = (intake: Intake, lang: Lang): ToldPart[] => {
  const { why, goals, activity, treatment, health } = intake;
  const { is, minutes, yesNo, list } = told(lang);
  const complaintNames = Object.fromEntries(
    Object.entries(complaintTable).map(([code, { name }]) => [code, name]),
  ) as Names<keyof typeof complaintTable>;
  const disorderNames = Object.fromEntries(
    Object.entries(disorderTable).map(([code, { name }]) => [code, name]),
  ) as Names<keyof typeof disorderTable>;
  const resting =
    health.resting &&
    factsInWords({ rule: 'resting-figures-high', facts: health.resting, source: 'care-2' }, lang).join(', ');
  const week = is(
    `${counted(activity.briskDays, 'dag', 'dagen')} per week, ${minutes(activity.briskMinutes)} per keer, al ${counted(activity.briskMonths, 'maand', 'maanden')}`,
    `${counted(activity.briskDays, 'day', 'days')} a week, ${minutes(activity.briskMinutes)} each time, for ${counted(activity.briskMonths, 'month', 'months')}`,
  );
  const active = isActive(intake) ? is('actief', 'active') : is('nog niet actief', 'not yet active');
  const parts: [string, [string, string | undefined][]][] = [
    [
      'waarom',
      [
        [is('Gemelde klachten', 'Complaints reported'), list(complaintNames, why.complaints)],
        [is('Gemelde stoornissen', 'Disorders reported'), list(disorderNames, why.disorders)],
        [is('Gemeld door', 'Reported by'), list(reporterNames, why.reportedBy, is('Niemand', 'Nobody'))],
        [is('In eigen woorden', 'In their own words'), why.words || undefined],
        [is('Verwezen', 'Referred'), yesNo(why.referred)],
      ],
    ],
    [
      'doelen',
      [
        [
          is('Op den duur', 'In time'),
          is(
            `${goals.aimMinutes} minuten hardlopen, ${goals.runsAWeek} keer in de week`,
            `${goals.aimMinutes} minutes of running, ${goals.runsAWeek} times a week`,
          ),
        ],
        [is('Waarvoor', 'What for'), list(hopeNames, goals.hopes)],
        [
          is('Dagen', 'Days'),
          list(dayNames, goals.weekdays.map(String), is('Elke dag is goed', 'Every day is fine')),
        ],
        [is('Samen', 'Together'), companyNames[goals.company][lang]],
      ],
    ],
    [
      'bewegen',
      [
        [is('Gewone week', 'Ordinary week'), `${week} (${active})`],
        [is('Langste wandeling', 'Longest walk'), minutes(activity.longestWalk)],
        [
          is('Half uur wandelen', 'Half an hour of walking'),
          activity.walkingHalfHour === 'goes-well' ? is('Gaat goed', 'Goes well') : is('Is zwaar', 'Is hard'),
        ],
        [is('Ooit gelopen', 'Ran before'), runningNames[activity.runningBefore][lang]],
        [
          is('Langste loop', 'Longest run'),
          activity.runningBefore === 'now' ? minutes(activity.longestRun) : undefined,
        ],
        [is('Blessures', 'Injuries'), injuryNames[activity.injuries][lang]],
        ['BMI', bmiNames[activity.bmi][lang]],
      ],
    ],
    [
      'behandeling',
      [
        [
          is('Onder behandeling', 'Under treatment'),
          treatment.treated ? list(clinicianNames, treatment.by) : yesNo(false),
        ],
      ],
    ],
    [
      'medicijnen',
      [[is('Medicijnen', 'Medicines'), list(medicineNames, intake.medicines, is('Geen', 'None'))]],
    ],
    [
      'screening',
      [
        [is('Rode lijst', 'Red list'), list(absoluteNames, health.absolutes)],
        [is('Verschijnselen', 'Symptoms'), list(symptomNames, health.symptoms)],
        [is('Ziekten', 'Diseases'), list(diseaseNames, health.diseases)],
        [is('Eerst overleggen', 'Discuss first'), list(relativeNames, health.relatives)],
        [is('Alleen onder toezicht', 'Only supervised'), yesNo(health.supervisedOnly)],
        [is('Andere aandoening', 'Other condition'), conditionNames[health.otherCondition][lang]],
        [is('Adem niet vasthouden', 'No breath holds'), list(holdNames, health.noHolds)],
        [is('Wens', 'Wish'), desiredNames[health.desired][lang]],
        [is('In rust gemeten', 'Measured at rest'), resting],
        [
          is('Geslacht', 'Sex'),
          health.sex && (health.sex === 'woman' ? is('Vrouw', 'Woman') : is('Man', 'Man')),
        ],
      ],
    ],
  ];
  return parts.map(([page, rows]) => ({
    page,
    rows: rows.flatMap(([term, detail]): [string, string][] =>
      detail === undefined ? [] : [[term, detail]],
    ),
  }));
};

/** The same in one list. */
export const intakeRows = (intake: Intake, lang: Lang): [term: string, detail: string][] =>
  intakeParts(intake, lang).flatMap(({ rows }) => rows);
