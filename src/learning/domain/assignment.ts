import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** What one participant may hand in: files beside the text, characters in the text. */
export const mostFiles = 5;
export const longestText = 15_000;

/** Days before the return day on which the assignment is due, unless the edition says otherwise. */
export const daysBeforeReturn = 14;

/** Days before the term on which who has not handed in is reminded. */
export const reminderDays = 7;

/** Characters in what a teacher writes about it, and in the reason of an extension. */
export const longestWords = 5000;
export const longestReason = 1000;

export type VerdictKind = 'accepted' | 'returned' | 'reopened';

export type Verdict = {
  id: string;
  version: number;
  kind: VerdictKind;
  words: string;
  byName: string;
  at: Date;
};

/** What has happened to an assignment, oldest first. */
export type AssignmentFacts = {
  /** Whether there is anything in the draft: text, or a file. */
  begun: boolean;
  versions: readonly { number: number; handedInAt: Date }[];
  verdicts: readonly Verdict[];
};

/** Where an assignment stands, read from its facts. */
export type AssignmentStanding =
  | { state: 'none' }
  | { state: 'draft' }
  | { state: 'submitted'; version: number; at: Date; reopened: boolean }
  | { state: 'returned'; version: number; at: Date; words: string }
  | { state: 'accepted'; version: number; at: Date };

/** Reads the state from what happened: the last verdict on the last version decides. */
export const standingOf = ({ begun, versions, verdicts }: AssignmentFacts): AssignmentStanding => {
  const last = versions.at(-1);
  if (!last) return { state: begun ? 'draft' : 'none' };
  const verdict = verdicts.findLast(({ version }) => version === last.number);
  const version = last.number;
  switch (verdict?.kind) {
    case 'accepted':
      return { state: 'accepted', version, at: verdict.at };
    case 'returned':
      return { state: 'returned', version, at: verdict.at, words: verdict.words };
    default:
      return { state: 'submitted', version, at: last.handedInAt, reopened: verdict !== undefined };
  }
};

/** S25: the term of an edition: its own, or two weeks before the return day. */
export const editionTerm = (returnDay: CalendarDay, ownTerm: CalendarDay | undefined): CalendarDay =>
  ownTerm ?? addDays(returnDay, -daysBeforeReturn);

/** The term of one participant: an extension counts while it is later than that of the edition. */
export const termOf = (term: CalendarDay, extendedTo: CalendarDay | undefined): CalendarDay =>
  extendedTo && extendedTo > term ? extendedTo : term;

/**
 * Whether somebody is late: their first version came after the term, or there is none and the term is over. What is
 * handed in again has no term, and an extension given afterwards takes the mark away.
 */
export const isLate = (
  term: CalendarDay,
  { firstHandedInAt, today }: { firstHandedInAt: Date | undefined; today: CalendarDay },
): boolean => (firstHandedInAt ? dutchDay(firstHandedInAt) : today) > term;

type Days = { secondDay: CalendarDay; returnDay: CalendarDay };

/**
 * S25: the introductory days end with the assignment; before the second of them there is nothing to write. Who joins
 * a return day only (S27) has no introductory days here, and may begin at once.
 */
export const hasOpened = ({ secondDay, returnDay }: Days, today: CalendarDay): boolean =>
  today >= secondDay || secondDay === returnDay;

/** What is open to the writer now. */
export const canWrite = (standing: AssignmentStanding): Result<true, 'handed-in' | 'already-accepted'> => {
  if (standing.state === 'submitted') return refused('handed-in');
  if (standing.state === 'accepted') return refused('already-accepted');
  return accepted(true);
};

/** A text on its way from a page: which page, its how-manieth time, and the revision it was written on. */
export type TypedText = { page: string; turn: number; basedOn: number; text: string };

/** The draft as it is kept now. */
export type KeptDraft = { page: string; turn: number; revision: number; text: string };

/**
 * What to do with a text that comes in. `save`: it follows on what is kept, or comes again from the page that wrote
 * last. `same`: nothing to do. `aside`: another page or device wrote in the meantime; neither text may be lost.
 */
