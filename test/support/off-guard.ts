import { is, SQL, StringChunk, type SQLChunk } from 'drizzle-orm';
import type { Database, Tx } from '../../src/platform/db/index.ts';

/** Where so many wait for each other; from then on nobody waits there any more. */
export const meeting = (size = 2): (() => Promise<void>) => {
  const all = Promise.withResolvers<undefined>();
  let arrived = 0;
  return () => {
    if ((arrived += 1) === size) all.resolve(undefined);
    return all.promise.then(() => undefined);
  };
};

const without = (query: SQL, off: readonly string[]): SQL =>
  new SQL(
    query.queryChunks.map((chunk): SQLChunk => {
      if (is(chunk, SQL)) return without(chunk, off);
      if (!is(chunk, StringChunk)) return chunk;
      return new StringChunk(off.reduce((text, guard) => text.replaceAll(guard, ' '), chunk.value.join('')));
    }),
  );

const wordsOf = (query: SQL): string =>
  query.queryChunks
    .map((chunk) => (is(chunk, SQL) ? wordsOf(chunk) : is(chunk, StringChunk) ? chunk.value.join('') : ''))
    .join('');

/** `of`, with one of its methods replaced. */
const having = <T extends object>(of: T, name: keyof T, method: unknown): T =>
  new Proxy(of, {
    get: (target, key) => {
      if (key === name) return method;
      const own: unknown = Reflect.get(target, key, target);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });

/**
 * The same database with a guard off, so that a twin runs the very deed of the product and shows what the guard is for:
 * `off` are words left out of every query (a lock), and after the first query with `after` in it one waits at `meet`.
 */
export const offGuard = (
  db: Database,
  given: { off?: readonly string[]; after: string; meet: () => Promise<void> },
): Database =>
  having(db, 'transaction', (work: (tx: Tx) => Promise<unknown>) =>
    db.transaction((tx) => {
      const execute = async (query: SQL) => {
        const result = await tx.execute(without(query, given.off ?? []));
        if (wordsOf(query).includes(given.after)) await given.meet();
        return result;
      };
      return work(having(tx, 'execute', execute));
    }),
  );

/** The locks that a query asks for by name. */
export const locks = [' for update', ' for share'];
