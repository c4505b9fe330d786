import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { rows } from '../../platform/db/index.ts';
import type { ClaimFacts } from '../domain/claim.ts';
import { isEndReason, type ClientData, type EndReason, type Representative } from '../domain/client.ts';
import type { Field } from '../domain/field.ts';
import { leavePlans } from './leaving.ts';
import type { CareTx } from './scope.ts';

/** A client as the practice knows them outside the file. */
export type Client = ClientData & {
  id: string;
  startedAt: Date;
  endedAt: Date | undefined;
  endReason: EndReason | undefined;
  claim: ClaimFacts;
};

type Row = {
  id: string;
  name: string;
  born_on: CalendarDay;
  email: string | null;
  phone: string;
  lang: Lang;
  field: Field;
  representatives: { name: string; relation: string; email?: string | null }[];
  started_at: string;
  ended_at: string | null;
  end_reason: string | null;
  has_code: boolean;
  claim_tries: number;
  claim_until: string | null;
  claimed_at: string | null;
};

const moment = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

const toRepresentative = (kept: Row['representatives'][number]): Representative => ({
  name: kept.name,
  relation: kept.relation,
  email: kept.email ?? undefined,
});

const toClient = (row: Row): Client => ({
  id: row.id,
  name: row.name,
  bornOn: row.born_on,
  email: row.email ?? undefined,
  phone: row.phone,
  lang: row.lang,
  field: row.field,
  representatives: row.representatives.map(toRepresentative),
  startedAt: new Date(row.started_at),
  endedAt: moment(row.ended_at),
  endReason: row.end_reason !== null && isEndReason(row.end_reason) ? row.end_reason : undefined,
  claim: {
    hasCode: row.has_code,
    tries: row.claim_tries,
    until: moment(row.claim_until),
    claimedAt: moment(row.claimed_at),
  },
});

/** One client; undefined when the transaction does not see them. */
export const findClient = async (tx: CareTx, id: string): Promise<Client | undefined> => {
  const [row] = await rows<Row>(
    tx,
    sql`select id, name, born_on::text as born_on, email, phone, lang, field, representatives, started_at, ended_at,
          end_reason, claim_hash is not null as has_code, claim_tries, claim_until, claimed_at
        from care.client where id = ${id}`,
  );
  return row && toClient(row);
};

/** Keeps everybody else from changing a client, or who guides them, until the end of the transaction. */
export const lockClient = async (tx: CareTx, id: string): Promise<Client | undefined> => {
  await rows(tx, sql`select id from care.client where id = ${id} for update`);
  return findClient(tx, id);
};

