import { passkey as passkeys } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { lt, sql } from 'drizzle-orm';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../db/index.ts';
import { newId, newKey } from '../ids/index.ts';
import { challenge, credential, passkey, secondFactor, session, spentCode, staff } from './tables.ts';

export const issuer = 'Duurloop';
export const sessionHours = 12;
export const idleMinutes = 60;
/** How long somebody may take over the set-up of their code app, in minutes. */
const setupMinutes = 15;

export type AuthSettings = {
  db: Database;
  secret: string;
  baseUrl: string;
  secureCookies: boolean;
  clock: Clock;
  /** Whether a code opens a session only once. The demo world shares its accounts and says false. */
  codesOnce: boolean;
};

const confirmedBy: Record<string, string> = {
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'recovery',
  '/passkey/verify-authentication': 'passkey',
};

/** A passkey counts as two factors only when the device also checked its owner (a finger, a face, a PIN). */
const demandOwner = (userVerified: boolean | undefined): void => {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { message: 'the owner was not verified' });
};

/** better-auth over our tables. Its own HTTP router is never mounted: our pages call `auth.api`. */
export const createAuth = ({ db, secret, baseUrl, secureCookies, clock, codesOnce }: AuthSettings) =>
  betterAuth({
    appName: issuer,
    baseURL: baseUrl,
    secret,
    logger: { disabled: true },
    telemetry: { enabled: false },
    database: drizzleAdapter(db as unknown as Record<string, unknown>, {
      provider: 'pg',
      schema: {
        user: staff,
        session,
        account: credential,
        verification: challenge,
        twoFactor: secondFactor,
        passkey,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { additionalFields: { roles: { type: 'string[]', required: true, input: false } } },
    session: {
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      additionalFields: {
        secondFactor: { type: 'string', required: false, input: false },
        csrfToken: { type: 'string', required: true, input: false },
        signedInAt: { type: 'date', required: true, input: false },
        lastSeenAt: { type: 'date', required: true, input: false },
      },
    },
    advanced: {
      // The `__Host-` prefix is ours to give: better-auth itself knows only the weaker `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: secureCookies ? '__Host-duurloop' : 'duurloop',
      defaultCookieAttributes: { secure: secureCookies, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    plugins: [
      twoFactor({ issuer, totpOptions: { digits: 6, period: 30 }, backupCodeOptions: { amount: 10 } }),
      passkeys({
        rpName: issuer,
        rpID: new URL(baseUrl).hostname,
        origin: new URL(baseUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) =>
            demandOwner(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) =>
            demandOwner(verification.authenticationInfo.userVerified),
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          // How a session came about decides what it opens. A password alone gives minutes on the set-up page.
          before: async (fresh, context) => {
            const factor = confirmedBy[context?.path ?? ''] ?? null;
            const code = (context?.body as { code?: unknown } | undefined)?.code;
            if (codesOnce && factor === 'totp' && typeof code === 'string')
              await spendCode(db, fresh.userId, code);
            const now = clock.now();
            const halfUntil = new Date(Date.now() + setupMinutes * 60_000);
            return {
              data: {
                ...fresh,
                secondFactor: factor,
                csrfToken: newKey(),
                signedInAt: now,
                lastSeenAt: now,
                ...(factor ? {} : { expiresAt: halfUntil }),
              },
            };
          },
        },
      },
    },
  });

export type Auth = ReturnType<typeof createAuth>;

/** A code is six digits and may come back by chance, so it is remembered only while it could still be valid. */
const spendCode = async (db: Database, staffId: string, code: string): Promise<void> => {
  await db.delete(spentCode).where(lt(spentCode.spentAt, sql`now() - interval '2 minutes'`));
  const spent = await db.insert(spentCode).values({ staffId, code }).onConflictDoNothing().returning();
  if (spent.length === 0) throw new APIError('UNAUTHORIZED', { message: 'this code was used before' });
};
