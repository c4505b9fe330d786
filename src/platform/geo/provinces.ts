import { placeKey } from './key.ts';

/** Provinces by the code GeoNames gives them; for Belgium the region, for Germany the state. */
const provinces: Record<string, Record<string, string>> = {
  NL: {
    '01': 'Drenthe',
    '02': 'Friesland',
    '03': 'Gelderland',
    '04': 'Groningen',
    '05': 'Limburg',
    '06': 'Noord-Brabant',
    '07': 'Noord-Holland',
    '09': 'Utrecht',
    '10': 'Zeeland',
    '11': 'Zuid-Holland',
    '15': 'Overijssel',
    '16': 'Flevoland',
  },
  BE: { VLG: 'Vlaanderen', WAL: 'Wallonië', BRU: 'Brussel' },
  DE: { '06': 'Nedersaksen', '07': 'Noordrijn-Westfalen', '08': 'Rijnland-Palts' },
};

/** The Dutch name of a province; empty when the code is not known. */
export const provinceName = (country: string, code: string): string => provinces[country]?.[code] ?? '';

/** What people and the post write behind a place to tell it from its namesake. */
const short: Record<string, string> = {
  dr: 'Drenthe',
  fr: 'Friesland',
  frl: 'Friesland',
  fryslan: 'Friesland',
  ge: 'Gelderland',
  gld: 'Gelderland',
  gr: 'Groningen',
  gn: 'Groningen',
  l: 'Limburg',
  lb: 'Limburg',
  li: 'Limburg',
  nb: 'Noord-Brabant',
  brabant: 'Noord-Brabant',
  nh: 'Noord-Holland',
  ov: 'Overijssel',
  ut: 'Utrecht',
  fl: 'Flevoland',
  ze: 'Zeeland',
  zld: 'Zeeland',
  zh: 'Zuid-Holland',
};

const byKey = new Map<string, string>([
  ...Object.values(provinces).flatMap((names) =>
    Object.values(names).map((name): [string, string] => [placeKey(name), name]),
  ),
  ...Object.entries(short),
]);

/**
 * Splits a key into a place and the province behind it: "bergen nh" is Bergen in Noord-Holland.
 * Undefined when there is no province behind it.
 */
export const splitProvince = (key: string): { key: string; province: string } | undefined => {
  const words = key.split(' ');
  for (const many of [2, 1]) {
    const province = byKey.get(words.slice(-many).join(' '));
    if (province && words.length > many) return { key: words.slice(0, -many).join(' '), province };
  }
  return undefined;
};
