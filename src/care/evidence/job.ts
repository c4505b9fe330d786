import { dutchDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { RecurringJob } from '../../platform/jobs/index.ts';
import { evidence } from '../domain/evidence.ts';
import { nextPublication, quarterOf } from '../domain/evidence-publication.ts';
import { openDays } from '../domain/measure-plan.ts';
import {
  findCounted,
  findCountedScales,
  findPublishedIn,
  findToCount,
  forgetOutcomes,
  publish,
  saveOutcomes,
  unpublish,
} from '../store/outcomes.ts';
import { acrossPractices, everyPractice, inPractice } from '../store/scope.ts';

export type CountDeps = { db: Database; clock: Clock };

/** How many clients are in memory at a time. */
const handful = 200;

const dayMs = 24 * 3_600_000;

/**
 * Counts one practice anew, in one transaction: clients who agree now, whose last measurement is closed, and who ended in
 * a quarter that is over, so that nobody's end can be seen in the numbers the month after. Gives the rows kept.
 */
const countIn = ({ db, clock }: CountDeps, practiceId: string): Promise<number> => {
  const now = clock.now();
  const access = { act: 'read', object: 'outcome', point: 'job care-evidence', at: now } as const;
  const endedBefore = new Date(now.getTime() - openDays * dayMs);
  const present = quarterOf(dutchDay(now));
  return inPractice(db, { kind: 'system', practiceId }, access, async (tx) => {
    await forgetOutcomes(tx);
    let [kept, after] = [0, undefined as string | undefined];
    do {
      const clients = await findToCount(tx, { after, limit: handful, endedBefore });
      kept += await saveOutcomes(
        tx,
        clients.filter(({ endedOn }) => quarterOf(endedOn) < present),
      );
      after = clients.length < handful ? undefined : clients.at(-1)?.clientId;
    } while (after !== undefined);
    return kept;
  });
};

/** Publishes groups of ten people or more over all practices, one scale after the other; gives how many are public. */
const publishAll = ({ db, clock }: CountDeps): Promise<number> =>
  acrossPractices(db, async (tx) => {
    const before = await findPublishedIn(tx);
    const counted = await findCountedScales(tx);
    const same = (one: { instrument: string; scale: string }) => (other: typeof one) =>
      one.instrument === other.instrument && one.scale === other.scale;
    for (const gone of before.filter((one) => !counted.some(same(one)))) await unpublish(tx, gone);
    let shown = 0;
    for (const scale of counted) {
      const next = nextPublication(
        before.find(same(scale)),
        evidence(await findCounted(tx, scale)),
        today(clock),
      );
      if (next) await publish(tx, { ...scale, ...next });
      else await unpublish(tx, scale);
      shown += next ? 1 : 0;
    }
    return shown;
  });

/** Once a month: counts the outcomes of who agreed, practice by practice, and publishes the groups that are large enough. */
export const evidenceJob = (deps: CountDeps): RecurringJob => ({
  name: 'care-evidence',
  everySeconds: 30 * 24 * 3600,
  run: async () => {
    let counted = 0;
    for (const practiceId of await everyPractice(deps.db)) counted += await countIn(deps, practiceId);
    return { counted, published: await publishAll(deps) };
  },
});
