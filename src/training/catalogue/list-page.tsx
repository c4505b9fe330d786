import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Cards,
  EmptyState,
  Form,
  Hero,
  Notice,
  PublicPage,
  Section,
  SelectField,
  TextField,
  type Site,
} from '../../ui/index.ts';
import { EditionCard } from './edition-card.tsx';
import { courseJsonLd } from './json-ld.ts';
import type { ListedEdition } from './query.ts';
import type { CatalogueSearch } from './search.ts';
import { texts } from './texts.ts';

type ListProps = {
  site: Site;
  lang: Lang;
  editions: ListedEdition[];
  places: string[];
  search: CatalogueSearch;
  today: CalendarDay;
};

const FeedLink = ({ lang }: { lang: Lang }) => (
  <link
    rel="alternate"
    type="application/rss+xml"
    title={texts[lang].feed.title}
    href={localPath('/cursussen.rss', lang)}
  />
);

/** The catalogue: what is to come, narrowed by place and period. */
export const ListPage = ({ site, lang, editions, places, search, today }: ListProps) => {
  const t = texts[lang];
  const narrowed = search.place !== undefined || search.from !== undefined || search.until !== undefined;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/cursussen"
      title={t.title}
      description={t.description}
      section="courses"
      head={<FeedLink lang={lang} />}
      jsonLd={courseJsonLd(site, lang, editions, today)}
      noIndex={narrowed}
    >
      <Hero title={t.title} scene="heath" lead={t.lead} />
      <Section>
        <Form action={localPath('/cursussen', lang)} method="get" label={t.filter.label} inline>
          <SelectField
            name="plaats"
            label={t.filter.place}
            lang={lang}
            optional
            value={places.find((place) => place.toLowerCase() === search.place?.toLowerCase())}
            empty={t.filter.everywhere}
            options={places.map((place) => ({ value: place, label: place }))}
          />
          <TextField name="van" type="date" label={t.filter.from} lang={lang} optional value={search.from} />
          <TextField
            name="tot"
            type="date"
            label={t.filter.until}
            lang={lang}
            optional
            value={search.until}
          />
          <Button kind="quiet">{t.filter.show}</Button>
        </Form>
        {search.badPeriod && (
          <Notice kind="warn">
            <p>{t.filter.badPeriod}</p>
          </Notice>
        )}
        {narrowed && (
          <p role="status">
            {t.found(editions.length)}. <a href={localPath('/cursussen', lang)}>{t.filter.clear}</a>
          </p>
        )}
        <h2 class="hidden">{t.courseName}</h2>
        {editions.length > 0 ? (
          <Cards>
            {editions.map((edition) => (
              <EditionCard key={edition.code} edition={edition} lang={lang} />
            ))}
          </Cards>
        ) : (
          <EmptyState title={t.none.title}>
            <p>{t.none.body}</p>
            <ButtonLink href={localPath(narrowed ? '/cursussen' : '/nieuwsbrief?edities=1', lang)}>
              {narrowed ? t.none.all : t.mailMe}
            </ButtonLink>
          </EmptyState>
        )}
      </Section>
      <Section title={t.follow.title} tone="sand">
        <ul class="plain">
          <li>
            <a href={localPath('/nieuwsbrief?edities=1', lang)}>{t.follow.mail}</a>
          </li>
          <li>
            <a href={localPath('/cursussen.rss', lang)}>{t.follow.rss}</a>
          </li>
          <li>
            <a href={localPath('/cursussen/insluiten', lang)}>{t.follow.embed}</a>
          </li>
          <li>
            <a href={localPath('/cursussen/archief', lang)}>{t.archive.link}</a>
          </li>
        </ul>
      </Section>
    </PublicPage>
  );
};

/** Editions that have begun or are over. */
export const ArchivePage = ({ site, lang, editions }: Pick<ListProps, 'site' | 'lang' | 'editions'>) => {
  const t = texts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/cursussen/archief"
      title={t.archive.title}
      description={t.archive.lead}
      section="courses"
    >
      <Hero title={t.archive.title} scene="dune" lead={t.archive.lead} />
      <Section>
        <h2 class="hidden">{t.courseName}</h2>
        {editions.length > 0 ? (
          <Cards>
            {editions.map((edition) => (
              <EditionCard key={edition.code} edition={edition} lang={lang} past />
            ))}
          </Cards>
        ) : (
          <EmptyState title={t.archive.empty} />
        )}
        <p>
          <a href={localPath('/cursussen', lang)}>{t.archive.back}</a>
        </p>
      </Section>
    </PublicPage>
  );
};

/** How to show the list elsewhere. */
export const EmbedHelpPage = ({ site, lang }: Pick<ListProps, 'site' | 'lang'>) => {
  const t = texts[lang].embed;
  const address = `${site.baseUrl}${localPath('/insluiten/cursussen', lang)}`;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path="/cursussen/insluiten"
      title={t.title}
      description={t.lead}
      section="courses"
      narrow
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>{t.how}</p>
      <pre
        class="code"
        tabIndex={0}
      >{`<iframe src="${address}" title="${texts[lang].courseName}" width="100%" height="640" loading="lazy"></iframe>`}</pre>
      <p>{t.note}</p>
    </PublicPage>
  );
};

/** The bare list that may stand in a frame of somebody else's page; its links open on our own site. */
export const EmbedPage = ({ site, lang, editions }: Pick<ListProps, 'site' | 'lang' | 'editions'>) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{texts[lang].courseName}</title>
      <base target="_top" />
      <link rel="stylesheet" href={site.cssHref} />
      <meta name="robots" content="noindex" />
    </head>
    <body>
      <main class="wrap stack">
        <h1>{texts[lang].courseName}</h1>
        {editions.length > 0 ? (
          <>
            <h2 class="hidden">{texts[lang].title}</h2>
            <Cards>
              {editions.map((edition) => (
                <EditionCard key={edition.code} edition={edition} lang={lang} />
              ))}
            </Cards>
          </>
        ) : (
          <EmptyState title={texts[lang].none.title}>
            <p>
              <a href={localPath('/nieuwsbrief?edities=1', lang)}>{texts[lang].mailMe}</a>
            </p>
          </EmptyState>
        )}
      </main>
    </body>
  </html>
);
