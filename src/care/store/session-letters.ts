import { sql } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows } from '../../platform/db/index.ts';
import type { CareTx } from './scope.ts';

/** Where a letter to the present client goes; undefined when they have no address, or have left. */
export const findAddress = async (tx: CareTx): Promise<{ email: string; lang: Lang } | undefined> => {
  const [found] = await rows<{ email: string | null; lang: Lang; ended: boolean }>(
    tx,
    sql`select email, lang, ended_at is not null as ended from care.client where id = (select care.client())`,
  );
  return found && found.email !== null && !found.ended ? { email: found.email, lang: found.lang } : undefined;
};

/** Where an answer to a letter about a session goes: to its therapist. */
export const findAnswerTo = async (
  tx: CareTx,
  memberId: string,
): Promise<{ name: string; email: string } | undefined> =>
  (
    await rows<{ name: string; email: string }>(
      tx,
      sql`select name, email from care.member where id = ${memberId} and ended_at is null`,
    )
  )[0];

/** What the present client is called; undefined when there is no such client. */
export const findName = async (tx: CareTx): Promise<string | undefined> =>
  (await rows<{ name: string }>(tx, sql`select name from care.client where id = (select care.client())`))[0]
    ?.name;
