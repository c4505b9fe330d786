import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { asActor } from '../store/scope.ts';
import { StoryPage } from './page.tsx';
import { findStory } from './query.ts';

export type StoryDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

/** `/praktijk/clienten/:id`: the file of a client on one page; who does not guide them finds nothing. */
export const clientStoryRoutes = ({ db, clock, site, memberOf, csrf }: StoryDeps): Hono =>
  new Hono().get('/praktijk/clienten/:id', async (c, next) => {
    const clientId = c.req.param('id');
    // Other words than an id are pages of their own ("nieuw").
    if (!isId(clientId)) return next();
    const at = clock.now();
    const access = {
      act: 'read',
      object: 'file',
      clientId,
      point: 'GET /praktijk/clienten/:id',
      at,
    } as const;
    const story = await asActor(db, memberOf(c), access, (tx) => findStory(tx, clientId, at));
    if (!story) return c.notFound();
    return personalPage(
      c,
      renderPage(<StoryPage {...{ site, story }} member={memberOf(c)} csrf={csrf(c)} />),
    );
  });
