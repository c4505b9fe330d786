import { inTransaction } from '../platform/db/index.ts';
import type { OutboxHandlers } from '../platform/outbox/index.ts';
import type { Lang } from '../kernel/lang.ts';
import { eventHandlers, type EventDeps } from './api/index.ts';
import { announceEdition, askToSubscribe } from './newsletter/index.ts';

/**
 * News that two slices listen to: an edition that opens goes to who asked for a mail and to the webhooks. Both may be
 * repeated: each mail and each delivery has a key of its own.
 */
export const newsHandlers = (deps: EventDeps): { news: OutboxHandlers; deliveries: OutboxHandlers } => {
  const { 'webhook.send': send, ...events } = eventHandlers(deps);
  return {
    news: {
      ...events,
      'event.edition-published': async (entry) => {
        await inTransaction(deps.db, (tx) => announceEdition(tx, { id: String(entry.payload.editionId) }));
        return events['event.edition-published']!(entry);
      },
      'news.newsletter-wanted': async (entry) => {
        const { email, lang } = entry.payload as { email: string; lang: Lang };
        await askToSubscribe(deps.db, { email, lang, wishes: { newsletter: true, newEditions: false } });
        return { result: 'done' };
      },
    },
    // Somebody else's server may be slow: it must not keep mails waiting.
    deliveries: { 'webhook.send': send! },
  };
};
