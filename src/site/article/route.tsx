import { Hono } from 'hono';
import type { Lang } from '../../kernel/lang.ts';
import { sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { Content } from '../store/content.ts';
import { ArticlePage } from './page.tsx';

/** Pages with a form of their own elsewhere in this context. */
const elsewhere = ['home', 'veelgestelde-vragen'];

/** Every page that is text, at its own address; drawn once, when the process starts. */
export const articleRoutes = ({
  site,
  lang,
  content,
}: {
  site: Site;
  lang: Lang;
  content: Content;
}): Hono => {
  const routes = new Hono();
  for (const name of content.names.filter((found) => !elsewhere.includes(found))) {
    const page = content.page(name, lang);
    const html = renderPage(<ArticlePage site={site} lang={lang} page={page} />);
    routes.get(page.path, (c) => sharedPage(c, html));
  }
  return routes;
};
