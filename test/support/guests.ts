import { fixedClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { findEdition, offerReturnDay, type Edition } from '../../src/training/index.ts';
import { plantEnrolment } from './enrolments.ts';

/** Opens the return day of a course edition for guests (S27), as the office does. */
export const plantReturnDay = async (db: Database, course: Edition): Promise<Edition> => {
  const opened = await offerReturnDay(
    { db, clock: fixedClock('2026-11-20T09:00:00Z') },
    { courseId: course.id, places: 6, priceCents: 32_500, by: 'staff:somebody' },
  );
  if (!opened.ok) throw new Error(`the return day is not open: ${opened.reason}`);
  return (await findEdition(db, opened.value))!;
};

/** A guest of that day who has paid, `gast@example.com`. Gives the id of the enrolment. */
export const plantGuest = (db: Database, returnDay: Edition): Promise<string> =>
  plantEnrolment(db, returnDay, 'paid', { name: 'Testpersoon Gijs Gast', email: 'gast@example.com' });
