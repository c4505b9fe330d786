import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../db/index.ts';
import { accountRoutes } from './account/route.tsx';
import { createAttempts, type AttemptLimits } from './attempts.ts';
import { createAuth } from './auth.ts';
import { csrfGuard, staffGuard } from './guards.tsx';
import type { FormLimits } from '../limits/index.ts';
import type { Mailer } from '../mail/index.ts';
import type { IdentitySite, Parts } from './parts.ts';
import { createPeople, linkLimits } from './people/people.tsx';
import { linkMails } from './people/mail.ts';
import type { Staff } from './roles.ts';
import { createSessions } from './sessions.ts';
import { setUpRoutes } from './set-up/route.tsx';
import { signInRoutes } from './sign-in/route.tsx';

export { createStaff, type NewStaff, type NewStaffRefusal } from './create-staff.ts';
export { csrfToken } from './csrf.tsx';
export type { Guards, SignedInEnv } from './guards.tsx';
export { actorOf, type IdentitySite } from './parts.ts';
export { resetSecondFactor, setPassword } from './recover-access.ts';
export { isRole, officeRoles, teachingRoles, type Role, type Staff } from './roles.ts';
export { forgetExpired } from './sessions.ts';
export { personActor, personCsrfToken, type Person } from './people/person.ts';
export type { PersonEnv } from './people/person-guards.ts';
export { resetPersonFactor } from './people/person-factor.ts';
export { demoTotpSecret, totpNow } from './totp.ts';

export type IdentitySettings = {
  db: Database;
  /** SECRET_KEY: signs the cookies and encrypts the second factors. Another one ends every session and code app. */
  secret: string;
  baseUrl: string;
  /** True wherever the site is served over https: the cookies then carry the `__Host-` prefix. */
  secureCookies: boolean;
  clock: Clock;
  /** False lets a code be used twice within its minute; only for the demo world, whose accounts are shared. */
  codesOnce?: boolean;
  limits?: AttemptLimits;
  /** How often people may ask for a link; with bounds of its own when it is not given. */
  linkLimits?: FormLimits;
  /** Where a request comes from; behind a proxy this has to look past it. */
  addressOf?: (c: Context) => string;
};

/** Sign-in of staff and of people: the pages, and the guards that other pages stand behind. */
export const createIdentity = (settings: IdentitySettings) => {
  const { db, baseUrl, secureCookies, clock } = settings;
  const auth = createAuth({ ...settings, codesOnce: settings.codesOnce ?? true });
  const sessions = createSessions({ db, auth, clock });
  const attempts = createAttempts(settings.limits);
  const parts: Parts = {
    db,
    auth,
    clock,
    sessions,
    attempts,
    baseUrl,
    secureCookies,
    addressOf: settings.addressOf ?? connectionAddress,
  };
  const people = createPeople({
    db,
    clock,
    secret: settings.secret,
    baseUrl,
    secureCookies,
    codesOnce: settings.codesOnce ?? true,
    attempts,
    limits: settings.linkLimits ?? linkLimits(),
    addressOf: parts.addressOf,
  });
  let knownSite: IdentitySite | undefined;

  /** Who sent this request; nobody while their second factor is not confirmed in this very session. */
  const staffOf = async (headers: Headers): Promise<Staff | undefined> => {
    const open = await sessions.find(headers);
    if (!open?.confirmed) return undefined;
    const { confirmed: _, ...staff } = open;
    return staff;
  };
  const guards = { requireStaff: staffGuard(staffOf), checkCsrf: csrfGuard(baseUrl, () => knownSite) };

  const routes = (site: IdentitySite) => {
    knownSite = site;
    const app = new Hono();
    for (const path of [
      '/inloggen/*',
      '/en/inloggen/*',
      '/account/*',
      '/en/account/*',
      '/uitloggen',
      '/en/uitloggen',
    ]) {
      app.use(path, bodyLimit({ maxSize: 64 * 1024 }), async (c, next) => {
        c.header('cache-control', 'no-store');
        await next();
      });
    }
    app.route('/', signInRoutes(parts, site));
    app.route('/', setUpRoutes(parts, site));
    app.route('/', accountRoutes(parts, site, guards));
    app.route('/', people.routes(site));
    return app;
  };

  const { personOf, requirePerson, requireConfirmedPerson, checkPersonCsrf } = people;
  return {
    routes,
    staffOf,
    ...guards,
    personOf,
    requirePerson,
    requireConfirmedPerson,
    checkPersonCsrf,
    /** Sends the links that people ask for, to addresses that `isKnown` (given in small letters) says yes to. */
    handlers: (mail: { site: IdentitySite; mailer: Mailer; isKnown: (email: string) => Promise<boolean> }) =>
      linkMails({ db, clock, secret: settings.secret, ...mail }),
  };
};

export type Identity = ReturnType<typeof createIdentity>;

/** The address of the connection itself; a request without one, as in a test, counts as coming from one place. */
const connectionAddress = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
};
