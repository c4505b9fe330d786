import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { rows } from '../../platform/db/index.ts';
import type { CheckedFile } from '../../platform/files/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { DeclineReason, Referrer, Request, RequestDecision } from '../domain/request.ts';
import type { CareTx } from './scope.ts';

/** What was typed on the way, by field name. */
export type RequestAnswers = Record<string, string>;

/** A request on its way, sent or decided. */
export type KeptRequest = {
  id: string;
  linkId: string;
  /** The practice's link by which it came. */
  referrerLinkId: string | undefined;
  lang: Lang;
  answers: RequestAnswers;
  sent: { at: Date; request: Request } | undefined;
  clientId: string | undefined;
  decision: RequestDecision | undefined;
  /** The name of the letter that came along and has not moved to a file. */
  letter: string | undefined;
};

type RequestRow = {
  id: string;
  link_id: string;
  referrer_link_id: string | null;
  lang: Lang;
  answers: RequestAnswers;
  sent_at: string | null;
  asked: Request | null;
  client_id: string | null;
  decided_at: string | null;
  member_id: string | null;
  outcome: 'accepted' | 'declined' | null;
  reason: DeclineReason | null;
  words: string | null;
  letter: string | null;
};

const columns = sql`request.id, request.link_id, request.referrer_link_id, request.lang, request.answers, request.sent_at, request.asked,
  request.client_id, decision.decided_at, decision.member_id, decision.outcome, decision.reason, decision.words,
  (select name from care.request_document where request_id = request.id) as letter`;

const tables = sql`care.request left join care.request_decision decision on decision.request_id = request.id`;

const toDecision = (row: RequestRow): RequestDecision | undefined => {
  if (row.decided_at === null || row.member_id === null) return undefined;
  const common = { at: new Date(row.decided_at), memberId: row.member_id, words: row.words ?? '' };
  return row.outcome === 'declined' && row.reason !== null
    ? { ...common, outcome: 'declined', reason: row.reason }
    : { ...common, outcome: 'accepted' };
};

const toRequest = (row: RequestRow): KeptRequest => ({
  id: row.id,
  linkId: row.link_id,
  referrerLinkId: row.referrer_link_id ?? undefined,
  lang: row.lang,
  answers: row.answers,
  sent: row.sent_at !== null && row.asked ? { at: new Date(row.sent_at), request: row.asked } : undefined,
  clientId: row.client_id ?? undefined,
  decision: toDecision(row),
  letter: row.letter ?? undefined,
});

/** Begins a request: what the first page asked. */
export const beginRequest = async (
  tx: CareTx,
  given: {
    id: string;
    linkId: string;
    referrerLinkId: string | undefined;
    lang: Lang;
    answers: RequestAnswers;
    now: Date;
  },
): Promise<void> => {
  await tx.execute(sql`insert into care.request (id, link_id, referrer_link_id, lang, answers, begun_at)
    values (${given.id}, ${given.linkId}, ${given.referrerLinkId ?? null}, ${given.lang},
            ${JSON.stringify(given.answers)}::jsonb, ${given.now.toISOString()})`);
};

/** A request by its id. */
export const findRequest = async (tx: CareTx, id: string): Promise<KeptRequest | undefined> => {
  const [row] = await rows<RequestRow>(tx, sql`select ${columns} from ${tables} where request.id = ${id}`);
  return row && toRequest(row);
};

/** The requests by which the present client came, the first one first; for the copy of their file. */
export const findRequestsOf = async (tx: CareTx): Promise<KeptRequest[]> => {
  const found = await rows<RequestRow>(
    tx,
    sql`select ${columns} from ${tables}
        where request.client_id = (select care.client()) order by request.sent_at, request.id`,
  );
  return found.map(toRequest);
};

/** A request that nobody else changes until this transaction ends. */
export const lockRequest = async (tx: CareTx, id: string): Promise<KeptRequest | undefined> => {
  await tx.execute(sql`select 1 from care.request where id = ${id} for update`);
  return findRequest(tx, id);
};

/** Keeps what was typed, also when it is wrong; a request that was sent stays as it is. */
export const saveAnswers = async (
  tx: CareTx,
  id: string,
  given: { answers: RequestAnswers; lang: Lang },
): Promise<void> => {
  await tx.execute(sql`update care.request set answers = ${JSON.stringify(given.answers)}::jsonb, lang = ${given.lang}
    where id = ${id} and sent_at is null`);
};

