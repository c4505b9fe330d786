import { Hono } from 'hono';
import type { Lang } from '../../kernel/lang.ts';
import { personalPage, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import type { Content } from '../store/content.ts';
import { QuestionsPage } from './page.tsx';
import { search, searchWords } from './search.ts';

/** What was typed as one line a reader can read again: no control characters, at most a hundred characters. */
const asTyped = (query: string | undefined): string =>
  (query ?? '')
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed();

/** `/veelgestelde-vragen`, and the same with `?zoek=`. */
export const questionRoutes = ({ site, lang, content }: { site: Site; lang: Lang; content: Content }) => {
  const page = content.page('veelgestelde-vragen', lang);
  const all = renderPage(<QuestionsPage site={site} lang={lang} page={page} />);

  return new Hono().get('/veelgestelde-vragen', (c) => {
    const typed = asTyped(c.req.query('zoek'));
    const words = searchWords(typed);
    if (words.length === 0 && typed === '') return sharedPage(c, all);
    const searched = { typed, words, found: search(page.parts, words) };
    return personalPage(
      c,
      renderPage(<QuestionsPage site={site} lang={lang} page={page} searched={searched} />),
    );
  });
};
