import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimFile } from '../../src/care/begin/command.ts';
import type { MemberActor } from '../../src/care/domain/actor.ts';
import { verifyChains } from '../../src/care/index.ts';
import { endMember, setRoles } from '../../src/care/practice-settings/command.ts';
import { makeClaim } from '../../src/care/store/claims.ts';
import { findOwnFiles } from '../../src/care/store/members.ts';
import { asActor, inPractice, recordAccess } from '../../src/care/store/scope.ts';
import { findWholeTeam } from '../../src/care/store/team.ts';
import { day } from '../../src/kernel/calendar-day.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantMember, plantPractice } from '../support/care.ts';
import { locks, meeting, offGuard } from '../support/off-guard.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
const at = new Date('2027-03-01T09:00:00Z');
const clock = { now: () => at };
const known = { act: 'change', object: 'test', point: 'test', at } as const;
const bornOn = day({ year: 1984, month: 5, day: 6 });

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
}, 120_000);
afterAll(() => server.stop());

/** A client with a code that takes their file into use. */
const waiting = async (by: MemberActor, email: string) => {
  const clientId = await plantClient(db, by, { email });
  const { code } = await inPractice(db, by, known, (tx) => makeClaim(tx, clientId, at));
  const person = { id: newId(), email };
  const enter = (on: Database, typed = code, who = person) =>
    claimFile({ db: on, clock }, { person: who, code: typed, bornOn });
  const tries = () =>
    inPractice(db, by, known, async (tx) => {
      const [row] = await rows<{ tries: number }>(
        tx,
        sql`select claim_tries as tries from care.client where id = ${clientId}`,
      );
      return row!.tries;
    });
  return { clientId, code, person, enter, tries };
};

test('however many take a file into use at once with the right code, one does', async () => {
  const { practiceId, actor } = await plantPractice(db);
  const { clientId, person, enter } = await waiting(actor, 'kees@example.com');
  const opened = await Promise.all([db, other, db, other].map((on) => enter(on)));
  expect(opened.filter((one) => one === practiceId)).toHaveLength(1);
  expect(await findOwnFiles(db, person.id)).toMatchObject([{ actor: { clientId } }]);
});

test('wrong tries at once all count: five, and then the right code opens nothing', async () => {
  const { actor } = await plantPractice(db);
  const { enter, tries } = await waiting(actor, 'els@example.com');
  const wrong = await Promise.all([db, other, db, other].map((on) => enter(on, 'AAAAAAAA')));
  expect(wrong).toEqual([undefined, undefined, undefined, undefined]);
  expect(await tries()).toBe(4);
  await Promise.all([db, other, db].map((on) => enter(on, 'AAAAAAAA')));
  expect(await tries()).toBe(5);
  expect(await enter(db)).toBeUndefined();
});

test('the twin: tries that are read first and written afterwards are two counted as one', async () => {
  const { actor } = await plantPractice(db);
  const { clientId, tries } = await waiting(actor, 'ans@example.com');
  const meet = meeting();
  const bare = (on: Database) =>
    inPractice(on, actor, known, async (tx) => {
      const before = await tries();
      await meet();
      await tx.execute(sql`update care.client set claim_tries = ${before + 1} where id = ${clientId}`);
      return true;
    });
  await Promise.all([bare(db), bare(other)]);
  expect(await tries()).toBe(1);
});

test('two files of one address, each with its own code at once: both open, and neither lost a try', async () => {
  const { actor } = await plantPractice(db);
  const one = await waiting(actor, 'samen@example.com');
  const two = await waiting(actor, 'samen@example.com');
  const opened = await Promise.all([one.enter(db), one.enter(other, two.code)]);
  expect(opened).toEqual([actor.practiceId, actor.practiceId]);
  expect((await findOwnFiles(db, one.person.id)).map(({ actor: own }) => own.clientId).sort()).toEqual(
    [one.clientId, two.clientId].sort(),
  );
});