/** Keeps the letter that comes along, in the place of an earlier one. */
export const saveLetter = async (tx: CareTx, requestId: string, file: CheckedFile): Promise<void> => {
  await tx.execute(sql`insert into care.request_document (request_id, name, media_type, bytes)
    values (${requestId}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})
    on conflict (practice_id, request_id) do update
      set name = excluded.name, media_type = excluded.media_type, bytes = excluded.bytes`);
};

/** Takes the letter of a request away. */
export const deleteLetter = async (tx: CareTx, requestId: string): Promise<void> => {
  await tx.execute(sql`delete from care.request_document where request_id = ${requestId}`);
};

/** The letter of a request that was not accepted yet. */
export const findLetter = async (tx: CareTx, requestId: string): Promise<CheckedFile | undefined> => {
  const [row] = await rows<{ name: string; media_type: string; bytes: Uint8Array }>(
    tx,
    sql`select name, media_type, bytes from care.request_document where request_id = ${requestId}`,
  );
  return row && { name: row.name, mediaType: row.media_type, bytes: row.bytes };
};

/** Sends a request; what was typed on the way is forgotten, and the request stands as it was checked. */
export const saveRequest = async (
  tx: CareTx,
  id: string,
  given: { request: Request; now: Date },
): Promise<void> => {
  await tx.execute(sql`update care.request
    set asked = ${JSON.stringify(given.request)}::jsonb, answers = '{}', sent_at = ${given.now.toISOString()}
    where id = ${id} and sent_at is null`);
};

export type RequestState = 'new' | 'accepted' | 'declined';

/** The requests of a practice in one state, the one sent last first. */
export const findRequests = async (tx: CareTx, state: RequestState): Promise<KeptRequest[]> => {
  const found = await rows<RequestRow>(
    tx,
    sql`select ${columns} from ${tables}
        where request.sent_at is not null and coalesce(decision.outcome, 'new') = ${state}
        order by request.sent_at desc, request.id limit 200`,
  );
  return found.map(toRequest);
};

/** How many requests wait for a decision. */
export const countNewRequests = async (tx: CareTx): Promise<number> => {
  const [row] = await rows<{ count: number }>(
    tx,
    sql`select count(*)::int as count from ${tables}
        where request.sent_at is not null and decision.request_id is null`,
  );
  return row?.count ?? 0;
};

/** Other requests for who may be the same person: born on that day, with that name or address. */
export const findAlikeRequests = async (
  tx: CareTx,
  id: string,
  client: Request['client'],
): Promise<{ id: string; sentAt: Date }[]> => {
  const found = await rows<{ id: string; sent_at: string }>(
    tx,
    sql`select id, sent_at from care.request
        where sent_at is not null and id <> ${id} and asked->'client'->>'bornOn' = ${client.bornOn}
          and (lower(asked->'client'->>'name') = lower(${client.name})
               or lower(asked->'client'->>'email') = ${client.email?.toLowerCase() ?? null})
        order by sent_at desc limit 10`,
  );
  return found.map((row) => ({ id: row.id, sentAt: new Date(row.sent_at) }));
};

/** Writes a decision down; the caller holds the request's lock and saw that there was none. */
export const saveDecision = async (
  tx: CareTx,
  requestId: string,
  decision: RequestDecision,
): Promise<void> => {
  await tx.execute(sql`insert into care.request_decision (request_id, decided_at, member_id, outcome, reason, words)
    values (${requestId}, ${decision.at.toISOString()}, ${decision.memberId}, ${decision.outcome},
            ${decision.outcome === 'declined' ? decision.reason : null}, ${decision.words})`);
};

/** Ties an accepted request to the client it became, with its letter, which is a paper of the file from now on. */
export const moveToFile = async (
  tx: CareTx,
  requestId: string,
  given: { clientId: string; now: Date },
): Promise<void> => {
  await tx.execute(sql`update care.request set client_id = ${given.clientId} where id = ${requestId}`);
  await tx.execute(sql`insert into care.document (id, client_id, name, media_type, bytes, made_at)
    select ${newId()}, ${given.clientId}, name, media_type, bytes, ${given.now.toISOString()}
    from care.request_document where request_id = ${requestId}`);
  await deleteLetter(tx, requestId);
};

/** The day from which a client is unfit for work; undefined when none was noted. */
export const findFirstSickOn = async (tx: CareTx, clientId: string): Promise<CalendarDay | undefined> => {
  const [row] = await rows<{ on: CalendarDay }>(
    tx,
    sql`select first_sick_on::text as on from care.reintegration where client_id = ${clientId}`,
  );
  return row?.on;
};

