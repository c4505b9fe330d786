import { dutchDay } from '../../kernel/calendar-day.ts';
import { refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { ClientActor, MemberActor } from '../domain/actor.ts';
import { answerBy, decideCorrection, type CorrectionRefusal } from '../domain/correction.ts';
import { mayErase, type EraseRefusal } from '../domain/retention.ts';
import {
  lockCorrection,
  recordAnswer,
  recordCorrection,
  recordStatement,
  stateOf,
} from '../store/corrections.ts';
import {
  eraseFile,
  findErasureRequests,
  findKeptFile,
  recordErasureRefusal,
  recordErasureRequest,
} from '../store/erasure.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { rightsTopic, type RightsNews } from './news.ts';

type Deps = { db: Database };
type Doing = { at: Date; point: string };

const tell = (tx: CareTx, news: RightsNews): Promise<void> =>
  addToOutbox(tx, { topic: rightsTopic, key: `${rightsTopic}:${news.about}:${news.kind}`, payload: news });

/** A client asks to have something corrected; who guides them is told that there is a question. */
export const askCorrection = (
  { db }: Deps,
  actor: ClientActor,
  asked: { what: string; why: string },
  { at, point }: Doing,
): Promise<true | undefined> =>
  asActor(
    db,
    actor,
    { act: 'create', object: 'correction', clientId: actor.clientId, point, at },
    async (tx) => {
      const { clientId, practiceId } = actor;
      const id = await recordCorrection(tx, {
        ...asked,
        clientId,
        askedAt: at,
        answerBy: answerBy(dutchDay(at)),
      });
      await tell(tx, { kind: 'asked', practiceId, clientId, about: id });
      return true as const;
    },
  );

/** A client adds their own words to the file. */
export const addStatement = (
  { db }: Deps,
  actor: ClientActor,
  words: string,
  { at, point }: Doing,
): Promise<true | undefined> =>
  asActor(
    db,
    actor,
    { act: 'create', object: 'statement', clientId: actor.clientId, point, at },
    async (tx) => {
      await recordStatement(tx, { clientId: actor.clientId, words, at });
      return true as const;
    },
  );

/** A therapist answers a question, with a reason; the client is told that there is an answer. */
export const answerCorrection = (
  { db }: Deps,
  actor: MemberActor,
  given: { clientId: string; correctionId: string; outcome: 'accepted' | 'declined'; reason: string },
  { at, point }: Doing,
): Promise<Result<unknown, CorrectionRefusal> | undefined> => {
  const { clientId, correctionId } = given;
  return asActor(db, actor, { act: 'change', object: 'correction', clientId, point, at }, async (tx) => {
    const correction = await lockCorrection(tx, clientId, correctionId);
    if (!correction) return undefined;
    const decided = decideCorrection(stateOf(correction), { outcome: given.outcome, reason: given.reason });
    if (!decided.ok) return decided;
    await recordAnswer(tx, { ...decided.value, clientId, correctionId, memberId: actor.memberId, at });
    await tell(tx, { kind: 'answered', practiceId: actor.practiceId, clientId, about: correctionId });
    return decided;
  });
};

/** A client asks to erase a file that the law tells to keep. One open question is enough. */
export const askErasure = (
  { db }: Deps,
  actor: ClientActor,
  why: string,
  { at, point }: Doing,
): Promise<true | undefined> =>
  asActor(
    db,
    actor,
    { act: 'create', object: 'erasure', clientId: actor.clientId, point, at },
    async (tx) => {
      const { clientId, practiceId } = actor;
      const open = (await findErasureRequests(tx, clientId)).some(({ refusal }) => !refusal);
      if (open) return true as const;
      const id = await recordErasureRequest(tx, {
        clientId,
        why,
        askedAt: at,
        answerBy: answerBy(dutchDay(at)),
      });
      await tell(tx, { kind: 'asked', practiceId, clientId, about: id });
      return true as const;
    },
  );

/** A client erases their own file, where it is kept on their consent: at once, and for good. */
export const eraseOwn = (
  { db }: Deps,
  actor: ClientActor,
  { at, point }: Doing,
): Promise<Result<unknown, EraseRefusal> | undefined> => {
  const { clientId } = actor;
  return asActor(db, actor, { act: 'delete', object: 'file', clientId, point, at }, async (tx) => {
    const file = await findKeptFile(tx, clientId);
    if (!file) return undefined;
    const may = mayErase(file, { today: dutchDay(at), asked: 'by-client' });
    if (may.ok) await eraseFile(tx, clientId);
    return may;
  });
};

/**
 * A therapist answers the question of a client to erase a file that the law tells to keep: erases it after all (WGBO,
 * art. 7:455 BW: nobody else has a weighty interest in it, and no other law asks for it), or keeps it with the reason.
 */
export const answerErasure = (
  { db }: Deps,
  actor: MemberActor,
  given: { clientId: string; outcome: 'erase' | 'keep'; reason: string },
  { at, point }: Doing,
): Promise<Result<'erased' | 'kept', CorrectionRefusal> | undefined> => {
  const { clientId, reason } = given;
  const act = given.outcome === 'erase' ? 'delete' : 'change';
  return asActor(
    db,
    actor,
    { act, object: act === 'delete' ? 'file' : 'erasure', clientId, point, at },
    async (tx) => {
      const open = (await findErasureRequests(tx, clientId)).find(({ refusal }) => !refusal);
      if (!open) return refused('answered-already' as const);
      if (given.outcome === 'erase') {
        await eraseFile(tx, clientId);
        return { ok: true as const, value: 'erased' as const };
      }
      if (reason.trim() === '') return refused('reason-missing' as const);
      const { memberId, practiceId } = actor;
      await recordErasureRefusal(tx, { requestId: open.id, clientId, memberId, reason, at });
      await tell(tx, { kind: 'answered', practiceId, clientId, about: open.id });
      return { ok: true as const, value: 'kept' as const };
    },
  );
};
