import { localPath, type Lang } from '../../kernel/lang.ts';
import { absolute, PublicPage, Section, type Site } from '../../ui/index.ts';
import { addressOf, type Search } from '../domain/search.ts';
import { Lost } from './lost.tsx';
import type { Outcome } from './query.ts';
import { ResultsPart } from './results.tsx';
import { SearchForm } from './search-form.tsx';
import { therapistPath } from './therapist-card.tsx';
import { findTexts } from './texts.ts';

export type FindProps = { site: Site; lang: Lang; search: Search; outcome: Outcome };

const listJsonLd = (site: Site, lang: Lang, outcome: Outcome): object | undefined =>
  outcome.kind === 'results' && outcome.listed.length > 0
    ? {
        '@context': 'https://schema.org',
        '@type': 'ItemList',
        itemListElement: outcome.listed.map(({ number, profile }) => ({
          '@type': 'ListItem',
          position: number,
          name: profile.name,
          url: absolute(site, therapistPath(profile.slug, lang)),
        })),
      }
    : undefined;

/** `/runningtherapeuten`: find a registered running therapist (S36). */
export const FindPage = ({ site, lang, search, outcome }: FindProps) => {
  const t = findTexts[lang];
  const narrowed = addressOf(search) !== '';
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/runningtherapeuten"
      title={t.title}
      description={t.description}
      noIndex={narrowed}
      jsonLd={narrowed ? undefined : listJsonLd(site, lang, outcome)}
    >
      <Section tone="sand">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <SearchForm site={site} lang={lang} search={search} action="/runningtherapeuten" />
      </Section>
      <Section>
        {outcome.kind === 'results' ? (
          <ResultsPart lang={lang} search={search} results={outcome} />
        ) : (
          <Lost lang={lang} search={search} outcome={outcome} />
        )}
      </Section>
      <Section tone="sand">
        <p class="reading">{t.noProtection}</p>
        <p>
          <a href={localPath('/mijn/register', lang)}>{t.forTherapists}</a>
        </p>
      </Section>
    </PublicPage>
  );
};
