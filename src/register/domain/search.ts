import { fields } from './competence.ts';
import type { Point } from './distance.ts';
import type { Wish } from './features.ts';
import { baseProfessions } from './profession.ts';
import { guidances, spoken, terrains } from './profile.ts';

/** Kilometres around a place; a search without one is over the whole country. */
export const radii = [5, 10, 25, 50] as const;
export type Radius = (typeof radii)[number];

/** Where somebody looks: a place as they typed it, one they chose from a list, their own spot, or everywhere. */
export type Where =
  | { kind: 'text'; text: string }
  | { kind: 'place'; placeId: string; text: string }
  | { kind: 'own'; at: Point }
  | { kind: 'everywhere' };

/** What a visitor asked for, as far as it can be read; what cannot be read counts as not asked. */
export type Search = {
  where: Where;
  /** Undefined: the whole country. */
  radius: Radius | undefined;
  wish: Wish;
  /** From 1. */
  page: number;
};

/** The names that a search has in an address. */
export const names = {
  text: 'plaats',
  place: 'plek',
  /** The text for which the place was chosen: when somebody types another, the choice no longer holds. */
  placeFor: 'bij',
  latitude: 'lat',
  longitude: 'lon',
  radius: 'straal',
  field: 'werkveld',
  guidance: 'begeleiding',
  profession: 'beroep',
  language: 'taal',
  terrain: 'terrein',
  accessible: 'toegankelijk',
  reimbursed: 'vergoed',
  underTreatment: 'behandeling',
  page: 'pagina',
} as const;

const wholeCountry = 'heel';
const usualRadius: Radius = 25;

/** Most pages somebody can turn: what lies beyond is found by asking more exactly. */
export const mostPages = 10;

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((value) => value === text);

/** Degrees in hundredths, about a kilometre: more of somebody's own spot is never sent or kept. */
export const roundedDegrees = (degrees: number): number => Math.round(degrees * 100) / 100;

const degrees = (text: string | undefined, bound: number): number | undefined => {
  const value = Number((text ?? '').trim() || Number.NaN);
  return Number.isFinite(value) && Math.abs(value) <= bound ? roundedDegrees(value) : undefined;
};

const whereOf = (query: Record<string, string | undefined>): Where => {
  const text = (query[names.text] ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 80);
  const placeId = (query[names.place] ?? '').slice(0, 120);
  const [latitude, longitude] = [degrees(query[names.latitude], 80), degrees(query[names.longitude], 180)];
  // What was typed goes before an own spot that is still in the form.
  if (text !== '')
    return placeId !== '' && query[names.placeFor] === text
      ? { kind: 'place', placeId, text }
      : { kind: 'text', text };
  if (placeId !== '') return { kind: 'place', placeId, text };
  return latitude !== undefined && longitude !== undefined
    ? { kind: 'own', at: { latitude, longitude } }
    : { kind: 'everywhere' };
};

/** Reads a search from an address; nothing in it can make it fail. */
export const readSearch = (query: Record<string, string | undefined>): Search => {
  const radius = query[names.radius];
  const page = Number(query[names.page]);
  const yes = (name: string): true | undefined => (query[name] === 'ja' ? true : undefined);
  return {
    where: whereOf(query),
    radius: radius === wholeCountry ? undefined : (radii.find((km) => String(km) === radius) ?? usualRadius),
    wish: {
      field: oneOf(fields, query[names.field]),
      guidance: oneOf(guidances, query[names.guidance]),
      profession: oneOf(baseProfessions, query[names.profession]),
      language: oneOf(spoken, query[names.language]),
      terrain: oneOf(terrains, query[names.terrain]),
      accessible: yes(names.accessible),
      reimbursed: yes(names.reimbursed),
      underTreatment: yes(names.underTreatment),
    },
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
  };
};

const whereParts = (where: Where): [string, string][] => {
  switch (where.kind) {
    case 'text':
      return [[names.text, where.text]];
    case 'place':
      return [
        ...(where.text === ''
          ? []
          : ([
              [names.text, where.text],
              [names.placeFor, where.text],
            ] as [string, string][])),
        [names.place, where.placeId],
      ];
    case 'own':
      return [
        [names.latitude, String(where.at.latitude)],
        [names.longitude, String(where.at.longitude)],
      ];
    case 'everywhere':
      return [];
  }
};

/** The part of an address after the path that asks for this search; empty when it asks for nothing. */
export const addressOf = ({ where, radius, wish, page }: Search): string => {
  const yes = (name: string, value: boolean | undefined): [string, string][] => (value ? [[name, 'ja']] : []);
  const word = (name: string, value: string | undefined): [string, string][] =>
    value ? [[name, value]] : [];
  const parts = [
    ...whereParts(where),
    ...(where.kind === 'everywhere' || radius === usualRadius
      ? []
      : word(names.radius, radius === undefined ? wholeCountry : String(radius))),
    ...word(names.field, wish.field),
    ...word(names.guidance, wish.guidance),
    ...word(names.profession, wish.profession),
    ...word(names.language, wish.language),
    ...word(names.terrain, wish.terrain),
    ...yes(names.accessible, wish.accessible),
    ...yes(names.reimbursed, wish.reimbursed),
    ...yes(names.underTreatment, wish.underTreatment),
    ...word(names.page, page === 1 ? undefined : String(page)),
  ];
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? '' : `?${query}`;
};

/** The wishes that are on, each with the search that is left when it is taken away. */
export const activeWishes = (search: Search): { wish: keyof Wish; without: Search }[] =>
  (Object.keys(search.wish) as (keyof Wish)[])
    .filter((wish) => search.wish[wish] !== undefined)
    .map((wish) => ({ wish, without: { ...search, page: 1, wish: { ...search.wish, [wish]: undefined } } }));

/** Larger circles than this one, the smallest first; undefined is the whole country. */
export const wider = (radius: Radius | undefined): (Radius | undefined)[] =>
  radius === undefined ? [] : [...radii.filter((km) => km > radius), undefined];
