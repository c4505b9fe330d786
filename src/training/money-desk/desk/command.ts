import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import { addToOutbox } from '../../../platform/outbox/index.ts';
import { canEnrol, groupSize, type Edition } from '../../domain/edition.ts';
import { askRefund } from '../../store/ending.ts';
import { findEdition, lockEdition } from '../../store/editions.ts';
import { lockEnrolment, saveDecision, type EnrolmentInFull } from '../../store/enrolments.ts';
import { countSeats, keepSeat, releaseSeat, setCapacity, takeSeat } from '../../store/seats.ts';
import { confirm } from '../../store/settling.ts';
import {
  findDeskLine,
  lockDeskLine,
  saveMove,
  saveResolution,
  type DeskLine,
  type DeskOutcome,
} from './query.ts';
import { canMove, canSeat, entryUnjudged, type WayRefusal } from './ways.ts';

export type DeskRefusal =
  WayRefusal | 'not-found' | 'already-resolved' | 'edition-at-maximum' | 'no-such-edition' | 'edition-full';

type Deps = { db: Database; clock: Clock };
type Scene = { tx: Tx; line: DeskLine; enrolment: EnrolmentInFull; edition: Edition; by: string };
type Done = Result<DeskOutcome, DeskRefusal>;

/** Gives paid money its seat; in a full edition a seat is added, up to the 24 of S19 and never beyond. */
export const seatHere = ({ db, clock }: Deps, request: { ledgerId: number; by: string }): Promise<Done> =>
  inTransaction(db, async (tx): Promise<Done> => {
    const found = await findDeskLine(tx, request.ledgerId);
    if (!found) return refused('not-found');
    if (!found.person) return refused('unknown-enrolment');
    const edition = await lockEdition(tx, found.person.editionId, 'change');
    const scene = await enter(tx, found, { ...request, edition });
    if (!scene.ok) return scene;
    const { enrolment, line } = scene.value;
    const may = canSeat({ enrolment, edition, refundAsked: line.refundAsked });
    if (!may.ok) return may;
    const seat = await seatOf(tx, edition, enrolment.id);
    if (seat === undefined) return refused('edition-at-maximum');
    await finish(scene.value, { outcome: 'seated', detail: edition.code });
    await confirm(tx, { edition, enrolment, seat, clock });
    return accepted('seated');
  });

const seatOf = async (tx: Tx, edition: Edition, holder: string): Promise<number | undefined> => {
  const free =
    (await keepSeat(tx, holder, undefined)) ??
    (await takeSeat(tx, { editionId: edition.id, holder, heldUntil: undefined }));
  if (free !== undefined) return free;
  const { capacity } = await countSeats(tx, edition.id);
  if (capacity >= groupSize.maximum) return undefined;
  await setCapacity(tx, edition.id, capacity + 1);
  return takeSeat(tx, { editionId: edition.id, holder, heldUntil: undefined });
};

/** Moves the enrolment to an open edition with a free seat, and confirms it there. */
export const seatElsewhere = (
  { db, clock }: Deps,
  request: { ledgerId: number; code: string; by: string },
): Promise<Done> =>
  inTransaction(db, async (tx): Promise<Done> => {
    const found = await findDeskLine(tx, request.ledgerId);
    if (!found) return refused('not-found');
    if (!found.person) return refused('unknown-enrolment');
    const wished = await findEdition(tx, request.code);
    if (!wished || wished.id === found.person.editionId) return refused('no-such-edition');
    const { edition, target } = await lockBoth(tx, found.person.editionId, wished.id);
    const scene = await enter(tx, found, { ...request, edition });
    if (!scene.ok) return scene;
    const { enrolment, line } = scene.value;
    const may = canMove({ enrolment, edition, refundAsked: line.refundAsked });
    if (!may.ok) return may;
    if (!canEnrol(target, today(clock)).ok) return refused('no-such-edition');
    await releaseSeat(tx, enrolment.id);
    const seat = await takeSeat(tx, { editionId: target.id, holder: enrolment.id, heldUntil: undefined });
    // Nothing may stay half done: the seat that was let go comes back with the transaction.
    if (seat === undefined) throw new Full();
    await saveMove(tx, enrolment.id, target.id);
    await finish(scene.value, { outcome: 'other-edition', detail: target.code });
    await confirm(tx, { edition: target, enrolment: { ...enrolment, editionId: target.id }, seat, clock });
    return accepted('other-edition');
  }).catch((error: unknown): Done => {
    if (error instanceof Full) return refused('edition-full');
    throw error;
  });

