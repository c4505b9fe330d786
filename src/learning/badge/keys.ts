import {
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { findAllKeys, findKeyInUse, retireKey, saveKey, type StoredKey } from './query.ts';
import { seal, unseal } from './seal.ts';

export type KeyDeps = { db: Database; secretKey: string };

/** Open Badges 3.0 § 8.2 asks for RS256 as a minimum; every verifier knows it. */
export const algorithm = 'RS256';

/** NIST SP 800-131A: at least 2,048 bits. */
const modulusLength = 2048;

const makeKey = async (secretKey: string): Promise<Required<StoredKey>> => {
  const pair = await generateKeyPair(algorithm, { modulusLength, extractable: true });
  const bare = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(bare);
  return {
    kid,
    publicJwk: { ...bare, kid, alg: algorithm, use: 'sig' },
    privateSealed: seal(await exportPKCS8(pair.privateKey), kid, secretKey),
  };
};

const openKey = async (
  stored: StoredKey | undefined,
  secretKey: string,
): Promise<{ kid: string; key: CryptoKey } | undefined> => {
  if (!stored?.privateSealed) return undefined;
  const opened = unseal(stored.privateSealed, stored.kid, secretKey);
  return opened === undefined ? undefined : { kid: stored.kid, key: await importPKCS8(opened, algorithm) };
};

/** The key to sign with, made at first use. One sealed under another SECRET_KEY makes way for a fresh one. */
const signingKey = async ({ db, secretKey }: KeyDeps): Promise<{ kid: string; key: CryptoKey }> => {
  const stored = await findKeyInUse(db);
  const opened = await openKey(stored, secretKey);
  if (opened) return opened;
  const fresh = await makeKey(secretKey);
  if (stored)
    await inTransaction(db, async (tx) => {
      await retireKey(tx);
      await saveKey(tx, fresh);
    });
  else await saveKey(db, fresh);
  const kept = await openKey(await findKeyInUse(db), secretKey);
  if (!kept) throw new Error('the key that signs badges cannot be opened with this SECRET_KEY');
  return kept;
};

/** Signs a payload as a compact JWS whose `kid` is an address where the public key can be had. */
export const sign = async (
  deps: KeyDeps & { baseUrl: string },
  payload: JWTPayload,
  type: 'JWT' | 'vc+jwt',
): Promise<string> => {
  const { kid, key } = await signingKey(deps);
  return new SignJWT(payload)
    .setProtectedHeader({ alg: algorithm, kid: keyAddress(deps.baseUrl, kid), typ: type })
    .sign(key);
};

export const keyAddress = (baseUrl: string, kid: string): string => `${baseUrl}/badges/keys/${kid}`;

/** Every public key that signed a badge of ours, the one in use first. */
export const publicKeys = async (db: Database): Promise<JWK[]> =>
  (await findAllKeys(db)).map(({ publicJwk }) => publicJwk);

/**
 * Lets a fresh key sign from now on. The old public key stays, so that badges signed with it can still be checked; its
 * private half is forgotten. Gives the id of the new key.
 */
export const rotateBadgeKey = async ({ db, secretKey }: KeyDeps, by: string): Promise<string> => {
  const fresh = await makeKey(secretKey);
  return inTransaction(db, async (tx) => {
    await retireKey(tx);
    await saveKey(tx, fresh);
    await recordAudit(tx, { actor: by, act: 'badge-key-rotated', object: fresh.kid });
    return fresh.kid;
  });
};
