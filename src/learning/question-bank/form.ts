import type { FieldErrors } from '../../ui/index.ts';
import { readNumber, type Option, type Question, type QuestionKind, type Words } from '../domain/question.ts';
import type { BankQuestion } from '../store/questions.ts';
import { errorTexts } from './texts.ts';

/** What was typed, by the name of the field. */
export type Typed = Record<string, string>;

/** Rows for answers on the form, each with an id that stays with its row. */
export const optionIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const most = { topic: 80, text: 1000, option: 300, explanation: 2000, unit: 40 } as const;

export type QuestionForm =
  { ok: true; topic: string; question: Question } | { ok: false; errors: FieldErrors };

/** Turns the form of one kind of question into that question, or into what is still to be mended. */
export const parseQuestion = (kind: QuestionKind, typed: Typed): QuestionForm => {
  const form = formOf(typed);
  const topic = form.line('onderwerp', most.topic, errorTexts.noTopic, errorTexts.longTopic);
  const text = form.words('tekst', most.text, errorTexts.noText);
  const body = bodies[kind](form, typed);
  const explanation = form.words('uitleg', most.explanation, errorTexts.noExplanation);
  if (Object.keys(form.errors).length > 0) return { ok: false, errors: form.errors };
  return { ok: true, topic, question: { text, explanation, ...body } as Question };
};

type Form = ReturnType<typeof formOf>;

/** Reads fields one by one and gathers what is wrong, in the order of the page. */
const formOf = (typed: Typed) => {
  const errors: FieldErrors = {};
  const line = (
    name: string,
    longest: number,
    missing?: string,
    tooLong = errorTexts.tooLong(longest),
  ): string => {
    const text = (typed[name] ?? '').trim();
    if (text === '' && missing) errors[name] = missing;
    else if (text.length > longest) errors[name] = tooLong;
    return text;
  };
  const words = (name: string, longest: number, missing?: string): Words => {
    const nl = line(name, longest, missing);
    const en = line(`${name}-en`, longest);
    if (nl === '' && en !== '') errors[name] ??= errorTexts.onlyEnglish;
    return en === '' ? { nl } : { nl, en };
  };
  return { errors, line, words };
};

const readOptions = (form: Form): Option[] => {
  const options = optionIds
    .map((id) => ({ id, words: form.words(`optie-${id}`, most.option) }))
    .filter((option) => option.words.nl !== '');
  for (const [at, option] of options.entries())
    if (options.slice(0, at).some((earlier) => earlier.words.nl === option.words.nl))
      form.errors[`optie-${option.id}`] ??= errorTexts.twice;
  if (options.length < 2) form.errors['optie-a'] ??= errorTexts.fewOptions;
  return options;
};

const readRight = (form: Form, options: readonly Option[], chosen: readonly string[]): void => {
  const [first] = chosen;
  if (first === undefined) form.errors['goed-a'] = errorTexts.noRight;
  const empty = chosen.find((id) => !options.some((option) => option.id === id));
  if (empty !== undefined) form.errors[`optie-${empty}`] ??= errorTexts.emptyRight;
};

const isOptionId = (id: string | undefined): id is (typeof optionIds)[number] =>
  (optionIds as readonly (string | undefined)[]).includes(id);

const bodies: Record<QuestionKind, (form: Form, typed: Typed) => object> = {
  single: (form, typed) => {
    const options = readOptions(form);
    const right = typed['goed'];
    readRight(form, options, isOptionId(right) ? [right] : []);
    return { kind: 'single', options, right };
  },
  multiple: (form, typed) => {
    const options = readOptions(form);
    const right = optionIds.filter((id) => typed[`goed-${id}`] === 'ja');
    readRight(form, options, right);
    return { kind: 'multiple', options, right };
  },
  order: (form) => ({ kind: 'order', options: readOptions(form) }),
  number: (form, typed) => {
    const value = readNumber(typed['waarde'] ?? '');
    const tolerance = readNumber(typed['marge'] ?? '');
    if (value === undefined) form.errors['waarde'] = errorTexts.noValue;
    if (tolerance === undefined || tolerance < 0) form.errors['marge'] = errorTexts.noTolerance;
    return { kind: 'number', value, tolerance, unit: form.words('eenheid', most.unit) };
  },
  open: (form) => ({ kind: 'open', model: form.words('voorbeeld', most.explanation, errorTexts.noModel) }),
};

const typedWords = (name: string, words: Words): Typed => ({
  [name]: words.nl,
  [`${name}-en`]: words.en ?? '',
});
const typedNumber = (value: number): string => String(value).replace('.', ',');

/** A question of the bank as it stands on the form. */
export const typedOf = ({ topic, question }: Pick<BankQuestion, 'topic' | 'question'>): Typed => {
  const typed: Typed = {
    onderwerp: topic,
    ...typedWords('tekst', question.text),
    ...typedWords('uitleg', question.explanation),
  };
  if ('options' in question)
    for (const { id, words } of question.options) Object.assign(typed, typedWords(`optie-${id}`, words));
  switch (question.kind) {
    case 'single':
      return { ...typed, goed: question.right };
    case 'multiple':
      return { ...typed, ...Object.fromEntries(question.right.map((id) => [`goed-${id}`, 'ja'])) };
    case 'number':
      return {
        ...typed,
        waarde: typedNumber(question.value),
        marge: typedNumber(question.tolerance),
        ...typedWords('eenheid', question.unit),
      };
    case 'open':
      return { ...typed, ...typedWords('voorbeeld', question.model) };
    case 'order':
      return typed;
  }
};
