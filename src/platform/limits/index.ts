import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Whether one more is within bounds, and if not, after how many whole seconds it will be. */
export type Counted = { ok: true } | { ok: false; waitSeconds: number };

export type Counter = {
  /** Counts one more under this key. */
  spend(key: string): Promise<Counted>;
  /** Begins anew for this key. */
  forget(key: string): Promise<void>;
};

/**
 * Counts in this process: at most `most` under one key in `seconds` seconds, from the first one on. Every process
 * counts for itself, so that behind several of them the bound is as many times as wide.
 */
export const createCounter = (bound: { most: number; seconds: number }): Counter => {
  const counter = new RateLimiterMemory({ points: bound.most, duration: bound.seconds });
  return {
    spend: async (key) => {
      try {
        await counter.consume(key);
        return { ok: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { ok: false, waitSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
    forget: async (key) => {
      await counter.delete(key);
    },
  };
};

/** Counts one more by a key and says whether it is within bounds. */
export type Limit = (key: string) => Promise<boolean>;

/** A form that a stranger may send again and again, to an address that may be somebody else's. */
export type FormLimits = { perVisitor: Limit; perAddress: Limit };

const hour = 3600;

/** Ten forms an hour from one visitor, and three mails a day to one address. */
export const formLimits = (): FormLimits => {
  const [visitors, addresses] = [
    createCounter({ most: 10, seconds: hour }),
    createCounter({ most: 3, seconds: 24 * hour }),
  ];
  return {
    perVisitor: async (key) => (await visitors.spend(key)).ok,
    perAddress: async (key) => (await addresses.spend(key)).ok,
  };
};
