import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export type Status = 'open' | 'pending' | 'authorized' | 'paid' | 'canceled' | 'expired' | 'failed';

export type StoredRefund = {
  id: string;
  cents: number;
  description: string;
  status: 'pending' | 'refunded' | 'failed';
  createdAt: string;
};

export type StoredPayment = {
  id: string;
  status: Status;
  cents: number;
  description: string;
  method: string | null;
  metadata: unknown;
  redirectUrl: string;
  cancelUrl?: string;
  webhookUrl?: string;
  locale?: string;
  createdAt: string;
  expiresAt: string;
  /** When each state was reached last. */
  reachedAt: Partial<Record<Status, string>>;
  refunds: StoredRefund[];
  chargedBackCents: number;
};

/** An answer kept under its idempotency key; `print` is the fingerprint of what was asked. */
type KeptAnswer = { print: string; status: number; body: unknown; at: string };

/** Everything the simulator knows, fit for JSON. Payments stand in the order in which they were made. */
export type SimulatorState = {
  payments: Record<string, StoredPayment>;
  answers: Record<string, KeptAnswer>;
};

/** Where the state lives between two runs. */
export type SimulatorStore = { load(): SimulatorState | undefined; save(state: SimulatorState): void };

/** Forgets everything at the end of the process. */
export const memoryStore = (): SimulatorStore => ({ load: () => undefined, save: () => undefined });

/** Keeps the state in one JSON file, so that a demo that restarts still knows its open payments. */
export const fileStore = (path: string): SimulatorStore => ({
  load: () => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
    return JSON.parse(text) as SimulatorState;
  },
  // First beside it and then in its place: a kill half-way never leaves half a file.
  save: (state) => {
    writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  },
});
