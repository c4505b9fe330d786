import type { ComponentChildren } from 'preact';
import { Breadcrumb, type Trail } from './breadcrumb.tsx';
import { BasicHead, documentTitle } from './document-head.tsx';
import { Mark } from './mark.tsx';
import { NavMenu } from './nav-menu.tsx';
import { pageTexts } from './page-texts.ts';
import type { Site } from './site.ts';

const places = [
  ['editions', '/beheer', 'Edities'],
  ['enrolments', '/beheer/inschrijvingen', 'Inschrijvingen'],
  ['reviews', '/beheer/beoordelen', 'Te beoordelen'],
  ['money', '/beheer/geld', 'Geld'],
  ['teaching', '/beheer/onderwijs', 'Onderwijs'],
  ['mail', '/beheer/post', 'Post'],
  ['log', '/beheer/logboek', 'Logboek'],
  ['settings', '/beheer/instellingen', 'Instellingen'],
] as const;

/** The parts of the office that its menu names. */
export type OfficeSection = (typeof places)[number][0];

/** Another desk than the office's, with a menu and a search of its own. */
export type Desk = {
  home: string;
  label: string;
  items: readonly { href: string; label: string; current: boolean }[];
  /** Where its search box asks, and what one may type in it; without it the desk has none. */
  search?: { action: string; label: string } | undefined;
  /** What must not be overlooked, on every page until it was done. */
  alert?: { href: string; label: string } | undefined;
  /** The page on which its people sign out, where that is another one than that of staff. */
  signOutAt?: string | undefined;
};

const officeSearch = { action: '/beheer/zoeken', label: 'Zoek een persoon, code of factuur' };

const officeRoles: readonly string[] = ['office', 'courseLeader'];

/** What a teacher who does not work in the office sees of it: their own part, and no search through its people. */
const teachersDesk = (section: OfficeSection | undefined): Desk => ({
  label: 'Menu van het onderwijs',
  home: '/beheer/onderwijs',
  items: [{ href: '/beheer/onderwijs', label: 'Onderwijs', current: section === 'teaching' }],
  search: undefined,
});

const deskOf = ({ desk, roles, section }: OfficePageProps): Desk | undefined =>
  desk ?? (!roles || roles.some((role) => officeRoles.includes(role)) ? undefined : teachersDesk(section));

/** The page of an edition itself is the office's: a teacher would find nothing there, so it is a name and no link. */
const trailFor = ({ breadcrumb = [], roles }: OfficePageProps): Trail =>
  !roles || roles.some((role) => officeRoles.includes(role))
    ? breadcrumb
    : breadcrumb.map((step) =>
        step.href && /^\/beheer(?:\/edities\/[^/]+)?$/.test(step.href) ? { label: step.label } : step,
      );

export type OfficePageProps = {
  site: Site;
  title: string;
  section?: OfficeSection | undefined;
  /** A desk with its own menu; the office itself without it. */
  desk?: Desk | undefined;
  /** The name of who is signed in; without it the page has no menu, search or sign-out. */
  user?: string | undefined;
  /** What they may do here; without it the whole menu shows, as for the office. */
  roles?: readonly string[] | undefined;
  /** Where the reader is, from the outside in; the last one without `href` is this page. */
  breadcrumb?: Trail | undefined;
  errorTitle?: boolean | undefined;
  /** What the search box holds, on the page with the results. */
  query?: string | undefined;
  /** The token of the sign-out form. */
  csrf?: string | undefined;
  children?: ComponentChildren;
};

const OfficeTools = ({
  user,
  query,
  csrf,
  search,
  signOutAt,
}: {
  search: Desk['search'];
  signOutAt: string | undefined;
  user: string;
  query?: string | undefined;
  csrf?: string | undefined;
}) => (
  <div class="office-tools">
    {search && (
      <form action={search.action} method="get" role="search" class="office-search">
        <label for="office-q" class="hidden">
          {search.label}
        </label>
        <input id="office-q" type="search" name="q" value={query} autocomplete="off" />
        <button type="submit" class="button quiet">
          Zoeken
        </button>
      </form>
    )}
    {signOutAt ? (
      <p class="office-user">
        <span>{user}</span>
        <a href={signOutAt}>Uitloggen</a>
      </p>
    ) : (
      <form action="/uitloggen" method="post" class="office-user">
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <span>{user}</span>
        <button type="submit" class="link-button">
          Uitloggen
        </button>
      </form>
    )}
  </div>
);

/** A page of the office as a whole document: dense, in Dutch, never in a search engine. */
export const OfficePage = (props: OfficePageProps) => {
  const desk = deskOf(props);
  return (
    <html lang="nl">
      <BasicHead
        title={documentTitle(props.title, 'nl', props.errorTitle === true)}
        css={props.site.officeCssHref}
      >
        <meta name="robots" content="noindex" />
      </BasicHead>
      <body class="office">
        <a class="skip" href="#inhoud">
          {pageTexts.nl.skip}
        </a>
        <header class="office-header">
          {props.site.demo && <p class="demo">{pageTexts.nl.demo}</p>}
          <div class="wrap">
            <Mark href={props.user ? (desk?.home ?? '/beheer') : '/'} />
            {props.user && (
              <>
                <NavMenu
                  label={desk?.label ?? 'Menu van het kantoor'}
                  button="Menu"
                  items={
                    desk?.items ??
                    places.map(([name, href, label]) => ({ href, label, current: name === props.section }))
                  }
                />
                <OfficeTools
                  user={props.user}
                  query={props.query}
                  csrf={props.csrf}
                  search={desk ? desk.search : officeSearch}
                  signOutAt={desk?.signOutAt}
                />
              </>
            )}
          </div>
        </header>
        {desk?.alert && (
          <nav class="desk-alert" aria-label="Wat niet kan wachten">
            <a href={desk.alert.href}>{desk.alert.label}</a>
          </nav>
        )}
        <main id="inhoud" tabIndex={-1} class="wrap stack">
          {props.breadcrumb && <Breadcrumb trail={trailFor(props)} lang="nl" />}
          {props.children}
        </main>
      </body>
    </html>
  );
};
