import { describe, expect, test } from 'vitest';
import { addDays, parseDay } from '../../kernel/calendar-day.ts';
import { accreditationFor, checkNumber, termState } from './accreditation.ts';
import { meetingsOf, presenceAt, toHandOver, type PointsRecord, type PresenceRecord } from './points.ts';

const on = (text: string) => parseDay(text)!;

describe('a term', () => {
  const term = { validFrom: on('2027-01-01'), validUntil: on('2027-12-31') };
  test.each([
    ['2026-12-31', 'coming'],
    ['2027-01-01', 'current'],
    ['2027-09-29', 'current'],
    ['2027-09-30', 'ending'],
    ['2027-12-31', 'ending'],
    ['2028-01-01', 'over'],
  ])('S31: on %s it is %s: three months ahead it warns', (day, state) => {
    expect(termState(term, on(day))).toBe(state);
  });
});

describe('a registration number', () => {
  test.each([
    ['big', '09012345601', '09012345601', undefined],
    ['big', ' 090.123 456-01 ', '09012345601', undefined],
    ['big', '9012345601', '9012345601', 'too-few-digits'],
    ['big', '090123456011', '090123456011', 'too-many-digits'],
    ['big', '0901234560a', '0901234560a', 'not-digits'],
    ['big', '٠٩٠١٢٣٤٥٦٠١', '٠٩٠١٢٣٤٥٦٠١', 'not-digits'],
    ['big', '', '', 'missing'],
    ['other', ' NIP  123 ', 'NIP 123', undefined],
    ['other', ' ', '', 'missing'],
    ['other', 'x'.repeat(41), 'x'.repeat(41), 'too-long'],
  ] as const)('S31: %s %j: no zero is added or lost', (kind, typed, number, problem) => {
    expect(checkNumber(kind, typed)).toEqual({ number, problem });
  });
});

describe('which accreditation a register fits', () => {
  const kngf = 'Fysiotherapie (KNGF)';
  const all = [
    { register: kngf, subRegister: 'Algemeen fysiotherapeut' },
    { register: kngf, subRegister: 'Psychosomatisch fysiotherapeut' },
    { register: kngf, subRegister: 'Sportfysiotherapeut' },
    { register: 'Oefentherapie', subRegister: '' },
  ];
  test.each([
    ['Fysiotherapie (KNGF): Sportfysiotherapeut', 2],
    ['psychosomatisch', 1],
    ['CKR, sportfysiotherapeut', 2],
    ['register oefentherapie', 3],
    ['KNGF', undefined],
    ['BIG', undefined],
    ['sportfysiotherapeut en psychosomatisch', undefined],
    ['', undefined],
  ] as const)('S31: %j', (named, at) => {
    expect(accreditationFor(named, all)).toBe(at === undefined ? undefined : all[at]);
  });
});

const course = {
  kind: 'course' as const,
  firstDay: on('2027-03-18'),
  secondDay: on('2027-03-19'),
  returnDay: on('2027-06-24'),
};

describe('presence at a meeting', () => {
  const record = (halfDay: PresenceRecord['halfDay'], state: PresenceRecord['state'], hour: number) => ({
    ...{ halfDay, state, recordedBy: `docent ${hour}` },
    at: new Date(Date.UTC(2027, 2, 18, hour)),
  });

  test('S31: both half days make a day, and the last record says when and who', () => {
    const both = [record('day-1-afternoon', 'made-up', 12), record('day-1-morning', 'present', 8)];
    expect(presenceAt('day-1', both)).toEqual({
      state: 'attended',
      at: new Date(Date.UTC(2027, 2, 18, 12)),
      recordedBy: 'docent 12',
    });
    expect(presenceAt('day-1', both.slice(0, 1)).state).toBe('partly');
    expect(presenceAt('day-1', [record('day-1-morning', 'absent', 8)]).state).toBe('absent');
    expect(presenceAt('day-2', both).state).toBe('unknown');
    expect(presenceAt('whole', both).state).toBe('partly');
  });

  test('S27: who joins a return day only gets points for that day, and none for the course as a whole', () => {
    const guest = { ...course, kind: 'return-day' as const };
    const term = { validFrom: on('2027-01-01'), validUntil: on('2027-12-31') };
    expect(meetingsOf({ awarded: 'per-meeting', ...term }, guest)).toEqual(['return-day']);
    expect(meetingsOf({ awarded: 'whole', ...term }, guest)).toEqual([]);
  });

  test('S31: an accreditation gives points for the days that lie in its term', () => {
    const until = (day: string) => ({ validFrom: on('2027-01-01'), validUntil: on(day) });
    expect(meetingsOf({ awarded: 'per-meeting', ...until('2027-04-01') }, course)).toEqual([
      'day-1',
      'day-2',
    ]);
    expect(meetingsOf({ awarded: 'whole', ...until('2027-04-01') }, course)).toEqual([]);
    expect(meetingsOf({ awarded: 'whole', ...until('2027-06-24') }, course)).toEqual(['whole']);
  });
});

describe('what a register does not know yet', () => {
  const record = (over: Partial<PointsRecord> = {}): PointsRecord => ({
    ...{ enrolmentId: 'a', meeting: 'day-1', day: course.firstDay, register: 'R' },
    ...{ accreditationNumber: '1', peOnlineCode: '', registrationNumber: '09012345601', name: 'A. de Wit' },
    ...{ points: 6, attendedAt: '2027-03-18T12:00:00.000Z', recordedBy: 'docent', evaluationDone: false },
    ...over,
  });

  test('S31: what was handed over stays out, what is new goes in', () => {
    const first = toHandOver([record()], []);
    expect(first).toMatchObject([{ kind: 'new' }]);
    const second = toHandOver([record({ evaluationDone: true }), record({ meeting: 'day-2' })], first);
    expect(second).toMatchObject([{ kind: 'new', record: { meeting: 'day-2' } }]);
  });

  test('S31: another number is a correction, and attendance that fell away takes its record back', () => {
    const first = toHandOver([record(), record({ enrolmentId: 'b' })], []);
    const then = toHandOver([record({ registrationNumber: '19012345601' })], first);
    expect(then).toMatchObject([
      { kind: 'correction', record: { registrationNumber: '19012345601' } },
      { kind: 'withdrawal', record: { enrolmentId: 'b' } },
    ]);
    expect(toHandOver([record({ registrationNumber: '19012345601' })], [...first, ...then])).toEqual([]);
    expect(toHandOver([record({ enrolmentId: 'b' })], [...first, ...then])).toMatchObject([
      { kind: 'new', record: { enrolmentId: 'b' } },
      { kind: 'withdrawal', record: { enrolmentId: 'a' } },
    ]);
  });

  test('the same days apart make no difference: a moved day is a correction', () => {
    const first = toHandOver([record()], []);
    expect(toHandOver([record({ day: addDays(course.firstDay, 1) })], first)).toMatchObject([
      { kind: 'correction' },
    ]);
  });
});
