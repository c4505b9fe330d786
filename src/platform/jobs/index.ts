import { sql } from 'drizzle-orm';
import { rows, type Database } from '../db/index.ts';

/** Work that returns: by the clock, in one process at a time. `run` must be safe to repeat. */
export type RecurringJob = { name: string; everySeconds: number; run(): Promise<Record<string, unknown>> };

const claimSeconds = 15 * 60;

const claim = async (db: Database, job: RecurringJob): Promise<boolean> => {
  await db.execute(
    sql`insert into platform.recurring_job (name) values (${job.name}) on conflict do nothing`,
  );
  const won = await rows(
    db,
    sql`update platform.recurring_job set claimed_until = now() + ${`${claimSeconds} seconds`}::interval
        where name = ${job.name} and due_at <= now() and (claimed_until is null or claimed_until < now())
        returning name`,
  );
  return won.length > 0;
};

/** Runs every job that is due; a job that fails keeps its place and is tried at its next turn. Gives the names it ran. */
export const runDueJobs = async (db: Database, jobs: RecurringJob[]): Promise<string[]> => {
  const ran: string[] = [];
  for (const job of jobs) {
    if (!(await claim(db, job))) continue;
    ran.push(job.name);
    const { outcome, problem } = await job.run().then(
      (result) => ({ outcome: result, problem: null }),
      (error: unknown) => ({ outcome: null, problem: error instanceof Error ? error.name : 'unknown' }),
    );
    await db.execute(sql`update platform.recurring_job set
        claimed_until = null, due_at = now() + ${`${job.everySeconds} seconds`}::interval,
        last_done_at = case when ${problem === null} then now() else last_done_at end,
        last_error = ${problem}, last_outcome = coalesce(${outcome ? JSON.stringify(outcome) : null}::jsonb, last_outcome)
      where name = ${job.name}`);
  }
  return ran;
};

/**
 * Calls `turn` again and again, `pauseMs` after the last one ended; at once again when it says there is more.
 * `stop` waits for the turn that is under way.
 */
export const loop = (
  turn: () => Promise<boolean>,
  pauseMs: number,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } => {
  let stopped = false;
  let wake = (): void => undefined;
  const running = (async () => {
    while (!stopped) {
      const more = await turn().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (!more && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pauseMs);
          wake = () => (clearTimeout(timer), resolve());
        });
      }
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
};
