import type { Answered, Answers } from './answers.ts';
import { wordsOf } from './field-text.ts';
import {
  isQuestion,
  leastTimes,
  mostTimes,
  type Control,
  type Item,
  type Questionnaire,
} from './questionnaire.ts';
import { shownSlots } from './shown-items.ts';
import { answerName, openName, type Slot } from './slots.ts';
import type { AnswerValue } from './value.ts';

/** The most rows of one question or group that a form has and reads. */
export const mostRows = 20;

export type FieldKind =
  | 'yes-no'
  | 'one-of'
  | 'some-of'
  | 'whole-number'
  | 'number'
  | 'line'
  | 'text'
  | 'address'
  | 'day'
  | 'moment'
  | 'time'
  | 'quantity'
  /** Its answers are not in the file: nobody can answer it here. */
  | 'closed';

/** One answer to choose: `value` is what the field sends; of `some-of` each option has a `name` of its own. */
export type FormOption = { name: string; value: string; answer: AnswerValue; label: string };

export type FormField = {
  part: 'field';
  kind: FieldKind;
  name: string;
  linkId: string;
  /** How deep it stands below other items, from 0. */
  depth: number;
  label: string;
  /** Further words of the file about this question. */
  hints: readonly string[];
  required: boolean;
  /** The names of its rows: one, or a few where one may answer several times. */
  rows: readonly string[];
  options: readonly FormOption[];
  /** The names of the boxes for an answer of one's own besides the options. */
  open: readonly string[];
  /** `value` is what the field of the unit sends. One unit or none: nothing to choose. */
  units: readonly { value: string; label: string }[];
  min: string | undefined;
  max: string | undefined;
  minLength: number | undefined;
  maxLength: number | undefined;
  entryFormat: string | undefined;
  control: Control | undefined;
};

export type FormPart =
  | FormField
  | { part: 'heading'; name: string; linkId: string; depth: number; text: string; time: number | undefined }
  | { part: 'note'; name: string; linkId: string; depth: number; text: string }
  /** An answer that stands: shown, not asked. */
  | {
      part: 'fixed';
      name: string;
      linkId: string;
      depth: number;
      label: string;
      values: readonly AnswerValue[];
    };

/** Whether an item's answers are chosen, or written besides the choices. */
export const hasChoices = (item: Item): boolean => item.options.length > 0 || item.type === 'open-choice';

/** Whether an answer is not the client's to give: it is what the file says. */
export const isFixed = (item: Item): boolean => item.hidden || item.readOnly;

const plainKinds = {
  group: 'closed',
  display: 'closed',
  boolean: 'yes-no',
  decimal: 'number',
  integer: 'whole-number',
  date: 'day',
  dateTime: 'moment',
  time: 'time',
  string: 'line',
  text: 'text',
  url: 'address',
  choice: 'closed',
  'open-choice': 'one-of',
  quantity: 'quantity',
} as const satisfies Record<Item['type'], FieldKind>;

const kindOf = (item: Item): FieldKind =>
  hasChoices(item) ? (item.repeats ? 'some-of' : 'one-of') : plainKinds[item.type];

/** Helping words below a question belong to it; other displays stand by themselves. */
const isHint = (item: Item): boolean =>
  item.type === 'display' && ['help', 'unit', 'lower', 'upper'].includes(item.control ?? '');

const labelOf = (item: Item): string => [item.prefix, item.text ?? item.linkId].filter(Boolean).join(' ');

/** Rows: those that are filled in, two to spare, at least three, never more than may be. */
const rowsOf = (item: Item, filled: number): number =>
  item.repeats
    ? Math.min(mostTimes(item) ?? mostRows, mostRows, Math.max(leastTimes(item), filled + 2, 3))
    : 1;

const boundOf = (value: AnswerValue | undefined): string | undefined => (value ? wordsOf(value) : undefined);

const numbers = (count: number): readonly number[] =>
  Array.from({ length: Math.max(0, count) }, (_, at) => at + 1);

const fieldOf = (slot: Slot, depth: number): FormField => {
  const { item, name, answers } = slot;
  const kind = kindOf(item);
  const opens = answers.filter((answer) => answer.name.startsWith(`${name}.open`)).length;
  return {
    part: 'field',
    kind,
    name,
    linkId: item.linkId,
    depth,
    label: labelOf(item),
    hints: item.items.filter(isHint).map(labelOf),
    required: leastTimes(item) > 0,
    rows: hasChoices(item)
      ? [name]
      : numbers(rowsOf(item, answers.length)).map((row) => answerName(item, name, row)),
    options: item.options.map(({ value }, at) => ({
      name: answerName(item, name, at + 1),
      value: item.repeats ? 'ja' : String(at + 1),
      answer: value,
      label: wordsOf(value),
    })),
    open:
      item.type === 'open-choice' ? numbers(rowsOf(item, opens)).map((row) => openName(item, name, row)) : [],
    units: item.units.map((unit, at) => ({ value: String(at + 1), label: unit.display ?? unit.code ?? '' })),
    min: boundOf(item.bounds.min),
    max: boundOf(item.bounds.max),
    minLength: item.bounds.minLength,
    maxLength: item.bounds.maxLength,
    entryFormat: item.bounds.entryFormat,
    control: item.control,
  };
};

const partsOf = (slots: readonly Slot[], depth: number): readonly FormPart[] =>
  slots.flatMap((slot): readonly FormPart[] => {
    const { item, name } = slot;
    const about = { name, linkId: item.linkId, depth };
    if (!slot.shown || item.hidden || isHint(item)) return [];
    if (item.type === 'display') return [{ part: 'note', ...about, text: labelOf(item) }];
    if (item.type === 'group') {
      const time = item.repeats ? Number(name.split('.').at(-1)) : undefined;
      const heading =
        item.text === undefined && time === undefined
          ? []
          : [{ part: 'heading' as const, ...about, text: labelOf(item), time }];
      return [...heading, ...partsOf(slot.slots, depth + 1)];
    }
    const below = slot.answers.flatMap((answer) => partsOf(answer.slots, depth + 1));
    if (!isQuestion(item)) return below;
    if (!isFixed(item)) return [fieldOf(slot, depth), ...below];
    return [
      { part: 'fixed', ...about, label: labelOf(item), values: slot.answers.map(({ value }) => value) },
      ...below,
    ];
  });

/** Answers with a row to spare of every group that may come again: a place for the next time. */
const withSpareRows = (items: readonly Item[], answers: Answers): Answers =>
  items.flatMap((item): Answered[] => {
    const given = answers
      .filter(({ linkId }) => linkId === item.linkId)
      .map((one) => ({
        ...one,
        items: withSpareRows(item.items, one.items),
        answers: one.answers.map((answer) => ({ ...answer, items: withSpareRows(item.items, answer.items) })),
      }));
    if (item.type !== 'group') return given;
    const empty = { linkId: item.linkId, answers: [], items: withSpareRows(item.items, []) };
    const most = Math.min(mostTimes(item) ?? mostRows, mostRows);
    const rows = Math.min(
      most,
      Math.max(leastTimes(item), given.length + (item.repeats && given.length > 0 ? 1 : 0), 1),
    );
    return [...given, ...numbers(rows - given.length).map(() => empty)];
  });

/**
 * The form of a questionnaire (S14): its headings, notes and fields in order, as far as they apply with the answers
 * so far. Each field has the same name whenever the form is made.
 */
export const formOf = (questionnaire: Questionnaire, answers: Answers): readonly FormPart[] =>
  partsOf(shownSlots(questionnaire, withSpareRows(questionnaire.items, answers)), 0);
