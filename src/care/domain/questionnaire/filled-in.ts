import { answersTo, type Answers } from './answers.ts';
import { formOf } from './form.ts';
import type { Questionnaire } from './questionnaire.ts';

/** How many of the questions that are asked now were answered. */
export type FilledIn = { answered: number; of: number };

/** Counts each question that is asked once, however often it may be answered, and none that nobody can answer here. */
export const filledIn = (questionnaire: Questionnaire, answers: Answers): FilledIn => {
  const asked = new Set(
    formOf(questionnaire, answers).flatMap((part) =>
      part.part === 'field' && part.kind !== 'closed' ? [part.linkId] : [],
    ),
  );
  const answered = [...asked].filter((linkId) => answersTo(answers, linkId).length > 0);
  return { answered: answered.length, of: asked.size };
};

/** Whether there is something to answer and nothing of it was: such a form says nothing, and is not sent. */
export const isBlank = ({ answered, of }: FilledIn): boolean => of > 0 && answered === 0;
