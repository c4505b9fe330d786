import { sql, type SQL } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { Contestable } from '../domain/appeal.ts';

/** An objection (bezwaar) with what came of it. */
export type Appeal = {
  id: string;
  against: Contestable;
  applicationId: string | undefined;
  therapistId: string | undefined;
  eventId: number | undefined;
  /** Who took the decision it is about, as the audit names them. */
  contestedBy: string;
  email: string;
  lang: Lang;
  grounds: string;
  lodgedAt: Date;
  name: string;
  decision: { upheld: boolean; reason: string; by: string; at: Date } | undefined;
};

type Row = {
  id: string;
  against: Contestable;
  application_id: string | null;
  therapist_id: string | null;
  event_id: number | null;
  contested_by: string;
  email: string;
  lang: Lang;
  grounds: string;
  lodged_at: string | Date;
  name: string | null;
  upheld: boolean | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: string | Date | null;
};

const find = async (db: Database | Tx, where: SQL): Promise<Appeal[]> =>
  (
    await rows<Row>(
      db,
      sql`select appeal.id, appeal.against, appeal.application_id, appeal.therapist_id, appeal.event_id::int as event_id,
            appeal.contested_by, appeal.email, appeal.lang, appeal.grounds, appeal.lodged_at,
            coalesce(therapist.name, application.answers->>'name') as name,
            decision.upheld, decision.reason, decision.decided_by, decision.decided_at
          from register.appeal
          left join register.appeal_decision decision on decision.appeal_id = appeal.id
          left join register.therapist on therapist.id = appeal.therapist_id
          left join register.application on application.id = appeal.application_id ${where}`,
    )
  ).map((row) => ({
    id: row.id,
    against: row.against,
    applicationId: row.application_id ?? undefined,
    therapistId: row.therapist_id ?? undefined,
    eventId: row.event_id ?? undefined,
    contestedBy: row.contested_by,
    email: row.email,
    lang: row.lang,
    grounds: row.grounds,
    lodgedAt: new Date(row.lodged_at),
    name: row.name ?? '',
    decision:
      row.upheld === null
        ? undefined
        : {
            upheld: row.upheld,
            reason: row.reason ?? '',
            by: row.decided_by ?? '',
            at: new Date(row.decided_at ?? row.lodged_at),
          },
  }));

export const findAppeal = async (db: Database | Tx, id: string): Promise<Appeal | undefined> =>
  isId(id) ? (await find(db, sql`where appeal.id = ${id}`))[0] : undefined;

/** Objections nobody decided yet, oldest first. */
export const listOpenAppeals = (db: Database | Tx): Promise<Appeal[]> =>
  find(db, sql`where decision.appeal_id is null order by appeal.lodged_at, appeal.id`);

export const findAppealsOf = (db: Database | Tx, therapistId: string): Promise<Appeal[]> =>
  find(db, sql`where appeal.therapist_id = ${therapistId} order by appeal.lodged_at desc`);

export const findAppealOfApplication = async (
  db: Database | Tx,
  applicationId: string,
): Promise<Appeal | undefined> => (await find(db, sql`where appeal.application_id = ${applicationId}`))[0];

/** Keeps an objection; a second one about the same decision is not kept. Gives whether this one was. */
export const recordAppeal = async (
  tx: Database | Tx,
  appeal: Pick<
    Appeal,
    | 'id'
    | 'against'
    | 'applicationId'
    | 'therapistId'
    | 'eventId'
    | 'contestedBy'
    | 'email'
    | 'lang'
    | 'grounds'
  >,
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into register.appeal (id, against, application_id, therapist_id, event_id, contested_by, email, lang, grounds)
          values (${appeal.id}, ${appeal.against}, ${appeal.applicationId ?? null}::uuid, ${appeal.therapistId ?? null}::uuid,
                  ${appeal.eventId ?? null}::bigint, ${appeal.contestedBy}, ${appeal.email}, ${appeal.lang}, ${appeal.grounds})
          on conflict do nothing returning id`,
    )
  ).length > 0;

/** Keeps the outcome; of two at once only the first is kept. Gives whether this one was. */
export const recordAppealDecision = async (
  tx: Database | Tx,
  decision: { appealId: string; upheld: boolean; reason: string; by: string },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into register.appeal_decision (appeal_id, upheld, reason, decided_by)
          values (${decision.appealId}, ${decision.upheld}, ${decision.reason}, ${decision.by})
          on conflict do nothing returning appeal_id`,
    )
  ).length > 0;
