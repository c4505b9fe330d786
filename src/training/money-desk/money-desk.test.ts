import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { askRefund, endEnrolment } from '../store/ending.ts';
import { findEnrolment, lockEnrolment } from '../store/enrolments.ts';
import { findInvoices } from '../store/invoices.ts';
import { recordMoney, saveSettlement } from '../store/payments.ts';
import { countSeats, releaseSeat } from '../store/seats.ts';
import { settleLine } from '../store/settling.ts';
import { moneyRoutes } from './index.ts';

let db: Database;
let edition: Edition;
let app: ReturnType<typeof moneyRoutes>;
const clock = fixedClock('2026-11-22T09:00:00Z');
const path = '/beheer/geld';

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  app = moneyRoutes({
    db,
    clock,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`delete from platform.recurring_job`);
  edition = await plantEdition(db, { capacity: 12 });
});

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};

const post = async (to: string, fields: Record<string, string> = {}) => {
  const sent = await app.request(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: sent.status, to: sent.headers.get('location'), html: await sent.text() };
};

const fill = async (seats: number, where = edition) => {
  for (let at = 0; at < seats; at += 1) await plantEnrolment(db, where, 'held');
};

const lineOf = async (enrolmentId: string) =>
  (
    await rows<{ id: number }>(
      db,
      sql`select id::int as id from training.ledger where enrolment_id = ${enrolmentId} order by id desc limit 1`,
    )
  )[0]!.id;

const deskPath = async (enrolmentId: string) => `${path}/zonder-plaats/${await lineOf(enrolmentId)}`;

const resolutions = () =>
  rows<{ outcome: string; resolved_by: string; detail: string }>(
    db,
    sql`select outcome, resolved_by, detail from training.desk_resolution`,
  );

const refunds = () =>
  rows<{ id: string; mollie_id: string; sent_at: string | null }>(
    db,
    sql`select id, mollie_id, sent_at from training.refund`,
  );

/** What must always hold: nobody is seated twice, and no more people than seats. */
const seatsAgree = async () => {
  const [row] = await rows<{ confirmed: number; seated: number }>(
    db,
    sql`select (select count(*)::int from training.confirmation) as confirmed,
          (select count(*)::int from training.confirmation join training.seat on holder = enrolment_id and held_until is null) as seated`,
  );
  expect(row!.seated).toBe(row!.confirmed);
};

const mailKeys = async () =>
  (
    await rows<{ key: string }>(
      db,
      sql`select key from platform.outbox where topic = 'mail.enrolment-confirmed' order by key`,
    )
  ).map((row) => row.key);

test('money hole 4: paid without a seat is on the page at once, with its reason in words', async () => {
  expect((await get(path)).html).toContain('Al het betaalde geld heeft een plaats');
  const id = await plantEnrolment(db, edition, 'on-desk', { name: 'Testpersoon Zonder Plaats' });
  const { html } = await get(path);
  expect(html).toContain('Testpersoon Zonder Plaats');
  expect(html).toContain('€\u00a01.195,00');
  const page = (await get(await deskPath(id))).html;
  expect(page).toContain('Er is betaald nadat de bewaarde plaats was vrijgegeven');
  expect(page).toContain('Plaats geven');
  expect(page).toContain('terugbetalen');
});

test('S19: the desk gives a seat in a full edition by adding one, with confirmation, invoice and one mail (S23)', async () => {
  await fill(12);
  const id = await plantEnrolment(db, edition, 'on-desk');
  expect((await get(await deskPath(id))).html).toContain('van 12 naar 13');
  expect((await post(`${await deskPath(id)}/plaats`)).to).toBe(`${path}?melding=seated`);
  expect((await findEnrolment(db, id))!.standing.state).toBe('confirmed');
  expect(await countSeats(db, edition.id)).toEqual({ capacity: 13, free: 0 });
  expect(await findInvoices(db, id)).toHaveLength(1);
  expect(await mailKeys()).toEqual([`enrolment-confirmed:${id}`]);
  expect(await resolutions()).toEqual([{ outcome: 'seated', resolved_by: 'staff:k1', detail: edition.code }]);
  expect(await findAudit(db, { object: id })).toContainEqual(
    expect.objectContaining({ actor: 'staff:k1', act: 'desk-seated' }),
  );
  expect((await get(path)).html).toContain('Al het betaalde geld heeft een plaats');
  await seatsAgree();
});

