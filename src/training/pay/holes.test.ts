import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { countsOf, deskReasons, enrolFor, startHouse, type House } from '../../../test/support/house.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { findInvoices } from '../store/invoices.ts';
import { findAttempts } from '../store/payments.ts';
import { askRefund } from '../store/ending.ts';

let db: Database;
let house: House;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  house.mails.length = 0;
  house.simulator.faults.api = {};
});
afterAll(() => house.stop());

/** Enrols, goes to the bank, and gives the payment there. */
const atTheBank = async (edition: Parameters<typeof enrolFor>[1]) => {
  const person = await enrolFor(db, edition);
  await house.pay(person.key);
  return { ...person, payment: house.newest().id };
};

/** The payment dies without a word, the hold runs out, and the seat is free again. */
const loseSeat = async (person: { id: string; payment: string }) => {
  house.simulator.setStatus(person.payment, 'expired');
  await house.lapse(person.id);
  expect(await house.release()).toEqual({ released: 1, kept: 0 });
};

test('hole 1: money that finds the edition full stays on record, and the office and the person are told', async () => {
  const edition = await plantEdition(db, { capacity: 1 });
  const late = await atTheBank(edition);
  await loseSeat(late);
  await atTheBank(edition);
  house.simulator.setStatus(late.payment, 'paid');
  expect(await house.webhook(late.payment)).toBe(200);
  expect(await countsOf(db, late.id)).toMatchObject({
    paid: 1,
    seated: 0,
    desk: 1,
    confirmations: 0,
    invoices: 0,
  });
  expect(await deskReasons(db)).toEqual(['no-seat-left']);
  await house.work(/^mail\.(office-)?money-on-desk$/);
  expect(house.mails.map((mail) => mail.to)).toEqual(['kantoor@duurloop.example', 'anna@example.com']);
  expect(await house.standing(late.id)).toEqual({ state: 'paid-without-seat' });
});

test('hole 2: news of a sibling payment makes no second record, and changes nothing about the one we know', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  const known = house.newest();
  house.simulator.setStatus(known.id, 'paid');
  expect(await house.webhook(known.id)).toBe(200);
  const sibling = house.simulator.bank.create({ ...known, metadata: known.metadata });
  house.simulator.setStatus(sibling.id, 'expired');
  expect([await house.webhook(sibling.id), await house.webhook(sibling.id)]).toEqual([200, 200]);
  expect((await findAttempts(db, person.id)).map(({ status }) => status)).toEqual(['paid']);
  expect(await countsOf(db)).toMatchObject({ paid: 1, seated: 1, desk: 0 });
  // Were the sibling paid after all, its money is on record and on the desk.
  house.simulator.setStatus(sibling.id, 'paid');
  for (let i = 0; i < 3; i++) expect(await house.webhook(sibling.id)).toBe(200);
  expect(await countsOf(db)).toMatchObject({ paid: 2, seated: 1, desk: 1, confirmations: 1, invoices: 1 });
  expect(await deskReasons(db)).toEqual(['already-paid']);
});

test('hole 2: a refund whose answer was lost is made once, also after Mollie has forgotten the key', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  house.simulator.setStatus(person.payment, 'paid');
  await house.webhook(person.payment);
  const part = {
    enrolmentId: person.id,
    sourceId: person.payment,
    amountCents: 10_000,
    reason: 'office',
    by: 'staff:x',
  };
  await inTransaction(db, (tx) => askRefund(tx, part));
  expect(await inTransaction(db, (tx) => askRefund(tx, part))).toBe(false);
  house.simulator.faults.api = { dropAnswer: true, times: 1 };
  await house.work(/^refund$/);
  house.simulator.bank.state.answers = {};
  await house.work(/^refund$/);
  await house.work(/^refund$/);
  expect(house.newest().refunds.map(({ cents }) => cents)).toEqual([10_000]);
  expect(await countsOf(db)).toMatchObject({ refunds: 1, refunded: 1 });
});

test('hole 3: an older attempt that is paid late is taken in, at every repeat alike; a second payment goes to the desk', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  house.simulator.setStatus(person.payment, 'failed');
  await house.pay(person.key);
  const second = house.newest().id;
  house.simulator.setStatus(person.payment, 'paid');
  for (let i = 0; i < 3; i++) expect(await house.webhook(person.payment)).toBe(200);
  expect(await house.standing(person.id)).toMatchObject({ state: 'confirmed' });
  house.simulator.setStatus(second, 'paid');
  for (let i = 0; i < 3; i++) expect(await house.webhook(second)).toBe(200);
  expect(await countsOf(db)).toMatchObject({ paid: 2, seated: 1, desk: 1, confirmations: 1, mails: 1 });
  expect(await deskReasons(db)).toEqual(['already-paid']);
});

