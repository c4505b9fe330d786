import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Site } from '../../ui/index.ts';
import { editionRoutes, forEveryone, ifChanged } from './editions.ts';
import { enrolmentRoutes } from './enrolments.ts';
import { addressOf, createLimiter, standardLimits, type ApiLimits } from './limits.ts';
import { officeOnly, type OfficeEnv } from './office.ts';
import { openApiDocument, type ApiPart } from './openapi.ts';
import { problemAnswer } from './problem.ts';
import { webhookAdminRoutes } from './webhooks.ts';

/** `report` is told of a fault of our own; the caller learns only that there was one. */
export type ApiDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  limits?: ApiLimits;
  report?: (error: unknown) => void;
  /** What other contexts add to the description; their routes are mounted before these. */
  parts?: readonly ApiPart[];
};

/** No request of this API comes near it. */
const largestBody = 16 * 1024;

const methods = {
  '/api/openapi.json': 'GET',
  '/api/v1/editions': 'GET',
  '/api/v1/editions/:code': 'GET',
  '/api/v1/enrolments': 'GET',
  '/api/v1/enrolments/:id': 'GET',
  '/api/v1/webhooks': 'GET, POST',
  '/api/v1/webhooks/:id': 'DELETE',
};

/**
 * Everything under `/api`: the description, the public editions, and the office's part behind its token. It answers
 * every other address under `/api` with a problem: what else lives there is mounted before it.
 */
export const apiRoutes = (deps: ApiDeps): Hono => {
  const { db, clock, site, limits = standardLimits } = deps;
  const countAddress = createLimiter(limits.perAddress);
  const document = openApiDocument(site, deps.parts);
  const counted = createMiddleware(
    async (c, next) => (await countAddress(c, addressOf(c))) ?? (await next()),
  );
  const api = new Hono<OfficeEnv>();

  api.onError((error, c) => {
    deps.report?.(error);
    return problemAnswer(c, 'internal', { detail: 'The request was not carried out. Try again later.' });
  });
  // A path that ends in /* covers the one without it as well.
  for (const open of ['/api/openapi.json', '/api/v1/editions/*']) {
    api.use(open, forEveryone());
    api.use(open, counted);
    api.use(open, ifChanged());
  }
  api.get('/api/openapi.json', (c) => {
    c.header('cache-control', 'public, no-cache');
    return c.json(document);
  });
  api.route('/api/v1/editions', editionRoutes({ db, clock, site }));

  const office = officeOnly(db, limits);
  const small = bodyLimit({
    maxSize: largestBody,
    onError: (c) => problemAnswer(c, 'too-large', { detail: `At most ${largestBody} bytes.` }),
  });
  for (const closed of ['/api/v1/enrolments/*', '/api/v1/webhooks/*']) api.use(closed, office, small);
  api.route('/api/v1/enrolments', enrolmentRoutes({ db }));
  api.route('/api/v1/webhooks', webhookAdminRoutes({ db, clock, site }));

  for (const [path, allow] of Object.entries(methods)) {
    api.all(path, (c) =>
      problemAnswer(c, 'method-not-allowed', { detail: `Use ${allow}.`, headers: { allow } }),
    );
  }
  const nothingHere = (c: Context) =>
    problemAnswer(c, 'not-found', { detail: 'See /api/openapi.json for what there is.' });
  api.all('/api', nothingHere);
  api.all('/api/*', nothingHere);
  return api as unknown as Hono;
};
