import { isAPIError } from 'better-auth/api';
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../db/index.ts';
import { idleMinutes, sessionHours, type Auth } from './auth.ts';
import { forgetExpiredPeople } from './people/person-sessions.ts';
import { isRole, type Staff } from './roles.ts';
import { challenge, session } from './tables.ts';

/** A session as the cookie names it. Without `confirmed` it opens nothing but the set-up of the second factor. */
export type OpenSession = Staff & { confirmed: boolean };

export type ListedSession = { id: string; userAgent: string; signedInAt: Date; lastSeenAt: Date };

const minutes = (n: number) => n * 60_000;

export const createSessions = ({ db, auth, clock }: { db: Database; auth: Auth; clock: Clock }) => {
  const end = async (staffId: string, sessionId: string): Promise<boolean> =>
    (
      await db
        .delete(session)
        .where(and(eq(session.userId, staffId), eq(session.id, sessionId)))
        .returning()
    ).length > 0;

  return {
    /** Ends one session of this person. False when it is not theirs or was over already. */
    end,

    /** Ends every session of this person except one. */
    async endOthers(staffId: string, keepId: string): Promise<void> {
      await db.delete(session).where(and(eq(session.userId, staffId), ne(session.id, keepId)));
    },

    /** The session of the request's cookie: over after 12 hours, or after an hour without a request. */
    async find(headers: Headers): Promise<OpenSession | undefined> {
      const found = await readSession(auth, headers);
      if (!found) return undefined;
      const { session: open, user } = found;
      const now = clock.now().getTime();
      const seen = open.lastSeenAt.getTime();
      if (now - seen > minutes(idleMinutes) || now - open.signedInAt.getTime() > minutes(sessionHours * 60)) {
        await end(user.id, open.id);
        return undefined;
      }
      // Once a minute is often enough to know that somebody is still there.
      if (now - seen > minutes(1))
        await db.update(session).set({ lastSeenAt: clock.now() }).where(eq(session.id, open.id));
      return {
        id: user.id,
        name: user.name,
        email: user.email,
        roles: (user.roles ?? []).filter(isRole),
        sessionId: open.id,
        csrfToken: open.csrfToken,
        confirmed: user.twoFactorEnabled === true && Boolean(open.secondFactor),
      };
    },

    /** The sessions of a person that still open something, the last one seen first. */
    async list(staffId: string): Promise<ListedSession[]> {
      const idleSince = new Date(clock.now().getTime() - minutes(idleMinutes));
      const found = await db
        .select()
        .from(session)
        .where(
          and(
            eq(session.userId, staffId),
            gt(session.expiresAt, new Date()),
            gt(session.lastSeenAt, idleSince),
          ),
        )
        .orderBy(desc(session.lastSeenAt))
        .limit(50);
      return found
        .filter((row) => row.secondFactor !== null)
        .map(({ id, userAgent, signedInAt, lastSeenAt }) => ({
          id,
          userAgent: userAgent ?? '',
          signedInAt,
          lastSeenAt,
        }));
    },
  };
};

export type Sessions = ReturnType<typeof createSessions>;

const readSession = async (auth: Auth, headers: Headers) => {
  try {
    return await auth.api.getSession({ headers, query: { disableRefresh: true } });
  } catch (error) {
    // A cookie that nobody could have got from us is no session; a database that is down is another matter.
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
};

/** Throws away sessions, challenges and links that are over; for a nightly job. */
export const forgetExpired = async (db: Database, now: Date): Promise<void> => {
  await db.delete(session).where(lt(session.expiresAt, now));
  await db.delete(challenge).where(lt(challenge.expiresAt, now));
  await forgetExpiredPeople(db, now);
};
