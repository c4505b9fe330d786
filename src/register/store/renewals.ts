import { today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { decideStanding, type StandingRefusal, type StandingRequest } from '../domain/acts.ts';
import { addMonths, canRenew, forecast, termStart, type Forecast, type Offer } from '../domain/renewal.ts';
import { standingOn } from '../domain/standing.ts';
import { findPoints, toClaim } from './points.ts';
import type { RegisterSettings } from './settings.ts';
import { refreshSpots } from './spots.ts';
import { findHistory, recordStanding } from './standings.ts';
import { lockTherapist } from './therapists.ts';

/** Days to come that bring points: editions and return days, as training tells them. */
export type FindOffers = (from: CalendarDay) => Promise<Omit<Offer, 'points'>[]>;

/** How the present term of a registration goes; undefined for who is not in the register. */
export const findForecast = async (
  db: Database | Tx,
  given: { therapistId: string; on: CalendarDay; settings: RegisterSettings; offers: readonly Offer[] },
): Promise<Forecast | undefined> => {
  const history = await findHistory(db, given.therapistId);
  const standing = standingOn(history, given.on);
  const termFrom = termStart(history, given.on);
  if (!termFrom || (standing.state !== 'registered' && standing.state !== 'suspended')) return undefined;
  const claims = (await findPoints(db, given.therapistId)).map(toClaim);
  return forecast({
    norm: given.settings.normPoints,
    claims,
    termFrom,
    validUntil: standing.validUntil,
    today: given.on,
    offers: given.offers,
  });
};

export type ChangeRefusal = StandingRefusal | 'not-found';

/**
 * Records a change of a registration, under its lock, with its audit line, what the search shows, and the mail about it:
 * all or nothing. `by` is who did it, as the audit names them. Gives the number of the line in the history.
 */
export const changeStanding = async (
  tx: Tx,
  deps: { clock: Clock },
  change: { therapistId: string; request: StandingRequest; reason: string; by: string; mail?: string },
): Promise<Result<number, ChangeRefusal>> => {
  const therapist = await lockTherapist(tx, change.therapistId);
  if (!therapist) return refused('not-found');
  const on = today(deps.clock);
  const history = await findHistory(tx, therapist.id);
  const decided = decideStanding(history, change.request, { today: on, reason: change.reason });
  if (!decided.ok) return decided;
  const eventId = await recordStanding(tx, {
    therapistId: therapist.id,
    event: decided.value,
    reason: change.reason.trim(),
    by: change.by,
  });
  await recordAudit(tx, {
    actor: change.by,
    act: `registration-${decided.value.kind}`,
    object: `therapist:${therapist.id}`,
    detail: { from: decided.value.fromDay },
  });
  await refreshSpots(tx, therapist.id, on);
  if (change.mail)
    await addToOutbox(tx, {
      topic: `mail.${change.mail}`,
      key: `${change.mail}:${therapist.id}:${eventId}`,
      payload: { therapistId: therapist.id, eventId },
      about: therapist.id,
    });
  return accepted(eventId);
};

export type RenewRefusal = ChangeRefusal | 'norm-not-met' | 'too-early';

/**
 * Renews a registration for one more term from the end of the present one, when the norm is met and the end is near.
 * Called twice, the second call finds a term that is far from its end, and refuses.
 */
export const renew = async (
  tx: Tx,
  deps: { clock: Clock },
  given: { therapistId: string; settings: RegisterSettings; by: string },
): Promise<Result<number, RenewRefusal>> => {
  const therapist = await lockTherapist(tx, given.therapistId);
  if (!therapist) return refused('not-found');
  const on = today(deps.clock);
  const found = await findForecast(tx, {
    therapistId: therapist.id,
    on,
    settings: given.settings,
    offers: [],
  });
  if (!found) return refused('not-registered');
  if (found.short > 0) return refused('norm-not-met');
  if (!canRenew(found, on, given.settings.renewalMonths)) return refused('too-early');
  const validUntil = addMonths(found.validUntil, given.settings.termYears * 12);
  return changeStanding(tx, deps, {
    therapistId: therapist.id,
    request: { kind: 'renewed', fromDay: on, validUntil },
    reason: '',
    by: given.by,
    mail: 'register-renewed',
  });
};
