import { expect, test } from 'vitest';
import { checkPassword } from './password.ts';
import { landing, safeReturnPath } from './return-path.ts';
import { waitingTime } from './waiting-time.ts';

const anna = { name: 'Testpersoon Anna de Wit', email: 'annadewit@voorbeeld.test' };

test.each([
  ['kalm-door-het-bos-lopen', undefined],
  ['vier losse woorden samen', undefined],
  ['elf-tekens!', 'password-short'],
  ['a'.repeat(129), 'password-long'],
  ['annadewit2027', 'password-own-name'],
  ['Testpersoon!1', 'password-own-name'],
  ['Wachtwoord2027!', 'password-common'],
  ['welkomwelkom12', 'password-common'],
  ['aaaaaaaaaaaaaa', 'password-common'],
  ['duurloop-beheer-1', 'password-common'],
])('the password %s is judged: %s', (password, refusal) => {
  const judged = checkPassword(password, anna);
  expect(judged.ok ? undefined : judged.reason).toBe(refusal);
});

test.each([
  ['/beheer/inschrijvingen?q=Anna%20de%20Wit', '/beheer/inschrijvingen?q=Anna%20de%20Wit'],
  ['/en/account', '/en/account'],
  ['/inloggenx', '/inloggenx'],
  ['https://evil.example/', undefined],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['/.//evil.example', undefined],
  ['/a/..//evil.example', undefined],
  ['/inloggen?naar=/x', undefined],
  ['/en/uitloggen', undefined],
  ['/a b', undefined],
  ['', undefined],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(safeReturnPath(asked)).toBe(path);
});

test('everybody lands where their work is, and who has none at the account', () => {
  expect(landing(['courseLeader', 'teacher'], 'nl')).toBe('/beheer');
  expect(landing(['teacher'], 'nl')).toBe('/beheer/onderwijs');
  expect(landing(['registrar'], 'nl')).toBe('/register-beheer');
  expect(landing([], 'en')).toBe('/en/account');
});

test('a waiting time is said as somebody would say it', () => {
  expect([waitingTime(1, 'nl'), waitingTime(59, 'en'), waitingTime(60, 'nl'), waitingTime(61, 'nl')]).toEqual(
    ['1 seconde', '59 seconds', '1 minuut', '2 minuten'],
  );
});
