import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { createCounter } from '../../platform/limits/index.ts';
import type { Site } from '../../ui/index.ts';
import { therapistsQuery } from './answers.ts';
import { searchForReader } from './query.ts';

export type TherapistsApiDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  /** Where a request comes from, for the limit. */
  visitorOf: (c: Context) => string;
  /** Requests a minute from one visitor. */
  perMinute?: number;
};

const titles = {
  400: ['invalid-input', 'Something in the request is not right'],
  405: ['method-not-allowed', 'This address does not take that method'],
  429: ['too-many-requests', 'Too many requests'],
} as const;

/** What went wrong as problem details (RFC 9457), as everywhere in this API. */
const problem = (
  c: Context,
  status: keyof typeof titles,
  said: { detail: string; field?: string | undefined },
): Response => {
  const [kind, title] = titles[status];
  c.header('cache-control', 'no-store');
  c.header('content-type', 'application/problem+json');
  return c.body(
    JSON.stringify({ type: `tag:duurloop.example,2026:${kind}`, title, status, ...said }),
    status,
  );
};

/** `GET /api/v1/therapists`: the search of the site for programs, readable by a script on any site. */
export const therapistsApiRoutes = (deps: TherapistsApiDeps): Hono => {
  const counter = createCounter({ most: deps.perMinute ?? 120, seconds: 60 });
  const path = '/api/v1/therapists';
  return new Hono()
    .use(
      path,
      cors({ origin: '*', allowMethods: ['GET'], exposeHeaders: ['ETag', 'Retry-After'] }),
      async (c, next) => {
        const counted = await counter.spend(deps.visitorOf(c));
        if (counted.ok) return next();
        c.header('retry-after', String(counted.waitSeconds));
        return problem(c, 429, { detail: `Try again in ${counted.waitSeconds} seconds.` });
      },
      etag({
        weak: true,
        retainedHeaders: [
          ...RETAINED_304_HEADERS,
          'access-control-allow-origin',
          'access-control-expose-headers',
        ],
      }),
    )
    .get(path, async (c) => {
      const given = [...new URL(c.req.url).searchParams];
      const names = given.map(([name]) => name);
      const repeated = names.find((name, at) => names.indexOf(name) !== at);
      if (repeated !== undefined)
        return problem(c, 400, { detail: 'This parameter was given more than once.', field: repeated });
      const query = therapistsQuery.safeParse(Object.fromEntries(given));
      if (!query.success) {
        const issue = query.error.issues[0]!;
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
        return problem(c, 400, {
          detail: unknown === undefined ? issue.message : 'There is no such parameter.',
          field: unknown ?? issue.path.join('.'),
        });
      }
      const found = await searchForReader(deps, query.data, today(deps.clock));
      if (!found.ok) return problem(c, 400, found.why);
      c.header('cache-control', 'public, no-cache');
      return c.json(found.value);
    })
    .all(path, (c) => {
      c.header('allow', 'GET');
      return problem(c, 405, { detail: 'Use GET.' });
    });
};
