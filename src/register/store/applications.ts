import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import {
  applicationStanding,
  type ApplicationStanding,
  type ApplicationStep,
  type Judgement,
  type StepKind,
  type Verdict,
} from '../domain/application.ts';

/** What somebody fills in, as far as they came; all of it text, as it was typed. */
export type Answers = {
  name?: string;
  certificateNumber?: string;
  baseProfession?: string;
  baseProfessionWords?: string;
  professionRegister?: string;
  professionNumber?: string;
  declared?: string;
  /** What was written about each point of the competence profile, by its id. */
  points?: Record<string, string>;
};

export type ApplicationFile = { id: string; point: string; name: string; mediaType: string };

export type Application = {
  id: string;
  personId: string;
  email: string;
  lang: Lang;
  profileVersion: number;
  answers: Answers;
  createdAt: Date;
  changedAt: Date;
  steps: ApplicationStep[];
  standing: ApplicationStanding;
  /** All judgements, oldest first. */
  judgements: (Judgement & { point: string })[];
  files: ApplicationFile[];
};

type StepRow = { kind: StepKind; reason: string; deadline: CalendarDay | null; by: string; at: string };
type JudgementRow = { point: string; verdict: Verdict; reason: string; by: string; at: string };

type Row = {
  id: string;
  person_id: string;
  email: string;
  lang: Lang;
  profile_version: number;
  answers: Answers;
  created_at: string | Date;
  changed_at: string | Date;
  steps: StepRow[];
  judgements: JudgementRow[];
  files: ApplicationFile[];
};

const toApplication = (row: Row): Application => {
  const steps = row.steps.map((step) => ({
    ...step,
    deadline: step.deadline ?? undefined,
    at: new Date(step.at),
  }));
  return {
    id: row.id,
    personId: row.person_id,
    email: row.email,
    lang: row.lang,
    profileVersion: row.profile_version,
    answers: row.answers,
    createdAt: new Date(row.created_at),
    changedAt: new Date(row.changed_at),
    steps,
    standing: applicationStanding(steps),
    judgements: row.judgements.map((judgement) => ({ ...judgement, at: new Date(judgement.at) })),
    files: row.files,
  };
};

const find = async (db: Database | Tx, where: SQL): Promise<Application[]> =>
  (
    await rows<Row>(
      db,
      sql`select application.id, application.person_id, application.email, application.lang,
            application.profile_version, application.answers, application.created_at, application.changed_at,
            coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'reason', reason, 'deadline', deadline,
                'by', done_by, 'at', done_at) order by step.id)
              from register.application_step step where step.application_id = application.id), '[]'::jsonb) as steps,
            coalesce((select jsonb_agg(jsonb_build_object('point', point, 'verdict', verdict, 'reason', reason,
                'by', judged_by, 'at', judged_at) order by judgement.id)
              from register.judgement where judgement.application_id = application.id), '[]'::jsonb) as judgements,
            coalesce((select jsonb_agg(jsonb_build_object('id', file.id, 'point', kept.point, 'name', file.name,
                'mediaType', file.media_type) order by kept.added_at, file.id)
              from register.application_file kept join platform.file on file.id = kept.file_id
              where kept.application_id = application.id), '[]'::jsonb) as files
          from register.application ${where}`,
    )
  ).map(toApplication);

export const findApplication = async (db: Database | Tx, id: string): Promise<Application | undefined> =>
  isId(id) ? (await find(db, sql`where application.id = ${id}`))[0] : undefined;

/** Keeps everybody else from changing an application until the end of the transaction, and reads it under that lock. */
export const lockApplication = async (tx: Tx, id: string): Promise<Application | undefined> => {
  if (!isId(id)) return undefined;
  await rows(tx, sql`select id from register.application where id = ${id} for update`);
  return findApplication(tx, id);
};

