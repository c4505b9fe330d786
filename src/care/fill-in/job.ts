import { addDays, dutchDay, dutchTime } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { everyPractice, inPractice, recordAccess } from '../store/scope.ts';
import type { Database } from '../../platform/db/index.ts';
import type { RecurringJob } from '../../platform/jobs/index.ts';
import { measureToAsk, openDays } from '../domain/measure-plan.ts';
import { inviteTo } from '../papers/measure-invitation.ts';
import { findPlannedClients } from '../store/measure-plans.ts';
import { findWaiting, makeMeasuring } from '../store/measurings.ts';

const dayMs = 24 * 3_600_000;

/** How many clients one transaction takes: so much of a practice is in memory at a time. */
const handful = 100;

/** Nothing is measured any more so long after the end of guidance: six months and the weeks it stays open. */
const longestAfterMs = 230 * dayMs;

/** Days after an invitation at which the one reminder is sent. */
const reminderDays = 7;

/** Between these hours on a Dutch clock a mail may come in. */
const mailHours = { from: '08:00', until: '20:00' };

export type AskDeps = { db: Database; clock: Clock; secretKey: string };

const point = 'job care-measure';

/** Asks whom it is time to ask, in one practice; gives how many. Asked before is asked once: it may run again at any time. */
const askIn = async ({ db, clock, secretKey }: AskDeps, practiceId: string): Promise<number> => {
  const now = clock.now();
  const today = dutchDay(now);
  const access = { act: 'create', object: 'measurement', point, at: now } as const;
  let [asked, after] = [0, undefined as string | undefined];
  do {
    const last = await inPractice(db, { kind: 'system', practiceId }, access, async (tx) => {
      const endedAfter = new Date(now.getTime() - longestAfterMs);
      const clients = await findPlannedClients(tx, { after, limit: handful, endedAfter });
      for (const { clientId, plan, endedOn, made } of clients) {
        const due = measureToAsk({ plan, endedOn, made, today });
        if (!due) continue;
        const measuringId = await makeMeasuring(tx, {
          ...{ clientId, moment: due.moment, number: due.number, dueOn: due.dueOn, now },
          ...{ closesOn: addDays(due.dueOn, openDays), questionnaires: plan.questionnaires },
        });
        if (measuringId === undefined) continue;
        await inviteTo(tx, { clientId, measuringId, what: 'invited', secretKey, now });
        await recordAccess(tx, { ...access, clientId });
        asked += 1;
      }
      return { id: clients.length < handful ? undefined : clients.at(-1)?.clientId };
    });
    after = last.id;
  } while (after !== undefined);
  return asked;
};

/** Reminds once of what was asked a week ago and is not filled in; gives how often. */
const remindIn = async ({ db, clock, secretKey }: AskDeps, practiceId: string): Promise<number> => {
  const now = clock.now();
  const access = { act: 'send', object: 'questionnaire', point, at: now } as const;
  let [reminded, after] = [0, undefined as string | undefined];
  do {
    const last = await inPractice(db, { kind: 'system', practiceId }, access, async (tx) => {
      const invitedBefore = new Date(now.getTime() - reminderDays * dayMs);
      const waiting = await findWaiting(tx, { after, limit: handful, invitedBefore, today: dutchDay(now) });
      for (const { id, clientId } of waiting) {
        await inviteTo(tx, { clientId, measuringId: id, what: 'reminded', secretKey, now });
        await recordAccess(tx, { ...access, clientId });
        reminded += 1;
      }
      return { id: waiting.length < handful ? undefined : waiting.at(-1)?.id };
    });
    after = last.id;
  } while (after !== undefined);
  return reminded;
};

/** By day: asks clients whose plan says so, and reminds once, practice by practice and a handful of clients at a time. */
export const measureJob = (deps: AskDeps): RecurringJob => ({
  name: 'care-measure',
  everySeconds: 3600,
  run: async () => {
    const time = dutchTime(deps.clock.now());
    if (time < mailHours.from || time >= mailHours.until) return { waits: 'for the morning' };
    let [asked, reminded] = [0, 0];
    for (const practiceId of await everyPractice(deps.db)) {
      asked += await askIn(deps, practiceId);
      reminded += await remindIn(deps, practiceId);
    }
    return { asked, reminded };
  },
});
