import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  absolute,
  ButtonLink,
  Buttons,
  Hero,
  Prose,
  PublicPage,
  Ribbon,
  Section,
  type RibbonStep,
  type Site,
} from '../../ui/index.ts';
import type { ContentPage } from '../store/content.ts';
import type { Part } from '../store/markdown.ts';
import { homeTexts } from './texts.ts';
import { Upcoming, type UpcomingEdition } from './upcoming.tsx';

export type HomeProps = { site: Site; lang: Lang; page: ContentPage; editions: readonly UpcomingEdition[] };

/** Week 1 of the default programme (care.md 1): 8 × (1 run, 2 walk) between 5 minutes of walking; minutes. */
const firstSession: RibbonStep[] = [
  { kind: 'walk', minutes: 5 },
  ...Array.from({ length: 8 }, (): RibbonStep[] => [
    { kind: 'run', minutes: 1 },
    { kind: 'walk', minutes: 2 },
  ]).flat(),
  { kind: 'walk', minutes: 5 },
];

const Text = ({ part }: { part: Part }) => (
  <div>
    <h2>{part.heading}</h2>
    <Prose html={part.html} />
  </div>
);

const website = (site: Site, lang: Lang, page: ContentPage): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: 'Duurloop',
  url: absolute(site, localPath('/', lang)),
  inLanguage: lang,
  description: page.description,
});

/** The front page: what it is, what comes next, and the ways in for a reader and for a professional. */
export const HomePage = ({ site, lang, page, editions }: HomeProps) => {
  const words = homeTexts[lang];
  const [first, ...others] = page.parts;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/"
      title={page.title}
      description={page.description}
      jsonLd={website(site, lang, page)}
    >
      <Hero title={words.headline} scene={page.picture} lead={page.lede} tall>
        <Buttons>
          <ButtonLink href={localPath('/runningtherapeuten', lang)}>{words.find}</ButtonLink>
          <ButtonLink href={localPath('/cursussen', lang)} kind="quiet">
            {words.courses}
          </ButtonLink>
        </Buttons>
      </Hero>
      {first && (
        <Section two>
          <Text part={first} />
          <figure class="session">
            <Ribbon steps={firstSession} label={words.ribbon} />
            <figcaption class="hint">{words.ribbonNote}</figcaption>
          </figure>
        </Section>
      )}
      <Section tone="sand" title={words.upcoming} lead={words.upcomingLead}>
        <Upcoming editions={editions} lang={lang} />
      </Section>
      <Section>
        <div class="thirds">
          {others.map((part) => (
            <Text key={part.id} part={part} />
          ))}
        </div>
      </Section>
      <Section tone="pine" title={words.newsletterTitle} lead={words.newsletterLead}>
        <ButtonLink href={localPath('/nieuwsbrief', lang)}>{words.newsletter}</ButtonLink>
      </Section>
    </PublicPage>
  );
};
