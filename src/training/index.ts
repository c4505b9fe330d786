import { Hono, type Context } from 'hono';
import { addDays, today } from '../kernel/calendar-day.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import { formLimits } from '../platform/limits/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { Mollie } from '../platform/mollie/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Site, Tab } from '../ui/index.ts';
import { apiRoutes, connectionsRoutes, type ApiPart } from './api/index.ts';
import { catalogueRoutes, createShelf, listCodes } from './catalogue/index.ts';
import { enrolRoutes } from './enrol/route.tsx';
import { findAnyoneRoutes } from './find-anyone/index.ts';
import { instituteRoutes } from './institute/route.tsx';
import { judgeRoutes } from './judge/index.ts';
import { logbookRoutes } from './logbook/index.ts';
import { moneyRoutes } from './money-desk/index.ts';
import { letterHandlers } from './letters/index.ts';
import { newsHandlers } from './news.ts';
import { forgetSubscribers, newsletterMails, newsletterRoutes } from './newsletter/index.ts';
import { openReturnDayRoutes } from './open-return-day/route.tsx';
import { ownPageRoutes } from './own-page/route.tsx';
import {
  payHandlers,
  payRoutes,
  reconcile,
  releaseLapsedHolds,
  startPayment,
  webhookRoutes,
} from './pay/index.ts';
import { participantsRoutes } from './participants/index.ts';
import { planEditionsRoutes } from './plan-editions/index.ts';
import { postRoutes } from './post/index.ts';
import { returnDaysRoutes } from './return-days/route.tsx';
import { forgetOldDrafts } from './store/drafts.ts';
import { forgetWishes } from './store/evidence.ts';
import { settleLeftovers } from './store/settling.ts';
import { watchMinimum } from './watch-minimum/job.ts';
import { withdrawRoutes } from './withdraw/route.tsx';

export { listCodes } from './catalogue/index.ts';
export { createApiToken, revokeApiToken } from './api/index.ts';
export { courseDays, editionCode, type Edition } from './domain/edition.ts';
export { findEdition, findReturnDay, loadEdition } from './store/editions.ts';
export { loadOrganisation, type Organisation } from './store/organisation.ts';
export {
  findOwnParticipations,
  findParticipation,
  findParticipants,
  type Participation,
} from './store/participations.ts';
export { plantDemoCourse } from './demo/plant.ts';
export { silenceOutbox } from './demo/query.ts';
export { offerReturnDay } from './open-return-day/command.ts';

export type TrainingDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  mollie: Mollie;
  mailer: Mailer;
  officeMail: string;
  /** Where a request comes from, for limits. */
  visitorOf: (c: Context) => string;
  /** What other contexts answer under `/api/v1`, for its description. */
  apiParts?: readonly ApiPart[];
  /** S27: whether the institute knows this certificate of the two-day course. Without a list a human looks. */
  knowsCertificate?: (shown: { number: string; name: string; year: number }) => Promise<boolean>;
};

/** Who is at work in the office, as the guard in front of its pages knows it. */
export type Office = {
  staffOf: (c: Context) => { id: string; name: string; email: string; roles: readonly string[] };
  csrf: (c: Context) => string;
  /** Links to what other contexts show of an edition, for the top of its page. */
  tabs?: ((code: string) => readonly Tab[]) | undefined;
  /** What mails of other contexts are, by their topic. */
  mailWords?: Readonly<Record<string, string>> | undefined;
};

/** Days an unfinished enrolment is kept. */
const draftDays = 30;

/** Days after the return day that diet, access needs and evidence are kept: until nobody asks about the day any more. */
const wishesDays = 30;

/** The training context: its pages, its doors for machines, what its outbox entries do, and its returning work. */
export const createTraining = (deps: TrainingDeps) => {
  const { db, clock, site } = deps;
  const pay = { ...deps, baseUrl: site.baseUrl };
  const knowsCertificate = deps.knowsCertificate ?? (() => Promise.resolve(false));
  const shelf = createShelf(db, clock);
  const limits = formLimits();
  const withdrawing = formLimits();
  const { news, deliveries } = newsHandlers({ db, clock, loopbackAllowed: site.demo });
  return {
    publicRoutes: (lang: Lang): Hono =>
      new Hono()
        .route('/', catalogueRoutes({ db, clock, site, lang, shelf }))
        .route(
          '/',
          enrolRoutes({
            ...{ db, clock, site, lang, knowsCertificate },
            startPayment: (key) => startPayment(pay, key),
          }),
        )
        .route('/', returnDaysRoutes({ db, clock, site, lang }))
        .route('/', payRoutes({ ...pay, lang }))
        .route('/', ownPageRoutes({ db, clock, site, lang }))
        .route('/', newsletterRoutes({ db, site, lang, limits, visitorOf: deps.visitorOf }))
        .route(
          '/',
          withdrawRoutes({ db, clock, site, lang, limits: withdrawing, visitorOf: deps.visitorOf }),
        ),
    /** Editions that are still to begin, for the front page. */
    upcoming: () => shelf.coming(),
    /** Codes of the editions that have a page, for the sitemap. */
    editionCodes: () => listCodes(db),
    machineRoutes: (): Hono =>
      new Hono()
        .route('/', webhookRoutes(deps))
        .route('/', apiRoutes({ db, clock, site, parts: deps.apiParts ?? [] })),
    officeRoutes: (office: Office): Hono =>
      new Hono()
        .route('/', openReturnDayRoutes({ db, clock, site, ...office }))
        .route('/', planEditionsRoutes({ db, clock, site, ...office }))
        .route('/', participantsRoutes({ db, clock, site, ...office }))
        .route('/', judgeRoutes({ db, clock, site, ...office }))
        .route('/', moneyRoutes({ db, clock, site, ...office }))
        .route('/', postRoutes({ db, site, ...office }))
        .route('/', logbookRoutes({ db, site, ...office }))
        .route('/', instituteRoutes({ db, clock, site, ...office }))
        .route('/', connectionsRoutes({ db, clock, site, ...office }))
        .route('/', findAnyoneRoutes({ db, site, ...office })),
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
      {
        name: 'settle-leftovers',
        everySeconds: 60,
        run: async () => ({ settled: await settleLeftovers(db, clock) }),
      },
      { name: 'watch-minimum', everySeconds: 24 * 3600, run: () => watchMinimum({ db, clock }) },
      { name: 'reconcile', everySeconds: 24 * 3600, run: () => reconcile(deps) },
      {
        name: 'forget-subscribers',
        everySeconds: 24 * 3600,
        run: async () => ({ forgotten: await forgetSubscribers(db) }),
      },
      {
        name: 'forget-wishes',
        everySeconds: 24 * 3600,
        run: async () => ({ forgotten: await forgetWishes(db, addDays(today(clock), -wishesDays)) }),
      },
      {
        name: 'forget-drafts',
        everySeconds: 24 * 3600,
        run: async () => ({ forgotten: await forgetOldDrafts(db, draftDays) }),
      },
    ],
  };
};

export type Training = ReturnType<typeof createTraining>;
