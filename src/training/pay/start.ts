import { today } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { canEnrol } from '../domain/edition.ts';
import { canPay } from '../domain/enrolment.ts';
import { holdForPayment } from '../domain/hold.ts';
import { loadEdition, lockEdition } from '../store/editions.ts';
import { findByKey, lockEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { beginAttempt, findOpenAttempt, saveCreated, type Attempt } from '../store/payments.ts';
import { keepSeat, takeSeat } from '../store/seats.ts';
import { mayStillPay, type FollowDeps } from './follow.ts';

export type StartRefusal =
  'not-found' | 'nothing-to-pay' | 'edition-full' | 'edition-not-open' | 'payment-service-away';

export type StartDeps = FollowDeps & { baseUrl: string };

/** Minutes for which a seat is kept while Mollie cannot be reached; the outbox tries on, and mails when it works. */
const awayMinutes = 120;

/**
 * Begins to pay by iDEAL, or goes on with the attempt that is open; gives the address of the payment page.
 * A seat that was released is taken again when one is free.
 */
export const startPayment = async (
  deps: StartDeps,
  key: string,
): Promise<Result<{ checkoutUrl: string }, StartRefusal>> => {
  const enrolment = await findByKey(deps.db, key);
  if (!enrolment) return refused('not-found');
  const open = await findOpenAttempt(deps.db, enrolment.id);
  if (open?.mollieId) {
    // The person may have paid or given up in another tab: ask before sending them anywhere.
    const alive = await mayStillPay(deps, open);
    if (alive !== false && open.checkoutUrl) return accepted({ checkoutUrl: open.checkoutUrl });
  }
  const begun = await begin(deps, enrolment);
  if (!begun.ok) return begun;
  if (begun.value.checkoutUrl) return accepted({ checkoutUrl: begun.value.checkoutUrl });
  return createAtMollie(deps, begun.value, enrolment);
};

const begin = (deps: StartDeps, enrolment: EnrolmentInFull): Promise<Result<Attempt, StartRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const edition = await lockEdition(tx, enrolment.editionId, 'enrol');
    const locked = (await lockEnrolment(tx, enrolment.id))!;
    if (!canPay(locked.standing)) return refused('nothing-to-pay');
    const now = deps.clock.now();
    const { holds } = await loadOrganisation(tx, today(deps.clock));
    const until = new Date(now.getTime() + holds.startMinutes * 60_000);
    if (locked.standing.state === 'seat-released') {
      if (!canEnrol(edition, today(deps.clock)).ok) return refused('edition-not-open');
      const seat = await takeSeat(tx, { editionId: edition.id, holder: locked.id, heldUntil: until });
      if (seat === undefined) return refused('edition-full');
      await recordAudit(tx, { actor: 'participant', act: 'seat-taken-again', object: locked.id });
    } else if (locked.standing.state === 'payment-awaited' && (locked.standing.heldUntil ?? until) < until) {
      await keepSeat(tx, locked.id, until);
    }
    return accepted(
      await beginAttempt(tx, { id: newId(), enrolmentId: locked.id, amountCents: locked.price.cents }),
    );
  });

/** Asks Mollie for the payment of an attempt. Safe to repeat: the attempt's id is the idempotency key. */
export const createAtMollie = async (
  deps: StartDeps,
  attempt: Attempt,
  enrolment: EnrolmentInFull,
): Promise<Result<{ checkoutUrl: string }, StartRefusal>> => {
  const edition = await loadEdition(deps.db, enrolment.editionId);
  const { payMethod, holds } = await loadOrganisation(deps.db, today(deps.clock));
  const page = `${deps.baseUrl}${enrolment.lang === 'en' ? '/en' : ''}/inschrijvingen/${enrolment.key}`;
  const created = await deps.mollie.createPayment(
    {
      amount: cents(attempt.amountCents),
      description: `${edition.code} ${edition.place}`,
      redirectUrl: `${page}/terug`,
      webhookUrl: `${deps.baseUrl}/betalingen/mollie`,
      method: payMethod.id,
      locale: enrolment.lang === 'en' ? 'en_GB' : 'nl_NL',
      metadata: { attempt: attempt.id },
    },
    { idempotencyKey: attempt.id },
  );
  if (!created.ok || !created.value.checkoutUrl) {
    await waitForMollie(deps, attempt, enrolment);
    return refused('payment-service-away');
  }
  const { id, status, checkoutUrl, expiresAt } = created.value;
  await inTransaction(deps.db, async (tx) => {
    const locked = await lockEnrolment(tx, enrolment.id);
    await saveCreated(tx, attempt.id, { mollieId: id, status, checkoutUrl, expiresAt });
    if (expiresAt && locked?.standing.state === 'payment-awaited') {
      await keepSeat(tx, enrolment.id, holdForPayment(expiresAt, locked.standing.heldUntil, holds));
    }
  });
  return accepted({ checkoutUrl });
};

/** Mollie is away: the seat stays, the outbox tries on, and the person gets a mail when they can pay. */
const waitForMollie = (deps: StartDeps, attempt: Attempt, enrolment: EnrolmentInFull): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const locked = await lockEnrolment(tx, enrolment.id);
    const until = new Date(deps.clock.now().getTime() + awayMinutes * 60_000);
    if (locked?.standing.state === 'payment-awaited' && (locked.standing.heldUntil ?? until) < until) {
      await keepSeat(tx, enrolment.id, until);
    }
    await addToOutbox(tx, {
      topic: 'payment.create',
      key: `payment.create:${attempt.id}`,
      payload: { attemptId: attempt.id, enrolmentId: enrolment.id },
      about: enrolment.id,
      dueAt: new Date(deps.clock.now().getTime() + 10_000),
    });
  });
