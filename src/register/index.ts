import { Hono, type Context } from 'hono';
import type { Clock } from '../kernel/clock.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import type { RecurringJob } from '../platform/jobs/index.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Geocoder } from '../platform/geo/index.ts';
import type { Site } from '../ui/index.ts';
import { createFinding } from './finding.ts';

export { therapistsDescription } from './api/index.ts';
export { plantDemoTherapists } from './demo/plant.ts';
export { plantTherapist, type Planted } from './store/plant.ts';

export type RegisterDeps = {
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
  return {
    /** Pages for everybody: finding a therapist. */
    publicRoutes: (lang: Lang): Hono => new Hono().route('/', finding.publicRoutes(lang)),
    /** Behind `/mijn/register`: a therapist's application, profile and points. */
    ownRoutes: (_lang: Lang, _own: Own): Hono => new Hono(),
    /** Behind `/register-beheer`, for the role registrar. */
    keeperRoutes: (_keeper: Keeper): Hono => new Hono(),
    /** Doors for programs. */
    machineRoutes: (): Hono => new Hono().route('/', finding.machineRoutes()),
    handlers: (): OutboxHandlers => ({ ...finding.handlers() }),
    jobs: (): RecurringJob[] => [...finding.jobs()],
  };
};

export type Register = ReturnType<typeof createRegister>;
