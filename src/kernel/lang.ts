/** The languages of the product, Dutch first. */
export const langs = ['nl', 'en'] as const;
export type Lang = (typeof langs)[number];

/** One text in every language; a missing one does not compile. */
export type Texts<T> = Record<Lang, T>;

/** The address of a page in a language: Dutch at the root, English under `/en`. */
export const localPath = (path: string, lang: Lang): string =>
  lang === 'nl' ? path : path === '/' ? '/en' : `/en${path}`;
