import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { AssignmentStanding } from './assignment.ts';
import type { Attendance } from './attendance.ts';
import type { CaseState } from './case-study.ts';
import { dayOf, type CourseDays } from './course-clock.ts';
import { halfDays, type HalfDay } from './half-day.ts';

/** The three days, or one return day for who followed the two-day course of earlier years (S27). */
export type DossierKind = 'course' | 'return-day';

/** Everything a dossier is read from. What another part of the house keeps, and does not give yet, is left out. */
export type DossierFacts = {
  kind: DossierKind;
  today: CalendarDay;
  days: CourseDays;
  /** A half day about which nothing is recorded is not in it. */
  attendance: ReadonlyMap<HalfDay, Attendance>;
  assignment: { state: AssignmentStanding['state']; dueOn?: CalendarDay | undefined };
  /** S26: taken or not; no result is in here, so that none can decide anything. */
  test: 'not-open' | 'open' | 'handed-in' | 'reviewed';
  /** Compulsory reading of the whole edition, and how much of what is unread may be opened by now. */
  receipts: { read: number; compulsory: number; openUnread: number };
  case?: CaseState | undefined;
  evaluation?: { done: number; of: number } | undefined;
  certificate?: { number: string; state: 'valid' | 'withdrawn' } | undefined;
};

/** What the certificate still waits for. */
export type MissingPart =
  | { part: 'attendance'; halfDays: HalfDay[] }
  | { part: 'assignment'; state: AssignmentStanding['state'] }
  | { part: 'test' }
  | { part: 'receipts'; count: number };

/** The half days that count: all six, and for a guest of one return day the two of that day (S27). */
export const countedHalfDays = (kind: DossierKind): readonly HalfDay[] =>
  kind === 'course' ? halfDays : halfDays.filter((halfDay) => halfDay.startsWith('return-day'));

const attended = (attendance: Attendance | undefined): boolean =>
  attendance === 'present' || attendance === 'made-up';

/**
 * S28: what is missing for the certificate, in the order of the course; nothing when it may be issued. Every half day
 * was attended or made up, the assignment is accepted, the theory test was taken (S26: its result decides nothing) and
 * the compulsory reading is read. A case is optional, and the evaluation is anonymous: neither is ever asked here.
 */
export const missingForCertificate = (facts: DossierFacts): MissingPart[] => {
  const missed = countedHalfDays(facts.kind).filter((halfDay) => !attended(facts.attendance.get(halfDay)));
  const unread = facts.receipts.compulsory - facts.receipts.read;
  const missing: MissingPart[] = [];
  if (facts.kind === 'course' && unread > 0) missing.push({ part: 'receipts', count: unread });
  if (missed.length > 0) missing.push({ part: 'attendance', halfDays: missed });
  if (facts.assignment.state !== 'accepted')
    missing.push({ part: 'assignment', state: facts.assignment.state });
  if (!testTaken(facts)) missing.push({ part: 'test' });
  return missing;
};

const testTaken = ({ test }: DossierFacts): boolean => test === 'handed-in' || test === 'reviewed';

/** `late`: something was missed or a term is over. `not-yet`: it cannot be done today. */
export type PartState = 'done' | 'open' | 'late' | 'not-yet' | 'not-needed';

export const partNames = [
  'preparation',
  'day-1',
  'day-2',
  'assignment',
  'case',
  'return-day',
  'test',
  'evaluation',
  'certificate',
] as const;
export type PartName = (typeof partNames)[number];

/** A step of the way. `on` is the day it happens or the last day of its term. */
export type DossierPart = {
  name: PartName;
  state: PartState;
  /** Whether the certificate asks for it. */
  required: boolean;
  on?: CalendarDay | undefined;
};

