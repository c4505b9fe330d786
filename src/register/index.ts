import { Hono, type Context } from 'hono';
import type { Clock } from '../kernel/clock.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Geocoder } from '../platform/geo/index.ts';
import type { Site } from '../ui/index.ts';
import { applyRoutes, certificateIssued, certificateWithdrawn } from './apply/index.ts';
import { certificateOfLearning } from './certificates.ts';
import { competenceProfileRoutes } from './competence-profile/index.ts';
import type { FindCertificate } from './store/entry.ts';
import { createFinding } from './finding.ts';
import { judgeAppealsRoutes } from './judge-appeals/index.tsx';
import { judgeApplicationsRoutes } from './judge-applications/index.ts';
import { judgePointsRoutes } from './judge-points/index.tsx';
import { keeperHomeRoutes } from './keeper-home/index.ts';
import { registerLetters } from './letters/index.ts';
import { comingReturnDays } from './offers.ts';
import { ownHomeRoutes } from './own-home/index.ts';
import { profileRoutes } from './profile/index.ts';
import { renewRoutes, watchRegister } from './renew/index.ts';
import { settingsRoutes } from './settings/index.tsx';

export { therapistsDescription } from './api/index.ts';
export { plantDemoTherapists } from './demo/plant.ts';
export { plantDemoRegister } from './demo-desk.ts';
export { findRegistration, professionName } from './registration.ts';
export { hasTherapist } from './store/therapists.ts';
export { registerMailWords } from './mail-words.ts';

export type RegisterDeps = {
  /** A certificate by its number; the door of learning when it is not given. */
  findCertificate?: FindCertificate | undefined;
  db: Database;
  clock: Clock;
  site: Site;
  mailer: Mailer;
  officeMail: string;
  /** Where a request comes from, for limits. */
  visitorOf: (c: Context) => string;
  /** Asked for places that our own tables do not know; nobody without it. */
  geocoder?: Geocoder | undefined;
};

/** Who is signed in on their own pages, with a confirmed second factor, as the guard in front of them knows it. */
export type Own = {
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

/** Who keeps the register, as the guard in front of its pages knows it. */
export type Keeper = {
  staffOf: (c: Context) => { id: string; name: string; email: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

/** The register context: who is a registered running therapist, who may be found, and by whom. */
export const createRegister = (deps: RegisterDeps) => {
  const finding = createFinding(deps);
  const findCertificate = deps.findCertificate ?? certificateOfLearning;
  const findOffers = comingReturnDays(deps.db);
  return {
    /** Pages for everybody: finding a therapist. */
    publicRoutes: (lang: Lang): Hono => new Hono().route('/', finding.publicRoutes(lang)),
    /** Behind `/mijn/register`: a therapist's application, profile and points. */
    ownRoutes: (lang: Lang, own: Own): Hono =>
      new Hono()
        .route('/', ownHomeRoutes({ ...deps, ...own, lang }))
        .route('/', applyRoutes({ ...deps, ...own, lang, findCertificate }))
        .route('/', profileRoutes({ ...deps, ...own, lang }))
        .route('/', renewRoutes({ ...deps, ...own, lang, findOffers })),
    /** Behind `/register-beheer`, for the role registrar. */
    keeperRoutes: (keeper: Keeper): Hono =>
      new Hono()
        .route('/', keeperHomeRoutes({ ...deps, ...keeper }))
        .route('/', judgeApplicationsRoutes({ ...deps, ...keeper, findCertificate }))
        .route('/', judgePointsRoutes({ ...deps, ...keeper }))
        .route('/', judgeAppealsRoutes({ ...deps, ...keeper }))
        .route('/', competenceProfileRoutes({ ...deps, ...keeper }))
        .route('/', settingsRoutes({ ...deps, ...keeper })),
    /** Doors for programs. */
    machineRoutes: (): Hono => new Hono().route('/', finding.machineRoutes()),
    handlers: (): OutboxHandlers => ({
      ...finding.handlers(),
      ...registerLetters(deps),
      'event.certificate-withdrawn': certificateWithdrawn(deps),
      'event.certificate-issued': certificateIssued({ ...deps, findCertificate }),
    }),
    jobs: (): RecurringJob[] => [
      ...finding.jobs(),
      { name: 'watch-register', everySeconds: 24 * 3600, run: () => watchRegister(deps) },
    ],
  };
};

export type Register = ReturnType<typeof createRegister>;
