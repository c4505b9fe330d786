import type { LoggedRun } from './independence.ts';
import type { Run } from './run.ts';

/** The runs that were done, as the meter of independence and the criteria of S2 count them. */
export const asLogged = (runs: readonly Run[]): LoggedRun[] =>
  runs
    .filter(({ state }) => state === 'done')
    .map(({ day, minutesWalked, minutesRun, company, checkOut }) => ({
      ranOn: day,
      minutes: minutesWalked + minutesRun,
      kind: company,
      effort: checkOut?.effort,
    }));
