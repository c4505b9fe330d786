import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { findInvoices } from '../store/invoices.ts';
import { releaseSeat } from '../store/seats.ts';
import { judgeRoutes } from './index.ts';

let db: Database;
let edition: Edition;
let app: ReturnType<typeof judgeRoutes>;
const now = '2026-11-22T09:00:00Z';
const path = '/beheer/beoordelen';

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  app = judgeRoutes({
    db,
    clock: fixedClock(now),
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

beforeEach(async () => {
  await emptyWorld(db);
  edition = await plantEdition(db, { capacity: 12 });
});

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};

const answer = async (id: string, onderwerp: string, besluit: string, reden = '') => {
  const body = new URLSearchParams({ onderwerp, besluit, reden });
  const sent = await app.request(`${path}/${id}`, { method: 'POST', body });
  return { status: sent.status, to: sent.headers.get('location'), html: await sent.text() };
};

const mails = async () =>
  (
    await rows<{ key: string }>(
      db,
      sql`select key from platform.outbox where topic like 'mail.%' order by key`,
    )
  ).map((row) => row.key);

const seatOf = async (id: string) =>
  (
    await rows<{ held_until: string | null }>(
      db,
      sql`select held_until from training.seat where holder = ${id}`,
    )
  )[0];

const fill = async () => {
  for (let at = 0; at < 12; at += 1) await plantEnrolment(db, edition, 'held');
};

test('S21, S22: who waits longest stands on top, and without anybody the page says so', async () => {
  expect((await get(path)).html).toContain('Niemand wacht op een antwoord');
  const first = await plantEnrolment(db, edition, 'entry-in-review', { name: 'Testpersoon Eerst' });
  await plantEnrolment(db, edition, 'payment-in-review', { name: 'Testpersoon Later' });
  await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Betaald' });
  await db.execute(
    sql`update training.enrolment set submitted_at = now() - interval '2 days' where id = ${first}`,
  );
  const { html } = await get(path);
  expect(html.indexOf('Testpersoon Eerst')).toBeGreaterThan(0);
  expect(html.indexOf('Testpersoon Eerst')).toBeLessThan(html.indexOf('Testpersoon Later'));
  expect(html).not.toContain('Testpersoon Betaald');
  expect(html).toContain('tot 1 januari 2099');
});

test('S21: a yes about the entry keeps the seat for some days, writes who said it, and mails once', async () => {
  const id = await plantEnrolment(db, edition, 'entry-in-review');
  expect((await answer(id, 'entry', 'ja')).to).toBe(`${path}?melding=entry-approved`);
  const enrolment = (await findEnrolment(db, id))!;
  expect(enrolment.standing.state).toBe('payment-awaited');
  expect(enrolment.decisions).toMatchObject([{ approved: true, decidedBy: 'staff:k1' }]);
  expect(new Date((await seatOf(id))!.held_until!)).toEqual(new Date('2026-11-25T09:00:00Z'));
  expect(await mails()).toEqual([`entry-approved:${id}`]);
  expect(await findAudit(db, { object: id })).toMatchObject([{ actor: 'staff:k1', act: 'entry-approved' }]);
});

test('S21: a no frees the seat and needs a reason, which stays typed when it is missing', async () => {
  const id = await plantEnrolment(db, edition, 'entry-in-review');
  const without = await answer(id, 'entry', 'nee', '  ');
  expect(without.status).toBe(422);
  expect(without.html).toContain('Fout:');
  expect(without.html).toContain('#field-reden');
  expect(await seatOf(id)).toBeDefined();
  expect((await answer(id, 'entry', 'nee', 'Te weinig ervaring')).status).toBe(303);
  expect((await findEnrolment(db, id))!.standing).toEqual({
    state: 'entry-refused',
    reason: 'Te weinig ervaring',
  });
  expect(await seatOf(id)).toBeUndefined();
  expect(await mails()).toEqual([`entry-refused:${id}`]);
});

test('S21, S22: after the entry comes the way of paying, when that was asked too', async () => {
  const id = await plantEnrolment(db, edition, 'entry-in-review', {
    paymentRoute: { kind: 'transfer', reason: 'Mijn werkgever betaalt' },
  });
  expect((await answer(id, 'entry', 'ja')).to).toBe(`${path}/${id}?melding=entry-approved-transfer-next`);
  expect((await findEnrolment(db, id))!.standing.state).toBe('payment-route-in-review');
  expect((await get(`${path}/${id}`)).html).toContain('Mag deze persoon betalen op factuur');
  expect((await answer(id, 'payment-route', 'ja')).status).toBe(303);
  expect((await findEnrolment(db, id))!.standing.state).toBe('transfer-awaited');
  expect(await mails()).toEqual([`transfer-agreed:${id}`]);
});

test('S22: a yes about paying by bank gives an invoice with a due date and a seat without end', async () => {
  const id = await plantEnrolment(db, edition, 'payment-in-review');
  await answer(id, 'payment-route', 'ja');
  expect((await findEnrolment(db, id))!.standing).toEqual({ state: 'transfer-awaited', dueOn: '2026-12-06' });
  expect(await findInvoices(db, id)).toMatchObject([{ number: '2026-0001', kind: 'invoice' }]);
  expect((await seatOf(id))!.held_until).toBeNull();
});

test('S22: a no about paying by bank leaves iDEAL, with the seat kept for some days', async () => {
  const id = await plantEnrolment(db, edition, 'payment-in-review');
  expect((await answer(id, 'payment-route', 'nee', 'Alleen voor werkgevers')).to).toContain(
    'transfer-refused',
  );
  expect((await findEnrolment(db, id))!.standing.state).toBe('payment-awaited');
  expect(new Date((await seatOf(id))!.held_until!)).toEqual(new Date('2026-11-25T09:00:00Z'));
  expect(await mails()).toEqual([`transfer-refused:${id}`]);
});

test('a button clicked twice at once decides once: one invoice, one mail, one audit line', async () => {
  const id = await plantEnrolment(db, edition, 'payment-in-review');
  const both = await Promise.all([answer(id, 'payment-route', 'ja'), answer(id, 'payment-route', 'ja')]);
  expect(both.map(({ to }) => to).sort()).toEqual([
    `${path}/${id}?melding=nothing-to-decide`,
    `${path}?melding=transfer-agreed`,
  ]);
  expect(await findInvoices(db, id)).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
  expect(await findAudit(db, { object: id })).toHaveLength(1);
});

test('S21, S22: when the hold has lapsed a free seat is taken again', async () => {
  const id = await plantEnrolment(db, edition, 'entry-in-review');
  await inTransaction(db, (tx) => releaseSeat(tx, id));
  expect((await get(path)).html).toContain('Niet meer bewaard');
  expect((await answer(id, 'entry', 'ja')).status).toBe(303);
  expect(await seatOf(id)).toBeDefined();
});

test.each([
  ['S21', 'entry-in-review', 'entry'],
  ['S22', 'payment-in-review', 'payment-route'],
] as const)(
  '%s: with the hold lapsed and the edition full, a yes decides nothing',
  async (_, state, subject) => {
    const id = await plantEnrolment(db, edition, state);
    await inTransaction(db, (tx) => releaseSeat(tx, id));
    await fill();
    const sent = await answer(id, subject, 'ja', 'Getypt');
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('de editie is nu vol');
    expect(sent.html).toContain('Getypt');
    expect((await findEnrolment(db, id))!.decisions).toEqual([]);
    expect(await findInvoices(db, id)).toEqual([]);
    expect(await mails()).toEqual([]);
  },
);

test('S22: a no with the edition full is said, and tells the office that no seat is kept', async () => {
  const id = await plantEnrolment(db, edition, 'payment-in-review');
  await inTransaction(db, (tx) => releaseSeat(tx, id));
  await fill();
  expect((await answer(id, 'payment-route', 'nee', 'Nee')).to).toBe(`${path}?melding=transfer-refused-full`);
  expect((await get(`${path}?melding=transfer-refused-full`)).html).toContain('geen plaats');
});

test('S21: the evidence is a download for who judges, and taking it is written down', async () => {
  const file = newId();
  await db.execute(sql`insert into platform.file (id, name, media_type, bytes)
    values (${file}, 'diploma "x".pdf', 'application/pdf', decode('255044462d', 'hex'))`);
  const id = await plantEnrolment(db, edition, 'entry-in-review', { evidenceId: file });
  expect((await get(`${path}/${id}`)).html).toContain(`${path}/${id}/bewijs`);
  const sent = await app.request(`${path}/${id}/bewijs`);
  expect(sent.headers.get('content-disposition')).toBe('attachment; filename="diploma__x_.pdf"');
  expect(sent.headers.get('cache-control')).toBe('no-store');
  expect(await sent.text()).toBe('%PDF-');
  expect(await findAudit(db, { object: id })).toMatchObject([{ act: 'evidence-opened', actor: 'staff:k1' }]);
  const without = await plantEnrolment(db, edition, 'entry-in-review');
  expect((await get(`${path}/${without}/bewijs`)).status).toBe(404);
});

test('hostile input is never a fault of ours', async () => {
  const id = await plantEnrolment(db, edition, 'entry-in-review', { name: '<script>alert(1)</script>' });
  expect((await get(`${path}/${id}`)).html).not.toContain('<script>');
  for (const wrong of ['x', '%00', newId(), "' or 1=1", 'A'.repeat(5000)]) {
    expect((await get(`${path}/${wrong}`)).status).toBe(404);
    expect((await get(`${path}/${wrong}/bewijs`)).status).toBe(404);
    expect((await answer(wrong, 'entry', 'ja')).status).toBe(404);
  }
  expect((await answer(id, 'entry', 'misschien')).status).toBe(422);
  expect((await answer(id, '', 'ja')).status).toBe(422);
  expect((await answer(id, 'entry', 'nee', 'x'.repeat(1001))).status).toBe(422);
  expect((await answer(id, 'payment-route', 'ja')).to).toContain('nothing-to-decide');
  expect((await app.request(`${path}/${id}`, { method: 'POST', body: 'geen formulier' })).status).toBe(422);
  expect((await get(`${path}?melding=__proto__`)).status).toBe(200);
  expect((await findEnrolment(db, id))!.decisions).toEqual([]);
});

test('a page shows a person only while there is something to answer', async () => {
  const id = await plantEnrolment(db, edition, 'paid');
  expect((await get(`${path}/${id}`)).html).toContain('niets te beoordelen');
});
