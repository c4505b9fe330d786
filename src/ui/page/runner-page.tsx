import type { ComponentChildren } from 'preact';
import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import { Breadcrumb, type Trail } from './breadcrumb.tsx';
import { PublicPage } from './public-page.tsx';
import type { Site } from './site.ts';

export type RunnerPageProps = {
  site: Site;
  lang: Lang;
  /** The Dutch path, without `/en`. */
  path: string;
  title: string;
  breadcrumb?: Trail | undefined;
  errorTitle?: boolean | undefined;
  wide?: boolean | undefined;
  /** Where there is no file: the bar then leads only out. */
  withoutFile?: boolean | undefined;
  children?: ComponentChildren;
};

const texts: Texts<
  Record<'label' | 'home' | 'measurements' | 'letters' | 'consent' | 'file' | 'out', string>
> = {
  nl: {
    label: 'Jouw pagina’s',
    home: 'Vandaag',
    measurements: 'Vragenlijsten',
    letters: 'Brieven',
    consent: 'Toestemming',
    file: 'Mijn dossier',
    out: 'Uitloggen',
  },
  en: {
    label: 'Your pages',
    home: 'Today',
    measurements: 'Questionnaires',
    letters: 'Letters',
    consent: 'Consent',
    file: 'My file',
    out: 'Sign out',
  },
};

const links = [
  ['/loper', 'home'],
  ['/loper/vragenlijsten', 'measurements'],
  ['/loper/brieven', 'letters'],
  ['/loper/toestemming', 'consent'],
  ['/loper/dossier', 'file'],
  ['/mijn/uitloggen', 'out'],
] as const;

type BarProps = Pick<RunnerPageProps, 'lang' | 'path' | 'breadcrumb' | 'withoutFile'>;

/** The part of the bar that a page belongs to: its own, the one whose address it lies under, or one its trail names. */
const partOf = ({ lang, path, breadcrumb = [] }: BarProps): string | undefined =>
  links.find(
    ([href]) =>
      href === path ||
      (href !== '/loper' && path.startsWith(`${href}/`)) ||
      breadcrumb.some((step) => step.href === localPath(href, lang)),
  )?.[0];

const RunnerBar = (props: BarProps) => {
  const { lang, path } = props;
  const part = partOf(props);
  const shown = props.withoutFile ? links.filter(([, name]) => name === 'out') : links;
  return (
    <nav class="own-bar" aria-label={texts[lang].label}>
      <div class="wrap">
        <ul>
          {shown.map(([href, name]) => (
            <li key={href}>
              <a
                href={localPath(href, lang)}
                aria-current={href === path ? 'page' : href === part ? 'true' : undefined}
              >
                {texts[lang][name]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

/** A page of a client's own, behind sign-in with a second factor. */
export const RunnerPage = (props: RunnerPageProps) => (
  <PublicPage
    site={props.site}
    lang={props.lang}
    path={props.path}
    title={props.title}
    errorTitle={props.errorTitle}
    noIndex
    narrow={!props.wide}
    signedIn
    toClient
    under={<RunnerBar {...props} />}
  >
    {props.breadcrumb && <Breadcrumb trail={props.breadcrumb} lang={props.lang} />}
    {props.children}
  </PublicPage>
);
