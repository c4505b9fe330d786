import { expect, test } from 'vitest';
import { day } from '../../kernel/calendar-day.ts';
import {
  canPay,
  decideEnrolment,
  decideException,
  standingOf,
  type Decision,
  type EnrolmentFacts,
} from './enrolment.ts';

const at = new Date('2027-01-10T10:00:00Z');
const open = {
  kind: 'course' as const,
  standing: { state: 'open' } as const,
  firstDay: day({ year: 2027, month: 3, day: 18 }),
};
const bachelor = { kind: 'bachelor', field: 'fysiotherapie', year: 2014 } as const;
const otherwise = { kind: 'otherwise', explanation: 'twintig jaar ervaring' } as const;
const ideal = { kind: 'ideal' } as const;
const transfer = { kind: 'transfer', reason: 'mijn werkgever betaalt' } as const;
const said = (subject: Decision['subject'], approved: boolean): Decision => ({
  subject,
  approved,
  reason: 'gezien',
  decidedBy: 'x',
  decidedAt: at,
});
const facts = (over: Partial<EnrolmentFacts>): EnrolmentFacts => ({
  application: { entry: bachelor, paymentRoute: ideal },
  decisions: [],
  seat: { number: 3, heldUntil: at },
  confirmedAt: undefined,
  cancellation: undefined,
  invoiceDueOn: undefined,
  onDesk: false,
  ...over,
});

test('S21: who has bachelor level pays; who has not is judged before paying', () => {
  const today = day({ year: 2027, month: 1, day: 10 });
  expect(decideEnrolment(open, { entry: bachelor, paymentRoute: ideal }, today)).toEqual({
    ok: true,
    value: 'pay',
  });
  expect(decideEnrolment(open, { entry: otherwise, paymentRoute: ideal }, today)).toEqual({
    ok: true,
    value: 'review-entry',
  });
  expect(canPay(standingOf(facts({ application: { entry: otherwise, paymentRoute: ideal } })))).toBe(false);
});

test('S21: after a yes the person pays, after a no they are told why', () => {
  const application = { entry: otherwise, paymentRoute: ideal };
  expect(standingOf(facts({ application, decisions: [said('entry', true)] })).state).toBe('payment-awaited');
  expect(standingOf(facts({ application, decisions: [said('entry', false)] }))).toEqual({
    state: 'entry-refused',
    reason: 'gezien',
  });
});

test('S22: another way to pay is agreed first; after a no it is iDEAL', () => {
  const application = { entry: bachelor, paymentRoute: transfer };
  const dueOn = day({ year: 2027, month: 2, day: 10 });
  expect(standingOf(facts({ application })).state).toBe('payment-route-in-review');
  expect(
    standingOf(facts({ application, decisions: [said('payment-route', true)], invoiceDueOn: dueOn })),
  ).toEqual({ state: 'transfer-awaited', dueOn });
  expect(standingOf(facts({ application, decisions: [said('payment-route', false)] })).state).toBe(
    'payment-awaited',
  );
});

test('S21, S22: entry is judged before the way to pay', () => {
  const application = { entry: otherwise, paymentRoute: transfer };
  expect(standingOf(facts({ application })).state).toBe('entry-in-review');
  expect(standingOf(facts({ application, decisions: [said('entry', true)] })).state).toBe(
    'payment-route-in-review',
  );
});

test('S23: only paid and seated is confirmed; a cancellation ends everything', () => {
  expect(standingOf(facts({})).state).toBe('payment-awaited');
  expect(standingOf(facts({ confirmedAt: at })).state).toBe('confirmed');
  expect(standingOf(facts({ seat: undefined, onDesk: true })).state).toBe('paid-without-seat');
  expect(standingOf(facts({ seat: undefined })).state).toBe('seat-released');
  expect(
    standingOf(facts({ confirmedAt: at, cancellation: { kind: 'withdrawn', reason: '', at } })).state,
  ).toBe('cancelled');
});

test('a refusal needs a reason, and nothing is judged twice', () => {
  const asked = standingOf(facts({ application: { entry: otherwise, paymentRoute: ideal } }));
  expect(decideException(asked, { subject: 'entry', approved: false, reason: '  ' })).toEqual({
    ok: false,
    reason: 'reason-missing',
  });
  expect(decideException(asked, { subject: 'entry', approved: true, reason: '' }).ok).toBe(true);
  expect(decideException(standingOf(facts({})), { subject: 'entry', approved: true, reason: '' })).toEqual({
    ok: false,
    reason: 'nothing-to-decide',
  });
});
