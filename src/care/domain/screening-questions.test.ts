import { expect, test } from 'vitest';
import * as words from './screening-questions.ts';

const tables = Object.values(words).map((table): Record<string, { nl: string; en: string }> => table);

test('S8: whatever is asked and whatever fired has words in Dutch and English, and no two are the same', () => {
  for (const table of tables)
    for (const lang of ['nl', 'en'] as const) {
      const texts = Object.values(table).map((text) => text[lang].trim());
      expect(texts).not.toContain('');
      expect(new Set(texts).size).toBe(texts.length);
    }
});

test('S8: no text advises about a medicine or about stopping a treatment', () => {
  const all = tables.flatMap((table) => Object.values(table)).flatMap(({ nl, en }) => [nl, en]);
  expect(all.filter((text) => /dosis|dose|stop (met|taking)|afbouwen|neem minder/i.test(text))).toEqual([]);
});
