import { struck } from './faults.ts';
import type { Faults } from './faults.ts';

/** One call to a webhook, or what would have been one. `outcome` is the HTTP status. */
export type WebhookCall = {
  paymentId: string;
  url: string;
  /** 1 for the first; repeats count on. */
  attempt: number;
  at: string;
  outcome: number | 'unreachable' | 'lost';
};

/**
 * Minutes between a call that failed and its repeat: ten repeats in 26 hours. The number and the total are
 * Mollie's; how they are spread is our approximation.
 */
const repeatMinutes = [1, 2, 4, 8, 16, 29, 60, 120, 240, 1080] as const;

type WebhookSettings = {
  faults: () => Faults['webhooks'];
  chance: () => number;
  now: () => string;
  /** 1 is Mollie's own pace; 0.001 makes a minute 60 ms. */
  repeatScale: number;
  timeoutMs: number;
  reorderWindowMs: number;
};

type Delivery = { paymentId: string; url: string; attempt: number };

/** Calls webhooks: form-encoded with only the id, repeated until the answer is 2xx. */
export const createWebhooks = (settings: WebhookSettings) => {
  const calls: WebhookCall[] = [];
  const timers = new Map<NodeJS.Timeout, () => void>();
  const stopped = new AbortController();
  const waiting: (() => void)[] = [];
  let held: Delivery[] = [];
  let underWay = 0;

  const finished = (): void => {
    underWay -= 1;
    if (underWay === 0) waiting.splice(0).forEach((wake) => wake());
  };

  /** Does the work after a while; `underWay` counts it from now on. */
  const later = (ms: number, work: () => Promise<void>): void => {
    if (stopped.signal.aborted) return;
    underWay += 1;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work().finally(finished);
    }, ms);
    timer.unref();
    timers.set(timer, finished);
  };

  const deliver = async ({ paymentId, url, attempt }: Delivery): Promise<void> => {
    let outcome: WebhookCall['outcome'];
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ id: paymentId }).toString(),
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(settings.timeoutMs), stopped.signal]),
      });
      await response.body?.cancel();
      outcome = response.status;
    } catch {
      outcome = 'unreachable';
    }
    calls.push({ paymentId, url, attempt, at: settings.now(), outcome });
    if (typeof outcome === 'number' && outcome >= 200 && outcome < 300) return;
    const minutes = repeatMinutes[attempt - 1];
    if (minutes !== undefined)
      later(minutes * 60_000 * settings.repeatScale, () => deliver({ paymentId, url, attempt: attempt + 1 }));
  };

  const releaseHeld = async (): Promise<void> => {
    const turned = held.reverse();
    held = [];
    for (const delivery of turned) await deliver(delivery);
  };

  /** Tells one webhook that there is news about a payment; returns at once. */
  const call = (paymentId: string, url: string): void => {
    const faults = settings.faults();
    const delivery = { paymentId, url, attempt: 1 };
    if (struck(faults.lose, settings.chance)) {
      calls.push({ ...delivery, at: settings.now(), outcome: 'lost' });
      return;
    }
    const copies = struck(faults.duplicate, settings.chance) ? [delivery, delivery] : [delivery];
    const delayMs = faults.delayMs ?? 0;
    if (!faults.reorder) return copies.forEach((copy) => later(delayMs, () => deliver(copy)));
    if (held.length === 0) later(delayMs + settings.reorderWindowMs, releaseHeld);
    held.push(...copies);
  };

  return {
    call,
    sent: (): WebhookCall[] => [...calls],
    /** Resolves when no call and no repeat is under way or planned. */
    done: (): Promise<void> =>
      underWay === 0 ? Promise.resolve() : new Promise((wake) => void waiting.push(wake)),
    stop: (): void => {
      stopped.abort();
      for (const [timer, drop] of timers) {
        clearTimeout(timer);
        drop();
      }
      timers.clear();
    },
  };
};
