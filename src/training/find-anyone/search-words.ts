/** What was typed in the search box, made ready: words without accents or capitals, and digits of a phone number. */
export type SearchWords = { text: string; words: string[]; phone: string | undefined };

const longest = 100;
const mostWords = 6;

/** Fewest characters to search for: with one letter nearly everybody is found. */
export const shortest = 2;

/** Makes text comparable: no accents, no capitals. The query does the same to what it looks in. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A Dutch phone number as the digits that all its forms share: `06 12 34 56 78`, `+31 6 12345678` and
 * `0031612345678` are the same. Undefined when it does not look like part of one.
 */
const phoneDigits = (text: string): string | undefined => {
  if (!/^\+?[\d\s().-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '').replace(text.startsWith('+') ? /^31/ : /^(0031|0)/, '');
  return digits.length >= 4 ? digits : undefined;
};

/** Reads the search box; undefined when there is too little to look for. */
export const readSearch = (typed = ''): SearchWords | undefined => {
  const text = typed.toWellFormed().replace(/\p{C}/gu, ' ').trim().slice(0, longest).toWellFormed();
  if (text.length < shortest) return undefined;
  return { text, words: plain(text).split(/\s+/).slice(0, mostWords), phone: phoneDigits(text) };
};

/** A word as a pattern that finds it anywhere: what `like` reads as "anything" counts as itself. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
