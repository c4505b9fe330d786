import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { mostShared, type Item, type Lane, type Recipient } from './consent.ts';
import { looksLikeNationalNumber } from './national-number.ts';
import type { Consenting } from './retention.ts';

/** The letters of a file (S39). An attendance statement is all that an employer ever gets. */
export const letterKinds = ['start', 'progress', 'closing', 'gp-question', 'attendance'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const isLetterKind = (text: string): text is LetterKind => letterKinds.some((kind) => kind === text);

/** The parts that a letter is made of, in the order in which they stand. */
export const partNames = [
  'opening',
  'question',
  'goals',
  'attendance',
  'programme',
  'function',
  'scores',
  'schedule',
  'next',
  'extra',
] as const;
export type PartName = (typeof partNames)[number];

/** A score as a row of a letter: data, which no therapist rewrites. */
export type ScoreRow = Readonly<{ what: string; on: CalendarDay; result: string }>;
export type LetterPart = Readonly<{ part: PartName; text: string; rows?: readonly ScoreRow[] | undefined }>;

/** What the client agreed to send for each kind of letter, before anything that stands in it. */
export const itemOfKind: Readonly<Record<LetterKind, Item>> = {
  start: 'start-letter',
  progress: 'progress-letter',
  closing: 'closing-letter',
  'gp-question': 'gp-question',
  attendance: 'attendance',
};

/** What the client agreed to share for each part; the others belong to the letter itself. */
const itemOfPart: Readonly<Partial<Record<PartName, Item>>> = {
  question: 'gp-question',
  goals: 'agreed-goals',
  attendance: 'attendance',
  programme: 'programme-summary',
  function: 'function',
  scores: 'scores',
  schedule: 'schedule',
};

const partsOfKind: Readonly<Record<LetterKind, readonly PartName[]>> = {
  start: ['opening', 'goals', 'programme', 'function', 'scores', 'schedule', 'next', 'extra'],
  progress: [
    'opening',
    'goals',
    'attendance',
    'programme',
    'function',
    'scores',
    'schedule',
    'next',
    'extra',
  ],
  closing: ['opening', 'goals', 'attendance', 'programme', 'function', 'scores', 'next', 'extra'],
  'gp-question': ['opening', 'question', 'extra'],
  attendance: ['attendance', 'schedule'],
};

/** To whom, in which lane, and what the client agreed to share with them now. */
export type Sharable = Readonly<{ recipient: Recipient; lane: Lane; items: readonly Item[] }>;

/** What holds of an agreement: never more than the recipient can get in the lane at all (product.md 15). */
const within = ({ recipient, lane, items }: Sharable): readonly Item[] =>
  items.filter((item) => mostShared[lane][recipient].includes(item));

/**
 * The parts that may stand in a letter of a kind to this recipient; none when the letter itself may not go. What was not
 * agreed is not here, so that it is not even offered to whoever writes.
 */
export const partsFor = (kind: LetterKind, to: Sharable): PartName[] => {
  const items = within(to);
  if (!items.includes(itemOfKind[kind])) return [];
  return partsOfKind[kind].filter((part) => {
    const item = itemOfPart[part];
    return item === undefined || items.includes(item);
  });
};

/** The letters that a recipient may get now. */
export const kindsFor = (to: Sharable): LetterKind[] =>
  letterKinds.filter((kind) => partsFor(kind, to).length > 0);

/** Whether all that stands in a letter may go to its recipient now. */
export const isCovered = (kind: LetterKind, parts: readonly LetterPart[], to: Sharable): boolean => {
  const allowed = partsFor(kind, to);
  return allowed.length > 0 && parts.every(({ part }) => allowed.includes(part));
};

/** Whether a therapist may write in a letter: an attendance statement holds counts and days, and nobody's words. */
export const holdsWords = (kind: LetterKind): boolean => kind !== 'attendance';

/** Characters: a letter says what is needed, and is no place for notes of a treatment (S4). */
export const letterLimits = { part: 1200, extra: 400, sentBack: 600 } as const;

export const limitOf = (part: PartName): number =>
  part === 'extra' ? letterLimits.extra : letterLimits.part;

export type PartProblem = 'too-long' | 'national-number';
export type LetterProblems = Readonly<Partial<Record<PartName, PartProblem>>>;

/** What is wrong with what was typed, by part. */
export const letterProblems = (parts: readonly LetterPart[]): LetterProblems =>
  Object.fromEntries(
    parts.flatMap(({ part, text }): [PartName, PartProblem][] => {
      if (text.length > limitOf(part)) return [[part, 'too-long']];
      return looksLikeNationalNumber(text) ? [[part, 'national-number']] : [];
    }),
  );

const touchy = {
  diagnosis: /\bdiagnos|\bstoornis|\bdsm\b|\bicd\b/i,
  medication: /\bmedicati|\bmedicijn|\bdosering|\bafbouwen van\b|\bantidepress/i,
} as const;
export type Touchy = keyof typeof touchy;

/** Words that a running therapist's letter hardly needs (S4): pointed out, and left to the therapist. */
export const touchyWords = (parts: readonly LetterPart[]): Touchy[] =>
  (Object.keys(touchy) as Touchy[]).filter((kind) => parts.some(({ text }) => touchy[kind].test(text)));

/** The letter without the parts that were emptied, in their order. */
export const tidyParts = (parts: readonly LetterPart[]): LetterPart[] =>
  partNames.flatMap((name) => {
    const found = parts.find(({ part }) => part === name);
    const text = found?.text.replace(/\r\n?/g, '\n').trim() ?? '';
    if (!found || (text === '' && (found.rows ?? []).length === 0)) return [];
    return [{ ...found, text }];
  });

export const letterSteps = [
  'offered',
  'recalled',
  'sent-back',
  'released',
  'sent',
  'opened',
  'link-ended',
  'withdrawn',
] as const;
export type LetterStep = (typeof letterSteps)[number];

export type LetterState = 'draft' | 'offered' | 'sent-back' | 'released' | 'sent' | 'withdrawn';

const next: Readonly<Record<LetterState, Readonly<Partial<Record<LetterStep, LetterState>>>>> = {
  draft: { offered: 'offered', withdrawn: 'withdrawn' },
  'sent-back': { offered: 'offered', withdrawn: 'withdrawn' },
  offered: { recalled: 'draft', 'sent-back': 'sent-back', released: 'released', withdrawn: 'withdrawn' },
  released: { sent: 'sent', withdrawn: 'withdrawn' },
  sent: { sent: 'sent', opened: 'sent', 'link-ended': 'released', withdrawn: 'withdrawn' },
  withdrawn: {},
};

/** Where a letter comes to by a step; refused when that step is not open from there. */
export const decideStep = (state: LetterState, step: LetterStep): Result<LetterState, 'not-now'> => {
  const to = next[state][step];
  return to ? accepted(to) : refused('not-now');
};

/** Where a letter stands after all that happened to it, the first first. */
export const letterState = (steps: readonly LetterStep[]): LetterState =>
  steps.reduce<LetterState>((state, step) => next[state][step] ?? state, 'draft');

/** Whether the words may still change: not while the client looks at them, and never after the release. */
export const mayEdit = (state: LetterState): boolean => state === 'draft' || state === 'sent-back';

/** How a client released a letter: on their own pages, on paper, or said to the therapist. */
export const releaseWays = ['client', 'paper', 'spoken'] as const;
export type ReleaseWay = (typeof releaseWays)[number];

export type ReleaseRefusal =
  | 'not-offered'
  | 'changed-meanwhile'
  | 'not-ticked'
  | 'not-agreed'
  | 'client-decides'
  | 'parents-sign'
  | 'how-missing'
  | 'day-missing'
  | 'day-not-yet';

type Releasing = Readonly<{
  letter: Readonly<{
    kind: LetterKind;
    state: LetterState;
    revision: number;
    parts: readonly LetterPart[];
    offeredOn: CalendarDay | undefined;
  }>;
  to: Sharable | undefined;
  /** Which revision of the letter they saw. */
  seen: number;
  client: Readonly<{ hasOwnPages: boolean; consenting: Consenting }>;
  today: CalendarDay;
}> &
  (
    | Readonly<{ by: 'client'; ticked: boolean }>
    | Readonly<{ by: 'therapist'; how: ReleaseWay | undefined; signedOn: CalendarDay | undefined }>
  );

/**
 * Whether a letter is released: what was seen is what is sent, all of it agreed, and by whom the age asks for. A client
 * with pages of their own releases there; for who has none, or is under sixteen, the therapist records how and on which
 * day it was said.
 */
export const decideRelease = (
  asked: Releasing,
): Result<{ how: ReleaseWay; signedOn: CalendarDay | undefined }, ReleaseRefusal> => {
  const { letter, to, client } = asked;
  if (letter.state !== 'offered') return refused('not-offered');
  if (asked.seen !== letter.revision) return refused('changed-meanwhile');
  if (!to || !isCovered(letter.kind, letter.parts, to)) return refused('not-agreed');
  if (asked.by === 'client') {
    if (client.consenting !== 'self') return refused('parents-sign');
    return asked.ticked ? accepted({ how: 'client', signedOn: undefined }) : refused('not-ticked');
  }
  if (client.hasOwnPages && client.consenting === 'self') return refused('client-decides');
  if (asked.how !== 'paper' && asked.how !== 'spoken') return refused('how-missing');
  if (!asked.signedOn) return refused('day-missing');
  if (asked.signedOn > asked.today || (letter.offeredOn && asked.signedOn < letter.offeredOn))
    return refused('day-not-yet');
  return accepted({ how: asked.how, signedOn: asked.signedOn });
};

/** Days that a recipient can open a letter by its link. */
export const letterLinkDays = 60;
