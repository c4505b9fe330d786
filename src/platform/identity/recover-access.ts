import { hashPassword } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../audit/index.ts';
import { inTransaction, type Database } from '../db/index.ts';
import { checkPassword, type PasswordRefusal } from './password.ts';
import { credential, passkey, secondFactor, session, staff } from './tables.ts';

/**
 * For somebody who lost phone and recovery codes: forgets the code app, the passkeys and every session, so that the
 * next sign-in sets up a new code app. Refuses an address without an account.
 */
export const resetSecondFactor = (db: Database, email: string): Promise<Result<string, 'no-account'>> =>
  inTransaction(db, async (tx) => {
    const [account] = await tx
      .update(staff)
      .set({ twoFactorEnabled: false })
      .where(eq(staff.email, email.trim().toLowerCase()))
      .returning();
    if (!account) return refused('no-account');
    for (const table of [secondFactor, passkey, session])
      await tx.delete(table).where(eq(table.userId, account.id));
    await recordAudit(tx, { actor: 'admin', act: '2fa-reset', object: `staff:${account.id}` });
    return accepted(account.id);
  });

/**
 * For somebody who forgot the password, or whose password leaked: sets another and ends every session. The second
 * factor stays as it is. Refuses an address without an account, and what `checkPassword` refuses.
 */
export const setPassword = async (
  db: Database,
  email: string,
  password: string,
): Promise<Result<string, 'no-account' | PasswordRefusal>> => {
  const typed = password.normalize('NFC');
  const [account] = await db.select().from(staff).where(eq(staff.email, email.trim().toLowerCase()));
  if (!account) return refused('no-account');
  const judged = checkPassword(typed, account);
  if (!judged.ok) return judged;
  const hash = await hashPassword(typed);
  return inTransaction(db, async (tx) => {
    await tx.update(credential).set({ password: hash }).where(eq(credential.userId, account.id));
    await tx.delete(session).where(eq(session.userId, account.id));
    await recordAudit(tx, { actor: 'admin', act: 'password-set', object: `staff:${account.id}` });
    return accepted(account.id);
  });
};
