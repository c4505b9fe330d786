import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { saveOrganisation, settledFrom, type Organisation } from '../store/organisation.ts';

/**
 * Settles what holds from a day on. What was settled for an earlier day stays, and so does every invoice made under
 * it; what was settled for the same day is replaced. The audit names the fields that changed, not their content.
 */
export const settleInstitute = (
  db: Database,
  settled: { validFrom: CalendarDay; details: Organisation; by: string },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const before = (await settledFrom(tx)).filter(({ validFrom }) => validFrom <= settled.validFrom).at(-1);
    await saveOrganisation(tx, settled.validFrom, settled.details);
    const changed = Object.entries(settled.details)
      .filter(
        ([name, value]) =>
          JSON.stringify(before?.details[name as keyof Organisation]) !== JSON.stringify(value),
      )
      .map(([name]) => name);
    await recordAudit(tx, {
      actor: settled.by,
      act: 'institute-settled',
      object: `institute:${settled.validFrom}`,
      detail: { validFrom: settled.validFrom, changed },
    });
  });
