import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { langs, type Lang } from '../../kernel/lang.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { renderMarkdown, type Rendered } from './markdown.ts';

/** A page of the public site, ready to show. `path` is its Dutch address: `/runningtherapie`. */
export type ContentPage = FrontMatter & Rendered & { name: string; path: string };

/** All pages of the public site in both languages, as they were when the process started. */
export type Content = {
  /** Throws for a page that does not exist: the names in the code are part of the code. */
  page(name: string, lang: Lang): ContentPage;
  names: readonly string[];
};

const readPage = (folder: string, lang: Lang, name: string): ContentPage => {
  const source = readFileSync(join(folder, lang, `${name}.md`), 'utf8');
  const { front, body } = readFrontMatter(source, `${lang}/${name}`);
  return { ...front, ...renderMarkdown(body), name, path: name === 'home' ? '/' : `/${name}` };
};

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();

/**
 * Reads and renders every page of `folder` (`nl/*.md`, `en/*.md`) once.
 * Throws an Error that names the page when one is missing in a language or is not whole.
 */
export const readContent = (folder: string): Content => {
  const names = namesIn(join(folder, 'nl'));
  const odd = namesIn(join(folder, 'en')).filter((name) => !names.includes(name));
  if (odd.length > 0) throw new Error(`content nl/${odd.join(', nl/')}: missing`);
  const pages = new Map(
    langs.flatMap((lang) => names.map((name) => [`${lang}/${name}`, readPage(folder, lang, name)] as const)),
  );
  return {
    names,
    page: (name, lang) => {
      const found = pages.get(`${lang}/${name}`);
      if (!found) throw new Error(`content ${lang}/${name}: missing`);
      return found;
    },
  };
};