/** Two owners who each put the other out at once, or lay down the role; how that ended, and how many are left. */
const partings = async (on: readonly [Database, Database]) => {
  const anna = await plantPractice(db);
  const bram = await plantMember(db, anna.practiceId, { name: 'Testpersoon Bram', roles: ['owner'] });
  const ends = await Promise.all([
    endMember({ db: on[0], clock }, anna.actor, { memberId: bram.actor.memberId, handover: new Map() }),
    setRoles({ db: on[1], clock }, anna.actor, { memberId: anna.actor.memberId, roles: ['therapist'] }),
  ]);
  const team = await inPractice(db, anna.actor, known, findWholeTeam);
  const owners = team.filter(({ roles }) => roles.includes('owner')).length;
  return { ends: ends.map((end) => (end.ok ? 'done' : end.reason)).toSorted(), owners };
};

test('of the last two owners who stop at once one does: a practice keeps an owner', async () => {
  expect(await partings([db, other])).toEqual({ ends: ['done', 'last-owner'], owners: 1 });
});

test('the twin: without the lock of the practice both stop, and nobody owns it', async () => {
  const given = { off: locks, after: 'as responsible_for', meet: meeting() };
  const ends = await partings([offGuard(db, given), offGuard(other, given)]);
  expect(ends).toEqual({ ends: ['done', 'done'], owners: 0 });
});

const verified = async (practiceId: string, on = db) => {
  for await (const report of verifyChains(on)) if (report.practiceId === practiceId) return report;
  throw new Error('no such practice');
};

test('200 deeds at once in one practice: every line has its number and fits the one before it', async () => {
  const { practiceId, actor } = await plantPractice(db);
  const clientId = await plantClient(db, actor);
  const { seq: before } = await verified(practiceId);
  const deeds = Array.from({ length: 200 }, (_, n) =>
    asActor(n % 2 === 0 ? db : other, actor, { ...known, clientId }, () => Promise.resolve(n)),
  );
  expect(await Promise.all(deeds)).toHaveLength(200);
  expect(await verified(practiceId)).toMatchObject({ seq: before + 200, fault: undefined });
});

/** Until somebody waits for a lock. */
const someoneWaits = async (on: Database): Promise<void> => {
  const locked = sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await rows(on, locked)).length === 0);
};

/** Writes the log's trigger anew in a database of its own, with other words in the place of some. */
const logWith = async (changes: readonly [words: RegExp, instead: string][]): Promise<Database> => {
  const made = await server.createDatabase(8);
  const [found] = await rows<{ text: string }>(
    made.db,
    sql`select pg_get_functiondef('care.append_access'::regproc) as text`,
  );
  let text = found!.text;
  for (const [words, instead] of changes) {
    expect(text).toMatch(words);
    text = text.replace(words, instead);
  }
  await made.db.execute(sql.raw(text));
  return made.db;
};

test('the twin: without the lock of the log’s head two deeds take one number, and one is lost', async () => {
  // Also the insert of a head that is there already waits for who is changing it.
  const bare = await logWith([
    [/ for update/, ''],
    [
      /insert into care\.access_head[^;]*;/,
      "if not exists (select from care.access_head where practice_id = new.practice_id) then insert into care.access_head values (new.practice_id, 0, ''); end if;",
    ],
  ]);
  const { actor } = await plantPractice(bare);
  let late: Promise<unknown> = Promise.resolve();
  await inPractice(bare, actor, known, async (tx) => {
    await recordAccess(tx, known);
    late = inPractice(bare, actor, known, () => Promise.resolve(true)).catch(() => 'lost');
    await someoneWaits(bare);
  });
  expect(await late).toBe('lost');
});

/** Whether somebody in another practice is done while a deed in a first one, that wrote a line already, still goes on. */
const neighbour = async (on: Database): Promise<'done' | 'waits'> => {
  const [heath, dune] = [await plantPractice(on), await plantPractice(on)];
  const clientId = await plantClient(on, dune.actor);
  let there: Promise<unknown> = Promise.resolve();
  const first = await inPractice(on, heath.actor, known, async (tx) => {
    await recordAccess(tx, known);
    there = asActor(on, dune.actor, { ...known, clientId }, () => Promise.resolve(true));
    return Promise.race([there.then(() => 'done' as const), someoneWaits(on).then(() => 'waits' as const)]);
  });
  await there;
  return first;
};

test('a long deed in one practice holds up nobody in another', async () => {
  expect(await neighbour(db)).toBe('done');
});

test('the twin: with a lock on the heads of all, the other practice waits', async () => {
  const held = await logWith([[/begin/, 'begin lock table care.access_head;']]);
  expect(await neighbour(held)).toBe('waits');
});
