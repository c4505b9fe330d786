import { Hono, type MiddlewareHandler } from 'hono';
import type { Database } from '../../platform/db/index.ts';
import { findEdition } from '../../training/index.ts';
import { editionPages } from '../domain/edition-pages.ts';
import { roomOf } from '../store/rooms.ts';

/**
 * S27: guests of a return day are in the room of its course, so what staff ask of the return day by itself is shown
 * with the course. Only looking is led on: a form that was filled in for the return day does not exist.
 */
export const returnDayRoutes = ({ db }: { db: Database }): Hono => {
  const toCourse: MiddlewareHandler = async (c, next) => {
    const edition = await findEdition(db, c.req.param('code') ?? '');
    if (edition?.kind !== 'return-day') return next();
    if (c.req.method !== 'GET') return c.notFound();
    const { pathname, search } = new URL(c.req.url);
    const course = await roomOf(db, edition);
    return c.redirect(
      pathname.replace(/^\/beheer\/edities\/[^/]+/, `/beheer/edities/${course.code}`) + search,
      303,
    );
  };
  const app = new Hono();
  for (const { path } of editionPages)
    app.use(`/beheer/edities/:code{[Tt][Dd]\\d+[a-z]?}/${path}/*`, toCourse);
  return app;
};
