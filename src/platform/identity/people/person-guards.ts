import type { Context, MiddlewareHandler } from 'hono';
import { localPath } from '../../../kernel/lang.ts';
import { fromOurOwnPage, sameSecret } from '../csrf.tsx';
import { readForm } from '../form-body.ts';
import { langOf } from '../guards.tsx';
import { withReturn } from '../return-path.ts';
import { ownReturnPath } from './person-return-path.ts';
import { personCsrfToken, type Person } from './person.ts';

/** What a route knows behind `requirePerson`. */
export type PersonEnv = { Variables: { person: Person } };

export type PersonGuards = {
  requirePerson: () => MiddlewareHandler<PersonEnv>;
  requireConfirmedPerson: () => MiddlewareHandler<PersonEnv>;
  checkPersonCsrf: MiddlewareHandler<PersonEnv>;
};

type Asked = {
  personOf: (c: Context) => Promise<Person | undefined>;
  hasFactor: (personId: string) => Promise<boolean>;
  baseUrl: string;
  expired: (c: Context) => Response;
};

/** Where the request wants to be after a detour. */
const wanted = (c: Context): string | undefined =>
  c.req.method === 'GET' ? ownReturnPath(c.req.path + new URL(c.req.url).search) : undefined;

/**
 * The guards of somebody's own pages. `requirePerson` lets who is signed in through and sets `c.var.person`; others go
 * to the sign-in, and back afterwards. `requireConfirmedPerson` also asks for a code in this very session, and sends
 * who has no code app to the page that sets one up. `checkPersonCsrf` stands behind either of them.
 */
export const personGuards = ({ personOf, hasFactor, baseUrl, expired }: Asked): PersonGuards => {
  const signedIn = async (c: Context): Promise<Person | Response> => {
    c.header('cache-control', 'no-store');
    const person = await personOf(c);
    return person ?? c.redirect(withReturn(localPath('/mijn/inloggen', langOf(c)), wanted(c)), 303);
  };
  return {
    requirePerson: () => async (c, next) => {
      const person = await signedIn(c);
      if (person instanceof Response) return person;
      c.set('person', person);
      return next();
    },
    requireConfirmedPerson: () => async (c, next) => {
      const person = await signedIn(c);
      if (person instanceof Response) return person;
      if (!person.confirmed) {
        const page = (await hasFactor(person.id)) ? '/mijn/beveiliging/code' : '/mijn/beveiliging';
        return c.redirect(withReturn(localPath(page, langOf(c)), wanted(c)), 303);
      }
      c.set('person', person);
      return next();
    },
    checkPersonCsrf: async (c, next) => {
      if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
      const given = c.req.header('x-csrf-token') ?? (await readForm(c))['csrf'] ?? '';
      if (fromOurOwnPage(c, baseUrl) && sameSecret(given, personCsrfToken(c.var.person))) return next();
      return expired(c);
    },
  };
};
