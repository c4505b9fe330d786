import { Hono, type Context } from 'hono';
import { today } from '../kernel/calendar-day.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { Mollie } from '../platform/mollie/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Site } from '../ui/index.ts';
import { apiRoutes } from './api/index.ts';
import { catalogueRoutes, listCodes, listEditions } from './catalogue/index.ts';
import { enrolRoutes } from './enrol/route.tsx';
import { judgeRoutes } from './judge/route.tsx';
import { moneyRoutes } from './money-desk/route.tsx';
import { letterHandlers } from './letters/index.ts';
import { newsHandlers } from './news.ts';
import { forgetSubscribers, newsletterLimits, newsletterMails, newsletterRoutes } from './newsletter/index.ts';
import { ownPageRoutes } from './own-page/route.tsx';
import { payHandlers, payRoutes, reconcile, releaseLapsedHolds, startPayment, webhookRoutes } from './pay/index.ts';
import { planEditionsRoutes } from './plan-editions/index.ts';
import { forgetOldDrafts } from './store/drafts.ts';
import { settleLeftovers } from './store/settling.ts';

export { createApiToken } from './api/index.ts';
export { plantDemoCourse } from './demo/plant.ts';

export type TrainingDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  mollie: Mollie;
  mailer: Mailer;
  officeMail: string;
  /** Where a request comes from, for limits. */
  visitorOf: (c: Context) => string;
};

/** Who is at work in the office, as the guard in front of its pages knows it. */
export type Office = {
  staffOf: (c: Context) => { id: string; name: string; email: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

/** Days an unfinished enrolment is kept. */
const draftDays = 30;

/** The training context: its pages, its doors for machines, what its outbox entries do, and its returning work. */
export const createTraining = (deps: TrainingDeps) => {
  const { db, clock, site } = deps;
  const pay = { ...deps, baseUrl: site.baseUrl };
  const limits = newsletterLimits();
  const { news, deliveries } = newsHandlers({ db, clock, loopbackAllowed: site.demo });
  return {
    publicRoutes: (lang: Lang): Hono =>
      new Hono()
        .route('/', catalogueRoutes({ db, clock, site, lang }))
        .route('/', enrolRoutes({ db, clock, site, lang, startPayment: (key) => startPayment(pay, key) }))
        .route('/', payRoutes({ ...pay, lang }))
        .route('/', ownPageRoutes({ db, clock, site, lang }))
        .route('/', newsletterRoutes({ db, site, lang, limits, visitorOf: deps.visitorOf })),
    /** Editions that are still to begin, for the front page. */
    upcoming: () => listEditions(db, today(clock), { when: 'coming' }),
    /** Codes of the editions that have a page, for the sitemap. */
    editionCodes: () => listCodes(db),
    machineRoutes: (): Hono => new Hono().route('/', webhookRoutes(deps)).route('/', apiRoutes({ db, clock, site })),
    officeRoutes: (office: Office): Hono =>
      new Hono()
        .route('/', planEditionsRoutes({ db, clock, site, ...office }))
        .route('/', judgeRoutes({ db, clock, site, ...office }))
        .route('/', moneyRoutes({ db, clock, site, ...office })),
    handlers: (): OutboxHandlers => ({
      ...payHandlers(pay),
      ...news,
      ...letterHandlers({ db, mailer: deps.mailer, site, clock, officeMail: deps.officeMail }),
      ...newsletterMails({ db, site, mailer: deps.mailer }),
    }),
    /** Calls to servers of others, kept apart from our own work. */
    deliveries: (): OutboxHandlers => deliveries,
    jobs: (): RecurringJob[] => [
      { name: 'release-holds', everySeconds: 20, run: () => releaseLapsedHolds(deps) },
      { name: 'settle-leftovers', everySeconds: 60, run: async () => ({ settled: await settleLeftovers(db, clock) }) },
      { name: 'reconcile', everySeconds: 24 * 3600, run: () => reconcile(deps) },
      { name: 'forget-subscribers', everySeconds: 24 * 3600, run: async () => ({ forgotten: await forgetSubscribers(db) }) },
      { name: 'forget-drafts', everySeconds: 24 * 3600, run: async () => ({ forgotten: await forgetOldDrafts(db, draftDays) }) },
    ],
  };
};

export type Training = ReturnType<typeof createTraining>;
