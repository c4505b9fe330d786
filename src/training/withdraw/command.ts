import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { canWithdraw } from '../domain/withdrawal.ts';
import { lockEdition } from '../store/editions.ts';
import { endEnrolment } from '../store/ending.ts';
import { lockEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import { isSameName, readReference, type Statement } from './form.ts';
import { findContracts, lockStatement } from './query.ts';

/** What came of a statement: `granted` by rule, `again` for what was withdrawn before, or for the office to look at. */
type Outcome = 'granted' | 'again' | 'not-allowed' | 'no-match';

/**
 * Takes down a withdrawal, ends what it is about when that may be, and gives the moment of receipt. There is no
 * refusal: a statement is never lost, and the answer never tells whether anything was found. `id` comes with the
 * form: sent twice it is one statement. Without `acknowledge` no mail goes to the address.
 */
export const withdraw = (
  deps: { db: Database; clock: Clock },
  declared: { id: string; statement: Statement; lang: Lang; acknowledge: boolean },
): Promise<{ receivedAt: Date }> =>
  inTransaction(deps.db, async (tx) => {
    const { id, statement, lang } = declared;
    const known = await lockStatement(tx, id, statement);
    if (known) return { receivedAt: known };
    const receivedAt = deps.clock.now();
    const { outcome, ended } = await grant(tx, deps.clock, statement);
    const kept = { ...statement, lang, receivedAt: receivedAt.toISOString() };
    await recordAudit(tx, {
      actor: 'participant',
      act: 'withdrawal-stated',
      object: `withdrawal:${id}`,
      detail: { ...kept, outcome, enrolments: ended },
    });
    const tell = (topic: string, why: Record<string, unknown> = {}) =>
      addToOutbox(tx, { topic: `mail.${topic}`, key: `${topic}:${newId()}`, payload: { ...kept, ...why } });
    if (declared.acknowledge) await tell('withdrawal-received');
    if (outcome === 'no-match' || outcome === 'not-allowed')
      await tell('office-withdrawal', { why: outcome });
    return { receivedAt };
  });

/** Ends every enrolment the statement is about and may end. Who stands in one edition twice withdraws from both. */
const grant = async (
  tx: Tx,
  clock: Clock,
  statement: Statement,
): Promise<{ outcome: Outcome; ended: string[] }> => {
  const reference = readReference(statement.reference);
  const under = reference ? await findContracts(tx, statement.email, reference) : [];
  const found = under.filter(({ name }) => isSameName(statement.name, name));
  const outcomes = new Map<string, Outcome>();
  for (const enrolment of await lockAll(tx, found))
    outcomes.set(enrolment.id, await endOne(tx, clock, enrolment));
  const ended = found.map(({ id }) => id).filter((id) => outcomes.get(id) === 'granted');
  const all = [...outcomes.values()];
  const best = (['granted', 'again', 'not-allowed'] as const).find((outcome) => all.includes(outcome));
  return { outcome: best ?? 'no-match', ended };
};

/**
 * Locks everything before anything ends: ending takes the series of credit notes, and with that in hand nobody may
 * wait for another enrolment.
 */
const lockAll = async (
  tx: Tx,
  found: readonly { id: string; editionId: string }[],
): Promise<EnrolmentInFull[]> => {
  for (const editionId of [...new Set(found.map((contract) => contract.editionId))].sort())
    await lockEdition(tx, editionId, 'enrol');
  const locked: EnrolmentInFull[] = [];
  for (const id of found.map((contract) => contract.id).sort()) {
    const enrolment = await lockEnrolment(tx, id);
    if (enrolment) locked.push(enrolment);
  }
  return locked;
};

const endOne = async (tx: Tx, clock: Clock, enrolment: EnrolmentInFull): Promise<Outcome> => {
  const { standing } = enrolment;
  if (standing.state === 'cancelled' && standing.kind === 'withdrawn') return 'again';
  if (!canWithdraw(enrolment.buyer, enrolment.submittedAt, standing, clock.now())) return 'not-allowed';
  await endEnrolment(tx, enrolment, {
    kind: 'withdrawn',
    reason: '',
    by: 'participant',
    refund: true,
    clock,
  });
  return 'granted';
};
