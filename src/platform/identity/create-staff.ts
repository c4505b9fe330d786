import { generateRandomString, hashPassword, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../audit/index.ts';
import { inTransaction, type Database } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import { checkPassword, type PasswordRefusal } from './password.ts';
import type { Role } from './roles.ts';
import { credential, secondFactor, staff } from './tables.ts';
import { secretCharacters } from './totp.ts';

export type NewStaff = {
  name: string;
  email: string;
  password: string;
  roles: readonly Role[];
  /**
   * A code app that is already set up, for demo accounts: its secret in base32 and the SECRET_KEY it is kept under.
   * Without it the person sets one up at the first sign-in.
   */
  totp?: { secret: string; secretKey: string };
};

export type NewStaffRefusal = 'name-missing' | 'email-invalid' | 'email-taken' | PasswordRefusal;

/**
 * Makes an account and gives its id. Refuses an empty name, an address that is not one or is in use, and a password
 * that is too short (under 12), too long (over 128), the person's own name, or one that everybody tries.
 */
export const createStaff = async (
  db: Database,
  given: NewStaff,
): Promise<Result<string, NewStaffRefusal>> => {
  const name = given.name.trim();
  if (name === '' || name.length > 200) return refused('name-missing');
  const email = z.email().max(254).safeParse(given.email.trim().toLowerCase());
  if (!email.success) return refused('email-invalid');
  const password = checkPassword(given.password.normalize('NFC'), { name, email: email.data });
  if (!password.ok) return password;
  const hash = await hashPassword(password.value);
  const kept = given.totp && (await encryptedFactor(given.totp));
  return inTransaction(db, async (tx) => {
    const id = newId();
    const made = await tx
      .insert(staff)
      .values({
        id,
        name,
        email: email.data,
        emailVerified: true,
        roles: [...given.roles],
        twoFactorEnabled: !!kept,
      })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) return refused('email-taken');
    await tx
      .insert(credential)
      .values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password: hash });
    if (kept) await tx.insert(secondFactor).values({ id: newId(), userId: id, ...kept, verified: true });
    await recordAudit(tx, {
      actor: 'admin',
      act: 'account-created',
      object: `staff:${id}`,
      detail: { roles: given.roles },
    });
    return accepted(id);
  });
};

const encryptedFactor = async ({ secret, secretKey }: { secret: string; secretKey: string }) => ({
  secret: await symmetricEncrypt({ key: secretKey, data: secretCharacters(secret) }),
  backupCodes: await symmetricEncrypt({
    key: secretKey,
    data: JSON.stringify(
      Array.from({ length: 10 }, () => `${generateRandomString(5)}-${generateRandomString(5)}`),
    ),
  }),
});
