import { sql } from 'drizzle-orm';
import { inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { onlyLooks, type Access } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';

/**
 * A transaction that sees one practice, and one client where it named one; for whom, is with it. All of care's tables are
 * empty to any other: there is no second way to make one than the functions of this file.
 */
export type CareTx = Tx & { readonly actor: Actor };

type Settings = {
  practice?: string;
  client?: string | undefined;
  person?: string;
  email?: string;
  keyHash?: string;
  everyPractice?: 'on';
};

/** Gives up the rights of the process for those of care's own role, and says what the transaction may see. */
const enter = async (tx: Tx, to: Settings): Promise<void> => {
  await tx.execute(sql`select set_config('role', 'duurloop_care', true),
    set_config('care.practice', ${to.practice ?? ''}, true), set_config('care.client', ${to.client ?? ''}, true),
    set_config('care.person', ${to.person ?? ''}, true), set_config('care.email', ${to.email ?? ''}, true),
    set_config('care.key_hash', ${to.keyHash ?? ''}, true),
    set_config('care.every_practice', ${to.everyPractice ?? ''}, true)`);
};

const userOf = (actor: Actor): { id: string | null; role: string } => {
  switch (actor.kind) {
    case 'member':
      return { id: actor.memberId, role: actor.roles.join(' ') };
    case 'client':
      return { id: actor.personId, role: 'client' };
    case 'link':
      return { id: actor.linkId, role: actor.role };
    case 'system':
      return { id: null, role: 'system' };
  }
};

/** How a deed ended, as the log tells it. */
export type Outcome = 'done' | 'not-found';

/**
 * Adds a line to the log of who did what. `asActor` writes one for every transaction; more are for what a page shows of
 * several clients at once.
 */
export const recordAccess = async (
  tx: CareTx,
  access: Access & { at: Date; outcome?: Outcome; emergency?: boolean },
): Promise<void> => {
  const { actor } = tx;
  const user = userOf(actor);
  await tx.execute(sql`insert into care.access_log
      (at, act, object, outcome, client_id, user_kind, user_id, role, responsible_id, point, consent, emergency)
    values (${access.at.toISOString()}, ${access.act}, ${access.object}, ${access.outcome ?? 'done'}, ${access.clientId ?? null},
      ${actor.kind}, ${user.id}, ${user.role},
      (select member_id from care.relation
       where client_id = ${access.clientId ?? null}::uuid and responsible and until_at is null),
      ${access.point}, ${access.consent ?? null}, ${access.emergency ?? false})`);
};

/** The same line for several clients, of whom one page shows something: one line each, in one statement. */
export const recordAccessToEach = async (
  tx: CareTx,
  access: Omit<Access, 'clientId'> & { at: Date },
  clientIds: Iterable<string>,
): Promise<void> => {
  const { actor } = tx;
  const user = userOf(actor);
  const ids = [...new Set(clientIds)];
  if (ids.length === 0) return;
  await tx.execute(sql`insert into care.access_log
      (at, act, object, outcome, client_id, user_kind, user_id, role, responsible_id, point, consent)
    select ${access.at.toISOString()}, ${access.act}, ${access.object}, 'done', seen.id, ${actor.kind}, ${user.id}::uuid,
      ${user.role},
      (select member_id from care.relation where client_id = seen.id and responsible and until_at is null),
      ${access.point}, ${access.consent ?? null}
    from unnest(${`{${ids.join(',')}}`}::uuid[]) as seen (id)`);
};

/** Whether a member may open a client's file: they guide them now, or broke the glass within the hour limit. */
const opens = async (
  tx: Tx,
  memberId: string,
  clientId: string,
  now: Date,
): Promise<'guides' | 'emergency' | undefined> => {
  const [found] = await rows<{ how: 'guides' | 'emergency' }>(
    tx,
    sql`select 'guides' as how from care.relation
          where client_id = ${clientId} and member_id = ${memberId} and until_at is null
        union all
        select 'emergency' from care.emergency
          where client_id = ${clientId} and member_id = ${memberId}
            and from_at <= ${now.toISOString()} and until_at > ${now.toISOString()}
        limit 1`,
  );
  return found?.how;
};

/** Which client a transaction is narrowed to: the one it is about, or the actor's own. */
const clientOf = (actor: Actor, access: Access): string | undefined =>
  actor.kind === 'client'
    ? actor.clientId
    : (access.clientId ?? (actor.kind === 'link' ? actor.clientId : undefined));

/**
 * Runs `work` in one transaction as `actor`, and writes what was done in the log with it: neither is there without the
 * other. Gives undefined, and says so in the log, when `work` found nothing, or when the actor has nothing to do with the
 * client of `access`: forbidden and not there are one answer. Who broke the glass may look, and do nothing else. Where
 * `access` names a client, nothing of another one can be read or changed.
 */
export const asActor = async <T>(
  db: Database,
  actor: Actor,
  access: Access & { at: Date },
  work: (tx: CareTx) => Promise<T>,
): Promise<T | undefined> => {
  const clientId = clientOf(actor, access);
  if (access.clientId !== undefined && clientId !== access.clientId) return undefined;
  return inTransaction(db, async (plain) => {
    await enter(plain, { practice: actor.practiceId, client: clientId });
    const tx: CareTx = Object.assign(plain, { actor });
    const line = { ...access, clientId };
    const how =
      actor.kind === 'member' && clientId !== undefined
        ? await opens(tx, actor.memberId, clientId, access.at)
        : 'guides';
    const allowed = how === 'guides' || (how === 'emergency' && onlyLooks(access.act));
    const found = allowed ? await work(tx) : undefined;
    await recordAccess(tx, {
      ...line,
      outcome: found === undefined ? 'not-found' : 'done',
      emergency: how === 'emergency',
    });
    return found;
  });
};

/**
 * Runs `work` for what concerns a client but is not their file, such as taking somebody on, or dividing who guides whom:
 * it sees the practice, and the log has the line. The work itself decides by the member's role.
 */
export const inPractice = <T>(
  db: Database,
  actor: Actor,
  access: Access & { at: Date },
  work: (tx: CareTx) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async (plain) => {
    await enter(plain, { practice: actor.practiceId });
    const tx: CareTx = Object.assign(plain, { actor });
    const found = await work(tx);
    await recordAccess(tx, { ...access, outcome: found === undefined ? 'not-found' : 'done' });
    return found;
  });

/** Reads what somebody is to any practice: their own memberships and their own entries as a client, and no file. */
export const asPerson = <T>(
  db: Database,
  who: { person?: string; email?: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async (tx) => {
    await enter(tx, who);
    return work(tx);
  });

/**
 * Finds as whom somebody comes in, as `asPerson` does, and counts in that practice, in the one transaction that every page
 * begins with. A number without a name shows nothing of anybody, so it leaves no line in the log.
 */
export const atTheDoor = <T extends Actor>(
  db: Database,
  person: string,
  find: (tx: Tx) => Promise<T | undefined>,
  count: (tx: CareTx, actor: T) => Promise<number>,
): Promise<{ actor: T; count: number } | undefined> =>
  inTransaction(db, async (plain) => {
    await enter(plain, { person });
    const actor = await find(plain);
    if (!actor) return undefined;
    await enter(plain, { practice: actor.practiceId });
    return { actor, count: await count(Object.assign(plain, { actor }), actor) };
  });

/** Reads the one link that a key opens. `keyHash` is the SHA-256 of the key, in hexadecimals. */
export const asKeyHolder = <T>(db: Database, keyHash: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await enter(tx, { keyHash });
    return work(tx);
  });

/** The ids of all practices, for work by the clock, which then goes into one after the other. */
export const everyPractice = (db: Database): Promise<string[]> =>
  inTransaction(db, async (tx) => {
    await enter(tx, { everyPractice: 'on' });
    const found = await rows<{ id: string }>(tx, sql`select practice_id as id from care.practice order by 1`);
    return found.map((row) => row.id);
  });

/**
 * Runs `work` over what was counted in all practices and names nobody: the outcomes of who agreed (store/outcomes.ts), and
 * what is public of them. It sees no client, no file and no log.
 */
export const acrossPractices = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await enter(tx, { everyPractice: 'on' });
    return work(tx);
  });
