import type { ComponentChildren } from 'preact';
import type { Lang } from '../../kernel/lang.ts';
import { BasicHead, documentTitle, JsonLd, LanguageLinks, OpenGraph } from './document-head.tsx';
import { pageTexts } from './page-texts.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader, type SiteSection } from './site-header.tsx';
import type { Site } from './site.ts';

export type PublicPageProps = {
  site: Site;
  lang: Lang;
  /** The Dutch path, without `/en`: `/cursussen`. The English address follows from it. */
  path: string;
  /** The title without the name of the site; the page itself still carries its own h1. */
  title: string;
  description?: string | undefined;
  section?: SiteSection | undefined;
  /** Path of a bitmap for who shares the page (Open Graph); the page's own picture is a Hero. */
  picture?: string | undefined;
  /** Structured data; several objects may be given as an array. */
  jsonLd?: object | undefined;
  /** For pages about one person: no search engine, and no alternate addresses. */
  noIndex?: boolean | undefined;
  head?: ComponentChildren;
  /** A column as wide as a line reads well, with room around it: for forms and texts. */
  narrow?: boolean | undefined;
  /** For who is signed in: the style sheet with more parts than the public pages need. */
  signedIn?: boolean | undefined;
  /** What stands between the header and the page: the bar of who is signed in. */
  under?: ComponentChildren;
  /** For a client, to whom the foot of the page says "je" as well. */
  toClient?: boolean | undefined;
  /** True when a form came back with errors: the title then begins with "Fout:" or "Error:". */
  errorTitle?: boolean | undefined;
  children?: ComponentChildren;
};

/**
 * A page of the public site as a whole document. Without `narrow` the children run from edge to
 * edge, and are wrapped by what they are: `Hero`, `Section`.
 */
export const PublicPage = (props: PublicPageProps) => {
  const { site, lang, path } = props;
  return (
    <html lang={lang}>
      <BasicHead
        title={documentTitle(props.title, lang, props.errorTitle === true)}
        css={props.signedIn ? site.officeCssHref : site.cssHref}
      >
        {props.description && <meta name="description" content={props.description} />}
        {props.noIndex ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <LanguageLinks site={site} path={path} lang={lang} />
            <OpenGraph {...props} />
          </>
        )}
        {props.jsonLd && <JsonLd data={props.jsonLd} />}
        {props.head}
      </BasicHead>
      <body>
        <a class="skip" href="#inhoud">
          {pageTexts[lang].skip}
        </a>
        <SiteHeader demo={site.demo} lang={lang} path={path} section={props.section} />
        {props.under}
        <main id="inhoud" tabIndex={-1} class={props.narrow ? 'wrap narrow stack' : undefined}>
          {props.children}
        </main>
        <SiteFooter site={site} lang={lang} toClient={props.toClient} />
      </body>
    </html>
  );
};
