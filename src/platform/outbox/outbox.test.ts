import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { inTransaction, type Database } from '../db/index.ts';
import {
  addToOutbox,
  drainOutbox,
  findOutbox,
  outboxAge,
  resendEntry,
  retryDelay,
  retryEntry,
} from './index.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});

test('an entry with the same key is kept once, and handled once', async () => {
  const seen: string[] = [];
  for (let i = 0; i < 3; i++) {
    await inTransaction(db, (tx) => addToOutbox(tx, { topic: 'a', key: 'same', payload: { n: i } }));
  }
  const handlers = {
    a: async (entry: { key: string }) => (seen.push(entry.key), { result: 'done' as const }),
  };
  await drainOutbox(db, handlers);
  await drainOutbox(db, handlers);
  expect(seen).toEqual(['same']);
});

test('an entry of a transaction that was undone never happens', async () => {
  const undone = inTransaction(db, async (tx) => {
    await addToOutbox(tx, { topic: 'b', key: 'undone', payload: {} });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await findOutbox(db, { prefix: 'b' })).toEqual([]);
});

test('a failing entry waits, a hopeless one is dead and can be tried again by a person', async () => {
  await inTransaction(db, (tx) => addToOutbox(tx, { topic: 'c', key: 'c1', payload: {}, about: 'x' }));
  await drainOutbox(db, { c: () => Promise.reject(new TypeError('secret content')) });
  const [waiting] = await findOutbox(db, { prefix: 'c' });
  expect(waiting).toMatchObject({ state: 'retrying', attempts: 1, problem: 'TypeError' });
  await inTransaction(db, (tx) => retryEntry(tx, waiting!.id));
  await drainOutbox(db, { c: async () => ({ result: 'give-up', problem: 'refused' }) });
  expect((await findOutbox(db, { prefix: 'c', state: 'dead' }))[0]?.problem).toBe('refused');
  expect((await outboxAge(db)).dead).toBe(1);
  await inTransaction(db, (tx) => retryEntry(tx, waiting!.id));
  await drainOutbox(db, { c: async () => ({ result: 'done', note: { to: 'x' } }) });
  expect(await inTransaction(db, (tx) => retryEntry(tx, waiting!.id))).toBe(false);
  expect(await inTransaction(db, (tx) => resendEntry(tx, waiting!.id))).toBe(true);
  expect((await findOutbox(db, { prefix: 'c', about: 'x' })).length).toBe(2);
});

test('the time between attempts doubles up to an hour', () => {
  expect([1, 2, 3, 12].map(retryDelay)).toEqual([10, 20, 40, 3600]);
});
