import { systemClock } from '../../src/kernel/clock.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { createBank } from './bank.ts';
import type { ApiFaults, Faults, WebhookFaults } from './faults.ts';
import { memoryStore } from './state.ts';
import type { SimulatorStore, Status } from './state.ts';
import { createWebhooks } from './webhooks.ts';

export type SimulatorOptions = {
  clock?: Clock;
  /** Memory when absent; `fileStore(path)` keeps open payments over a restart. */
  store?: SimulatorStore;
  apiFaults?: ApiFaults;
  webhookFaults?: WebhookFaults;
  /** The only key that is let in; absent: every key that starts with `test_`. */
  apiKey?: string;
  /** Where it is mounted, such as `/dev/bank`; nothing when it has a server to itself. */
  basePath?: string;
  /** How people reach the server, without `basePath`; absent: as the request was addressed. */
  publicUrl?: string;
  /** What the checkout page calls the method `ideal`. */
  methodLabel?: string;
  /** How long a payment can be paid: 15 minutes. */
  sessionMinutes?: number;
  /** How long a refund is under way: 60,000 ms. */
  refundSettlesMs?: number;
  /** Pace of repeated webhooks: 1 is 26 hours in all, 0.001 is a minute and a half. */
  repeatScale?: number;
  /** How long a webhook may take: 15,000 ms. */
  webhookTimeoutMs?: number;
  /** Within how many ms calls are turned round when `reorder` is on. */
  reorderWindowMs?: number;
  /** Chance for faults with a share, from 0 up to 1. */
  chance?: () => number;
};

/** The demo bank without its HTTP side, and what a test can do to it. */
export const createSimulator = (options: SimulatorOptions) => {
  const clock = options.clock ?? systemClock;
  const faults: Faults = { api: options.apiFaults ?? {}, webhooks: options.webhookFaults ?? {} };
  const webhooks = createWebhooks({
    faults: () => simulator.faults.webhooks,
    chance: options.chance ?? Math.random,
    now: () => clock.now().toISOString(),
    repeatScale: options.repeatScale ?? 1,
    timeoutMs: options.webhookTimeoutMs ?? 15_000,
    reorderWindowMs: options.reorderWindowMs ?? 250,
  });
  const bank = createBank({
    clock,
    store: options.store ?? memoryStore(),
    sessionMinutes: options.sessionMinutes ?? 15,
    refundSettlesMs: options.refundSettlesMs ?? 60_000,
    onNews: ({ id, webhookUrl }) => webhookUrl !== undefined && webhooks.call(id, webhookUrl),
  });
  // Payments expire also when nobody asks for them. It never keeps a process alive.
  const ticking = setInterval(bank.letTimePass, 2_000).unref();

  const simulator = {
    bank,
    /** What goes wrong from now on; may be replaced at any moment. */
    faults,
    /** Every payment, oldest first. */
    payments: bank.payments,
    /** Puts a payment in any state and calls its webhook where Mollie would. */
    setStatus: (id: string, status: Status): void => void bank.setStatus(id, status),
    setRefundStatus: bank.setRefundStatus,
    /** The payer's bank takes the money back: all of it, or the cents given. */
    chargeback: bank.chargeback,
    /** Expires what is due and settles refunds, by the simulator's clock. */
    letTimePass: bank.letTimePass,
    /** Calls the webhook of a payment once more, though nothing changed. */
    callWebhook: (id: string): void => {
      const url = bank.find(id)?.webhookUrl;
      if (url !== undefined) webhooks.call(id, url);
    },
    /** Every webhook call made or lost so far. */
    webhooksSent: webhooks.sent,
    /** Resolves when no webhook or repeat is under way or planned. */
    webhooksDone: webhooks.done,
    /** Ends timers and calls under way. */
    stop: (): void => {
      clearInterval(ticking);
      webhooks.stop();
    },
  };
  return simulator;
};

export type Simulator = ReturnType<typeof createSimulator>;
