import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition } from '../../../test/support/world.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { MailFailure, type Mail } from '../../platform/mail/index.ts';
import { drainOutbox, runOutbox } from '../../platform/outbox/index.ts';
import { announceEdition, askToSubscribe } from './command.ts';
import { newsletterMails } from './mail.ts';
import { lockSubscriber, saveConfirmation, saveEnd } from './query.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
let db: Database;
let sent: Mail[];
const handlers = () => newsletterMails({ db, site, mailer: { send: async (mail) => void sent.push(mail) } });

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  sent = [];
  for (const table of ['training.subscriber', 'platform.outbox', 'training.seat', 'training.edition'])
    await db.execute(sql.raw(`delete from ${table}`));
});

const wishes = { newsletter: false, newEditions: true };
const ask = async (email: string, lang: 'nl' | 'en' = 'nl') => {
  await askToSubscribe(db, { email, lang, wishes });
  return (await inTransaction(db, (tx) => lockSubscriber(tx, email)))!;
};
const confirm = async (email: string, lang: 'nl' | 'en' = 'nl') => {
  const { id } = await ask(email, lang);
  await saveConfirmation(db, id, wishes);
  return id;
};

test('S17: the mail leads to the page with the button; it confirms nothing by itself', async () => {
  const { key } = await ask('anna@example.org', 'en');
  await drainOutbox(db, handlers());
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: 'anna@example.org', subject: 'Confirm your subscription' });
  expect(sent[0]?.text).toContain(`https://duurloop.example/en/nieuwsbrief/${key}\n`);
});

test('who is subscribed already is told so, at the mailbox and not on the page', async () => {
  await confirm('anna@example.org');
  await drainOutbox(db, handlers());
  await ask('Anna@example.org');
  await drainOutbox(db, handlers());
  expect(sent.at(-1)?.subject).toBe('U was al aangemeld');
});

test('RFC 8058: news of an edition carries what a mail program needs to unsubscribe in one click', async () => {
  await confirm('anna@example.org');
  await drainOutbox(db, handlers());
  const edition = await plantEdition(db);
  await inTransaction(db, (tx) => announceEdition(tx, edition));
  await drainOutbox(db, handlers());
  const mail = sent.at(-1)!;
  expect(mail.subject).toBe('Nieuwe cursus runningtherapie in Dalfsen, donderdag 18 maart 2027');
  expect(mail.text).toContain('€ 1.195,00'.replace(' ', '\u00a0'));
  expect(mail.text).toContain(`https://duurloop.example/cursussen/${edition.code}`);
  expect(mail.headers?.['List-Unsubscribe']).toMatch(
    /^<https:\/\/duurloop\.example\/nieuwsbrief\/[\w-]{27}\/afmelden>$/,
  );
  expect(mail.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
});

test('who left, and an edition that closed, in the meantime get no mail', async () => {
  const left = await confirm('anna@example.org');
  await confirm('bea@example.org');
  await drainOutbox(db, handlers());
  sent = [];
  const edition = await plantEdition(db);
  await inTransaction(db, (tx) => announceEdition(tx, edition));
  await saveEnd(db, left);
  await drainOutbox(db, handlers());
  expect(sent.map(({ to }) => to)).toEqual(['bea@example.org']);

  const closed = await plantEdition(db, { firstDay: parseDay('2027-04-15')! });
  await inTransaction(db, (tx) => announceEdition(tx, closed));
  await db.execute(sql`update training.edition set closed_at = now() where id = ${closed.id}`);
  await drainOutbox(db, handlers());
  expect(sent).toHaveLength(1);
});

test('a refused mailbox is left to the office; a fault that passes is tried again under the same message id', async () => {
  await ask('anna@example.org');
  const ids: string[] = [];
  const failing = (problem: 'refused-address' | 'passing-fault') =>
    newsletterMails({
      db,
      site,
      mailer: {
        send: async (mail) => {
          ids.push(mail.messageId);
          throw new MailFailure(problem);
        },
      },
    });
  await runOutbox(db, failing('passing-fault'));
  await db.execute(sql`update platform.outbox set due_at = now()`);
  await runOutbox(db, failing('refused-address'));
  expect(new Set(ids).size).toBe(1);
  expect(await rows(db, sql`select dead_at is not null as dead from platform.outbox`)).toEqual([
    { dead: true },
  ]);
});
