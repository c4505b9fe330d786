import { createHash, createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import type { LinkActor } from '../domain/actor.ts';
import { asKeyHolder, type CareTx } from './scope.ts';

type NewLink = {
  /** What it opens, in a fixed word of ours (`letter`); it is also the role that the log names. */
  kind: string;
  /** Whose file it concerns; without it the link concerns the practice. */
  clientId?: string | undefined;
  /** The one thing it opens: an id of the store that made it. */
  about?: string | undefined;
  expiresAt: Date;
  now: Date;
  /**
   * With it the key follows from the link's id, so that a page or a mail can write the same link again (`keyOfLink`).
   * Without it the key is known this once.
   */
  secretKey?: string | undefined;
};

/** The key of a link that was made with a secret: 27 URL-safe characters, 160 bits. */
export const keyOfLink = (secretKey: string, linkId: string): string =>
  createHmac('sha256', secretKey)
    .update(`care.link:${linkId}`)
    .digest()
    .subarray(0, 20)
    .toString('base64url');

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Makes a link. Only the hash of its key is kept. */
export const makeLink = async (tx: CareTx, given: NewLink): Promise<{ id: string; key: string }> => {
  const id = newId();
  const key = given.secretKey === undefined ? newKey() : keyOfLink(given.secretKey, id);
  await tx.execute(sql`insert into care.link (id, client_id, kind, about, key_hash, made_at, expires_at)
    values (${id}, ${given.clientId ?? null}, ${given.kind}, ${given.about ?? null}, decode(${hashOf(key)}, 'hex'),
            ${given.now.toISOString()}, ${given.expiresAt.toISOString()})`);
  return { id, key };
};

type LinkRow = { practice_id: string; id: string; client_id: string | null; about: string | null };

/** What a link's holder is, and what the link is about. */
export type FoundLink = { actor: LinkActor; about: string | undefined };

/** The link of a key, while it is of that kind, not past its last moment and not revoked; else undefined. */
export const findLink = async (
  db: Database,
  key: string,
  kind: string,
  now: Date,
): Promise<FoundLink | undefined> => {
  if (!/^[\w-]{27}$/.test(key)) return undefined;
  const [row] = await asKeyHolder(db, hashOf(key), (tx) =>
    rows<LinkRow>(
      tx,
      sql`select practice_id, id, client_id, about from care.link
          where kind = ${kind} and revoked_at is null and expires_at > ${now.toISOString()}`,
    ),
  );
  if (!row) return undefined;
  const { practice_id: practiceId, id: linkId } = row;
  return {
    actor: { kind: 'link', practiceId, linkId, clientId: row.client_id ?? undefined, role: kind },
    about: row.about ?? undefined,
  };
};

/**
 * Whether a link still holds, asked inside the work that it opens; whoever revokes it waits until that work is done.
 * Between `findLink` and the work it may have been revoked.
 */
export const holdLink = async (tx: CareTx, linkId: string, now: Date): Promise<boolean> => {
  const found = await rows(
    tx,
    sql`select 1 from care.link
        where id = ${linkId} and revoked_at is null and expires_at > ${now.toISOString()} for share`,
  );
  return found.length > 0;
};

/** Lets a link hold until a later moment. */
export const prolongLink = async (tx: CareTx, linkId: string, expiresAt: Date): Promise<void> => {
  await tx.execute(sql`update care.link set expires_at = ${expiresAt.toISOString()}
    where id = ${linkId} and revoked_at is null and expires_at < ${expiresAt.toISOString()}`);
};

type Revoked = { kind: string; now: Date } & (
  | { clientId: string; about?: string | undefined }
  | { clientId?: undefined; about: string }
  | { clientId?: undefined; about?: undefined; linkId: string }
);

/** Ends links at once: all of a kind of one client, those about one thing, or one. Gives how many. */
export const revokeLinks = async (tx: CareTx, which: Revoked): Promise<number> => {
  const ended = await rows(
    tx,
    sql`update care.link set revoked_at = ${which.now.toISOString()}
        where kind = ${which.kind} and revoked_at is null
          and (${which.clientId ?? null}::uuid is null or client_id = ${which.clientId ?? null}::uuid)
          and (${which.about ?? null}::uuid is null or about = ${which.about ?? null}::uuid)
          and (${'linkId' in which ? which.linkId : null}::uuid is null
               or id = ${'linkId' in which ? which.linkId : null}::uuid)
        returning id`,
  );
  return ended.length;
};

/** The link of a kind that is about one thing and still holds; its key follows when it was made with a secret. */
export const findLinkAbout = async (
  tx: CareTx,
  kind: string,
  about: string,
  now: Date,
): Promise<string | undefined> => {
  const [row] = await rows<{ id: string }>(
    tx,
    sql`select id from care.link
        where kind = ${kind} and about = ${about} and revoked_at is null and expires_at > ${now.toISOString()}
        order by expires_at desc, id limit 1`,
  );
  return row?.id;
};
