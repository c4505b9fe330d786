import type { Lang } from '../../kernel/lang.ts';

/** A therapist's own pages of the register, in the order of their menu; addresses without language. */
const pages = [
  { name: 'home', path: '/mijn/register', nl: 'Mijn registratie', en: 'My registration' },
  { name: 'profile', path: '/mijn/register/profiel', nl: 'Profiel', en: 'Profile' },
  { name: 'points', path: '/mijn/register/punten', nl: 'Punten', en: 'Points' },
] as const;

export type OwnPageName = (typeof pages)[number]['name'];

const inLang = (path: string, lang: Lang): string => (lang === 'nl' ? path : `/en${path}`);

/** The links on top of a therapist's own pages, with the present one marked. */
export const ownTabs = (
  lang: Lang,
  present: OwnPageName,
): { href: string; label: string; current: boolean }[] =>
  pages.map((page) => ({ href: inLang(page.path, lang), label: page[lang], current: page.name === present }));

/** The way from somebody's own front page to one of these pages. */
export const ownTrail = (lang: Lang, title: string): { label: string; href?: string }[] => [
  { label: lang === 'nl' ? 'Mijn' : 'My pages', href: inLang('/mijn', lang) },
  { label: lang === 'nl' ? 'Register' : 'Register', href: inLang('/mijn/register', lang) },
  { label: title },
];
