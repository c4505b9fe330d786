import type { AnswerValue } from './value.ts';

/** One answer to a question, with what was asked further about that very answer. */
export type Answer = { value: AnswerValue; items: Answers };

/**
 * One item that was filled in: a question has `answers`, a group has `items`. A group that repeats comes once for
 * each time; a question that repeats comes once, with several answers.
 */
export type Answered = { linkId: string; answers: readonly Answer[]; items: Answers };

/** What somebody filled in, in the order of the questionnaire; what was not answered is not there. */
export type Answers = readonly Answered[];

/** Every answer to a question, wherever it stands; for scoring by linkId. */
export const answersTo = (answers: Answers, linkId: string): readonly AnswerValue[] =>
  answers.flatMap((answered) => [
    ...(answered.linkId === linkId ? answered.answers.map(({ value }) => value) : []),
    ...answered.answers.flatMap(({ items }) => answersTo(items, linkId)),
    ...answersTo(answered.items, linkId),
  ]);
