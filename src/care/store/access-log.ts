import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** A line of the log about one client, with the name of who did it where the practice knows it. */
export type AccessLine = {
  seq: number;
  at: Date;
  act: string;
  object: string;
  outcome: string;
  userKind: 'member' | 'client' | 'link' | 'system';
  /** The member's id, of the person's, or of the link's; none for work by the clock. */
  userId: string | undefined;
  /** The member's name; for others what they are stands in `role`. */
  name: string | undefined;
  role: string;
  responsible: string | undefined;
  point: string;
  consent: string | undefined;
  /** Set when the file was opened in an emergency: the reason that was given for it. */
  emergency: { reason: string } | undefined;
};

type LineRow = {
  seq: string;
  at: string;
  act: string;
  object: string;
  outcome: string;
  user_kind: AccessLine['userKind'];
  user_id: string | null;
  name: string | null;
  role: string;
  responsible: string | null;
  point: string;
  consent: string | null;
  emergency: boolean;
  reason: string | null;
};

const lineOf = (row: LineRow): AccessLine => ({
  seq: Number(row.seq),
  at: new Date(row.at),
  act: row.act,
  object: row.object,
  outcome: row.outcome,
  userKind: row.user_kind,
  userId: row.user_id ?? undefined,
  name: row.name ?? undefined,
  role: row.role,
  responsible: row.responsible ?? undefined,
  point: row.point,
  consent: row.consent ?? undefined,
  emergency: row.emergency || row.act === 'break-glass' ? { reason: row.reason ?? '' } : undefined,
});

export type AccessSearch = {
  clientId: string;
  /** The first and the last day, as the Netherlands counts them. */
  from?: CalendarDay | undefined;
  until?: CalendarDay | undefined;
  /** Lines before this number, for the next page. */
  before?: number | undefined;
  /** Leaves out what the client did on their own pages. */
  others?: boolean | undefined;
  most: number;
};

const dutchDay = sql`(log.at at time zone 'Europe/Amsterdam')::date`;

/** Who did what with one client's file, the last first. */
export const findAccess = async (tx: CareTx, asked: AccessSearch): Promise<AccessLine[]> => {
  const conditions = [
    sql`log.client_id = ${asked.clientId}`,
    ...(asked.from ? [sql`${dutchDay} >= ${asked.from}`] : []),
    ...(asked.until ? [sql`${dutchDay} <= ${asked.until}`] : []),
    ...(asked.before === undefined ? [] : [sql`log.seq < ${asked.before}`]),
    ...(asked.others ? [sql`log.user_kind <> 'client'`] : []),
  ];
  const found = await rows<LineRow>(
    tx,
    sql`select log.seq, log.at, log.act, log.object, log.outcome, log.user_kind, log.user_id, member.name, log.role,
               responsible.name as responsible, log.point, log.consent, log.emergency,
               (select reason from care.emergency
                where emergency.client_id = log.client_id and emergency.member_id = log.user_id
                  and emergency.from_at <= log.at + interval '1 minute' and emergency.until_at > log.at
                order by from_at desc limit 1) as reason
        from care.access_log log
        left join care.member on member.id = log.user_id
        left join care.member responsible on responsible.id = log.responsible_id
        where ${sql.join(conditions, sql` and `)}
        order by log.seq desc limit ${asked.most}`,
  );
  return found.map(lineOf);
};
