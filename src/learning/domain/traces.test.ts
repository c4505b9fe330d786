import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTraces, isDirect, seenMark } from './traces.ts';

const kinds = (text: string) => findTraces(text).map(({ kind }) => kind);

test.each([
  ['Mail naar jan.jansen@example.org.', 'email'],
  ['jan (at) example.org', 'email'],
  ['JAN@EXAMPLE.ORG', 'email'],
  ['Bel 06-12345678', 'phone'],
  ['Bel 06 12 34 56 78', 'phone'],
  ['024 - 123 45 67', 'phone'],
  ['(024) 1234567', 'phone'],
  ['+31 6 12345678', 'phone'],
  ['0031612345678', 'phone'],
  ['+44 20 7946 0958', 'phone'],
  ['bsn 123456782', 'nine-digits'],
  ['1234.56.782', 'nine-digits'],
  ['123 456 782', 'nine-digits'],
  ['123-456-782', 'nine-digits'],
  ['woont op 1234 AB', 'postal-code'],
  ['1234AB', 'postal-code'],
  ['geboren op 12-03-1980', 'birth-date'],
  ['geb. 12 maart 1980', 'birth-date'],
  ['born 12 March 1980', 'birth-date'],
  ['Anna de Wit, 12-03-1980', 'birth-date'],
  ['Piet Jansen (1980-03-12)', 'birth-date'],
])('%s is found', (text, kind) => {
  expect(kinds(`Zin ervoor. ${text} En erna.`)).toContain(kind);
});

test.each([
  'Zij liep drie keer per week, 30 tot 60 minuten.',
  'We begonnen op 12-03-2027 om 10.30 uur met 5 keer 2 minuten.',
  'Van 18 03 2027 tot 24 06 2027.',
  'Hartslag 120, 125, 130; stress 7-6-5-4-3-2-1.',
  'In 2027 de eerste 2000 km; 1500 mg; 1234 ab.',
  'SOLK en RSI, in fase 2 van 4DKL.',
  'Een vrouw van rond de veertig @ haar werk.',
  '10 000 stappen, 1 000 000 stappen per jaar',
])('%s leads to nobody', (text) => {
  expect(findTraces(text)).toEqual([]);
});

test('wide digits and invisible signs do not hide a number', () => {
  expect(kinds('０６１２３４５６７８')).toEqual(['phone']);
  expect(kinds('1234\u200b56782')).toEqual(['nine-digits']);
});

test('an address, a phone number and nine digits are refused outright; the rest may be a coincidence', () => {
  const direct = (text: string) => findTraces(text).some(isDirect);
  expect([direct('a@example.org'), direct('0612345678'), direct('123456782')]).toEqual([true, true, true]);
  expect([direct('1234 AB'), direct('geboren 12-03-1980')]).toEqual([false, false]);
});

test('one place is told once, and the mark changes with what was found', () => {
  expect(findTraces('jan@example.org en jan@example.org')).toHaveLength(2);
  expect(findTraces('0612345678')).toHaveLength(1);
  expect(seenMark(findTraces('1234 AB'))).not.toBe(seenMark(findTraces('1234 AC')));
  expect(seenMark([])).toBe('');
});

test('a number of nine digits is found whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000_000, max: 999_999_999 }),
      fc.constantFrom(' ', '\n', ':', '(', 'x'),
      (n, by) => {
        expect(findTraces(`${by}${n}${by}`).some(isDirect)).toBe(true);
      },
    ),
  );
});

test('any text is read, and a long one does not keep it busy', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => Array.isArray(findTraces(text))),
  );
  for (const part of ['a', '1', ' ', '0', '1-', 'Aa ', '@', 'a.', '06 '])
    expect(Array.isArray(findTraces(part.repeat(20_000 / part.length)))).toBe(true);
});
