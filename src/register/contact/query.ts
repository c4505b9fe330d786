import { sql } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import type { Message } from './form.ts';

export type KeptMessage = Message & { id: string; therapistId: string; lang: Lang };

export const saveMessage = async (tx: Tx, kept: KeptMessage): Promise<void> => {
  await tx.execute(sql`insert into register.contact_message (id, therapist_id, lang, name, email, phone, message)
    values (${kept.id}, ${kept.therapistId}, ${kept.lang}, ${kept.name}, ${kept.email}, ${kept.phone ?? null}, ${kept.message})`);
};

export const findMessage = async (db: Database, id: string): Promise<KeptMessage | undefined> => {
  const [row] = await rows<Omit<KeptMessage, 'phone'> & { phone: string | null }>(
    db,
    sql`select id, therapist_id as "therapistId", lang, name, email, phone, message
      from register.contact_message where id = ${id}`,
  );
  return row && { ...row, phone: row.phone ?? undefined };
};

/** Writes down which of the two mails has left; when both have, nothing is kept. */
export const markSent = async (db: Database, id: string, what: 'passed-on' | 'confirmed'): Promise<void> => {
  const column = what === 'passed-on' ? sql`passed_on_at` : sql`confirmed_at`;
  await db.execute(sql`update register.contact_message set ${column} = now() where id = ${id}`);
  await db.execute(sql`delete from register.contact_message
    where id = ${id} and passed_on_at is not null and confirmed_at is not null`);
};

/** What could not be sent is not kept for ever either; gives how many are gone. */
export const forgetMessages = async (db: Database, days: number): Promise<number> =>
  (
    await rows(
      db,
      sql`delete from register.contact_message where sent_at < now() - ${`${days} days`}::interval returning id`,
    )
  ).length;
