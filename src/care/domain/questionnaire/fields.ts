import type { Answers } from './answers.ts';
import { typedOf } from './field-text.ts';
import { hasChoices, isFixed } from './form.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import { layOut, optionNumber, slotsBelow, type Slot } from './slots.ts';

/** What stands in the fields of a form, by name: as a browser sends it. */
export type Fields = Record<string, string>;

/** The names of the second box of a moment and of a quantity: no name of an item has a tilde. */
export const timeName = (name: string): string => `${name}~time`;
export const unitName = (name: string): string => `${name}~unit`;

const fieldsOfSlot = (slot: Slot): readonly [string, string][] => {
  const { item, answers } = slot;
  if (isFixed(item)) return [];
  return answers.flatMap(({ value, name }): [string, string][] => {
    if (!hasChoices(item)) {
      const { text, time, unit } = typedOf(item, value);
      const boxes: [string, string][] = [[name, text]];
      if (time !== '') boxes.push([timeName(name), time]);
      if (unit !== '') boxes.push([unitName(name), unit]);
      return boxes;
    }
    const number = optionNumber(item, value);
    if (number !== undefined) return [[name, item.repeats ? 'ja' : String(number)]];
    const written: [string, string] = [name, typedOf(item, value).text];
    return item.repeats ? [written] : [[slot.name, 'open'], written];
  });
};

/** The fields that hold these answers: `readAnswers` gives the same answers back. */
export const fieldsOf = (questionnaire: Questionnaire, answers: Answers): Fields =>
  Object.fromEntries(slotsBelow(layOut(questionnaire.items, answers)).flatMap(fieldsOfSlot));

const initialIn = (items: readonly Item[]): Answers =>
  items.flatMap((item) => {
    const values = initialValues(item);
    const answers = values.map((value) => ({ value, items: initialIn(item.items) }));
    const below = item.type === 'group' ? initialIn(item.items) : [];
    return answers.length + below.length > 0 ? [{ linkId: item.linkId, answers, items: below }] : [];
  });

/** What a question is answered with before anybody answers it. */
export const initialValues = (item: Item): Item['initial'] => {
  const chosen = item.options.filter(({ initial }) => initial).map(({ value }) => value);
  const all = chosen.length > 0 ? chosen : item.initial;
  return item.repeats ? all : all.slice(0, 1);
};

/** The answers that a questionnaire begins with. */
export const initialAnswers = ({ items }: Questionnaire): Answers => initialIn(items);
