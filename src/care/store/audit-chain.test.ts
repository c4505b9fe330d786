import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { plantClient, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { readHeads, verifyChains, writeHead, type ChainHead, type ChainReport } from './audit-chain.ts';
import { asActor } from './scope.ts';

let db: Database;
let heath: string;
let dune: string;

beforeAll(async () => {
  db = await testDatabase();
  const ids = [];
  for (const name of ['Heidepad', 'Duinpad']) {
    const { practiceId, actor } = await plantPractice(db, { name });
    const clientId = await plantClient(db, actor);
    for (let turn = 0; turn < 12; turn += 1) {
      const access = { act: 'read', object: 'file', clientId, point: 'test' } as const;
      await asActor(db, actor, { ...access, at: new Date('2027-03-01T08:00:00Z') }, () => Promise.resolve(1));
    }
    ids.push(practiceId);
  }
  [heath, dune] = ids as [string, string];
});

const verify = async (of: Database = db, kept: ChainHead[] = []): Promise<ChainReport[]> => {
  const reports: ChainReport[] = [];
  for await (const report of verifyChains(of, { batch: 4, kept })) reports.push(report);
  return reports;
};

class Undo extends Error {}

/** What is found after somebody with all rights on the database tampered with it, which is then taken back. */
const after = async (
  tampering: SQL[],
  kept: ChainHead[] = [],
): Promise<(ChainReport['fault'] | 'none')[]> => {
  let found: ChainReport[] = [];
  await inTransaction(db, async (tx) => {
    await tx.execute(sql`alter table care.access_log disable trigger user`);
    for (const one of tampering) await tx.execute(one);
    // Inside the same transaction; the verifier's own ones are then savepoints, which are not read only.
    found = await verify(tx, kept);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return found.filter(({ fault }) => fault).map(({ fault }) => fault ?? 'none');
};

test('the log as the product wrote it is whole, and says where each practice stands', async () => {
  const reports = await verify();
  expect(reports.map(({ practiceId }) => practiceId).sort()).toEqual([heath, dune].sort());
  for (const { fault, seq, seal } of reports) {
    expect(fault).toBeUndefined();
    expect(seq).toBeGreaterThan(14);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
  }
});

test.each([
  ['act', sql`act = 'search'`],
  ['object', sql`object = 'letter'`],
  ['outcome', sql`outcome = 'not-found'`],
  ['at', sql`at = at + interval '1 hour'`],
  ['client_id', sql`client_id = null`],
  ['user_kind', sql`user_kind = 'system'`],
  ['user_id', sql`user_id = null`],
  ['role', sql`role = 'planner'`],
  ['responsible_id', sql`responsible_id = null`],
  ['point', sql`point = 'elsewhere'`],
  ['consent', sql`consent = '2'`],
  ['emergency', sql`emergency = true`],
  ['hash', sql`hash = sha256('other'::bytea)`],
])('a line of which %s was changed is named', async (_column, change) => {
  const found = await after([
    sql`update care.access_log set ${change} where practice_id = ${heath} and seq = 7`,
  ]);
  expect(found).toEqual([{ fault: 'seal-broken', seq: 7 }]);
});

test('a line taken out is found: the first, one in the middle, the last, and all', async () => {
  const without = (which: SQL) =>
    after([sql`delete from care.access_log where practice_id = ${heath} and ${which}`]);
  const last = (await verify()).find(({ practiceId }) => practiceId === heath)!.seq;
  expect(await without(sql`seq = 1`)).toEqual([{ fault: 'line-missing', seq: 1 }]);
  expect(await without(sql`seq = 8`)).toEqual([{ fault: 'line-missing', seq: 8 }]);
  expect(await without(sql`seq = ${last}`)).toEqual([{ fault: 'line-missing', seq: last }]);
  expect(await without(sql`true`)).toEqual([{ fault: 'line-missing', seq: 1 }]);
});

test('the head put back, or taken out with the whole log, is found as well', async () => {
  const last = (await verify()).find(({ practiceId }) => practiceId === heath)!.seq;
  const back = sql`update care.access_head set seq = seq - 1 where practice_id = ${heath}`;
  expect(await after([back])).toEqual([{ fault: 'head-behind', seq: last }]);
  const other = sql`update care.access_head set hash = sha256('x'::bytea) where practice_id = ${heath}`;
  expect(await after([other])).toEqual([{ fault: 'head-differs', seq: last }]);
  const log = sql`delete from care.access_log where practice_id = ${heath}`;
  const head = sql`delete from care.access_head where practice_id = ${heath}`;
  expect(await after([log, head])).toEqual([{ fault: 'line-missing', seq: 1 }]);
});

test('two lines that changed places are found', async () => {
  const swap = [
    sql`update care.access_log set seq = -1 where practice_id = ${dune} and seq = 5`,
    sql`update care.access_log set seq = 5 where practice_id = ${dune} and seq = 6`,
    sql`update care.access_log set seq = 6 where practice_id = ${dune} and seq = -1`,
  ];
  expect(await after(swap)).toEqual([{ fault: 'seal-broken', seq: 5 }]);
});

test('a log that was changed and sealed anew shows against a head that was kept elsewhere, and only then', async () => {
  const kept = readHeads((await verify()).map(writeHead).join('\n'))!;
  const last = kept.find(({ practiceId }) => practiceId === heath)!.seq;
  const anew = [
    sql`update care.access_log set act = 'search' where practice_id = ${heath} and seq = 3`,
    sql`do $$ declare line care.access_log; before bytea := ''; begin
          for line in select * from care.access_log where practice_id = '${sql.raw(heath)}' order by seq loop
            before := care.seal(before, line);
            update care.access_log set hash = before where practice_id = line.practice_id and seq = line.seq;
          end loop;
          update care.access_head set hash = before where practice_id = '${sql.raw(heath)}';
        end $$`,
  ];
  expect(await after(anew)).toEqual([]);
  expect(await after(anew, kept)).toEqual([{ fault: 'kept-seal-differs', seq: last }]);
  const cut = [
    sql`delete from care.access_log where practice_id = ${heath} and seq = ${last}`,
    sql`update care.access_head set (seq, hash) = (select seq, hash from care.access_log
        where practice_id = ${heath} and seq = ${last - 1}) where practice_id = ${heath}`,
  ];
  expect(await after(cut, kept)).toEqual([{ fault: 'line-missing', seq: last }]);
});

test('a kept list that is none is refused', () => {
  expect(readHeads('hello')).toBeUndefined();
  expect(readHeads('')).toEqual([]);
});
