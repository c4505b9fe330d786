import type { Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Site } from '../../ui/index.ts';

export type MoneyDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

/** What every page of the office shows around its content. */
export type Frame = { site: Site; user: string; csrf: string };

export const frameOf = (deps: MoneyDeps, c: Context): Frame => ({
  site: deps.site,
  user: deps.staffOf(c).name,
  csrf: deps.csrf(c),
});

export const moneyPath = '/beheer/geld';

export type Message = { kind: 'ok' | 'warn'; text: string };
