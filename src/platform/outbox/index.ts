import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../db/index.ts';
import { newId } from '../ids/index.ts';

/**
 * Something that must happen after the transaction.
 * `key` is what makes it happen once: a second entry with the same key is not added.
 * `about` is the id of what it concerns, so that a page can list its mails.
 */
export type OutboxEntry = {
  topic: string;
  key: string;
  payload: Record<string, unknown>;
  about?: string;
  dueAt?: Date;
};

/** An entry that a handler is given. `id` is stable over retries: use it as message id or idempotency key. */
export type ClaimedEntry = {
  id: string;
  topic: string;
  key: string;
  payload: Record<string, unknown>;
  attempts: number;
};

/** What a handler says of its work. A thrown error counts as `again`. `note` is shown to the office. */
export type Handled = {
  result: 'done' | 'again' | 'give-up';
  note?: Record<string, unknown>;
  problem?: string;
};

export type OutboxHandlers = Record<string, (entry: ClaimedEntry) => Promise<Handled>>;

/** Adds an entry in the transaction of the fact it follows from. */
export const addToOutbox = async (tx: Tx, entry: OutboxEntry): Promise<void> => {
  await tx.execute(sql`insert into platform.outbox (id, key, topic, payload, about, due_at)
    values (${newId()}, ${entry.key}, ${entry.topic}, ${JSON.stringify(entry.payload)}::jsonb, ${entry.about ?? null},
            coalesce(${entry.dueAt?.toISOString() ?? null}::timestamptz, now()))
    on conflict (key) do nothing`);
};

/** After this many failures an entry is dead: it waits on the office's page for a person. */
const maxAttempts = 12;

/** Seconds until the next attempt: 10 s, doubled each time, at most an hour. Twelve attempts take about four hours. */
export const retryDelay = (attempts: number): number => Math.min(10 * 2 ** (attempts - 1), 3600);

const claimSeconds = 60;

const claim = (db: Database, topics: string[], most: number): Promise<ClaimedEntry[]> =>
  rows<ClaimedEntry>(
    db,
    sql`update platform.outbox set claimed_until = now() + ${`${claimSeconds} seconds`}::interval, attempts = attempts + 1
        where id in (
          select id from platform.outbox
          where done_at is null and dead_at is null and due_at <= now()
            and (claimed_until is null or claimed_until < now())
            and topic in ${topics}
          order by due_at, id limit ${most} for update skip locked)
        returning id, topic, key, payload, attempts`,
  );

const finish = async (db: Database, entry: ClaimedEntry, handled: Handled): Promise<void> => {
  const dead = handled.result === 'give-up' || (handled.result === 'again' && entry.attempts >= maxAttempts);
  const done = handled.result === 'done';
  await db.execute(sql`update platform.outbox set
      claimed_until = null,
      done_at = case when ${done} then now() end,
      dead_at = case when ${dead} then now() end,
      due_at = case when ${done || dead} then due_at else now() + ${`${retryDelay(entry.attempts)} seconds`}::interval end,
      last_error = ${done ? null : (handled.problem ?? 'failed')},
      outcome = ${handled.note ? JSON.stringify(handled.note) : null}::jsonb
    where id = ${entry.id}`);
};

const problemOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Does what is due, once over; gives how many entries were handled. Safe from several processes at once. */
export const runOutbox = async (db: Database, handlers: OutboxHandlers, most = 20): Promise<number> => {
  const entries = await claim(db, Object.keys(handlers), most);
  for (const entry of entries) {
    const handled = await handlers[entry.topic]!(entry).catch((error: unknown): Handled => ({
      result: 'again',
      problem: problemOf(error),
    }));
    await finish(db, entry, handled);
  }
  return entries.length;
};

/** Does what is due until nothing is: for tests and for a graceful stop. */
export const drainOutbox = async (db: Database, handlers: OutboxHandlers): Promise<void> => {
  while ((await runOutbox(db, handlers)) > 0);
};

export { findOutbox, outboxAge, retryEntry, resendEntry, type OutboxRow } from './watch.ts';
