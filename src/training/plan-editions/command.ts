import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { planEdition, type Edition } from '../domain/edition.ts';
import type { EnrolmentInFull } from '../store/enrolments.ts';
import { findReturnDay, lockEdition, saveEdition } from '../store/editions.ts';
import { countSeats, setCapacity } from '../store/seats.ts';
import type { Plan } from './form.ts';
import { findByCode, findById, findEnrolmentsOf, hasEnrolments, nextCode, saveCode } from './query.ts';
import type { EditionRefusal } from './texts.ts';

export type PlanDeps = { db: Database; clock: Clock };

/** Judges a plan by the domain's rules, and that a group of the minimum fits on the seats. */
const judge = (plan: Plan): Result<undefined, EditionRefusal> => {
  const planned = planEdition(plan);
  if (!planned.ok) return planned;
  if (plan.minimum < 1 || plan.minimum > plan.capacity) return refused('minimum-out-of-bounds');
  return accepted(undefined);
};

/**
 * Makes a draft. `id` comes from the form, so that a form that is sent twice makes one edition: its code is given
 * again. Refuses what the domain refuses and a first day that is over.
 */
export const createEdition = async (
  deps: PlanDeps,
  by: string,
  wish: { id: string; plan: Plan },
): Promise<Result<{ code: string }, EditionRefusal>> => {
  const judged = judge(wish.plan);
  if (!judged.ok) return judged;
  if (wish.plan.firstDay <= today(deps.clock)) return refused('first-day-past');
  return inTransaction(deps.db, async (tx) => {
    const code = await nextCode(tx, wish.plan.firstDay);
    const made = await findById(tx, wish.id);
    if (made) return accepted({ code: made.code });
    if (!code) return refused('codes-used-up');
    const { capacity, ...plan } = wish.plan;
    await saveEdition(tx, { id: wish.id, code, ...plan });
    await setCapacity(tx, wish.id, capacity);
    await recordAudit(tx, { actor: by, act: 'edition-created', object: wish.id, detail: { code } });
    return accepted({ code });
  });
};

/** What of a plan differs from the edition as it is kept, by the names the audit and the mails use. */
const differences = (edition: Edition, capacity: number, plan: Plan): string[] => {
  const same = {
    place: edition.place === plan.place,
    venue: edition.venue?.name === plan.venue?.name && edition.venue?.address === plan.venue?.address,
    days:
      edition.firstDay === plan.firstDay &&
      edition.secondDay === plan.secondDay &&
      edition.returnDay === plan.returnDay,
    times: edition.startsAt === plan.startsAt && edition.endsAt === plan.endsAt,
    price: edition.price.cents === plan.price.cents,
    minimum: edition.minimum === plan.minimum,
    capacity: capacity === plan.capacity,
    warning: edition.warnOn === plan.warnOn,
    audience: edition.audience.nl === plan.audience.nl && edition.audience.en === plan.audience.en,
    picture: edition.picture === plan.picture,
  };
  return Object.entries(same).flatMap(([name, isSame]) => (isSame ? [] : [name]));
};

/** What a participant must be told of, in the words of the mail. */
const worthTelling = (changed: string[]): ('date' | 'venue' | 'times')[] => [
  ...(changed.includes('days') ? (['date'] as const) : []),
  ...(changed.includes('venue') || changed.includes('place') ? (['venue'] as const) : []),
  ...(changed.includes('times') ? (['times'] as const) : []),
];

/** Whether somebody counts on coming: a seat, a review, or paid money that waits for a seat. */
export const countsOnComing = ({ standing }: Pick<EnrolmentInFull, 'standing'>): boolean =>
  !['cancelled', 'entry-refused', 'seat-released'].includes(standing.state);

/**
 * Changes an edition as it stood at `revision`. Somebody else's change in between refuses it. A change of days,
 * times or place is told to everybody who counts on coming, once each.
 */
export const changeEdition = async (
  deps: PlanDeps,
  by: string,
  wish: { code: string; revision: number; plan: Plan },
): Promise<Result<{ code: string; changed: string[] }, EditionRefusal | 'not-found'>> => {
  const judged = judge(wish.plan);
  if (!judged.ok) return judged;
  const known = await findByCode(deps.db, wish.code);
  if (!known) return refused('not-found');
  return inTransaction(deps.db, async (tx) => {
    const edition = await lockEdition(tx, known.edition.id, 'change');
    if (edition.standing.state === 'cancelled') return refused('edition-cancelled');
    if (edition.revision !== wish.revision) return refused('changed-meanwhile');
    const seats = await countSeats(tx, edition.id);
    if (wish.plan.capacity < seats.capacity - seats.free) return refused('capacity-below-taken');
    const changed = differences(edition, seats.capacity, wish.plan);
    if (changed.length === 0) return accepted({ code: edition.code, changed });
    const code = await codeAfter(tx, edition, wish.plan);
    if (!code) return refused('codes-used-up');
    const { capacity, ...plan } = wish.plan;
    await saveEdition(tx, { id: edition.id, code, ...plan });
    if (code !== edition.code) await saveCode(tx, edition.id, code);
    await setCapacity(tx, edition.id, capacity);
    await recordAudit(tx, {
      actor: by,
      act: 'edition-changed',
      object: edition.id,
      detail: { code, changed },
    });
    const what = worthTelling(changed);
    if (what.length > 0 && edition.standing.state !== 'draft')
      await tellEverybody(tx, edition.id, edition.revision + 1, what);
    await changeReturnDay(tx, edition, plan, what);
    return accepted({ code, changed });
  });
};

/** S27: others on the return day are on the same day, at the same place; they too are told of what moves. */
const changeReturnDay = async (
  tx: Tx,
  course: Edition,
  plan: Omit<Plan, 'capacity'>,
  what: ('date' | 'venue' | 'times')[],
): Promise<void> => {
  const day = await findReturnDay(tx, course.id);
  if (!day || what.length === 0) return;
  const moved = course.returnDay !== plan.returnDay;
  const told = what.filter((one) => one !== 'date' || moved);
  if (told.length === 0) return;
  await lockEdition(tx, day.id, 'change');
  const { place, venue, startsAt, endsAt, returnDay } = plan;
  await saveEdition(tx, {
    ...{ ...day, place, venue, startsAt, endsAt, returnDay },
    ...{ firstDay: returnDay, secondDay: returnDay, warnOn: returnDay },
  });
  await tellEverybody(tx, day.id, day.revision + 1, told);
};

/** S18: the code follows the first day while nobody knows it; a code that is out in the world stays. */
const codeAfter = async (tx: Tx, edition: Edition, plan: Plan): Promise<string | undefined> =>
  edition.firstDay === plan.firstDay ||
  edition.standing.state !== 'draft' ||
  (await hasEnrolments(tx, edition.id))
    ? edition.code
    : nextCode(tx, plan.firstDay);

const tellEverybody = async (
  tx: Tx,
  editionId: string,
  revision: number,
  what: ('date' | 'venue' | 'times')[],
): Promise<void> => {
  for (const enrolment of (await findEnrolmentsOf(tx, [editionId])).filter(countsOnComing)) {
    await addToOutbox(tx, {
      topic: 'mail.edition-changed',
      key: `edition-changed:${enrolment.id}:${revision}`,
      payload: { enrolmentId: enrolment.id, what },
      about: enrolment.id,
    });
  }
};
