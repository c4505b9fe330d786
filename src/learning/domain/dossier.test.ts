import { describe, expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import {
  dossierParts,
  missingForCertificate,
  nextStep,
  type DossierFacts,
  type PartName,
} from './dossier.ts';
import { halfDays } from './half-day.ts';

const day = (text: string) => parseDay(text)!;
const days = { firstDay: day('2027-03-18'), secondDay: day('2027-03-19'), returnDay: day('2027-06-24') };

/** Somebody who has done everything, unless told otherwise. */
const facts = (over: Partial<DossierFacts> = {}): DossierFacts => ({
  kind: 'course',
  today: day('2027-07-01'),
  days,
  attendance: new Map(halfDays.map((halfDay) => [halfDay, 'present' as const])),
  assignment: { state: 'accepted', dueOn: day('2027-06-10') },
  test: 'reviewed',
  receipts: { read: 3, compulsory: 3, openUnread: 0 },
  case: 'none',
  evaluation: { done: 0, of: 4 },
  ...over,
});

/** Somebody who has done nothing yet, on a day of the course. */
const fresh = (today: string, over: Partial<DossierFacts> = {}): DossierFacts =>
  facts({
    today: day(today),
    attendance: new Map(),
    assignment: { state: 'none', dueOn: day('2027-06-10') },
    test: 'not-open',
    receipts: { read: 0, compulsory: 3, openUnread: 0 },
    evaluation: { done: 0, of: 0 },
    ...over,
  });

const stateOf = (given: DossierFacts, name: PartName) =>
  dossierParts(given).find((part) => part.name === name)?.state;

describe('S28: what is missing for the certificate', () => {
  test('nothing, when all six half days, the assignment, the test and the reading are there', () => {
    expect(missingForCertificate(facts())).toEqual([]);
  });

  test('a half day that was made up counts; an absent one and one without a record are named, in order', () => {
    const attendance = new Map(facts().attendance);
    attendance.set('day-1-afternoon', 'made-up');
    expect(missingForCertificate(facts({ attendance }))).toEqual([]);
    attendance.set('return-day-morning', 'absent');
    attendance.delete('day-2-morning');
    expect(missingForCertificate(facts({ attendance }))).toEqual([
      { part: 'attendance', halfDays: ['day-2-morning', 'return-day-morning'] },
    ]);
  });

  test('the assignment counts once a teacher accepted it, and not before', () => {
    for (const state of ['none', 'draft', 'submitted', 'returned'] as const)
      expect(missingForCertificate(facts({ assignment: { state } }))).toEqual([
        { part: 'assignment', state },
      ]);
  });

  test('S26: the test has to be taken, and its result is nowhere in the rule', () => {
    expect(missingForCertificate(facts({ test: 'handed-in' }))).toEqual([]);
    for (const test of ['open', 'not-open'] as const)
      expect(missingForCertificate(facts({ test }))).toEqual([{ part: 'test' }]);
  });

  test('S26, S30: a case and the evaluation are asked and never required', () => {
    for (const brought of ['none', 'draft', 'brought', undefined] as const)
      expect(missingForCertificate(facts({ case: brought, evaluation: undefined }))).toEqual([]);
  });

  test('compulsory reading counts, as many as are unread', () => {
    const receipts = { read: 1, compulsory: 3, openUnread: 2 };
    expect(missingForCertificate(facts({ receipts }))).toEqual([{ part: 'receipts', count: 2 }]);
  });

  test('S27: for a guest of a return day only that day, the assignment and the test count', () => {
    const attendance = new Map([
      ['return-day-morning', 'present'],
      ['return-day-afternoon', 'present'],
    ] as const);
    const guest = {
      kind: 'return-day',
      attendance,
      receipts: { read: 0, compulsory: 3, openUnread: 3 },
    } as const;
    expect(missingForCertificate(facts(guest))).toEqual([]);
    expect(missingForCertificate(facts({ ...guest, attendance: new Map(), test: 'not-open' }))).toEqual([
      { part: 'attendance', halfDays: ['return-day-morning', 'return-day-afternoon'] },
      { part: 'test' },
    ]);
    expect(dossierParts(facts(guest)).map((part) => part.name)).not.toContain('day-1');
  });
});

describe('the way, day by day', () => {
  test('before the course everything is to come, until the preparation opens', () => {
    const before = fresh('2027-02-01');
    expect(new Set(dossierParts(before).map((part) => part.state))).toEqual(new Set(['not-yet']));
    expect(nextStep(before)).toMatchObject({ kind: 'come', part: { name: 'day-1', on: '2027-03-18' } });
    const opened = fresh('2027-03-05', { receipts: { read: 0, compulsory: 3, openUnread: 2 } });
    expect(stateOf(opened, 'preparation')).toBe('open');
    expect(nextStep(opened)).toMatchObject({ kind: 'do', part: { name: 'preparation' } });
  });

  test('without compulsory reading there is nothing to prepare', () => {
    const receipts = { read: 0, compulsory: 0, openUnread: 0 };
    expect(stateOf(fresh('2027-03-05', { receipts }), 'preparation')).toBe('not-needed');
  });

  test('on a course day that day comes first, whatever else is open', () => {
    const today = fresh('2027-03-18', { receipts: { read: 0, compulsory: 3, openUnread: 2 } });
    expect(nextStep(today)).toMatchObject({ kind: 'come', part: { name: 'day-1' } });
  });

  test('S25: the assignment begins on the second day and is late after its term, until it is handed in', () => {
    expect(stateOf(fresh('2027-03-18'), 'assignment')).toBe('not-yet');
    expect(stateOf(fresh('2027-03-19'), 'assignment')).toBe('open');
    expect(stateOf(fresh('2027-06-10'), 'assignment')).toBe('open');
    expect(stateOf(fresh('2027-06-11'), 'assignment')).toBe('late');
    const dueOn = day('2027-06-10');
    expect(stateOf(fresh('2027-06-11', { assignment: { state: 'submitted', dueOn } }), 'assignment')).toBe(
      'open',
    );
    expect(stateOf(fresh('2027-06-11', { assignment: { state: 'returned', dueOn } }), 'assignment')).toBe(
      'late',
    );
  });

  test('what is handed in waits for the teacher and is nobody’s next step', () => {
    const waiting = fresh('2027-05-01', {
      attendance: new Map(halfDays.slice(0, 4).map((half) => [half, 'present' as const])),
      assignment: { state: 'submitted' },
      receipts: { read: 3, compulsory: 3, openUnread: 0 },
      case: undefined,
    });
    expect(nextStep(waiting)).toMatchObject({ kind: 'come', part: { name: 'return-day' } });
  });

  test('a missed half day is late; one about which nothing is recorded yet is open', () => {
    const missed = fresh('2027-03-20', { attendance: new Map([['day-1-morning', 'absent']]) });
    expect([stateOf(missed, 'day-1'), stateOf(missed, 'day-2')]).toEqual(['late', 'open']);
  });

  test('a test that was not taken is missed once the return day is over', () => {
    expect(stateOf(facts({ test: 'not-open', today: days.returnDay }), 'test')).toBe('not-yet');
    expect(stateOf(facts({ test: 'not-open' }), 'test')).toBe('late');
  });

  test('a case can be brought until the return day', () => {
    expect(stateOf(fresh('2027-06-24'), 'case')).toBe('open');
    expect(stateOf(fresh('2027-06-25'), 'case')).toBe('not-needed');
    expect(stateOf(fresh('2027-06-25', { case: 'brought' }), 'case')).toBe('done');
  });

  test('when all is in, the evaluation is asked, and then the office makes the certificate', () => {
    const all = facts();
    expect(nextStep(all)).toMatchObject({ kind: 'do', part: { name: 'evaluation' } });
    const asked = facts({ evaluation: { done: 4, of: 4 } });
    expect(nextStep(asked)).toMatchObject({ kind: 'wait', part: { name: 'certificate' } });
    const issued = facts({
      evaluation: { done: 4, of: 4 },
      certificate: { number: 'RT27-AAAAA-BBBBB-CCCCC', state: 'valid' },
    });
    expect(nextStep(issued)).toBe(undefined);
    expect(stateOf(issued, 'certificate')).toBe('done');
  });

  test('parts whose facts nobody gives yet are left out', () => {
    const names = dossierParts(facts({ case: undefined, evaluation: undefined })).map((part) => part.name);
    expect(names).not.toContain('case');
    expect(names).not.toContain('evaluation');
  });
});