/** The way from the preparation to the certificate, as far as its facts are known. */
export const dossierParts = (facts: DossierFacts): DossierPart[] => {
  const { firstDay, secondDay, returnDay } = facts.days;
  const guest = facts.kind === 'return-day';
  const parts: (DossierPart | undefined)[] = [
    { name: 'preparation', state: preparation(facts), required: !guest, on: firstDay },
    guest ? undefined : { name: 'day-1', state: dayState(facts, 'day-1'), required: true, on: firstDay },
    guest ? undefined : { name: 'day-2', state: dayState(facts, 'day-2'), required: true, on: secondDay },
    { name: 'assignment', state: assignment(facts), required: true, on: facts.assignment.dueOn },
    facts.case && { name: 'case', state: caseState(facts, facts.case), required: false, on: returnDay },
    { name: 'return-day', state: dayState(facts, 'return-day'), required: true, on: returnDay },
    { name: 'test', state: test(facts), required: true, on: returnDay },
    facts.evaluation && { name: 'evaluation', state: evaluation(facts.evaluation), required: false },
    { name: 'certificate', state: certificate(facts), required: false },
  ];
  return parts.filter((part) => part !== undefined);
};

const preparation = ({ receipts }: DossierFacts): PartState => {
  if (receipts.compulsory === 0) return 'not-needed';
  if (receipts.read >= receipts.compulsory) return 'done';
  return receipts.openUnread > 0 ? 'open' : 'not-yet';
};

const dayState = (facts: DossierFacts, day: 'day-1' | 'day-2' | 'return-day'): PartState => {
  const ofDay = ([`${day}-morning`, `${day}-afternoon`] as const).map((halfDay) => ({
    on: dayOf(halfDay, facts.days),
    state: facts.attendance.get(halfDay),
  }));
  const states = ofDay.map(({ state }) => state);
  if (states.every(attended)) return 'done';
  if (states.includes('absent')) return 'late';
  return ofDay.every(({ on }) => on > facts.today) ? 'not-yet' : 'open';
};

const assignment = ({ assignment: { state, dueOn }, days, today, kind }: DossierFacts): PartState => {
  if (state === 'accepted') return 'done';
  if (state === 'submitted') return 'open';
  // S25: the introductory days end with it; a guest of a return day may begin at once.
  if (state === 'none' && kind === 'course' && today < days.secondDay) return 'not-yet';
  return dueOn !== undefined && dueOn < today ? 'late' : 'open';
};

const caseState = ({ days, today }: DossierFacts, state: CaseState): PartState => {
  if (state === 'brought') return 'done';
  if (today > days.returnDay) return 'not-needed';
  return state === 'none' && today < days.secondDay ? 'not-yet' : 'open';
};

const test = (facts: DossierFacts): PartState => {
  if (testTaken(facts)) return 'done';
  if (facts.test === 'open') return 'open';
  return facts.days.returnDay < facts.today ? 'late' : 'not-yet';
};

const evaluation = ({ done, of }: { done: number; of: number }): PartState =>
  of === 0 ? 'not-yet' : done >= of ? 'done' : 'open';

const certificate = (facts: DossierFacts): PartState => {
  if (facts.certificate) return facts.certificate.state === 'valid' ? 'done' : 'late';
  return missingForCertificate(facts).length === 0 ? 'open' : 'not-yet';
};

/** What a participant can do or look forward to: a day to come when nothing waits for them. */
export type NextStep = { part: DossierPart; kind: 'do' | 'come' | 'wait' };

const comes: readonly PartName[] = ['day-1', 'day-2', 'return-day'];

/**
 * The one thing that stands on top of the dossier: what is late first, then what is open and theirs to do, then the
 * next course day. An assignment that is handed in and a certificate in the making wait for somebody else.
 */
export const nextStep = (facts: DossierFacts): NextStep | undefined => {
  const parts = dossierParts(facts);
  const theirs = (part: DossierPart): boolean =>
    part.name !== 'certificate' && !(part.name === 'assignment' && facts.assignment.state === 'submitted');
  const today = parts.find(
    (part) => comes.includes(part.name) && part.on === facts.today && part.state === 'open',
  );
  if (today) return { part: today, kind: 'come' };
  const todo = (state: PartState) =>
    parts.find((part) => part.state === state && theirs(part) && !comes.includes(part.name) && part.required);
  const urgent = todo('late') ?? todo('open');
  if (urgent) return { part: urgent, kind: 'do' };
  const day = parts.find((part) => comes.includes(part.name) && part.state === 'not-yet');
  if (day) return { part: day, kind: 'come' };
  const optional = parts.find((part) => part.state === 'open' && theirs(part) && !comes.includes(part.name));
  if (optional) return { part: optional, kind: 'do' };
  const waiting = parts.find((part) => part.state === 'open' || part.state === 'late');
  return waiting && { part: waiting, kind: 'wait' };
};
