import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { newKey } from '../ids/index.ts';

/** The secret that the forms of a session carry: `<Form csrf={csrfToken(staff)}>`. */
export const csrfToken = (session: { csrfToken: string }): string => session.csrfToken;

/** The same as a field, for a form that is not made with `Form`. */
export const CsrfField = ({ session }: { session: { csrfToken: string } }) => (
  <input type="hidden" name="csrf" value={csrfToken(session)} />
);

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export const sameSecret = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
};

/**
 * Whether the browser says that the request comes from a page of ours. `Origin` counts; where it is missing
 * `Sec-Fetch-Site` must say so. A request that says neither is not from a browser's form, and is refused.
 */
export const fromOurOwnPage = (c: Context, baseUrl: string): boolean => {
  const origin = c.req.header('origin');
  if (origin) return origin === new URL(baseUrl).origin || origin === new URL(c.req.url).origin;
  return c.req.header('sec-fetch-site') === 'same-origin';
};

const cookieName = (secure: boolean) => (secure ? '__Host-duurloop.form' : 'duurloop.form');

/** The token of a form before anybody is signed in: kept in a cookie, made when there is none. */
export const visitorToken = (c: Context, secure: boolean): string => {
  const known = getCookie(c, cookieName(secure));
  if (known && /^[\w-]{27}$/.test(known)) return known;
  const fresh = newKey();
  setCookie(c, cookieName(secure), fresh, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
  return fresh;
};

/** Whether the form's token is the one in the visitor's cookie. */
export const isVisitorToken = (c: Context, secure: boolean, given: string): boolean =>
  sameSecret(given, getCookie(c, cookieName(secure)) ?? '');
