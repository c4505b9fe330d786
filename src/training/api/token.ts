import { createHash, timingSafeEqual } from 'node:crypto';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { findLiveToken, revokeToken, revokeTokens, saveToken } from './query.ts';

/** `duurloop_`, the id of the token in the database, `_`, and 160 random bits. */
const shape = /^duurloop_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{27}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Characters in the name of a token. */
export const longestName = 100;

/**
 * Makes an office token and gives it. Only its SHA-256 is kept: it can be shown this once.
 * `name` says who uses it, 1–100 characters; a RangeError otherwise.
 */
export const createApiToken = async (db: Database, name: string, by = 'operator'): Promise<string> => {
  const given = name.trim();
  if (given === '' || given.length > longestName)
    throw new RangeError(`a token has a name of 1 to ${longestName} characters`);
  const id = newId();
  const token = `duurloop_${id.replaceAll('-', '')}_${newKey()}`;
  await inTransaction(db, async (tx) => {
    await saveToken(tx, { id, name: given, hash: hashOf(token) });
    await recordAudit(tx, {
      actor: by,
      act: 'api-token-created',
      object: id,
      detail: { name: given },
    });
  });
  return token;
};

/** Revokes every token of this name at once; gives how many there were. */
export const revokeApiToken = (db: Database, name: string): Promise<number> =>
  inTransaction(db, async (tx) => {
    const ids = await revokeTokens(tx, name.trim());
    for (const id of ids)
      await recordAudit(tx, { actor: 'operator', act: 'api-token-revoked', object: id, detail: { name } });
    return ids.length;
  });

/** Revokes one token. False when there was none live with this id. */
export const revokeTokenById = (db: Database, id: string, by: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const name = await revokeToken(tx, id);
    if (name === undefined) return false;
    await recordAudit(tx, { actor: by, act: 'api-token-revoked', object: id, detail: { name } });
    return true;
  });

export type TokenHolder = { tokenId: string; name: string };

/** Whose token this is; undefined for an unknown or revoked one. The comparison takes the same time for every hash. */
export const findTokenHolder = async (db: Database, token: string): Promise<TokenHolder | undefined> => {
  const parts = shape.exec(token);
  if (!parts) return undefined;
  const stored = await findLiveToken(db, parts.slice(1).join('-'));
  // An unknown id is compared as well, so that the time tells nothing about which ids exist.
  const matches = same(hashOf(token), stored?.hash ?? hashOf(''));
  return stored && matches ? { tokenId: stored.id, name: stored.name } : undefined;
};
