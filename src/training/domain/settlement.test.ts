import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideSettlement, nextStatus, type AttemptStatus } from './settlement.ts';

const paid = {
  standing: { state: 'payment-awaited', heldUntil: undefined } as const,
  editionCancelled: false,
  alreadyPaid: false,
  seatFree: true,
  amountCents: 119_500,
  priceCents: 119_500,
};

test('paid money gets a seat, or a place on the desk with its reason', () => {
  expect(decideSettlement(paid)).toEqual({ outcome: 'seat' });
  expect(decideSettlement({ ...paid, standing: { state: 'seat-released' } })).toEqual({ outcome: 'seat' });
  expect(decideSettlement({ ...paid, seatFree: false })).toEqual({ outcome: 'desk', reason: 'no-seat-left' });
  expect(decideSettlement({ ...paid, alreadyPaid: true })).toEqual({
    outcome: 'desk',
    reason: 'already-paid',
  });
  expect(decideSettlement({ ...paid, amountCents: 1 })).toEqual({ outcome: 'desk', reason: 'wrong-amount' });
  expect(decideSettlement({ ...paid, editionCancelled: true })).toEqual({
    outcome: 'desk',
    reason: 'edition-cancelled',
  });
});

test('hole 6: whatever arrives after "paid", paid it stays', () => {
  const statuses: AttemptStatus[] = ['open', 'pending', 'authorized', 'canceled', 'expired', 'failed'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...statuses)),
      fc.array(fc.constantFrom(...statuses)),
      (before, after) => {
        const news: AttemptStatus[] = [...before, 'paid', ...after];
        return news.reduce(nextStatus, 'creating') === 'paid';
      },
    ),
  );
});

test('an attempt that ended does not open again by late news', () => {
  expect(nextStatus('expired', 'open')).toBe('expired');
  expect(nextStatus('canceled', 'paid')).toBe('paid');
});
