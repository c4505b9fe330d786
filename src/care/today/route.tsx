import { Hono, type Context } from 'hono';
import { personalPage } from '../../platform/web/index.ts';
import { OfficePage, renderPage, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { practiceDesk } from '../domain/practice-pages.ts';

export type TodayDeps = { site: Site; memberOf: (c: Context) => MemberActor; csrf: (c: Context) => string };

/** `/praktijk`: what the day brings. */
export const todayRoutes = ({ site, memberOf }: TodayDeps): Hono =>
  new Hono().get('/praktijk', (c) => {
    const member = memberOf(c);
    return personalPage(
      c,
      renderPage(
        <OfficePage site={site} title="Vandaag" desk={practiceDesk(member, 'today')} user={member.name}>
          <h1>Vandaag</h1>
        </OfficePage>,
      ),
    );
  });
