import { isAPIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { auditAct, type Parts } from '../parts.ts';
import { challenge, staff } from '../tables.ts';

export type SignedIn = { cookies: Headers; staffId: string };
export type PasswordStep = SignedIn & { next: 'code' | 'set-up' };

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(128) });

/**
 * The first step: e-mail and password. Refuses with one and the same reason for an unknown address and a wrong
 * password. For somebody without a second factor it also makes the secret that the set-up page will show.
 */
export const signInWithPassword = async (
  { auth, db }: Parts,
  headers: Headers,
  typed: { email: string; password: string },
): Promise<Result<PasswordStep, 'not-recognised'>> => {
  const given = credentials.safeParse({
    email: typed.email.trim().toLowerCase(),
    password: typed.password.normalize('NFC'),
  });
  if (!given.success) return refused('not-recognised');
  const [account] = await db.select({ id: staff.id }).from(staff).where(eq(staff.email, given.data.email));
  const answer = await orRefused(auth.api.signInEmail({ body: given.data, headers, returnHeaders: true }));
  if (!answer || !account) {
    await auditAct(db, 'sign-in-failed', account?.id, { step: 'password' });
    return refused('not-recognised');
  }
  const cookies = answer.headers;
  if ('twoFactorRedirect' in answer.response) return accepted({ cookies, staffId: account.id, next: 'code' });
  await auth.api.enableTwoFactor({
    body: { password: given.data.password, method: 'totp' },
    headers: new Headers({ cookie: cookiePairs(cookies) }),
  });
  return accepted({ cookies, staffId: account.id, next: 'set-up' });
};

export type CodeRefusal = 'wrong-code' | 'start-again' | 'account-locked';

const totp = z.string().regex(/^\d{6}$/);
const recovery = z.string().regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/);

/** The second step: six digits of the code app, or one of the recovery codes (with or without its dash). */
export const signInWithCode = async (
  { auth, db }: Parts,
  headers: Headers,
  typed: string,
): Promise<Result<SignedIn, CodeRefusal>> => {
  const staffId = await challengedStaff(db, headers);
  if (!staffId) return refused('start-again');
  const code = typed.replaceAll(/\s/g, '');
  const long = /^[A-Za-z0-9]{10}$/.test(code) ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
  const call = { headers: challengeOnly(headers), returnHeaders: true as const };
  try {
    if (totp.safeParse(code).success) {
      const { headers: cookies } = await auth.api.verifyTOTP({ body: { code }, ...call });
      return await signedIn(db, cookies, staffId, 'totp');
    }
    if (!recovery.safeParse(long).success) return await wrongCode(db, staffId);
    const { headers: cookies } = await auth.api.verifyBackupCode({ body: { code: long }, ...call });
    return await signedIn(db, cookies, staffId, 'recovery');
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    const reason = (error.body as { code?: string } | undefined)?.code ?? '';
    if (/TEMPORARILY_LOCKED/.test(reason)) return refused('account-locked');
    if (/TWO_FACTOR_COOKIE|TOO_MANY/.test(reason)) return refused('start-again');
    return wrongCode(db, staffId);
  }
};

const signedIn = async (db: Parts['db'], cookies: Headers, staffId: string, by: string) => {
  await auditAct(db, 'signed-in', staffId, { by });
  return accepted({ cookies, staffId });
};

const wrongCode = async (db: Parts['db'], staffId: string) => {
  await auditAct(db, 'sign-in-failed', staffId, { step: 'code' });
  return refused('wrong-code' as const);
};

/** The roles decide where somebody lands. */
export const rolesOf = async (db: Parts['db'], staffId: string): Promise<string[]> => {
  const [account] = await db.select({ roles: staff.roles }).from(staff).where(eq(staff.id, staffId));
  return account?.roles ?? [];
};

const challengeCookie = /(?:^|;\s*)((?:__Host-)?duurloop\.two_factor)=([^;]+)/;

/** Only the cookie of the second step: an older session in the same browser must not answer for it. */
const challengeOnly = (headers: Headers): Headers => {
  const [, name, value] = challengeCookie.exec(headers.get('cookie') ?? '') ?? [];
  const kept = new Headers({ 'user-agent': headers.get('user-agent') ?? '' });
  if (name && value) kept.set('cookie', `${name}=${value}`);
  return kept;
};

/** Who the open challenge is for. Its identifier cannot be guessed; better-auth checks the signature after us. */
const challengedStaff = async (db: Parts['db'], headers: Headers): Promise<string | undefined> => {
  const identifier = challengeIdentifier(headers);
  if (!identifier) return undefined;
  const [found] = await db.select().from(challenge).where(eq(challenge.identifier, identifier));
  return found && found.expiresAt > new Date() ? found.value : undefined;
};

/** The name of the open challenge in the request's cookie, for counting tries. */
export const challengeIdentifier = (headers: Headers): string | undefined =>
  /^2fa-[\w-]{20}/.exec(challengeCookie.exec(headers.get('cookie') ?? '')?.[2] ?? '')?.[0];

const cookiePairs = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .join('; ');

/** The answer, or nothing when better-auth refused; what is not a refusal stays an error. */
const orRefused = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
};
