import { expect, test } from 'vitest';
import { findInstrument } from './instruments.ts';

/** "36–39, 41": the items 36, 37, 38, 39 and 41. */
const listed = (written: string): number[] =>
  written.split(', ').flatMap((part) => {
    const [first, last = first] = part.split('–').map(Number);
    return Array.from({ length: last! - first! + 1 }, (_, at) => first! + at);
  });

// Written as the table of care.md 3 writes it, not as the definitions do.
test.each([
  ['4dkl', 'somatisation', '1–16', 32],
  ['4dkl', 'distress', '17, 19, 20, 22, 25, 26, 29, 31, 32, 36–39, 41, 47, 48', 32],
  ['4dkl', 'depression', '28, 30, 33–35, 46', 12],
  ['4dkl', 'anxiety', '18, 21, 23, 24, 27, 40, 42–45, 49, 50', 24],
  ['phq-9', 'total', '1–9', 27],
  ['gad-7', 'total', '1–7', 21],
  ['dass-21', 'depression', '3, 5, 10, 13, 16, 17, 21', 42],
  ['dass-21', 'anxiety', '2, 4, 7, 9, 15, 19, 20', 42],
  ['dass-21', 'stress', '1, 6, 8, 11, 12, 14, 18', 42],
  ['who-5', 'total', '1–5', 100],
  ['pss-10', 'total', '1–10', 40],
  ['hads', 'anxiety', '1, 3, 5, 7, 9, 11, 13', 21],
  ['hads', 'depression', '2, 4, 6, 8, 10, 12, 14', 21],
  ['isi', 'total', '1–7', 28],
  ['cis20r', 'fatigue', '1, 4, 6, 9, 12, 14, 16, 20', 56],
  ['cis20r', 'concentration', '3, 8, 11, 13, 19', 35],
  ['cis20r', 'motivation', '2, 5, 15, 18', 28],
  ['cis20r', 'activity', '7, 10, 17', 21],
  ['oq-45', 'total', '1–45', 180],
])('S14: %s, %s has the items %s and at most %i points', (code, subscale, written, max) => {
  const scale = findInstrument(code)!.subscales.find((one) => one.code === subscale);
  expect(scale).toMatchObject({ items: listed(written), max });
});

test.each([
  ['4dkl', 50, 0, 4],
  ['phq-9', 9, 0, 3],
  ['gad-7', 7, 0, 3],
  ['dass-21', 21, 0, 3],
  ['who-5', 5, 0, 5],
  ['pss-10', 10, 0, 4],
  ['hads', 14, 0, 3],
  ['isi', 7, 0, 4],
  ['cis20r', 20, 1, 7],
  ['oq-45', 45, 0, 4],
  ['session-effort', 1, 0, 10],
])('S14: %s has %i items from %i to %i', (code, count, min, max) => {
  expect(findInstrument(code)!.items).toEqual(Array.from({ length: count }, () => ({ min, max })));
});

test.each([
  ['pss-10', '4, 5, 7, 8'],
  ['cis20r', '1, 3, 4, 9, 10, 13, 14, 16–19'],
  ['oq-45', '1, 12, 13, 20, 21, 24, 31, 37, 43'],
])('S14: %s turns %s round, and the others turn nothing', (code, written) => {
  expect(findInstrument(code)!.reverse).toEqual(listed(written));
  for (const other of ['4dkl', 'phq-9', 'gad-7', 'dass-21', 'who-5', 'hads', 'isi'])
    expect(findInstrument(other)!.reverse).toEqual([]);
});
