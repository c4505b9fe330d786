import { sql } from 'drizzle-orm';
import { inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';

/** What is wrong with a practice's log, at its first broken line. */
export type ChainFault =
  /** The seal does not fit the line and the one before it: one of the two was changed. */
  | { fault: 'seal-broken'; seq: number }
  /** The line is not there. */
  | { fault: 'line-missing'; seq: number }
  /** The line stands there, but nothing says that the log has one. */
  | { fault: 'head-behind'; seq: number }
  /** The lines fit, but the last is not the one that the head names. */
  | { fault: 'head-differs'; seq: number }
  /** The line is another one than it was when its seal was kept elsewhere. */
  | { fault: 'kept-seal-differs'; seq: number };

/** Where a log stood: enough to show later that nothing before it was changed since. */
export type ChainHead = { practiceId: string; seq: number; seal: string };

export type ChainReport = ChainHead & { fault: ChainFault | undefined };

/**
 * A transaction that reads the log of every practice: as the owner of the tables under the policy for a back-up, which
 * care's own role cannot use. It only reads.
 */
const asAuditor = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await tx.execute(sql`set transaction read only`);
    await tx.execute(sql`select set_config('care.back_up', 'on', true)`);
    return work(tx);
  });

type Line = { seq: string; seal: string; expected: string };

/** The next lines of a log, each with the seal that it should have after `before`. */
const nextLines = (
  db: Database,
  at: { practiceId: string; after: number; until: number; before: string },
  most: number,
): Promise<Line[]> =>
  asAuditor(db, (tx) =>
    rows<Line>(
      tx,
      sql`select seq, encode(hash, 'hex') as seal,
            encode(care.seal(lag(hash, 1, decode(${at.before}, 'hex')) over (order by seq), line), 'hex') as expected
          from care.access_log line
          where practice_id = ${at.practiceId} and seq > ${at.after} and seq <= ${at.until}
          order by seq limit ${most}`,
    ),
  );

const verifyOne = async (
  db: Database,
  head: ChainHead,
  options: { kept: readonly ChainHead[]; batch: number },
): Promise<ChainFault | undefined> => {
  const keptAt = new Map(options.kept.map(({ seq, seal }) => [seq, seal]));
  let [after, before] = [0, ''];
  while (after < head.seq) {
    const { practiceId, seq: until } = head;
    const lines = await nextLines(db, { practiceId, after, until, before }, options.batch);
    if (lines.length === 0) return { fault: 'line-missing', seq: after + 1 };
    for (const line of lines) {
      const seq = Number(line.seq);
      if (seq !== after + 1) return { fault: 'line-missing', seq: after + 1 };
      if (line.seal !== line.expected) return { fault: 'seal-broken', seq };
      const kept = keptAt.get(seq);
      if (kept !== undefined && kept !== line.seal) return { fault: 'kept-seal-differs', seq };
      [after, before] = [seq, line.seal];
    }
  }
  if (before !== head.seal) return { fault: 'head-differs', seq: head.seq };
  const lost = options.kept.find(({ seq }) => seq > head.seq);
  return lost && { fault: 'line-missing', seq: head.seq + 1 };
};

/** Every practice that has a log, a head of one, or an entry of its own, after `last` in the order of their ids. */
const nextPractices = (
  db: Database,
  last: string | undefined,
): Promise<{ practice_id: string; seq: string | null; seal: string | null }[]> =>
  asAuditor(db, (tx) =>
    rows(
      tx,
      sql`select practice_id, head.seq, encode(head.hash, 'hex') as seal
          from (select practice_id from care.practice union select practice_id from care.access_head) known
          left join care.access_head head using (practice_id)
          where ${last ?? null}::uuid is null or practice_id > ${last ?? null}::uuid
          order by practice_id limit 500`,
    ),
  );

/** A line beyond the head: somebody put the head back, or a new line came in after it was read (then the head has moved). */
const beyondHead = async (db: Database, head: ChainHead): Promise<ChainFault | undefined> => {
  const found = await asAuditor(db, (tx) =>
    rows<{ seq: string }>(
      tx,
      sql`select min(line.seq) as seq from care.access_log line
          where line.practice_id = ${head.practiceId}
            and line.seq > coalesce((select seq from care.access_head where practice_id = ${head.practiceId}), 0)
          having count(*) > 0`,
    ),
  );
  return found[0] && { fault: 'head-behind', seq: Number(found[0].seq) };
};

/**
 * Recomputes every seal of every practice's log, one practice after the other, in batches: the memory it takes does not
 * grow with the log. `kept` are heads that were written down before, elsewhere: with them also a log is found that
 * somebody with all rights sealed anew.
 */
export async function* verifyChains(
  db: Database,
  options: { kept?: readonly ChainHead[]; batch?: number } = {},
): AsyncGenerator<ChainReport> {
  const kept = Map.groupBy(options.kept ?? [], ({ practiceId }) => practiceId);
  let last: string | undefined;
  for (;;) {
    const found = await nextPractices(db, last);
    for (const row of found) {
      const practiceId = row.practice_id;
      const head = { practiceId, seq: Number(row.seq ?? 0), seal: row.seal ?? '' };
      const judged = { kept: kept.get(practiceId) ?? [], batch: options.batch ?? 5_000 };
      const none = head.seq === 0 ? ({ fault: 'line-missing', seq: 1 } as const) : undefined;
      kept.delete(practiceId);
      const fault = (await beyondHead(db, head)) ?? none ?? (await verifyOne(db, head, judged));
      yield { ...head, fault };
      last = practiceId;
    }
    if (found.length === 0) break;
  }
  // A practice that was written down before and is there no more, its log with it.
  for (const practiceId of kept.keys())
    yield { practiceId, seq: 0, seal: '', fault: { fault: 'line-missing', seq: 1 } };
}

/** A head as a line of text, and back: what one keeps elsewhere. */
export const writeHead = ({ practiceId, seq, seal }: ChainHead): string => `${practiceId} ${seq} ${seal}`;

/** Reads such lines; undefined when one of them is none. */
export const readHeads = (text: string): ChainHead[] | undefined => {
  const read = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64})$/.exec(line.trim()));
  return read.every((found) => found !== null)
    ? read.map(([, practiceId, seq, seal]) => ({ practiceId: practiceId!, seq: Number(seq), seal: seal! }))
    : undefined;
};
