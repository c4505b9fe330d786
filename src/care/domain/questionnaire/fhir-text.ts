import { parseDay } from '../../../kernel/calendar-day.ts';

const zone = '(Z|[+-](0\\d|1[0-4]):[0-5]\\d)';
const clock = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?';
const partialDate = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
const moment = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T${clock}${zone}$`);
const time = new RegExp(`^${clock}$`);

/** A FHIR date: a year, a month or a day that exists. */
export const isFhirDate = (text: string): boolean => partialDate.test(text) || parseDay(text) !== undefined;

/** A FHIR dateTime: a date, or a day with a time and a zone. */
export const isFhirDateTime = (text: string): boolean => {
  const day = moment.exec(text)?.[1];
  return isFhirDate(text) || (day !== undefined && parseDay(day) !== undefined);
};

/** A FHIR time: hours, minutes and seconds, without a zone. */
export const isFhirTime = (text: string): boolean => time.test(text);

/** A whole number of 32 bits, as FHIR's integer is. */
export const isFhirInteger = (number: number): boolean =>
  Number.isInteger(number) && number >= -(2 ** 31) && number < 2 ** 31;

/** A FHIR string has text in it, and no signs that no screen shows; a string (not a text) has no line breaks either. */
export const isFhirString = (text: string): boolean =>
  text.trim() !== '' && text.length <= 1_048_576 && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

export const hasLineBreak = (text: string): boolean => /[\r\n]/.test(text);

/** An address without spaces in it. */
export const isFhirUri = (text: string): boolean => /^\S+$/.test(text);
