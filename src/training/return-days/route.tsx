import { Hono } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { ReturnDaysPage } from './page.tsx';
import { listReturnDays } from './query.ts';

/** S27: the page of return days that others may join; the way in is the enrolment's. */
export const returnDaysRoutes = (deps: { db: Database; clock: Clock; site: Site; lang: Lang }): Hono =>
  new Hono().get('/terugkomdagen', async (c) => {
    const days = await listReturnDays(deps.db, today(deps.clock));
    return sharedPage(c, renderPage(<ReturnDaysPage site={deps.site} lang={deps.lang} days={days} />));
  });