test('S19: never more than 24, and then nothing is decided', async () => {
  await inTransaction(db, (tx) =>
    tx.execute(sql`insert into training.seat (edition_id, number)
    select ${edition.id}, generate_series(13, 24)`),
  );
  await fill(24);
  const id = await plantEnrolment(db, edition, 'on-desk');
  const answer = await post(`${await deskPath(id)}/plaats`);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('24 plaatsen');
  expect(await resolutions()).toEqual([]);
});

test('a seat that came free meanwhile is given without adding one', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  await post(`${await deskPath(id)}/plaats`);
  expect(await countSeats(db, edition.id)).toEqual({ capacity: 12, free: 11 });
});

test('S24: the desk moves somebody to another open edition, with the seat and the confirmation there', async () => {
  const other = await plantEdition(db, { firstDay: parseDay('2027-06-10')!, place: 'Epe', capacity: 12 });
  const id = await plantEnrolment(db, edition, 'on-desk');
  expect((await get(await deskPath(id))).html).toContain('Epe, donderdag 10 juni 2027: 12 vrij');
  const moved = await post(`${await deskPath(id)}/andere-editie`, { editie: other.code });
  expect(moved.to).toBe(`${path}?melding=other-edition`);
  const enrolment = (await findEnrolment(db, id))!;
  expect(enrolment.editionId).toBe(other.id);
  expect(enrolment.standing.state).toBe('confirmed');
  expect((await countSeats(db, other.id)).free).toBe(11);
  expect((await findInvoices(db, id))[0]!.content.lines[0]!.description).toContain(other.code);
  await seatsAgree();
});

test('an edition that is full, closed, unknown or their own is refused, and the old seat stays', async () => {
  const full = await plantEdition(db, { firstDay: parseDay('2027-06-10')!, capacity: 12 });
  await fill(12, full);
  const draft = await plantEdition(db, { firstDay: parseDay('2027-07-10')!, published: false });
  const past = await plantEdition(db, { firstDay: parseDay('2026-11-01')! });
  const id = await plantEnrolment(db, edition, 'on-desk');
  for (const code of [full.code, draft.code, past.code, edition.code, 'RT', '', '%00', "'"]) {
    const answer = await post(`${await deskPath(id)}/andere-editie`, { editie: code });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('#field-editie');
  }
  expect(await resolutions()).toEqual([]);
  expect((await findEnrolment(db, id))!.editionId).toBe(edition.id);
});

test('money hole 2: a refund from the desk is asked once, through the outbox, whatever is clicked', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  const at = `${await deskPath(id)}/terugbetalen`;
  const both = await Promise.all([post(at), post(at)]);
  expect(both.map((answer) => answer.to).sort()).toEqual([
    `${path}?melding=already-resolved`,
    `${path}?melding=refund`,
  ]);
  expect(await refunds()).toHaveLength(1);
  expect(await rows(db, sql`select 1 from platform.outbox where topic = 'refund'`)).toHaveLength(1);
  expect(await resolutions()).toMatchObject([{ outcome: 'refund' }]);
  expect((await get(path)).html).toContain('Onderweg');
  expect(
    await rows(db, sql`select about, payload from platform.outbox where topic = 'mail.refund-asked'`),
  ).toEqual([{ about: id, payload: { enrolmentId: id, refundCents: 119_500 } }]);
});

test('three buttons pressed at once do one thing', async () => {
  const other = await plantEdition(db, { firstDay: parseDay('2027-06-10')! });
  const id = await plantEnrolment(db, edition, 'on-desk');
  const at = await deskPath(id);
  const all = await Promise.all([
    post(`${at}/plaats`),
    post(`${at}/andere-editie`, { editie: other.code }),
    post(`${at}/terugbetalen`),
  ]);
  expect(all.filter((answer) => answer.to?.endsWith('already-resolved'))).toHaveLength(2);
  expect(await resolutions()).toHaveLength(1);
  await seatsAgree();
});

