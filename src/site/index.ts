import { Hono } from 'hono';
import { articleRoutes, type ArticleDeps } from './article/route.tsx';
import { homeRoutes, type HomeDeps } from './home/route.tsx';
import { questionRoutes } from './questions/route.tsx';

export { readContent, type Content } from './store/content.ts';
export { fileRoutes as siteFiles } from './files/route.ts';
export { faultHtml, tooLargeHtml } from './fault/page.tsx';
export { langOfPath, notFoundHtml } from './not-found/page.tsx';
export type { UpcomingEdition } from './home/upcoming.tsx';

/** The public pages in one language: the front page, the questions and every page of content. */
export const siteRoutes = (deps: HomeDeps & ArticleDeps) =>
  new Hono().route('/', homeRoutes(deps)).route('/', questionRoutes(deps)).route('/', articleRoutes(deps));
