import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import type { DossierFacts } from '../domain/dossier.ts';
import { assignmentStates } from './assignment-states.ts';
import { attendanceOf } from './attendance.ts';
import { caseStates } from './cases.ts';
import { certificateStates } from './certificates.ts';
import type { Dossier } from './dossiers.ts';
import { evaluationStates } from './evaluations.ts';
import { receiptStates } from './materials.ts';
import { testStates } from './theory-tests.ts';

/** Gathers what the parts of the house know of these dossiers, by the id of the enrolment. */
export const dossierFacts = async (
  db: Database,
  dossiers: readonly Dossier[],
  today: CalendarDay,
): Promise<Map<string, DossierFacts>> => {
  const ids = dossiers.map(({ participation }) => participation.enrolmentId);
  const [attendance, assignments, tests, receipts, cases, evaluations, certificates] = await Promise.all([
    attendanceOf(db, ids),
    assignmentStates(db, ids, today),
    testStates(db, ids),
    receiptStates(db, ids, today),
    caseStates(db, ids),
    evaluationStates(db, ids),
    certificateStates(db, ids),
  ]);
  return new Map(
    dossiers.map(({ participation: { enrolmentId: id }, edition }) => [
      id,
      {
        kind: edition.kind,
        today,
        days: edition,
        attendance: attendance.get(id) ?? new Map(),
        assignment: assignments.get(id) ?? { state: 'none' },
        test: tests.get(id) ?? 'not-open',
        receipts: receipts.get(id) ?? { read: 0, compulsory: 0, openUnread: 0 },
        case: cases.get(id),
        evaluation: evaluations.get(id),
        certificate: certificates.get(id),
      },
    ]),
  );
};
