import { expect, test } from 'vitest';
import { courseHours, decideIssue, decideWithdrawal, longestReason } from './certificate.ts';

const ready = { name: 'Testpersoon Anna de Wit', missing: [], reason: '', latest: undefined };
const withdrawn = {
  state: 'withdrawn',
  withdrawnAt: new Date('2027-07-01T09:00:00Z'),
  reason: 'Naam verkeerd',
  by: 'staff:k1',
  replacedBy: undefined,
} as const;

test('S28: who has done everything gets the certificate, without a reason to be given', () => {
  expect(decideIssue(ready)).toEqual({ ok: true, value: { reason: undefined } });
});

test('S28: in spite of something missing it is issued only with a reason', () => {
  const missing = ['attendance'];
  expect(decideIssue({ ...ready, missing })).toEqual({ ok: false, reason: 'missing-without-reason' });
  expect(decideIssue({ ...ready, missing, reason: '  ' })).toMatchObject({
    reason: 'missing-without-reason',
  });
  expect(decideIssue({ ...ready, missing, reason: ' Ziek, ingehaald ' })).toEqual({
    ok: true,
    value: { reason: 'Ziek, ingehaald' },
  });
});

test('there is one certificate that holds; after a withdrawal it is issued anew', () => {
  expect(decideIssue({ ...ready, latest: { state: 'valid' } })).toMatchObject({ reason: 'already-issued' });
  expect(decideIssue({ ...ready, latest: withdrawn }).ok).toBe(true);
});

test('a certificate needs a name, and no reason is a novel', () => {
  expect(decideIssue({ ...ready, name: ' ' })).toMatchObject({ reason: 'name-missing' });
  const long = 'x'.repeat(longestReason + 1);
  expect(decideIssue({ ...ready, missing: ['x'], reason: long })).toMatchObject({
    reason: 'reason-too-long',
  });
  expect(decideWithdrawal({ state: 'valid' }, long)).toMatchObject({ reason: 'reason-too-long' });
});

test('a withdrawal has a reason, and happens once', () => {
  expect(decideWithdrawal({ state: 'valid' }, ' ')).toMatchObject({ reason: 'withdrawal-without-reason' });
  expect(decideWithdrawal(withdrawn, 'Nog eens')).toMatchObject({ reason: 'already-withdrawn' });
  expect(decideWithdrawal({ state: 'valid' }, 'Naam verkeerd')).toMatchObject({ ok: true });
});

test('the hours of a course follow from its days and times', () => {
  expect(courseHours(3, '09:30', '17:00')).toBe(22.5);
});
