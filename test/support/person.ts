import { sql } from 'drizzle-orm';
import { systemClock, type Clock } from '../../src/kernel/clock.ts';
import { inTransaction, type Database } from '../../src/platform/db/index.ts';
import { personCookie } from '../../src/platform/identity/people/person-cookie.ts';
import {
  confirmSession,
  findSession,
  openSession,
  savePerson,
} from '../../src/platform/identity/people/person-sessions.ts';
import type { Person } from '../../src/platform/identity/index.ts';

/** Somebody with an open session: what their browser sends along, and the token of their forms. */
export type SignedInPerson = Person & {
  /** For the header `cookie`; of an http site, as tests have. */
  cookie: string;
};

/**
 * Signs somebody in without a mail, for tests of the pages behind it. `confirmed` is as if they had entered a code as
 * well, for pages that ask for a second factor.
 */
export const signInPerson = async (
  db: Database,
  email: string,
  given: { confirmed?: boolean; clock?: Clock } = {},
): Promise<SignedInPerson> => {
  const clock = given.clock ?? systemClock;
  const now = clock.now();
  const token = await inTransaction(db, async (tx) => {
    const personId = await savePerson(tx, email.toLowerCase(), now);
    return openSession(tx, { personId, userAgent: 'test', now });
  });
  const find = async () => (await findSession(db, clock, token))!;
  if (given.confirmed) {
    const person = await find();
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`insert into identity.person_factor (person_id, secret, confirmed_at)
        values (${person.id}, 'none', ${now.toISOString()}) on conflict do nothing`);
      await confirmSession(tx, person.sessionId, now);
    });
  }
  return { ...(await find()), cookie: `${personCookie(false)}=${token}` };
};
