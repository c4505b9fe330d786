import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { findBelowMinimum } from './query.ts';

/**
 * S19: tells the office of every open edition with too few people once its day of warning has come, one time an
 * edition. Gives how many are below their minimum.
 */
export const watchMinimum = async ({
  db,
  clock,
}: {
  db: Database;
  clock: Clock;
}): Promise<{ below: number }> => {
  const below = await findBelowMinimum(db, today(clock));
  await inTransaction(db, async (tx) => {
    for (const editionId of below) {
      await addToOutbox(tx, {
        topic: 'mail.office-minimum',
        key: `office-minimum:${editionId}`,
        payload: { editionId },
        about: editionId,
      });
    }
  });
  return { below: below.length };
};
