import { dutchDay, dutchTime } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { RecurringJob } from '../../platform/jobs/index.ts';
import { everyPractice, inPractice, recordAccess } from '../store/scope.ts';
import { findWaitingSignals, remindOfSignal } from '../store/signals.ts';

const hourMs = 3_600_000;
/** After so many hours without an acknowledgement the owner hears of it. */
const ownerHours = 24;
/** From this hour on a Dutch clock the morning's mail is sent. */
const morning = '07:30';
const handful = 100;
const point = 'job care-signals';

export type RemindDeps = { db: Database; clock: Clock };

/** The instant at which the present Dutch day began: what was raised before it waited a night. */
const dayBegan = (now: Date): Date => {
  const today = dutchDay(now);
  const [hours = 0, minutes = 0] = dutchTime(now).split(':').map(Number);
  const began = new Date(now.getTime() - (hours * 60 + minutes) * 60_000 - (now.getTime() % 60_000));
  // On the day the clock changes this is an hour off; then it is moved into the day.
  return dutchDay(began) === today ? began : new Date(began.getTime() + hourMs);
};

const remindIn = async (
  { db, clock }: RemindDeps,
  practiceId: string,
  kind: 'morning' | 'owner',
  raisedBefore: Date,
): Promise<number> => {
  const now = clock.now();
  const access = { act: 'send', object: 'signal', point, at: now } as const;
  let [told, more] = [0, true];
  while (more) {
    const found = await inPractice(db, { kind: 'system', practiceId }, access, async (tx) => {
      const waiting = await findWaitingSignals(tx, { kind, raisedBefore, limit: handful });
      for (const { id, clientId } of waiting) {
        await remindOfSignal(tx, { id, clientId, kind, now });
        await recordAccess(tx, { ...access, clientId });
      }
      return waiting.length;
    });
    told += found;
    more = found === handful;
  }
  return told;
};

/** Tells of signals that wait: whoever answers for the client the next morning, and the owner after a day. Once each. */
export const signalsJob = (deps: RemindDeps): RecurringJob => ({
  name: 'care-signals',
  everySeconds: 900,
  run: async () => {
    const now = deps.clock.now();
    let [mornings, owners] = [0, 0];
    for (const practiceId of await everyPractice(deps.db)) {
      if (dutchTime(now) >= morning) mornings += await remindIn(deps, practiceId, 'morning', dayBegan(now));
      owners += await remindIn(deps, practiceId, 'owner', new Date(now.getTime() - ownerHours * hourMs));
    }
    return { mornings, owners };
  },
});
