import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { localPath } from '../../kernel/lang.ts';
import { decimal } from '../../kernel/money.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { availability, canEnrol, type AvailabilityThresholds } from '../domain/edition.ts';
import type { EditionAnswer } from './answers.ts';
import type { SeatedEdition } from './query.ts';
import { availabilityTexts, courseTitle, priceIncludes } from './texts.ts';

/** S18: whether there is room, in a word; `closed` when nobody can enrol any more. */
export const availabilityState = (
  { edition, free }: SeatedEdition,
  today: CalendarDay,
  thresholds: AvailabilityThresholds,
): EditionAnswer['availability']['state'] =>
  canEnrol(edition, today).ok ? availability(free, thresholds) : 'closed';

const statusOf = ({ edition }: SeatedEdition, today: CalendarDay): EditionAnswer['status'] => {
  const enrol = canEnrol(edition, today);
  if (enrol.ok) return 'open';
  switch (enrol.reason) {
    case 'edition-cancelled':
      return 'cancelled';
    case 'edition-started':
      return 'started';
    case 'edition-closed':
    // What is still being prepared is never found here; were it, it is not open.
    case 'edition-not-open':
      return 'closed';
  }
};

/** A published edition as the world outside reads it. */
export const editionForReader = (
  seated: SeatedEdition,
  today: CalendarDay,
  thresholds: AvailabilityThresholds,
  site: Site,
): EditionAnswer => {
  const { edition, capacity } = seated;
  const state = availabilityState(seated, today, thresholds);
  const path = `/cursussen/${edition.code}`;
  const inBoth = (to: string) => ({
    nl: absolute(site, localPath(to, 'nl')),
    en: absolute(site, localPath(to, 'en')),
  });
  return {
    code: edition.code,
    title: courseTitle,
    status: statusOf(seated, today),
    place: edition.place,
    venue: edition.venue ?? null,
    introductoryDays: [edition.firstDay, edition.secondDay],
    returnDay: edition.returnDay,
    startsAt: edition.startsAt,
    endsAt: edition.endsAt,
    timeZone: 'Europe/Amsterdam',
    audience: edition.audience,
    price: { amount: decimal(edition.price), currency: 'EUR' },
    priceIncludes,
    availability: { state, text: availabilityTexts[state], capacity },
    links: {
      page: inBoth(path),
      brochure: absolute(site, `${path}/brochure.pdf`),
      enrol: state === 'closed' || state === 'full' ? null : inBoth(`${path}/inschrijven`),
    },
  };
};
