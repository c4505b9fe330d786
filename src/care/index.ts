import { Hono, type Context } from 'hono';
import type { Clock } from '../kernel/clock.ts';
import { localPath, type Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import { formLimits } from '../platform/limits/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Site } from '../ui/index.ts';
import { calendarFeedRoutes, calendarRoutes } from './calendar/index.ts';
import { beginLimit, beginRoutes } from './begin/index.ts';
import { clientsMails, clientsRoutes } from './clients/index.ts';
import { clientStoryRoutes } from './client-story/index.ts';
import { clientSessionsRoutes } from './client-sessions/index.ts';
import { evidenceJob, fileEvidenceRoutes, outcomesRoutes, ownEvidenceRoutes } from './evidence/index.ts';
import { fieldSessionRoutes, type PlannedFor } from './field-session/index.ts';
import { groupRoutes } from './groups/index.ts';
import { clientOf, memberOf, requireClient, requireMember } from './guards.ts';
import { gpQuestionRoutes } from './gp-question/index.ts';
import { intakeRoutes } from './intake/index.ts';
import { openPracticeRoutes, type OpenPracticeDeps } from './open-practice/index.ts';
import { practiceSettingsMails, practiceSettingsRoutes } from './practice-settings/index.ts';
import { ownRightsRoutes, practiceRightsRoutes, rightsHandlers, rightsJobs } from './rights/index.ts';
import { fillInMails, linkRoutes, measureJob, ownFillInRoutes } from './fill-in/index.ts';
import { handoverMails, handoverRoutes, signalsJob } from './handover/index.ts';
import { questionnairesRoutes } from './questionnaires/index.ts';
import { measureRoutes } from './measure/index.ts';
import { sessionLetterHandlers } from './session-letters/index.ts';
import { fileConsentRoutes, ownConsentRoutes } from './consent/index.ts';
import { referMails, referRoutes } from './refer/index.ts';
import { forgetJob, requestRoutes } from './requests/index.ts';
import { dischargeRoutes, ownPlanRoutes } from './discharge/index.ts';
import { letterLinkRoutes } from './letter-link/index.ts';
import { letterMails, lettersRoutes } from './letters/index.ts';
import { ownLettersRoutes } from './own-letters/index.ts';
import { letterSources } from './papers/letter/without-letter.ts';
import { sharedMails, sharedWithRoutes } from './shared-with/index.ts';
import { todayRoutes } from './today/index.ts';
import { runnerHomeRoutes } from './runner-home/index.ts';
import { programmeRoutes } from './programme/index.ts';
import { plannedFor } from './store/programmes.ts';

export { plantDemoCare } from './demo/plant.ts';
export { readHeads, verifyChains, writeHead } from './store/audit-chain.ts';
export { careMailWords } from './mail-words.ts';
export { isKnownInCare } from './store/members.ts';

export type CareDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  mailer: Mailer;
  /** Where a request comes from, for limits. */
  visitorOf: (c: Context) => string;
  /** What signs the keys of links. */
  secretKey: string;
  /** The registration of who opens a practice (S35). */
  registrationOf?: OpenPracticeDeps['registrationOf'];
  /** What the programme proposes to a client on a day: the intervals in the field. */
  plannedFor?: PlannedFor | undefined;
};

/** Who is signed in with a confirmed second factor, as the guard in front of these pages knows it. */
export type OwnCare = {
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

/** What recipients may see beside attendance and schedule. */
const sources = letterSources;

/** The care context: a therapist's practice, from the first question to running alone. */
export const createCare = (deps: CareDeps) => ({
  /** Behind `/praktijk`: who works in a practice. */
  practiceRoutes: (own: OwnCare): Hono => {
    const desk = { plannedFor, ...deps, ...own, memberOf };
    const app = new Hono();
    app.use('/praktijk/*', requireMember(deps.db, own));
    app.route('/', calendarRoutes(desk)).route('/', groupRoutes(desk)).route('/', fieldSessionRoutes(desk));
    app.route('/', clientSessionsRoutes(desk)).route('/', programmeRoutes(desk));
    app.route('/', practiceSettingsRoutes(desk));
    app.route('/', clientsRoutes(desk));
    app.route('/', clientStoryRoutes(desk)).route('/', fileEvidenceRoutes(desk));
    app.route('/', gpQuestionRoutes(desk)).route('/', intakeRoutes(desk));
    app.route('/', practiceRightsRoutes(desk));
    app.route('/', handoverRoutes(desk));
    app.route('/', measureRoutes(desk));
    app.route('/', questionnairesRoutes(desk));
    app.route('/', lettersRoutes(desk)).route('/', dischargeRoutes(desk));
    app.route('/', requestRoutes(desk));
    app.route('/', fileConsentRoutes({ ...desk, sources }));
    return app.route('/', todayRoutes(desk)).route('/', openPracticeRoutes(desk));
  },
  /** Behind `/loper`: a client with their own file. */
  runnerRoutes: (lang: Lang, own: OwnCare): Hono => {
    const app = new Hono();
    app.use('/loper/*', requireClient(deps.db, own, localPath('/loper', lang)));
    app.route('/', beginRoutes({ ...deps, ...own, lang, tries: beginLimit() }));
    app.route('/', runnerHomeRoutes({ ...deps, ...own, lang, clientOf }));
    app.route('/', ownConsentRoutes({ ...deps, ...own, lang, clientOf, sources }));
    app.route('/', ownEvidenceRoutes({ ...deps, ...own, lang, clientOf }));
    app.route('/', ownFillInRoutes({ ...deps, ...own, lang, clientOf }));
    app.route('/', ownLettersRoutes({ ...deps, ...own, lang, clientOf }));
    app.route('/', ownPlanRoutes({ ...deps, ...own, lang, clientOf }));
    app.route('/', ownRightsRoutes({ ...deps, ...own, lang, clientOf }));
    return app;
  },
  /** Without sign-in: links of referrers, questionnaires by link, the page of outcomes. */
  publicRoutes: (lang: Lang): Hono => {
    const app = new Hono();
    if (lang === 'nl') app.route('/', calendarFeedRoutes(deps));
    app.route('/', sharedWithRoutes({ ...deps, lang, sources }));
    app.route('/', linkRoutes({ ...deps, lang }));
    app.route('/', outcomesRoutes({ ...deps, lang }));
    app.route('/', letterLinkRoutes({ ...deps, lang }));
    return app.route('/', referRoutes({ ...deps, lang, limits: formLimits() }));
  },
  handlers: (): OutboxHandlers => ({
    ...referMails(deps),
    ...fillInMails(deps),
    ...letterMails(deps),
    ...handoverMails(deps),
    ...sharedMails(deps),
    ...rightsHandlers(deps),
    ...practiceSettingsMails(deps),
    ...clientsMails(deps),
    ...sessionLetterHandlers(deps),
  }),
  jobs: (): RecurringJob[] => [
    forgetJob(deps),
    measureJob(deps),
    signalsJob(deps),
    evidenceJob(deps),
    ...rightsJobs(deps),
  ],
});

export type Care = ReturnType<typeof createCare>;
