import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionDays } from './person.ts';

/** With https the name binds the cookie to this very host (`__Host-`): no neighbour can set one. */
export const personCookie = (secure: boolean): string =>
  secure ? '__Host-duurloop.person' : 'duurloop.person';

/** The secret of the session that the request names; undefined when it cannot be one of ours. */
export const readPersonCookie = (c: Context, secure: boolean): string | undefined => {
  const token = getCookie(c, personCookie(secure));
  return token !== undefined && /^[\w-]{27}$/.test(token) ? token : undefined;
};

export const setPersonCookie = (c: Context, secure: boolean, token: string): void =>
  setCookie(c, personCookie(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: sessionDays * 24 * 3600,
  });

export const dropPersonCookie = (c: Context, secure: boolean): void => {
  deleteCookie(c, personCookie(secure), { path: '/', secure });
};
