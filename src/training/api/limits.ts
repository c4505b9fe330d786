import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { createCounter } from '../../platform/limits/index.ts';
import { problemAnswer } from './problem.ts';

/** Requests a minute: from one address, with one token, and with a wrong token from one address. */
export type ApiLimits = { perAddress: number; perToken: number; wrongTokens: number };

export const standardLimits: ApiLimits = { perAddress: 120, perToken: 600, wrongTokens: 20 };

/** Counts requests in this process, and refuses those that are too many with the seconds to wait. */
export const createLimiter = (perMinute: number) => {
  const counter = createCounter({ most: perMinute, seconds: 60 });
  /** Counts one request under this key. Gives the refusal when it is one too many. */
  return async (c: Context, key: string): Promise<Response | undefined> => {
    const counted = await counter.spend(key);
    if (counted.ok) return undefined;
    return problemAnswer(c, 'too-many-requests', {
      detail: `Try again in ${counted.waitSeconds} seconds.`,
      headers: { 'retry-after': String(counted.waitSeconds) },
    });
  };
};

/** The address of the connection; a request without one, as in a test, counts as coming from one place. */
export const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
};
