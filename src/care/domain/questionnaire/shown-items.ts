import type { Answered, Answers } from './answers.ts';
import { orderOfShowing } from './order.ts';
import { isQuestion, type Condition, type Item, type Questionnaire } from './questionnaire.ts';
import { layOut, slotsBelow, type Slot } from './slots.ts';
import { compareValues, sameValue, type AnswerValue } from './value.ts';

/**
 * Whether a condition holds for the answers to the question it asks about. As FHIR says it: `=` and the four that
 * compare hold when at least one answer does; `!=` holds when none is equal, also when there is no answer at all.
 */
export const conditionHolds = (condition: Condition, answers: readonly AnswerValue[]): boolean => {
  if (condition.operator === 'exists') return answers.length > 0 === condition.exists;
  const { operator, value } = condition;
  const difference = (answer: AnswerValue) => compareValues(answer, value);
  const some = (fits: (difference: number) => boolean) =>
    answers.some((answer) => {
      const found = difference(answer);
      return found !== undefined && fits(found);
    });
  switch (operator) {
    case '=':
      return answers.some((answer) => sameValue(answer, value));
    case '!=':
      return !answers.some((answer) => sameValue(answer, value));
    case '>':
      return some((found) => found > 0);
    case '<':
      return some((found) => found < 0);
    case '>=':
      return some((found) => found >= 0);
    case '<=':
      return some((found) => found <= 0);
  }
};

/** How many of the places around two places are the same, from outside. */
const sharedAround = (a: Slot, b: Slot): number => {
  const apart = a.around.findIndex(
    ({ slot, answer }, at) => b.around[at]?.slot !== slot || b.around[at].answer !== answer,
  );
  return apart < 0 ? a.around.length : apart;
};

/** How many items stand around both items in the questionnaire itself. */
const sharedItems = (a: Slot, b: Slot): number => {
  const apart = a.around.findIndex(({ slot }, at) => b.around[at]?.slot.item !== slot.item);
  return apart < 0 ? a.around.length : apart;
};

/**
 * The answers to the nearest place of a question: in the same row of a group that repeats, or about the same answer.
 * What is not shown has no answer, whatever it holds.
 */
const nearestAnswers = (slot: Slot, asked: readonly Slot[]): readonly AnswerValue[] => {
  for (const { slot: outer, answer } of slot.around)
    if (asked.includes(outer)) return answer && outer.shown ? [answer.value] : [];
  return asked
    .filter((one) => one.shown && sharedAround(slot, one) === sharedItems(slot, one))
    .flatMap((one) => one.answers.map(({ value }) => value));
};

/** Decides of every place whether it is shown, after those it depends on. */
export const showSlots = (items: readonly Item[], slots: readonly Slot[]): void => {
  const byLinkId = Map.groupBy(slotsBelow(slots), ({ item }) => item.linkId);
  for (const { linkId } of orderOfShowing(items).order)
    for (const slot of byLinkId.get(linkId) ?? []) {
      const { conditions, conditionsJoin } = slot.item;
      const holds = (condition: Condition) =>
        conditionHolds(condition, nearestAnswers(slot, byLinkId.get(condition.question) ?? []));
      const own =
        conditions.length === 0 ||
        (conditionsJoin === 'all' ? conditions.every(holds) : conditions.some(holds));
      slot.shown = own && slot.around.every((outer) => outer.slot.shown);
    }
};

/** All places of a questionnaire with these answers, each knowing whether it is shown. */
export const shownSlots = (questionnaire: Questionnaire, answers: Answers): readonly Slot[] => {
  const slots = layOut(questionnaire.items, answers);
  showSlots(questionnaire.items, slots);
  return slots;
};

/** An item that applies with the answers so far; `name` tells which time, in a group that repeats. */
export type ShownItem = { item: Item; name: string };

/** The items that apply with the answers so far, in the order of the questionnaire (S14). */
export const shownItems = (questionnaire: Questionnaire, answers: Answers): readonly ShownItem[] =>
  slotsBelow(shownSlots(questionnaire, answers))
    .filter(({ shown }) => shown)
    .map(({ item, name }) => ({ item, name }));

const keptOf = (slots: readonly Slot[]): Answers =>
  slots.flatMap((slot): Answered[] => {
    if (!slot.shown) return [];
    const kept = {
      linkId: slot.item.linkId,
      answers: slot.answers.map(({ value, slots: below }) => ({ value, items: keptOf(below) })),
      items: keptOf(slot.slots),
    };
    return kept.answers.length + kept.items.length > 0 ? [kept] : [];
  });

/** The answers to items that apply: what was answered before another answer hid it, is let go. */
export const answersShown = (questionnaire: Questionnaire, answers: Answers): Answers =>
  keptOf(shownSlots(questionnaire, answers));

/** An answer that is still to be given. `name` is that of its field. */
export type MissingAnswer = { linkId: string; name: string; reason: 'required' | 'too-few' };

/**
 * The answers that are still to be given before the questionnaire is complete: every question that applies and is
 * required. Stricter than FHIR, which lets a group that is not required stay away with all that is required in it:
 * whoever fills in a form has that group in sight.
 */
export const missingAnswers = (questionnaire: Questionnaire, answers: Answers): readonly MissingAnswer[] =>
  missingIn(shownSlots(questionnaire, answers));

export const missingIn = (slots: readonly Slot[]): readonly MissingAnswer[] =>
  slotsBelow(slots).flatMap((slot): MissingAnswer[] => {
    const { item, name } = slot;
    if (!slot.shown || item.hidden || item.readOnly || !isQuestion(item)) return [];
    const least = Math.max(item.minOccurs ?? 0, item.required ? 1 : 0);
    if (slot.answers.length >= least) return [];
    return [{ linkId: item.linkId, name, reason: slot.answers.length === 0 ? 'required' : 'too-few' }];
  });
