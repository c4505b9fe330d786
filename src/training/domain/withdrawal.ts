import type { Buyer, Standing } from './enrolment.ts';

/** Consumer law (money.md): a private buyer may withdraw within fourteen days after the contract. */
const withdrawalDays = 14;

/** Until when this buyer may withdraw; undefined for a business, which has no such right. */
export const withdrawableUntil = (buyer: Pick<Buyer, 'kind'>, submittedAt: Date): Date | undefined =>
  buyer.kind === 'private' ? new Date(submittedAt.getTime() + withdrawalDays * 86_400_000) : undefined;

/** Whether the withdrawal function is to be shown and granted. */
export const canWithdraw = (
  buyer: Pick<Buyer, 'kind'>,
  submittedAt: Date,
  standing: Standing,
  now: Date,
): boolean => {
  const until = withdrawableUntil(buyer, submittedAt);
  return (
    until !== undefined &&
    now <= until &&
    standing.state !== 'cancelled' &&
    standing.state !== 'entry-refused'
  );
};
