/**
 * How long a seat is kept for somebody (money.md: a hold lasts while its payment can still succeed).
 * Settings of the organisation; these are the defaults.
 */
export type HoldTerms = {
  /** Minutes to reach the payment page after enrolling. */
  startMinutes: number;
  /** Minutes added to the moment at which the payment itself expires. */
  marginMinutes: number;
  /** Days that an exception (S21, S22) may keep a seat while it is judged. */
  reviewDays: number;
  /** Days to pay after an exception was approved. */
  approvedDays: number;
};

export const defaultHoldTerms: HoldTerms = {
  startMinutes: 20,
  marginMinutes: 5,
  reviewDays: 7,
  approvedDays: 3,
};

const after = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000);

/** Until when the seat is kept right after enrolling. */
export const firstHold = (route: 'pay' | 'review', now: Date, terms: HoldTerms): Date =>
  route === 'pay' ? after(now, terms.startMinutes) : after(now, terms.reviewDays * 1440);

/** Until when the seat is kept after the office said yes and the person is to pay. */
export const holdAfterApproval = (now: Date, terms: HoldTerms): Date => after(now, terms.approvedDays * 1440);

/** Until when the seat is kept for a payment that can succeed until `expiresAt`; never shorter than it was. */
export const holdForPayment = (expiresAt: Date, heldUntil: Date | undefined, terms: HoldTerms): Date => {
  const needed = after(expiresAt, terms.marginMinutes);
  return heldUntil && heldUntil > needed ? heldUntil : needed;
};
