import { expect, test } from 'vitest';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { readChangedClient, readClient, readNewClient, type ClientData, type TypedClient } from './client.ts';
import { looksLikeNationalNumber } from './national-number.ts';
import { namesAlike, sameName } from './same-person.ts';

const today = '2027-03-01' as CalendarDay;
const adult: TypedClient = {
  naam: 'Testpersoon Kees Loper',
  geboortedag: '1984-05-06',
  taal: 'nl',
  veld: 'cure',
};
const problems = (typed: TypedClient) => {
  const read = readNewClient({ ...adult, ...typed }, today);
  return 'problems' in read ? read.problems : {};
};

test('a client needs a name, a day of birth that can be, a language and a field', () => {
  expect(problems({ naam: ' ', geboortedag: '', taal: '', veld: '' })).toEqual({
    naam: 'name-missing',
    geboortedag: 'day-missing',
    taal: 'lang-missing',
    veld: 'field-missing',
  });
  expect(problems({ geboortedag: '2027-02-30' })).toEqual({ geboortedag: 'day-unknown' });
  expect(problems({ geboortedag: '2027-03-02' })).toEqual({ geboortedag: 'day-impossible' });
  expect(problems({ geboortedag: '1906-01-01' })).toEqual({ geboortedag: 'day-impossible' });
  expect(problems({ naam: 'x'.repeat(121), email: 'geen adres', telefoon: 'bel me' })).toEqual({
    naam: 'too-long',
    email: 'email-wrong',
    telefoon: 'phone-wrong',
  });
});

test('S11: reintegration begins with a request only; S10 and S12: cure and prevention begin here', () => {
  expect(problems({ veld: 'reintegration' })).toEqual({ veld: 'only-by-request' });
  expect(problems({ veld: 'cure' })).toEqual({});
  expect(problems({ veld: 'prevention' })).toEqual({});
});

test('S11: data of somebody in reintegration can change, but nobody is moved into it', () => {
  const read = readClient({ ...adult, veld: 'reintegration' }, today);
  const before = (read as { client: ClientData }).client;
  expect(readChangedClient({ ...adult, veld: 'reintegration' }, before, today)).toEqual(read);
  expect(readChangedClient({ ...adult, veld: 'reintegration' }, { ...before, field: 'cure' }, today)).toEqual(
    { problems: { veld: 'only-by-request' } },
  );
});

test.each([
  ['2015-03-02', true],
  ['2015-03-01', true],
  ['2011-03-02', true],
  ['2011-03-01', false],
])('under sixteen somebody represents the client, from sixteen nobody: born %s', (geboortedag, young) => {
  expect(problems({ geboortedag })).toEqual(
    young ? { vertegenwoordiger: 'representative-missing', relatie: 'relation-missing' } : {},
  );
  expect(problems({ geboortedag, vertegenwoordiger: 'Testouder', relatie: 'moeder' })).toEqual(
    young ? {} : { vertegenwoordiger: 'decides-alone' },
  );
});

test('a second parent is kept only when one is named', () => {
  const typed = { ...adult, geboortedag: '2016-01-01', vertegenwoordiger: 'Ouder Een', relatie: 'vader' };
  expect(readClient(typed, today)).toMatchObject({ client: { representatives: [{ name: 'Ouder Een' }] } });
  expect(problems({ ...typed, 'relatie-2': 'moeder' })).toEqual({
    'vertegenwoordiger-2': 'representative-missing',
  });
});

test.each(['naam', 'email', 'telefoon', 'vertegenwoordiger', 'relatie'] as const)(
  'a national number is refused in the field %s',
  (field) => {
    const young = { geboortedag: '2016-01-01', vertegenwoordiger: 'Ouder', relatie: 'vader' };
    expect(problems({ ...young, [field]: '123456782' })[field]).toBe('national-number');
  },
);

test('what passes the eleven test in nine figures looks like a national number, however it is written', () => {
  for (const text of ['123456782', 'Kees 1234.56.782', '12 34 56 782', 'bsn:111222333.'])
    expect(looksLikeNationalNumber(text), text).toBe(true);
  for (const text of ['123456781', '0612345678', '+31 6 1234 5678', '000000000', '1984-05-06', ''])
    expect(looksLikeNationalNumber(text), text).toBe(false);
});

test('of all numbers of nine figures about one in eleven is taken for a national number', () => {
  let found = 0;
  for (let n = 100_000_000; n < 100_011_000; n++) if (looksLikeNationalNumber(String(n))) found++;
  expect(found).toBe(1000);
});

test('two names may be one person’s when a telling word or nearly all letters are the same', () => {
  for (const [a, b] of [
    ['Anna de Wit', 'A. Wit'],
    ['José Bakker', 'jose bakker'],
    ['Jan Jansen', 'Jan Janssen'],
    ['Annadewit', 'Anna de Witt'],
  ])
    expect(namesAlike(a!, b!), `${a} and ${b}`).toBe(true);
  for (const [a, b] of [
    ['Anna de Wit', 'Kees de Loper'],
    ['Jan Jansen', 'Piet Smit'],
    ['', 'Anna'],
    ['?', '!'],
  ])
    expect(namesAlike(a!, b!), `${a} and ${b}`).toBe(false);
});

test('in an emergency only the whole name is the same name', () => {
  expect(sameName(' Testpersoon  José Bakker', 'testpersoon jose bakker')).toBe(true);
  expect(sameName('Testpersoon José', 'Testpersoon José Bakker')).toBe(false);
  expect(sameName('', '')).toBe(false);
  expect(sameName('%', '_')).toBe(false);
});