test('money hole 3: a second payment of who has a seat can only go back', async () => {
  const id = await plantEnrolment(db, edition, 'paid');
  const second = { sourceId: 'tr_second', enrolmentId: id, amountCents: 119_500, occurredAt: clock.now() };
  const line = await recordMoney(db, { fact: 'paid', ...second });
  expect(await settleLine(db, { id: line, ...second }, clock)).toEqual({
    outcome: 'desk',
    reason: 'already-paid',
  });
  const at = await deskPath(id);
  expect((await get(at)).html).toContain('Deze persoon heeft al een plaats');
  expect((await post(`${at}/plaats`)).status).toBe(422);
  expect((await post(`${at}/terugbetalen`)).status).toBe(303);
  expect(await refunds()).toMatchObject([{ mollie_id: 'tr_second' }]);
  expect((await findEnrolment(db, id))!.standing.state).toBe('confirmed');
});

test('two payments on the desk: one becomes the seat, the other can only go back', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  const first = await deskPath(id);
  const line = await recordMoney(db, {
    fact: 'paid',
    sourceId: 'tr_more',
    enrolmentId: id,
    amountCents: 119_500,
    occurredAt: clock.now(),
  });
  await inTransaction(db, (tx) => saveSettlement(tx, line, { outcome: 'desk', reason: 'no-seat-left' }));
  await post(`${first}/plaats`);
  expect((await post(`${path}/zonder-plaats/${line}/plaats`)).html).toContain('heeft al een plaats');
  await seatsAgree();
});

test('money that goes back with the end of the enrolment leaves the desk, and can not become a seat too', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  await inTransaction(db, async (tx) =>
    endEnrolment(tx, (await lockEnrolment(tx, id))!, {
      kind: 'edition-cancelled',
      reason: 'Te weinig deelnemers',
      by: 'staff:k2',
      refund: true,
      clock,
    }),
  );
  const other = await plantEdition(db, { firstDay: parseDay('2027-06-10')! });
  const at = await deskPath(id);
  expect(await resolutions()).toEqual([
    { outcome: 'refund', resolved_by: 'staff:k2', detail: 'edition-cancelled' },
  ]);
  expect((await get(path)).html).not.toContain(at);
  for (const way of ['plaats', 'andere-editie', 'terugbetalen'])
    expect((await post(`${at}/${way}`, { editie: other.code })).to).toBe(`${path}?melding=already-resolved`);
  expect(await refunds()).toHaveLength(1);
});

test('money that the institute keeps when an enrolment ends stays on the desk', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  await inTransaction(db, async (tx) =>
    endEnrolment(tx, (await lockEnrolment(tx, id))!, {
      kind: 'office',
      reason: '',
      by: 'staff:k2',
      refund: false,
      clock,
    }),
  );
  expect(await resolutions()).toEqual([]);
  expect((await get(path)).html).toContain(await deskPath(id));
});

test('money that was asked back before, elsewhere, can not become a seat too', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  await inTransaction(db, async (tx) =>
    askRefund(tx, {
      enrolmentId: id,
      sourceId: `tr_${id.slice(-12)}`,
      amountCents: 119_500,
      reason: 'office',
      by: 'staff:k2',
    }),
  );
  const at = await deskPath(id);
  expect((await post(`${at}/plaats`)).html).toContain('wordt al teruggegeven');
  expect((await post(`${at}/terugbetalen`)).status).toBe(303);
  expect(await refunds()).toHaveLength(1);
  // Whoever asked it back told the person.
  expect(await rows(db, sql`select 1 from platform.outbox where topic = 'mail.refund-asked'`)).toEqual([]);
});

