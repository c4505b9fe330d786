/** A name in small letters without accents and signs, in words. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words between a first and a last name say little of who somebody is. */
const between = new Set(['van', 'de', 'der', 'den', 'het', 't', 'ter', 'ten', 'te', 'el', 'al', 'von']);

const tellingWords = (name: string): string[] => wordsOf(name).filter((word) => !between.has(word));

/** The least number of letters to add, drop or replace. */
const lettersApart = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(a).entries()) {
    const row = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const [above = 0, left = 0, aslant = 0] = [before[j + 1], row[j], before[j]];
      row.push(Math.min(above + 1, left + 1, aslant + (letter === other ? 0 : 1)));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
};

/** Whether two names are one, but for capitals, accents and signs. */
export const sameName = (a: string, b: string): boolean => {
  const [one, other] = [wordsOf(a).join(' '), wordsOf(b).join(' ')];
  return one !== '' && one === other;
};

/**
 * Whether two names may be one person's: a telling word in common, or the whole names at most two letters apart. Meant
 * for two entries with the same day of birth: it warns, and decides nothing.
 */
export const namesAlike = (a: string, b: string): boolean => {
  const [one, other] = [tellingWords(a), tellingWords(b)];
  if (one.some((word) => word.length > 1 && other.includes(word))) return true;
  const [first, second] = [wordsOf(a).join('').slice(0, 120), wordsOf(b).join('').slice(0, 120)];
  return first !== '' && second !== '' && lettersApart(first, second) <= 2;
};
