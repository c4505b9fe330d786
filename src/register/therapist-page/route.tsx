import { Hono } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { findFile } from '../store/files.ts';
import { findPublicEntry } from '../store/public-profiles.ts';
import { findTowns } from '../store/towns.ts';
import { mapRadiusKm, NotListedPage, TherapistPage } from './page.tsx';

export type TherapistPageDeps = { db: Database; clock: Clock; site: Site; lang: Lang };

const pictures = ['image/jpeg', 'image/png', 'image/webp'];

/** `/runningtherapeuten/:slug` and the photo on it. */
export const therapistPageRoutes = ({ db, clock, site, lang }: TherapistPageDeps): Hono =>
  new Hono()
    .get('/runningtherapeuten/:slug', async (c) => {
      const slug = c.req.param('slug');
      const entry = await findPublicEntry(db, slug, today(clock));
      if (!entry) return c.notFound();
      if (entry.kind === 'moved')
        return c.redirect(localPath(`/runningtherapeuten/${entry.slug}`, lang), 301);
      if (entry.kind === 'not-listed')
        return personalPage(c, renderPage(<NotListedPage site={site} lang={lang} slug={slug} />), 404);
      const at = entry.profile.practices.find((practice) => practice.at)?.at;
      const towns = at
        ? await findTowns(db, { at: { latitude: at.lat, longitude: at.lon }, radiusKm: mapRadiusKm })
        : [];
      return sharedPage(c, renderPage(<TherapistPage site={site} lang={lang} entry={entry} towns={towns} />));
    })
    .get('/runningtherapeuten/:slug/foto', async (c) => {
      const entry = await findPublicEntry(db, c.req.param('slug'), today(clock));
      if (entry?.kind !== 'listed' || !entry.profile.photoId) return c.notFound();
      const etag = `"${entry.profile.photoId}"`;
      // Asked again every time, so that a photo that is taken back is gone at once.
      c.header('cache-control', 'public, no-cache');
      c.header('etag', etag);
      if (c.req.header('if-none-match') === etag) return c.body(null, 304);
      const photo = await findFile(db, entry.profile.photoId);
      if (!photo || !pictures.includes(photo.mediaType)) return c.notFound();
      c.header('content-type', photo.mediaType);
      return c.body(photo.bytes as Uint8Array<ArrayBuffer>);
    });
