import type { Context } from 'hono';
import { actorOf } from '../../platform/identity/index.ts';
import type { Site } from '../../ui/index.ts';
import type { PeopleDeps } from './command.ts';

/** `staffOf` and `csrf` read what the guard before these routes knows of the session. */
export type ParticipantsDeps = PeopleDeps & {
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

/** What every page of the office shows around its content. */
export const frameOf = (deps: ParticipantsDeps, c: Context): { site: Site; user: string; csrf: string } => ({
  site: deps.site,
  user: deps.staffOf(c).name,
  csrf: deps.csrf(c),
});

/** Who acts, as the audit names them. */
export const actorOn = (deps: ParticipantsDeps, c: Context): string => actorOf(deps.staffOf(c));
