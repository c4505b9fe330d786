import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { TeachingHomePage } from './page.tsx';
import { countTeaching, findTaughtEditions } from './query.ts';

export type TeachingHomeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

/** `/beheer/onderwijs`: where teachers begin. */
export const teachingHomeRoutes = (deps: TeachingHomeDeps): Hono =>
  new Hono().get('/beheer/onderwijs', async (c) => {
    const staff = deps.staffOf(c);
    const view = {
      site: deps.site,
      user: staff.name,
      roles: staff.roles,
      csrf: deps.csrf(c),
      counts: await countTeaching(deps.db),
      editions: await findTaughtEditions(deps.db, today(deps.clock)),
    };
    return personalPage(c, renderPage(<TeachingHomePage {...view} />));
  });
