import { sql, type SQL } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Subscriber, Wishes } from './subscriber.ts';

type Stored = {
  id: string;
  key: string;
  email: string;
  lang: Lang;
  newsletter: boolean;
  new_editions: boolean;
  confirmed_at: string | null;
  ended_at: string | null;
};

const toSubscriber = (row: Stored): Subscriber => ({
  id: row.id,
  key: row.key,
  email: row.email,
  lang: row.lang,
  wishes: { newsletter: row.newsletter, newEditions: row.new_editions },
  standing: row.ended_at ? 'ended' : row.confirmed_at ? 'confirmed' : 'waiting',
});

const find = async (db: Database | Tx, where: SQL): Promise<Subscriber | undefined> => {
  const [row] = await rows<Stored>(
    db,
    sql`select id, key, email, lang, newsletter, new_editions, confirmed_at, ended_at from training.subscriber where ${where}`,
  );
  return row && toSubscriber(row);
};

/** By the key of a link; an unknown or odd key finds nobody. */
export const findSubscriber = (db: Database | Tx, key: string): Promise<Subscriber | undefined> =>
  // A key of ours is 27 signs; text that PostgreSQL cannot hold must not reach it.
  /^[\w-]{10,64}$/.test(key) ? find(db, sql`key = ${key}`) : Promise.resolve(undefined);

export const findSubscriberById = (db: Database | Tx, id: string): Promise<Subscriber | undefined> =>
  find(db, sql`id = ${id}`);

/** By address, kept as it is until the transaction ends. */
export const lockSubscriber = (tx: Tx, email: string): Promise<Subscriber | undefined> =>
  find(tx, sql`lower(email) = lower(${email}) for update`);

/**
 * Keeps a request that waits for its confirmation; the wishes of an older one of the same address make way, its
 * link stays good. A confirmed subscriber is left alone. Gives what is then kept.
 */
export const saveRequest = async (
  tx: Tx,
  request: { id: string; key: string; email: string; lang: Lang; wishes: Wishes },
): Promise<Subscriber | undefined> => {
  const r = request;
  await tx.execute(sql`insert into training.subscriber as known (id, key, email, lang, newsletter, new_editions)
    values (${r.id}, ${r.key}, ${r.email}, ${r.lang}, ${r.wishes.newsletter}, ${r.wishes.newEditions})
    on conflict (lower(email)) do update set lang = excluded.lang, newsletter = excluded.newsletter,
      new_editions = excluded.new_editions, asked_at = now(), confirmed_at = null, ended_at = null
    where known.confirmed_at is null or known.ended_at is not null`);
  return lockSubscriber(tx, r.email);
};

/** Records that the owner of the mailbox confirmed; also after an end, because the link is theirs. */
export const saveConfirmation = async (db: Database | Tx, id: string, wishes: Wishes): Promise<void> => {
  await db.execute(sql`update training.subscriber set newsletter = ${wishes.newsletter}, new_editions = ${wishes.newEditions},
      confirmed_at = coalesce(confirmed_at, now()), ended_at = null where id = ${id}`);
};

/** Records the end; a second one changes nothing. */
export const saveEnd = async (db: Database | Tx, id: string): Promise<void> => {
  await db.execute(sql`update training.subscriber set ended_at = coalesce(ended_at, now()) where id = ${id}`);
};

/** Ids of who confirmed and wants to hear of new editions. */
export const findWaitingForEditions = async (tx: Tx): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    tx,
    sql`select id from training.subscriber where new_editions and confirmed_at is not null and ended_at is null order by id`,
  );
  return found.map(({ id }) => id);
};

/** Days that a request waits for its confirmation, and that an end is kept so that its links still answer. */
const waitingDays = 14;
const endedDays = 30;

/** Forgets requests that nobody confirmed and people who left; gives how many. For a daily job. */
export const forgetSubscribers = async (db: Database): Promise<number> => {
  const gone = await rows(
    db,
    sql`delete from training.subscriber
        where (confirmed_at is null and ended_at is null and asked_at < now() - ${`${waitingDays} days`}::interval)
           or ended_at < now() - ${`${endedDays} days`}::interval
        returning id`,
  );
  return gone.length;
};
