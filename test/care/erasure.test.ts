import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { eraseFile } from '../../src/care/store/erasure.ts';
import { asActor } from '../../src/care/store/scope.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { testDatabase } from '../support/database.ts';
import { careTables, plantCanaries, type CareTable } from './canaries.ts';

/** Tables that name a client and do not go with them, each with the reason. */
const stays: Record<string, string> = {
  access_log: 'the log tells for years who looked; it holds ids and no name',
  link: 'deleted by eraseFile itself: a link may also be of the practice',
};

let db: Database;
let tables: CareTable[];

beforeAll(async () => {
  db = await testDatabase();
  tables = (await careTables(db)).filter(({ columns }) => columns.some(({ name }) => name === 'client_id'));
});

/** The tables that go with a client: by a whole key to care.client, or to a table that goes itself. */
const cascading = async (): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      db,
      sql`with recursive going (id) as (
            select 'care.client'::regclass::oid
            union
            select c.conrelid from pg_constraint c join going on c.confrelid = going.id
            where c.contype = 'f' and c.confdeltype = 'c' and cardinality(c.conkey) >= 2)
          select relname as name from going join pg_class on pg_class.oid = going.id where relname <> 'client'`,
    )
  ).map(({ name }) => name);

test('every table that names a client goes with the client, or says why it stays', async () => {
  const going = await cascading();
  const left = tables.map(({ name }) => name).filter((name) => name !== 'client' && !going.includes(name));
  expect(left.filter((name) => !(name in stays))).toEqual([]);
  expect(going.length).toBeGreaterThan(8);
});

test('a table that was forgotten is seen', async () => {
  await db.execute(sql`create table care.forgotten (practice_id uuid not null, id uuid, client_id uuid)`);
  const found = (await careTables(db)).map(({ name }) => name);
  const going = await cascading();
  await db.execute(sql`drop table care.forgotten`);
  expect(found).toContain('forgotten');
  expect(going).not.toContain('forgotten');
});

test('one deletion takes every row about a client along, from every table, and leaves the log and the others', async () => {
  const { practiceId, actor } = await plantPractice(db);
  const clientId = await plantClient(db, actor, { name: 'Testpersoon Weg' });
  const otherId = await plantClient(db, actor, { name: 'Testpersoon Blijft', email: 'blijft@example.com' });
  const access = { object: 'file', point: 'test', at: new Date('2027-03-01T10:00:00Z') } as const;
  const read = { ...access, act: 'read' } as const;
  await asActor(db, actor, { ...read, clientId }, () => Promise.resolve(true));
  const words = { clientWord: 'kanarie-van-de-client', practiceWord: 'kanarie' };
  await plantCanaries(db, await careTables(db), { practiceId, clientId, memberId: actor.memberId, ...words });

  const count = async (name: string): Promise<number> => {
    const [found] = await rows<{ count: number }>(
      db,
      sql`select count(*)::int as count from care.${sql.raw(`"${name}"`)} where client_id = ${clientId}`,
    );
    return found!.count;
  };
  const lines = await count('access_log');
  for (const { name } of tables) expect([name, await count(name)]).not.toEqual([name, 0]);
  const erase = { ...access, act: 'delete', clientId } as const;
  expect(await asActor(db, actor, erase, (tx) => eraseFile(tx, clientId))).toBe(true);
  for (const { name } of tables)
    expect([name, await count(name)]).toEqual([name, name === 'access_log' ? lines + 1 : 0]);
  expect(await asActor(db, actor, { ...read, clientId: otherId }, () => Promise.resolve(true))).toBe(true);
  const found = await rows(db, sql`select 1 from care.access_log t where to_jsonb(t)::text like '%Weg%'`);
  expect(found).toEqual([]);
});