test('late money for a cancelled edition can become a seat in another', async () => {
  const id = await plantEnrolment(db, edition, 'held');
  await inTransaction(db, async (tx) =>
    endEnrolment(tx, (await lockEnrolment(tx, id))!, {
      kind: 'edition-cancelled',
      reason: 'Te weinig deelnemers',
      by: 'staff:k2',
      refund: true,
      clock,
    }),
  );
  await db.execute(
    sql`update training.edition set cancelled_at = now(), cancel_reason = 'x' where id = ${edition.id}`,
  );
  const late = { sourceId: 'tr_late', enrolmentId: id, amountCents: 119_500, occurredAt: clock.now() };
  await settleLine(db, { id: await recordMoney(db, { fact: 'paid', ...late }), ...late }, clock);
  const other = await plantEdition(db, { firstDay: parseDay('2027-06-10')! });
  const at = await deskPath(id);
  expect((await post(`${at}/plaats`)).status).toBe(422);
  expect((await post(`${at}/andere-editie`, { editie: other.code })).status).toBe(303);
  expect((await findEnrolment(db, id))!.standing.state).toBe('confirmed');
});

test('S21: a seat for money that came before the judgement is that judgement; a refused entry gets none', async () => {
  const asked = await plantEnrolment(db, edition, 'entry-in-review');
  const refused = await plantEnrolment(db, edition, 'entry-refused');
  for (const id of [asked, refused]) {
    const early = {
      sourceId: `tr_${id.slice(-8)}`,
      enrolmentId: id,
      amountCents: 119_500,
      occurredAt: clock.now(),
    };
    await settleLine(db, { id: await recordMoney(db, { fact: 'paid', ...early }), ...early }, clock);
  }
  expect((await get(await deskPath(asked))).html).toContain('keurt hiermee ook de vooropleiding goed');
  expect((await post(`${await deskPath(asked)}/plaats`)).status).toBe(303);
  expect((await findEnrolment(db, asked))!.decisions).toMatchObject([
    { subject: 'entry', approved: true, decidedBy: 'staff:k1' },
  ]);
  expect((await post(`${await deskPath(refused)}/plaats`)).status).toBe(422);
  expect((await post(`${await deskPath(refused)}/terugbetalen`)).status).toBe(303);
});

test('money of nobody we know is listed and goes back by hand', async () => {
  const stray = { sourceId: 'tr_stray', enrolmentId: undefined, amountCents: 5_000, occurredAt: clock.now() };
  const line = await recordMoney(db, { fact: 'paid', ...stray });
  await settleLine(db, { id: line, ...stray }, clock);
  const at = `${path}/zonder-plaats/${line}`;
  expect((await get(at)).html).toContain('Geef dit bedrag zelf terug');
  expect((await post(`${at}/plaats`)).status).toBe(422);
  expect((await post(`${at}/terugbetalen`)).status).toBe(303);
  expect(await resolutions()).toMatchObject([{ outcome: 'refund', detail: 'by-hand' }]);
});

const transferNumber = async (id: string) => (await findInvoices(db, id))[0]!.number;

test('S22: an open transfer shows when it is due, and when it is late', async () => {
  await plantEnrolment(db, edition, 'transfer-awaited', { name: 'Testpersoon Op Tijd' });
  const late = await plantEnrolment(db, edition, 'transfer-awaited');
  await db.execute(sql`alter table training.invoice disable trigger invoice_stays`);
  await db.execute(sql`update training.invoice set due_on = '2026-11-19' where enrolment_id = ${late}`);
  await db.execute(sql`alter table training.invoice enable trigger invoice_stays`);
  const { html } = await get(path);
  expect(html).toContain('3 dagen te laat');
  expect(html).toContain('donderdag 18 maart 2027');
  expect(html.indexOf('3 dagen te laat')).toBeLessThan(html.indexOf('Testpersoon Op Tijd'));
});

