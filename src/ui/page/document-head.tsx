import type { ComponentChildren } from 'preact';
import { localPath, langs, type Lang } from '../../kernel/lang.ts';
import { pageTexts } from './page-texts.ts';
import { absolute, type Site } from './site.ts';

/** The title in the tab: an error is announced first, the name of the site last. */
export const documentTitle = (title: string, lang: Lang, error: boolean): string =>
  `${error ? pageTexts[lang].errorPrefix : ''}${title} – Duurloop`;

/** What any page of ours has in its head. `css` is the address of its style sheet. */
export const BasicHead = (props: { title: string; css: string; children?: ComponentChildren }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{props.title}</title>
    <link rel="stylesheet" href={props.css} />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#fcf9f2" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#0f1714" media="(prefers-color-scheme: dark)" />
    {props.children}
  </head>
);

/** The address of the page in each language, the Dutch one as the default for everybody else. */
export const LanguageLinks = ({ site, path, lang }: { site: Site; path: string; lang: Lang }) => (
  <>
    <link rel="canonical" href={absolute(site, localPath(path, lang))} />
    {langs.map((l) => (
      <link key={l} rel="alternate" hreflang={l} href={absolute(site, localPath(path, l))} />
    ))}
    <link rel="alternate" hreflang="x-default" href={absolute(site, localPath(path, 'nl'))} />
  </>
);

/** What a page looks like when somebody shares it. `picture` is a path on this site. */
export const OpenGraph = (props: {
  site: Site;
  path: string;
  lang: Lang;
  title: string;
  description?: string | undefined;
  picture?: string | undefined;
}) => (
  <>
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Duurloop" />
    <meta property="og:title" content={props.title} />
    <meta property="og:url" content={absolute(props.site, localPath(props.path, props.lang))} />
    <meta property="og:locale" content={props.lang === 'nl' ? 'nl_NL' : 'en_GB'} />
    {props.description && <meta property="og:description" content={props.description} />}
    {props.picture && <meta property="og:image" content={absolute(props.site, props.picture)} />}
  </>
);

/**
 * Structured data for search engines. It is data, not script, so the content policy lets it pass;
 * `<` is written as an escape, so that no value can close the element.
 */
export const JsonLd = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
);
