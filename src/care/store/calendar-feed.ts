import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import { keyOfLink, makeLink, revokeLinks } from './links.ts';
import type { CareTx } from './scope.ts';

/** The kind of link by which a calendar elsewhere follows a therapist's. */
export const feedKind = 'agenda';

const days = 730;

/** The key of a member's present calendar link; undefined when they made none. */
export const findFeedKey = async (
  tx: CareTx,
  memberId: string,
  secretKey: string,
  now: Date,
): Promise<string | undefined> => {
  const [found] = await rows<{ id: string }>(
    tx,
    sql`select id from care.link where kind = ${feedKind} and about = ${memberId} and revoked_at is null
          and expires_at > ${now.toISOString()} order by made_at desc, id desc limit 1`,
  );
  return found && keyOfLink(secretKey, found.id);
};

/** Makes a calendar link for a member, for two years; an earlier one ends. */
export const makeFeed = async (tx: CareTx, memberId: string, secretKey: string, now: Date): Promise<void> => {
  await endFeeds(tx, memberId, now);
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  await makeLink(tx, { kind: feedKind, about: memberId, expiresAt, now, secretKey });
};

/** Ends a member's calendar links. */
export const endFeeds = (tx: CareTx, memberId: string, now: Date): Promise<number> =>
  revokeLinks(tx, { kind: feedKind, about: memberId, now });
