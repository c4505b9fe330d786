import { addDays, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { StandingRequest } from '../domain/acts.ts';
import { decideAppeal, type AppealRefusal } from '../domain/appeal.ts';
import { mayFollow } from '../domain/application.ts';
import { addMonths } from '../domain/renewal.ts';
import { standingOn } from '../domain/standing.ts';
import { findAppeal, recordAppealDecision, type Appeal } from '../store/appeals.ts';
import { findOpenApplication, lockApplication, recordStep } from '../store/applications.ts';
import { changeStanding } from '../store/renewals.ts';
import { loadSettings } from '../store/settings.ts';
import { findHistory } from '../store/standings.ts';

/** What became of an objection: for the message. `upheld-only`: right, but there was nothing left to turn back. */
export type AppealOutcome = 'upheld' | 'upheld-only' | 'rejected';

/**
 * Decides an objection, once, by another registrar than who took the contested decision. Upheld, it turns that decision
 * back at once: an application is judged anew, a suspension is lifted, a withdrawal undone, and a term that ended goes on
 * for one more from the day it ended.
 */
export const judgeAppeal = (
  deps: { db: Database; clock: Clock },
  given: { appealId: string; upheld: boolean; reason: string; registrar: { id: string; email: string } },
): Promise<Result<AppealOutcome, AppealRefusal | 'not-found'>> =>
  inTransaction(deps.db, async (tx) => {
    const appeal = await findAppeal(tx, given.appealId);
    if (!appeal) return refused('not-found');
    const by = actorOf(given.registrar);
    const decided = decideAppeal({
      contestedBy: appeal.contestedBy,
      by,
      isAppellant: appeal.email.toLowerCase() === given.registrar.email.toLowerCase(),
      decided: appeal.decision !== undefined,
      reason: given.reason,
    });
    if (!decided.ok) return decided;
    const kept = await recordAppealDecision(tx, {
      appealId: appeal.id,
      upheld: given.upheld,
      reason: decided.value,
      by,
    });
    if (!kept) return refused('already-decided');
    await recordAudit(tx, {
      actor: by,
      act: given.upheld ? 'appeal-upheld' : 'appeal-rejected',
      object: `appeal:${appeal.id}`,
    });
    await addToOutbox(tx, {
      topic: 'mail.register-appeal-decided',
      key: `register-appeal-decided:${appeal.id}`,
      payload: { appealId: appeal.id },
      about: appeal.id,
    });
    if (!given.upheld) return accepted('rejected');
    return accepted((await turnBack(tx, deps, appeal, by)) ? 'upheld' : 'upheld-only');
  });

/** What turns the contested change of a registration back. */
const requestOf = async (
  tx: Tx,
  clock: Clock,
  appeal: Appeal,
  therapistId: string,
): Promise<StandingRequest | undefined> => {
  const fromDay = today(clock);
  if (appeal.against === 'suspended') return { kind: 'resumed', fromDay };
  if (appeal.against === 'withdrawn') return { kind: 'restored', fromDay };
  const standing = standingOn(await findHistory(tx, therapistId), fromDay);
  if (standing.state !== 'expired') return undefined;
  const { termYears } = await loadSettings(tx, fromDay);
  return {
    kind: 'admitted',
    fromDay,
    validUntil: addMonths(addDays(standing.since, -1), termYears * 12),
  };
};

const turnBack = async (tx: Tx, deps: { clock: Clock }, appeal: Appeal, by: string): Promise<boolean> => {
  if (appeal.applicationId) {
    const application = await lockApplication(tx, appeal.applicationId);
    if (!application || !mayFollow(application.standing.state, 'reopened')) return false;
    // Who applied again meanwhile is judged on that: one application a person.
    if (await findOpenApplication(tx, application.personId)) return false;
    await recordStep(tx, {
      applicationId: application.id,
      kind: 'reopened',
      reason: '',
      by,
      at: deps.clock.now(),
    });
    return true;
  }
  const request = appeal.therapistId && (await requestOf(tx, deps.clock, appeal, appeal.therapistId));
  if (!appeal.therapistId || !request) return false;
  const turned = await changeStanding(tx, deps, {
    therapistId: appeal.therapistId,
    request,
    reason: 'Bezwaar gegrond',
    by,
  });
  return turned.ok;
};
