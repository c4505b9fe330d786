import { addDays, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import { cents, formatMoney, type Money } from '../../kernel/money.ts';
import { groupSize, type Edition } from '../domain/edition.ts';
import type { EditionAnswers } from './fields.ts';
import { planTexts } from './texts.ts';

/** How the days of an edition lie from each other, for days that are left empty. */
export type Rhythm = { secondDayAfter: number; returnDayAfter: number; warningBefore: number };

/** The standard three-day course: two days in a row, fourteen weeks of practice (S18), a warning four weeks ahead. */
const standardRhythm: Rhythm = { secondDayAfter: 1, returnDayAfter: 98, warningBefore: 28 };

/** S20: the price that includes books, coffee, tea and lunch. */
const standardPrice: Money = cents(119_500);

/** "1195,00": an amount as somebody here would type it. */
export const typedPrice = (price: Money): string => formatMoney(price, 'nl').replace(/[^\d,]/g, '');

export const standardAnswers: EditionAnswers = {
  place: '',
  venueName: '',
  venueAddress: '',
  firstDay: '',
  secondDay: '',
  returnDay: '',
  startsAt: '09:30',
  endsAt: '17:00',
  price: typedPrice(standardPrice),
  minimum: String(groupSize.minimum),
  capacity: String(groupSize.maximum),
  warnOn: '',
  audienceNl: planTexts.audience.nl,
  audienceEn: planTexts.audience.en,
  picture: 'forest',
};

/** An edition as it stands in its form. */
export const answersOf = (edition: Edition, capacity: number): EditionAnswers => ({
  place: edition.place,
  venueName: edition.venue?.name ?? '',
  venueAddress: edition.venue?.address ?? '',
  firstDay: edition.firstDay,
  secondDay: edition.secondDay,
  returnDay: edition.returnDay,
  startsAt: edition.startsAt,
  endsAt: edition.endsAt,
  price: typedPrice(edition.price),
  minimum: String(edition.minimum),
  capacity: String(capacity),
  warnOn: edition.warnOn,
  audienceNl: edition.audience.nl,
  audienceEn: edition.audience.en,
  picture: edition.picture,
});

/** A copy of an earlier edition: everything but its days, which come from the new first day. */
export const copyAnswers = (edition: Edition, capacity: number): EditionAnswers => ({
  ...answersOf(edition, capacity),
  firstDay: '',
  secondDay: '',
  returnDay: '',
  warnOn: '',
});

export const rhythmOf = (edition: Edition | undefined): Rhythm =>
  edition
    ? {
        secondDayAfter: daysBetween(edition.firstDay, edition.secondDay),
        returnDayAfter: daysBetween(edition.firstDay, edition.returnDay),
        warningBefore: daysBetween(edition.warnOn, edition.firstDay),
      }
    : standardRhythm;

/** Days that were left empty, reckoned from the first. */
export const daysFrom = (firstDay: CalendarDay, rhythm: Rhythm) => ({
  secondDay: addDays(firstDay, rhythm.secondDayAfter),
  returnDay: addDays(firstDay, rhythm.returnDayAfter),
  warnOn: addDays(firstDay, -rhythm.warningBefore),
});
