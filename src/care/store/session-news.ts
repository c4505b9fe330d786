import { addToOutbox } from '../../platform/outbox/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { undoUntil } from '../domain/call-off.ts';
import type { SessionDeed } from '../domain/session-news.ts';
import type { CareTx } from './scope.ts';
import { findParticipants } from './sessions.ts';

/** The entry of the outbox that becomes a letter; ids only. */
export const newsTopic = 'care.session-news';

type News = { deed: SessionDeed; sessionIds: readonly string[]; now: Date };

/**
 * Lets one client hear what happened to sessions of theirs. One letter for one deed, however many sessions it is about;
 * of a call-off only when it can no longer be undone.
 */
export const tellClient = (tx: CareTx, clientId: string, { deed, sessionIds, now }: News): Promise<void> =>
  addToOutbox(tx, {
    topic: newsTopic,
    key: `${newsTopic}:${newId()}`,
    payload: { practiceId: tx.actor.practiceId, clientId, deed, sessionIds },
    ...(deed === 'called-off' ? { dueAt: undoUntil(now) } : {}),
  });

/** Lets everybody who takes part in these sessions hear what happened to them; each of their own only. */
export const tellParticipants = async (tx: CareTx, news: News): Promise<number> => {
  const byClient = new Map<string, string[]>();
  for (const { clientId, sessionId } of await findParticipants(tx, news.sessionIds))
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), sessionId]);
  for (const [clientId, sessionIds] of byClient) await tellClient(tx, clientId, { ...news, sessionIds });
  return byClient.size;
};
