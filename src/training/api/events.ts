import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import {
  addToOutbox,
  type ClaimedEntry,
  type Handled,
  type OutboxHandlers,
} from '../../platform/outbox/index.ts';
import type { WebhookEvent } from './answers.ts';
import { deliver } from './deliver.ts';
import { endWebhook, findCoded, findLiveWebhook, findLiveWebhooks } from './query.ts';
import { signatureHeader, signDelivery } from './signature.ts';

/** `loopbackAllowed` lets webhooks live on this machine: for the demo world and for tests. */
export type EventDeps = { db: Database; clock: Clock; loopbackAllowed?: boolean; timeoutMs?: number };

const timeoutMs = 10_000;

type News = { type: WebhookEvent['type']; data: WebhookEvent['data'] };

/**
 * What the outbox does with news for the world outside: each event becomes one `webhook.send` for every live webhook,
 * so that a webhook that is down holds up no other. A delivery comes at least once, in no certain order.
 */
export const eventHandlers = (deps: EventDeps): OutboxHandlers => ({
  'event.enrolment-confirmed': async (entry) => fanOut(deps, entry, await confirmed(deps.db, entry)),
  'event.enrolment-ended': async (entry) => fanOut(deps, entry, await ended(deps.db, entry)),
  'event.edition-published': async (entry) => fanOut(deps, entry, editionPublished(entry)),
  'webhook.send': (entry) => send(deps, entry),
});

const confirmed = async (db: Database, entry: ClaimedEntry): Promise<News | undefined> => {
  const found = await findCoded(db, String(entry.payload.enrolmentId));
  return (
    found && {
      type: 'enrolment-confirmed',
      data: { enrolmentId: found.enrolment.id, edition: found.edition },
    }
  );
};

const ended = async (db: Database, entry: ClaimedEntry): Promise<News | undefined> => {
  const found = await findCoded(db, String(entry.payload.enrolmentId));
  if (found?.enrolment.standing.state !== 'cancelled') return undefined;
  const { enrolment, edition } = found;
  return {
    type: 'enrolment-ended',
    data: { enrolmentId: enrolment.id, edition, endedBecause: found.enrolment.standing.kind },
  };
};

const editionPublished = (entry: ClaimedEntry): News | undefined =>
  typeof entry.payload.code === 'string'
    ? { type: 'edition-published', data: { edition: entry.payload.code } }
    : undefined;

const fanOut = async (deps: EventDeps, entry: ClaimedEntry, news: News | undefined): Promise<Handled> => {
  if (!news) return { result: 'give-up', problem: 'nothing-to-tell' };
  const event = { id: entry.id, type: news.type, createdAt: deps.clock.now().toISOString(), data: news.data };
  return inTransaction(deps.db, async (tx) => {
    const webhooks = await findLiveWebhooks(tx);
    for (const { id } of webhooks) {
      await addToOutbox(tx, {
        topic: 'webhook.send',
        key: `${entry.id}:${id}`,
        payload: { webhookId: id, event },
        about: id,
      });
    }
    return { result: 'done', note: { webhooks: webhooks.length } };
  });
};

const send = async (deps: EventDeps, entry: ClaimedEntry): Promise<Handled> => {
  const webhook = await findLiveWebhook(deps.db, String(entry.payload.webhookId));
  if (!webhook) return { result: 'done', note: { skipped: 'webhook-ended' } };
  const body = JSON.stringify(entry.payload.event);
  const delivered = await deliver(webhook.url, {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Duurloop',
      [signatureHeader]: signDelivery(webhook.secret, body, deps.clock.now()),
    },
    timeoutMs: deps.timeoutMs ?? timeoutMs,
    loopbackToo: deps.loopbackAllowed ?? false,
  });
  if (delivered.outcome === 'private-address') return { result: 'give-up', problem: 'private-address' };
  if (delivered.outcome !== 'answered') return { result: 'again', problem: delivered.outcome };
  if (delivered.status >= 200 && delivered.status < 300)
    return { result: 'done', note: { status: delivered.status } };
  if (delivered.status === 410) return gone(deps.db, webhook.id);
  return { result: 'again', problem: `status-${delivered.status}` };
};

/** 410 says that the receiver is gone for good: the webhook ends, as if it were deleted. */
const gone = (db: Database, webhookId: string): Promise<Handled> =>
  inTransaction(db, async (tx) => {
    if (await endWebhook(tx, webhookId))
      await recordAudit(tx, { actor: 'system', act: 'webhook-gone', object: webhookId });
    return { result: 'done', note: { status: 410 } };
  });
