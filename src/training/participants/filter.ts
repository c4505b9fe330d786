/** The filters of a list of people, by their names in the address. */
export const filterNames = {
  all: '',
  seat: 'plaats',
  confirmed: 'bevestigd',
  waiting: 'wacht',
  review: 'beoordelen',
  desk: 'zonder-plaats',
  lapsed: 'vervallen',
  cancelled: 'geannuleerd',
} as const;
export type StateFilter = keyof typeof filterNames;
export const stateFilters = Object.keys(filterNames) as StateFilter[];

/** Reads a filter from the address; what is none shows everybody. */
export const readFilter = (typed: string | undefined): StateFilter =>
  stateFilters.find((filter) => filterNames[filter] === typed) ?? 'all';

/** Reads a page number; what is none is the first page. */
export const readPageNumber = (typed: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(typed ?? '') ? Number(typed) : 1;

/** The address of a list with its choices, leaving out what is not chosen. */
export const listAddress = (
  path: string,
  choice: { filter: StateFilter; words?: string; page?: number },
): string => {
  const query = new URLSearchParams();
  if (choice.filter !== 'all') query.set('staat', filterNames[choice.filter]);
  if (choice.words) query.set('q', choice.words);
  if (choice.page && choice.page > 1) query.set('pagina', String(choice.page));
  return query.size > 0 ? `${path}?${query}` : path;
};