test('S22, S23: a transfer marked as paid confirms the seat, on the day that was told, once', async () => {
  const id = await plantEnrolment(db, edition, 'transfer-awaited');
  const at = `${path}/overboekingen/${await transferNumber(id)}`;
  expect((await get(at)).html).toContain('Ja, €\u00a01.195,00 is ontvangen');
  const both = await Promise.all([
    post(at, { ontvangen: '2026-11-21' }),
    post(at, { ontvangen: '2026-11-21' }),
  ]);
  expect(both.map((answer) => answer.to).sort()).toEqual([
    `${path}?melding=transfer-known`,
    `${path}?melding=transfer-seated`,
  ]);
  expect((await findEnrolment(db, id))!.standing.state).toBe('confirmed');
  const ledger = await rows<{ occurred_at: string; source_id: string }>(
    db,
    sql`select source_id, occurred_at from training.ledger where fact = 'transferred'`,
  );
  expect(ledger).toHaveLength(1);
  expect(ledger[0]!.source_id).toBe(`transfer:${await transferNumber(id)}`);
  expect(new Date(ledger[0]!.occurred_at)).toEqual(new Date('2026-11-21T12:00:00Z'));
  expect(await mailKeys()).toEqual([`enrolment-confirmed:${id}`]);
  expect(await findInvoices(db, id)).toHaveLength(1);
  const received = (await findAudit(db, { object: id })).filter(({ act }) => act === 'transfer-received');
  expect(received).toMatchObject([{ actor: 'staff:k1' }]);
  await seatsAgree();
});

test('a day in the future, before the invoice or of no calendar is refused beside the field', async () => {
  const id = await plantEnrolment(db, edition, 'transfer-awaited');
  const at = `${path}/overboekingen/${await transferNumber(id)}`;
  for (const ontvangen of ['2026-11-23', '2026-11-19', '2026-02-30', '', 'gisteren', '9'.repeat(5000)]) {
    const answer = await post(at, { ontvangen });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('field-ontvangen-error');
  }
  expect(await rows(db, sql`select 1 from training.ledger`)).toEqual([]);
});

test('money holes 1 and 4: a transfer for an ended enrolment is kept, and comes on the desk', async () => {
  const id = await plantEnrolment(db, edition, 'transfer-awaited');
  const number = await transferNumber(id);
  await inTransaction(db, async (tx) =>
    endEnrolment(tx, (await lockEnrolment(tx, id))!, {
      kind: 'office',
      reason: '',
      by: 'staff:k2',
      refund: true,
      clock,
    }),
  );
  expect((await get(path)).html).not.toContain(`overboekingen/${number}`);
  const answer = await post(`${path}/overboekingen/${number}`, { ontvangen: '2026-11-22' });
  expect(answer.to).toBe(`${path}?melding=transfer-desk`);
  expect((await post(`${await deskPath(id)}/terugbetalen`)).status).toBe(303);
  expect((await get(path)).html).toContain('Zelf overmaken');
});

test('a refund by bank is marked as done once, and the ledger then holds money that went out', async () => {
  const id = await plantEnrolment(db, edition, 'transfer-awaited');
  await post(`${path}/overboekingen/${await transferNumber(id)}`, { ontvangen: '2026-11-22' });
  await inTransaction(db, async (tx) =>
    endEnrolment(tx, (await lockEnrolment(tx, id))!, {
      kind: 'office',
      reason: '',
      by: 'staff:k2',
      refund: true,
      clock,
    }),
  );
  const at = `${path}/terugbetalingen/${(await refunds())[0]!.id}`;
  expect((await get(at)).html).toContain('Ja, ik heb het overgemaakt');
  const both = await Promise.all([post(`${at}/gedaan`), post(`${at}/gedaan`)]);
  expect(both.map((answer) => answer.to).sort()).toEqual([
    `${at}?melding=not-by-hand`,
    `${at}?melding=refund-done`,
  ]);
  const [sum] = await rows(
    db,
    sql`select sum(amount_cents)::int as cents, count(*)::int as lines from training.ledger`,
  );
  expect(sum).toEqual({ cents: 0, lines: 2 });
  expect((await get(path)).html).toContain('Zelf overgemaakt');
});