/** Notes from which day a client is unfit for work. */
export const saveFirstSickOn = async (tx: CareTx, clientId: string, on: CalendarDay): Promise<void> => {
  await tx.execute(sql`insert into care.reintegration (client_id, first_sick_on) values (${clientId}, ${on})
    on conflict (practice_id, client_id) do update set first_sick_on = excluded.first_sick_on`);
};

/** The steps of the time line that were done: their week, the day, and who noted it. */
export const findDoneSteps = (
  tx: CareTx,
  clientId: string,
): Promise<{ week: number; on: CalendarDay; by: string }[]> =>
  rows(
    tx,
    sql`select week::int as week, done_on::text as on, member.name as by
        from care.reintegration_step join care.member on member.id = reintegration_step.member_id
        where client_id = ${clientId} order by week`,
  );

/** Notes a step as done, once. */
export const saveDoneStep = async (
  tx: CareTx,
  clientId: string,
  given: { week: number; on: CalendarDay; memberId: string; now: Date },
): Promise<void> => {
  await tx.execute(sql`insert into care.reintegration_step (client_id, week, done_on, member_id, noted_at)
    values (${clientId}, ${given.week}, ${given.on}, ${given.memberId}, ${given.now.toISOString()})
    on conflict do nothing`);
};

/** Takes the mark from a step. */
export const deleteDoneStep = async (tx: CareTx, clientId: string, week: number): Promise<void> => {
  await tx.execute(sql`delete from care.reintegration_step where client_id = ${clientId} and week = ${week}`);
};

/** A link by which a practice lets somebody refer; without a kind anybody may. */
export type ReferrerLink = {
  id: string;
  linkId: string;
  kind: Referrer | undefined;
  name: string;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | undefined;
  madeBy: string;
};

type ReferrerLinkRow = Record<'id' | 'link_id' | 'name' | 'made_at' | 'expires_at' | 'made_by', string> & {
  kind: Referrer | null;
  revoked_at: string | null;
};

/** Whom the practice gave links to, the last one first. */
export const findReferrerLinks = async (tx: CareTx): Promise<ReferrerLink[]> => {
  const found = await rows<ReferrerLinkRow>(
    tx,
    sql`select referrer_link.id, link_id, referrer_link.kind, name, made_by, made_at, expires_at, revoked_at
        from care.referrer_link join care.link on link.id = referrer_link.link_id
        order by made_at desc, referrer_link.id limit 200`,
  );
  return found.map((row) => ({
    id: row.id,
    linkId: row.link_id,
    kind: row.kind ?? undefined,
    name: row.name,
    madeBy: row.made_by,
    madeAt: new Date(row.made_at),
    expiresAt: new Date(row.expires_at),
    revokedAt: row.revoked_at === null ? undefined : new Date(row.revoked_at),
  }));
};

/** One of those links. */
export const findReferrerLink = async (tx: CareTx, id: string): Promise<ReferrerLink | undefined> =>
  (await findReferrerLinks(tx)).find((one) => one.id === id);

/** Keeps for whom a link was made. */
export const saveReferrerLink = async (
  tx: CareTx,
  given: { id: string; linkId: string; kind: Referrer | undefined; name: string; madeBy: string },
): Promise<void> => {
  await tx.execute(sql`insert into care.referrer_link (id, link_id, kind, name, made_by)
    values (${given.id}, ${given.linkId}, ${given.kind ?? null}, ${given.name}, ${given.madeBy})`);
};

/** The name of the practice of this transaction. */
export const practiceName = async (tx: CareTx): Promise<string> => {
  const [row] = await rows<{ name: string }>(tx, sql`select name from care.practice`);
  return row?.name ?? '';
};

/** Forgets requests that were begun and not sent before one instant, and those declined before another. */
export const forgetRequests = async (
  tx: CareTx,
  before: { begun: Date; declined: Date },
): Promise<number> => {
  const gone = await rows(
    tx,
    sql`delete from care.request
        where sent_at is null and begun_at < ${before.begun.toISOString()}
           or exists (select from care.request_decision where request_id = request.id
                      and outcome = 'declined' and decided_at < ${before.declined.toISOString()})
        returning id`,
  );
  return gone.length;
};

/** Where a member is written to; undefined for who works there no more. */
export const memberAddress = async (tx: CareTx, memberId: string): Promise<string | undefined> => {
  const [row] = await rows<{ email: string }>(
    tx,
    sql`select email from care.member where id = ${memberId} and ended_at is null`,
  );
  return row?.email;
};
