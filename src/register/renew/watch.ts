import { dutchDay, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { daysToConfirm, listingOn } from '../domain/listing.ts';
import type { Therapist } from '../domain/profile.ts';
import { dueReminder } from '../domain/renewal.ts';
import { standingOn, type StandingEvent } from '../domain/standing.ts';
import { changeStanding, renew } from '../store/renewals.ts';
import { loadSettings, type RegisterSettings } from '../store/settings.ts';
import { refreshSpots } from '../store/spots.ts';
import { findHistories } from '../store/standings.ts';
import { findTherapists, listTherapistIds } from '../store/therapists.ts';

const batch = 200;

export type Watched = { visited: number; reminded: number; expired: number; renewed: number; hidden: number };

/** A mail once for one therapist and one day that it is about, however often this is called. */
const remind = async (
  tx: Tx,
  therapist: Therapist,
  mail: string,
  about: string,
  payload = {},
): Promise<void> =>
  addToOutbox(tx, {
    topic: `mail.${mail}`,
    key: `${mail}:${therapist.id}:${about}`,
    payload: { therapistId: therapist.id, ...payload },
    about: therapist.id,
  });

/** Days before the confirmation lapses at which somebody is reminded. */
const confirmDays = [30, 7] as const;

/** The latest reminder to confirm that is due; none before the first, and none once it has lapsed. */
export const dueConfirm = (daysLeft: number): (typeof confirmDays)[number] | undefined =>
  daysLeft < 0 ? undefined : [...confirmDays].reverse().find((days) => daysLeft <= days);

const watchConfirmation = async (
  tx: Tx,
  therapist: Therapist,
  history: readonly StandingEvent[],
  on: CalendarDay,
): Promise<'reminded' | 'hidden' | undefined> => {
  if (standingOn(history, on).state !== 'registered' || !therapist.confirmedAt) return undefined;
  const confirmedOn = dutchDay(therapist.confirmedAt);
  const left = daysToConfirm(confirmedOn, on) ?? 0;
  const due = dueConfirm(left);
  if (due) {
    await remind(tx, therapist, `register-confirm-${due}`, confirmedOn);
    return 'reminded';
  }
  const listing = listingOn({ history, confirmedOn, consents: therapist.consents }, on);
  if (listing.listed || listing.why !== 'confirmation-lapsed') return undefined;
  await remind(tx, therapist, 'register-hidden', confirmedOn);
  return 'hidden';
};

const watchTerm = async (
  tx: Tx,
  deps: { clock: Clock },
  given: {
    therapist: Therapist;
    history: readonly StandingEvent[];
    settings: RegisterSettings;
    on: CalendarDay;
  },
): Promise<'reminded' | 'expired' | 'renewed' | undefined> => {
  const { therapist, history, settings, on } = given;
  const standing = standingOn(history, on);
  if (standing.state === 'expired') {
    // Expiry follows from the term by itself; the line is written once, and tells the therapist.
    if (history.some(({ kind, fromDay }) => kind === 'expired' && fromDay >= standing.since))
      return undefined;
    const done = await changeStanding(tx, deps, {
      therapistId: therapist.id,
      request: { kind: 'expired', fromDay: standing.since },
      reason: '',
      by: 'system',
      mail: 'register-expired',
    });
    return done.ok ? 'expired' : undefined;
  }
  if (standing.state !== 'registered' && standing.state !== 'suspended') return undefined;
  if (settings.renewal === 'automatic' && standing.state === 'registered') {
    const done = await renew(tx, deps, { therapistId: therapist.id, settings, by: 'system' });
    if (done.ok) return 'renewed';
  }
  const due = dueReminder(standing.validUntil, on);
  if (!due) return undefined;
  const { validUntil } = standing;
  await remind(tx, therapist, `register-renewal-${due}`, validUntil, { validUntil });
  return 'reminded';
};

/**
 * The daily round past every registration: reminders to confirm (30 and 7 days before) and to renew (12, 6 and 1 months
 * before), notice that a page is hidden, expiry, and automatic renewal where that was settled. Safe to repeat: each
 * mail has a key of its own, and expiry is written once.
 */
export const watchRegister = async (deps: { db: Database; clock: Clock }): Promise<Watched> => {
  const { db, clock } = deps;
  const on = today(clock);
  const settings = await loadSettings(db, on);
  const seen: Watched = { visited: 0, reminded: 0, expired: 0, renewed: 0, hidden: 0 };
  for (let after: string | undefined; ;) {
    const ids = await listTherapistIds(db, after, batch);
    if (ids.length === 0) return seen;
    after = ids.at(-1);
    const histories = await findHistories(db, ids);
    for (const therapist of await findTherapists(db, ids)) {
      const history = histories.get(therapist.id) ?? [];
      seen.visited += 1;
      await inTransaction(db, async (tx) => {
        const confirmation = await watchConfirmation(tx, therapist, history, on);
        if (confirmation) seen[confirmation] += 1;
        if (confirmation === 'hidden') await refreshSpots(tx, therapist.id, on);
        const term = await watchTerm(tx, deps, { therapist, history, settings, on });
        if (term) seen[term] += 1;
      });
    }
  }
};
