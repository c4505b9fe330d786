import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Guide, GuideChange } from '../domain/guides.ts';
import type { CareTx } from './scope.ts';

/** Who guides a client, with since when. */
export type NamedGuide = Guide & { name: string; fromAt: Date };

type Row = {
  relation_id: string;
  member_id: string;
  name: string;
  responsible: boolean;
  from_at: string;
};

/** Who guides a client now, the responsible one first. */
export const findGuides = async (tx: CareTx, clientId: string): Promise<NamedGuide[]> =>
  (
    await rows<Row>(
      tx,
      sql`select relation.id as relation_id, member.id as member_id, member.name, responsible, from_at
          from care.relation join care.member on member.id = relation.member_id
          where relation.client_id = ${clientId} and relation.until_at is null
          order by responsible desc, lower(member.name), relation.id`,
    )
  ).map((row) => ({
    relationId: row.relation_id,
    memberId: row.member_id,
    name: row.name,
    responsible: row.responsible,
    fromAt: new Date(row.from_at),
  }));

/** Who guided a client and does so no more, the last first. */
export const findFormerGuides = async (
  tx: CareTx,
  clientId: string,
): Promise<{ name: string; fromAt: Date; untilAt: Date }[]> =>
  (
    await rows<{ name: string; from_at: string; until_at: string }>(
      tx,
      sql`select member.name, from_at, until_at
          from care.relation join care.member on member.id = relation.member_id
          where relation.client_id = ${clientId} and until_at is not null order by until_at desc, relation.id`,
    )
  ).map((row) => ({ name: row.name, fromAt: new Date(row.from_at), untilAt: new Date(row.until_at) }));

/** Whether a member guides a client now: an emergency opens a file, and changes nothing of who guides. */
export const guidesNow = async (tx: CareTx, memberId: string, clientId: string): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`select 1 from care.relation
          where client_id = ${clientId} and member_id = ${memberId} and until_at is null`,
    )
  ).length > 0;

/** Begins a relation. */
export const beginRelation = async (
  tx: CareTx,
  given: { clientId: string; memberId: string; responsible: boolean; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into care.relation (id, client_id, member_id, responsible, from_at)
    values (${newId()}, ${given.clientId}, ${given.memberId}, ${given.responsible}, ${given.at.toISOString()})`);
};

/** Makes another guide the responsible one; the one before stays a guide. */
const passResponsibility = async (tx: CareTx, clientId: string, to: string): Promise<void> => {
  await tx.execute(sql`update care.relation set responsible = false
    where client_id = ${clientId} and responsible and until_at is null`);
  await tx.execute(sql`update care.relation set responsible = true
    where client_id = ${clientId} and id = ${to} and until_at is null`);
};

/** Saves a decided change. Lock the client first. */
export const saveGuideChange = async (
  tx: CareTx,
  clientId: string,
  change: GuideChange,
  at: Date,
): Promise<void> => {
  switch (change.change) {
    case 'begin':
      return beginRelation(tx, { clientId, ...change, at });
    case 'end':
      await tx.execute(sql`update care.relation set until_at = ${at.toISOString()}
        where client_id = ${clientId} and id = ${change.relationId} and until_at is null`);
      return;
    case 'pass-responsibility':
      return passResponsibility(tx, clientId, change.to);
  }
};

/** Gives a client of who leaves to somebody else, who begins to guide them when they did not yet. */
export const handOver = async (
  tx: CareTx,
  given: { clientId: string; from: string; to: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`update care.relation set until_at = ${given.at.toISOString()}, responsible = false
    where client_id = ${given.clientId} and member_id = ${given.from} and until_at is null`);
  const [known] = await rows<{ id: string }>(
    tx,
    sql`select id from care.relation
        where client_id = ${given.clientId} and member_id = ${given.to} and until_at is null`,
  );
  if (known) await passResponsibility(tx, given.clientId, known.id);
  else
    await beginRelation(tx, {
      clientId: given.clientId,
      memberId: given.to,
      responsible: true,
      at: given.at,
    });
};

/** A client with who guides them: names only, for who divides the work. */
export type Division = {
  id: string;
  name: string;
  ended: boolean;
  responsible: string | undefined;
  others: number;
};

/** All clients of the practice, or those whom `guidedBy` guides, with who guides them, those without a responsible therapist first. */
export const findDivision = async (
  tx: CareTx,
  page: { text: string; guidedBy: string | undefined; from: number; limit: number },
): Promise<Division[]> =>
  (
    await rows<{ id: string; name: string; ended: boolean; responsible: string | null; others: number }>(
      tx,
      sql`select client.id, client.name, client.ended_at is not null as ended,
            max(member.name) filter (where relation.responsible) as responsible,
            count(relation.id) filter (where not relation.responsible)::int as others
          from care.client
          left join care.relation on relation.practice_id = client.practice_id and relation.client_id = client.id
            and relation.until_at is null
          left join care.member on member.practice_id = relation.practice_id and member.id = relation.member_id
          where lower(client.name) like ${`%${page.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}
            and (${page.guidedBy ?? null}::uuid is null or exists (
              select from care.relation own where own.practice_id = client.practice_id and own.client_id = client.id
              and own.member_id = ${page.guidedBy ?? null} and own.until_at is null))
          group by client.practice_id, client.id
          order by (max(member.name) filter (where relation.responsible)) is not null, lower(client.name), client.id
          limit ${page.limit} offset ${page.from}`,
    )
  ).map((row) => ({ ...row, responsible: row.responsible ?? undefined }));

/** The names of clients by id, as far as the transaction sees them. */
export const findClientNames = async (
  tx: CareTx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  ids.length === 0
    ? []
    : rows(tx, sql`select id, name from care.client where id in ${ids} order by lower(name), id`);
