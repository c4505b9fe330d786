import { Hono } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Geocoder } from '../../platform/geo/index.ts';
import { personalPage, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { readSearch } from '../domain/search.ts';
import { MapPage } from './map-page.tsx';
import { FindPage } from './page.tsx';
import { search } from './query.ts';

export type FindDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  geocoder?: Geocoder | undefined;
};

/** Only here may a page ask the browser where somebody is, and only after a press on the button. */
const permissions = 'camera=(), microphone=(), geolocation=(self), interest-cohort=()';

/** Pictures of the Dutch government's map; nothing else of another site may be loaded, and on this page alone. */
const tiles = 'https://service.pdok.nl';

/** `/runningtherapeuten` and its map with streets. */
export const findRoutes = ({ db, clock, site, lang, geocoder }: FindDeps): Hono =>
  new Hono()
    .get('/runningtherapeuten', async (c) => {
      const asked = readSearch(c.req.query());
      const outcome = await search(db, asked, today(clock), geocoder);
      const html = renderPage(<FindPage site={site} lang={lang} search={asked} outcome={outcome} />);
      c.header('permissions-policy', permissions);
      // Somebody's own spot is theirs alone: such an answer is kept nowhere.
      return asked.where.kind === 'own' ? personalPage(c, html) : sharedPage(c, html);
    })
    .get('/runningtherapeuten/kaart', async (c) => {
      const asked = readSearch(c.req.query());
      const outcome = await search(db, asked, today(clock), geocoder);
      c.header(
        'content-security-policy',
        `default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self'; font-src 'self'; img-src 'self' data: blob: ${tiles}; connect-src 'self' ${tiles}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      );
      return personalPage(
        c,
        renderPage(<MapPage site={site} lang={lang} search={asked} outcome={outcome} />),
      );
    });