class Full extends Error {}

/** Two editions are locked in the order of their ids, so that two moves in opposite directions never wait for each other. */
const lockBoth = async (
  tx: Tx,
  own: string,
  wished: string,
): Promise<{ edition: Edition; target: Edition }> => {
  const locked = new Map<string, Edition>();
  for (const id of [own, wished].sort()) locked.set(id, await lockEdition(tx, id, 'enrol'));
  return { edition: locked.get(own)!, target: locked.get(wished)! };
};

/** Gives the money back: through Mollie by the outbox, or by hand when it came by bank. */
export const giveBack = ({ db }: Deps, request: { ledgerId: number; by: string }): Promise<Done> =>
  inTransaction(db, async (tx): Promise<Done> => {
    const found = await findDeskLine(tx, request.ledgerId);
    if (!found) return refused('not-found');
    if (!found.person) return giveBackUnknown(tx, found, request.by);
    const edition = await lockEdition(tx, found.person.editionId, 'enrol');
    const scene = await enter(tx, found, { ...request, edition });
    if (!scene.ok) return scene;
    const { line, enrolment, by } = scene.value;
    const { sourceId, amountCents } = line;
    const refund = { enrolmentId: enrolment.id, sourceId, amountCents, reason: line.reason, by };
    if (await askRefund(tx, refund)) await tellRefund(tx, line.ledgerId, refund);
    await finish(scene.value, { outcome: 'refund', detail: line.reason });
    return accepted('refund');
  });

const tellRefund = (tx: Tx, ledgerId: number, refund: { enrolmentId: string; amountCents: number }) =>
  addToOutbox(tx, {
    topic: 'mail.refund-asked',
    key: `refund-asked:${ledgerId}`,
    payload: { enrolmentId: refund.enrolmentId, refundCents: refund.amountCents },
    about: refund.enrolmentId,
  });

/** Money of nobody we know: a refund needs an enrolment, so it goes back by hand and is only written down here. */
const giveBackUnknown = async (tx: Tx, found: DeskLine, by: string): Promise<Done> => {
  const line = await lockDeskLine(tx, found.ledgerId);
  if (line.resolved) return refused('already-resolved');
  await saveResolution(tx, { ledgerId: line.ledgerId, outcome: 'refund', detail: 'by-hand', by });
  await audit(tx, line, { outcome: 'refund', detail: 'by-hand', by });
  return accepted('refund');
};

/** Locks the enrolment and the line, after the edition, and looks again: of two who decide at once only one does. */
const enter = async (
  tx: Tx,
  found: DeskLine,
  known: { edition: Edition; by: string },
): Promise<Result<Scene, DeskRefusal>> => {
  const enrolment = (await lockEnrolment(tx, found.person!.enrolmentId))!;
  const line = await lockDeskLine(tx, found.ledgerId);
  if (line.resolved) return refused('already-resolved');
  // Another line of the same person moved them to another edition: the lock at hand is that of the old one.
  if (enrolment.editionId !== known.edition.id) return refused('already-seated');
  return accepted({ tx, line, enrolment, ...known });
};

const finish = async (scene: Scene, end: { outcome: DeskOutcome; detail: string }): Promise<void> => {
  const { tx, line, enrolment, by } = scene;
  if (end.outcome !== 'refund' && entryUnjudged(enrolment)) {
    await saveDecision(tx, enrolment.id, {
      subject: 'entry',
      approved: true,
      reason: 'Goedgekeurd bij het geven van een plaats na betaling',
      decidedBy: by,
    });
  }
  await saveResolution(tx, { ledgerId: line.ledgerId, ...end, by });
  await audit(tx, line, { ...end, by });
};

const acts: Record<DeskOutcome, string> = {
  seated: 'desk-seated',
  'other-edition': 'desk-moved',
  refund: 'desk-refunded',
};

const audit = (tx: Tx, line: DeskLine, end: { outcome: DeskOutcome; detail: string; by: string }) =>
  recordAudit(tx, {
    actor: end.by,
    act: acts[end.outcome],
    object: line.person?.enrolmentId ?? `ledger:${line.ledgerId}`,
    detail: { ledger: line.ledgerId, cents: line.amountCents, was: line.reason, to: end.detail },
  });
