import { sql } from 'drizzle-orm';
import type { JWK } from 'jose';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';

/** A key as it is kept. The private half is sealed, and gone once the key is retired. */
export type StoredKey = { kid: string; publicJwk: JWK; privateSealed: string | undefined };

const find = async (db: Database | Tx, onlyInUse: boolean): Promise<StoredKey[]> => {
  const found = await rows<{ kid: string; public_jwk: JWK; private_sealed: string | null }>(
    db,
    sql`select kid, public_jwk, private_sealed from learning.badge_key
        where not ${onlyInUse} or retired_at is null order by made_at desc, kid`,
  );
  return found.map((row) => ({
    kid: row.kid,
    publicJwk: row.public_jwk,
    privateSealed: row.private_sealed ?? undefined,
  }));
};

/** The key that signs now, if one was made. */
export const findKeyInUse = async (db: Database | Tx): Promise<StoredKey | undefined> =>
  (await find(db, true))[0];

/** Every key that ever signed: a badge of long ago must stay provable. */
export const findAllKeys = (db: Database | Tx): Promise<StoredKey[]> => find(db, false);

/** Takes the key in use out of use and forgets its private half. */
export const retireKey = async (tx: Tx): Promise<void> => {
  await tx.execute(
    sql`update learning.badge_key set retired_at = now(), private_sealed = null where retired_at is null`,
  );
};

/** Keeps a fresh key as the one in use; when another process was first, that one stays. */
export const saveKey = async (db: Database | Tx, key: Required<StoredKey>): Promise<void> => {
  await db.execute(sql`insert into learning.badge_key (kid, public_jwk, private_sealed)
    values (${key.kid}, ${JSON.stringify(key.publicJwk)}::jsonb, ${key.privateSealed ?? null})
    on conflict do nothing`);
};
