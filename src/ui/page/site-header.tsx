import { localPath, type Lang } from '../../kernel/lang.ts';
import { Mark } from './mark.tsx';
import { NavMenu } from './nav-menu.tsx';
import { pageTexts } from './page-texts.ts';

/** The parts of the public site that the menu names. */
export type SiteSection = 'therapy' | 'forMe' | 'therapists' | 'courses' | 'questions' | 'about';

const places: readonly (readonly [SiteSection, string])[] = [
  ['therapy', '/runningtherapie'],
  ['forMe', '/is-het-iets-voor-mij'],
  ['therapists', '/runningtherapeuten'],
  ['courses', '/cursussen'],
  ['questions', '/veelgestelde-vragen'],
  ['about', '/over-ons'],
];

/** The top of a public page: the mark, the menu, and the same page in the other language. */
export const SiteHeader = (props: {
  lang: Lang;
  path: string;
  demo: boolean;
  section?: SiteSection | undefined;
}) => {
  const { lang, path, section } = props;
  const words = pageTexts[lang];
  const other: Lang = lang === 'nl' ? 'en' : 'nl';
  const language = (
    <a class="language" href={localPath(path, other)} hreflang={other} lang={other}>
      {words.other}
    </a>
  );
  return (
    <header class="site-header">
      {props.demo && <p class="demo">{words.demo}</p>}
      <div class="wrap">
        <Mark href={localPath('/', lang)} />
        <NavMenu
          label={words.mainMenu}
          button={words.menu}
          items={places.map(([name, href]) => ({
            href: localPath(href, lang),
            label: words[name],
            current: name === section,
          }))}
          extra={language}
        />
      </div>
    </header>
  );
};
