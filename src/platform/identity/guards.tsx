import type { Context, MiddlewareHandler } from 'hono';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { renderPage } from '../../ui/index.ts';
import { csrfToken, fromOurOwnPage, sameSecret } from './csrf.tsx';
import { ExpiredFormPage } from './expired-form-page.tsx';
import { readForm } from './form-body.ts';
import type { IdentitySite } from './parts.ts';
import { withReturn, workplace } from './return-path.ts';
import type { Role, Staff } from './roles.ts';

/** What a route knows behind `requireStaff`. */
export type SignedInEnv = { Variables: { staff: Staff } };

export type Guards = {
  requireStaff: (...roles: readonly Role[]) => MiddlewareHandler<SignedInEnv>;
  checkCsrf: MiddlewareHandler<SignedInEnv>;
};

/**
 * Lets only signed-in staff through who have at least one of `roles` (or any role, when none is named), and sets
 * `c.var.staff`. Signed out: to the sign-in, and back afterwards. A wrong role: not found, as if nothing were there;
 * only `/beheer` itself shows teachers and the registrar to their own part.
 */
export const staffGuard =
  (staffOf: (headers: Headers) => Promise<Staff | undefined>) =>
  (...roles: readonly Role[]): MiddlewareHandler<SignedInEnv> =>
  async (c, next) => {
    c.header('cache-control', 'no-store');
    const staff = await staffOf(c.req.raw.headers);
    if (!staff) {
      const wanted = c.req.method === 'GET' ? c.req.path + new URL(c.req.url).search : undefined;
      return c.redirect(withReturn(localPath('/inloggen', langOf(c)), wanted), 303);
    }
    if (roles.length > 0 && !roles.some((role) => staff.roles.includes(role))) {
      // The office's front door, which everybody knows by heart, leads who works elsewhere to their own.
      const own = c.req.path === '/beheer' && c.req.method === 'GET' ? workplace(staff.roles) : undefined;
      return own && own !== '/beheer' ? c.redirect(own, 303) : c.notFound();
    }
    c.set('staff', staff);
    return next();
  };

/**
 * Behind `requireStaff`: lets a change through only when it comes from a page of ours and carries the token of this
 * session, in the field `csrf` of a form or in the header `x-csrf-token` of a script. Otherwise 403 and no change.
 */
export const csrfGuard =
  (baseUrl: string, site: () => IdentitySite | undefined): MiddlewareHandler<SignedInEnv> =>
  async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    const given = c.req.header('x-csrf-token') ?? (await readForm(c))['csrf'] ?? '';
    if (fromOurOwnPage(c, baseUrl) && sameSecret(given, csrfToken(c.var.staff))) return next();
    const pages = site();
    if (!pages) return c.text('Deze pagina stond te lang open. Ga terug en probeer het nog eens.', 403);
    return c.html(
      renderPage(
        <ExpiredFormPage site={pages} lang={langOf(c)} path={c.req.path.replace(/^\/en(?=\/|$)/, '')} />,
      ),
      403,
    );
  };

export const langOf = (c: Context): Lang => (/^\/en(\/|$)/.test(c.req.path) ? 'en' : 'nl');
