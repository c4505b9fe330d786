import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { endWebhook, findLiveWebhooks, lockWebhooks, saveWebhook, type Webhook } from './query.ts';

/** Every event goes to each of them: more than this is a mistake. */
export const mostWebhooks = 20;

/** Adds a webhook with a secret of its own. `url` was checked. Refused when there are twenty already. */
export const createWebhook = (
  { db, clock }: { db: Database; clock: Clock },
  url: string,
  by: string,
): Promise<Result<Webhook, 'too-many-webhooks'>> =>
  inTransaction(db, async (tx) => {
    await lockWebhooks(tx);
    if ((await findLiveWebhooks(tx)).length >= mostWebhooks) return refused('too-many-webhooks');
    const webhook = { id: newId(), url, secret: `duurloop_webhook_${newKey()}`, createdAt: clock.now() };
    await saveWebhook(tx, webhook);
    // Of the address only the host: a path or a query may carry a secret of the receiver.
    const detail = { host: new URL(url).host };
    await recordAudit(tx, { actor: by, act: 'webhook-created', object: webhook.id, detail });
    return accepted(webhook);
  });

/** Ends a webhook. False when there was none live with this id. */
export const removeWebhook = (db: Database, id: string, by: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (!(await endWebhook(tx, id))) return false;
    await recordAudit(tx, { actor: by, act: 'webhook-deleted', object: id });
    return true;
  });
