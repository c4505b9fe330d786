import type { Database } from './platform/db/index.ts';
import { loop, runDueJobs, type RecurringJob } from './platform/jobs/index.ts';
import { runOutbox, type OutboxHandlers } from './platform/outbox/index.ts';
import type { Logger } from './platform/web/index.ts';

const outboxPauseMs = 400;
const jobsPauseMs = 5_000;

/** Keeps the outbox and the returning work going; `stop` waits for what is under way. */
export const startWork = (work: {
  db: Database;
  handlers: OutboxHandlers;
  deliveries: OutboxHandlers;
  jobs: RecurringJob[];
  log: Logger;
}) => {
  const { db, handlers, deliveries, jobs, log } = work;
  const onError = (error: unknown) =>
    log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'work');
  const outbox = loop(async () => (await runOutbox(db, handlers)) > 0, outboxPauseMs, onError);
  const calls = loop(async () => (await runOutbox(db, deliveries, 5)) > 0, outboxPauseMs, onError);
  const returning = loop(() => runDueJobs(db, jobs).then(() => false), jobsPauseMs, onError);
  return { stop: async () => void (await Promise.all([outbox.stop(), calls.stop(), returning.stop()])) };
};