/** Takes a client on; false when this id was taken. Nobody guides them yet: begin a relation in the same transaction. */
export const insertClient = async (
  tx: CareTx,
  client: ClientData & { id: string; startedAt: Date },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into care.client (id, name, born_on, email, phone, lang, field, representatives, started_at)
          values (${client.id}, ${client.name}, ${client.bornOn}, ${client.email ?? null}, ${client.phone}, ${client.lang},
                  ${client.field}, ${JSON.stringify(client.representatives)}::jsonb, ${client.startedAt.toISOString()})
          on conflict do nothing returning id`,
    )
  ).length > 0;

/**
 * Writes what is known of a client. A code to take the file into use belongs to the address and the day it was made for,
 * and is gone when one of them changes.
 */
export const saveClient = async (tx: CareTx, id: string, client: ClientData): Promise<void> => {
  await tx.execute(sql`update care.client set name = ${client.name}, phone = ${client.phone}, lang = ${client.lang},
      field = ${client.field}, representatives = ${JSON.stringify(client.representatives)}::jsonb,
      claim_hash = case when email is not distinct from ${client.email ?? null} and born_on = ${client.bornOn}
        then claim_hash end,
      email = ${client.email ?? null}, born_on = ${client.bornOn}
    where id = ${id}`);
};

/**
 * Ends the guidance of a client, who is expected nowhere any more; the file stays as long as the practice must keep it.
 * Who is guided again afterwards is planned again.
 */
export const endClient = async (tx: CareTx, id: string, reason: EndReason, at: Date): Promise<void> => {
  await tx.execute(sql`update care.client set ended_at = ${at.toISOString()}, end_reason = ${reason}
    where id = ${id} and ended_at is null`);
  await leavePlans(tx, id, at);
};

export const reopenClient = async (tx: CareTx, id: string): Promise<void> => {
  await tx.execute(sql`update care.client set ended_at = null, end_reason = null where id = ${id}`);
};

/** What a list of clients asks for. */
export type ClientQuery = {
  text: string;
  field: Field | undefined;
  state: 'active' | 'ended' | 'all';
  sort: 'name' | 'age' | 'started';
  descending: boolean;
  from: number;
  limit: number;
};

/** A client as a list shows them. */
export type ListedClient = {
  id: string;
  name: string;
  bornOn: CalendarDay;
  field: Field;
  startedAt: Date;
  endedAt: Date | undefined;
  inUse: boolean;
  responsible: boolean;
};

/** How many clients a member guides, by field and by whether the guidance goes on, with a text in the name. */
export type ClientCount = { field: Field; ended: boolean; count: number };

const named = (text: string): SQL =>
  text === ''
    ? sql`true`
    : sql`lower(client.name) like ${`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`;

const ofMember = (memberId: string): SQL => sql`care.relation join care.client
    on client.practice_id = relation.practice_id and client.id = relation.client_id
  where relation.member_id = ${memberId} and relation.until_at is null`;

const order = ({ sort, descending }: ClientQuery): SQL => {
  const by = { name: sql`lower(client.name)`, age: sql`client.born_on`, started: sql`client.started_at` }[
    sort
  ];
  // Whose age is highest was born first.
  return (sort === 'age') !== descending ? sql`${by} desc` : by;
};

/** The clients that a member guides now: one page of them. */
export const findOwnClients = async (
  tx: CareTx,
  memberId: string,
  query: ClientQuery,
): Promise<ListedClient[]> => {
  const state = {
    active: sql`client.ended_at is null`,
    ended: sql`client.ended_at is not null`,
    all: sql`true`,
  }[query.state];
  const found = await rows<{
    id: string;
    name: string;
    born_on: CalendarDay;
    field: Field;
    started_at: string;
    ended_at: string | null;
    in_use: boolean;
    responsible: boolean;
  }>(
    tx,
    sql`select client.id, client.name, client.born_on::text as born_on, client.field, client.started_at, client.ended_at,
          client.claimed_at is not null as in_use, relation.responsible
        from ${ofMember(memberId)} and ${state} and ${named(query.text)}
          and ${query.field ? sql`client.field = ${query.field}` : sql`true`}
        order by ${order(query)}, client.id limit ${query.limit} offset ${query.from}`,
  );
  return found.map((row) => ({
    id: row.id,
    name: row.name,
    bornOn: row.born_on,
    field: row.field,
    startedAt: new Date(row.started_at),
    endedAt: moment(row.ended_at),
    inUse: row.in_use,
    responsible: row.responsible,
  }));
};

export const countOwnClients = (tx: CareTx, memberId: string, text: string): Promise<ClientCount[]> =>
  rows(
    tx,
    sql`select client.field, client.ended_at is not null as ended, count(*)::int as count
        from ${ofMember(memberId)} and ${named(text)} group by 1, 2 order by 1, 2`,
  );

/** Everybody of the practice born on a day, with who is responsible, and whether `memberId` guides them. */
export const findClientsBornOn = (
  tx: CareTx,
  bornOn: CalendarDay,
  memberId: string,
): Promise<{ id: string; name: string; responsible: string | null; mine: boolean; ended: boolean }[]> =>
  rows(
    tx,
    sql`select client.id, client.name, client.ended_at is not null as ended,
          (select member.name from care.relation join care.member on member.id = relation.member_id
           where relation.client_id = client.id and relation.responsible and relation.until_at is null) as responsible,
          exists (select from care.relation where relation.client_id = client.id
                  and relation.member_id = ${memberId} and relation.until_at is null) as mine
        from care.client where client.born_on = ${bornOn} order by lower(client.name), client.id limit 200`,
  );
