import type { Field } from '../domain/field.ts';
import type { Representative } from '../domain/client.ts';
import type { ToldAtIntake } from './intakes.ts';
import type { Feeling, Unusual } from './lived-weeks.ts';

/** Our own five questions, answered from 0 to 10: stress, mood, energy, sleep, tension. */
export type CheckInAnswers = readonly [number, number, number, number, number];

/** A client of the demo world: made up, and plainly so. Days count back from today. */
export type DemoClient = {
  key: string;
  name: string;
  bornDaysAgo: number;
  field: Field;
  /** Weeks since the programme began; undefined for who has none yet. */
  weeks?: number;
  /** Days between today and the day on which their weeks begin. */
  shift?: number;
  /** Whether they are in the evening group. */
  group?: boolean;
  /** Who answers for them: Anna where nobody else is named. */
  by?: 'anna' | 'farid';
  /** Another one who guides them too. */
  also?: 'farid';
  intake?: ToldAtIntake;
  /** Days before the programme at which the intake was. */
  intakeDaysBefore?: number;
  feeling?: Feeling;
  unusual?: Unusual;
  /** Check-ins: so many days after the intake, with the answers. */
  checkIns?: readonly (readonly [day: number, answers: CheckInAnswers])[];
  representatives?: readonly Representative[];
  email?: string;
  phone?: string;
};

const year = 365;

/** Days since the end of guidance of who was discharged: nearly three months. */
export const dischargedDaysAgo = 88;

/** Where somebody is asked to sign in as a client. */
export const demoClientEmail = 'loper@example.com';

