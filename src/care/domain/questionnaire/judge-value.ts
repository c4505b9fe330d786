import { hasLineBreak } from './fhir-text.ts';
import { fitsPattern } from './pattern.ts';
import { answerTypesOf, type Item } from './questionnaire.ts';
import { optionNumber } from './slots.ts';
import { compareValues, type AnswerValue } from './value.ts';

/** What can be wrong with one answer. The first two make it no answer to this question at all. */
export const valueFaults = [
  'wrong-type',
  'line-break',
  'not-an-option',
  'too-small',
  'too-large',
  'too-short',
  'too-long',
  'wrong-form',
  'too-many-decimals',
  'wrong-unit',
] as const;
export type ValueFault = (typeof valueFaults)[number];

const decimalsOf = (number: number): number => {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
};

const textFaults = (item: Item, text: string): readonly ValueFault[] => {
  const { minLength, maxLength, pattern } = item.bounds;
  const length = text.length;
  return [
    ...(minLength !== undefined && length < minLength ? ['too-short' as const] : []),
    ...(maxLength !== undefined && length > maxLength ? ['too-long' as const] : []),
    ...(pattern !== undefined && !fitsPattern(text, pattern) ? ['wrong-form' as const] : []),
  ];
};

const sizeFaults = (item: Item, value: AnswerValue): readonly ValueFault[] => {
  const { min, max, maxDecimals } = item.bounds;
  const number = value.type === 'quantity' ? value.value.value : value.type === 'decimal' ? value.value : 0;
  return [
    ...(min && (compareValues(value, min) ?? 0) < 0 ? ['too-small' as const] : []),
    ...(max && (compareValues(value, max) ?? 0) > 0 ? ['too-large' as const] : []),
    ...(maxDecimals !== undefined && decimalsOf(number) > maxDecimals ? ['too-many-decimals' as const] : []),
  ];
};

const unitFaults = (item: Item, value: AnswerValue): readonly ValueFault[] => {
  if (value.type !== 'quantity' || item.units.length === 0) return [];
  const { unit, code } = value.value;
  const known = item.units.some((one) => (one.code === undefined ? one.display === unit : one.code === code));
  return known ? [] : ['wrong-unit'];
};

/** All that is wrong with a value as an answer to a question; nothing is the good answer. */
export const faultsOfValue = (item: Item, value: AnswerValue): readonly ValueFault[] => {
  if (!answerTypesOf(item).includes(value.type)) return ['wrong-type'];
  // FHIR keeps a string on one line; a text may have several.
  if (item.type === 'string' && value.type === 'string' && hasLineBreak(value.value)) return ['line-break'];
  const written = item.type === 'open-choice' && value.type === 'string';
  const closed = item.options.length > 0 && !written;
  return [
    ...(closed && optionNumber(item, value) === undefined ? ['not-an-option' as const] : []),
    ...(value.type === 'string' || value.type === 'uri' ? textFaults(item, value.value) : []),
    ...sizeFaults(item, value),
    ...unitFaults(item, value),
  ];
};
