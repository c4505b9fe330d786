import { createHash } from 'node:crypto';
import { createCounter } from '../limits/index.ts';

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
  const seconds = limits.windowSeconds;
  const byAccount = createCounter({ most: limits.perAccount, seconds });
  const byAddress = createCounter({ most: limits.perAddress, seconds });
  // Hashed, so that no address book grows in memory and a giant input makes no giant key.
  const key = (account: string, address: string) =>
    createHash('sha256').update(`${account.toLowerCase()}\n${address}`).digest('base64url');
  return {
    async spend(account, address) {
      for (const [counter, name] of [
        [byAddress, address],
        [byAccount, key(account, address)],
      ] as const) {
        const counted = await counter.spend(name);
        if (!counted.ok) return { ...counted, reason: 'too-many-attempts' };
      }
      return { ok: true };
    },
    async forgive(account, address) {
      await byAccount.forget(key(account, address));
    },
  };
};
