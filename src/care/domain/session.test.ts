import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, weekday } from '../../kernel/calendar-day.ts';
import { decideCallOff, decideUndo, undoUntil } from './call-off.ts';
import { decideJoin, type GroupMember } from './group.ts';
import { changedWith, movedTimes, seriesDays } from './session-series.ts';
import {
  clashes,
  decideTimes,
  isOver,
  leadingCounts,
  overlap,
  parseTime,
  type Session,
  type Times,
} from './session.ts';

const tuesday = day({ year: 2027, month: 3, day: 23 });
const session = (over: Partial<Session> = {}): Session => ({
  id: 'a',
  seriesId: 's',
  group: undefined,
  day: tuesday,
  begins: '19:00',
  ends: '20:00',
  place: 'Heide',
  sequence: 0,
  therapists: [{ id: 'anna', name: 'Anna' }],
  callOff: undefined,
  ...over,
});
const calledOff = { id: 'c', reason: 'storm', at: new Date('2027-03-23T10:00:00Z') } as const;

describe('times', () => {
  test.each([
    [{ day: addDays(tuesday, -1) }, 'day-is-past'],
    [{ day: addDays(tuesday, 401) }, 'day-too-far'],
    [{ begins: '04:59' }, 'time-too-early'],
    [{ begins: '22:00', ends: '23:01' }, 'time-too-late'],
    [{ ends: '19:00' }, 'ends-before-it-begins'],
    [{ begins: '09:00', ends: '13:01' }, 'too-long'],
  ] as const)('%o is refused as %s', (over, reason) => {
    expect(decideTimes({ ...session(), ...over }, tuesday)).toEqual({ ok: false, reason });
  });

  test('what lies on each bound is accepted', () => {
    for (const over of [{}, { begins: '05:00', ends: '09:00' }, { begins: '22:00', ends: '23:00' }])
      expect(decideTimes(session(over), tuesday).ok).toBe(true);
    expect(decideTimes(session({ day: addDays(tuesday, 400) }), tuesday).ok).toBe(true);
  });

  test('a clock time is read as people write it, and nothing else is one', () => {
    expect(['9.30', '09:30', '09:30:00', ' 9:30 '].map(parseTime)).toEqual(Array(4).fill('09:30'));
    expect(['24:00', '9:60', '930', '', 'half tien', '09:30:15'].map(parseTime)).toEqual(
      Array(6).fill(undefined),
    );
  });

  test('a session is over at its last minute in the Netherlands, in winter and in summer', () => {
    expect(isOver(session(), new Date('2027-03-23T18:59:59Z'))).toBe(false);
    expect(isOver(session(), new Date('2027-03-23T19:00:00Z'))).toBe(true);
    const summer = session({ day: addDays(tuesday, 7) });
    expect(isOver(summer, new Date('2027-03-30T17:59:59Z'))).toBe(false);
    expect(isOver(summer, new Date('2027-03-30T18:00:00Z'))).toBe(true);
  });

  test('who leads a session sees today’s check-ins from its day until two days later', () => {
    const at = (n: number) => new Date(`${addDays(tuesday, n)}T12:00:00Z`);
    expect([-1, 0, 2, 3].map((n) => leadingCounts(session(), at(n)))).toEqual([false, true, true, false]);
  });
});

