import type { Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { FieldErrors, Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { Frame } from './file-frame.tsx';
import { clientMessage } from './texts.ts';

export type ClientsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

/** What every page of these takes from its request. */
export const frameOf = (deps: ClientsDeps, c: Context, errors?: FieldErrors): Frame => ({
  site: deps.site,
  member: deps.memberOf(c),
  csrf: deps.csrf(c),
  message: clientMessage(c.req.query('melding')),
  errors,
});
