import type { Clock } from '../../kernel/clock.ts';
import { courseCalendar } from '../../platform/calendar/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { calendarEntry } from '../papers/session-calendar.ts';
import { feedKind } from '../store/calendar-feed.ts';
import { findLink, holdLink } from '../store/links.ts';
import { asActor } from '../store/scope.ts';
import { findParticipants, findSessions, type Participant } from '../store/sessions.ts';
import { findAnswerTo } from '../store/session-letters.ts';
import type { Session } from '../domain/session.ts';
import { feedReach } from './command.ts';

/** "Testpersoon Kees de Loper" is "T.K.L.": only what begins with a capital. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => `${Array.from(word)[0]}.`)
    .join('') || '?';

const titleOf = (session: Session, people: readonly Participant[]): string =>
  session.group
    ? `Groep (${people.length})`
    : people.map(({ name }) => initials(name)).join(', ') || 'Afspraak';

/**
 * A therapist's sessions for a calendar elsewhere: times and initials, called-off ones marked so that they go. Undefined
 * for a key that holds no longer, or of somebody who left the practice.
 */
export const readFeed = async (
  { db, clock }: { db: Database; clock: Clock },
  key: string,
): Promise<string | undefined> => {
  const now = clock.now();
  const link = await findLink(db, key, feedKind, now);
  const memberId = link?.about;
  if (!link || memberId === undefined) return undefined;
  const access = { act: 'export', object: 'calendar', point: 'GET /zorg/agenda/:key', at: now } as const;
  return asActor(db, link.actor, access, async (tx) => {
    const organizer = await findAnswerTo(tx, memberId);
    if (!organizer || !(await holdLink(tx, link.actor.linkId, now))) return undefined;
    const sessions = await findSessions(tx, { ...feedReach(now), memberId });
    const people = await findParticipants(tx, sessions.map(({ id }) => id)); // prettier-ignore
    const days = sessions.map((session) => {
      const title = titleOf(session, people.filter(({ sessionId }) => sessionId === session.id)); // prettier-ignore
      return calendarEntry(session, { title, place: false, cancelled: session.callOff !== undefined });
    });
    return courseCalendar({ name: 'Duurloop', organizer, method: 'PUBLISH', days, now });
  });
};
