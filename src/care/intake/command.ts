import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { MemberActor } from '../domain/actor.ts';
import { intakeSignals, screeningAnswers } from '../domain/intake.ts';
import { decideScreening, permissions, type Permission } from '../domain/screening.ts';
import { decideDifferently, type DifferRefusal, type Screening } from '../domain/screening-state.ts';
import { heldSignals } from '../domain/signals/handover.ts';
import { findClient, lockClient } from '../store/clients.ts';
import { findGuideProfessions, findIntakePages, findReferral } from '../store/intakes.ts';
import type { CareTx } from '../store/scope.ts';
import { findSignalsOf, raiseSignals } from '../store/signals.ts';
import {
  findHealthChangedAt,
  findScreenings,
  saveHealthChange,
  saveScreening,
  saveScreeningDecision,
  type KeptScreening,
} from '../store/screenings.ts';
import type { TypedDecision } from './decide.tsx';
import { readKept, standOf, type Kept } from './kept.ts';

/** When somebody does something. */
export type When = { now: Date; today: CalendarDay };

/** All that the intake of the present client shows; to write, nobody else changes it until the transaction ends. */
export const findKept = async (
  tx: CareTx,
  clientId: string,
  given: { toWrite: boolean },
): Promise<Kept | undefined> => {
  const client = await (given.toWrite ? lockClient : findClient)(tx, clientId);
  if (!client) return undefined;
  return {
    client,
    pages: await findIntakePages(tx),
    screenings: await findScreenings(tx),
    healthChangedAt: await findHealthChangedAt(tx),
    referral: await findReferral(tx),
    professions: await findGuideProfessions(tx),
  };
};

export type DecideRefusal = DifferRefusal | 'answer-missing';

/** Reads a decision: as proposed (undefined), or otherwise and then by the limits of the rules. */
const readDecision = (
  typed: TypedDecision,
  screening: Screening & { answer?: KeptScreening['answer'] },
  today: CalendarDay,
): Result<{ to: Permission; reason: string } | undefined, DecideRefusal> => {
  if (typed.besluit === 'eens') return accepted(undefined);
  const to = permissions.find((one) => one === typed.tot);
  if (typed.besluit !== 'anders' || !to) return refused('answer-missing');
  return decideDifferently(screening, { to, reason: typed.reden ?? '', answer: screening.answer, today });
};

/** Whether the signal of an intake waits already: one that nobody took up is not raised twice. */
const isHeld = async (tx: CareTx): Promise<boolean> =>
  heldSignals(await findSignalsOf(tx)).some(
    ({ reason }) => reason.reason === 'observed' && reason.observation === 'underweight',
  );

/**
 * Records an intake that was checked, with what the rules propose and what the therapist decides. Refuses what is not
 * complete or was changed since it was looked at (`stand`); `recorded-before` when it was recorded already.
 */
export const record = async (
  tx: CareTx,
  kept: Kept,
  given: When & {
    by: MemberActor;
    typed: TypedDecision;
    stand: string;
  },
): Promise<
  Result<{ asksDoctor: boolean }, DecideRefusal | 'incomplete' | 'recorded-before' | 'changed-meanwhile'>
> => {
  const { now, today, by } = given;
  const read = readKept(kept, today);
  const clientId = kept.client.id;
  if (read.firstOpen) return refused(kept.screenings.length > 0 ? 'recorded-before' : 'incomplete');
  if (given.stand !== standOf(kept)) return refused('changed-meanwhile');
  const { intake } = read;
  const decision = decideScreening(screeningAnswers(intake));
  const decided = readDecision(given.typed, { decision, screenedOn: today }, today);
  if (!decided.ok) return decided;
  const fact = { now, memberId: by.memberId };
  const screeningId = await saveScreening(tx, clientId, { intake, decision, screenedOn: today, ...fact });
  await saveScreeningDecision(tx, clientId, { screeningId, changed: decided.value, ...fact });
  const reasons = intakeSignals(intake);
  if (reasons.length > 0 && !(await isHeld(tx))) await raiseSignals(tx, { clientId, reasons, ...fact });
  return accepted({ asksDoctor: decision.outcome === 'ask-gp' && !decided.value });
};

/** Decides on a screening again. Refuses one that is no longer the last. */
export const decideAgain = async (
  tx: CareTx,
  kept: Kept,
  given: When & { by: MemberActor; typed: TypedDecision; screeningId: string },
): Promise<Result<undefined, DecideRefusal>> => {
  const [screening] = kept.screenings;
  if (screening?.id !== given.screeningId) return refused('screening-outdated');
  const decided = readDecision(given.typed, screening, given.today);
  if (!decided.ok) return decided;
  if (!decided.value && !screening.changed) return refused('nothing-changes');
  await saveScreeningDecision(tx, kept.client.id, {
    ...{ screeningId: screening.id, changed: decided.value, now: given.now, memberId: given.by.memberId },
  });
  return accepted(undefined);
};

/** Records since which day the client's health changed. */
export const noteHealthChange = async (
  tx: CareTx,
  kept: Kept,
  given: When & { by: MemberActor; on: CalendarDay },
): Promise<void> =>
  saveHealthChange(tx, kept.client.id, {
    ...{ changedOn: given.on, now: given.now, memberId: given.by.memberId },
  });
