import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { MemberActor } from '../domain/actor.ts';
import { decideAcknowledge, decideClose, type AcknowledgeRefusal } from '../domain/signals/handover.ts';
import { observedSignal, type Observation } from '../domain/signals/reasons.ts';
import { findRecipients, sharedItems } from '../store/consents.ts';
import type { CareTx } from '../store/scope.ts';
import { findSignal, raiseSignals, saveAcknowledgement, saveClosure } from '../store/signals.ts';
import type { Clinician } from './signal-page.tsx';

/** Who treats the client, with the consent of the client that holds now, where there is one. */
export const findClinicians = async (tx: CareTx, clientId: string, now: Date): Promise<Clinician[]> => {
  const clinicians = (await findRecipients(tx, clientId)).filter(({ kind }) => kind === 'treating-clinician');
  const found: Clinician[] = [];
  for (const { id, name } of clinicians)
    found.push({ name, consent: (await sharedItems(tx, id, now))?.consent });
  return found;
};

type Done = { steps: readonly string[]; clientAgreed: boolean; note: string };

/**
 * Writes down what was done with a signal. Refuses what `decideAcknowledge` refuses; of two who do so at once the
 * second is told that it was done. Undefined when there is no such signal.
 */
export const acknowledge = async (
  tx: CareTx,
  member: MemberActor,
  given: Done & { signalId: string; now: Date },
): Promise<Result<true, AcknowledgeRefusal> | undefined> => {
  const signal = await findSignal(tx, given.signalId);
  if (!signal) return undefined;
  const decided = decideAcknowledge(signal, { ...given, by: member.name, at: given.now });
  if (!decided.ok) return decided;
  const { steps, clientAgreed, note, at } = decided.value;
  const informed = steps.includes('informed-clinician');
  const consent = informed
    ? (await findClinicians(tx, signal.clientId, at)).find((one) => one.consent !== undefined)?.consent
    : undefined;
  const { id: signalId, clientId } = signal;
  const saved = await saveAcknowledgement(tx, {
    ...{ signalId, clientId, memberId: member.memberId, steps, clientAgreed, consent, note, at },
  });
  return saved ? accepted(true) : refused('already-acknowledged');
};

/** Closes a signal that was acknowledged; false when it is held or closed. Undefined when there is no such signal. */
export const close = async (
  tx: CareTx,
  member: MemberActor,
  given: { signalId: string; now: Date },
): Promise<boolean | undefined> => {
  const signal = await findSignal(tx, given.signalId);
  if (!signal) return undefined;
  const decided = decideClose(signal, { by: member.name, at: given.now });
  if (!decided.ok) return false;
  const { id: signalId, clientId } = signal;
  return saveClosure(tx, { signalId, clientId, memberId: member.memberId, at: given.now });
};

/** Raises what a therapist saw; gives the id of the signal. */
export const observe = async (
  tx: CareTx,
  member: MemberActor,
  given: { clientId: string; observation: Observation; now: Date },
): Promise<string | undefined> => {
  const { clientId, now } = given;
  const reasons = [observedSignal(given.observation)];
  const [id] = await raiseSignals(tx, { clientId, reasons, memberId: member.memberId, now });
  return id;
};
