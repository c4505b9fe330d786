import type { ComponentChildren } from 'preact';
import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import { Breadcrumb, type Trail } from './breadcrumb.tsx';
import { PublicPage } from './public-page.tsx';
import type { Site } from './site.ts';

export type LearnerPageProps = {
  site: Site;
  lang: Lang;
  /** The Dutch path, without `/en`. */
  path: string;
  title: string;
  /** The address of who is signed in, where the page knows it; the link beside it leads to signing out anyhow. */
  person?: string | undefined;
  breadcrumb?: Trail | undefined;
  errorTitle?: boolean | undefined;
  /** From edge to edge, for a page that brings its own bands (`Hero`, `Section`). */
  wide?: boolean | undefined;
  head?: ComponentChildren;
  children?: ComponentChildren;
};

const texts: Texts<{ label: string; home: string; devices: string; out: string; as: string }> = {
  nl: {
    label: 'Mijn pagina’s',
    home: 'Mijn traject',
    devices: 'Apparaten en beveiliging',
    out: 'Uitloggen',
    as: 'Ingelogd als',
  },
  en: {
    label: 'My pages',
    home: 'My trajectory',
    devices: 'Devices and security',
    out: 'Sign out',
    as: 'Signed in as',
  },
};

const OwnBar = ({ lang, path, person }: Pick<LearnerPageProps, 'lang' | 'path' | 'person'>) => {
  const t = texts[lang];
  const links = [
    ['/mijn', t.home],
    ['/mijn/apparaten', t.devices],
    ['/mijn/uitloggen', t.out],
  ] as const;
  return (
    <nav class="own-bar" aria-label={t.label}>
      <div class="wrap">
        <ul>
          {links.map(([href, label]) => (
            <li key={href}>
              <a href={localPath(href, lang)} aria-current={href === path ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        {person !== undefined && (
          <span class="own-bar-who">
            <span class="hidden">{t.as} </span>
            {person}
          </span>
        )}
      </div>
    </nav>
  );
};

/** A page of somebody's own, behind sign-in: for participants and for therapists in the register. */
export const LearnerPage = (props: LearnerPageProps) => (
  <PublicPage
    site={props.site}
    lang={props.lang}
    path={props.path}
    title={props.title}
    errorTitle={props.errorTitle}
    head={props.head}
    noIndex
    narrow={!props.wide}
    signedIn
    under={<OwnBar lang={props.lang} path={props.path} person={props.person} />}
  >
    {props.breadcrumb && <Breadcrumb trail={props.breadcrumb} lang={props.lang} />}
    {props.children}
  </PublicPage>
);
