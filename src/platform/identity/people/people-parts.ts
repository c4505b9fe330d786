import type { Context } from 'hono';
import type { Clock } from '../../../kernel/clock.ts';
import type { Database } from '../../db/index.ts';
import type { FormLimits } from '../../limits/index.ts';
import type { Attempts } from '../attempts.ts';
import type { Person } from './person.ts';

/** What the pages of people work with. */
export type PeopleParts = {
  db: Database;
  clock: Clock;
  secret: string;
  baseUrl: string;
  secureCookies: boolean;
  codesOnce: boolean;
  attempts: Attempts;
  limits: FormLimits;
  addressOf: (c: Context) => string;
  personOf: (c: Context) => Promise<Person | undefined>;
};
