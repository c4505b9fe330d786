import { accepted, refused, type Result } from '../../kernel/result.ts';

/** How many questions of each topic a test has: `{ 'Overbelasting': 3 }`. */
export type DrawPlan = Readonly<Record<string, number>>;

/** A number from 0 up to 2^32 that looks like chance and is always the same for the same text (FNV-1a, then mixed). */
const rankOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The same things in an order that only the seed decides. */
export const inOrderOf = <T>(seed: string, things: readonly T[], idOf: (thing: T) => string): T[] =>
  things
    .map((thing) => ({ thing, id: idOf(thing), rank: rankOf(`${seed}:${idOf(thing)}`) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ thing }) => thing);

/** The options of a question of order as they are shown: shuffled by the seed, never in the right order already. */
export const shuffled = <T extends { id: string }>(seed: string, options: readonly T[]): T[] => {
  const [first, ...rest] = inOrderOf(seed, options, (option) => option.id);
  if (!first) return [];
  const order = [first, ...rest];
  return order.every((option, at) => option.id === options[at]?.id) ? [...rest, first] : order;
};

/** A question of the bank that may be drawn. `id` is that of its newest version. */
export type Drawable = { id: string; topic: string };

/**
 * Draws a test from the bank: of each topic as many as planned, which ones decided by the seed alone, so that the
 * same seed gives the same test to everybody. Refuses an empty plan and a topic with too few questions.
 */
export const drawQuestions = (
  bank: readonly Drawable[],
  plan: DrawPlan,
  seed: string,
): Result<string[], 'nothing-planned' | 'too-few-questions'> => {
  const drawn: string[] = [];
  for (const [topic, wanted] of Object.entries(plan)) {
    const candidates = bank.filter((question) => question.topic === topic);
    if (wanted > candidates.length) return refused('too-few-questions');
    drawn.push(
      ...inOrderOf(seed, candidates, (question) => question.id)
        .slice(0, wanted)
        .map(({ id }) => id),
    );
  }
  return drawn.length > 0 ? accepted(drawn) : refused('nothing-planned');
};

/** Where a test stands: drawn and only seen by teachers, open for the room, or closed. */
export type TestStanding =
  | { state: 'drawn' }
  | { state: 'open'; openedAt: Date; roomCode: string }
  | { state: 'closed'; openedAt: Date; roomCode: string; closedAt: Date };

/** A code of six digits for the room, from a chance of 0 up to 1. */
export const roomCodeOf = (chance: number): string => String(Math.floor(chance * 1_000_000)).padStart(6, '0');

/** Hours after closing in which an answer is still taken that says it was given later: its clock may be wrong. */
export const lateHours = 24;

/** Why one answer was not taken: the device stops keeping it, and tells its owner. */
export type AnswerRefusal = 'unknown-question' | 'handed-in' | 'too-late' | 'too-many';

export type Delivery = {
  /** When the answer was given, by the device's clock set right with ours. */
  givenAt: number;
  receivedAt: number;
};

/** When an answer counts as given: a device cannot give one after we received it, whatever its clock says. */
export const givenAtOf = (delivery: Delivery): number => Math.min(delivery.givenAt, delivery.receivedAt);

/**
 * Whether an answer is taken (S26). In time: it came while the room was open, or was given before closing, however
 * late it arrives. Given after closing by its own account it is taken for another day, and marked as late. All
 * moments in milliseconds since 1970. Refuses what comes for a test that never opened, and what is too late.
 */
export const takeAnswer = (
  test: TestStanding,
  delivery: Delivery,
): Result<'in-time' | 'late', 'not-open' | 'too-late'> => {
  if (test.state === 'drawn') return refused('not-open');
  if (test.state === 'open' || !isLate(delivery, test.closedAt)) return accepted('in-time');
  const lastAt = test.closedAt.getTime() + lateHours * 3_600_000;
  return delivery.receivedAt <= lastAt ? accepted('late') : refused('too-late');
};

/** Whether an answer was given after the room was closed, as far as we can tell. */
export const isLate = (delivery: Delivery, closedAt: Date): boolean =>
  givenAtOf(delivery) > closedAt.getTime();

/** Something that a device did, in the order of its own counter. */
export type DeviceStep = {
  /** Made on the device; the same delivery twice carries the same one. */
  id: string;
  device: string;
  /** One higher with everything the device does, also after a restart. */
  counter: number;
  givenAt: number;
};

export type GivenAnswer<A> = DeviceStep & { question: string; answer: A };

const later = (a: DeviceStep, b: DeviceStep): boolean => {
  // On one device its own counter decides, whatever the clock did meanwhile; between devices only the clock can.
  if (a.device === b.device) return a.counter > b.counter || (a.counter === b.counter && a.id > b.id);
  return a.givenAt > b.givenAt || (a.givenAt === b.givenAt && a.device > b.device);
};

/**
 * The answer that counts for each question: on each device the one with the highest counter, and of those the one
 * given last. Takes the deliveries in any order and any number of times and always gives the same.
 */
export const mergeAnswers = <A>(given: Iterable<GivenAnswer<A>>): Map<string, GivenAnswer<A>> => {
  const ofDevice = new Map<string, GivenAnswer<A>>();
  for (const step of given) {
    const key = JSON.stringify([step.question, step.device]);
    const known = ofDevice.get(key);
    if (!known || later(step, known)) ofDevice.set(key, step);
  }
  const merged = new Map<string, GivenAnswer<A>>();
  for (const step of ofDevice.values()) {
    const known = merged.get(step.question);
    if (!known || later(step, known)) merged.set(step.question, step);
  }
  return merged;
};

/** The hand-in that counts: the first, by the clock. Handing in twice is handing in once. */
export const firstHandIn = (handIns: Iterable<DeviceStep>): DeviceStep | undefined => {
  let first: DeviceStep | undefined;
  for (const step of handIns)
    if (!first || step.givenAt < first.givenAt || (step.givenAt === first.givenAt && step.id < first.id))
      first = step;
  return first;
};

/** Whether something was done before handing in: on that device by the counter, on another one by the clock. */
export const isBefore = (step: DeviceStep, handIn: DeviceStep | undefined): boolean => {
  if (!handIn) return true;
  return step.device === handIn.device ? step.counter < handIn.counter : step.givenAt <= handIn.givenAt;
};

/** Somebody's test as it counts: what was answered before handing in, in whatever order it all arrived. */
export const settleAnswers = <A>(
  given: readonly GivenAnswer<A>[],
  handIns: readonly DeviceStep[],
): { answers: Map<string, GivenAnswer<A>>; handIn: DeviceStep | undefined } => {
  const handIn = firstHandIn(handIns);
  return { answers: mergeAnswers(given.filter((step) => isBefore(step, handIn))), handIn };
};