test('hole 4: everybody who pays in a rush has a seat, a confirmation and an invoice', async () => {
  const edition = await plantEdition(db);
  const people = [];
  for (let i = 0; i < 16; i++) people.push(await atTheBank(edition));
  for (const { payment } of people) house.simulator.setStatus(payment, 'paid');
  const news = people.flatMap((person) => [house.webhook(person.payment), house.back(person.key)]);
  await Promise.all(news);
  expect(await countsOf(db)).toMatchObject({
    paid: 16,
    seated: 16,
    desk: 0,
    confirmations: 16,
    invoices: 16,
    mails: 16,
  });
});

test('hole 4: money that arrives after the seat was let go finds everything still there, and a seat when one is free', async () => {
  const edition = await plantEdition(db, { capacity: 1 });
  const person = await atTheBank(edition);
  await loseSeat(person);
  expect(await house.standing(person.id)).toEqual({ state: 'seat-released' });
  house.simulator.setStatus(person.payment, 'paid');
  expect(await house.webhook(person.payment)).toBe(200);
  expect(await house.standing(person.id)).toMatchObject({ state: 'confirmed', seat: 1 });
  await house.work(/^mail\.enrolment-confirmed$/);
  expect(house.mails.map(({ to }) => to)).toEqual(['anna@example.com']);
});

test('hole 5: the webhook says yes only when the work is done; what broke half-way is finished at the repeat', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  house.simulator.setStatus(person.payment, 'paid');
  await db.execute(sql`alter table training.settlement rename to settlement_away`);
  expect(await house.webhook(person.payment)).toBeGreaterThanOrEqual(500);
  const [line] = await rows<{ n: number }>(db, sql`select count(*)::int as n from training.ledger`);
  expect(line!.n).toBe(1);
  await db.execute(sql`alter table training.settlement_away rename to settlement`);
  expect(await house.webhook(person.payment)).toBe(200);
  expect(await countsOf(db)).toMatchObject({ paid: 1, seated: 1, confirmations: 1, mails: 1 });
});

test('hole 6: a stale "expired" changes nothing about what was paid', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  house.simulator.setStatus(person.payment, 'paid');
  await house.webhook(person.payment);
  house.simulator.setStatus(person.payment, 'expired');
  expect(await house.webhook(person.payment)).toBe(200);
  await house.lapse(person.id);
  expect(await house.release()).toEqual({ released: 0, kept: 0 });
  expect(await house.standing(person.id)).toMatchObject({ state: 'confirmed' });
  expect((await findAttempts(db, person.id)).map(({ status }) => status)).toEqual(['paid']);
});

test('hole 6: a stale "expired" of the first attempt never touches what the second paid', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  house.simulator.setStatus(person.payment, 'canceled');
  await house.pay(person.key);
  const second = house.newest().id;
  house.simulator.setStatus(second, 'paid');
  await house.webhook(second);
  house.simulator.setStatus(person.payment, 'expired');
  expect(await house.webhook(person.payment)).toBe(200);
  expect(await house.standing(person.id)).toMatchObject({ state: 'confirmed' });
  expect(await countsOf(db)).toMatchObject({ paid: 1, seated: 1, desk: 0, mails: 1 });
});

test('hole 6: return page and webhook at the same moment confirm once', async () => {
  const edition = await plantEdition(db);
  const person = await atTheBank(edition);
  house.simulator.setStatus(person.payment, 'paid');
  await Promise.all([
    house.back(person.key),
    house.webhook(person.payment),
    house.back(person.key),
    house.webhook(person.payment),
  ]);
  expect(await countsOf(db)).toMatchObject({
    paid: 1,
    seated: 1,
    desk: 0,
    confirmations: 1,
    invoices: 1,
    mails: 1,
  });
});

test('hole 7: invoice numbers follow on, also past what four digits hold, and one that was undone is given again', async () => {
  const edition = await plantEdition(db);
  const next = async () => (await findInvoices(db, await plantEnrolment(db, edition, 'paid')))[0]!.number;
  expect([await next(), await next()]).toEqual(['2026-0001', '2026-0002']);
  await db.execute(sql`update training.invoice_series set last_number = 9998`);
  expect([await next(), await next(), await next()]).toEqual(['2026-9999', '2026-10000', '2026-10001']);
  await db.execute(sql`alter table platform.audit rename to audit_away`);
  await expect(plantEnrolment(db, edition, 'paid')).rejects.toThrow();
  await db.execute(sql`alter table platform.audit_away rename to audit`);
  expect(await next()).toBe('2026-10002');
});
