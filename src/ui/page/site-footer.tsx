import { localPath, type Lang } from '../../kernel/lang.ts';
import { keptMarkup } from './kept-markup.ts';
import { Mark } from './mark.tsx';
import { pageTexts } from './page-texts.ts';
import type { Site } from './site.ts';

type Words = (typeof pageTexts)['nl'];
type Group = { heading: keyof Words; links: readonly (readonly [keyof Words, string])[] };

const groups: readonly Group[] = [
  {
    heading: 'footerCourse',
    links: [
      ['courses', '/cursussen'],
      ['returnDays', '/terugkomdagen'],
      ['teachers', '/docenten'],
      ['accreditations', '/accreditaties'],
    ],
  },
  {
    heading: 'footerContact',
    links: [
      ['contact', '/contact'],
      ['newsletter', '/nieuwsbrief'],
      ['own', '/mijn'],
      ['signIn', '/inloggen'],
    ],
  },
  {
    heading: 'footerRules',
    links: [
      ['privacy', '/privacy'],
      ['terms', '/voorwaarden'],
      ['accessibility', '/toegankelijkheid'],
      ['withdraw', '/herroepen'],
      ['certificate', '/certificaten'],
    ],
  },
];

/** What the foot follows from: the language, to whom it speaks, and where the source of this installation is (AGPL, section 13). */
type FootKey = `${Lang} ${'client' | 'all'} ${string}`;

const foot = keptMarkup((key: FootKey) => {
  const [lang, to, source] = key.split(' ') as [Lang, 'client' | 'all', string];
  const words = pageTexts[lang];
  return (
    <>
      <svg class="footer-hills" viewBox="0 0 1200 70" preserveAspectRatio="none" aria-hidden="true">
        <path class="footer-far" d="M0 44C180 8 330 6 520 34S900 58 1200 14V70H0Z" />
        <path class="footer-near" d="M0 58C260 26 420 36 660 52S1020 62 1200 42V70H0Z" />
      </svg>
      <div class="footer-ground">
        <div class="wrap">
          <div class="footer-about">
            <Mark href={localPath('/', lang)} />
            <p>{to === 'client' ? words.promiseToClient : words.promise}</p>
          </div>
          <nav class="footer-links" aria-label={words.footerMenu}>
            {groups.map((group) => (
              <div key={group.heading}>
                <h2>{words[group.heading]}</h2>
                <ul>
                  {group.links.map(([name, href]) => (
                    <li key={href}>
                      <a href={localPath(href, lang)}>{words[name]}</a>
                    </li>
                  ))}
                  {group.heading === 'footerRules' && source && (
                    <li>
                      <a href={source}>{words.source}</a>
                    </li>
                  )}
                </ul>
              </div>
            ))}
          </nav>
        </div>
      </div>
    </>
  );
});

/** The end of a public page: a row of hills, and the pages that must always be within reach. */
export const SiteFooter = ({
  site,
  lang,
  toClient,
}: {
  site: Site;
  lang: Lang;
  toClient?: boolean | undefined;
}) => (
  <footer
    class="site-footer"
    dangerouslySetInnerHTML={foot(`${lang} ${toClient ? 'client' : 'all'} ${site.sourceUrl ?? ''}`)}
  />
);
