import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../audit/index.ts';
import { inTransaction, type Database } from '../../db/index.ts';
import { spendLink } from './mail-links.ts';
import { endSessionOf, openSession, savePerson } from './person-sessions.ts';
import { personActor } from './person.ts';

/**
 * Spends a link and opens a session, with a secret that no browser had before. A session that was open in the same
 * browser ends. Refuses a link that was used or is too old.
 */
export const signInWithLink = (
  { db, clock }: { db: Database; clock: Clock },
  given: { linkId: string; userAgent: string; formerToken: string | undefined },
): Promise<Result<{ token: string; returnPath: string | undefined }, 'link-over'>> =>
  inTransaction(db, async (tx) => {
    const now = clock.now();
    const link = await spendLink(tx, given.linkId, now);
    if (!link) return refused('link-over');
    if (given.formerToken !== undefined) await endSessionOf(tx, given.formerToken);
    const personId = await savePerson(tx, link.email, now);
    const token = await openSession(tx, { personId, userAgent: given.userAgent, now });
    const actor = personActor({ id: personId });
    await recordAudit(tx, { actor, act: 'signed-in', object: actor, detail: { by: 'mail-link' } });
    return accepted({ token, returnPath: link.returnPath });
  });
