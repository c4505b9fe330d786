import { accepted, type Result } from '../../kernel/result.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import {
  decideJudgement,
  type DeclineReason,
  type Request,
  type RequestDecision,
} from '../domain/request.ts';
import { insertClient } from '../store/clients.ts';
import { nameRecipient } from '../store/consents.ts';
import { beginRelation } from '../store/relations.ts';
import {
  lockRequest,
  moveToFile,
  saveDecision,
  saveFirstSickOn,
  type KeptRequest,
} from '../store/requests.ts';
import type { CareTx } from '../store/scope.ts';

type Given = { requestId: string; member: MemberActor; now: Date };

const judge = async (
  tx: CareTx,
  { requestId, member, now }: Given,
  decision: RequestDecision,
): Promise<Result<KeptRequest & { request: Request }, 'decided-before'> | undefined> => {
  const kept = await lockRequest(tx, requestId);
  if (!kept?.sent) return undefined;
  const judged = decideJudgement(kept.decision, decision);
  if (!judged.ok) return judged;
  await saveDecision(tx, requestId, decision);
  await addToOutbox(tx, {
    topic: 'mail.care-request-decided',
    key: `mail.care-request-decided:${requestId}`,
    payload: { practiceId: member.practiceId, requestId },
    about: requestId,
    dueAt: now,
  });
  return accepted({ ...kept, request: kept.sent.request });
};

/**
 * Takes somebody on: a client in the field that was asked for, guided by who accepts. The letter becomes a paper of the
 * file; who referred becomes a recipient, with whom nothing is shared until the client consents.
 * Gives the client's id; undefined for who does not guide clients.
 */
export const accept = async (
  tx: CareTx,
  given: Given,
): Promise<Result<string, 'decided-before'> | undefined> => {
  const { requestId, member, now } = given;
  if (!hasRole(member, 'therapist')) return undefined;
  const decision = { outcome: 'accepted', at: now, memberId: member.memberId, words: '' } as const;
  const judged = await judge(tx, given, decision);
  if (!judged?.ok) return judged;
  const { request, lang } = judged.value;
  const clientId = newId();
  await insertClient(tx, {
    ...{ id: clientId, name: request.client.name, bornOn: request.client.bornOn, lang, startedAt: now },
    ...{ email: request.client.email?.toLowerCase(), phone: request.client.phone },
    ...{ field: request.field, representatives: [] },
  });
  await beginRelation(tx, { clientId, memberId: member.memberId, responsible: true, at: now });
  await moveToFile(tx, requestId, { clientId, now });
  if (request.field === 'reintegration' && request.firstSickOn)
    await saveFirstSickOn(tx, clientId, request.firstSickOn);
  const { kind, name, organisation, email } = request.referrer;
  await nameRecipient(tx, { clientId, kind, name, organisation, email, namedAt: now });
  return accepted(clientId);
};

/** Declines a request, with a reason from the list and words for who sent it. */
export const decline = async (
  tx: CareTx,
  given: Given & { reason: DeclineReason; words: string },
): Promise<Result<'declined', 'decided-before'> | undefined> => {
  const { reason, words, now, member } = given;
  const decision = { outcome: 'declined', reason, words, at: now, memberId: member.memberId } as const;
  const judged = await judge(tx, given, decision);
  return judged?.ok ? accepted('declined') : (judged ?? undefined);
};
