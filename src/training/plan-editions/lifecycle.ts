import { today } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { Edition, EditionState } from '../domain/edition.ts';
import { findReturnDay, lockEdition } from '../store/editions.ts';
import { endEnrolment } from '../store/ending.ts';
import { countsOnComing, type PlanDeps } from './command.ts';
import { findByCode, lockEnrolmentsOf, saveCancelled, saveClosed, savePublished } from './query.ts';
import type { EditionRefusal } from './texts.ts';

type Outcome = Promise<Result<{ code: string }, EditionRefusal | 'not-found'>>;

/** Locks an edition, lets `act` judge and change it, and writes down who did what. */
const onEdition = async (
  deps: PlanDeps,
  by: string,
  code: string,
  name: string,
  act: (tx: Tx, edition: Edition) => Promise<Result<Record<string, unknown>, EditionRefusal>>,
): Outcome => {
  const known = await findByCode(deps.db, code);
  if (!known) return refused('not-found');
  return inTransaction(deps.db, async (tx) => {
    const edition = await lockEdition(tx, known.edition.id, 'change');
    const done = await act(tx, edition);
    if (!done.ok) return done;
    const detail = { code: edition.code, ...done.value };
    await recordAudit(tx, { actor: by, act: name, object: edition.id, detail });
    return accepted({ code: edition.code });
  });
};

const unlessState = (
  edition: Edition,
  state: EditionState['state'],
  otherwise: EditionRefusal,
): Result<undefined, EditionRefusal> => {
  if (edition.standing.state === state) return accepted(undefined);
  return refused(edition.standing.state === 'cancelled' ? 'edition-cancelled' : otherwise);
};

/** Puts a draft on the site, once, and says so to whoever asked for news of editions. */
export const publishEdition = (deps: PlanDeps, by: string, code: string): Outcome =>
  onEdition(deps, by, code, 'edition-published', async (tx, edition) => {
    const may = unlessState(edition, 'draft', 'not-a-draft');
    if (!may.ok) return may;
    if (edition.firstDay <= today(deps.clock)) return refused('first-day-past');
    await savePublished(tx, edition.id);
    await addToOutbox(tx, {
      topic: 'event.edition-published',
      key: `edition-published:${edition.id}`,
      payload: { editionId: edition.id, code: edition.code },
      about: edition.id,
    });
    return accepted({});
  });

/** Takes no more enrolments; who has a seat, or a payment under way, keeps it. */
export const closeEdition = (deps: PlanDeps, by: string, code: string): Outcome =>
  onEdition(deps, by, code, 'edition-closed', async (tx, edition) => {
    const may = unlessState(edition, 'open', 'not-open');
    if (!may.ok) return may;
    await saveClosed(tx, edition.id, true);
    return accepted({});
  });

export const reopenEdition = (deps: PlanDeps, by: string, code: string): Outcome =>
  onEdition(deps, by, code, 'edition-reopened', async (tx, edition) => {
    const may = unlessState(edition, 'closed', 'not-closed');
    if (!may.ok) return may;
    await saveClosed(tx, edition.id, false);
    return accepted({});
  });

/**
 * Cancels an edition, with its return day for others (S27): everybody who counts on coming loses the seat, gets the money back and is told why, in the
 * transaction in which the edition ends. Refuses without a reason or without its code typed. Enrolments are all
 * locked before the first is ended: seats and invoice numbers come after them, in that order, everywhere.
 */
export const cancelEdition = (
  deps: PlanDeps,
  by: string,
  code: string,
  typed: { reason: string; typedCode: string },
): Outcome =>
  onEdition(deps, by, code, 'edition-cancelled', async (tx, edition) => {
    if (edition.standing.state === 'cancelled') return refused('edition-cancelled');
    if (typed.reason === '') return refused('reason-missing');
    if (typed.typedCode.toUpperCase() !== edition.code.toUpperCase()) return refused('code-not-typed');
    await saveCancelled(tx, edition.id, typed.reason);
    const day = await findReturnDay(tx, edition.id);
    if (day) {
      await lockEdition(tx, day.id, 'change');
      await saveCancelled(tx, day.id, typed.reason);
    }
    const locked = await lockEnrolmentsOf(tx, day ? [edition.id, day.id] : [edition.id]);
    const ending = locked.filter(countsOnComing);
    for (const enrolment of ending) {
      await endEnrolment(tx, enrolment, {
        kind: 'edition-cancelled',
        reason: typed.reason,
        by,
        refund: true,
        clock: deps.clock,
      });
    }
    return accepted({ reason: typed.reason, ended: ending.length });
  });
