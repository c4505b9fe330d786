import { Hono } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import { sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { Content } from '../store/content.ts';
import { AccreditationsFigure, type HeldAccreditation } from './accreditations.tsx';
import { ArticlePage } from './page.tsx';

export type ArticleDeps = {
  site: Site;
  lang: Lang;
  content: Content;
  clock: Clock;
  /** S31: the accreditations that hold now. */
  accreditations: () => Promise<readonly HeldAccreditation[]>;
};

/** Pages with a form of their own elsewhere in this context. */
const elsewhere = ['home', 'veelgestelde-vragen'];

/** The page that shows what holds today, beside its text. */
const dated = 'accreditaties';

/** Every page that is text, at its own address; drawn once, when the process starts, unless it tells of today. */
export const articleRoutes = ({ site, lang, content, clock, accreditations }: ArticleDeps): Hono => {
  const routes = new Hono();
  for (const name of content.names.filter((found) => !elsewhere.includes(found) && found !== dated)) {
    const page = content.page(name, lang);
    const html = renderPage(<ArticlePage site={site} lang={lang} page={page} />);
    routes.get(page.path, (c) => sharedPage(c, html));
  }
  const page = content.page(dated, lang);
  return routes.get(page.path, async (c) => {
    const held = await accreditations();
    const ofToday = <AccreditationsFigure lang={lang} today={today(clock)} held={held} />;
    return sharedPage(c, renderPage(<ArticlePage {...{ site, lang, page, ofToday }} />));
  });
};
