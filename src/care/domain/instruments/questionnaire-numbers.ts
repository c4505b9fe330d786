import { answersTo, type Answers as Response } from '../questionnaire/answers.ts';
import { allItems, type Item, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { sameValue, type AnswerValue } from '../questionnaire/value.ts';
import type { Definition } from './definition.ts';
import type { Mapping } from './mapping.ts';

/**
 * The questions of a file whose answers are numbers, by link id in the order of the file: what `proposeMapping` asks
 * for. A choice counts when each of its options carries a score or is a whole number; its place in the list is never
 * taken for a score.
 */
export const numberedQuestions = (questionnaire: Questionnaire): readonly string[] =>
  allItems(questionnaire)
    .filter((item) => isNumbered(item))
    .map(({ linkId }) => linkId);

/**
 * The number that each question was answered with, by link id: what `answersByItem` asks for. A question that was
 * not answered, or was answered more than once, has none.
 */
export const numbersOf = (questionnaire: Questionnaire, response: Response): ReadonlyMap<string, number> =>
  new Map(
    allItems(questionnaire).flatMap((item): [string, number][] => {
      const [answer, ...more] = answersTo(response, item.linkId);
      const number = answer && more.length === 0 && isNumbered(item) ? numberOf(item, answer) : undefined;
      return number === undefined ? [] : [[item.linkId, number]];
    }),
  );

/**
 * The mapped questions that offer a score which their item does not have, such as 0 to 6 where the instrument counts
 * from 1 to 7: a file to refuse when it is loaded, before anybody answers it.
 */
export const questionsOutOfRange = (
  questionnaire: Questionnaire,
  mapping: Mapping,
  definition: Pick<Definition, 'items'>,
): readonly string[] =>
  mapping.flatMap(({ linkId, item: number }) => {
    const range = definition.items[number - 1];
    const item = allItems(questionnaire).find((one) => one.linkId === linkId);
    const offered = item?.options.map(({ value }) => numberOf(item, value)) ?? [];
    const outside = offered.some(
      (score) => score === undefined || !range || score < range.min || score > range.max,
    );
    return outside ? [linkId] : [];
  });

const isNumbered = (item: Item): boolean => {
  if (item.hidden) return false;
  if (item.options.length === 0) return item.type === 'integer' || item.type === 'decimal';
  return item.options.every(({ value }) => numberOf(item, value) !== undefined);
};

const numberOf = (item: Item, answer: AnswerValue): number | undefined => {
  const score = item.options.find(({ value }) => sameValue(value, answer))?.score;
  if (score !== undefined) return score;
  return answer.type === 'integer' || answer.type === 'decimal' ? answer.value : undefined;
};
