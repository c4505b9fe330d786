import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import type { Recorder } from '../store/attendance.ts';
import { lockHandoffs, saveHandoff } from '../store/points.ts';
import { sendLines, type PointsAdapter } from './adapter.ts';
import { editionPoints } from './points.ts';

export type HandOverRefusal = 'nothing-new' | 'list-changed';

/**
 * S31: hands to a register what it does not know yet, and writes down what that was. `digest` is that of the list that
 * somebody saw: with another one by now, nothing is handed over (`list-changed`). Two at once are handled one after the
 * other, and the second finds `nothing-new`.
 *
 * It is sent inside the transaction: when writing it down fails after sending, the same records go out again under the
 * same key, and the register recognises them.
 */
export const handOver = (
  deps: { db: Database; clock: Clock },
  asked: { edition: Edition; accreditationId: string; digest: string; by: Recorder },
  adapter: PointsAdapter,
): Promise<Result<{ handoffId: string; count: number }, HandOverRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const { edition, accreditationId, by } = asked;
    await lockHandoffs(tx, { editionId: edition.id, accreditationId });
    const { lists } = await editionPoints(tx, edition);
    const list = lists.find(({ accreditation }) => accreditation.id === accreditationId);
    if (!list || list.lines.length === 0) return refused('nothing-new');
    if (list.digest !== asked.digest) return refused('list-changed');
    await sendLines(adapter, list.lines);
    const handed = { way: adapter.way, by, at: deps.clock.now(), lines: list.lines };
    const handoffId = await saveHandoff(tx, { editionId: edition.id, accreditationId }, handed);
    const count = list.lines.length;
    await recordAudit(tx, {
      ...{ actor: by.actor, act: 'points-handed-over', object: edition.id },
      detail: { code: edition.code, accreditation: list.accreditation.number, records: count },
    });
    return accepted({ handoffId, count });
  });
