import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { decimal } from '../../kernel/money.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { canEnrol } from '../domain/edition.ts';
import { editionPath } from './edition-card.tsx';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

const stock = { plenty: 'InStock', few: 'LimitedAvailability', full: 'SoldOut' } as const;

const instanceOf = (site: Site, lang: Lang, edition: ListedEdition, today: CalendarDay): object => ({
  '@type': ['CourseInstance', 'EducationEvent'],
  name: texts[lang].courseIn(edition.place),
  identifier: edition.code,
  url: absolute(site, editionPath(edition.code, lang)),
  courseMode: 'Onsite',
  startDate: edition.firstDay,
  endDate: edition.returnDay,
  eventStatus: `https://schema.org/${edition.standing.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  location: {
    '@type': 'Place',
    name: edition.venue?.name ?? edition.place,
    address: {
      '@type': 'PostalAddress',
      addressLocality: edition.place,
      ...(edition.venue ? { streetAddress: edition.venue.address } : {}),
    },
  },
  courseSchedule: {
    '@type': 'Schedule',
    repeatCount: 3,
    startDate: edition.firstDay,
    endDate: edition.returnDay,
  },
  ...(canEnrol(edition, today).ok ? { offers: offerOf(site, lang, edition) } : {}),
});

/** Only what may still be bought is offered: a search engine would otherwise advertise a cancelled edition. */
const offerOf = (site: Site, lang: Lang, edition: ListedEdition): object => ({
  '@type': 'Offer',
  price: decimal(edition.price),
  priceCurrency: edition.price.currency,
  category: 'Paid',
  availability: `https://schema.org/${stock[edition.availability]}`,
  url: absolute(site, `${editionPath(edition.code, lang)}/inschrijven`),
});

/** The course with its coming editions, for search engines (schema.org Course, CourseInstance, EducationEvent). */
export const courseJsonLd = (
  site: Site,
  lang: Lang,
  editions: ListedEdition[],
  today: CalendarDay,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Course',
  name: texts[lang].courseName,
  description: texts[lang].lead,
  provider: { '@type': 'Organization', name: 'Duurloop', url: site.baseUrl },
  hasCourseInstance: editions.map((edition) => instanceOf(site, lang, edition, today)),
});

/** One edition of the course. */
export const editionJsonLd = (site: Site, lang: Lang, edition: ListedEdition, today: CalendarDay): object =>
  courseJsonLd(site, lang, [edition], today);
