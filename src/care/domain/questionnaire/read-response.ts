import type { Answer, Answered, Answers } from './answers.ts';
import { isObject, type JsonObject } from './json-door.ts';
import { isQuestion, type Item } from './questionnaire.ts';
import { readValue } from './read-value.ts';

/** What makes an item of a response unreadable as an answer to this questionnaire. */
export type TreeFault =
  'unknown-item' | 'answer-without-question' | 'items-beside-answers' | 'wrong-type' | 'broken-item';

type Tell = (linkId: string, fault: TreeFault) => void;

const listOf = (json: JsonObject, key: string): readonly unknown[] | undefined => {
  const list = json[key];
  return list === undefined ? [] : Array.isArray(list) ? list : undefined;
};

const readAnswer = (json: unknown, item: Item, tell: Tell): Answer[] => {
  if (!isObject(json)) {
    tell(item.linkId, 'broken-item');
    return [];
  }
  const read = readValue(json);
  const items = readAnswerTree(json['item'], item.items, tell);
  if (read.found === 'value') return [{ value: read.value, items }];
  if (read.found === 'unreadable') tell(item.linkId, 'wrong-type');
  else tell(item.linkId, 'broken-item');
  return [];
};

const readAnswered = (json: JsonObject, item: Item, tell: Tell): Answered => {
  const { linkId } = item;
  const answers = listOf(json, 'answer');
  if (!answers) tell(linkId, 'broken-item');
  if (!isQuestion(item)) {
    if (answers && answers.length > 0) tell(linkId, 'answer-without-question');
    return { linkId, answers: [], items: readAnswerTree(json['item'], item.items, tell) };
  }
  if (json['item'] !== undefined) tell(linkId, 'items-beside-answers');
  return { linkId, answers: (answers ?? []).flatMap((one) => readAnswer(one, item, tell)), items: [] };
};

/**
 * Reads the items of a QuestionnaireResponse as answers to the items of a questionnaire. What cannot be read is told
 * and left out.
 */
export const readAnswerTree = (json: unknown, items: readonly Item[], tell: Tell): Answers => {
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    tell('', 'broken-item');
    return [];
  }
  return json.flatMap((one: unknown): Answered[] => {
    const linkId = isObject(one) && typeof one['linkId'] === 'string' ? one['linkId'] : '';
    const item = items.find((known) => known.linkId === linkId);
    if (isObject(one) && item) return [readAnswered(one, item, tell)];
    tell(linkId, linkId === '' ? 'broken-item' : 'unknown-item');
    return [];
  });
};
