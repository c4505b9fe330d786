import { answerTypesOf, allItems, isQuestion, type Item, type Questionnaire } from './questionnaire.ts';
import { compareValues } from './value.ts';

export type RemarkReason =
  /** Nobody could answer it, or complete the questionnaire with it. */
  | 'min-above-max'
  | 'no-options'
  | 'options-outside-file'
  | 'options-of-other-type'
  /** Good to know. */
  | 'not-active'
  | 'no-title'
  | 'no-text'
  | 'no-address';

/** What is worth a look before a questionnaire is used; with `blocks` it cannot be filled in as it is. */
export type Remark = { reason: RemarkReason; linkId: string; blocks: boolean };

const boundsCross = ({ bounds, minOccurs, maxOccurs }: Item): boolean =>
  (bounds.min !== undefined &&
    bounds.max !== undefined &&
    (compareValues(bounds.min, bounds.max) ?? 0) > 0) ||
  (bounds.minLength ?? 0) > (bounds.maxLength ?? Number.POSITIVE_INFINITY) ||
  (minOccurs ?? 0) > (maxOccurs ?? Number.POSITIVE_INFINITY);

const remarksOnItem = (item: Item): readonly Remark[] => {
  const found: Remark[] = [];
  const remark = (reason: RemarkReason, blocks: boolean) =>
    found.push({ reason, linkId: item.linkId, blocks });
  if (boundsCross(item)) remark('min-above-max', true);
  if (item.outsideValueSet !== undefined) remark('options-outside-file', item.type !== 'open-choice');
  else if (item.type === 'choice' && item.options.length === 0) remark('no-options', true);
  const types = answerTypesOf(item);
  if (isQuestion(item) && item.options.some(({ value }) => !types.includes(value.type)))
    remark('options-of-other-type', true);
  if (isQuestion(item) && item.text === undefined) remark('no-text', false);
  return found;
};

/** What the page that imports a questionnaire should point out. */
export const remarksOn = (questionnaire: Questionnaire): readonly Remark[] => {
  const about = (reason: RemarkReason): Remark => ({ reason, linkId: '', blocks: false });
  return [
    ...(questionnaire.status === 'active' ? [] : [about('not-active')]),
    ...(questionnaire.title === undefined ? [about('no-title')] : []),
    ...(questionnaire.url === undefined ? [about('no-address')] : []),
    ...allItems(questionnaire).flatMap(remarksOnItem),
  ];
};
