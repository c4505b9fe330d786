import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Clock } from './kernel/clock.ts';
import { langs } from './kernel/lang.ts';
import type { Database } from './platform/db/index.ts';
import {
  csrfToken,
  officeRoles,
  personCsrfToken,
  teachingRoles,
  type Identity,
  type PersonEnv,
  type SignedInEnv,
} from './platform/identity/index.ts';
import { outboxAge } from './platform/outbox/index.ts';
import {
  createWatch,
  ownForms,
  personalPage,
  securityHeaders,
  type Assets,
  type Logger,
  type PageCache,
} from './platform/web/index.ts';
import {
  faultHtml,
  langOfPath,
  notFoundHtml,
  siteFiles,
  siteRoutes,
  tooLargeHtml,
  type Content,
} from './site/index.ts';
import { editionPages, editionTabs, learningMailWords, type Learning } from './learning/index.ts';
import { careMailWords, type Care } from './care/index.ts';
import { registerMailWords, type Register } from './register/index.ts';
import type { Training } from './training/index.ts';
import type { Site } from './ui/index.ts';

export type AppDeps = {
  db: Database;
  clock: Clock;
  log: Logger;
  site: Site & { passkeyHref?: string | undefined };
  assets: Assets;
  icon: string;
  pages: PageCache;
  content: Content;
  identity: Identity;
  training: Training;
  learning: Learning;
  register: Register;
  care: Care;
  officeMail: string;
  /** Pages of the demo world, mounted under `/dev`. */
  demo?: Hono | undefined;
};

/** Bytes a form may be: more only where a file may come along. */
const formLimit = 256 * 1024;
const uploadLimit = 12 * 1024 * 1024;

/** Pages whose forms may bring a file along; behind a guard, which reads nothing of strangers, except where anybody enrols. */
const takesFiles = (path: string): boolean =>
  path.endsWith('/vooropleiding') ||
  /^(\/en)?\/(mijn|terugkomdagen)\/|^\/beheer\/(onderwijs|edities)\/|^\/(register-beheer|praktijk)\//.test(
    path,
  );

/** Everything the product answers, put together. Nothing is decided here. */
export const createApp = (deps: AppDeps): Hono => {
  const { db, site, training, learning, register, care, identity, log } = deps;
  const watch = createWatch(log);
  const langOf = (c: Context) => langOfPath(c.req.path);
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => personalPage(c, tooLargeHtml(site, langOf(c)), 413) });
  const [small, large] = [limit(formLimit), limit(uploadLimit)];

  const app = new Hono();
  app.use(watch.middleware, securityHeaders(site), deps.pages.fill);
  app.use(ownForms(site, (path) => path.startsWith('/api/') || path === '/betalingen/mollie'));
  // Only where a body can be: asking a request for one that it does not have costs a tenth of a page.
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', (c, next) =>
    takesFiles(c.req.path) ? large(c, next) : small(c, next),
  );

  app.get('/healthz', async (c) => {
    const queue = await outboxAge(db).catch(() => undefined);
    const status = queue ? 'ok' : 'down';
    return c.json({ status, database: status, queue: queue ?? null }, queue ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await watch.registry.metrics(), 200, { 'content-type': watch.registry.contentType }),
  );
  app.get('/icon.svg', (c) =>
    c.body(deps.icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );
  app.route('/', deps.assets.routes);
  if (deps.demo) app.route('/dev', deps.demo);
  // Training answers every other address under /api with a problem: what lives there besides comes first.
  app.route('/', register.machineRoutes());
  app.route('/', training.machineRoutes());
  app.route('/', learning.machineRoutes());
  app.route('/', identity.routes(site));

  const staff = {
    staffOf: (c: Context) => (c as Context<SignedInEnv>).var.staff,
    csrf: (c: Context) => csrfToken((c as Context<SignedInEnv>).var.staff),
  };
  // Teachers come first: what is theirs is answered here, and everything else of /beheer is the office's alone.
  const teaching = new Hono<SignedInEnv>();
  for (const path of [
    '/beheer/onderwijs/*',
    ...editionPages.map((page) => `/beheer/edities/:code/${page.path}/*`),
  ])
    teaching.use(path, identity.requireStaff(...teachingRoles), identity.checkCsrf);
  teaching.route('/', learning.teachingRoutes(staff));
  app.route('/', teaching);

  const office = new Hono<SignedInEnv>();
  office.use('/beheer/*', identity.requireStaff(...officeRoles), identity.checkCsrf);
  office.route(
    '/',
    training.officeRoutes({
      ...staff,
      tabs: (code) => editionTabs(code, undefined, officeRoles),
      mailWords: { ...learningMailWords, ...registerMailWords, ...careMailWords },
    }),
  );
  app.route('/', office);

  const keeping = new Hono<SignedInEnv>();
  keeping.use('/register-beheer/*', identity.requireStaff('registrar'), identity.checkCsrf);
  keeping.route('/', register.keeperRoutes(staff));
  app.route('/', keeping);

  const own = {
    personOf: (c: Context) => (c as Context<PersonEnv>).var.person,
    csrf: (c: Context) => personCsrfToken((c as Context<PersonEnv>).var.person),
  };
  const practice = new Hono<PersonEnv>();
  practice.use('/praktijk/*', identity.requireConfirmedPerson(), identity.checkPersonCsrf);
  practice.route('/', care.practiceRoutes(own));
  app.route('/', practice);

  for (const lang of [...langs].reverse()) {
    const prefix = lang === 'nl' ? '/' : `/${lang}`;
    // What people see of themselves; signing in and out, in front of it, answers in identity.
    const therapistPages = new Hono<PersonEnv>();
    therapistPages.use('/mijn/register/*', identity.requireConfirmedPerson(), identity.checkPersonCsrf);
    therapistPages.route('/', register.ownRoutes(lang, own));
    app.route(prefix, therapistPages);
    const ownPages = new Hono<PersonEnv>();
    ownPages.use('/mijn/*', identity.requirePerson(), identity.checkPersonCsrf);
    ownPages.route('/', learning.ownRoutes(lang, own));
    app.route(prefix, ownPages);
    const runnerPages = new Hono<PersonEnv>();
    runnerPages.use('/loper/*', identity.requireConfirmedPerson(), identity.checkPersonCsrf);
    runnerPages.route('/', care.runnerRoutes(lang, own));
    app.route(prefix, runnerPages);
    app.route(prefix, care.publicRoutes(lang));
    app.route(prefix, training.publicRoutes(lang));
    app.route(prefix, learning.publicRoutes(lang));
    app.route(prefix, register.publicRoutes(lang));
    app.route(
      prefix,
      siteRoutes({
        ...{ site, lang, clock: deps.clock, content: deps.content },
        upcoming: training.upcoming,
        accreditations: learning.accreditations,
      }),
    );
  }
  app.route(
    '/',
    siteFiles({
      site,
      clock: deps.clock,
      content: deps.content,
      editionCodes: training.editionCodes,
      securityMail: deps.officeMail,
    }),
  );

  app.notFound((c) => personalPage(c, notFoundHtml(site, langOf(c)), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500)
      return personalPage(c, notFoundHtml(site, langOf(c)), 404);
    const requestId = (c.var as { requestId?: string }).requestId ?? '';
    // The message of an error may hold what somebody typed; its kind and its place do not.
    log.error({ requestId, kind: error.name, at: error.stack?.split('\n').slice(1, 4) }, 'fault');
    return c.html(faultHtml(site, langOf(c), requestId), 500);
  });
  return app;
};

export const readIcon = (file: string): string => readFileSync(file, 'utf8');
