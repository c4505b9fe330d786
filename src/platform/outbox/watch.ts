import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../db/index.ts';
import { newId } from '../ids/index.ts';

/** An entry as the office sees it. */
export type OutboxRow = {
  id: string;
  topic: string;
  about: string | null;
  createdAt: Date;
  state: 'waiting' | 'retrying' | 'done' | 'dead';
  attempts: number;
  doneAt: Date | null;
  problem: string | null;
  outcome: Record<string, unknown> | null;
};

type Stored = Omit<OutboxRow, 'createdAt' | 'doneAt'> & { createdAt: string; doneAt: string | null };

/** Entries, newest first, of topics that begin with `prefix`; of one thing with `about`; of one state with `state`. */
export const findOutbox = async (
  db: Database,
  search: { prefix: string; about?: string; state?: OutboxRow['state']; limit?: number },
): Promise<OutboxRow[]> => {
  const found = await rows<Stored>(
    db,
    sql`select * from (
          select id, topic, about, created_at as "createdAt", attempts, done_at as "doneAt", last_error as problem, outcome,
            case when done_at is not null then 'done' when dead_at is not null then 'dead'
                 when attempts > 0 then 'retrying' else 'waiting' end as state
          from platform.outbox
          where topic like ${`${search.prefix}%`} and (${search.about ?? null}::text is null or about = ${search.about ?? null})
        ) entry
        where ${search.state ?? null}::text is null or state = ${search.state ?? null}
        order by "createdAt" desc, id desc limit ${search.limit ?? 200}`,
  );
  return found.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    doneAt: row.doneAt ? new Date(row.doneAt) : null,
  }));
};

/** How many seconds the oldest due entry has waited, and how many are dead: what `/healthz` watches. */
export const outboxAge = async (
  db: Database,
): Promise<{ oldestSeconds: number; waiting: number; dead: number }> => {
  const [row] = await rows<{ oldest: number; waiting: number; dead: number }>(
    db,
    sql`select coalesce(extract(epoch from now() - min(due_at) filter (where dead_at is null and due_at <= now())), 0)::float8 as oldest,
          count(*) filter (where dead_at is null)::int as waiting, count(*) filter (where dead_at is not null)::int as dead
        from platform.outbox where done_at is null`,
  );
  return { oldestSeconds: row!.oldest, waiting: row!.waiting, dead: row!.dead };
};

/** Lets a dead or waiting entry be tried again now. Gives false when it is already done or unknown. */
export const retryEntry = async (tx: Tx, id: string): Promise<boolean> => {
  const found = await rows(
    tx,
    sql`update platform.outbox set dead_at = null, attempts = 0, due_at = now()
        where id = ${id} and done_at is null returning id`,
  );
  return found.length > 0;
};

/** Sends something that was already sent once more, as a new entry. Gives false for an unknown or unsent one. */
export const resendEntry = async (tx: Tx, id: string): Promise<boolean> => {
  const again = newId();
  const found = await rows(
    tx,
    sql`insert into platform.outbox (id, key, topic, payload, about)
        select ${again}, key || ':again:' || ${again}::text, topic, payload, about from platform.outbox
        where id = ${id} and done_at is not null returning id`,
  );
  return found.length > 0;
};
