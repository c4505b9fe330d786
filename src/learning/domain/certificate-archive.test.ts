import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { judgeArchive, readHeadings, type ArchiveLine, type Kept } from './certificate-archive.ts';

const nothing: Kept = { has: () => false, hasNumber: () => false };
const today = parseDay('2027-06-24')!;
const judge = (heading: string, lines: string[], kept = nothing): ArchiveLine[] =>
  judgeArchive(
    readHeadings(heading.split(';'))!,
    lines.map((line) => line.split(';')),
    kept,
    today,
  );
const problems = (lines: ArchiveLine[]) => lines.map((line) => (line.ok ? 'ok' : line.problem));

test('S27: a line of the two-day course becomes a certificate, with the number that is on the paper', () => {
  const [line] = judge('Naam;E-mail;Eerste dag;Laatste dag;Plaats;Nummer', [
    'Testpersoon Anna de Wit;anna@Example.com;14-05-2009;15-5-2009;Dalfsen;2009-014',
  ]);
  expect(line).toEqual({
    line: 2,
    name: 'Testpersoon Anna de Wit',
    ok: true,
    entry: {
      name: 'Testpersoon Anna de Wit',
      email: 'anna@example.com',
      course: 'two-day',
      title: undefined,
      days: ['2009-05-14', '2009-05-15'],
      place: 'Dalfsen',
      paperNumber: '2009-014',
      issuedOn: '2009-05-15',
    },
  });
});

test('a name may stand in parts, a day in several forms, and a course may have a name of its own', () => {
  const lines = judge('voornaam;tussenvoegsel;achternaam;datum;cursus', [
    'Anna;de;Wit;2011-05-14;Driedaagse basiscursus',
    'Bram;;Bakker;14/5/2011;Verdiepingsdag adem',
    'Carla;;Smit;14.5.2011;2-daagse cursus',
  ]);
  expect(lines.map((line) => line.ok && [line.name, line.entry.course, line.entry.title])).toEqual([
    ['Anna de Wit', 'three-day', undefined],
    ['Bram Bakker', 'other', 'Verdiepingsdag adem'],
    ['Carla Smit', 'two-day', undefined],
  ]);
});

test('every line that cannot be right says why', () => {
  const heading = 'naam;datum;laatste dag;uitgegeven;email;plaats';
  expect(
    problems(
      judge(heading, [
        ';14-05-2009',
        '...;14-05-2009',
        `${'x'.repeat(121)};14-05-2009`,
        'Anna;',
        'Anna;30-02-2009',
        'Anna;gisteren',
        'Anna;15-05-2009;14-05-2009',
        'Anna;14-05-2002',
        'Anna;14-05-2028',
        'Anna;14-05-2009;;;geen adres',
        `Anna;14-05-2009;;;;${'x'.repeat(121)}`,
        'Anna;14-05-2009',
      ]),
    ),
  ).toEqual([
    'name-missing',
    'name-missing',
    'name-too-long',
    'date-missing',
    'date-impossible',
    'date-impossible',
    'days-out-of-order',
    'date-out-of-range',
    'date-out-of-range',
    'email-impossible',
    'text-too-long',
    'ok',
  ]);
});

test('a line is double by name and first day, within the list and with what is kept; the first one counts', () => {
  const heading = 'naam;datum;nummer';
  const lines = [
    'Anna de Wit;14-05-2009;1',
    'ANNA DE WIT;2009-05-14;2',
    'Anna de Wit;15-05-2010;3',
    'Bram;14-05-2009;1',
    'Carla;14-05-2009;9',
    'Daan;14-05-2009;8',
  ];
  const kept = { has: (key: string) => key === 'daan', hasNumber: (number: string) => number === '9' };
  expect(problems(judge(heading, lines, kept))).toEqual([
    'ok',
    'double',
    'ok',
    'number-in-use',
    'number-in-use',
    'double',
  ]);
});

test('without a name or a day among the headings nothing is read', () => {
  expect(readHeadings(['plaats', 'datum'])).toBe(undefined);
  expect(readHeadings(['naam', 'plaats'])).toBe(undefined);
  expect(readHeadings([])).toBe(undefined);
  expect(readHeadings([' NAAM ', 'Eerste  dag:'])?.get('firstDay')).toBe(1);
});
