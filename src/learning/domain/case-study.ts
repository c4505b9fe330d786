import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { findTraces, isDirect, seenMark, type Trace } from './traces.ts';

/** Ages in tens: no more precise than the group needs. */
export const ageRanges = ['to-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', 'from-80'] as const;
export const pronouns = ['she', 'he', 'they', 'unsaid'] as const;
/** S10, S11, S12. */
export const fields = ['cure', 'reintegration', 'prevention'] as const;

/** S7: the nine complaints; S6: the five disorders, as the referrer reported them. */
export const complaints = [
  'non-specific-physical',
  'unexplained-physical',
  'stress',
  'fatigue',
  'sleep',
  'aggression',
  'substances',
  'hyperactivity',
  'sexual',
] as const;
export const disorders = ['mood', 'anxiety', 'somatoform', 'psychotic', 'personality'] as const;
export const subjects = [...complaints, ...disorders] as const;

export type Subject = (typeof subjects)[number];

/** Characters in each of the two texts. */
export const longestCaseText = 3000;

/** S26: what a participant tells of a case. Nothing in it asks who the client is. */
export type CaseAnswers = {
  age?: (typeof ageRanges)[number];
  pronoun?: (typeof pronouns)[number];
  field?: (typeof fields)[number];
  subject?: Subject;
  /** What the running looked like. */
  running: string;
  /** What the group is asked. */
  question: string;
};

export type CaseState = 'none' | 'draft' | 'brought';

export type CaseProblem = 'missing' | 'too-long' | 'traces-refused' | 'traces-to-confirm';

export type CaseProblems = Partial<Record<keyof CaseAnswers, CaseProblem>>;

/** The traces in both texts. */
export const tracesOf = ({ running, question }: CaseAnswers): Trace[] => [
  ...findTraces(running),
  ...findTraces(question),
];

const texts = ['running', 'question'] as const;

/** What stands in the way of keeping a case as a draft: too long, or something that leads straight to a person. */
export const draftProblems = (answers: CaseAnswers): CaseProblems => {
  const problems: CaseProblems = {};
  for (const name of texts) {
    if (answers[name].length > longestCaseText) problems[name] = 'too-long';
    else if (findTraces(answers[name]).some(isDirect)) problems[name] = 'traces-refused';
  }
  return problems;
};

/**
 * What stands in the way of bringing a case: an open question, or a trace nobody said to be harmless. `seen` is the
 * mark of the traces that the participant looked at and chose to leave.
 */
export const bringingProblems = (answers: CaseAnswers, seen: string | undefined): CaseProblems => {
  const problems: CaseProblems = {};
  for (const name of ['age', 'pronoun', 'field', 'subject'] as const)
    if (answers[name] === undefined) problems[name] = 'missing';
  for (const name of texts) if (answers[name].trim() === '') problems[name] = 'missing';
  const mark = seenMark(tracesOf(answers));
  if (mark !== '' && mark !== seen)
    for (const name of texts) if (findTraces(answers[name]).length > 0) problems[name] = 'traces-to-confirm';
  return { ...problems, ...draftProblems(answers) };
};

/** A case can be written and changed up to and including the return day (S26). */
export const isCaseOpen = (returnDay: CalendarDay, today: CalendarDay): boolean => today <= returnDay;

export type ClientAnswer = 'yes' | 'no' | 'withdrawn';

/** The text that a client agrees to. A change of its meaning gets a new version; old answers keep theirs. */
export const consentVersion = '2026-11';

/** Characters in the first name or initials that a client chooses. */
export const longestCalled = 40;

/** Days after the return day on which what clients said is removed. */
export const daysConsentKept = 30;

export type AnswerRefusal =
  'invitation-closed' | 'day-over' | 'called-missing' | 'called-too-long' | 'not-coming';

/**
 * What a client says about coming. A yes carries how they want to be called; taking it back needs nothing, and is
 * possible as long as the page exists, also when the day has gone by or the invitation was closed.
 */
export const decideClientAnswer = (
  given: { answer: ClientAnswer; called: string },
  known: { last: ClientAnswer | undefined; open: boolean; returnDay: CalendarDay; today: CalendarDay },
): Result<{ answer: ClientAnswer; called: string | undefined }, AnswerRefusal> => {
  if (given.answer === 'withdrawn')
    return known.last === 'yes'
      ? accepted({ answer: 'withdrawn', called: undefined })
      : refused('not-coming');
  if (!known.open) return refused('invitation-closed');
  if (known.today > known.returnDay) return refused('day-over');
  if (given.answer === 'no')
    return accepted({ answer: known.last === 'yes' ? 'withdrawn' : 'no', called: undefined });
  const called = given.called.trim();
  if (called === '') return refused('called-missing');
  if (called.length > longestCalled) return refused('called-too-long');
  return accepted({ answer: 'yes', called });
};

/** Whether what clients said about this return day must go. */
export const mustForget = (returnDay: CalendarDay, today: CalendarDay): boolean =>
  today > addDays(returnDay, daysConsentKept);
