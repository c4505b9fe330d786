import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { editionColumns, toEdition } from '../store/editions.ts';
import { enrolmentFacts, toEnrolment, type EnrolmentInFull } from '../store/enrolments.ts';
import type { EditionPlace } from './cursor.ts';

export type SeatedEdition = { edition: Edition; capacity: number; free: number };

const published = async (db: Database, rest: SQL): Promise<SeatedEdition[]> => {
  const found = await rows<{ capacity: number; free: number }>(
    db,
    sql`select ${editionColumns}, seats.capacity, seats.free
        from training.edition cross join lateral (
          select count(*)::int as capacity, count(*) filter (where holder is null)::int as free
          from training.seat where edition_id = edition.id) seats
        where edition.kind = 'course' and edition.published_at is not null ${rest}`,
  );
  return found.map((row) => ({ edition: toEdition(row), capacity: row.capacity, free: row.free }));
};

/** A published edition by its code. What is still being prepared is not found. */
export const findPublished = async (db: Database, code: string): Promise<SeatedEdition | undefined> =>
  (await published(db, sql`and lower(edition.code) = ${code.toLowerCase()}`))[0];

/** Published editions in order of their first day, after a place in that order. */
export const listPublished = (
  db: Database,
  search: { from: CalendarDay; to: CalendarDay | undefined; place: string | undefined },
  after: EditionPlace | undefined,
  most: number,
): Promise<SeatedEdition[]> =>
  published(
    db,
    sql`and edition.first_day >= ${search.from}
        ${search.to ? sql`and edition.first_day <= ${search.to}` : sql``}
        ${search.place ? sql`and lower(edition.place) = lower(${search.place})` : sql``}
        ${after ? sql`and (edition.first_day, edition.code) > (${after.firstDay}::date, ${after.code})` : sql``}
        order by edition.first_day, edition.code limit ${most}`,
  );

export type CodedEnrolment = { enrolment: EnrolmentInFull; edition: string };

const coded = async (db: Database, where: SQL, rest: SQL): Promise<CodedEnrolment[]> => {
  const found = await rows<{ edition_code: string }>(
    db,
    sql`select facts.*, edition.code as edition_code
        from (${enrolmentFacts(where)}) facts join training.edition on edition.id = facts.edition_id ${rest}`,
  );
  return found.map((row) => ({ enrolment: toEnrolment(row), edition: row.edition_code }));
};

export const findCoded = async (db: Database, id: string): Promise<CodedEnrolment | undefined> =>
  (await coded(db, sql`where enrolment.id = ${id}`, sql``))[0];

/** Enrolments, the newest first (their ids are in order of time), before one of them. */
export const listCoded = (
  db: Database,
  edition: string | undefined,
  before: string | undefined,
  most: number,
): Promise<CodedEnrolment[]> =>
  coded(
    db,
    sql`where true
      ${before ? sql`and enrolment.id < ${before}::uuid` : sql``}
      ${edition ? sql`and enrolment.edition_id in (select id from training.edition where lower(code) = ${edition.toLowerCase()})` : sql``}
      order by enrolment.id desc limit ${most}`,
    sql`order by facts.id desc`,
  );

export type Webhook = { id: string; url: string; secret: string; createdAt: Date };

const webhooks = async (db: Database | Tx, rest: SQL): Promise<Webhook[]> => {
  const found = await rows<Omit<Webhook, 'createdAt'> & { created_at: string }>(
    db,
    sql`select id, url, secret, created_at from training.webhook where ended_at is null ${rest}`,
  );
  return found.map(({ id, url, secret, created_at }) => ({
    id,
    url,
    secret,
    createdAt: new Date(created_at),
  }));
};

/** Webhooks that have not ended, the oldest first. */
export const findLiveWebhooks = (db: Database | Tx): Promise<Webhook[]> => webhooks(db, sql`order by id`);

export const findLiveWebhook = async (db: Database, id: string): Promise<Webhook | undefined> =>
  (await webhooks(db, sql`and id = ${id}`))[0];

/** Keeps others from adding a webhook until the transaction ends, so that they can be counted. */
export const lockWebhooks = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`lock table training.webhook in share row exclusive mode`);
};

export const saveWebhook = async (tx: Tx, webhook: Webhook): Promise<void> => {
  await tx.execute(sql`insert into training.webhook (id, url, secret, created_at)
    values (${webhook.id}, ${webhook.url}, ${webhook.secret}, ${webhook.createdAt.toISOString()}::timestamptz)`);
};

/** Ends a webhook. Gives false when there was none live. */
export const endWebhook = async (tx: Tx, id: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update training.webhook set ended_at = now() where id = ${id} and ended_at is null returning id`,
    )
  ).length > 0;

export type StoredToken = { id: string; name: string; hash: string };

export const findLiveToken = async (db: Database, id: string): Promise<StoredToken | undefined> =>
  (
    await rows<StoredToken>(
      db,
      sql`select id, name, hash from training.api_token where id = ${id} and revoked_at is null`,
    )
  )[0];

export const saveToken = async (tx: Tx, token: StoredToken): Promise<void> => {
  await tx.execute(
    sql`insert into training.api_token (id, name, hash) values (${token.id}, ${token.name}, ${token.hash})`,
  );
};

/** Revokes every live token of a name, and gives their ids. */
export const revokeTokens = async (tx: Tx, name: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      sql`update training.api_token set revoked_at = now() where name = ${name} and revoked_at is null returning id`,
    )
  ).map((row) => row.id);

/** Revokes a live token and gives its name. */
export const revokeToken = async (tx: Tx, id: string): Promise<string | undefined> =>
  (
    await rows<{ name: string }>(
      tx,
      sql`update training.api_token set revoked_at = now() where id = ${id} and revoked_at is null returning name`,
    )
  )[0]?.name;

export type TokenRow = { id: string; name: string; createdAt: Date };

/** Tokens that open something, by name. */
export const findLiveTokens = async (db: Database): Promise<TokenRow[]> =>
  (
    await rows<{ id: string; name: string; created_at: string }>(
      db,
      sql`select id, name, created_at from training.api_token where revoked_at is null order by lower(name), id`,
    )
  ).map((row) => ({ id: row.id, name: row.name, createdAt: new Date(row.created_at) }));
