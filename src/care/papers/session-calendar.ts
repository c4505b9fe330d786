import { courseCalendar, type CalendarEntry } from '../../platform/calendar/index.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Session } from '../domain/session.ts';

/** What a client's appointment is called in a calendar: nothing of what it is for. */
export const appointmentTitle: Record<Lang, string> = { nl: 'Afspraak', en: 'Appointment' };

/** A session in a calendar: its id for ever, its times and its sequence. Without a place where others may look along. */
export const calendarEntry = (
  session: Session,
  shown: { title: string; place: boolean; cancelled: boolean },
): CalendarEntry => ({
  uid: `session-${session.id}@duurloop`,
  day: session.day,
  start: session.begins,
  end: session.ends,
  title: shown.title,
  location: shown.place ? session.place : '',
  description: '',
  sequence: session.sequence,
  cancelled: shown.cancelled,
});

/**
 * A client's sessions as an iCalendar file (RFC 5545), for a letter or to download. PUBLISH, because nobody has to answer,
 * and a higher sequence changes what a calendar knows already; CANCEL takes all of them out.
 */
export const appointmentsCalendar = (given: {
  sessions: readonly Session[];
  lang: Lang;
  organizer: { name: string; email: string };
  method: 'PUBLISH' | 'CANCEL';
  now: Date;
}): string => {
  const { sessions, lang, organizer, method, now } = given;
  const title = appointmentTitle[lang];
  const days = sessions.map((session) =>
    calendarEntry(session, {
      title,
      place: true,
      cancelled: method === 'CANCEL' || session.callOff !== undefined,
    }),
  );
  return courseCalendar({ name: title, organizer, method, days, now });
};
