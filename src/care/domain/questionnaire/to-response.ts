import type { Answered, Answers } from './answers.ts';
import { allItems, type Questionnaire } from './questionnaire.ts';
import { answersShown } from './shown-items.ts';
import { valueKeys, type AnswerValue } from './value.ts';

const withoutGaps = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const valueJson = (answer: AnswerValue): Record<string, unknown> => ({
  [valueKeys[answer.type]]:
    answer.type === 'coding' || answer.type === 'quantity' ? withoutGaps({ ...answer.value }) : answer.value,
});

const listJson = (key: string, list: readonly unknown[]): Record<string, unknown> =>
  list.length > 0 ? { [key]: list } : {};

/**
 * A FHIR R4 QuestionnaireResponse: finished, with the answers to what applies. `authored` is when it was filled in,
 * `subject` a reference to whom it is about.
 */
export const toResponse = (
  questionnaire: Questionnaire,
  answers: Answers,
  about: { authored: Date; subject?: string },
): Record<string, unknown> => {
  const texts = new Map(allItems(questionnaire).map(({ linkId, text }) => [linkId, text]));
  const itemJson = ({ linkId, answers: given, items }: Answered): Record<string, unknown> => ({
    ...withoutGaps({ linkId, text: texts.get(linkId) }),
    ...listJson(
      'answer',
      given.map(({ value, items: below }) => ({
        ...valueJson(value),
        ...listJson('item', below.map(itemJson)),
      })),
    ),
    ...listJson('item', items.map(itemJson)),
  });
  const { url, version } = questionnaire;
  return {
    resourceType: 'QuestionnaireResponse',
    ...withoutGaps({ questionnaire: url === undefined || version === undefined ? url : `${url}|${version}` }),
    status: 'completed',
    ...(about.subject === undefined ? {} : { subject: { reference: about.subject } }),
    authored: about.authored.toISOString(),
    ...listJson('item', answersShown(questionnaire, answers).map(itemJson)),
  };
};
