import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import type { FieldErrors } from '../../ui/index.ts';
import type { Edition } from '../../training/index.ts';
import type { Attendance } from '../domain/attendance.ts';
import type { HalfDay } from '../domain/half-day.ts';
import { saveAttendance, type Recorder } from '../store/attendance.ts';
import { correctionTexts } from './texts.ts';

/** What somebody at a desk says about one half day, in place of what was recorded before. */
export type Correction = { id: string; halfDay: HalfDay; state: Attendance | 'open'; reason: string };

/** States that a correction may set, in the order of the form. */
export const correctedStates = ['present', 'absent', 'made-up', 'open'] as const;

const longestReason = 500;
/**
 * Reads the form of a correction of one of these half days, or says which field needs attention. `sleutel` makes a
 * second click harmless.
 */
export const readCorrection = (
  fields: Record<string, string>,
  expected: readonly HalfDay[],
): { ok: true; value: Correction } | { ok: false; errors: FieldErrors } => {
  const halfDay = expected.find((one) => one === fields['dagdeel']);
  const state = correctedStates.find((one) => one === fields['staat']);
  const reason = (fields['reden'] ?? '').trim();
  const errors: FieldErrors = {
    ...(halfDay ? {} : { dagdeel: correctionTexts.errors.halfDay }),
    ...(state ? {} : { staat: correctionTexts.errors.state }),
    ...(reason === '' ? { reden: correctionTexts.errors.reason } : {}),
    ...(reason.length > longestReason ? { reden: correctionTexts.errors.reasonTooLong } : {}),
  };
  if (!halfDay || !state || Object.keys(errors).length > 0) return { ok: false, errors };
  const key = fields['sleutel'] ?? '';
  return { ok: true, value: { id: isId(key) ? key : newId(), halfDay, state, reason } };
};

/**
 * Adds a correction with its reason. What was recorded before stays in the history; the audit says that somebody
 * corrected, the words of the reason stay with the record. Sent twice, it counts once.
 */
export const correctAttendance = (
  deps: { db: Database; clock: Clock },
  edition: Edition,
  enrolmentId: string,
  correction: Correction,
  recorder: Recorder,
): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const event = {
      ...correction,
      enrolmentId,
      kind: 'correction' as const,
      givenAt: deps.clock.now().getTime(),
      device: 'desk',
      sequence: 0,
    };
    const saved = await saveAttendance(tx, edition.id, [event], recorder);
    if (saved.length === 0) return;
    const { halfDay, state } = correction;
    const detail = { code: edition.code, halfDay, state };
    await recordAudit(tx, {
      actor: recorder.actor,
      act: 'attendance-corrected',
      object: enrolmentId,
      detail,
    });
  });
