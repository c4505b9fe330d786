import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { keptYears, type KeptFile, type RetentionBasis } from '../domain/retention.ts';
import type { CareTx } from './scope.ts';

/** The basis on which the present practice keeps files, from its profile. */
export const findBasis = async (tx: CareTx): Promise<RetentionBasis> => {
  const [row] = await rows<{ basis: string; years: number | null }>(
    tx,
    sql`select basis, (profile->>'yearsAfterEnd')::integer as years from care.practice
        where practice_id = care.practice()`,
  );
  return row?.basis === 'consent'
    ? { basis: 'explicit-consent', yearsAfterEnd: row.years ?? keptYears.consentByDefault }
    : { basis: 'statutory-care' };
};

type FileRow = {
  id: string;
  name: string;
  started_at: string;
  ended_at: string | null;
  changed_at: string | null;
};

const fileOf = (row: FileRow, basis: RetentionBasis): KeptFile => ({
  basis,
  lastChangedOn: dutchDay(new Date(row.changed_at ?? row.started_at)),
  endedOn: row.ended_at === null ? undefined : dutchDay(new Date(row.ended_at)),
});

/** The log is the one place that knows every change of a file, whichever table it was in. */
const changedAt = sql`(select max(at) from care.access_log log
  where log.client_id = client.id and log.outcome = 'done' and log.user_kind <> 'system'
    and log.act in ('create', 'change', 'delete', 'consent-change'))`;

/** What the term of one client's file follows from. */
export const findKeptFile = async (tx: CareTx, clientId: string): Promise<KeptFile | undefined> => {
  const [row] = await rows<FileRow>(
    tx,
    sql`select id, name, started_at, ended_at, ${changedAt} as changed_at from care.client where id = ${clientId}`,
  );
  return row && fileOf(row, await findBasis(tx));
};

/** An ended file with the day it was noticed that it will be erased, for a given day of erasure. */
export type EndedFile = { clientId: string; name: string; file: KeptFile };

/** The ended files of the present practice, some at a time in the order of their ids: `after` is the last one seen. */
export const findEndedFiles = async (
  tx: CareTx,
  asked: { after: string | undefined; endedBefore: Date; most: number },
): Promise<EndedFile[]> => {
  const basis = await findBasis(tx);
  const found = await rows<FileRow>(
    tx,
    sql`select id, name, started_at, ended_at, ${changedAt} as changed_at from care.client
        where ended_at < ${asked.endedBefore.toISOString()}
          and (${asked.after ?? null}::uuid is null or id > ${asked.after ?? null}::uuid)
        order by id limit ${asked.most}`,
  );
  return found.map((row) => ({ clientId: row.id, name: row.name, file: fileOf(row, basis) }));
};

/** The day on which the practice was told that a file is erased on `eraseOn`. */
export const findNotice = async (
  tx: CareTx,
  clientId: string,
  eraseOn: CalendarDay,
): Promise<CalendarDay | undefined> => {
  const [row] = await rows<{ on: string }>(
    tx,
    sql`select noticed_on::text as on from care.erasure_notice
        where client_id = ${clientId} and erase_on = ${eraseOn}`,
  );
  return row?.on as CalendarDay | undefined;
};

/** Writes down that the practice is told. Gives false when it was told of this day before. */
export const recordNotice = async (
  tx: CareTx,
  given: { clientId: string; eraseOn: CalendarDay; noticedOn: CalendarDay },
): Promise<boolean> => {
  const made = await rows(
    tx,
    sql`insert into care.erasure_notice (client_id, erase_on, noticed_on)
        values (${given.clientId}, ${given.eraseOn}, ${given.noticedOn}) on conflict do nothing returning 1 as made`,
  );
  return made.length > 0;
};

/** A file that will be erased by itself, as the practice sees it: a name and days, no content. */
export type PendingErasure = { clientId: string; name: string; eraseOn: CalendarDay; noticedOn: CalendarDay };

/** The files of which the practice was told, that a member guides or guided last, the nearest day first. */
export const findPendingErasures = async (tx: CareTx, memberId: string): Promise<PendingErasure[]> => {
  const found = await rows<{ client_id: string; name: string; erase_on: string; noticed_on: string }>(
    tx,
    sql`select distinct on (notice.client_id) notice.client_id, client.name, erase_on::text, noticed_on::text
        from care.erasure_notice notice join care.client on client.id = notice.client_id
        where exists (select from care.relation
                      where relation.client_id = client.id and relation.member_id = ${memberId} and until_at is null)
        order by notice.client_id, erase_on desc`,
  );
  return found
    .map((row) => ({
      clientId: row.client_id,
      name: row.name,
      eraseOn: row.erase_on as CalendarDay,
      noticedOn: row.noticed_on as CalendarDay,
    }))
    .sort((a, b) => a.eraseOn.localeCompare(b.eraseOn));
};

/** A client's question to erase a file that the law tells to keep. */
export type ErasureRequest = {
  id: string;
  why: string;
  askedAt: Date;
  answerBy: CalendarDay;
  refusal: { reason: string; by: string | undefined; answeredAt: Date } | undefined;
};

/** What a client asked, the last first. */
export const findErasureRequests = async (tx: CareTx, clientId: string): Promise<ErasureRequest[]> => {
  const found = await rows<{
    id: string;
    why: string;
    asked_at: string;
    answer_by: string;
    reason: string | null;
    by: string | null;
    answered_at: string | null;
  }>(
    tx,
    sql`select request.id, request.why, asked_at, answer_by::text, reason, member.name as by, answered_at
        from care.erasure_request request
        left join care.erasure_refusal refusal on refusal.request_id = request.id
        left join care.member on member.id = refusal.member_id
        where request.client_id = ${clientId} order by asked_at desc, request.id desc`,
  );
  return found.map((row) => ({
    id: row.id,
    why: row.why,
    askedAt: new Date(row.asked_at),
    answerBy: row.answer_by as CalendarDay,
    refusal:
      row.reason === null
        ? undefined
        : { reason: row.reason, by: row.by ?? undefined, answeredAt: new Date(row.answered_at!) },
  }));
};

/** Records that a client asks to erase their file; gives the id. */
export const recordErasureRequest = async (
  tx: CareTx,
  given: { clientId: string; why: string; askedAt: Date; answerBy: CalendarDay },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into care.erasure_request (id, client_id, why, asked_at, answer_by)
    values (${id}, ${given.clientId}, ${given.why}, ${given.askedAt.toISOString()}, ${given.answerBy})`);
  return id;
};

/** Records that a therapist keeps the file, and why. */
export const recordErasureRefusal = async (
  tx: CareTx,
  given: { requestId: string; clientId: string; memberId: string; reason: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into care.erasure_refusal (request_id, client_id, member_id, reason, answered_at)
    values (${given.requestId}, ${given.clientId}, ${given.memberId}, ${given.reason}, ${given.at.toISOString()})
    on conflict do nothing`);
};

/**
 * Erases a client with all that belongs to them: their links, and one row on which every other hangs. The log keeps its
 * lines, which hold ids and no name. Gives false when there is no such client.
 */
export const eraseFile = async (tx: CareTx, clientId: string): Promise<boolean> => {
  const gone = await rows(tx, sql`delete from care.client where id = ${clientId} returning id`);
  await tx.execute(sql`delete from care.link where client_id = ${clientId}`);
  return gone.length > 0;
};
