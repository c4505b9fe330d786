import type { VNode } from 'preact';
import type { Lang } from '../../kernel/lang.ts';
import { Hero, PublicPage, type Site, Prose } from '../../ui/index.ts';
import type { ContentPage } from '../store/content.ts';
import type { Part } from '../store/markdown.ts';
import { ProgrammeFigure } from './programme.tsx';
import { articleTexts } from './texts.ts';

/** From this many parts and words on, a page says at its start what is on it. */
const longPage = { parts: 5, words: 300 };

/** Drawings that belong in a text: after which of its parts, counted from 1. */
const figures: Record<string, { after: number; figure: (lang: Lang) => VNode }> = {
  runningtherapie: { after: 6, figure: (lang) => <ProgrammeFigure lang={lang} /> },
};

/** Pages whose parts stand beside each other: things to compare, not a story to follow. */
const besideEachOther = ['docenten'];

const Contents = ({ lang, parts }: { lang: Lang; parts: readonly Part[] }) => (
  <nav class="toc beside" aria-labelledby="op-deze-pagina">
    <h2 id="op-deze-pagina">{articleTexts[lang].contents}</h2>
    <ol>
      {parts.map((part) => (
        <li key={part.id}>
          <a href={`#${part.id}`}>{part.heading}</a>
        </li>
      ))}
    </ol>
  </nav>
);

export type ArticleProps = {
  site: Site;
  lang: Lang;
  page: ContentPage;
  /** What is drawn of this day, after the first part of the text. */
  ofToday?: VNode | undefined;
};

/** A page to read: its picture, what is on it when it is long, and its text. */
export const ArticlePage = ({ site, lang, page, ofToday }: ArticleProps) => {
  const cards = besideEachOther.includes(page.name);
  const long = !cards && page.parts.length >= longPage.parts && page.words >= longPage.words;
  const drawing = figures[page.name];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={page.path}
      title={page.title}
      description={page.description}
      section={page.section}
    >
      <Hero title={page.title} scene={page.picture} lead={page.lede} />
      <div class={long ? 'wrap article with-aside' : 'wrap article'}>
        {long && <Contents lang={lang} parts={page.parts} />}
        <div class={cards ? 'in-cards' : 'reading'}>
          {page.intro && <Prose html={page.intro} />}
          {page.parts.map((part, at) => (
            <section key={part.id} aria-labelledby={part.id}>
              <h2 id={part.id}>{part.heading}</h2>
              <Prose html={part.html} />
              {drawing?.after === at + 1 && drawing.figure(lang)}
              {at === 0 && ofToday}
            </section>
          ))}
        </div>
      </div>
    </PublicPage>
  );
};
