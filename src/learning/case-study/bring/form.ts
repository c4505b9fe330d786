import {
  ageRanges,
  fields as allFields,
  pronouns,
  subjects,
  type CaseAnswers,
} from '../../domain/case-study.ts';

/** What the form of a case sent; a choice that is none of ours counts as not made. */
export const readAnswers = (sent: Record<string, string>): CaseAnswers => {
  const age = ageRanges.find((value) => value === sent['age']);
  const pronoun = pronouns.find((value) => value === sent['pronoun']);
  const field = allFields.find((value) => value === sent['field']);
  const subject = subjects.find((value) => value === sent['subject']);
  return {
    ...(age && { age }),
    ...(pronoun && { pronoun }),
    ...(field && { field }),
    ...(subject && { subject }),
    running: sent['running'] ?? '',
    question: sent['question'] ?? '',
  };
};

export const noAnswers: CaseAnswers = { running: '', question: '' };
