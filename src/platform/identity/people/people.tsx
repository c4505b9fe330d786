import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { renderPage } from '../../../ui/index.ts';
import { createCounter, type FormLimits } from '../../limits/index.ts';
import { ExpiredFormPage } from '../expired-form-page.tsx';
import { langOf } from '../guards.tsx';
import type { IdentitySite } from '../parts.ts';
import { devicesRoutes } from './devices.tsx';
import { linkRoutes } from './link-route.tsx';
import type { PeopleParts } from './people-parts.ts';
import { hasFactor } from './person-factor.ts';
import { readPersonCookie } from './person-cookie.ts';
import { personGuards } from './person-guards.ts';
import { findSession } from './person-sessions.ts';
import type { Person } from './person.ts';
import { securityRoutes } from './security-route.tsx';

/** Links a quarter of an hour: thirty asked by one visitor, five mailed to one address. */
export const linkLimits = (): FormLimits => {
  const [visitors, addresses] = [
    createCounter({ most: 30, seconds: 900 }),
    createCounter({ most: 5, seconds: 900 }),
  ];
  return {
    perVisitor: async (key) => (await visitors.spend(key)).ok,
    perAddress: async (key) => (await addresses.spend(key)).ok,
  };
};

/** Sign-in of people by a link in a mail: their pages, and the guards that other pages stand behind. */
export const createPeople = (given: Omit<PeopleParts, 'personOf'>) => {
  const { db, clock, baseUrl, secureCookies } = given;
  let knownSite: IdentitySite | undefined;

  const personOf = async (c: Context): Promise<Person | undefined> => {
    const token = readPersonCookie(c, secureCookies);
    return token === undefined ? undefined : findSession(db, clock, token);
  };
  const parts: PeopleParts = { ...given, personOf };

  const expired = (c: Context): Response => {
    if (!knownSite) return c.text('Deze pagina stond te lang open. Ga terug en probeer het nog eens.', 403);
    const page = { site: knownSite, lang: langOf(c), path: c.req.path.replace(/^\/en(?=\/|$)/, '') };
    return c.html(renderPage(<ExpiredFormPage {...page} back="/mijn" />), 403);
  };
  const guards = personGuards({ personOf, hasFactor: (id) => hasFactor(db, id), baseUrl, expired });

  const routes = (site: IdentitySite) => {
    knownSite = site;
    const app = new Hono();
    for (const path of ['inloggen', 'uitloggen', 'apparaten', 'beveiliging'])
      for (const prefix of ['/mijn', '/en/mijn'])
        app.use(`${prefix}/${path}/*`, bodyLimit({ maxSize: 64 * 1024 }), async (c, next) => {
          c.header('cache-control', 'no-store');
          await next();
        });
    app.route('/', linkRoutes(parts, site, guards));
    app.route('/', devicesRoutes(parts, site, guards));
    app.route('/', securityRoutes(parts, site, guards));
    return app;
  };

  return { routes, personOf, ...guards };
};
