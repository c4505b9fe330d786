import { Hono } from 'hono';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage } from '../../ui/index.ts';
import { FieldPage } from './field-page.tsx';
import { findFieldList } from './query.ts';
import { readBatch } from './read-batch.ts';
import { receiveRecords } from './receive.ts';
import { frameOf, ofEdition, recorderOf, type AttendStaffDeps } from './staff-routes.tsx';
import { batchTexts } from './texts.ts';

const base = '/beheer/edities/:code/presentie';

/** Of this one page: it may use the camera, for the QR codes. */
const withCamera = 'camera=(self), microphone=(), geolocation=(), interest-cohort=()';

/**
 * The list for in the field: its page, the worker that opens it without internet, the names it takes along, and the
 * door for what it recorded. `workerText` gives the built worker; without a build there is none.
 */
export const attendanceFieldRoutes = (
  deps: AttendStaffDeps & { workerText?: ((source: string) => string | undefined) | undefined },
): Hono => {
  const { db } = deps;
  return new Hono()
    .get(
      `${base}/veld`,
      ofEdition(db, async (c, edition) => {
        c.header('permissions-policy', withCamera);
        return personalPage(c, renderPage(<FieldPage {...frameOf(deps, c)} edition={edition} />));
      }),
    )
    .get(
      `${base}/veld-worker.js`,
      ofEdition(db, async (c) => {
        const text = deps.workerText?.('src/learning/attend/attend.worker.ts');
        if (text === undefined) return c.notFound();
        // Always asked anew, so that a new version of the page comes with its own worker.
        c.header('cache-control', 'no-cache');
        c.header('content-type', 'text/javascript; charset=utf-8');
        return c.body(text);
      }),
    )
    .get(
      `${base}/veld-lijst.json`,
      ofEdition(db, async (c, edition) => {
        c.header('cache-control', 'no-store');
        return c.json(await findFieldList(deps, edition, deps.csrf(c)));
      }),
    )
    .post(
      `${base}/gebeurtenissen`,
      ofEdition(db, async (c, edition) => {
        c.header('cache-control', 'no-store');
        const batch = readBatch(await c.req.text());
        if (!batch.ok) return c.json({ error: batchTexts[batch.reason] }, 400);
        return c.json(await receiveRecords(deps, edition, batch.value, recorderOf(deps, c)));
      }),
    );
};
