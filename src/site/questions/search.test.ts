import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markHtml, markText, search, searchWords } from './search.ts';

const items = [
  { heading: 'Betaalt de verzekeraar?', text: 'Nee, alleen uit de aanvullende verzekering.' },
  { heading: 'Is er een reservelijst?', text: 'Nee. Geef uw voorkeur aan.' },
  { heading: 'Kan ik later betalen?', text: 'Nee, u betaalt meteen met iDEAL.' },
];

describe('S32: searching in the questions', () => {
  test('looks for the words that mean something', () => {
    expect(searchWords('Hoe kan ik Betalen?')).toEqual(['betalen']);
    expect(searchWords('crème brûlée')).toEqual(['creme', 'brulee']);
    expect(searchWords('wat is dat')).toEqual(['wat', 'is', 'dat']);
    expect(searchWords('  ?! - ')).toEqual([]);
  });

  test('finds a question by its answer as well, in its own order', () => {
    expect(search(items, searchWords('nee')).items).toEqual(items);
    expect(search(items, searchWords('aanvullende')).items).toEqual([items[0]]);
  });

  test('finds what has most of the words, and says that it has not all of them', () => {
    expect(search(items, searchWords('betalen met iDEAL'))).toEqual({ items: [items[2]], every: true });
    expect(search(items, searchWords('betalen met bitcoin'))).toEqual({ items: [items[2]], every: false });
    expect(search(items, searchWords('bitcoin')).items).toEqual([]);
  });

  test('marks without touching tags, attributes or character references', () => {
    expect(markHtml('<p>Mail &amp; <a href="/mail">mail</a></p>', ['mail', 'amp', 'href'])).toBe(
      '<p><mark>Mail</mark> &amp; <a href="/mail"><mark>mail</mark></a></p>',
    );
  });

  test('finds accents, and marks the letters as they were written', () => {
    expect(markText('Eén uitzondering', searchWords('een'))).toEqual([
      { text: 'Eén', marked: true },
      { text: ' uitzondering', marked: false },
    ]);
  });

  test('whatever is typed, the pieces are the text again and end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary' }),
        (typed, text) => {
          const words = searchWords(typed);
          expect(words.length).toBeLessThanOrEqual(8);
          expect(
            markText(text, words)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
