import { accepted, refused, type Result } from '../../../kernel/result.ts';
import type { Edition } from '../../domain/edition.ts';
import { entryIsJudged } from '../../domain/enrolment.ts';
import type { EnrolmentInFull } from '../../store/enrolments.ts';

/** Why money on the desk cannot become a seat. Giving it back is always possible. */
export type WayRefusal =
  | 'unknown-enrolment'
  | 'refund-asked'
  | 'already-seated'
  | 'enrolment-ended'
  | 'edition-cancelled'
  | 'entry-refused'
  | 'already-invoiced';

export type WayFacts = {
  enrolment: Pick<EnrolmentInFull, 'standing' | 'confirmedAt' | 'decisions' | 'invoiceNumber'>;
  edition: Pick<Edition, 'standing'>;
  refundAsked: boolean;
};

/** Whether this money may become a seat in the edition it was paid for. */
export const canSeat = (facts: WayFacts): Result<undefined, WayRefusal> => {
  const person = canHaveSeat(facts);
  if (!person.ok) return person;
  if (facts.enrolment.standing.state === 'cancelled') return refused('enrolment-ended');
  return facts.edition.standing.state === 'cancelled' ? refused('edition-cancelled') : accepted(undefined);
};

/**
 * Whether this money may become a seat in another edition: also for somebody whose own edition was cancelled, but
 * not when an invoice names the old edition, because an invoice is never edited.
 */
export const canMove = (facts: WayFacts): Result<undefined, WayRefusal> => {
  const person = canHaveSeat(facts);
  if (!person.ok) return person;
  const { standing, invoiceNumber } = facts.enrolment;
  if (standing.state === 'cancelled' && standing.kind !== 'edition-cancelled')
    return refused('enrolment-ended');
  return invoiceNumber ? refused('already-invoiced') : accepted(undefined);
};

const canHaveSeat = ({ enrolment, refundAsked }: WayFacts): Result<undefined, WayRefusal> => {
  if (refundAsked) return refused('refund-asked');
  if (enrolment.confirmedAt) return refused('already-seated');
  // S21: no payment makes good an entry that the course leader refused.
  if (enrolment.decisions.some((decision) => decision.subject === 'entry' && !decision.approved))
    return refused('entry-refused');
  return accepted(undefined);
};

/** S21: whether a seat now also means that the entry is approved. */
export const entryUnjudged = (enrolment: Pick<EnrolmentInFull, 'entry' | 'decisions'>): boolean =>
  entryIsJudged(enrolment.entry) && !enrolment.decisions.some((decision) => decision.subject === 'entry');
