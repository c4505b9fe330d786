import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Site } from '../../ui/index.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { editionCursor, fillPage, readEditionCursor } from './cursor.ts';
import { availabilityState, editionForReader } from './edition-answer.ts';
import { problemAnswer } from './problem.ts';
import { findPublished, listPublished, type SeatedEdition } from './query.ts';
import { editionsQuery, isEditionCode, noQuery, readQuery, strangeCursor } from './requests.ts';

export type EditionDeps = { db: Database; clock: Clock; site: Site };

/** Readable by a script on any site: nothing here depends on who asks. */
export const forEveryone = () =>
  cors({ origin: '*', allowMethods: ['GET'], exposeHeaders: ['ETag', 'Retry-After'] });

/** An unchanged answer is not sent twice. The headers for scripts elsewhere must stay on a 304. */
export const ifChanged = () =>
  etag({
    weak: true,
    retainedHeaders: [
      ...RETAINED_304_HEADERS,
      'access-control-allow-origin',
      'access-control-expose-headers',
    ],
  });

const placeOf = ({ edition }: SeatedEdition) => ({ firstDay: edition.firstDay, code: edition.code });

/** The public list of editions, and one of them. */
export const editionRoutes = ({ db, clock, site }: EditionDeps): Hono => {
  const now = async () => {
    const day = today(clock);
    return { day, thresholds: { few: (await loadOrganisation(db, day)).fewSeats } };
  };
  const routes = new Hono();
  routes.get('/', async (c) => {
    const query = readQuery(c, editionsQuery);
    if (!query.ok) return query.answer;
    const { place, from, to, availability, limit, cursor } = query.value;
    const start = cursor === undefined ? undefined : readEditionCursor(cursor);
    if (cursor !== undefined && !start) return strangeCursor(c);
    const { day, thresholds } = await now();
    const page = await fillPage<SeatedEdition>(
      limit,
      (after, most) =>
        listPublished(db, { from: from ?? day, to, place }, after ? placeOf(after) : start, most),
      (seated) => !availability || availabilityState(seated, day, thresholds) === availability,
    );
    c.header('cache-control', 'public, no-cache');
    return c.json({
      editions: page.items.map((seated) => editionForReader(seated, day, thresholds, site)),
      nextCursor: page.last ? editionCursor(placeOf(page.last)) : null,
    });
  });
  routes.get('/:code', async (c) => {
    const query = readQuery(c, noQuery);
    if (!query.ok) return query.answer;
    const code = c.req.param('code');
    const found = isEditionCode(code) ? await findPublished(db, code) : undefined;
    if (!found) return problemAnswer(c, 'not-found', { detail: 'There is no edition with this code.' });
    const { day, thresholds } = await now();
    c.header('cache-control', 'public, no-cache');
    return c.json(editionForReader(found, day, thresholds, site));
  });
  return routes;
};
