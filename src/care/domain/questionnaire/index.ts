export { answersTo, type Answer, type Answered, type Answers } from './answers.ts';
export type { Issue, IssueReason } from './check-response.ts';
export { wordsOf } from './field-text.ts';
export { filledIn, isBlank, type FilledIn } from './filled-in.ts';
export { fieldsOf, initialAnswers, timeName, unitName, type Fields } from './fields.ts';
export { formOf, type FieldKind, type FormField, type FormOption, type FormPart } from './form.ts';
export type { Problem, ProblemReason } from './json-door.ts';
export { itemTypes, type Item, type ItemType, type Option, type Questionnaire } from './questionnaire.ts';
export { readAnswers, type FieldError, type FieldFault, type ReadAnswers } from './read-answers.ts';
export { readQuestionnaire, type Reading } from './read-questionnaire.ts';
export { remarksOn, type Remark, type RemarkReason } from './remarks.ts';
export {
  askedNames,
  judgeSection,
  partsIn,
  sectionsOf,
  type Section,
  type SectionJudgement,
} from './sections.ts';
export type { MissingAnswer, ShownItem } from './shown-items.ts';
export { toResponse } from './to-response.ts';
export type { AnswerValue, Coding, Quantity } from './value.ts';