/** Keeps everybody else from applying or being admitted with a certificate until the end of the transaction. */
export const lockCertificate = async (tx: Tx, number: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`register.certificate:${number}`}, 0))`,
  );
};

/** Whether somebody else sent in an application with this certificate that is not closed. */
export const isAppliedWith = async (tx: Tx, number: string, personId: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`select 1 from register.application
          where closed_at is null and person_id <> ${personId} and answers->>'certificateNumber' = ${number}
            and exists (select 1 from register.application_step step where step.application_id = application.id)`,
    )
  ).length > 0;

/** The applications of a person, the newest first. */
export const findApplicationsOf = (db: Database | Tx, personId: string): Promise<Application[]> =>
  find(
    db,
    sql`where application.person_id = ${personId} order by application.created_at desc, application.id desc`,
  );

/** The one that is still open, draft or not. */
export const findOpenApplication = async (
  db: Database | Tx,
  personId: string,
): Promise<Application | undefined> =>
  (await find(db, sql`where application.person_id = ${personId} and application.closed_at is null`))[0];

/** Everything that was sent in and is not closed, who waits longest first. */
export const listOpenApplications = async (db: Database | Tx): Promise<Application[]> =>
  find(
    db,
    sql`where application.closed_at is null and exists (
          select 1 from register.application_step step where step.application_id = application.id)
        order by (select min(done_at) from register.application_step step where step.application_id = application.id), application.id`,
  );

/** The latest that were decided, the newest first. */
export const listClosedApplications = async (db: Database | Tx, limit: number): Promise<Application[]> =>
  find(
    db,
    sql`where application.closed_at is not null and exists (
          select 1 from register.application_step step where step.application_id = application.id)
        order by application.closed_at desc, application.id limit ${limit}`,
  );

/** Begins an application; when there is an open one already nothing happens, by the table itself. */
export const beginApplication = async (
  tx: Database | Tx,
  begun: {
    id: string;
    personId: string;
    email: string;
    lang: Lang;
    profileVersion: number;
    answers: Answers;
  },
): Promise<void> => {
  await tx.execute(sql`insert into register.application (id, person_id, email, lang, profile_version, answers)
    values (${begun.id}, ${begun.personId}, ${begun.email}, ${begun.lang}, ${begun.profileVersion},
            ${JSON.stringify(begun.answers)}::jsonb)
    on conflict do nothing`);
};

export const saveAnswers = async (tx: Database | Tx, id: string, answers: Answers): Promise<void> => {
  await tx.execute(
    sql`update register.application set answers = ${JSON.stringify(answers)}::jsonb, changed_at = now() where id = ${id}`,
  );
};

const closing: readonly StepKind[] = ['admitted', 'refused', 'withdrawn'];

/** Adds what happened; an ending closes the application, and reopening opens it again. */
export const recordStep = async (
  tx: Database | Tx,
  step: {
    applicationId: string;
    kind: StepKind;
    reason: string;
    deadline?: CalendarDay | undefined;
    by: string;
    at: Date;
  },
): Promise<void> => {
  const at = step.at.toISOString();
  await tx.execute(sql`insert into register.application_step (application_id, kind, reason, deadline, done_by, done_at)
    values (${step.applicationId}, ${step.kind}, ${step.reason}, ${step.deadline ?? null}::date, ${step.by}, ${at}::timestamptz)`);
  const closed = closing.includes(step.kind);
  await tx.execute(sql`update register.application set changed_at = ${at}::timestamptz,
      closed_at = case when ${closed} then ${at}::timestamptz else null end
    where id = ${step.applicationId}`);
};

export const recordJudgement = async (
  tx: Database | Tx,
  judgement: {
    applicationId: string;
    point: string;
    verdict: Verdict;
    reason: string;
    by: string;
    at: Date;
  },
): Promise<void> => {
  await tx.execute(sql`insert into register.judgement (application_id, point, verdict, reason, judged_by, judged_at)
    values (${judgement.applicationId}, ${judgement.point}, ${judgement.verdict}, ${judgement.reason}, ${judgement.by}, ${judgement.at.toISOString()}::timestamptz)`);
};

export const addApplicationFile = async (
  tx: Database | Tx,
  added: { applicationId: string; point: string; fileId: string },
): Promise<void> => {
  await tx.execute(sql`insert into register.application_file (file_id, application_id, point)
    values (${added.fileId}, ${added.applicationId}, ${added.point})`);
};

/** Takes a file away, when it is one of this application; gives whether it was. */
export const removeApplicationFile = async (
  tx: Database | Tx,
  removed: { applicationId: string; fileId: string },
): Promise<boolean> => {
  const gone = await rows(
    tx,
    sql`delete from register.application_file where file_id = ${removed.fileId} and application_id = ${removed.applicationId} returning file_id`,
  );
  if (gone.length > 0) await tx.execute(sql`delete from platform.file where id = ${removed.fileId}`);
  return gone.length > 0;
};

/** A draft that was never sent in leaves no trace. */
export const deleteApplication = async (tx: Database | Tx, id: string): Promise<void> => {
  const files = await rows<{ file_id: string }>(
    tx,
    sql`delete from register.application_file where application_id = ${id} returning file_id`,
  );
  await tx.execute(sql`delete from register.application where id = ${id}`);
  for (const { file_id } of files) await tx.execute(sql`delete from platform.file where id = ${file_id}`);
};
