import type { Answer, Answered, Answers } from './answers.ts';
import { readTyped, type Typed, type TypedFault } from './field-text.ts';
import { initialValues, timeName, unitName, type Fields } from './fields.ts';
import { hasChoices, isFixed, mostRows } from './form.ts';
import { faultsOfValue, type ValueFault } from './judge-value.ts';
import { isQuestion, mostTimes, type Item, type Questionnaire } from './questionnaire.ts';
import { answersShown, missingIn, shownSlots } from './shown-items.ts';
import { answerName, nameOfLinkId, openName, slotsBelow } from './slots.ts';
import type { AnswerValue } from './value.ts';

export type FieldFault = TypedFault | ValueFault | 'required' | 'too-few' | 'too-many';
export type FieldError = { name: string; linkId: string; reason: FieldFault };

/** What came out of a form. `fields` is what was typed, with empty rows closed up: to show it again. */
export type ReadAnswers =
  | { ok: true; answers: Answers; fields: Fields }
  | { ok: false; errors: readonly FieldError[]; answers: Answers; fields: Fields };

/** A walk through what was typed: from the names it has to the names it gets when empty rows close up. */
type Walk = { from: Fields; fields: Fields; errors: FieldError[] };
type Names = { from: string; to: string };

const typedAt = ({ from }: Walk, name: string): string =>
  Object.hasOwn(from, name) ? (from[name] ?? '').trim() : '';

/** The rows below a name in which something was typed, from 1; no more than a form may have. */
const filledRows = (walk: Walk, name: string): readonly number[] => {
  const rows = Object.keys(walk.from)
    .filter((key) => key.startsWith(`${name}.`) && typedAt(walk, key) !== '')
    .map((key) => /^(\d{1,3})(?:[.~]|$)/.exec(key.slice(name.length + 1))?.[1]);
  return [...new Set(rows)]
    .map(Number)
    .filter((row) => row >= 1 && row <= mostRows)
    .sort((a, b) => a - b);
};

const keep = (walk: Walk, names: Names): string => {
  const text = typedAt(walk, names.from);
  if (text !== '') walk.fields[names.to] = text;
  return text;
};

/** One answer as it was typed: its value, nothing, or an error about it. */
const readOne = (walk: Walk, item: Item, names: Names): AnswerValue | undefined => {
  const box = (nameOf: (name: string) => string) =>
    keep(walk, { from: nameOf(names.from), to: nameOf(names.to) });
  const typed: Typed = { text: keep(walk, names), time: box(timeName), unit: box(unitName) };
  if (typed.text === '' && typed.time === '') return undefined;
  const tell = (reason: FieldFault) => walk.errors.push({ name: names.to, linkId: item.linkId, reason });
  const read = readTyped(item, typed);
  if ('fault' in read) {
    tell(read.fault);
    return undefined;
  }
  for (const fault of faultsOfValue(item, read.value).slice(0, 1)) tell(fault);
  return read.value;
};

const answerBelow = (walk: Walk, item: Item, value: AnswerValue | undefined, prefixes: Names): Answer[] =>
  value ? [{ value, items: readItems(walk, item.items, prefixes) }] : [];

/** The prefix of what is asked further about an answer. */
const below = (item: Item, prefix: Names, answer: Names): Names =>
  item.repeats ? { from: `${answer.from}.`, to: `${answer.to}.` } : prefix;

const readOpen = (walk: Walk, item: Item, names: Names, prefix: Names): Answer[] => {
  if (item.type !== 'open-choice') return [];
  const rows = item.repeats ? filledRows(walk, `${names.from}.open`) : [1];
  return rows.flatMap((row, at) => {
    const open = { from: openName(item, names.from, row), to: openName(item, names.to, at + 1) };
    return answerBelow(walk, item, readOne(walk, item, open), below(item, prefix, open));
  });
};

const readSomeOf = (walk: Walk, item: Item, names: Names, prefix: Names): Answer[] => {
  const chosen = item.options.flatMap(({ value }, at) => {
    const option = { from: answerName(item, names.from, at + 1), to: answerName(item, names.to, at + 1) };
    return keep(walk, option) === '' ? [] : answerBelow(walk, item, value, below(item, prefix, option));
  });
  return [...chosen, ...readOpen(walk, item, names, prefix)];
};

