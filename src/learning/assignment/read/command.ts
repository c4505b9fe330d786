import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import type { CheckedFile } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { addToOutbox } from '../../../platform/outbox/index.ts';
import {
  decideExtension,
  decideReopen,
  decideVerdict,
  type ExtensionRefusal,
  type ReopenRefusal,
  type VerdictKind,
  type VerdictRefusal,
} from '../../domain/assignment.ts';
import { findFile } from '../../store/assignment-files.ts';
import { saveExtension } from '../../store/assignment-terms.ts';
import { lockAssignment, releaseReview, saveVerdict, takeReview } from '../../store/assignments.ts';

type Deps = { db: Database; clock: Clock };

/** Who does it, and about whose assignment. `by` is how the audit names them. */
export type Act = {
  enrolmentId: string;
  editionId: string;
  staff: { id: string; name: string };
  by: string;
};

/**
 * Takes the reading on oneself. `from` is the colleague who had it on the page, when it is taken over; when meanwhile
 * somebody else has it, nothing changes (`taken-by-other`).
 */
export const take = (
  deps: Deps,
  act: Act,
  from: string | undefined,
): Promise<Result<true, 'taken-by-other'>> =>
  inTransaction(deps.db, async (tx) => {
    await lockAssignment(tx, act);
    const { enrolmentId, staff } = act;
    const at = deps.clock.now();
    if (!(await takeReview(tx, { enrolmentId, staffId: staff.id, name: staff.name, from, at })))
      return refused('taken-by-other');
    await audit(tx, act, 'assignment-taken', from && from !== staff.id ? { from: `staff:${from}` } : {});
    return accepted(true);
  });

/** Lets it go again, so that a colleague can take it. */
export const release = (deps: Deps, act: Act): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    if (await releaseReview(tx, act.enrolmentId, act.staff.id)) await audit(tx, act, 'assignment-released');
  });

/** Accepts a version or returns it, under the lock of the assignment; the participant gets one mail. */
export const judge = (
  deps: Deps,
  act: Act,
  given: { kind: 'accepted' | 'returned'; version: number; words: string },
): Promise<Result<true, VerdictRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const { standing, reviewer } = await lockAssignment(tx, act);
    const decided = decideVerdict(standing, { ...given, by: act.staff.id, reviewer: reviewer?.staffId });
    if (!decided.ok) return decided;
    await keep(tx, deps, act, given);
    return decided;
  });

/** Takes an acceptance back; it then waits for a judgement, with whoever did this. */
export const reopen = (deps: Deps, act: Act, reason: string): Promise<Result<true, ReopenRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const { standing, reviewer } = await lockAssignment(tx, act);
    const decided = decideReopen(standing, reason);
    if (!decided.ok) return decided;
    await keep(tx, deps, act, { kind: 'reopened', version: decided.value.version, words: reason });
    const { enrolmentId, staff } = act;
    const taking = { enrolmentId, staffId: staff.id, name: staff.name, from: reviewer?.staffId };
    await takeReview(tx, { ...taking, at: deps.clock.now() });
    return accepted(true);
  });

const keep = async (
  tx: Tx,
  deps: Deps,
  act: Act,
  given: { kind: VerdictKind; version: number; words: string },
): Promise<void> => {
  const id = newId();
  const { enrolmentId, by } = act;
  const at = deps.clock.now();
  await saveVerdict(tx, {
    ...given,
    words: given.words.trim(),
    id,
    enrolmentId,
    by,
    byName: act.staff.name,
    at,
  });
  await audit(tx, act, `assignment-${given.kind}`, { version: given.version });
  await addToOutbox(tx, {
    topic: 'mail.assignment-feedback',
    key: `assignment-feedback:${id}`,
    payload: { verdictId: id },
    about: enrolmentId,
  });
};

/** Gives one participant more time. The reason stays with it; the logbook is read by more people. */
export const extend = (
  deps: Deps,
  act: Act,
  wish: { dueOn: CalendarDay; reason: string },
  known: { term: CalendarDay; returnDay: CalendarDay },
): Promise<Result<true, ExtensionRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const decided = decideExtension(wish, known);
    if (!decided.ok) return decided;
    const { enrolmentId, by } = act;
    await saveExtension(tx, { ...wish, id: newId(), enrolmentId, by, at: deps.clock.now() });
    await audit(tx, act, 'assignment-extended', { dueOn: wish.dueOn });
    return decided;
  });

/** Gives a file that was handed in to who reads it, and writes down that they took it. */
export const takeFile = (db: Database, act: Act, id: string): Promise<CheckedFile | undefined> =>
  inTransaction(db, async (tx) => {
    const file = await findFile(tx, { enrolmentId: act.enrolmentId, id, handedIn: true });
    if (file) await audit(tx, act, 'assignment-file-opened', { file: id });
    return file;
  });

const audit = (tx: Tx, { by, enrolmentId }: Act, what: string, detail: Record<string, unknown> = {}) =>
  recordAudit(tx, { actor: by, act: what, object: enrolmentId, detail });
