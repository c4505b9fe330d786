import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attendanceNow,
  decidingEvents,
  type Attendance,
  type AttendanceEvent,
  type ByHalfDay,
} from './attendance.ts';

const at = Date.parse('2027-03-18T08:31:00Z');
let made = 0;
const mark = (over: Partial<Extract<AttendanceEvent, { kind: 'mark' }>> = {}): AttendanceEvent => ({
  id: `m${(made += 1)}`,
  kind: 'mark',
  enrolmentId: 'anna',
  halfDay: 'day-1-morning',
  state: 'present',
  givenAt: at,
  device: 'a',
  sequence: made,
  ...over,
});
const withdraw = (of: AttendanceEvent, givenAt = of.givenAt + 1): AttendanceEvent => ({
  id: `w${(made += 1)}`,
  kind: 'withdrawal',
  of: of.id,
  enrolmentId: of.enrolmentId,
  halfDay: of.halfDay,
  givenAt,
  device: of.device,
  sequence: made,
});
const correct = (state: Attendance | 'open', givenAt: number): AttendanceEvent => ({
  id: `c${(made += 1)}`,
  kind: 'correction',
  state,
  reason: 'Stond achteraan',
  enrolmentId: 'anna',
  halfDay: 'day-1-morning',
  givenAt,
  device: 'desk',
  sequence: 0,
});
const anna = (events: AttendanceEvent[]) => attendanceNow(events).get('anna')?.get('day-1-morning');

test('S26: present by one teacher and nothing from another is present; nothing at all is no answer', () => {
  expect(anna([mark()])).toBe('present');
  expect(attendanceNow([])).toEqual(new Map());
});

test('of two teachers who disagree the later act counts, by the anchored time and not by arrival', () => {
  const [early, late] = [mark({ device: 'b' }), mark({ state: 'absent', givenAt: at + 60_000 })];
  expect(anna([early, late])).toBe('absent');
  expect(anna([late, early])).toBe('absent');
});

test('at the same moment the device decides, and on one device the sequence', () => {
  const same = [
    mark({ device: 'a', sequence: 9 }),
    mark({ device: 'b', sequence: 1, state: 'absent' }),
    mark({ device: 'b', sequence: 2, state: 'present' }),
  ];
  expect(anna(same)).toBe('present');
  expect(anna([...same].reverse())).toBe('present');
  expect(anna(same.slice(0, 2))).toBe('absent');
});

test('taking back one teacher’s mark leaves that of another, and works when it arrives first', () => {
  const [mine, other] = [mark({ device: 'a' }), mark({ device: 'b', givenAt: at - 5_000 })];
  expect(anna([withdraw(mine), mine])).toBeUndefined();
  expect(anna([other, mine, withdraw(mine)])).toBe('present');
});

test('a correction with a reason wins over every mark made before it, also one that arrives after it', () => {
  const corrected = correct('made-up', at + 1_000);
  expect(anna([corrected, mark({ state: 'absent', givenAt: at + 1_000, device: 'zzz' })])).toBe('made-up');
  expect(anna([corrected, mark({ state: 'absent' })])).toBe('made-up');
  expect(anna([mark(), correct('open', at + 1_000)])).toBeUndefined();
});

test('who decides is told with the state, for the page that says who recorded it', () => {
  const [first, second] = [mark(), mark({ givenAt: at + 5, halfDay: 'day-1-afternoon' })];
  const ofAnna = decidingEvents([first, second]).get('anna');
  expect(ofAnna?.get('day-1-morning')).toBe(first);
  expect(ofAnna?.get('day-1-afternoon')).toBe(second);
});

const halfDay = fc.constantFrom('day-1-morning' as const, 'day-1-afternoon' as const);
const person = fc.constantFrom('anna', 'bo');
/** Two phones and a desk that recorded a day together: moments lie close, so that ties happen. */
const recorded: fc.Arbitrary<AttendanceEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('mark' as const, 'withdrawal' as const, 'correction' as const),
      device: fc.constantFrom('phone-1', 'phone-2'),
      enrolmentId: person,
      halfDay,
      present: fc.boolean(),
      givenAt: fc.integer({ min: 0, max: 6 }),
      of: fc.nat(12),
    }),
    { maxLength: 14 },
  )
  .map((acts) =>
    acts.map((act, sequence): AttendanceEvent => {
      const { enrolmentId, givenAt, device } = act;
      const base = { id: `e${sequence}`, enrolmentId, halfDay: act.halfDay, givenAt, device, sequence };
      if (act.kind === 'withdrawal') return { ...base, kind: 'withdrawal', of: `e${act.of}` };
      const state = act.present ? ('present' as const) : ('absent' as const);
      return act.kind === 'mark'
        ? { ...base, kind: 'mark', state }
        : { ...base, kind: 'correction', state, reason: 'x', device: 'desk' };
    }),
  );

const plain = (standing: ByHalfDay<Attendance>) =>
  [...standing].map(([id, halves]) => [id, [...halves].sort()]).sort();

/** What the same acts become after a network has shuffled and repeated them. */
const arrived = (events: AttendanceEvent[]) =>
  fc
    .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events))
    .chain(([all, again]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    );

const twoArrivals = recorded.chain((events) => fc.tuple(fc.constant(events), arrived(events)));

test('in any order, with any repeats, two devices end up the same', () => {
  fc.assert(
    fc.property(twoArrivals, ([events, network]) => {
      expect(plain(attendanceNow(network))).toEqual(plain(attendanceNow(events)));
    }),
    { numRuns: 2_000 },
  );
});

test('merging a part first and the rest later changes nothing', () => {
  fc.assert(
    fc.property(twoArrivals, fc.nat(14), ([events, network], cut) => {
      const first = network.slice(0, cut);
      expect(plain(attendanceNow(new Set([...first, ...network])))).toEqual(plain(attendanceNow(events)));
    }),
  );
});

/** The same without the rule: whatever came in last is true. */
const lastArrived = (events: AttendanceEvent[]): ByHalfDay<Attendance> => {
  const standing: ByHalfDay<Attendance> = new Map();
  for (const event of events) {
    const ofPerson = standing.get(event.enrolmentId) ?? new Map<typeof event.halfDay, Attendance>();
    if (event.kind === 'withdrawal') ofPerson.delete(event.halfDay);
    else if (event.state !== 'open') ofPerson.set(event.halfDay, event.state);
    standing.set(event.enrolmentId, ofPerson);
  }
  return standing;
};

test('its twin without the rule ends up differently on two devices: the test above would see it', () => {
  const outcome = fc.check(
    fc.property(twoArrivals, ([events, network]) => {
      expect(plain(lastArrived(network))).toEqual(plain(lastArrived(events)));
    }),
  );
  expect(outcome.failed).toBe(true);
});
