/** How a holder is named on the public page: in full, by initials and surname, or not at all. */
export const nameChoices = ['full', 'initials', 'number'] as const;
export type NameChoice = (typeof nameChoices)[number];

export const isNameChoice = (value: string): value is NameChoice =>
  (nameChoices as readonly string[]).includes(value);

/** Small words that a Dutch, German, French or Spanish surname begins with, and that belong to it. */
const particles = new Set(
  "van von der den de het 't ten ter te la le du des da di del el al op in aan bij".split(' '),
);

/** The words of a name, and where its surname begins: at its first small word, or else its last word. */
const wordsOf = (name: string): { given: string[]; surname: string[] } => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const particle = words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
  const from = particle > 0 && particle < words.length - 1 ? particle : Math.max(0, words.length - 1);
  return { given: words.slice(0, from), surname: words.slice(from) };
};

/** "Testpersoon Anna de Wit" → "T. A. de Wit"; a hyphenated name keeps both letters. A single word stays whole. */
export const withInitials = (name: string): string => {
  const { given, surname } = wordsOf(name);
  const initials = given.map((word) =>
    word
      .split('-')
      .filter(Boolean)
      .map((part) => `${Array.from(part)[0]?.toUpperCase() ?? ''}.`)
      .join('-'),
  );
  return [...initials, ...surname].join(' ');
};

/** The name as the public page shows it; undefined when the holder wants only the number there. */
export const shownName = (name: string, choice: NameChoice): string | undefined =>
  choice === 'number' ? undefined : choice === 'initials' ? withInitials(name) : name;

/** A name without case, accents and signs, to compare by: "Anne-Mårie  d'Ancona" → "anne marie dancona". */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The last word of a name's key: what candidates are sought by. */
export const surnameKey = (name: string): string => nameKey(name).split(' ').at(-1) ?? '';

/** Edits (a letter more, less or other) that turn one text into another; stops counting past `most`. */
const edits = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [before, above, left] = [row[j - 1] ?? 0, row[j] ?? 0, next[j - 1] ?? 0];
      next.push(Math.min(left + 1, above + 1, before + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const slips = 2;

/**
 * Whether two names may be of one person: `same` by their keys; `near` with a slip or two, or with the same surname
 * and the same first letter ("A. de Wit" for "Anna de Wit"), which is for a human to judge; otherwise `other`.
 */
export const compareNames = (a: string, b: string): 'same' | 'near' | 'other' => {
  const [one, two] = [nameKey(a), nameKey(b)];
  if (one === '' || two === '') return 'other';
  if (one === two) return 'same';
  const sameSurname = one.split(' ').at(-1) === two.split(' ').at(-1) && one[0] === two[0];
  return sameSurname || edits(one.slice(0, 200), two.slice(0, 200), slips) <= slips ? 'near' : 'other';
};
