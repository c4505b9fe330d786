import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { systemClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { letterHandlers } from '../letters/index.ts';
import { newsletterMails } from '../newsletter/index.ts';
import { postRoutes } from './index.ts';
import { topicText, topicWords } from './texts.ts';

let db: Database;
let app: ReturnType<typeof postRoutes>;
const path = '/beheer/post';

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  app = postRoutes({
    db,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

beforeEach(() => emptyWorld(db));

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};

const post = async (to: string) => {
  const sent = await app.request(to, { method: 'POST' });
  return { status: sent.status, to: sent.headers.get('location') };
};

const plantMail = async (
  topic: string,
  over: { done?: boolean; dead?: boolean; problem?: string; about?: string },
) => {
  const key = newId();
  await inTransaction(db, (tx) =>
    addToOutbox(tx, {
      topic,
      key,
      payload: { secret: 'nooit-op-de-pagina' },
      ...(over.about && { about: over.about }),
    }),
  );
  await db.execute(sql`update platform.outbox set
      done_at = case when ${over.done === true} then now() end, dead_at = case when ${over.dead === true} then now() end,
      attempts = ${over.problem || over.done ? 3 : 0}, last_error = ${over.problem ?? null}
    where key = ${key}`);
  const [row] = await rows<{ id: string }>(db, sql`select id from platform.outbox where key = ${key}`);
  return row!.id;
};

const countEntries = async () =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from platform.outbox`))[0]!.n;

test('S23: every mail is listed with its state and its problem in words, and never with what is in it', async () => {
  expect((await get(path)).html).toContain('Geen mail gevonden');
  const edition = await plantEdition(db);
  const about = await plantEnrolment(db, edition, 'held', {
    name: 'Testpersoon Post',
    email: 'post@example.com',
  });
  await plantMail('mail.enrolment-confirmed', { done: true, about });
  await plantMail('mail.seat-released', { dead: true, problem: 'passing-fault' });
  await plantMail('mail.payment-ready', { dead: true, problem: 'refused-address' });
  await plantMail('mail.something-new', { problem: 'Error' });
  await plantMail('refund', { dead: true });
  const { html } = await get(path);
  expect(html).toContain('Bevestiging van inschrijving en betaling');
  expect(html).toContain('post@example.com');
  expect(html).toContain('De mailserver nam de mail niet aan.');
  expect(html).toContain('Verbeter het adres en probeer het dan opnieuw.');
  expect(html).toContain('Het versturen is niet gelukt. (Error)');
  expect(html).toContain('something-new');
  expect(html).not.toContain('nooit-op-de-pagina');
  expect(html).not.toContain('refund');
});

test('a mail that no longer had a reason stands there as not sent, with why, and cannot be sent again', async () => {
  await plantMail('mail.payment-ready', { done: true });
  await db.execute(sql`update platform.outbox set outcome = '{"unsent":"cancelled"}'`);
  const { html } = await get(path);
  expect(html).toContain('De inschrijving was al beëindigd.');
  expect(html).toMatch(/>Niet verstuurd</);
  expect(html).not.toMatch(/<td[^>]*>\s*(?:<div[^>]*>)?<span[^>]*>Verstuurd</);
  expect(html).not.toContain('/nogmaals');
});

test('every mail that the product can send has its words', () => {
  const deps = { db, mailer: { send: async () => undefined }, clock: systemClock };
  const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };
  const topics = Object.keys({
    ...letterHandlers({ ...deps, site, officeMail: 'kantoor@example.com' }),
    ...newsletterMails({ ...deps, site }),
  });
  expect(topics.length).toBeGreaterThan(15);
  for (const topic of topics) expect(topicText(topic)).not.toBe(topic.replace('mail.', ''));
  expect(Object.keys(topicWords).filter((topic) => !topics.includes(topic))).toEqual([]);
});

test('the filter shows mails of one state, or about one person', async () => {
  const edition = await plantEdition(db);
  const about = await plantEnrolment(db, edition, 'held', { name: 'Testpersoon Filter' });
  await plantMail('mail.seat-released', { dead: true });
  await plantMail('mail.payment-ready', { done: true, about });
  const dead = (await get(`${path}?staat=dead`)).html;
  expect(dead).toContain('Plaats vrijgegeven');
  expect(dead).not.toContain('Betalen kan weer');
  const one = (await get(`${path}?over=${about}`)).html;
  expect(one).toContain('Alleen mail over Testpersoon Filter');
  expect(one).not.toContain('Plaats vrijgegeven');
});

test('a mail that failed is tried again once, and the audit says by whom', async () => {
  const id = await plantMail('mail.seat-released', { dead: true, problem: 'ECONNREFUSED' });
  const both = await Promise.all([post(`${path}/${id}/opnieuw`), post(`${path}/${id}/opnieuw`)]);
  expect(both.map((answer) => answer.to).sort()).toEqual([
    `${path}?melding=nothing-to-retry`,
    `${path}?melding=retried`,
  ]);
  const [row] = await rows(db, sql`select dead_at, attempts from platform.outbox where id = ${id}`);
  expect(row).toEqual({ dead_at: null, attempts: 0 });
  expect(await findAudit(db, { object: `mail:${id}` })).toMatchObject([
    { actor: 'staff:k1', act: 'mail-retried' },
  ]);
});

test('S23: a sent mail can be sent again; a button clicked twice sends one', async () => {
  const id = await plantMail('mail.enrolment-confirmed', { done: true });
  const both = await Promise.all([post(`${path}/${id}/nogmaals`), post(`${path}/${id}/nogmaals`)]);
  expect(both.map((answer) => answer.to).sort()).toEqual([
    `${path}?melding=resent`,
    `${path}?melding=under-way-again`,
  ]);
  expect(await countEntries()).toBe(2);
  await db.execute(
    sql`update platform.outbox set done_at = now(), created_at = now() - interval '2 minutes'`,
  );
  expect((await post(`${path}/${id}/nogmaals`)).to).toBe(`${path}?melding=resent`);
  expect(await countEntries()).toBe(3);
});

test('only mail is touched here, and hostile input is never a fault of ours', async () => {
  const refund = await plantMail('refund', { dead: true });
  for (const wrong of [refund, newId(), 'x', '%00', "' or 1=1"]) {
    expect((await post(`${path}/${wrong}/opnieuw`)).status).toBe(404);
    expect((await post(`${path}/${wrong}/nogmaals`)).status).toBe(404);
    expect((await get(`${path}?over=${wrong}&staat=${wrong}&melding=${wrong}`)).status).toBe(200);
  }
  expect((await get(`${path}?staat=constructor&over=${'-'.repeat(36)}`)).status).toBe(200);
  expect(await countEntries()).toBe(1);
});

test('work other than mail that was given up waits on a page of its own, and is tried again once', async () => {
  expect((await get(`${path}/taken`)).html).toContain('Er ligt niets');
  const refund = await plantMail('refund', { dead: true, problem: 'TimeoutError' });
  const mail = await plantMail('mail.seat-released', { dead: true });
  expect((await get(path)).html).toContain('Eén taak bleef liggen');
  const { html } = await get(`${path}/taken`);
  expect(html).toContain('Geld terugstorten');
  expect(html).not.toContain('Plaats vrijgegeven');
  const again = () => post(`${path}/taken/${refund}/opnieuw`);
  const both = await Promise.all([again(), again()]);
  expect(both.map(({ to }) => to).sort()).toEqual([
    `${path}/taken?melding=nothing-to-retry`,
    `${path}/taken?melding=retried`,
  ]);
  expect((await post(`${path}/taken/${mail}/opnieuw`)).to).toContain('nothing-to-retry');
  expect((await post(`${path}/taken/geen-id/opnieuw`)).to).toContain('nothing-to-retry');
  expect(await findAudit(db, { object: `task:${refund}` })).toMatchObject([{ act: 'task-retried' }]);
});
