import type { HalfDay } from './half-day.ts';

/** Whether somebody was there in a half day; `made-up` is missed and done in another way, with a reason. */
export type Attendance = 'present' | 'absent' | 'made-up';

/**
 * What every record of a device carries. `givenAt` is the moment of the act in milliseconds since 1970, by the
 * server's clock as the device knew it; `sequence` counts the records of one device.
 */
export type Given = { id: string; givenAt: number; device: string; sequence: number };

/**
 * Something that was recorded about one person in one half day. A `mark` is a scan or a tick in the list, a
 * `withdrawal` takes one mark back, and a `correction` comes from a desk with a reason; `open` then means that
 * nothing counts as recorded.
 */
export type AttendanceEvent = Given & { enrolmentId: string; halfDay: HalfDay } & (
    | { kind: 'mark'; state: 'present' | 'absent' }
    | { kind: 'withdrawal'; of: string }
    | { kind: 'correction'; state: Attendance | 'open'; reason: string }
  );

/** By person, and then by half day. */
export type ByHalfDay<T> = Map<string, Map<HalfDay, T>>;

/**
 * Which of two records came later: by its anchored time, then device, then sequence, so that everybody who holds
 * the same records orders them alike. At the same moment a correction comes after a mark. Negative when `a` is earlier.
 */
export const inOrder = (a: AttendanceEvent, b: AttendanceEvent): number =>
  a.givenAt - b.givenAt ||
  Number(a.kind === 'correction') - Number(b.kind === 'correction') ||
  compareGiven(a, b);

/** The order of two records of any kind: time, device, sequence, and the id when all else is the same. */
export const compareGiven = (a: Given, b: Given): number =>
  a.givenAt - b.givenAt ||
  compareText(a.device, b.device) ||
  a.sequence - b.sequence ||
  compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The record that says how one person stands in one half day. */
export type Deciding<E extends AttendanceEvent> = Exclude<E, { kind: 'withdrawal' }>;

/**
 * Merges what several devices recorded: per person and half day the latest mark or correction decides. A mark that
 * was taken back does not count, whichever of the two arrived first; taking back one teacher's mark leaves another
 * teacher's standing. The same records give the same answer in any order, and a record that comes twice counts once.
 */
export const decidingEvents = <E extends AttendanceEvent>(events: Iterable<E>): ByHalfDay<Deciding<E>> => {
  const all = [...events];
  const withdrawn = new Set(all.flatMap((event) => (event.kind === 'withdrawal' ? [event.of] : [])));
  const found: ByHalfDay<Deciding<E>> = new Map();
  for (const event of all) {
    if (event.kind === 'withdrawal' || (event.kind === 'mark' && withdrawn.has(event.id))) continue;
    const person = found.get(event.enrolmentId) ?? new Map<HalfDay, Deciding<E>>();
    found.set(event.enrolmentId, person);
    const standing = person.get(event.halfDay);
    if (!standing || inOrder(standing, event) < 0) person.set(event.halfDay, event as Deciding<E>);
  }
  return found;
};

/** How everybody stands per half day; a half day about which nothing is recorded is left out. */
export const attendanceNow = (events: Iterable<AttendanceEvent>): ByHalfDay<Attendance> => {
  const standing: ByHalfDay<Attendance> = new Map();
  for (const [enrolmentId, deciding] of decidingEvents(events)) {
    const known = [...deciding].flatMap(([halfDay, { state }]): [HalfDay, Attendance][] =>
      state === 'open' ? [] : [[halfDay, state]],
    );
    if (known.length > 0) standing.set(enrolmentId, new Map(known));
  }
  return standing;
};
