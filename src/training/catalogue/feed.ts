import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { editionPath } from './edition-card.tsx';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 knows no control characters, not even escaped: one of them would make the whole feed unreadable. */
const foreign = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const xml = (text: string): string => text.replace(foreign, '').replace(/[&<>"]/g, (sign) => escapes[sign]!);

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
    `<pubDate>${edition.publishedAt.toUTCString()}</pubDate>`,
    `<description>${xml(`${days}. ${t.availability[edition.availability]}.`)}</description>`,
    '</item>',
  ].join('');
};

/** RSS 2.0 of the coming editions, the one that was published last on top. */
export const feedOf = (site: Site, lang: Lang, editions: ListedEdition[]): string => {
  const t = texts[lang].feed;
  const link = absolute(site, localPath('/cursussen', lang));
  const self = absolute(site, localPath('/cursussen.rss', lang));
  const newest = editions.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(t.title)}</title><link>${xml(link)}</link><description>${xml(t.description)}</description><language>${lang}</language><atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>${newest.map((edition) => item(site, lang, edition)).join('')}</channel></rss>
`;
};
