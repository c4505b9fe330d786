/** Something in a text by which a person could be found. */
export type TraceKind = 'email' | 'phone' | 'nine-digits' | 'postal-code' | 'birth-date';

export type Trace = { kind: TraceKind; excerpt: string };

/** These lead straight to somebody and have no place in a text about a client; the others may be a coincidence. */
const direct: readonly TraceKind[] = ['email', 'phone', 'nine-digits'];

export const isDirect = ({ kind }: Trace): boolean => direct.includes(kind);

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const numericDate = String.raw`\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d|(?:19|20)\d\d-\d{2}-\d{2}`;
const date = String.raw`(?<!\d)(?:${numericDate}|\d{1,2} (?:${months})\.? (?:19|20)\d\d)(?!\d)`;

/** Every length is bounded: a pattern must not be kept busy by a long text. */
const patterns: readonly [TraceKind, RegExp][] = [
  ['email', /[^\s@<>()[\],;:]{1,64}@[^\s@<>()[\],;:]{1,100}\.[^\s@<>()[\],;:]{2,24}/gu],
  ['email', /[\w.+-]{1,64}\s?[([](?:at|apenstaartje)[)\]]\s?[\w-]{1,60}\.[\w.]{2,24}/giu],
  // Dutch: ten digits that begin with 0, in any grouping. A date with an hour behind it looks alike and is none.
  ['phone', /(?<![\d-])(?!\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d)\(?0[1-9](?:\)?[\s.-]{0,3}\d){8}(?!\d)/gu],
  ['phone', /(?<![\d+])(?:\+|00[\s-]?)[1-9](?:[\s().-]{0,3}\d){7,13}(?!\d)/gu],
  [
    'nine-digits',
    /(?<![\d+.,])(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}([ .-])\d{3}\1\d{3}|\d{2} \d{2} \d{2} \d{3})(?!\d)/gu,
  ],
  ['postal-code', /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\d])/gu],
  // A day beside a word for being born, or beside a name: two words with a capital (and what stands between them).
  [
    'birth-date',
    new RegExp(
      String.raw`(?:geboren|geb\.?|geboortedatum|born|birth|dob)[\s:(]{0,4}(?:[a-z]{2,5}\s){0,3}${date}`,
      'giu',
    ),
  ],
  [
    'birth-date',
    new RegExp(
      String.raw`\p{Lu}[\p{Ll}'-]{1,30}(?: (?:van|de|der|den|ten|ter|el|al)){0,3} \p{Lu}[\p{Ll}'-]{1,30}[\s,;:(*-]{1,6}${date}`,
      'gu',
    ),
  ],
];

/**
 * Looks in a text about a client for what could lead to the person: e-mail address, phone number, nine digits such as
 * a citizen service number has, Dutch postal code, and a day of birth beside a name or the word "born". Gives what it
 * found, in the order of the text, each place once. It finds forms, not persons: a text without any may still tell.
 */
export const findTraces = (text: string): Trace[] => {
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060]/gu, '');
  const found = patterns.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map((match) => ({
      kind,
      excerpt: match[0].trim().replace(/[.,;:!?]+$/u, ''),
      at: match.index,
    })),
  );
  found.sort((a, b) => a.at - b.at);
  const kept: (Trace & { at: number })[] = [];
  for (const trace of found)
    // What lies within something found already is the same thing, read in another way.
    if (!kept.some(({ at, excerpt }) => trace.at >= at && trace.at < at + excerpt.length)) kept.push(trace);
  return kept.map(({ kind, excerpt }) => ({ kind, excerpt }));
};

/** What stands for a set of traces, to tell whether somebody who said "leave it so" had seen these very ones. */
export const seenMark = (traces: readonly Trace[]): string =>
  traces
    .map(({ kind, excerpt }) => `${kind}=${excerpt}`)
    .sort()
    .join('|')
    .slice(0, 2000);
