import { Hono } from 'hono';
import type { Lang } from '../../kernel/lang.ts';
import { sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { Content } from '../store/content.ts';
import { HomePage } from './page.tsx';
import type { UpcomingEdition } from './upcoming.tsx';

/** How many editions the front page shows. */
const shown = 3;

export type HomeDeps = {
  site: Site;
  lang: Lang;
  content: Content;
  /** The editions that are still to begin, the nearest first. */
  upcoming: () => Promise<readonly UpcomingEdition[]>;
};

/** The front page, `/`. */
export const homeRoutes = ({ site, lang, content, upcoming }: HomeDeps) => {
  const page = content.page('home', lang);
  return new Hono().get('/', async (c) => {
    const editions = (await upcoming()).slice(0, shown);
    return sharedPage(c, renderPage(<HomePage site={site} lang={lang} page={page} editions={editions} />));
  });
};
