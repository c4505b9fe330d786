import { isAPIError } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { issuer } from '../auth.ts';
import { auditAct, type Parts } from '../parts.ts';
import type { OpenSession } from '../sessions.ts';
import { secondFactor, session } from '../tables.ts';
import { secretText, totpAddress } from '../totp.ts';

/** What the set-up page shows: the address in the QR code, and the same secret to type over. */
export type PendingSecret = { address: string; text: string };

/** The secret that still has to be confirmed, made when the password was accepted. */
export const pendingSecret = async (
  { db, auth }: Parts,
  open: OpenSession,
): Promise<PendingSecret | undefined> => {
  const [kept] = await db.select().from(secondFactor).where(eq(secondFactor.userId, open.id));
  if (!kept || kept.verified) return undefined;
  const { secretConfig } = await auth.$context;
  const characters = await symmetricDecrypt({ key: secretConfig, data: kept.secret });
  return { address: totpAddress(characters, issuer, open.email), text: secretText(characters) };
};

export type SetUp = { cookies: Headers; recoveryCodes: string[] };

/**
 * Confirms the code app with its first code. From here on the account has a second factor: this session becomes a
 * full one, every other session of the account ends, and the recovery codes are given, this one time.
 */
export const confirmSecondFactor = async (
  { auth, db, sessions }: Parts,
  headers: Headers,
  open: OpenSession,
  typed: string,
): Promise<Result<SetUp, 'wrong-code'>> => {
  const code = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return refused('wrong-code');
  try {
    const answer = await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: open.id } });
    const fresh = await db
      .select({ id: session.id, by: session.secondFactor })
      .from(session)
      .where(eq(session.userId, open.id));
    const kept = fresh.find((one) => one.by === 'totp');
    await sessions.endOthers(open.id, kept?.id ?? '');
    await auditAct(db, '2fa-set', open.id);
    await auditAct(db, 'signed-in', open.id, { by: 'totp' });
    return accepted({ cookies: answer.headers, recoveryCodes: backupCodes });
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    await auditAct(db, 'sign-in-failed', open.id, { step: 'set-up' });
    return refused('wrong-code');
  }
};