test('a refund that Mollie refused can be tried again, or done by hand; one that is under way can not', async () => {
  const id = await plantEnrolment(db, edition, 'on-desk');
  await post(`${await deskPath(id)}/terugbetalen`);
  const refund = (await refunds())[0]!.id;
  const at = `${path}/terugbetalingen/${refund}`;
  expect((await post(`${at}/opnieuw`)).to).toContain('not-failed');
  expect((await post(`${at}/gedaan`)).to).toContain('not-by-hand');
  await db.execute(sql`update platform.outbox set dead_at = now(), attempts = 12 where topic = 'refund'`);
  await db.execute(sql`update training.refund set problem = 'rejected'`);
  expect((await get(path)).html).toContain('Mislukt');
  expect((await get(at)).html).toContain('Mollie weigert deze terugbetaling');
  const both = await Promise.all([post(`${at}/opnieuw`), post(`${at}/opnieuw`)]);
  expect(both.map((answer) => answer.to).sort()).toEqual([
    `${at}?melding=not-failed`,
    `${at}?melding=refund-retried`,
  ]);
  await db.execute(sql`update platform.outbox set dead_at = now() where topic = 'refund'`);
  expect((await post(`${at}/gedaan`)).to).toContain('refund-done');
});

test('the ledger is paged, newest first, and whole as CSV without formulas', async () => {
  const id = await plantEnrolment(db, edition, 'paid', { name: '=HYPERLINK("x")' });
  await db.execute(sql`insert into training.ledger (fact, source_id, amount_cents, occurred_at)
    select 'paid', 'tr_' || n, 100, now() from generate_series(1, 150) n`);
  const first = (await get(`${path}/kasboek`)).html;
  expect(first).toContain('tr_150');
  expect(first).not.toContain(`/beheer/inschrijvingen/${id}`);
  const older = /kasboek\?voor=(\d+)/.exec(first)![1]!;
  expect((await get(`${path}/kasboek?voor=${older}`)).html).toContain(`/beheer/inschrijvingen/${id}`);
  const sheet = await app.request(`${path}/kasboek.csv`);
  expect(sheet.headers.get('content-disposition')).toContain('kasboek.csv');
  const text = await sheet.text();
  expect(text.trim().split('\n')).toHaveLength(152);
  expect(text).toContain('1195,00');
  expect(text).not.toMatch(/[;"]=HYPERLINK/);
  expect(await findAudit(db, { object: 'ledger' })).toMatchObject([{ act: 'ledger-exported' }]);
});

test('the last nightly comparison is shown, and a difference stands out', async () => {
  expect((await get(path)).html).toContain('nog niet vergeleken');
  const outcome = { seen: 3, followed: 3, unknown: 0, failed: 0, differenceCents: 0 };
  const ran = (found: unknown) =>
    db.execute(sql`insert into platform.recurring_job (name, last_done_at, last_outcome)
      values ('reconcile', now(), ${JSON.stringify(found)}::jsonb)
      on conflict (name) do update set last_outcome = excluded.last_outcome`);
  await ran(outcome);
  expect((await get(path)).html).toMatch(/notice ok[\s\S]*Verschil: €\u00a00,00/);
  await ran({ ...outcome, differenceCents: 119_500 });
  expect((await get(path)).html).toMatch(/notice warn[\s\S]*Verschil: €\u00a01\.195,00/);
  await ran('onzin');
  expect((await get(path)).status).toBe(200);
});

test('hostile input is never a fault of ours', async () => {
  await inTransaction(db, (tx) => releaseSeat(tx, '00000000-0000-7000-8000-000000000000'));
  for (const wrong of [
    '0',
    '999999',
    '9'.repeat(40),
    'x',
    '%00',
    '-1',
    '1;drop',
    '00000000-0000-7000-8000-000000000000',
  ]) {
    for (const one of [`zonder-plaats/${wrong}`, `overboekingen/${wrong}`, `terugbetalingen/${wrong}`])
      expect((await get(`${path}/${one}`)).status).toBe(404);
    for (const act of [
      `zonder-plaats/${wrong}/plaats`,
      `zonder-plaats/${wrong}/andere-editie`,
      `zonder-plaats/${wrong}/terugbetalen`,
      `overboekingen/${wrong}`,
      `terugbetalingen/${wrong}/opnieuw`,
      `terugbetalingen/${wrong}/gedaan`,
    ])
      expect((await post(`${path}/${act}`, { editie: '\u0000' })).status).toBe(404);
    expect((await get(`${path}/kasboek?voor=${wrong}`)).status).toBe(200);
  }
  expect((await get(`${path}?melding=constructor`)).status).toBe(200);
});
