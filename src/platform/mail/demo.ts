import { sql } from 'drizzle-orm';
import { rows, type Database } from '../db/index.ts';
import type { Mail, Mailer } from './types.ts';

/** A mail in the mailbox of the demo world. */
export type DemoMail = {
  messageId: string;
  sentAt: Date;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string }[];
};

/** Keeps mails in the database instead of sending them; a repetition changes nothing. */
export const demoMailer = (db: Database): Mailer => ({
  send: async (mail: Mail) => {
    const attachments = (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: Buffer.from(content).toString('base64'),
    }));
    await db.execute(sql`insert into platform.demo_mail (message_id, to_address, subject, html, text, headers, attachments)
      values (${mail.messageId}, ${mail.to}, ${mail.subject}, ${mail.html}, ${mail.text},
        ${JSON.stringify(mail.headers ?? {})}::jsonb, ${JSON.stringify(attachments)}::jsonb)
      on conflict do nothing`);
  },
});

type Stored = { message_id: string; sent_at: string; to_address: string } & Omit<
  DemoMail,
  'messageId' | 'sentAt' | 'to'
>;

const toMail = (row: Stored): DemoMail => ({
  messageId: row.message_id,
  sentAt: new Date(row.sent_at),
  to: row.to_address,
  subject: row.subject,
  html: row.html,
  text: row.text,
  headers: row.headers,
  attachments: row.attachments,
});

/** The newest mails first. */
export const listDemoMail = async (db: Database, most = 200): Promise<DemoMail[]> =>
  (
    await rows<Stored>(
      db,
      sql`select * from platform.demo_mail order by sent_at desc, message_id desc limit ${most}`,
    )
  ).map(toMail);

export const findDemoMail = async (db: Database, messageId: string): Promise<DemoMail | undefined> => {
  const [row] = await rows<Stored>(db, sql`select * from platform.demo_mail where message_id = ${messageId}`);
  return row && toMail(row);
};
