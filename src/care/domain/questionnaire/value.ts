/** A code out of a code system, with the words shown for it. */
export type Coding = { system: string | undefined; code: string | undefined; display: string | undefined };

/** A number with its unit, such as 72 beats per minute. */
export type Quantity = {
  value: number;
  unit: string | undefined;
  system: string | undefined;
  code: string | undefined;
};

/** From and until, each a FHIR date of any precision; open where undefined. */
export type FhirPeriod = { start: string | undefined; end: string | undefined };

/** One answer. Dates and times are FHIR's texts, a dateTime with its zone. */
export type AnswerValue =
  | { type: 'boolean'; value: boolean }
  | { type: 'decimal'; value: number }
  | { type: 'integer'; value: number }
  | { type: 'date'; value: string }
  | { type: 'dateTime'; value: string }
  | { type: 'time'; value: string }
  | { type: 'string'; value: string }
  | { type: 'uri'; value: string }
  | { type: 'coding'; value: Coding }
  | { type: 'quantity'; value: Quantity };
export type AnswerType = AnswerValue['type'];

/** The key of FHIR's value[x] for each type of answer. */
export const valueKeys = {
  boolean: 'valueBoolean',
  decimal: 'valueDecimal',
  integer: 'valueInteger',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  string: 'valueString',
  uri: 'valueUri',
  coding: 'valueCoding',
  quantity: 'valueQuantity',
} as const satisfies Record<AnswerType, string>;

export const answerTypes = Object.keys(valueKeys) as AnswerType[];

const sameCoding = (a: Coding, b: Coding): boolean =>
  a.code === undefined && b.code === undefined
    ? a.display === b.display
    : a.code === b.code && (a.system === undefined || b.system === undefined || a.system === b.system);

const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.value === b.value && (a.code ?? a.unit) === (b.code ?? b.unit);

const numberOf = (value: AnswerValue): number | undefined =>
  value.type === 'integer' || value.type === 'decimal' ? value.value : undefined;

/** Where a date or a dateTime begins, in milliseconds; without a zone as UTC, which is fine to compare such texts. */
const beginMs = (value: AnswerValue): number | undefined =>
  value.type === 'date' || value.type === 'dateTime' ? Date.parse(value.value) : undefined;

const quantitiesApart = (a: Quantity, b: AnswerValue): number | undefined => {
  // A bound of a quantity is often written as a bare number.
  if (b.type !== 'quantity') return minus(a.value, numberOf(b));
  return (a.code ?? a.unit) === (b.value.code ?? b.value.unit) ? a.value - b.value.value : undefined;
};

const minus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

/**
 * Which of two answers is larger: below 0, 0 or above 0; undefined where they cannot be compared, such as a number
 * and a text, or two quantities in different units.
 */
export const compareValues = (a: AnswerValue, b: AnswerValue): number | undefined => {
  if (a.type === 'quantity') return quantitiesApart(a.value, b);
  if ((a.type === 'time' && b.type === 'time') || (a.type === 'string' && b.type === 'string'))
    return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  return minus(numberOf(a), numberOf(b)) ?? minus(beginMs(a), beginMs(b));
};

/** Whether two answers are the same answer: a code by code and system, whatever its display says. */
export const sameValue = (a: AnswerValue, b: AnswerValue): boolean => {
  if (a.type === 'coding' && b.type === 'coding') return sameCoding(a.value, b.value);
  if (a.type === 'quantity' && b.type === 'quantity') return sameQuantity(a.value, b.value);
  if (a.type === b.type) return a.value === b.value;
  return compareValues(a, b) === 0;
};
