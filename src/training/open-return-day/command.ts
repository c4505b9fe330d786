import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { cents } from '../../kernel/money.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findReturnDay, lockEdition, saveEdition } from '../store/editions.ts';
import { countSeats, setCapacity } from '../store/seats.ts';
import { nextReturnCode, saveOpen } from './query.ts';

export type OpenRefusal =
  'not-on-the-site' | 'day-past' | 'capacity-below-taken' | 'codes-used-up' | 'not-opened';

type Wish = { courseId: string; places: number; priceCents: number; by: string };

/**
 * Opens the return day of a course edition for who has a certificate of the two-day course (S27), or changes the
 * places and price of one that is open. Places are besides those of the edition itself. Gives the code.
 */
export const offerReturnDay = (
  deps: { db: Database; clock: Clock },
  wish: Wish,
): Promise<Result<string, OpenRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const course = await lockEdition(tx, wish.courseId, 'change');
    if (course.standing.state === 'draft' || course.standing.state === 'cancelled')
      return refused('not-on-the-site');
    if (course.returnDay <= today(deps.clock)) return refused('day-past');
    const known = await findReturnDay(tx, course.id);
    if (known) {
      await lockEdition(tx, known.id, 'change');
      const seats = await countSeats(tx, known.id);
      if (wish.places < seats.capacity - seats.free) return refused('capacity-below-taken');
    }
    const code = known?.code ?? (await nextReturnCode(tx, course.returnDay));
    if (!code) return refused('codes-used-up');
    const id = known?.id ?? newId();
    await saveEdition(tx, {
      ...course,
      id,
      code,
      returnOf: course.id,
      firstDay: course.returnDay,
      secondDay: course.returnDay,
      price: cents(wish.priceCents),
      minimum: 1,
      warnOn: course.returnDay,
    });
    await setCapacity(tx, id, wish.places);
    if (!known) await saveOpen(tx, id, true);
    await recordAudit(tx, {
      actor: wish.by,
      act: known ? 'return-day-changed' : 'return-day-opened',
      object: course.id,
      detail: { code, places: wish.places, cents: wish.priceCents },
    });
    return accepted(code);
  });

/** Takes no more people on a return day, or opens it again. Who has a seat keeps it. */
export const setReturnDayOpen = (
  deps: { db: Database },
  wish: { courseId: string; open: boolean; by: string },
): Promise<Result<string, OpenRefusal>> =>
  inTransaction(deps.db, async (tx) => {
    const course = await lockEdition(tx, wish.courseId, 'change');
    const known = await findReturnDay(tx, course.id);
    if (!known || known.standing.state === 'cancelled') return refused('not-opened');
    await lockEdition(tx, known.id, 'change');
    await saveOpen(tx, known.id, wish.open);
    await recordAudit(tx, {
      actor: wish.by,
      act: wish.open ? 'return-day-reopened' : 'return-day-closed',
      object: course.id,
      detail: { code: known.code },
    });
    return accepted(known.code);
  });
