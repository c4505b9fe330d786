import type { Client } from '../store/clients.ts';
import type { KeptPage, PageAnswers, Referral } from '../store/intakes.ts';
import type { KeptScreening } from '../store/screenings.ts';
import { screeningState, type ScreeningState } from '../domain/screening-state.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { readPages, type Problems, type TypedIntake } from './answers.ts';
import { healthPages, pageNames, type PageName } from './pages.ts';

/** Everything that the pages of an intake show. */
export type Kept = {
  client: Client;
  pages: ReadonlyMap<string, KeptPage>;
  screenings: readonly KeptScreening[];
  /** When it was noted last that the client's health changed. */
  healthChangedAt: Date | undefined;
  referral: Referral | undefined;
  professions: readonly string[];
};

/** Where the last screening stands; undefined before the first. */
export const stateOf = ({ screenings: [last] }: Kept, today: CalendarDay): ScreeningState | undefined =>
  last && screeningState(last, { today, answer: last.answer });

/** From when the pages about health have to be asked: after the last screening, and after health changed. */
const askedFrom = ({ screenings: [last], healthChangedAt }: Kept): Date | undefined => {
  const moments = [last?.recordedAt, healthChangedAt].filter((at) => at !== undefined);
  return moments.length === 0 ? undefined : new Date(Math.max(...moments.map(Number)));
};

/** Whether a page was asked for the screening that is on its way. */
const isAsked = (kept: Kept, page: PageName): boolean => {
  const saved = kept.pages.get(page);
  const from = askedFrom(kept);
  return saved !== undefined && (!healthPages.includes(page) || !from || saved.savedAt > from);
};

/**
 * What a page shows: what was typed before. When the screening has to be asked again, the pages about health begin empty,
 * so that nobody clicks through what held a year ago.
 */
export const shownAnswers = (kept: Kept, page: PageName, today: CalendarDay): PageAnswers => {
  const saved = kept.pages.get(page)?.answers ?? {};
  if (isAsked(kept, page)) return saved;
  const state = stateOf(kept, today);
  const isStale = state?.state === 'ask-again' || (!state && kept.healthChangedAt !== undefined);
  return isStale && healthPages.includes(page) ? {} : saved;
};

/** The intake as it was typed, with what is wrong and which page is the first that is not complete. */
export const readKept = (kept: Kept, today: CalendarDay) => {
  const typed = Object.fromEntries(
    pageNames.map((page) => [page, shownAnswers(kept, page, today)]),
  ) as TypedIntake;
  const read = readPages(typed, { field: kept.client.field, referred: kept.referral !== undefined });
  const isDone = (page: PageName): boolean =>
    (isAsked(kept, page) ||
      (page === 'doorvragen' && read.followUps.length === 0 && isAsked(kept, 'screening'))) &&
    Object.keys(read.problems[page]).length === 0;
  return { ...read, typed, isDone, firstOpen: pageNames.find((page) => !isDone(page)) };
};
export type ReadKept = ReturnType<typeof readKept>;

/** What the pages were when somebody looked at them: changes when one of them does. */
export const standOf = ({ pages, screenings }: Kept): string =>
  `${[...pages.values()].reduce((sum, { revision }) => sum + revision, 0)}-${screenings.length}`;

export const noProblems: Problems = {};
