/** Longest text and most words that are looked for: more says nothing about a question. */
const longestQuery = 100;
const mostWords = 8;

/** Words that stand in nearly every question, in both languages. */
const empty = new Set(
  (
    'aan als bij dan dat de den deze die dit een en er ga geen heb het hij hoe ik in ik is je kan kun kunt maar me met mij mijn moet ' +
    'naar niet nog of om ook op te tot u uit uw van voor waar wanneer waarom wat we wel wie wij zijn zo ' +
    'a am an and are be can do does for from how i if in is it me must my no not of on or so that the this to we what when where who why with you your'
  ).split(' '),
);

/** The same text in small letters without accents, unit by unit: places in it are places in the original. */
const fold = (text: string): string => {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    folded += unit.normalize('NFD').charAt(0).toLowerCase().charAt(0) || unit;
  }
  return folded;
};

/** What to look for in what somebody typed: words of some meaning, or all of them when there are none. */
export const searchWords = (typed: string): string[] => {
  const words = fold(typed.slice(0, longestQuery).normalize('NFC')).match(/[\p{L}\p{N}-]+/gu) ?? [];
  const distinct = [...new Set(words.filter((word) => word !== '-'))];
  const telling = distinct.filter((word) => !empty.has(word) && word.length > 1);
  return (telling.length > 0 ? telling : distinct).slice(0, mostWords);
};

export type Searchable = { heading: string; text: string };

/** What was found, and whether every word stands in it or only as many as any text has. */
export type Found<T> = { items: readonly T[]; every: boolean };

/** The texts that hold the most of the words, in their own order; none when no word stands anywhere. */
export const search = <T extends Searchable>(items: readonly T[], words: readonly string[]): Found<T> => {
  const counted = items.map((item) => {
    const text = fold(`${item.heading} ${item.text}`);
    return { item, hits: words.filter((word) => text.includes(word)).length };
  });
  const most = Math.max(0, ...counted.map(({ hits }) => hits));
  return {
    items: most === 0 ? [] : counted.filter(({ hits }) => hits === most).map(({ item }) => item),
    every: most === words.length,
  };
};

/** Where words stand in a text: from–to pairs, in order and apart. */
const places = (text: string, words: readonly string[]): [number, number][] => {
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  }
  const apart: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
};

export type Piece = { text: string; marked: boolean };

/** A text in pieces, those that were looked for marked. Together they are the text again. */
export const markText = (text: string, words: readonly string[]): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of places(text, words)) {
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
};

/**
 * Marks words in HTML that Markdown made. Tags and character references stay as they are: in that HTML a `<` or `>`
 * stands for a tag only.
 */
export const markHtml = (html: string, words: readonly string[]): string =>
  html
    .split(/(<[^>]*>|&[a-z0-9#]+;)/i)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : markText(piece, words)
            .map(({ text, marked }) => (marked ? `<mark>${text}</mark>` : text))
            .join(''),
    )
    .join('');
