import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { editionPath } from './edition-card.tsx';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const item = (site: Site, lang: Lang, edition: ListedEdition): string => {
  const t = texts[lang];
  const link = absolute(site, editionPath(edition.code, lang));
  const days = [edition.firstDay, edition.secondDay, edition.returnDay]
    .map((day) => formatDay(day, lang))
    .join(', ');
  return [
    '<item>',
    `<title>${xml(`${t.courseIn(edition.place)} (${edition.code})`)}</title>`,
    `<link>${xml(link)}</link>`,
    `<guid isPermaLink="false">${xml(edition.code)}</guid>`,
    `<description>${xml(`${days}. ${t.availability[edition.availability]}.`)}</description>`,
    '</item>',
  ].join('');
};

/** RSS 2.0 of the coming editions. */
export const feedOf = (site: Site, lang: Lang, editions: ListedEdition[]): string => {
  const t = texts[lang].feed;
  const link = absolute(site, localPath('/cursussen', lang));
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${xml(t.title)}</title><link>${xml(link)}</link><description>${xml(t.description)}</description><language>${lang}</language>${editions.map((edition) => item(site, lang, edition)).join('')}</channel></rss>
`;
};
