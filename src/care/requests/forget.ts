import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { RecurringJob } from '../../platform/jobs/index.ts';
import { forgetRequests } from '../store/requests.ts';
import { asActor, everyPractice } from '../store/scope.ts';

const dayMs = 86_400_000;

/** Days that a request stays that was not sent, and one that was declined: the person became no client. */
export const keptDays = { begun: 2, declined: 90 } as const;

/** Forgets what nobody needs any more, one practice after the other. */
export const forgetJob = ({ db, clock }: { db: Database; clock: Clock }): RecurringJob => ({
  name: 'care.forget-requests',
  everySeconds: 86_400,
  run: async () => {
    const at = clock.now();
    const before = (days: number) => new Date(at.getTime() - days * dayMs);
    let forgotten = 0;
    for (const practiceId of await everyPractice(db))
      forgotten +=
        (await asActor(
          db,
          { kind: 'system', practiceId },
          { act: 'delete', object: 'requests', point: 'care.forget-requests', at },
          (tx) => forgetRequests(tx, { begun: before(keptDays.begun), declined: before(keptDays.declined) }),
        )) ?? 0;
    return { forgotten };
  },
});
