import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  Hero,
  PublicPage,
  TextField,
  type Site,
} from '../../ui/index.ts';
import type { ContentPage } from '../store/content.ts';
import type { Part } from '../store/markdown.ts';
import { markHtml, markText, type Found } from './search.ts';
import { questionTexts } from './texts.ts';

/** What somebody looked for: as typed, as words, and what came of it. */
export type Searched = { typed: string; words: readonly string[]; found: Found<Part> };

export type QuestionsProps = { site: Site; lang: Lang; page: ContentPage; searched?: Searched | undefined };

/** schema.org's FAQPage: the questions with their answers as they stand on the page. */
const faqPage = (page: ContentPage, lang: Lang): object => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  inLanguage: lang,
  mainEntity: page.parts.map((part) => ({
    '@type': 'Question',
    name: part.heading,
    acceptedAnswer: { '@type': 'Answer', text: part.text },
  })),
});

/**
 * A question that opens to its answer. The id stands on the answer: a browser opens the question when a link leads
 * to something inside it.
 */
const Question = ({ part, words, open }: { part: Part; words: readonly string[]; open: boolean }) => (
  <details class="question" open={open}>
    <summary>
      <h2>
        {markText(part.heading, words).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
      </h2>
    </summary>
    <div id={part.id} class="prose" dangerouslySetInnerHTML={{ __html: markHtml(part.html, words) }} />
  </details>
);

const NothingFound = ({ lang, typed }: { lang: Lang; typed: string }) => {
  const words = questionTexts[lang];
  return (
    <EmptyState title={words.noneTitle}>
      <p>{words.none(typed)}</p>
      <Buttons>
        <ButtonLink href={localPath('/veelgestelde-vragen', lang)}>{words.noneNext}</ButtonLink>
        <ButtonLink kind="quiet" href={localPath('/contact', lang)}>
          {words.contact}
        </ButtonLink>
      </Buttons>
    </EmptyState>
  );
};

const Outcome = ({ lang, searched }: { lang: Lang; searched: Searched }) => {
  const words = questionTexts[lang];
  const { items, every } = searched.found;
  return (
    <p role="status">
      {every ? words.found(items.length, searched.typed) : words.partly(items.length, searched.typed)}{' '}
      <a href={localPath('/veelgestelde-vragen', lang)}>{words.all}</a>
    </p>
  );
};

/** Where to go with a question that is not among these. */
const NotHere = ({ lang }: { lang: Lang }) => {
  const words = questionTexts[lang];
  return (
    <aside class="beside questions-aside" aria-labelledby="niet-gevonden">
      <h2 id="niet-gevonden">{words.notHere}</h2>
      <p>{words.notHereLead}</p>
      <ButtonLink kind="quiet" href={localPath('/contact', lang)}>
        {words.contact}
      </ButtonLink>
    </aside>
  );
};

const QuestionSearch = ({ lang, typed }: { lang: Lang; typed?: string | undefined }) => {
  const words = questionTexts[lang];
  return (
    <search>
      <Form action={localPath('/veelgestelde-vragen', lang)} method="get" inline>
        <TextField
          lang={lang}
          name="zoek"
          type="search"
          label={words.label}
          value={typed}
          maxlength={100}
          autocomplete="off"
          optional
        />
        <Button kind="quiet">{words.button}</Button>
      </Form>
    </search>
  );
};

/** S32: the questions that are asked most, with a search that works without script. */
export const QuestionsPage = ({ site, lang, page, searched }: QuestionsProps) => {
  const words = questionTexts[lang];
  const shown = searched ? searched.found.items : page.parts;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={page.path}
      title={searched ? words.titleFor(searched.typed) : page.title}
      description={page.description}
      section={page.section}
      jsonLd={searched ? undefined : faqPage(page, lang)}
      noIndex={searched !== undefined}
    >
      <Hero title={page.title} scene={page.picture} lead={page.lede} />
      <div class="wrap article with-aside">
        {shown.length > 0 && <NotHere lang={lang} />}
        <div class="reading stack">
          <QuestionSearch lang={lang} typed={searched?.typed} />
          {searched && shown.length > 0 && <Outcome lang={lang} searched={searched} />}
          {searched && shown.length === 0 && <NothingFound lang={lang} typed={searched.typed} />}
          <div class="questions">
            {shown.map((part) => (
              <Question
                key={part.id}
                part={part}
                words={searched?.words ?? []}
                open={searched !== undefined}
              />
            ))}
          </div>
        </div>
      </div>
    </PublicPage>
  );
};
