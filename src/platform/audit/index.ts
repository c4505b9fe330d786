import { sql } from 'drizzle-orm';
import { rows, type Database, type Tx } from '../db/index.ts';

/** What somebody did: the line that an office can be asked about later. No health content, no secrets. */
export type AuditLine = { actor: string; act: string; object: string; detail?: Record<string, unknown> };

/** Adds the line in the transaction of the act itself, so that neither exists without the other. */
export const recordAudit = async (tx: Tx, line: AuditLine): Promise<void> => {
  await tx.execute(sql`insert into platform.audit (actor, act, object, detail)
    values (${line.actor}, ${line.act}, ${line.object}, ${JSON.stringify(line.detail ?? {})}::jsonb)`);
};

export type AuditRow = {
  id: number;
  at: Date;
  actor: string;
  act: string;
  object: string;
  detail: Record<string, unknown>;
};

/** The newest lines first, for one object or for everything, `limit` at a time before line `before`. */
export const findAudit = async (
  db: Database,
  search: { object?: string; before?: number; limit?: number },
): Promise<AuditRow[]> => {
  const found = await rows<AuditRow & { at: string | Date }>(
    db,
    sql`select id::int as id, at, actor, act, object, detail from platform.audit
        where (${search.object ?? null}::text is null or object = ${search.object ?? null})
          and (${search.before ?? null}::bigint is null or id < ${search.before ?? null})
        order by id desc limit ${search.limit ?? 100}`,
  );
  return found.map((row) => ({ ...row, at: new Date(row.at) }));
};
