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

/** The least number of letters to add, drop or replace; stops counting above `most`. */
const lettersApart = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]!;
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
  const [first, second] = [one.join(''), other.join('')];
  return first !== '' && second !== '' && lettersApart(first.slice(0, 120), second.slice(0, 120), 2) <= 2;
};
