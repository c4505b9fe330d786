import type { AnswerType, AnswerValue, Coding, FhirPeriod } from './value.ts';

/** The item types of FHIR R4 that Duurloop asks and judges (S14). */
export const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'quantity',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** The item types that are left out on purpose: a questionnaire with one of them is refused at import. */
export const itemTypesLeftOut = {
  question: 'FHIR R4 calls it abstract: no questionnaire may use it as it is.',
  attachment: 'A file in an answer has no place in a score, and a client file has its own way for documents.',
  reference: 'It points at a resource on another server, which Duurloop neither reads nor trusts.',
} as const;

export const statuses = ['draft', 'active', 'retired', 'unknown'] as const;
export type QuestionnaireStatus = (typeof statuses)[number];

/** One of the answers to choose from; `score` is its ordinal value, for instruments that carry their own. */
export type Option = { value: AnswerValue; score: number | undefined; initial: boolean };

export const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Operator = (typeof operators)[number];

/** `question` is the linkId of the item whose answer decides. */
export type Condition =
  | { question: string; operator: 'exists'; exists: boolean }
  | { question: string; operator: Exclude<Operator, 'exists'>; value: AnswerValue };

/** Bounds of an answer. `min` and `max` are of the type of the answer; lengths are in characters. */
export type Bounds = {
  min?: AnswerValue;
  max?: AnswerValue;
  minLength?: number;
  maxLength?: number;
  /** The whole text must fit this regular expression; read with `costOfPattern`. */
  pattern?: string;
  /** An example of how the answer should look. */
  entryFormat?: string;
  maxDecimals?: number;
};

export const controls = [
  'radio-button',
  'check-box',
  'drop-down',
  'slider',
  'help',
  'unit',
  'lower',
  'upper',
] as const;
export type Control = (typeof controls)[number];

export type Item = {
  linkId: string;
  type: ItemType;
  text: string | undefined;
  prefix: string | undefined;
  required: boolean;
  repeats: boolean;
  readOnly: boolean;
  /** Not for the eye of who fills it in: it carries its initial value only. */
  hidden: boolean;
  minOccurs: number | undefined;
  maxOccurs: number | undefined;
  bounds: Bounds;
  /** The answers to choose from, those of a contained value set among them. */
  options: readonly Option[];
  /** A value set that the file does not contain: its answers are not known here. */
  outsideValueSet: string | undefined;
  /** The units of a quantity; one means that it is fixed. */
  units: readonly Coding[];
  control: Control | undefined;
  initial: readonly AnswerValue[];
  conditions: readonly Condition[];
  /** Whether one condition is enough or all must hold. */
  conditionsJoin: 'any' | 'all';
  items: readonly Item[];
};

export type Questionnaire = {
  url: string | undefined;
  version: string | undefined;
  title: string | undefined;
  /** Who holds the rights, in the words of the file: shown wherever the questions are. */
  copyright: string | undefined;
  status: QuestionnaireStatus;
  effective: FhirPeriod;
  items: readonly Item[];
};

/** An item and all that is below it, in the order of the questionnaire. */
export const itemAndBelow = (item: Item): readonly Item[] => [item, ...item.items.flatMap(itemAndBelow)];

/** All items of a questionnaire, in its order. */
export const allItems = ({ items }: Pick<Questionnaire, 'items'>): readonly Item[] =>
  items.flatMap(itemAndBelow);

/** Whether an item is answered itself: groups and displays are not. */
export const isQuestion = ({ type }: Pick<Item, 'type'>): boolean => type !== 'group' && type !== 'display';

/** How many times an item may be answered, or a group filled in; undefined for "as often as one likes". */
export const mostTimes = (item: Item): number | undefined => (item.repeats ? item.maxOccurs : 1);

/** How many times at least, once its place in the questionnaire applies. */
export const leastTimes = (item: Item): number => Math.max(item.minOccurs ?? 0, item.required ? 1 : 0);

/** The types of value that answer an item; none for a group or a display. */
export const answerTypesOf = (item: Item): readonly AnswerType[] => {
  switch (item.type) {
    case 'group':
    case 'display':
      return [];
    case 'text':
      return ['string'];
    case 'url':
      return ['uri'];
    case 'choice':
      return item.options.length === 0
        ? ['coding']
        : [...new Set(item.options.map(({ value }) => value.type))];
    case 'open-choice':
      return [...new Set<AnswerType>(['coding', 'string', ...item.options.map(({ value }) => value.type)])];
    default:
      return [item.type];
  }
};
