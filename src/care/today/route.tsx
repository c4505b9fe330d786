import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { inPractice } from '../store/scope.ts';
import { TodayPage } from './page.tsx';
import { findDay } from './query.ts';

export type TodayDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

/** `/praktijk`: what the day brings. */
export const todayRoutes = ({ db, clock, site, memberOf, csrf }: TodayDeps): Hono =>
  new Hono().get('/praktijk', async (c) => {
    const member = memberOf(c);
    const at = clock.now();
    const access = { act: 'search', object: 'day', point: 'GET /praktijk', at } as const;
    const day = await inPractice(db, member, access, (tx) => findDay(tx, member, at));
    return personalPage(c, renderPage(<TodayPage site={site} member={member} csrf={csrf(c)} day={day} />));
  });
