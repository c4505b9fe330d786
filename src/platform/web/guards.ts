import type { MiddlewareHandler } from 'hono';

/**
 * Headers of every answer. A page may take scripts and styles from this site only, and nothing inline.
 * `form-action` names `https:` besides ourselves: the last button of the enrolment leads on to the payment page and
 * from there to the bank, and browsers hold that whole chain against the form that began it.
 */
export const securityHeaders = (site: { baseUrl: string }): MiddlewareHandler => {
  const secure = site.baseUrl.startsWith('https:');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self' https: http://127.0.0.1:* http://localhost:*".replace(
      secure ? / http:\S+/g : /$^/,
      '',
    ),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = Object.entries({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  });
  // Set before the route answers, so that a route may be stricter or, for the list that may be framed, say otherwise.
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    await next();
  };
};

/** A form must come from our own pages: a browser says where it came from, and that must be where it goes to. */
export const ownForms =
  (site: { baseUrl: string }, except: (path: string) => boolean): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || except(c.req.path)) return next();
    const origin = c.req.header('origin');
    const foreign =
      c.req.header('sec-fetch-site') === 'cross-site' ||
      (origin !== undefined &&
        origin !== new URL(site.baseUrl).origin &&
        hostOf(origin) !== c.req.header('host'));
    if (foreign) return c.text('This form was sent from another site.', 403);
    await next();
  };

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;
