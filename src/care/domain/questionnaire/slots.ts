import type { Answer, Answered, Answers } from './answers.ts';
import { isQuestion, type Item } from './questionnaire.ts';
import { sameValue, type AnswerValue } from './value.ts';

/**
 * A linkId as part of a name in a form: letters, digits and hyphens stay, everything else becomes its code between
 * low lines. It begins with `v-`, so that no item of a file can take the name of another field, such as the token.
 */
export const nameOfLinkId = (linkId: string): string =>
  'v-' + linkId.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);

/** An answer in its place, with the places of what is asked further about it. */
export type SlotAnswer = { value: AnswerValue; name: string; slots: readonly Slot[] };

/**
 * A place where an item stands: once for each time that the group around it was filled in, or that the question
 * around it was answered. `name` is the name of its field, the same whenever the form is shown.
 */
export type Slot = {
  item: Item;
  name: string;
  /** Whether it was filled in; a place that was not is there all the same. */
  answered: Answered | undefined;
  answers: readonly SlotAnswer[];
  slots: readonly Slot[];
  /** What it stands in, from outside to inside: each place, and of a question the answer. */
  around: readonly { slot: Slot; answer: SlotAnswer | undefined }[];
  /** Whether its conditions, and those of all around it, hold. */
  shown: boolean;
};

/** The number of the option that a value is, from 1; undefined for what somebody wrote themselves. */
export const optionNumber = (item: Item, value: AnswerValue): number | undefined => {
  const at = item.options.findIndex((option) => sameValue(option.value, value));
  return at < 0 ? undefined : at + 1;
};

/** The name of the answer in row `row` (from 1), or of what is written in row `row` besides the options. */
export const answerName = (item: Item, name: string, row: number): string =>
  item.repeats ? `${name}.${row}` : name;
export const openName = (item: Item, name: string, row: number): string =>
  item.repeats ? `${name}.open.${row}` : `${name}.open`;

const namedAnswers = (
  item: Item,
  name: string,
  answers: readonly Answer[],
): { answer: Answer; name: string }[] => {
  let open = 0;
  return answers.map((answer, at) => {
    if (item.options.length === 0 && item.type !== 'open-choice')
      return { answer, name: answerName(item, name, at + 1) };
    const number = optionNumber(item, answer.value);
    if (number !== undefined) return { answer, name: answerName(item, name, number) };
    open += 1;
    return { answer, name: openName(item, name, open) };
  });
};

/** Names of what is asked about an answer begin with it only where there can be several of them. */
const prefixBelow = (item: Item, prefix: string, name: string): string =>
  item.repeats ? `${name}.` : prefix;

const slotOf = (
  item: Item,
  answered: Answered | undefined,
  at: { name: string; prefix: string; around: Slot['around'] },
): Slot => {
  const slot: Slot = {
    item,
    name: at.name,
    answered,
    answers: [],
    slots: [],
    around: at.around,
    shown: true,
  };
  if (!isQuestion(item)) {
    const around = [...at.around, { slot, answer: undefined }];
    slot.slots = layOut(item.items, answered?.items ?? [], prefixBelow(item, at.prefix, at.name), around);
    return slot;
  }
  slot.answers = namedAnswers(item, at.name, answered?.answers ?? []).map(({ answer, name }) => {
    const placed: SlotAnswer = { value: answer.value, name, slots: [] };
    const around = [...at.around, { slot, answer: placed }];
    placed.slots = layOut(item.items, answer.items, prefixBelow(item, at.prefix, name), around);
    return placed;
  });
  return slot;
};

/**
 * The places of items, filled with answers: one for each item, and for a group that repeats one for each time that
 * it was filled in, at least one. Whether they are shown is told by `showSlots`.
 */
export const layOut = (
  items: readonly Item[],
  answers: Answers,
  prefix = '',
  around: Slot['around'] = [],
): readonly Slot[] =>
  items.flatMap((item) => {
    const name = `${prefix}${nameOfLinkId(item.linkId)}`;
    const given = answers.filter(({ linkId }) => linkId === item.linkId);
    if (item.type !== 'group') {
      const [first] = given;
      const all = first && { ...first, answers: given.flatMap((one) => one.answers) };
      return [slotOf(item, all, { name, prefix, around })];
    }
    const rows: (Answered | undefined)[] = given.length === 0 ? [undefined] : [...given];
    return rows.map((row, index) => {
      const rowName = item.repeats || index > 0 ? `${name}.${index + 1}` : name;
      return slotOf(item, row, { name: rowName, prefix, around });
    });
  });

/** The places and all below them, in the order of the questionnaire. */
export const slotsBelow = (slots: readonly Slot[]): readonly Slot[] =>
  slots.flatMap((slot) => [
    slot,
    ...slotsBelow(slot.slots),
    ...slot.answers.flatMap((answer) => slotsBelow(answer.slots)),
  ]);

/** Whether anything is answered in a place. */
export const isFilled = (slot: Slot): boolean => slot.answers.length > 0 || slot.slots.some(isFilled);
