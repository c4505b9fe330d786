import { complaints, disorders } from '../domain/complaints.ts';
import { clinicians, holdReasons, hopes, reporters } from '../domain/intake.ts';
import { medicines } from '../domain/medicines.ts';
import { filePath } from '../domain/practice-pages.ts';
import { absolutes, diseases, relatives, symptoms } from '../domain/screening.ts';
import { followUpQuestions } from '../domain/screening-questions.ts';

/** The pages of an intake, one subject each, in the order of the talk. */
export const pageNames = [
  'waarom',
  'doelen',
  'bewegen',
  'behandeling',
  'medicijnen',
  'screening',
  'doorvragen',
] as const;
export type PageName = (typeof pageNames)[number];

/** Whether a text names a page of the intake. */
export const isPageName = (text: string): text is PageName => pageNames.some((name) => name === text);

/** The pages that a screening rests on: they are asked again when it is. */
export const healthPages: readonly PageName[] = ['bewegen', 'medicijnen', 'screening', 'doorvragen'];

/** The lists of boxes to tick, by the beginning of their fields' names. */
export const ticked = {
  stoornis: disorders,
  klacht: complaints,
  verteld: reporters,
  hoop: hopes,
  dag: ['1', '2', '3', '4', '5', '6', '0'],
  bij: clinicians,
  medicijn: medicines,
  ziekte: diseases,
  verschijnsel: symptoms,
  rood: absolutes,
  oranje: relatives,
  adem: holdReasons,
  besproken: Object.keys(followUpQuestions),
} as const satisfies Record<string, readonly string[]>;
export type TickList = keyof typeof ticked;

/** Lists on which "none of these" is an answer of its own: what nobody answered is not taken for a no. */
export const needsAnswer = ['ziekte', 'verschijnsel', 'rood', 'oranje', 'adem'] as const;
export type AnsweredList = (typeof needsAnswer)[number];

const boxes = (list: TickList): string[] => ticked[list].map((one) => `${list}-${one}`);
const answered = (list: AnsweredList): string[] => [...boxes(list), `${list}-geen`];

/** Which fields belong to which page; nothing else that a form sends is kept. */
export const fieldsOf: Readonly<Record<PageName, readonly string[]>> = {
  waarom: [...boxes('stoornis'), ...boxes('klacht'), ...boxes('verteld'), 'woorden', 'verwezen'],
  doelen: ['doel', 'keer', ...boxes('hoop'), ...boxes('dag'), 'samen'],
  bewegen: [...['minuten', 'dagen', 'maanden', 'wandeling', 'halfuur', 'eerder', 'loop', 'blessure', 'bmi']],
  behandeling: ['behandeld', ...boxes('bij')],
  medicijnen: ['gebruikt', ...boxes('medicijn')],
  screening: [
    ...needsAnswer.flatMap(answered),
    ...['toezicht', 'aandoening', 'rustig', 'bovendruk', 'onderdruk', 'hartslag', 'geslacht'],
  ],
  doorvragen: boxes('besproken'),
};

/** The address of a page of the intake; without one that of the intake as it stands. */
export const intakePath = (clientId: string, page?: PageName | 'nakijken' | 'besluit' | 'gezondheid') =>
  `${filePath(clientId, 'intake')}${page ? `/${page}` : ''}`;
