import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { isPast, minimumWatch, type Edition } from '../domain/edition.ts';
import type { EnrolmentInFull } from '../store/enrolments.ts';
import type { EditionWithSeats, ListView } from './query.ts';

/** What the office counts of an edition. */
export type Counts = { confirmed: number; waiting: number; review: number };

export const countStandings = (enrolments: readonly EnrolmentInFull[]): Counts => {
  const of = (...states: string[]) =>
    enrolments.filter(({ standing }) => states.includes(standing.state)).length;
  return {
    confirmed: of('confirmed'),
    waiting: of('payment-awaited', 'transfer-awaited'),
    review: of('entry-in-review', 'payment-route-in-review'),
  };
};

/** A row of the list. */
export type EditionRow = EditionWithSeats &
  Counts & { watch: 'reached' | 'not-yet' | 'warn'; short: number; over: boolean };

export const toRow = (
  found: EditionWithSeats,
  enrolments: readonly EnrolmentInFull[],
  today: CalendarDay,
): EditionRow => {
  const { edition, taken } = found;
  const over = isPast(edition, today) || edition.standing.state === 'cancelled';
  return {
    ...found,
    ...countStandings(enrolments),
    watch: minimumWatch(edition, taken, today),
    short: Math.max(0, edition.minimum - taken),
    over,
  };
};

/** Whether the office is to be warned: too few, late enough, and the course has yet to begin. */
export const needsWarning = (row: EditionRow, today: CalendarDay): boolean =>
  row.watch === 'warn' && !row.over && row.edition.standing.state !== 'draft' && today < row.edition.firstDay;

const keys = {
  code: (row: EditionRow) => row.edition.code,
  plaats: (row: EditionRow) => row.edition.place.toLocaleLowerCase('nl'),
  dag: (row: EditionRow) => row.edition.firstDay,
  bezet: (row: EditionRow) => row.taken,
  wacht: (row: EditionRow) => row.waiting,
  beoordelen: (row: EditionRow) => row.review,
  minimum: (row: EditionRow) => -row.short,
} as const;
export type SortKey = keyof typeof keys;

export type ListChoice = { view: ListView; sort: SortKey; descending: boolean };

/** Views by their names in the address. */
export const viewNames: Record<ListView, string> = {
  upcoming: 'komend',
  drafts: 'concepten',
  past: 'voorbij',
};

/** Reads the choice from the address; what is no choice falls back to the usual one. */
export const readChoice = (query: Record<string, string>): ListChoice => {
  const view =
    (Object.keys(viewNames) as ListView[]).find((name) => viewNames[name] === query['weergave']) ??
    'upcoming';
  const sort = (Object.keys(keys) as SortKey[]).find((key) => key === query['op']);
  const descending = query['richting'] === 'af' || (sort === undefined && view === 'past');
  return { view, sort: sort ?? 'dag', descending };
};

/** Leads to the list sorted by a column; once more turns it round. */
export const sortLink = (choice: ListChoice, key: SortKey): string => {
  const turn = choice.sort === key && !choice.descending;
  return `/beheer?weergave=${viewNames[choice.view]}&op=${key}&richting=${turn ? 'af' : 'op'}`;
};

/** Rows in the chosen order; rows that are equal keep the order of their days. */
export const sorted = (rows: readonly EditionRow[], choice: ListChoice): EditionRow[] => {
  const value = keys[choice.sort];
  const byDay = (a: EditionRow, b: EditionRow) => (a.edition.code < b.edition.code ? -1 : 1);
  const way = choice.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x !== y) return (x < y ? -1 : 1) * way;
    return a.edition.firstDay === b.edition.firstDay
      ? byDay(a, b)
      : a.edition.firstDay < b.edition.firstDay
        ? -1
        : 1;
  });
};

/** The word for where an edition stands, by the key of its text. */
export const stateOf = (edition: Edition, today: CalendarDay): 'past' | Edition['standing']['state'] =>
  edition.standing.state !== 'cancelled' && edition.standing.state !== 'draft' && isPast(edition, today)
    ? 'past'
    : edition.standing.state;
