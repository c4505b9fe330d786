import {
  isFhirDate,
  isFhirDateTime,
  isFhirInteger,
  isFhirString,
  isFhirTime,
  isFhirUri,
} from './fhir-text.ts';
import { isObject, type JsonObject } from './json-door.ts';
import { answerTypes, valueKeys, type AnswerValue, type Coding } from './value.ts';

const textOf = (json: JsonObject, key: string): string | undefined =>
  typeof json[key] === 'string' && json[key] !== '' ? json[key] : undefined;

/** A coding, when it says at least a code or words. */
export const readCoding = (json: unknown): Coding | undefined => {
  if (!isObject(json)) return undefined;
  const coding = {
    system: textOf(json, 'system'),
    code: textOf(json, 'code'),
    display: textOf(json, 'display'),
  };
  return coding.code === undefined && coding.display === undefined ? undefined : coding;
};

const readQuantity = (json: unknown): AnswerValue | undefined => {
  if (!isObject(json) || typeof json['value'] !== 'number' || !Number.isFinite(json['value']))
    return undefined;
  const unit = { unit: textOf(json, 'unit'), system: textOf(json, 'system'), code: textOf(json, 'code') };
  return { type: 'quantity', value: { value: json['value'], ...unit } };
};

const text =
  <T extends 'date' | 'dateTime' | 'time' | 'string' | 'uri'>(type: T, fits: (text: string) => boolean) =>
  (json: unknown) =>
    typeof json === 'string' && fits(json) ? { type, value: json } : undefined;

const readers: Record<AnswerValue['type'], (json: unknown) => AnswerValue | undefined> = {
  boolean: (json) => (typeof json === 'boolean' ? { type: 'boolean', value: json } : undefined),
  decimal: (json) =>
    typeof json === 'number' && Number.isFinite(json) ? { type: 'decimal', value: json } : undefined,
  integer: (json) =>
    typeof json === 'number' && isFhirInteger(json) ? { type: 'integer', value: json } : undefined,
  date: text('date', isFhirDate),
  dateTime: text('dateTime', isFhirDateTime),
  time: text('time', isFhirTime),
  string: text('string', isFhirString),
  uri: text('uri', isFhirUri),
  coding: (json) => {
    const value = readCoding(json);
    return value && { type: 'coding', value };
  },
  quantity: readQuantity,
};

/** What stands under `value[x]` (or another stem, as `answer[x]`): a value, nothing, or something that is no value. */
export type FoundValue =
  { found: 'value'; value: AnswerValue } | { found: 'nothing' } | { found: 'unreadable'; key: string };

/** Reads FHIR's choice of types: at most one key `value…`, of a type that Duurloop knows, and of the right form. */
export const readValue = (json: JsonObject, stem: 'value' | 'answer' = 'value'): FoundValue => {
  const keys = Object.keys(json).filter((key) => new RegExp(`^${stem}[A-Z]`).test(key));
  const [key] = keys;
  if (key === undefined) return { found: 'nothing' };
  const type = answerTypes.find((one) => valueKeys[one].replace(/^value/, stem) === key);
  const value = type && keys.length === 1 ? readers[type](json[key]) : undefined;
  return value ? { found: 'value', value } : { found: 'unreadable', key };
};
