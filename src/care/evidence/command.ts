import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { whoConsents, type Consenting } from '../domain/retention.ts';
import { findClient, lockClient } from '../store/clients.ts';
import { findEvidenceConsents, saveEvidenceConsent, type EvidenceFact } from '../store/outcomes.ts';
import type { CareTx } from '../store/scope.ts';
import { currentEvidenceVersion } from './texts.ts';

export type Counting = { name: string; needed: Consenting; facts: readonly EvidenceFact[]; counts: boolean };

/** Whether the present client is counted, what they agreed to before, and who has to sign at their age. */
export const findCounting = async (
  tx: CareTx,
  clientId: string,
  now: Date,
): Promise<Counting | undefined> => {
  const client = await findClient(tx, clientId);
  if (!client) return undefined;
  const facts = await findEvidenceConsents(tx);
  const needed = whoConsents(client.bornOn, dutchDay(now));
  return { name: client.name, needed, facts, counts: facts[0]?.kind === 'given' };
};

/**
 * Records that a client agrees to be counted: by their own hand from sixteen on (`others-must-agree` before that), or
 * on paper with the day it was signed. Agreed twice is agreed once.
 */
export const agree = async (
  tx: CareTx,
  given: { clientId: string; now: Date; signedOn?: CalendarDay | undefined },
): Promise<Result<'counts', 'others-must-agree'> | undefined> => {
  const { clientId, now, signedOn } = given;
  await lockClient(tx, clientId);
  const counting = await findCounting(tx, clientId, now);
  if (!counting) return undefined;
  if (tx.actor.kind === 'client' && counting.needed !== 'self') return refused('others-must-agree');
  if (!counting.counts)
    await saveEvidenceConsent(tx, clientId, {
      ...{ kind: 'given', consenting: counting.needed, version: currentEvidenceVersion, signedOn, now },
    });
  return accepted('counts');
};

/** Records that a client is counted no more; at any age, also on behalf of them. */
export const takeBack = async (tx: CareTx, clientId: string, now: Date): Promise<true | undefined> => {
  await lockClient(tx, clientId);
  const counting = await findCounting(tx, clientId, now);
  if (!counting) return undefined;
  if (counting.counts)
    await saveEvidenceConsent(tx, clientId, {
      ...{ kind: 'withdrawn', consenting: counting.needed, version: currentEvidenceVersion, now },
    });
  return true;
};
