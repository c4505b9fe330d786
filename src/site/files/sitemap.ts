import { langs, localPath } from '../../kernel/lang.ts';
import { absolute, type Site } from '../../ui/index.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The map of the site for search engines (sitemaps.org): every page in each language, with its other languages.
 * @param paths Dutch addresses, without `/en`.
 */
export const sitemap = (site: Site, paths: readonly string[]): string => {
  const address = (path: string): string => escape(absolute(site, path));
  const entry = (path: string): string => {
    const alternates = [
      ...langs.map((lang) => ({ lang, href: localPath(path, lang) })),
      { lang: 'x-default', href: localPath(path, 'nl') },
    ]
      .map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(href)}"/>`)
      .join('');
    return langs
      .map((lang) => `<url><loc>${address(localPath(path, lang))}</loc>${alternates}</url>`)
      .join('\n');
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map(entry).join('\n')}
</urlset>
`;
};