describe('at the same time', () => {
  const time = fc.integer({ min: 300, max: 1380 }).map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`); // prettier-ignore
  const times = fc
    .tuple(time, time, fc.constantFrom(tuesday, addDays(tuesday, 1)))
    .filter(([a, b]) => a !== b)
    .map(([a, b, on]): Times => ({ day: on, begins: a < b ? a : b, ends: a < b ? b : a }));

  test('two overlap exactly when they share a minute, whichever is asked first', () => {
    const minutes = ({ day: on, begins, ends }: Times) => {
      const of = (t: string) => Number(t.slice(0, 2)) * 60 + Number(t.slice(3));
      return new Set(Array.from({ length: of(ends) - of(begins) }, (_, m) => `${on} ${of(begins) + m}`));
    };
    fc.assert(
      fc.property(times, times, (a, b) => {
        const shared = [...minutes(a)].some((minute) => minutes(b).has(minute));
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
      }),
      { numRuns: 40 },
    );
  });

  test('a clash is of the same therapist, not called off, and not the session itself', () => {
    const wanted = { times: [session({ begins: '19:30', ends: '20:30' })], therapistIds: ['anna'] };
    expect(clashes([session()], wanted)).toHaveLength(1);
    expect(clashes([session()], { ...wanted, except: new Set(['a']) })).toEqual([]);
    expect(clashes([session({ callOff: calledOff })], wanted)).toEqual([]);
    expect(clashes([session({ therapists: [{ id: 'bram', name: 'Bram' }] })], wanted)).toEqual([]);
    expect(clashes([session({ begins: '20:30', ends: '21:00' })], wanted)).toEqual([]);
  });
});

describe('a series', () => {
  test('is on the same weekday every week, also over the change to summer time and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 52 }),
        fc.constantFrom(1 as const, 2 as const),
        (from, times, everyWeeks) => {
          const first = addDays(tuesday, from);
          const made = seriesDays({ first, times, everyWeeks });
          const days = made.ok ? made.value : [];
          expect(days).toHaveLength(times);
          expect(new Set(days.map(weekday))).toEqual(new Set([weekday(first)]));
          expect(days.at(-1)).toBe(addDays(first, (times - 1) * 7 * everyWeeks));
        },
      ),
    );
    for (const times of [0, 53, 1.5, NaN])
      expect(seriesDays({ first: tuesday, times, everyWeeks: 1 }).ok).toBe(false);
  });

  const week = (n: number, over: Partial<Session> = {}) =>
    session({ id: `w${n}`, day: addDays(tuesday, 7 * n), ...over });
  const now = new Date('2027-03-24T12:00:00Z');
  const series = [week(0), week(1), week(2, { callOff: calledOff }), week(3)];

  test('a change to this one and the following leaves what was before and what is called off', () => {
    const ids = (scope: 'this' | 'following', from: Session) =>
      changedWith(from, series, scope, now).map(({ id }) => id);
    expect(ids('this', week(1))).toEqual(['w1']);
    expect(ids('following', week(1))).toEqual(['w1', 'w3']);
  });

  test('a change moves each by as many days, and the clock time stays over the change to summer time', () => {
    const to = { day: addDays(week(1).day, 2), begins: '18:30', ends: '19:30' };
    expect(movedTimes([week(1), week(3)], week(1), to)).toEqual([
      { id: 'w1', ...to },
      { id: 'w3', ...to, day: addDays(week(3).day, 2) },
    ]);
  });
});

describe('calling off', () => {
  test('is once, of what is not over, and is undone within ten minutes', () => {
    const before = new Date('2027-03-23T10:00:00Z');
    expect(decideCallOff(session(), before).ok).toBe(true);
    expect(decideCallOff(session({ callOff: calledOff }), before)).toMatchObject({
      reason: 'already-called-off',
    });
    expect(decideCallOff(session(), new Date('2027-03-23T19:00:00Z'))).toMatchObject({ reason: 'is-over' });
    const off = session({ callOff: calledOff });
    expect(decideUndo(off, new Date('2027-03-23T10:09:59Z'))).toEqual({ ok: true, value: 'c' });
    expect(decideUndo(off, undoUntil(calledOff.at))).toMatchObject({ reason: 'too-late' });
    expect(decideUndo(session(), before)).toMatchObject({ reason: 'not-called-off' });
  });
});

describe('joining a group', () => {
  const member = (clientId: string, untilDay?: typeof tuesday): GroupMember => ({
    ...{ clientId, name: clientId, fromDay: tuesday, untilDay },
  });
  const group = { open: true, most: 2, ended: false };
  const join = (over: Partial<typeof group>, members: GroupMember[], hasBegun = true) =>
    decideJoin({ ...group, ...over }, { members, hasBegun }, 'kees');

  test('is refused when it ended, is full, has begun behind a closed door, or they are in it', () => {
    expect(join({}, [member('a')])).toMatchObject({ ok: true });
    expect(join({ ended: true }, [])).toMatchObject({ reason: 'group-ended' });
    expect(join({}, [member('a'), member('b')])).toMatchObject({ reason: 'group-full' });
    expect(join({ open: false }, [])).toMatchObject({ reason: 'group-closed' });
    expect(join({ open: false }, [], false)).toMatchObject({ ok: true });
    expect(join({}, [member('kees')])).toMatchObject({ reason: 'already-in-group' });
  });

  test('who left takes no place, and may come back', () => {
    expect(join({}, [member('a', tuesday), member('kees', tuesday), member('b')])).toMatchObject({
      ok: true,
    });
  });
});
