import type { Lang } from '../../kernel/lang.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findWaitingForEditions, lockSubscriber, saveRequest } from './query.ts';
import { decideAsk, type Wishes } from './subscriber.ts';

/**
 * Handles a request to subscribe an address, and puts the mail that follows from it in the outbox. Says nothing about
 * whether the address was known (no refusals): the caller's answer is the same.
 */
export const askToSubscribe = (
  db: Database,
  request: { email: string; lang: Lang; wishes: Wishes },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const known = await lockSubscriber(tx, request.email);
    const kept =
      decideAsk(known) === 'show-choices'
        ? known
        : await saveRequest(tx, { ...request, id: newId(), key: newKey() });
    if (!kept) return;
    await addToOutbox(tx, {
      topic: 'mail.newsletter-confirm',
      // Every request has a mail of its own; the limits keep their number down.
      key: `newsletter-confirm:${newId()}`,
      payload: { subscriberId: kept.id },
      about: kept.id,
    });
  });

/**
 * Lets everybody who asked for it know of an edition, once each however often it is called. Called in the
 * transaction that publishes the edition; gives how many mails follow.
 */
export const announceEdition = async (tx: Tx, edition: Pick<Edition, 'id'>): Promise<number> => {
  const subscribers = await findWaitingForEditions(tx);
  for (const subscriberId of subscribers) {
    await addToOutbox(tx, {
      topic: 'mail.new-edition',
      key: `new-edition:${edition.id}:${subscriberId}`,
      payload: { subscriberId, editionId: edition.id },
      about: edition.id,
    });
  }
  return subscribers.length;
};
