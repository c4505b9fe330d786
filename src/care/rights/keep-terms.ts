import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { RecurringJob } from '../../platform/jobs/index.ts';
import { mayEraseByTerm, noticeDays } from '../domain/correction.ts';
import { eraseOn } from '../domain/retention.ts';
import {
  eraseFile,
  findEndedFiles,
  findKeptFile,
  findNotice,
  recordNotice,
  type EndedFile,
} from '../store/erasure.ts';
import { asActor, everyPractice, inPractice, type CareTx } from '../store/scope.ts';

type Deps = { db: Database; clock: Clock };

/** Files looked at in one transaction. */
const batch = 200;

const point = 'erase-ended-files';

/** What is to be done today with a file whose day is near or there. */
type Due = { clientId: string; on: CalendarDay; what: 'told' | 'erased' };

const dueOf = async (tx: CareTx, { clientId, file }: EndedFile, today: CalendarDay): Promise<Due[]> => {
  const on = eraseOn(file);
  if (!on || addDays(on, -noticeDays) > today) return [];
  const noticedOn = await findNotice(tx, clientId, on);
  if (mayEraseByTerm({ today, eraseOn: on, noticedOn })) return [{ clientId, on, what: 'erased' }];
  return noticedOn ? [] : [{ clientId, on, what: 'told' }];
};

/** Tells of one file, or erases it: judged anew inside its own transaction, because it may have changed since. */
const keepTerm = async ({ db, clock }: Deps, practiceId: string, due: Due): Promise<boolean> => {
  const { clientId, on, what } = due;
  const at = clock.now();
  const kind = what === 'erased' ? { act: 'delete', object: 'file' } : { act: 'create', object: 'retention' };
  const access = { ...(kind as { act: 'delete' | 'create'; object: string }), clientId, point, at };
  const done = await asActor(db, { kind: 'system', practiceId }, access, async (tx) => {
    const file = await findKeptFile(tx, clientId);
    if (!file || eraseOn(file) !== on) return undefined;
    const today = dutchDay(at);
    return what === 'erased'
      ? (await eraseFile(tx, clientId)) || undefined
      : (await recordNotice(tx, { clientId, eraseOn: on, noticedOn: today })) || undefined;
  });
  return done === true;
};

/** Goes through the ended files of every practice, some at a time; gives how many were told of, and erased. */
export const keepTerms = async (deps: Deps): Promise<{ told: number; erased: number }> => {
  const done = { told: 0, erased: 0 };
  const { db, clock } = deps;
  for (const practiceId of await everyPractice(db)) {
    const actor = { kind: 'system', practiceId } as const;
    const access = { act: 'search', object: 'retention', point } as const;
    let after: string | undefined;
    for (;;) {
      const at = clock.now();
      const asked = { after, endedBefore: at, most: batch };
      const [files, due] = await inPractice(db, actor, { ...access, at }, async (tx) => {
        const found = await findEndedFiles(tx, asked);
        const dues: Due[] = [];
        for (const file of found) dues.push(...(await dueOf(tx, file, dutchDay(at))));
        return [found, dues] as const;
      });
      for (const one of due) if (await keepTerm(deps, practiceId, one)) done[one.what] += 1;
      after = files.at(-1)?.clientId;
      if (files.length < batch) break;
    }
  }
  return done;
};

/** Once a day: no file is kept longer than its term. */
export const rightsJobs = (deps: Deps): RecurringJob[] => [
  { name: point, everySeconds: 24 * 60 * 60, run: () => keepTerms(deps) },
];
