import type { Texts } from '../../kernel/lang.ts';
import { courseCalendar } from '../../platform/calendar/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import type { EnrolmentInFull } from '../store/enrolments.ts';
import type { Organisation } from '../store/organisation.ts';

const texts: Texts<{
  name: string;
  day: (number: number) => string;
  returnDay: string;
  follows: string;
  description: string;
}> = {
  nl: {
    name: 'Cursus runningtherapie',
    day: (number) => `Cursus runningtherapie, dag ${number}`,
    returnDay: 'Terugkomdag cursus runningtherapie',
    follows: 'exacte locatie volgt',
    description: 'Trek kleding en schoenen aan waarin u rustig kunt lopen.',
  },
  en: {
    name: 'Course in running therapy',
    day: (number) => `Course in running therapy, day ${number}`,
    returnDay: 'Return day of the course in running therapy',
    follows: 'exact address follows',
    description: 'Wear clothes and shoes in which you can run calmly.',
  },
};

/**
 * The three days of an enrolment as calendar entries. Their ids stay the same while somebody is in an edition, and
 * its revision is their sequence, so that a calendar changes its entries instead of adding new ones; a cancellation
 * is one higher than all that was sent before. In another edition the ids are others: its revisions start anew, and
 * a calendar would take them for old news.
 */
export const enrolmentCalendar = (entry: {
  enrolment: EnrolmentInFull;
  edition: Edition;
  organisation: Pick<Organisation, 'name' | 'email'>;
  site: { baseUrl: string };
  now: Date;
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
}): string => {
  const { enrolment, edition, organisation, site, now, method } = entry;
  const t = texts[enrolment.lang];
  const cancelled =
    method === 'CANCEL' || edition.standing.state === 'cancelled' || enrolment.standing.state === 'cancelled';
  const location = edition.venue
    ? `${edition.venue.name}, ${edition.venue.address}`
    : `${edition.place} (${t.follows})`;
  return courseCalendar({
    name: `${t.name} ${edition.place}`,
    organizer: { name: organisation.name, email: organisation.email },
    method,
    now,
    days: courseDays(edition).map((day, index) => ({
      uid: `${enrolment.id}-${edition.id}-${index + 1}@duurloop`,
      day,
      start: edition.startsAt,
      end: edition.endsAt,
      title: day === edition.returnDay ? t.returnDay : t.day(index + 1),
      location,
      description: t.description,
      url: site.baseUrl,
      sequence: edition.revision + (cancelled ? 1 : 0),
      cancelled,
    })),
  });
};
