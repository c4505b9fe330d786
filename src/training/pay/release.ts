import { recordAudit } from '../../platform/audit/index.ts';
import { databaseNow, inTransaction } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { lockEdition } from '../store/editions.ts';
import { findEnrolment, lockEnrolment } from '../store/enrolments.ts';
import { findOpenAttempt, saveAttemptStatus } from '../store/payments.ts';
import { findLapsedHolds, keepSeat, releaseSeat } from '../store/seats.ts';
import { mayStillPay, type FollowDeps } from './follow.ts';

/** Minutes by which a hold is lengthened when Mollie says that the payment may still come, or says nothing. */
const askAgainMinutes = 5;

/**
 * Frees the seats whose hold has run out, after asking Mollie about each: a seat is only let go when no payment for
 * it can succeed any more. Gives how many were released and how many kept.
 */
export const releaseLapsedHolds = async (deps: FollowDeps): Promise<{ released: number; kept: number }> => {
  const count = { released: 0, kept: 0 };
  for (const holder of await findLapsedHolds(deps.db, 50)) count[await releaseOne(deps, holder)] += 1;
  return count;
};

const releaseOne = async (deps: FollowDeps, enrolmentId: string): Promise<'released' | 'kept'> => {
  const attempt = await findOpenAttempt(deps.db, enrolmentId);
  const alive = attempt ? await mayStillPay(deps, attempt) : false;
  const known = (await findEnrolment(deps.db, enrolmentId))!;
  return inTransaction(deps.db, async (tx) => {
    await lockEdition(tx, known.editionId, 'enrol');
    const enrolment = (await lockEnrolment(tx, enrolmentId))!;
    const { standing } = enrolment;
    if (!('heldUntil' in standing) || !standing.heldUntil) return 'kept';
    const now = await databaseNow(tx);
    // Decided under the lock: meanwhile the person may have begun again, which lengthened the hold.
    if (standing.heldUntil >= now) return 'kept';
    if (alive !== false) {
      await keepSeat(tx, enrolmentId, new Date(now.getTime() + askAgainMinutes * 60_000));
      return 'kept';
    }
    const open = await findOpenAttempt(tx, enrolmentId);
    // Without Mollie's id nobody ever saw a payment page; were it paid after all, the money is still accepted.
    if (open && !open.mollieId) await saveAttemptStatus(tx, open.id, 'rejected');
    await releaseSeat(tx, enrolmentId);
    await recordAudit(tx, { actor: 'system', act: 'seat-released', object: enrolmentId });
    await addToOutbox(tx, {
      topic: 'mail.seat-released',
      key: `seat-released:${enrolmentId}:${standing.heldUntil.getTime()}`,
      payload: { enrolmentId },
      about: enrolmentId,
    });
    return 'released';
  });
};
