import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Money } from '../../kernel/money.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { canEnrol, type Edition, type EnrolRefusal } from './edition.ts';

/**
 * S21: bachelor level declared, or something else that the course leader judges first. S27: on a return day, the
 * certificate of the two-day course; `matched` when the institute's own list knows it.
 */
export type Entry =
  | { kind: 'bachelor'; field: string; year: number }
  | { kind: 'otherwise'; explanation: string }
  | { kind: 'alumnus'; certificate: string | undefined; courseYear: number; matched: boolean };

/** S21, S27: whether a human looks at this before anything is paid. */
export const entryIsJudged = (entry: Entry): boolean =>
  entry.kind === 'otherwise' || (entry.kind === 'alumnus' && !entry.matched);

/** S22: iDEAL, or another way that is asked for with a reason. */
export type PaymentRoute = { kind: 'ideal' } | { kind: 'transfer'; reason: string };

export type Address = { street: string; postalCode: string; city: string; country: string };

/** Who the invoice is for. Private people may withdraw within fourteen days (money.md). */
export type Buyer =
  | { kind: 'private'; address: Address }
  | {
      kind: 'business';
      company: string;
      address: Address;
      chamberOfCommerce: string | undefined;
      vatId: string | undefined;
      reference: string | undefined;
    };

/** Everything a person told us on the way, checked. */
export type Application = {
  name: string;
  email: string;
  phone: string;
  profession: string;
  register: string | undefined;
  registerNumber: string | undefined;
  buyer: Buyer;
  entry: Entry;
  paymentRoute: PaymentRoute;
  /** S24: an earlier date or another place they would rather have. */
  transferPreference: string | undefined;
  diet: string | undefined;
  accessNeeds: string | undefined;
};

export type Enrolment = Application & {
  id: string;
  key: string;
  editionId: string;
  lang: Lang;
  submittedAt: Date;
  price: Money;
  evidenceId: string | undefined;
};

/** What happens next with an enrolment that is accepted at the door: pay, or be judged first. */
export type NextStep = 'pay' | 'review-entry' | 'review-payment-route';

/**
 * Decides on an enrolment, seats aside (the seat itself is taken by one statement under a lock).
 * S21: an exception is judged before anything is paid. S22: so is another way to pay.
 */
export const decideEnrolment = (
  edition: Pick<Edition, 'standing' | 'firstDay' | 'kind'>,
  application: Pick<Application, 'entry' | 'paymentRoute'>,
  today: CalendarDay,
): Result<NextStep, EnrolRefusal | 'entry-does-not-fit'> => {
  const open = canEnrol(edition, today);
  if (!open.ok) return refused(open.reason);
  // S27: a return day is for who has a certificate, and nobody comes into the course with one.
  if ((edition.kind === 'return-day') !== (application.entry.kind === 'alumnus'))
    return refused('entry-does-not-fit');
  return accepted(nextStep(application, []));
};

/** A judgement by the course leader or the office. */
export type Decision = {
  subject: 'entry' | 'payment-route';
  approved: boolean;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
};

const nextStep = (
  application: Pick<Application, 'entry' | 'paymentRoute'>,
  decisions: Decision[],
): NextStep => {
  const judged = (subject: Decision['subject']) => decisions.some((decision) => decision.subject === subject);
  if (entryIsJudged(application.entry) && !judged('entry')) return 'review-entry';
  if (application.paymentRoute.kind === 'transfer' && !judged('payment-route')) return 'review-payment-route';
  return 'pay';
};

/** The facts an enrolment's state follows from. No column says the state; this does. */
export type EnrolmentFacts = {
  application: Pick<Application, 'entry' | 'paymentRoute'>;
  decisions: Decision[];
  seat: { number: number; heldUntil: Date | undefined } | undefined;
  confirmedAt: Date | undefined;
  cancellation:
    | { kind: 'withdrawn' | 'cancelled' | 'edition-cancelled' | 'office'; reason: string; at: Date }
    | undefined;
  /** Due day of the invoice when payment by bank transfer was agreed. */
  invoiceDueOn: CalendarDay | undefined;
  /** Money of this enrolment that has no seat yet. */
  onDesk: boolean;
};

/** Where an enrolment stands: one shape per state, with what that state has. */
export type Standing =
  | {
      state: 'cancelled';
      kind: 'withdrawn' | 'cancelled' | 'edition-cancelled' | 'office';
      reason: string;
      at: Date;
    }
  | { state: 'confirmed'; at: Date; seat: number }
  | { state: 'paid-without-seat' }
  | { state: 'entry-refused'; reason: string }
  | { state: 'entry-in-review'; heldUntil: Date | undefined }
  | { state: 'payment-route-in-review'; heldUntil: Date | undefined }
  | { state: 'transfer-awaited'; dueOn: CalendarDay }
  | { state: 'payment-awaited'; heldUntil: Date | undefined }
  | { state: 'seat-released' };

/** Reads the state from the facts. A confirmation outlives everything but a cancellation. */
export const standingOf = (facts: EnrolmentFacts): Standing => {
  if (facts.cancellation) return { state: 'cancelled', ...facts.cancellation };
  if (facts.confirmedAt && facts.seat)
    return { state: 'confirmed', at: facts.confirmedAt, seat: facts.seat.number };
  if (facts.onDesk) return { state: 'paid-without-seat' };
  const decided = (subject: Decision['subject']) =>
    facts.decisions.find((decision) => decision.subject === subject);
  const entry = decided('entry');
  if (entry && !entry.approved) return { state: 'entry-refused', reason: entry.reason };
  const heldUntil = facts.seat?.heldUntil;
  switch (nextStep(facts.application, facts.decisions)) {
    case 'review-entry':
      return { state: 'entry-in-review', heldUntil };
    case 'review-payment-route':
      return { state: 'payment-route-in-review', heldUntil };
    case 'pay':
      if (facts.seat && facts.invoiceDueOn && decided('payment-route')?.approved) {
        return { state: 'transfer-awaited', dueOn: facts.invoiceDueOn };
      }
      return facts.seat ? { state: 'payment-awaited', heldUntil } : { state: 'seat-released' };
  }
};

/** Whether a payment by iDEAL may be started. A released seat is taken again first. */
export const canPay = (standing: Standing): boolean =>
  standing.state === 'payment-awaited' || standing.state === 'seat-released';

export type DecisionRefusal = 'nothing-to-decide' | 'reason-missing';

/** Judges an exception (S21, S22). A refusal needs a reason, because the person is told it. */
export const decideException = (
  standing: Standing,
  decision: { subject: Decision['subject']; approved: boolean; reason: string },
): Result<undefined, DecisionRefusal> => {
  const asked = decision.subject === 'entry' ? 'entry-in-review' : 'payment-route-in-review';
  if (standing.state !== asked) return refused('nothing-to-decide');
  if (!decision.approved && decision.reason.trim() === '') return refused('reason-missing');
  return accepted(undefined);
};
