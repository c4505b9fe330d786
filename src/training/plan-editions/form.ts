import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { cents, type Money } from '../../kernel/money.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { fieldNames, pictures, type EditionAnswers, type FieldName } from './fields.ts';
import { daysFrom, type Rhythm } from './template.ts';
import { planTexts } from './texts.ts';

/** A plan that reads as one; whether it may be, `planEdition` decides. */
export type Plan = {
  place: string;
  venue: { name: string; address: string } | undefined;
  firstDay: CalendarDay;
  secondDay: CalendarDay;
  returnDay: CalendarDay;
  startsAt: string;
  endsAt: string;
  price: Money;
  minimum: number;
  capacity: number;
  warnOn: CalendarDay;
  audience: { nl: string; en: string };
  picture: string;
};

export type ReadPlan = { ok: true; plan: Plan } | { ok: false; errors: FieldErrors };

/** Takes from a form what belongs to an edition; a field that is missing counts as empty. */
export const typedAnswers = (fields: Record<string, string>): EditionAnswers =>
  Object.fromEntries(fieldNames.map((name) => [name, (fields[name] ?? '').trim()])) as EditionAnswers;

/** An amount in euros as people here type it: "1195", "1.195,00", "€ 1195,00", "1195.00". */
export const readPrice = (typed: string): Money | undefined => {
  const text = typed.replace(/[€\s]/g, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[,.](\d{2}))?$/.exec(text);
  if (!match) return undefined;
  return cents(Number(match[1]!.replaceAll('.', '')) * 100 + Number(match[2] ?? 0));
};

const readCount = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;

const readTime = (typed: string): string | undefined => {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/.exec(typed);
  return match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : undefined;
};

const longest = { place: 80, venueName: 120, venueAddress: 300, audienceNl: 600, audienceEn: 600 } as const;

/** Reads the form. `rhythm` fills days that were left empty; without it every day must be there. */
export const readPlan = (answers: EditionAnswers, rhythm: Rhythm | undefined): ReadPlan => {
  const errors: FieldErrors = {};
  const t = planTexts.errors;
  const need = <T>(name: FieldName, value: T | undefined, message: string): T | undefined => {
    if (value === undefined) errors[name] = message;
    return value;
  };
  const text = (name: keyof typeof longest, required: string | undefined): string => {
    const value = answers[name];
    if (required && value === '') errors[name] = required;
    if (value.length > longest[name]) errors[name] = t.tooLong(longest[name]);
    return value;
  };
  const place = text('place', t.place);
  const venueName = text('venueName', undefined);
  const venueAddress = text('venueAddress', undefined);
  if (venueAddress !== '' && venueName === '') errors['venueName'] = t.venueName;
  const firstDay = need('firstDay', readYear(answers.firstDay), t.day);
  const filled = firstDay && rhythm && daysFrom(firstDay, rhythm);
  const dayOr = (name: 'secondDay' | 'returnDay' | 'warnOn') =>
    answers[name] === '' && rhythm ? filled?.[name] : need(name, readYear(answers[name]), t.day);
  const secondDay = dayOr('secondDay');
  const returnDay = dayOr('returnDay');
  const startsAt = need('startsAt', readTime(answers.startsAt), t.time);
  const endsAt = need('endsAt', readTime(answers.endsAt), t.time);
  const price = need('price', readPrice(answers.price), t.price);
  const minimum = need('minimum', readCount(answers.minimum), t.count);
  const capacity = need('capacity', readCount(answers.capacity), t.count);
  const warnOn = dayOr('warnOn');
  const audience = { nl: text('audienceNl', t.audience), en: text('audienceEn', t.audience) };
  const picture = need(
    'picture',
    pictures.find((name) => name === answers.picture),
    t.picture,
  );
  if (
    Object.keys(errors).length > 0 ||
    !firstDay ||
    !secondDay ||
    !returnDay ||
    !startsAt ||
    !endsAt ||
    !price ||
    minimum === undefined ||
    capacity === undefined ||
    !warnOn ||
    !picture
  )
    return { ok: false, errors: inOrder(errors) };
  const venue = venueName === '' ? undefined : { name: venueName, address: venueAddress };
  return {
    ok: true,
    plan: {
      ...{ place, venue, firstDay, secondDay, returnDay, startsAt, endsAt },
      ...{ price, minimum, capacity, warnOn, audience, picture },
    },
  };
};

/** Errors as their fields stand on the page. */
const inOrder = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(fieldNames.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])));

/** A day of this age: a year with a figure too few or too many is a slip. */
const readYear = (typed: string): CalendarDay | undefined => {
  const found = parseDay(typed);
  return found && found >= '2000-01-01' && found < '2100-01-01' ? found : undefined;
};
