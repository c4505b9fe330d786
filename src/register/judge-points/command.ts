import { refused, accepted, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { findClaim, recordPointDecision } from '../store/points.ts';
import { findTherapist } from '../store/therapists.ts';

export type PointsRefusal =
  'not-found' | 'own-points' | 'reason-missing' | 'points-invalid' | 'already-judged';

/**
 * Judges a claim of points once: with so many points, or not at all and why. Of two registrars at once only the first
 * decides; nobody judges their own.
 */
export const judgeClaim = (
  db: Database,
  given: {
    claimId: string;
    approved: boolean;
    points: number;
    reason: string;
    registrar: { id: string; email: string };
  },
): Promise<Result<boolean, PointsRefusal>> =>
  inTransaction(db, async (tx) => {
    const claim = await findClaim(tx, given.claimId);
    const therapist = claim && (await findTherapist(tx, claim.therapistId));
    if (!claim || !therapist) return refused('not-found');
    if (therapist.email.toLowerCase() === given.registrar.email.toLowerCase()) return refused('own-points');
    if (claim.decision) return refused('already-judged');
    const reason = given.reason.trim().slice(0, 1000);
    if (!given.approved && reason === '') return refused('reason-missing');
    if (given.approved && (!Number.isInteger(given.points) || given.points < 1 || given.points > 100))
      return refused('points-invalid');
    const by = actorOf(given.registrar);
    const points = given.approved ? given.points : 0;
    const kept = await recordPointDecision(tx, {
      claimId: claim.id,
      approved: given.approved,
      points,
      reason,
      by,
    });
    if (!kept) return refused('already-judged');
    await recordAudit(tx, {
      actor: by,
      act: given.approved ? 'points-approved' : 'points-refused',
      object: `therapist:${therapist.id}`,
      detail: { points },
    });
    await addToOutbox(tx, {
      topic: 'mail.register-points-judged',
      key: `register-points-judged:${claim.id}`,
      payload: { therapistId: therapist.id },
      about: therapist.id,
    });
    return accepted(given.approved);
  });
