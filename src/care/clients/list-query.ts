import { isField } from '../domain/field.ts';
import type { ClientQuery } from '../store/clients.ts';

/** Rows on a page of the list. */
export const pageLength = 25;

const states = { lopend: 'active', afgerond: 'ended', alle: 'all' } as const;
const sorts = { naam: 'name', leeftijd: 'age', begonnen: 'started' } as const;

type Word<T extends Record<string, string>> = keyof T & string;
export type StateWord = Word<typeof states>;
export type SortWord = Word<typeof sorts>;

/** A list as its address says it: what one saves as a bookmark. */
export type ListAddress = {
  q: string;
  veld: string;
  stand: StateWord;
  op: SortWord;
  richting: 'op' | 'af';
  vanaf: number;
};

const isWord = <T extends object>(words: T, text: string): text is keyof T & string =>
  Object.hasOwn(words, text);

/** Reads the address of a list; what is no word of ours is as if it were not there. */
export const readListAddress = (given: Record<string, string>): ListAddress => {
  const [stand, op, vanaf] = [given['stand'] ?? '', given['op'] ?? '', given['vanaf'] ?? ''];
  return {
    q: (given['q'] ?? '').trim().slice(0, 100).toWellFormed().replaceAll('\0', ''),
    veld: isField(given['veld'] ?? '') ? given['veld']! : '',
    stand: isWord(states, stand) ? stand : 'lopend',
    op: isWord(sorts, op) ? op : 'naam',
    richting: given['richting'] === 'af' ? 'af' : 'op',
    vanaf: /^\d{1,6}$/.test(vanaf) ? Number(vanaf) : 0,
  };
};

/** The address of a list, without what goes without saying. */
export const listHref = (address: ListAddress, over: Partial<ListAddress> = {}): string => {
  const all = { ...address, vanaf: 0, ...over };
  const plain = readListAddress({});
  const said = Object.entries(all).flatMap(([name, value]) =>
    value === plain[name as keyof ListAddress] ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(said).toString();
  return `/praktijk/clienten${search === '' ? '' : `?${search}`}`;
};

/** What the store is asked for. One row more than a page tells whether there is a next one. */
export const queryOf = (address: ListAddress): ClientQuery => ({
  text: address.q,
  field: isField(address.veld) ? address.veld : undefined,
  state: states[address.stand],
  sort: sorts[address.op],
  descending: address.richting === 'af',
  from: address.vanaf,
  limit: pageLength + 1,
});