const readOneOf = (walk: Walk, item: Item, names: Names, prefix: Names): Answer[] => {
  const text = keep(walk, names);
  const open = { from: openName(item, names.from, 1), to: openName(item, names.to, 1) };
  // Who writes an answer and forgets to mark it, has answered.
  if (text === 'open' || (text === '' && typedAt(walk, open.from) !== '')) {
    if (item.type === 'open-choice') walk.fields[names.to] = 'open';
    return readOpen(walk, item, names, prefix);
  }
  if (text === '') return [];
  const option = /^\d+$/.test(text) ? item.options[Number(text) - 1] : undefined;
  if (!option) walk.errors.push({ name: names.to, linkId: item.linkId, reason: 'not-an-option' });
  return answerBelow(walk, item, option?.value, below(item, prefix, names));
};

const readRows = (walk: Walk, item: Item, names: Names, prefix: Names): Answer[] => {
  if (!item.repeats) return answerBelow(walk, item, readOne(walk, item, names), prefix);
  return filledRows(walk, names.from).flatMap((row, at) => {
    const one = { from: answerName(item, names.from, row), to: answerName(item, names.to, at + 1) };
    return answerBelow(walk, item, readOne(walk, item, one), below(item, prefix, one));
  });
};

const readQuestion = (walk: Walk, item: Item, names: Names, prefix: Names): Answer[] => {
  if (isFixed(item))
    return initialValues(item).flatMap((value) => answerBelow(walk, item, value, below(item, prefix, names)));
  if (hasChoices(item)) return (item.repeats ? readSomeOf : readOneOf)(walk, item, names, prefix);
  return item.type === 'choice' ? [] : readRows(walk, item, names, prefix);
};

const readItems = (walk: Walk, items: readonly Item[], prefix: Names): Answers =>
  items.flatMap((item): Answered[] => {
    const { linkId } = item;
    const name = nameOfLinkId(linkId);
    const names = { from: prefix.from + name, to: prefix.to + name };
    if (isQuestion(item)) {
      const answers = readQuestion(walk, item, names, prefix);
      return answers.length > 0 ? [{ linkId, answers, items: [] }] : [];
    }
    if (item.type === 'display') return [];
    const rows = item.repeats
      ? filledRows(walk, names.from).map((row, at) => ({
          from: `${names.from}.${row}.`,
          to: `${names.to}.${at + 1}.`,
        }))
      : [prefix];
    return rows.flatMap((row): Answered[] => {
      const below = readItems(walk, item.items, row);
      return below.length > 0 ? [{ linkId, answers: [], items: below }] : [];
    });
  });

/**
 * Reads what somebody filled in (S14): the answers to what applies, or the errors beside their fields. What does not
 * apply any more is let go, with its errors; `required` speaks of what applies only.
 */
export const readAnswers = (questionnaire: Questionnaire, from: Readonly<Fields>): ReadAnswers => {
  const walk: Walk = { from, fields: {}, errors: [] };
  const read = readItems(walk, questionnaire.items, { from: '', to: '' });
  const slots = shownSlots(questionnaire, read);
  const shown = slotsBelow(slots).filter((slot) => slot.shown);
  const typed = new Set(walk.errors.map(({ linkId }) => linkId));
  const errors = [
    ...walk.errors.filter(({ linkId }) => shown.some(({ item }) => item.linkId === linkId)),
    ...missingIn(slots).filter(({ linkId }) => !typed.has(linkId)),
    ...shown.flatMap(({ item, name, answers }): FieldError[] =>
      answers.length > (mostTimes(item) ?? mostRows)
        ? [{ name, linkId: item.linkId, reason: 'too-many' }]
        : [],
    ),
  ];
  const answers = answersShown(questionnaire, read);
  const { fields } = walk;
  return errors.length === 0 ? { ok: true, answers, fields } : { ok: false, errors, answers, fields };
};
