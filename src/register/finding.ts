import { Hono, type Context } from 'hono';
import { today } from '../kernel/calendar-day.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import { ensurePlaces, type Geocoder } from '../platform/geo/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Site } from '../ui/index.ts';
import { therapistsApiRoutes } from './api/index.ts';
import { contactLimits, contactMails, contactRoutes, forgetMessages } from './contact/index.ts';
import { findRoutes } from './find-near-you/index.ts';
import { refreshAllSpots } from './store/spots.ts';
import { therapistPageRoutes } from './therapist-page/index.ts';

export type FindingDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  mailer: Mailer;
  visitorOf: (c: Context) => string;
  /** Asked for places that our own tables do not know; nobody without it. */
  geocoder?: Geocoder | undefined;
};

/** Days after which a message that could not be passed on is erased all the same. */
const messageDays = 7;

const daily = 24 * 3600;

/** The half of the register that the public uses: finding somebody, reading about them, reaching them (S36). */
export const createFinding = (deps: FindingDeps) => {
  const { db, clock } = deps;
  // Both languages count together.
  const limits = contactLimits();
  return {
    // The map and the contact form stand before the page of a therapist, whose address would fit theirs too.
    publicRoutes: (lang: Lang): Hono =>
      new Hono()
        .route('/', findRoutes({ ...deps, lang }))
        .route('/', contactRoutes({ ...deps, lang, limits }))
        .route('/', therapistPageRoutes({ ...deps, lang })),
    machineRoutes: (): Hono => therapistsApiRoutes(deps),
    handlers: (): OutboxHandlers => contactMails(deps),
    jobs: (): RecurringJob[] => [
      { name: 'load-places', everySeconds: daily, run: async () => ({ places: await ensurePlaces(db) }) },
      {
        name: 'refresh-spots',
        everySeconds: daily,
        run: async () => ({ refreshed: await refreshAllSpots(db, today(clock)) }),
      },
      {
        name: 'forget-messages',
        everySeconds: daily,
        run: async () => ({ forgotten: await forgetMessages(db, messageDays) }),
      },
    ],
  };
};