export const decideSave = (kept: KeptDraft, typed: TypedText): 'save' | 'same' | 'aside' => {
  if (typed.text === kept.text) return 'same';
  if (typed.basedOn === kept.revision) return 'save';
  // The same page wrote last and did not hear it: the answer got lost on the way. A lower turn was overtaken.
  return typed.page !== '' && typed.page === kept.page && typed.turn >= kept.turn ? 'save' : 'aside';
};

export type HandInRefusal =
  'handed-in' | 'already-accepted' | 'nothing-written' | 'text-too-long' | 'not-anonymous' | 'changed-since';

/**
 * Hands in what is in the draft. `seen` marks what the participant looked at on the page before; what
 * another device wrote after that is not handed in unseen (`changed-since`). Late is no refusal.
 */
export const decideHandIn = (
  standing: AssignmentStanding,
  given: {
    text: string;
    files: number;
    anonymous: boolean;
    /** What lies in the draft now, and what lay there on the page before: a mark of text and files. */
    current: string;
    seen: string;
    versions: number;
  },
): Result<{ number: number }, HandInRefusal> => {
  const open = canWrite(standing);
  if (!open.ok) return open;
  if (given.seen !== given.current) return refused('changed-since');
  if (given.text.trim() === '' && given.files === 0) return refused('nothing-written');
  if (given.text.length > longestText) return refused('text-too-long');
  if (!given.anonymous) return refused('not-anonymous');
  return accepted({ number: given.versions + 1 });
};

export type VerdictRefusal =
  'nothing-to-judge' | 'other-version' | 'not-taken' | 'taken-by-other' | 'words-missing' | 'words-too-long';

/**
 * A teacher accepts a version or returns it. Only who took it on themselves may, and only about the version that was
 * on their page. Returning needs words: what to change. Feedback with a yes is welcome and not required.
 */
export const decideVerdict = (
  standing: AssignmentStanding,
  verdict: {
    kind: 'accepted' | 'returned';
    version: number;
    words: string;
    by: string;
    reviewer: string | undefined;
  },
): Result<true, VerdictRefusal> => {
  if (standing.state !== 'submitted') return refused('nothing-to-judge');
  if (standing.version !== verdict.version) return refused('other-version');
  if (verdict.reviewer === undefined) return refused('not-taken');
  if (verdict.reviewer !== verdict.by) return refused('taken-by-other');
  if (verdict.words.length > longestWords) return refused('words-too-long');
  if (verdict.kind === 'returned' && verdict.words.trim() === '') return refused('words-missing');
  return accepted(true);
};

export type ReopenRefusal = 'not-accepted' | 'reason-missing' | 'reason-too-long';

/** Takes an acceptance back, with a reason that the participant reads. It then waits for a judgement again. */
export const decideReopen = (
  standing: AssignmentStanding,
  reason: string,
): Result<{ version: number }, ReopenRefusal> => {
  if (standing.state !== 'accepted') return refused('not-accepted');
  if (reason.trim() === '') return refused('reason-missing');
  if (reason.length > longestReason) return refused('reason-too-long');
  return accepted({ version: standing.version });
};

export type ExtensionRefusal = 'reason-missing' | 'reason-too-long' | 'not-later' | 'too-far';

/** Days after the return day that an extension may reach at most. */
const farthestExtension = 365;

/** More time for one person, with a reason; later than what holds now, and at most a year after the return day. */
export const decideExtension = (
  wish: { dueOn: CalendarDay; reason: string },
  { term, returnDay }: { term: CalendarDay; returnDay: CalendarDay },
): Result<true, ExtensionRefusal> => {
  if (wish.reason.trim() === '') return refused('reason-missing');
  if (wish.reason.length > longestReason) return refused('reason-too-long');
  if (wish.dueOn <= term) return refused('not-later');
  if (wish.dueOn > addDays(returnDay, farthestExtension)) return refused('too-far');
  return accepted(true);
};

/** The term of an edition lies after the day on which the assignment is given, and not after the return day. */
export const canBeTerm = (dueOn: CalendarDay, { secondDay, returnDay }: Days): boolean =>
  dueOn <= returnDay && (dueOn > secondDay || secondDay === returnDay);
