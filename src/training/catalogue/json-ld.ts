import type { Lang } from '../../kernel/lang.ts';
import { decimal } from '../../kernel/money.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { editionPath, placeOf } from './edition-card.tsx';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

const stock = { plenty: 'InStock', few: 'LimitedAvailability', full: 'SoldOut' } as const;

const instanceOf = (site: Site, lang: Lang, edition: ListedEdition): object => ({
  '@type': ['CourseInstance', 'EducationEvent'],
  name: texts[lang].courseIn(edition.place),
  identifier: edition.code,
  url: absolute(site, editionPath(edition.code, lang)),
  courseMode: 'Onsite',
  inLanguage: 'nl',
  startDate: edition.firstDay,
  endDate: edition.returnDay,
  eventStatus: `https://schema.org/${edition.standing.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  location: { '@type': 'Place', name: edition.venue?.name ?? edition.place, address: placeOf(edition, lang) },
  courseSchedule: {
    '@type': 'Schedule',
    repeatCount: 3,
    startDate: edition.firstDay,
    endDate: edition.returnDay,
  },
  offers: {
    '@type': 'Offer',
    price: decimal(edition.price),
    priceCurrency: edition.price.currency,
    category: 'Paid',
    availability: `https://schema.org/${stock[edition.availability]}`,
    url: absolute(site, `${editionPath(edition.code, lang)}/inschrijven`),
  },
});

/** The course with its coming editions, for search engines (schema.org Course, CourseInstance, EducationEvent). */
export const courseJsonLd = (site: Site, lang: Lang, editions: ListedEdition[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'Course',
  name: texts[lang].courseName,
  description: texts[lang].lead,
  provider: { '@type': 'Organization', name: 'Duurloop', url: site.baseUrl },
  hasCourseInstance: editions.map((edition) => instanceOf(site, lang, edition)),
});

/** One edition of the course. */
export const editionJsonLd = (site: Site, lang: Lang, edition: ListedEdition): object =>
  courseJsonLd(site, lang, [edition]);
