import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { OutboxRow } from '../../platform/outbox/index.ts';

/** Who a mail is about. */
export type Person = { enrolmentId: string; name: string; email: string };

/** The people that mails are about, by the id of their enrolment. */
export const findPeople = async (db: Database, ids: string[]): Promise<Map<string, Person>> => {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string; email: string }>(
    db,
    sql`select id, name, email from training.enrolment where id::text in ${ids}`,
  );
  return new Map(found.map((row) => [row.id, { enrolmentId: row.id, name: row.name, email: row.email }]));
};

/** How many mails there are in each state. */
export const countStates = async (db: Database): Promise<Record<OutboxRow['state'], number>> => {
  const [row] = await rows<Record<OutboxRow['state'], number>>(
    db,
    sql`select count(*) filter (where done_at is not null)::int as done,
          count(*) filter (where done_at is null and dead_at is not null)::int as dead,
          count(*) filter (where done_at is null and dead_at is null and attempts > 0)::int as retrying,
          count(*) filter (where done_at is null and dead_at is null and attempts = 0)::int as waiting
        from platform.outbox where topic like 'mail.%'`,
  );
  return row!;
};

/** One mail, as it must be known before something is done with it. */
export type MailEntry = {
  topic: string;
  about: string | null;
  state: OutboxRow['state'];
  /** True when it was sent again a moment ago, or is about to be: a second click then does nothing. */
  underWayAgain: boolean;
};

/** Keeps one mail for a decision. Only mail: what else waits in the outbox is not touched from this page. */
export const lockMail = async (tx: Tx, id: string): Promise<MailEntry | undefined> => {
  if (!isId(id)) return undefined;
  await tx.execute(sql`select 1 from platform.outbox where id = ${id} for update`);
  const [row] = await rows<{
    topic: string;
    about: string | null;
    state: OutboxRow['state'];
    again: boolean;
  }>(
    tx,
    sql`select topic, about,
          case when done_at is not null then 'done' when dead_at is not null then 'dead'
               when attempts > 0 then 'retrying' else 'waiting' end as state,
          exists (select 1 from platform.outbox copy where starts_with(copy.key, entry.key || ':again:')
            and (copy.done_at is null and copy.dead_at is null or copy.created_at > now() - interval '1 minute')) as again
        from platform.outbox entry where id = ${id} and topic like 'mail.%'`,
  );
  return row && { topic: row.topic, about: row.about, state: row.state, underWayAgain: row.again };
};

/** Work other than mail that was given up: a refund, a payment to be made, a call to another program. */
export type StuckTask = {
  id: string;
  topic: string;
  createdAt: Date;
  attempts: number;
  problem: string | undefined;
};

/** What waits for a person, the latest first. */
export const findStuck = async (db: Database): Promise<StuckTask[]> =>
  (
    await rows<{
      id: string;
      topic: string;
      created_at: string;
      attempts: number;
      last_error: string | null;
    }>(
      db,
      sql`select id, topic, created_at, attempts, last_error from platform.outbox
          where dead_at is not null and done_at is null and topic not like 'mail.%' order by dead_at desc limit 200`,
    )
  ).map((row) => ({
    id: row.id,
    topic: row.topic,
    createdAt: new Date(row.created_at),
    attempts: row.attempts,
    problem: row.last_error ?? undefined,
  }));

/** Keeps one such task for a decision; undefined when it is a mail, done, or still under way. */
export const lockStuck = async (tx: Tx, id: string): Promise<{ topic: string } | undefined> =>
  isId(id)
    ? (
        await rows<{ topic: string }>(
          tx,
          sql`select topic from platform.outbox
              where id = ${id} and dead_at is not null and done_at is null and topic not like 'mail.%' for update`,
        )
      )[0]
    : undefined;
