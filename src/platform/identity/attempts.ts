import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many wrong tries are allowed, and for how long (seconds) the door stays shut after that. */
export type AttemptLimits = { perAccount: number; perAddress: number; windowSeconds: number };

const standard: AttemptLimits = { perAccount: 5, perAddress: 30, windowSeconds: 15 * 60 };

export type TooMany = { ok: false; reason: 'too-many-attempts'; waitSeconds: number };

export type Attempts = {
  /** Counts one try by this account from this address, and by the address alone. */
  spend(account: string, address: string): Promise<{ ok: true } | TooMany>;
  /** After a success the account's own count starts anew; the address keeps its count. */
  forgive(account: string, address: string): Promise<void>;
};

/** Sign-in attempts, counted in this process: per account and address, and per address over all accounts. */
export const createAttempts = (limits: AttemptLimits = standard): Attempts => {
  const duration = limits.windowSeconds;
  const byAccount = new RateLimiterMemory({ points: limits.perAccount, duration });
  const byAddress = new RateLimiterMemory({ points: limits.perAddress, duration });
  // Hashed, so that no address book grows in memory and a giant input makes no giant key.
  const key = (account: string, address: string) =>
    createHash('sha256').update(`${account.toLowerCase()}\n${address}`).digest('base64url');
  return {
    async spend(account, address) {
      for (const [limiter, name] of [
        [byAddress, address],
        [byAccount, key(account, address)],
      ] as const) {
        const outcome = await consume(limiter, name);
        if (!outcome.ok) return outcome;
      }
      return { ok: true };
    },
    async forgive(account, address) {
      await byAccount.delete(key(account, address));
    },
  };
};

const consume = async (limiter: RateLimiterMemory, name: string): Promise<{ ok: true } | TooMany> => {
  try {
    await limiter.consume(name);
    return { ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, reason: 'too-many-attempts', waitSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
  }
};
