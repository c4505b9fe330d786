import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { findClaimable, giveTryBack, tryClaim } from '../store/claims.ts';
import { asActor } from '../store/scope.ts';

/**
 * Takes the file into use that this code, this day of birth and this proven address belong to. Each waiting file counts
 * the try; when one of them opens, the others get it back. Gives the practice, or undefined whatever was wrong.
 */
export const claimFile = async (
  { db, clock }: { db: Database; clock: Clock },
  given: { person: { id: string; email: string }; code: string; bornOn: CalendarDay },
): Promise<string | undefined> => {
  const now = clock.now();
  const { person, code, bornOn } = given;
  const access = { object: 'claim', point: 'POST /loper/beginnen', at: now } as const;
  const missed: { practiceId: string; clientId: string }[] = [];
  for (const { practiceId, clientId } of await findClaimable(db, person.email)) {
    const actor = { kind: 'client', practiceId, clientId, personId: person.id } as const;
    const opened = await asActor(db, actor, { ...access, act: 'change' }, async (tx) => {
      const outcome = await tryClaim(tx, { clientId, code, bornOn, person, now });
      if (outcome === 'wrong') missed.push({ practiceId, clientId });
      return outcome === 'opened' || undefined;
    });
    if (!opened) continue;
    for (const other of missed)
      await asActor(db, { ...actor, ...other }, { ...access, act: 'change' }, (tx) =>
        giveTryBack(tx, other.clientId).then(() => true),
      );
    return practiceId;
  }
  return undefined;
};
