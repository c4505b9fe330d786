import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { langs, localPath } from '../../kernel/lang.ts';
import { absolute, type Site } from '../../ui/index.ts';
import type { Content } from '../store/content.ts';
import { sitemap } from './sitemap.ts';

export type FilesDeps = {
  site: Site;
  clock: Clock;
  content: Content;
  /** Codes of the editions that have a page. */
  editionCodes: () => Promise<readonly string[]>;
  /** Mailbox for who finds a weak spot. */
  securityMail: string;
};

/** Pages that code makes, next to those that are content. */
const madePages = [
  '/cursussen',
  '/terugkomdagen',
  '/runningtherapeuten',
  '/certificaten',
  '/uitkomsten',
  '/nieuwsbrief',
];

/** What is about one person, or only for who works here: no search engine has business there. */
const kept = [
  '/beheer',
  '/register-beheer',
  '/mijn',
  '/account',
  '/casus/',
  '/praktijk',
  '/loper',
  '/zorg/',
  '/inloggen',
  '/inschrijvingen/',
  '/nieuwsbrief/',
  '/dev/',
];

/** RFC 9116 wants the file to expire within a year: about half of one, renewed with every request. */
const validDays = 180;

const keptForAnHour = (c: Context, type: string, body: string): Response => {
  c.header('cache-control', 'public, max-age=3600');
  c.header('content-type', `${type}; charset=utf-8`);
  return c.body(body);
};

/** `/sitemap.xml`, `/robots.txt` and `/.well-known/security.txt`: outside both languages, mounted once at the root. */
export const fileRoutes = ({ site, clock, content, editionCodes, securityMail }: FilesDeps) =>
  new Hono()
    .get('/sitemap.xml', async (c) => {
      const written = content.names.map((name) => content.page(name, 'nl').path);
      const editions = (await editionCodes()).map((code) => `/cursussen/${code}`);
      return keptForAnHour(c, 'application/xml', sitemap(site, [...written, ...madePages, ...editions]));
    })
    .get('/robots.txt', (c) => {
      const lines = kept.flatMap((path) => langs.map((lang) => `Disallow: ${localPath(path, lang)}`));
      const text = ['User-agent: *', ...lines, '', `Sitemap: ${absolute(site, '/sitemap.xml')}`, ''].join(
        '\n',
      );
      return keptForAnHour(c, 'text/plain', text);
    })
    .get('/.well-known/security.txt', (c) => {
      const expires = new Date(clock.now().getTime() + validDays * 86_400_000);
      expires.setUTCHours(0, 0, 0, 0);
      const text = [
        `Contact: mailto:${securityMail}`,
        `Expires: ${expires.toISOString()}`,
        'Preferred-Languages: nl, en',
        `Canonical: ${absolute(site, '/.well-known/security.txt')}`,
        '',
      ].join('\n');
      return keptForAnHour(c, 'text/plain', text);
    });
