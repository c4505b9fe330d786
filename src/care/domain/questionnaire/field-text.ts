import { parseDay } from '../../../kernel/calendar-day.ts';
import { isFhirInteger, isFhirString, isFhirTime } from './fhir-text.ts';
import type { Item } from './questionnaire.ts';
import type { AnswerValue } from './value.ts';

/** Why something that was typed is no answer of its type. */
export type TypedFault =
  | 'not-a-number'
  | 'not-a-whole-number'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-an-address'
  | 'not-a-text'
  | 'not-an-option';

/** What a person filled in for one answer; a moment and a quantity have a second box. */
export type Typed = { text: string; time: string; unit: string };

type Reading = { value: AnswerValue } | { fault: TypedFault };

const dutchClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const dutchZone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  timeZoneName: 'longOffset',
});

/** How far Dutch time is ahead at an instant, as `+01:00`. */
const offsetAt = (ms: number): string => {
  const name = dutchZone.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value;
  return /[+-]\d\d:\d\d/.exec(name ?? '')?.[0] ?? '+00:00';
};

/** The day and the time on a Dutch clock at an instant. */
const onDutchClock = (ms: number): { day: string; time: string } => {
  const [day = '', time = ''] = dutchClock.format(ms).split(', ');
  return { day: day.split('/').reverse().join('-'), time };
};

const hoursMs = 3_600_000;

/**
 * A day and a time on a Dutch clock as a FHIR dateTime. An hour that comes twice is the first of the two; one that the
 * clock skips is told as the hour after it.
 */
const dutchMoment = (day: string, time: string): string => {
  const local = `${day}T${time}`;
  const near = Date.parse(`${local}Z`);
  const offsets = [offsetAt(near - 4 * hoursMs), offsetAt(near + 2 * hoursMs)];
  const fitting =
    offsets.find((offset) => offsetAt(Date.parse(local + offset)) === offset) ?? offsets[0] ?? '';
  const at = Date.parse(local + fitting);
  const clock = onDutchClock(at);
  return `${clock.day}T${clock.time}${offsetAt(at)}`;
};

const clockTime = (text: string): string | undefined => {
  const time = /^\d{1,2}:\d{2}$/.test(text) ? `${text.padStart(5, '0')}:00` : text;
  return isFhirTime(time) ? time : undefined;
};
const shortTime = (time: string): string => time.replace(/^(\d\d:\d\d):00$/, '$1');

/** A number as it is typed: with a comma or a point, without marks between thousands. */
const readNumber = (text: string): number | undefined => {
  const number = /^[-+]?\d+([.,]\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

const readMoment = ({ text, time }: Typed): Reading => {
  if (parseDay(text) === undefined) return { fault: 'not-a-day' };
  if (time === '') return { value: { type: 'dateTime', value: text } };
  const clock = clockTime(time);
  return clock ? { value: { type: 'dateTime', value: dutchMoment(text, clock) } } : { fault: 'not-a-time' };
};

const readQuantity = (item: Item, { text, unit }: Typed): Reading => {
  const value = readNumber(text);
  if (value === undefined) return { fault: 'not-a-number' };
  const chosen = item.units.length > 1 ? item.units[Number(unit) - 1] : item.units[0];
  if (item.units.length > 0 && !chosen) return { fault: 'not-an-option' };
  const { display, system, code } = chosen ?? {};
  return { value: { type: 'quantity', value: { value, unit: display, system, code } } };
};

/** Reads what was typed for a question without options; spaces around it do not count. */
export const readTyped = (item: Item, typed: Typed): Reading => {
  const { text } = typed;
  switch (item.type) {
    case 'boolean':
      if (text === 'ja' || text === 'nee') return { value: { type: 'boolean', value: text === 'ja' } };
      return { fault: 'not-an-option' };
    case 'decimal': {
      const number = readNumber(text);
      return number === undefined ? { fault: 'not-a-number' } : { value: { type: 'decimal', value: number } };
    }
    case 'integer': {
      const number = readNumber(text);
      if (number === undefined) return { fault: 'not-a-number' };
      return isFhirInteger(number)
        ? { value: { type: 'integer', value: number } }
        : { fault: 'not-a-whole-number' };
    }
    case 'date':
      return parseDay(text) ? { value: { type: 'date', value: text } } : { fault: 'not-a-day' };
    case 'dateTime':
      return readMoment(typed);
    case 'time': {
      const time = clockTime(text);
      return time ? { value: { type: 'time', value: time } } : { fault: 'not-a-time' };
    }
    case 'url':
      // Only addresses of the web: what a client writes may once stand in a page as a link.
      return /^https?:\/\/\S+$/i.test(text)
        ? { value: { type: 'uri', value: text } }
        : { fault: 'not-an-address' };
    case 'quantity':
      return readQuantity(item, typed);
    default:
      return isFhirString(text) ? { value: { type: 'string', value: text } } : { fault: 'not-a-text' };
  }
};

/** A value as it stands in its box or boxes: what `readTyped` reads back. A moment is told in Dutch time. */
export const typedOf = (item: Item, value: AnswerValue): Typed => {
  const typed = (text: string, more: Partial<Typed> = {}): Typed => ({ text, time: '', unit: '', ...more });
  switch (value.type) {
    case 'boolean':
      return typed(value.value ? 'ja' : 'nee');
    case 'time':
      return typed(shortTime(value.value));
    case 'dateTime': {
      if (!value.value.includes('T')) return typed(value.value);
      const { day, time } = onDutchClock(Date.parse(value.value));
      return typed(day, { time: shortTime(time) });
    }
    case 'quantity': {
      const { code, unit } = value.value;
      const at = item.units.findIndex((one) =>
        one.code === undefined ? one.display === unit : one.code === code,
      );
      return typed(String(value.value.value), {
        unit: item.units.length > 1 && at >= 0 ? String(at + 1) : '',
      });
    }
    case 'coding':
      return typed(value.value.display ?? value.value.code ?? '');
    default:
      return typed(String(value.value));
  }
};

/** The words for an answer in a list of answers; yes and no are up to the page. */
export const wordsOf = (value: AnswerValue): string => {
  if (value.type === 'quantity')
    return `${value.value.value} ${value.value.unit ?? value.value.code ?? ''}`.trim();
  if (value.type === 'coding') return value.value.display ?? value.value.code ?? '';
  if (value.type === 'time') return shortTime(value.value);
  return String(value.value);
};
