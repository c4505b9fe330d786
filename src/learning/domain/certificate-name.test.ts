import { expect, test } from 'vitest';
import { compareNames, nameKey, shownName, surnameKey, withInitials } from './certificate-name.ts';

test('S28: the public page shows the name as its holder chose', () => {
  const name = 'Testpersoon Anna de Wit';
  expect(shownName(name, 'full')).toBe(name);
  expect(shownName(name, 'initials')).toBe('T. A. de Wit');
  expect(shownName(name, 'number')).toBe(undefined);
});

test('initials leave the whole surname, with the small words that belong to it', () => {
  expect(withInitials('Jan-Willem van der Berg')).toBe('J.-W. van der Berg');
  expect(withInitials('Şule Yıldız')).toBe('Ş. Yıldız');
  expect(withInitials('Suharto')).toBe('Suharto');
  expect(withInitials('De Wit')).toBe('D. Wit');
  expect(withInitials('')).toBe('');
});

test('names are compared without case, accents and signs', () => {
  expect(nameKey('  Anne-Mårie  d’Ancona ')).toBe('anne marie dancona');
  expect(surnameKey('Testpersoon Łucja Šimůnek')).toBe('simunek');
  expect(compareNames('Testpersoon ANNA de Wit', 'testpersoon anna de wit')).toBe('same');
});

test('a slip or an initial is near, for a human to judge; another person is not', () => {
  expect(compareNames('Anna de Wit', 'Ana de Wit')).toBe('near');
  expect(compareNames('A. de Wit', 'Anna de Wit')).toBe('near');
  expect(compareNames('Anna de Wit', 'Bram de Wit')).toBe('other');
  expect(compareNames('Anna de Wit', '')).toBe('other');
});
