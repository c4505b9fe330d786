import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../../src/care/domain/actor.ts';
import { inPractice } from '../../src/care/store/scope.ts';
import { rows, type Database, type Tx } from '../../src/platform/db/index.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;
/** One connection, so that whoever asks meets the plan that was kept for somebody else. */
let db: Database;
let heath: MemberActor;
let dune: MemberActor;

beforeAll(async () => {
  server = await startPostgres();
  db = (await server.createDatabase(1)).db;
  heath = (await plantPractice(db)).actor;
  dune = (await plantPractice(db)).actor;
  for (const actor of [heath, dune, dune]) await plantClient(db, actor);
}, 120_000);
afterAll(() => server.stop());

const countClients = async (tx: Tx | Database): Promise<number> => {
  const [found] = await rows<{ count: number }>(tx, sql`select count(*)::int as count from care.client`);
  return found!.count;
};
const seenBy = (actor: MemberActor): Promise<number> =>
  inPractice(
    db,
    actor,
    { act: 'read', object: 'test', point: 'test', at: new Date('2027-03-01T09:00:00Z') },
    countClients,
  );

test('a plan kept for one practice shows the next one its own clients, and everybody else none', async () => {
  const seen = { heath: new Set<number>(), dune: new Set<number>() };
  for (let turn = 0; turn < 20; turn += 1) {
    seen.heath.add(await seenBy(heath));
    seen.dune.add(await seenBy(dune));
  }
  expect(seen).toEqual({ heath: new Set([1]), dune: new Set([2]) });
  const kept = await rows<{ uses: number }>(
    db,
    sql`select (generic_plans + custom_plans)::int as uses from pg_prepared_statements
        where statement like '%count from care.client'`,
  );
  expect(kept, 'the forty counts went by one kept statement').toEqual([{ uses: 38 }]);
});

test('the same words under another role get a plan of their own, and the next under care its own again', async () => {
  expect(await seenBy(heath)).toBe(1);
  // The owner of the server is held by no policy: a plan that went by it would show a practice everybody.
  expect(await countClients(db)).toBe(3);
  expect([await seenBy(heath), await seenBy(dune)]).toEqual([1, 2]);
});
