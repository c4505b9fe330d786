import { today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { competentFor, ofProfession, type Competence } from '../domain/competence.ts';
import { isBaseProfession } from '../domain/profession.ts';
import { changeStanding, renew, type RenewRefusal } from '../store/renewals.ts';
import { loadSettings } from '../store/settings.ts';
import { refreshSpots } from '../store/spots.ts';
import { findTherapist, lockTherapist, saveTherapist } from '../store/therapists.ts';

export type Keeping = { db: Database; clock: Clock };
export type Registrar = { id: string; email: string };

/** What the registrar may do with a registration. */
export const keeperActs = ['suspend', 'resume', 'withdraw', 'renew'] as const;
export type KeeperAct = (typeof keeperActs)[number];

export type KeeperRefusal = RenewRefusal | 'own-registration' | 'until-missing';

/**
 * Suspends (from a day, until a day or without end), lifts a suspension, withdraws or renews a registration; the
 * therapist hears it by mail. Nobody does so with their own.
 */
export const actOnRegistration = (
  deps: Keeping,
  given: {
    therapistId: string;
    act: KeeperAct;
    reason: string;
    fromDay?: CalendarDay | undefined;
    untilDay?: CalendarDay | undefined;
    registrar: Registrar;
  },
): Promise<Result<number, KeeperRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const therapist = await findTherapist(tx, given.therapistId);
    if (!therapist) return refused('not-found');
    if (therapist.email.toLowerCase() === given.registrar.email.toLowerCase())
      return refused('own-registration');
    const now = today(deps.clock);
    const by = actorOf(given.registrar);
    const { therapistId, reason } = given;
    const fromDay = given.fromDay ?? now;
    switch (given.act) {
      case 'suspend':
        return changeStanding(tx, deps, {
          therapistId,
          request: { kind: 'suspended', fromDay, untilDay: given.untilDay },
          ...{ reason, by },
          mail: 'register-suspended',
        });
      case 'resume':
        return changeStanding(tx, deps, {
          therapistId,
          request: { kind: 'resumed', fromDay: now },
          ...{ reason, by },
          mail: 'register-resumed',
        });
      case 'withdraw':
        return changeStanding(tx, deps, {
          therapistId,
          request: { kind: 'withdrawn', fromDay },
          ...{ reason, by },
          mail: 'register-withdrawn',
        });
      case 'renew':
        return renew(tx, deps, { therapistId, settings: await loadSettings(tx, now), by });
    }
  });

export type MarkRefusal = 'not-found' | 'reason-missing' | 'profession-unknown' | 'own-registration';

/**
 * S38: marks off what a therapist is competent for, and corrects the base profession. What differs from what the
 * profession brings needs a reason.
 */
export const markCompetence = (
  deps: Keeping,
  given: {
    therapistId: string;
    baseProfession: string;
    professionRegister: string;
    professionNumber: string;
    competent: readonly Competence[];
    reason: string;
    registrar: Registrar;
  },
): Promise<Result<Competence[], MarkRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const therapist = await lockTherapist(tx, given.therapistId);
    if (!therapist) return refused('not-found');
    if (therapist.email.toLowerCase() === given.registrar.email.toLowerCase())
      return refused('own-registration');
    if (!isBaseProfession(given.baseProfession)) return refused('profession-unknown');
    const brought = ofProfession(given.baseProfession);
    const marking = {
      added: given.competent.filter((one) => !brought.includes(one)),
      removed: brought.filter((one) => !given.competent.includes(one)),
      reason: given.reason.trim(),
    };
    if (marking.added.length + marking.removed.length > 0 && marking.reason === '')
      return refused('reason-missing');
    const competent = competentFor(given.baseProfession, marking);
    const orNothing = (text: string) => (text.trim() === '' ? undefined : text.trim());
    await saveTherapist(tx, {
      ...therapist,
      baseProfession: given.baseProfession,
      baseProfessionWords: given.baseProfession === 'other' ? therapist.baseProfessionWords : undefined,
      professionRegister: orNothing(given.professionRegister),
      professionNumber: orNothing(given.professionNumber),
      marking,
      competentFor: competent,
    });
    await recordAudit(tx, {
      actor: actorOf(given.registrar),
      act: 'competence-marked',
      object: `therapist:${therapist.id}`,
      detail: { profession: given.baseProfession, competent },
    });
    await refreshSpots(tx, therapist.id, today(deps.clock));
    return accepted(competent);
  });
