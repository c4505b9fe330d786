import type { Clock } from '../../../kernel/clock.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { addToOutbox } from '../../../platform/outbox/index.ts';
import {
  findEdition,
  findParticipants,
  findReturnDay,
  listCodes,
  type Edition,
} from '../../../training/index.ts';
import { formsOf, isAskedNow, type EvaluationForm } from '../../domain/evaluation.ts';
import { attendanceOf } from '../../store/attendance.ts';
import { findEvaluationReceipts } from '../../store/evaluations.ts';

/**
 * S30: asks everybody once for each form that is open and that they have not filled in, some days after it opened. Who
 * was away that whole day is not asked about it. The key of the mail is the person and the form, so that a run that is
 * repeated, or skipped for a day, asks neither twice nor never.
 */
export const askForEvaluations = async (deps: { db: Database; clock: Clock }): Promise<{ asked: number }> => {
  const { db, clock } = deps;
  let asked = 0;
  for (const edition of await findEditions(db)) {
    if (edition.standing.state === 'cancelled') continue;
    const forms = formsOf(edition).filter((form) => isAskedNow(form, edition, clock.now()));
    if (forms.length === 0) continue;
    const ids = (await findParticipants(db, edition.id)).map(({ enrolmentId }) => enrolmentId);
    const receipts = await findEvaluationReceipts(db, ids);
    const attendance = await attendanceOf(db, ids);
    const wasAway = (id: string, form: EvaluationForm): boolean =>
      form !== 'whole' &&
      (['morning', 'afternoon'] as const).every(
        (part) => attendance.get(id)?.get(`${form}-${part}`) === 'absent',
      );
    for (const id of ids)
      for (const form of forms) {
        if (receipts.get(id)?.has(form) || wasAway(id, form)) continue;
        await inTransaction(db, (tx) =>
          addToOutbox(tx, {
            topic: 'mail.evaluation-asked',
            key: `evaluation-asked:${id}:${form}`,
            payload: { enrolmentId: id, form },
            about: id,
          }),
        );
        asked += 1;
      }
  }
  return { asked };
};

/** Every published edition, with the return day that others may join where it has one (S27). */
const findEditions = async (db: Database): Promise<Edition[]> => {
  const found: Edition[] = [];
  for (const code of await listCodes(db)) {
    const course = await findEdition(db, code);
    if (!course) continue;
    const returnDay = await findReturnDay(db, course.id);
    found.push(course, ...(returnDay ? [returnDay] : []));
  }
  return found;
};
