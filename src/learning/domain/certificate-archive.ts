import { dayParts, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { parseEmail } from '../../kernel/email.ts';
import { nameKey } from './certificate-name.ts';

/** A certificate of earlier years as a line of a list gives it. */
export type ArchiveEntry = {
  name: string;
  email: string | undefined;
  course: 'two-day' | 'three-day' | 'other';
  /** What the course was called, when it was another. */
  title: string | undefined;
  days: CalendarDay[];
  place: string;
  paperNumber: string | undefined;
  issuedOn: CalendarDay;
};

/** What is the matter with a line. `double` and `number-in-use` may be with another line or with what is kept. */
export type LineProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'date-missing'
  | 'date-impossible'
  | 'days-out-of-order'
  | 'date-out-of-range'
  | 'email-impossible'
  | 'text-too-long'
  | 'double'
  | 'number-in-use';

/** A line of the list, by its number in the file (the heading is line 1). */
export type ArchiveLine =
  | { line: number; name: string; ok: true; entry: ArchiveEntry }
  | { line: number; name: string; ok: false; problem: LineProblem };

/** The columns that are read, each with the headings it is known by; case, spaces and signs do not count. */
const headings = {
  name: ['naam', 'name', 'deelnemer', 'volledige naam'],
  given: ['voornaam', 'voornamen', 'first name', 'voorletters'],
  particle: ['tussenvoegsel', 'tussenvoegsels'],
  surname: ['achternaam', 'surname', 'last name'],
  email: ['e mail', 'email', 'mail', 'e mailadres', 'emailadres'],
  course: ['cursus', 'opleiding', 'course'],
  firstDay: ['eerste dag', 'datum', 'cursusdatum', 'begindatum', 'first day', 'date'],
  lastDay: ['laatste dag', 'tweede dag', 'einddatum', 'last day'],
  place: ['plaats', 'locatie', 'place'],
  paperNumber: ['nummer', 'certificaatnummer', 'number'],
  issuedOn: ['uitgegeven', 'uitgegeven op', 'datum uitgifte', 'issued on'],
} as const;
type Column = keyof typeof headings;

/** Where each known column stands; undefined when there is no name or no day, and nothing can be read. */
export const readHeadings = (cells: readonly string[]): Map<Column, number> | undefined => {
  const found = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const key = nameKey(cell);
    for (const [column, known] of Object.entries(headings))
      if ((known as readonly string[]).includes(key) && !found.has(column as Column))
        found.set(column as Column, at);
  }
  const named = found.has('name') || found.has('surname');
  return named && found.has('firstDay') ? found : undefined;
};

/** A day as lists write it: 2009-05-14, 14-05-2009, 14/5/2009, 14.5.2009. */
const readDay = (text: string): CalendarDay | undefined => {
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim());
  if (!dutch) return parseDay(text.trim());
  const [, day = '', month = '', year = ''] = dutch;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/** S27: the two-day course began in 2003; the institute has certified nothing before. */
const firstYear = 2003;
const longest = { name: 120, text: 120 };

const twoDay = /^(2 ?daags|tweedaags|two ?day)|^$/;
const threeDay = /^(3 ?daags|driedaags|three ?day)/;

type Judged = { ok: true; entry: ArchiveEntry } | { ok: false; problem: LineProblem };
const wrong = (problem: LineProblem): Judged => ({ ok: false, problem });

/** Judges one line by itself. Without a course it is the two-day one; without a day of issue, its last day. */
const judgeLine = (get: (column: Column) => string, name: string, today: CalendarDay): Judged => {
  if (nameKey(name) === '') return wrong('name-missing');
  if (name.length > longest.name) return wrong('name-too-long');
  const texts = [get('place'), get('paperNumber'), get('course')];
  if (texts.some((text) => text.length > longest.text)) return wrong('text-too-long');
  const email = get('email') === '' ? undefined : parseEmail(get('email'));
  if (get('email') !== '' && !email) return wrong('email-impossible');

  if (get('firstDay') === '') return wrong('date-missing');
  const firstDay = readDay(get('firstDay'));
  const lastDay = get('lastDay') === '' ? firstDay : readDay(get('lastDay'));
  const issuedOn = get('issuedOn') === '' ? lastDay : readDay(get('issuedOn'));
  if (!firstDay || !lastDay || !issuedOn) return wrong('date-impossible');
  if (lastDay < firstDay || issuedOn < firstDay) return wrong('days-out-of-order');
  if (dayParts(firstDay).year < firstYear || lastDay > today || issuedOn > today)
    return wrong('date-out-of-range');

  const course = nameKey(get('course'));
  const kind = twoDay.test(course) ? 'two-day' : threeDay.test(course) ? 'three-day' : 'other';
  return {
    ok: true,
    entry: {
      name,
      email,
      course: kind,
      title: kind === 'other' ? get('course') : undefined,
      days: firstDay === lastDay ? [firstDay] : [firstDay, lastDay],
      place: get('place'),
      paperNumber: get('paperNumber') || undefined,
      issuedOn,
    },
  };
};

/** What is kept already: whom we have, by name and first day, and which numbers are on papers. */
export type Kept = {
  has(nameKey: string, firstDay: CalendarDay): boolean;
  hasNumber(paperNumber: string): boolean;
};

const sameEntry = (entry: ArchiveEntry): string => `${nameKey(entry.name)}|${entry.days[0]}`;

/**
 * Judges every line of a list: `cells` are its rows without the heading. A line is double when name and first day are
 * those of an earlier line or of a certificate that is kept; the first one counts.
 */
export const judgeArchive = (
  columns: ReadonlyMap<Column, number>,
  cells: readonly (readonly string[])[],
  kept: Kept,
  today: CalendarDay,
): ArchiveLine[] => {
  const seen = new Set<string>();
  const numbers = new Set<string>();
  return cells.map((row, at): ArchiveLine => {
    const get = (column: Column): string => (row[columns.get(column) ?? -1] ?? '').normalize('NFC').trim();
    const whole = [get('given'), get('particle'), get('surname')].filter(Boolean).join(' ');
    const name = (get('name') || whole).replace(/\s+/g, ' ');
    const line = at + 2;
    const judged = judgeLine(get, name, today);
    if (!judged.ok) return { line, name, ...judged };
    const { entry } = judged;
    const [first = entry.issuedOn] = entry.days;
    if (seen.has(sameEntry(entry)) || kept.has(nameKey(name), first))
      return { line, name, ok: false, problem: 'double' };
    const number = entry.paperNumber?.toUpperCase();
    if (number && (numbers.has(number) || kept.hasNumber(number)))
      return { line, name, ok: false, problem: 'number-in-use' };
    seen.add(sameEntry(entry));
    if (number) numbers.add(number);
    return { line, name, ok: true, entry };
  });
};
