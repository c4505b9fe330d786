import { findMoneyOfMollie } from '../store/money-back.ts';
import { settleLeftovers } from '../store/settling.ts';
import { follow, type FollowDeps } from './follow.ts';

/** What a comparison with Mollie's list found. `differenceCents` must be 0; `unknown` are payments that are not ours. */
export type Comparison = {
  seen: number;
  followed: number;
  unknown: number;
  failed: number;
  differenceCents: number;
};

/** Days that are compared: refunds are possible for 365, but attempts live fifteen minutes and webhooks 26 hours. */
const days = 40;

/**
 * Nightly proof that money and ledger agree: every payment in Mollie's list is followed again (a lost webhook is
 * thereby made good), and what Mollie says came in, less what went back, is compared with the ledger.
 */
export const reconcile = async (deps: FollowDeps): Promise<Comparison> => {
  await settleLeftovers(deps.db, deps.clock);
  const since = new Date(deps.clock.now().getTime() - days * 86_400_000);
  const found: Comparison = { seen: 0, followed: 0, unknown: 0, failed: 0, differenceCents: 0 };
  for await (const page of deps.mollie.listPayments({ limit: 250 })) {
    if (!page.ok) return { ...found, failed: found.failed + 1 };
    for (const payment of page.value) {
      if (payment.createdAt < since) return found;
      found.seen += 1;
      const { result } = await follow(deps, payment);
      if (result === 'again') found.failed += 1;
      else found[result] += 1;
      if (result !== 'followed') continue;
      const net =
        payment.status === 'paid'
          ? payment.amount.cents - payment.amountRefunded.cents - payment.amountChargedBack.cents
          : 0;
      // Without their signs: one euro too many must not hide one too few.
      found.differenceCents += Math.abs(net - (await findMoneyOfMollie(deps.db, payment.id)));
    }
  }
  return found;
};