/** The clients of the practice, in the order of their road. */
export const demoClients: readonly DemoClient[] = [
  {
    ...{ key: 'carla', name: 'Testpersoon Carla Wachter', bornDaysAgo: 52 * year, field: 'cure' },
    intake: {
      why: {
        complaints: ['fatigue', 'sleep'],
        reportedBy: ['client'],
        words: 'Weer eens een eind kunnen lopen.',
      },
      goals: { hopes: ['better-sleep', 'more-energy'], aimMinutes: 30 },
      health: { symptoms: ['palpitations'], otherCondition: 'stable' },
      followedUp: [],
    },
    checkIns: [[0, [6, 5, 3, 4, 6]]],
  },
  {
    ...{ key: 'dirk', name: 'Testpersoon Dirk Wandelaar', bornDaysAgo: 61 * year, field: 'cure', weeks: 2 },
    ...{ group: true, also: 'farid' },
    intake: {
      why: { disorders: ['mood'], complaints: [], reportedBy: ['gp-letter'], referred: true, words: '' },
      goals: { hopes: ['better-mood', 'beside-treatment'], aimMinutes: 30, company: 'group' },
      activity: {
        walkingHalfHour: 'is-hard',
        longestWalk: 15,
        briskMinutes: 0,
        briskDays: 0,
        briskMonths: 0,
      },
      treatment: { treated: true, by: ['general-practitioner', 'psychologist'] },
      health: { otherCondition: 'stable' },
    },
    feeling: { mood: 4, energy: 4, sleep: 6, pain: 1, lift: 1 },
    checkIns: [
      [0, [6, 4, 3, 6, 6]],
      [7, [6, 4, 4, 5, 5]],
      [14, [5, 4, 4, 6, 5]],
    ],
  },
  {
    ...{ key: 'esra', name: 'Testpersoon Esra Groei', bornDaysAgo: 34 * year, field: 'prevention', weeks: 2 },
    group: true,
    intake: {
      why: { complaints: [], reportedBy: [], words: 'Een vast ritme naast druk werk.' },
      goals: { hopes: ['rhythm', 'less-stress'], aimMinutes: 45, company: 'group' },
    },
    feeling: { mood: 6, energy: 6, sleep: 7, lift: 1 },
    checkIns: [
      [0, [5, 6, 6, 7, 4]],
      [9, [5, 7, 6, 7, 4]],
      [16, [4, 7, 7, 6, 3]],
    ],
  },
  {
    ...{ key: 'lotte', name: 'Testpersoon Lotte Loper', bornDaysAgo: 41 * year, field: 'cure', weeks: 5 },
    ...{ group: true, email: demoClientEmail, phone: '06 0000 0041' },
    intake: {
      why: {
        complaints: ['stress', 'sleep'],
        reportedBy: ['client', 'gp-letter'],
        referred: true,
        words: 'Rustiger slapen.',
      },
      goals: { hopes: ['less-stress', 'better-sleep', 'run-alone'], aimMinutes: 40, company: 'either' },
      health: { otherCondition: 'stable' },
    },
    feeling: { mood: 5, energy: 5, sleep: 5, moodAWeek: 0.2, lift: 1 },
    unusual: {
      8: { note: 'Langs de vijver gelopen, zonder op de klok te kijken.' },
      11: 'missed',
    },
    checkIns: [
      [0, [7, 5, 4, 4, 7]],
      [7, [7, 5, 5, 4, 6]],
      [14, [6, 6, 5, 5, 6]],
      [21, [7, 5, 4, 4, 6]],
      [28, [5, 6, 6, 6, 5]],
      [35, [5, 6, 5, 6, 5]],
    ],
  },
  {
    ...{ key: 'joris', name: 'Testpersoon Joris Terugkeer', bornDaysAgo: 47 * year, field: 'reintegration' },
    ...{ weeks: 6, group: true },
    intake: {
      why: { complaints: ['stress', 'fatigue'], reportedBy: ['client'], words: '', referred: true },
      goals: { hopes: ['back-to-work', 'rhythm', 'more-energy'], aimMinutes: 30, company: 'group' },
      treatment: { treated: true, by: ['company-doctor', 'psychologist'] },
      health: { otherCondition: 'stable' },
    },
    feeling: { mood: 5, energy: 4, sleep: 5, moodAWeek: 0.1, lift: 1 },
    unusual: { 7: 'missed' },
    checkIns: [
      [0, [8, 4, 3, 4, 7]],
      [14, [7, 4, 4, 5, 7]],
      [28, [7, 5, 4, 5, 6]],
      [42, [6, 5, 5, 5, 6]],
    ],
  },
  {
    ...{ key: 'frits', name: 'Testpersoon Frits Terugval', bornDaysAgo: 38 * year, field: 'cure', weeks: 8 },
    ...{ group: true, also: 'farid' },
    intake: {
      why: {
        disorders: ['anxiety'],
        complaints: ['stress'],
        reportedBy: ['other-letter'],
        referred: true,
        words: '',
      },
      goals: { hopes: ['beside-treatment', 'less-stress'], aimMinutes: 35, company: 'group' },
      treatment: { treated: true, by: ['psychologist'] },
      health: { otherCondition: 'stable', noHolds: ['panic'] },
    },
    feeling: { mood: 6, energy: 5, sleep: 6, moodAWeek: -0.1, lift: 1 },
    unusual: {
      14: {
        checkOut: { effort: 7, talkTest: 'failed', mood: 4 },
        note: 'Te snel begonnen; samen teruggewandeld.',
      },
      18: 'missed',
      19: 'missed',
      23: {
        checkOut: { effort: 6, talkTest: 'passed', mood: 4 },
        note: 'Onrustige week; de laatste stukken gewandeld.',
      },
    },
    checkIns: [
      [0, [6, 6, 5, 6, 6]],
      [14, [5, 6, 6, 6, 5]],
      [28, [5, 7, 6, 6, 4]],
      [42, [7, 4, 4, 4, 7]],
      [56, [8, 4, 3, 3, 7]],
    ],
  },
  {
    ...{ key: 'greetje', name: 'Testpersoon Greetje Zelf', bornDaysAgo: 29 * year, field: 'cure', weeks: 13 },
    group: true,
    intake: {
      why: {
        complaints: ['stress'],
        reportedBy: ['client'],
        words: 'Zelf kunnen lopen, ook na de begeleiding.',
      },
      goals: { hopes: ['run-alone', 'better-mood'], aimMinutes: 45 },
      activity: { briskMinutes: 30, briskDays: 3, briskMonths: 4, longestWalk: 90 },
    },
    feeling: { mood: 6, energy: 6, sleep: 7, moodAWeek: 0.1, lift: 1 },
    checkIns: [
      [0, [6, 6, 5, 6, 6]],
      [28, [5, 6, 6, 7, 5]],
      [56, [5, 7, 6, 7, 4]],
      [84, [4, 7, 7, 7, 4]],
    ],
  },
  {
    ...{
      key: 'hugo',
      name: 'Testpersoon Hugo Klaar',
      bornDaysAgo: 55 * year,
      field: 'cure',
      weeks: 20,
      shift: 5,
    },
    intake: {
      why: {
        disorders: ['mood'],
        complaints: ['fatigue'],
        reportedBy: ['gp-letter'],
        referred: true,
        words: '',
      },
      goals: { hopes: ['better-mood', 'run-alone'], aimMinutes: 40 },
      activity: { briskMinutes: 35, briskDays: 4, briskMonths: 12, longestWalk: 120 },
      health: { otherCondition: 'stable' },
    },
    feeling: { mood: 5, energy: 6, sleep: 6, moodAWeek: 0.12, lift: 1 },
    checkIns: [
      [0, [6, 4, 4, 6, 5]],
      [28, [6, 5, 5, 6, 5]],
      [56, [5, 5, 6, 6, 5]],
      [84, [5, 6, 6, 7, 4]],
      [112, [5, 6, 6, 6, 4]],
    ],
  },
  {
    ...{ key: 'ineke', name: 'Testpersoon Ineke Afgerond', bornDaysAgo: 44 * year, field: 'cure', weeks: 31 },
    intake: {
      why: { complaints: ['stress', 'fatigue'], reportedBy: ['gp-letter'], referred: true, words: '' },
      goals: { hopes: ['less-stress', 'run-alone'], aimMinutes: 40 },
      activity: { briskMinutes: 30, briskDays: 3, briskMonths: 6, longestWalk: 75 },
    },
    feeling: { mood: 5, energy: 5, sleep: 6, moodAWeek: 0.1, lift: 1 },
    checkIns: [
      [0, [7, 5, 4, 5, 6]],
      [28, [7, 5, 4, 5, 6]],
      [56, [6, 6, 5, 6, 6]],
      [84, [5, 6, 6, 6, 5]],
    ],
  },
  {
    ...{
      key: 'kim',
      name: 'Testpersoon Kim Vijftien',
      bornDaysAgo: 15 * year + 90,
      field: 'prevention',
      weeks: 1,
    },
    shift: 1,
    intake: {
      why: { complaints: [], reportedBy: [], words: 'Samen met school afgesproken om meer te bewegen.' },
      goals: { hopes: ['rhythm', 'more-energy'], aimMinutes: 30, runsAWeek: 2, company: 'alone' },
    },
    feeling: { mood: 6, energy: 6, sleep: 6, lift: 1 },
    checkIns: [[0, [5, 6, 5, 6, 5]]],
    representatives: [
      { name: 'Testpersoon Ouder Vijftien', relation: 'ouder', email: 'ouder.vijftien@example.com' },
    ],
  },
  {
    // Guided by the colleague only: to Anna this file is not there, but for an emergency.
    ...{ key: 'marit', name: 'Testpersoon Marit Elders', bornDaysAgo: 50 * year, field: 'cure', by: 'farid' },
  },
];
