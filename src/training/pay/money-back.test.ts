import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { countsOf, enrolFor, startHouse, type House } from '../../../test/support/house.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { systemClock as clock } from '../../kernel/clock.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { endEnrolment } from '../store/ending.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { findInvoices } from '../store/invoices.ts';

let db: Database;
let house: House;
let edition: Edition;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  // A bank of its own for every test: the comparison reads all of its payments.
  house = await startHouse(db, { refundSettlesMs: 3_600_000 });
  await emptyWorld(db);
  edition = await plantEdition(db);
});
afterEach(() => house.stop());

const paid = async () => {
  const person = await enrolFor(db, edition);
  await house.pay(person.key);
  const payment = house.newest();
  house.simulator.setStatus(payment.id, 'paid');
  await house.webhook(payment.id);
  return { ...person, payment };
};

const end = (id: string) =>
  inTransaction(db, async (tx) => {
    const enrolment = (await lockEnrolment(tx, id))!;
    await endEnrolment(tx, enrolment, {
      kind: 'withdrawn',
      reason: '',
      by: 'participant',
      refund: true,
      clock,
    });
  });

const ledger = () =>
  rows<{ fact: string; cents: number }>(
    db,
    sql`select fact, amount_cents as cents from training.ledger order by id`,
  );

test('what is paid back is paid back once, whoever tells of it and however often', async () => {
  const { id, payment } = await paid();
  await end(id);
  await house.work(/^refund$/);
  await house.work(/^refund$/);
  for (let i = 0; i < 3; i++) expect(await house.webhook(payment.id)).toBe(200);
  expect(payment.refunds).toHaveLength(1);
  expect(await ledger()).toEqual([
    { fact: 'paid', cents: 119_500 },
    { fact: 'refunded', cents: -119_500 },
  ]);
  expect((await findInvoices(db, id)).map(({ kind }) => kind)).toEqual(['invoice', 'credit-note']);
  expect(await house.standing(id)).toMatchObject({ state: 'cancelled' });
  expect(await house.reconcile()).toEqual({
    seen: 1,
    followed: 1,
    unknown: 0,
    failed: 0,
    differenceCents: 0,
  });
});

test('a refund that waits for Mollie is tried again, and one that Mollie refuses is left to a person', async () => {
  const { id, payment } = await paid();
  house.simulator.faults.api = { status429: 1 };
  await end(id);
  await house.work(/^refund$/);
  expect(payment.refunds).toEqual([]);
  house.simulator.faults.api = {};
  house.simulator.chargeback(payment.id, 100_000);
  await house.work(/^refund$/);
  expect(payment.refunds).toEqual([]);
  const [row] = await rows<{ problem: string; dead: boolean }>(
    db,
    sql`select problem, dead_at is not null as dead from training.refund join platform.outbox on key = 'refund:' || refund.id::text`,
  );
  expect(row).toEqual({ problem: 'rejected', dead: true });
});

test('a refund that fails after all leaves the money with us, and the office sees it again', async () => {
  const { id, payment } = await paid();
  await end(id);
  await house.work(/^refund$/);
  house.simulator.setRefundStatus(payment.id, payment.refunds[0]!.id, 'failed');
  for (let i = 0; i < 2; i++) expect(await house.webhook(payment.id)).toBe(200);
  expect((await ledger()).map(({ cents }) => cents)).toEqual([119_500, -119_500, 119_500]);
  expect(await rows(db, sql`select problem, sent_at from training.refund`)).toEqual([
    { problem: 'refund-failed', sent_at: null },
  ]);
  expect(await house.reconcile()).toMatchObject({ differenceCents: 0 });
});

test('a refund made by hand at Mollie is written down, and the comparison stays at zero', async () => {
  const { payment } = await paid();
  house.simulator.bank.refund(payment.id, { cents: 50_000, description: 'by hand' });
  house.simulator.bank.refund(payment.id, { cents: 20_000, description: 'by hand' });
  expect(await house.webhook(payment.id)).toBe(200);
  expect((await ledger()).map(({ cents }) => cents).sort((a, b) => a - b)).toEqual([
    -50_000, -20_000, 119_500,
  ]);
  expect(await house.reconcile()).toMatchObject({ differenceCents: 0, failed: 0 });
});

test('a chargeback is written down, each change of it once', async () => {
  const { id, payment } = await paid();
  for (const cents of [40_000, 119_500, 119_500]) {
    house.simulator.chargeback(payment.id, cents);
    await Promise.all([house.webhook(payment.id), house.webhook(payment.id)]);
  }
  expect(await ledger()).toEqual([
    { fact: 'paid', cents: 119_500 },
    { fact: 'charged-back', cents: -40_000 },
    { fact: 'charged-back', cents: -79_500 },
  ]);
  expect(await house.standing(id)).toMatchObject({ state: 'confirmed' });
  expect(await house.reconcile()).toMatchObject({ differenceCents: 0 });
});

test('the nightly comparison makes good what lost webhooks left, and the difference is zero', async () => {
  const people = [];
  for (let i = 0; i < 4; i++) {
    const person = await enrolFor(db, edition);
    await house.pay(person.key);
    people.push({ ...person, payment: house.newest().id });
  }
  house.simulator.setStatus(people[0]!.payment, 'paid');
  house.simulator.setStatus(people[1]!.payment, 'paid');
  house.simulator.setStatus(people[2]!.payment, 'expired');
  house.simulator.bank.create({
    cents: 5,
    description: 'x',
    method: null,
    metadata: null,
    redirectUrl: house.baseUrl,
  });
  expect(await countsOf(db)).toMatchObject({ paid: 0 });
  const found = await house.reconcile();
  expect(found).toEqual({ seen: 5, followed: 4, unknown: 1, failed: 0, differenceCents: 0 });
  expect(await countsOf(db)).toMatchObject({ paid: 2, seated: 2, confirmations: 2, mails: 2 });
  expect(await house.reconcile()).toEqual(found);
  expect(await countsOf(db)).toMatchObject({ paid: 2, seated: 2, mails: 2 });
});

test('the nightly comparison says so when Mollie cannot be asked, and when the ledger says another thing', async () => {
  const { payment } = await paid();
  house.simulator.faults.api = { down: true };
  expect(await house.reconcile()).toMatchObject({ seen: 0, failed: 1 });
  house.simulator.faults.api = {};
  payment.cents += 1_000;
  const second = await paid();
  second.payment.cents -= 1_000;
  expect(await house.reconcile()).toMatchObject({ differenceCents: 2_000 });
});

test('a crash between ledger and seat is finished by the nightly comparison too', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  await db.execute(sql`insert into training.ledger (fact, source_id, enrolment_id, amount_cents, occurred_at)
    values ('paid', ${house.newest().id}, ${id}, 119500, now())`);
  house.simulator.setStatus(house.newest().id, 'paid');
  await house.reconcile();
  expect(await countsOf(db, id)).toMatchObject({ paid: 1, seated: 1, mails: 1 });
});
