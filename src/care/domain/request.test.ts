import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type CalendarDay } from '../../kernel/calendar-day.ts';
import { fields } from './field.ts';
import {
  dayParts,
  declineReasons,
  decideJudgement,
  decideRequest,
  fieldsFor,
  reasonTold,
  referrers,
  wishes,
  type Request,
  type RequestDecision,
} from './request.ts';

const today = day({ year: 2027, month: 3, day: 1 });
const asked: Request = {
  field: 'cure',
  referrer: {
    kind: 'general-practitioner',
    name: 'Testpersoon dokter Van Veen',
    organisation: 'Huisartsen De Linde (voorbeeld)',
    role: 'huisarts',
    email: 'van.veen@example.org',
    phone: '+31 30 123 45 67',
  },
  client: { name: 'Testpersoon Kees Loper', bornOn: '1984-05-06' as CalendarDay, phone: '+31 6 12 34 56 78' },
  agreedBy: 'self',
  wishes: ['less-stress'],
  question: '',
  parts: [],
};
const from = (kind: Request['referrer']['kind']) => ({ ...asked.referrer, kind });
const outcome = (change: Partial<Request>, letter = false) => {
  const decided = decideRequest({ ...asked, ...change }, { today, letter });
  return decided.ok ? 'sent' : decided.reason;
};

test('S10–S12: who may ask in which field', () => {
  expect(referrers.map((kind) => [kind, fieldsFor(kind, today)])).toEqual([
    ['general-practitioner', ['cure']],
    ['treating-clinician', ['cure']],
    ['occupational-physician', ['cure', 'reintegration']],
    ['employer', ['reintegration']],
  ]);
});

test('S9, S10: a general practitioner refers to cure, in words or with a letter', () => {
  expect(outcome({})).toBe('sent');
  expect(outcome({ question: 'Graag begeleiding bij rustig opbouwen.' }, true)).toBe('sent');
});

test('S11: reintegration needs the first day of sickness, not after today', () => {
  const asking = { field: 'reintegration', referrer: from('occupational-physician') } as const;
  expect(outcome(asking)).toBe('first-sick-day-missing');
  expect(outcome({ ...asking, firstSickOn: addDays(today, 1) })).toBe('first-sick-day-after-request');
  expect(outcome({ ...asking, firstSickOn: addDays(today, -30) })).toBe('sent');
  expect(outcome({ ...asking, referrer: from('general-practitioner'), firstSickOn: today })).toBe(
    'reintegration-needs-request',
  );
});

test('S11: an employer tells of the schedule and the wish, and nothing of health', () => {
  const asking = { field: 'reintegration', referrer: from('employer'), firstSickOn: today } as const;
  expect(outcome({ ...asking, wishes: ['rhythm'], hours: 4, parts: ['morning'] })).toBe('sent');
  expect(outcome({ ...asking, wishes: ['less-stress'] })).toBe('wish-not-offered');
  expect(outcome({ ...asking, wishes: ['rhythm'], question: 'Wat heeft hij?' })).toBe(
    'employer-tells-no-health',
  );
  expect(outcome({ ...asking, wishes: ['rhythm'] }, true)).toBe('employer-tells-no-health');
  expect(outcome({ ...asking, field: 'cure', wishes: ['rhythm'] })).toBe('employer-requests-reintegration');
});

test('the client can be reached, exists, and agreed as the age asks', () => {
  expect(outcome({ client: { ...asked.client, phone: '' } })).toBe('unreachable');
  expect(outcome({ client: { ...asked.client, phone: '', email: 'kees@example.com' } })).toBe('sent');
  expect(outcome({ client: { ...asked.client, bornOn: addDays(today, 1) } })).toBe('born-in-future');
  expect(outcome({ client: { ...asked.client, bornOn: '1884-05-06' as CalendarDay } })).toBe(
    'born-in-future',
  );
  const fourteen = { ...asked.client, bornOn: '2013-01-01' as CalendarDay };
  const eleven = { ...asked.client, bornOn: '2015-03-02' as CalendarDay };
  expect(outcome({ client: fourteen })).toBe('others-must-agree');
  expect(outcome({ client: fourteen, agreedBy: 'child-and-parents' })).toBe('sent');
  expect(outcome({ client: eleven, agreedBy: 'child-and-parents' })).toBe('others-must-agree');
  expect(outcome({ client: eleven, agreedBy: 'parents' })).toBe('sent');
  expect(outcome({ wishes: [] })).toBe('wish-missing');
});

test('S11: whatever an employer sends, what goes through holds no word of their own and no letter', () => {
  const anything: fc.Arbitrary<Request> = fc.record({
    field: fc.constantFrom(...fields),
    referrer: fc.constant(from('employer')),
    client: fc.constant(asked.client),
    agreedBy: fc.constant('self' as const),
    firstSickOn: fc.constantFrom(undefined, today, addDays(today, 3)),
    wishes: fc.subarray([...wishes]),
    question: fc.constantFrom('', 'een woord'),
    parts: fc.subarray([...dayParts]),
  });
  let sent = 0;
  fc.assert(
    fc.property(anything, fc.boolean(), (request, letter) => {
      const decided = decideRequest(request, { today, letter });
      if (!decided.ok) return true;
      sent++;
      return !letter && request.question === '' && request.field === 'reintegration';
    }),
    { numRuns: 2000 },
  );
  expect(sent).toBeGreaterThan(0);
});

test('a request is decided once, and an employer reads only the practical reasons', () => {
  const decision = (reason: (typeof declineReasons)[number]): RequestDecision => ({
    ...{ outcome: 'declined', reason, words: '', memberId: 'm', at: new Date(0) },
  });
  expect(decideJudgement(undefined, decision('no-room')).ok).toBe(true);
  expect(decideJudgement(decision('no-room'), decision('too-far'))).toEqual({
    ok: false,
    reason: 'decided-before',
  });
  expect(declineReasons.filter((reason) => reasonTold(decision(reason), 'employer'))).toEqual([
    'no-room',
    'too-far',
  ]);
  expect(declineReasons.every((reason) => reasonTold(decision(reason), 'general-practitioner'))).toBe(true);
});
