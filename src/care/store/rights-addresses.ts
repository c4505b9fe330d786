import { sql } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** Where a client gets mail, and in which language; undefined without an address. */
export const findOwnAddress = async (
  tx: CareTx,
  clientId: string,
): Promise<{ email: string; lang: Lang } | undefined> =>
  (
    await rows<{ email: string; lang: Lang }>(
      tx,
      sql`select email, lang from care.client where id = ${clientId} and email is not null`,
    )
  )[0];

/** Where those who guide a client now get mail. */
export const findGuideAddresses = async (
  tx: CareTx,
  clientId: string,
): Promise<{ memberId: string; email: string }[]> =>
  (
    await rows<{ id: string; email: string }>(
      tx,
      sql`select member.id, member.email from care.relation join care.member on member.id = relation.member_id
          where relation.client_id = ${clientId} and relation.until_at is null and member.ended_at is null
          order by member.id`,
    )
  ).map(({ id, email }) => ({ memberId: id, email }));

/** A client's name; undefined when the transaction does not see them. */
export const findName = async (tx: CareTx, clientId: string): Promise<string | undefined> =>
  (await rows<{ name: string }>(tx, sql`select name from care.client where id = ${clientId}`))[0]?.name;
