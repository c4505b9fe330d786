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

/**
 * The instant at which a FHIR date, dateTime or year begins, in milliseconds. A text without a zone is read as UTC:
 * fine for comparing such texts with each other.
 */
const beginMs = (text: string): number => Date.parse(text);

/**
 * Which of two answers is larger: below 0, 0 or above 0; undefined where they cannot be compared, such as a number
 * and a text, or two quantities in different units.
 */
export const compareValues = (a: AnswerValue, b: AnswerValue): number | undefined => {
  const isNumber = (v: AnswerValue) => v.type === 'integer' || v.type === 'decimal';
  if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value);
  if (a.type === 'quantity' && b.type === 'quantity')
    return (a.value.code ?? a.value.unit) === (b.value.code ?? b.value.unit)
      ? a.value.value - b.value.value
      : undefined;
  // A minimum of a quantity is often written as a bare number.
  if (a.type === 'quantity' && isNumber(b)) return a.value.value - Number(b.value);
  const isDay = (v: AnswerValue) => v.type === 'date' || v.type === 'dateTime';
  if (isDay(a) && isDay(b)) return beginMs(String(a.value)) - beginMs(String(b.value));
  if (a.type === 'time' && b.type === 'time') return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (a.type === 'string' && b.type === 'string') return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  return undefined;
};

/** Whether two answers are the same answer: a code by code and system, whatever its display says. */
export const sameValue = (a: AnswerValue, b: AnswerValue): boolean => {
  if (a.type === 'coding' && b.type === 'coding') return sameCoding(a.value, b.value);
  if (a.type === 'quantity' && b.type === 'quantity') return sameQuantity(a.value, b.value);
  if (a.type === b.type) return a.value === b.value;
  return compareValues(a, b) === 0;
};
