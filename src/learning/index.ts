import { Hono, type Context } from 'hono';
import { today } from '../kernel/calendar-day.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Site } from '../ui/index.ts';
import { accreditationStaffRoutes, ownPointsRoutes } from './accredit/index.ts';
import { registerName } from './domain/accreditation.ts';
import { currentAccreditations } from './store/accreditations.ts';
import {
  assignmentLetters,
  readRoutes,
  remindWriters,
  settingsRoutes,
  writeRoutes,
} from './assignment/index.ts';
import { attendanceStaffRoutes, ownAttendanceRoutes } from './attend/index.ts';
import { badgeMachineRoutes, badgeOwnRoutes, badgePublicRoutes } from './badge/index.ts';
import { bringRoutes, forgetClients, inviteRoutes, orderRoutes } from './case-study/index.ts';
import {
  archiveHandlers,
  archiveRoutes,
  certificateMails,
  forgetImports,
  officeCertificateRoutes,
  ownCertificateRoutes,
  publicCertificateRoutes,
} from './certify/index.ts';
import {
  askForEvaluations,
  evaluationMails,
  evaluationOfficeRoutes,
  ownEvaluationRoutes,
} from './evaluate/index.ts';
import { myDossiersRoutes } from './my-dossiers/index.ts';
import { editProgrammeRoutes, programmeHandlers, readProgrammeRoutes } from './programme/index.ts';
import { returnDayRoutes } from './return-day/index.ts';
import { teachingHomeRoutes } from './teaching-home/index.ts';
import { questionBankRoutes } from './question-bank/index.ts';
import { officeTestRoutes, ownTestRoutes } from './theory-test/index.ts';

export { plantDemoProgramme } from './programme/index.ts';
export { plantDemoAssignments } from './assignment/index.ts';
export { plantDemoCases } from './case-study/index.ts';
export { plantDemoAttendance } from './attend/index.ts';
export { rotateBadgeKey } from './badge/index.ts';
export { importCertificates, plantDemoCertificates } from './certify/index.ts';
export { editionPages, editionTabs } from './domain/edition-pages.ts';
export { learningMailWords } from './mail-words.ts';
export { plantDemoAccreditations } from './accredit/index.ts';
export { plantDemoEvaluations } from './evaluate/index.ts';
export {
  findCertificate,
  isHolder,
  matchCertificate,
  type CertificateMatch,
  type CertificateSummary,
} from './store/certificates.ts';
export { plantDemoTest } from './theory-test/index.ts';

export type LearningDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  mailer: Mailer;
  /** Where a request comes from, for limits. */
  visitorOf: (c: Context) => string;
  /** SECRET_KEY: seals the keys that sign badges. */
  secretKey: string;
  /** The built text of a worker by its path in the source; without a build there is none. */
  workerText?: ((source: string) => string | undefined) | undefined;
};

/** Who is signed in on their own pages, as the guard in front of them knows it. */
export type Own = {
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

/** Who teaches or works in the office, as the guard in front of their pages knows it. */
export type Staff = {
  staffOf: (c: Context) => { id: string; name: string; email: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

/** Days a list of certificates of earlier years is kept after its check. */
const listDays = 30;

/** The learning context: the way from the first day to the certificate. */
export const createLearning = (deps: LearningDeps) => ({
  /** S31: what registers have granted the course and holds today, for the public page. */
  accreditations: async () =>
    (await currentAccreditations(deps.db, today(deps.clock))).map((one) => ({
      ...one,
      name: registerName(one),
    })),
  /** Pages for everybody: a certificate and its state. */
  publicRoutes: (lang: Lang): Hono =>
    new Hono()
      // The page to check a badge stands before the certificates, whose numbers could be any word.
      .route('/', badgePublicRoutes({ ...deps, baseUrl: deps.site.baseUrl }, lang))
      .route('/', inviteRoutes({ ...deps, lang }))
      .route('/', publicCertificateRoutes({ ...deps, lang })),
  /** Behind `/mijn`: somebody's own dossiers. */
  ownRoutes: (lang: Lang, own: Own): Hono =>
    new Hono()
      .route('/', ownAttendanceRoutes({ ...deps, lang, ...own }))
      .route('/', writeRoutes({ ...deps, lang, ...own }))
      .route('/', bringRoutes({ ...deps, lang, ...own }))
      .route('/', ownTestRoutes({ ...deps, lang, ...own }))
      .route('/', ownCertificateRoutes({ ...deps, lang, ...own }))
      .route('/', badgeOwnRoutes({ ...deps, baseUrl: deps.site.baseUrl }, own))
      .route('/', readProgrammeRoutes({ ...deps, lang, ...own }))
      .route('/', ownEvaluationRoutes({ ...deps, lang, ...own }))
      .route('/', ownPointsRoutes({ ...deps, lang, ...own }))
      .route('/', myDossiersRoutes({ ...deps, lang, ...own })),
  /** Behind `/beheer/onderwijs` and `/beheer/edities/:code/…`: for teachers as well as the office. */
  teachingRoutes: (staff: Staff): Hono =>
    new Hono()
      // First: a return day has no pages of its own here, and leads on to those of its course (S27).
      .route('/', returnDayRoutes(deps))
      .route('/', teachingHomeRoutes({ ...deps, ...staff }))
      .route('/', settingsRoutes({ ...deps, ...staff }))
      .route('/', readRoutes({ ...deps, ...staff }))
      .route('/', orderRoutes({ ...deps, ...staff }))
      .route('/', editProgrammeRoutes({ ...deps, ...staff }))
      .route('/', attendanceStaffRoutes({ ...deps, ...staff }))
      .route('/', evaluationOfficeRoutes({ ...deps, ...staff }))
      .route('/', accreditationStaffRoutes({ ...deps, ...staff }))
      .route('/', officeCertificateRoutes({ ...deps, ...staff }))
      .route('/', archiveRoutes({ ...deps, ...staff }))
      .route('/', questionBankRoutes({ ...deps, ...staff }))
      .route('/', officeTestRoutes({ ...deps, ...staff })),
  /** Doors for programs. */
  machineRoutes: (): Hono =>
    new Hono().route('/', badgeMachineRoutes({ ...deps, baseUrl: deps.site.baseUrl })),
  handlers: (): OutboxHandlers => ({
    ...certificateMails(deps),
    ...archiveHandlers(deps),
    ...assignmentLetters(deps),
    ...evaluationMails(deps),
    ...programmeHandlers(deps),
  }),
  jobs: (): RecurringJob[] => [
    {
      name: 'forget-certificate-lists',
      everySeconds: 24 * 3600,
      run: async () => ({ forgotten: await forgetImports(deps.db, listDays) }),
    },
    { name: 'forget-clients', everySeconds: 24 * 3600, run: () => forgetClients(deps) },
    { name: 'remind-writers', everySeconds: 24 * 3600, run: () => remindWriters(deps) },
    { name: 'ask-for-evaluations', everySeconds: 24 * 3600, run: () => askForEvaluations(deps) },
  ],
});

export type Learning = ReturnType<typeof createLearning>;
