import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock as clock } from '../../src/kernel/clock.ts';
import { inTransaction, rows, type Database } from '../../src/platform/db/index.ts';
import { addToOutbox, runOutbox, type ClaimedEntry } from '../../src/platform/outbox/index.ts';
import type { Edition } from '../../src/training/domain/edition.ts';
import { cancelEdition, reopenEdition } from '../../src/training/plan-editions/lifecycle.ts';
import { emptyWorld, plantEnrolment } from '../support/enrolments.ts';
import { countsOf, enrolFor, startHouse, type House } from '../support/house.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { plantEdition, plantOrganisation } from '../support/world.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
let house: House;

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
  await plantOrganisation(db);
  house = await startHouse(db);
}, 120_000);
beforeEach(async () => {
  await emptyWorld(db);
  house.simulator.bank.state.payments = {};
});
afterAll(async () => {
  await house.stop();
  await server.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const invoiceNumbers = async () =>
  (
    await rows<{ number: string }>(
      db,
      sql`select number from training.invoice where kind = 'invoice' order by number`,
    )
  ).map(({ number }) => Number(number.split('-')[1]));
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test('hole 7: invoices issued at the same moment are numbered without gaps or doubles, also when some are undone', async () => {
  const editions: Edition[] = [];
  for (const code of ['RT18032027', 'RT18032027a']) editions.push(await plantEdition(db, { code }));
  const made = await Promise.allSettled(
    upTo(44).map((i) =>
      i % 11 === 0
        ? inTransaction(db, async (tx) => {
            await tx.execute(sql`update training.invoice_series set last_number = last_number + 1`);
            await pause(5);
            throw new Error('undone');
          })
        : plantEnrolment(i % 2 ? db : other, editions[i % 2]!, 'paid'),
    ),
  );
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
  expect(await invoiceNumbers()).toEqual(upTo(40));
});

test('the same numbers read and raised without a lock come out double: the race is real', async () => {
  await db.execute(sql`drop table if exists public.bare_number`);
  await db.execute(sql`create table public.bare_number (number integer not null)`);
  await Promise.all(
    upTo(40).map((i) =>
      inTransaction(i % 2 ? db : other, async (tx) => {
        const [row] = await rows<{ next: number }>(
          tx,
          sql`select coalesce(max(number), 0)::int + 1 as next from public.bare_number`,
        );
        await pause(3);
        await tx.execute(sql`insert into public.bare_number values (${row!.next})`);
      }),
    ),
  );
  const [row] = await rows<{ all: number; different: number }>(
    db,
    sql`select count(*)::int as all, count(distinct number)::int as different from public.bare_number`,
  );
  expect(row!.all).toBe(40);
  expect(row!.different).toBeLessThan(40);
});

test('hole 6: many webhooks and returns for one payment at once: one line, one seat, one confirmation, one invoice', async () => {
  const edition = await plantEdition(db);
  const person = await enrolFor(db, edition);
  await house.pay(person.key);
  house.simulator.setStatus(house.newest().id, 'paid');
  const news = upTo(20).map((i) =>
    i % 3 ? house.webhook(house.newest().id) : house.back(person.key).then(() => 200),
  );
  expect(await Promise.all(news)).toEqual(upTo(20).map(() => 200));
  expect(await countsOf(db)).toMatchObject({
    paid: 1,
    seated: 1,
    desk: 0,
    confirmations: 1,
    invoices: 1,
    mails: 1,
  });
});

test('the pay button pressed in many tabs at once makes one payment', async () => {
  const edition = await plantEdition(db);
  const { key } = await enrolFor(db, edition);
  const tabs = await Promise.all(upTo(12).map(() => house.pay(key)));
  expect(new Set(tabs).size).toBe(1);
  expect(house.simulator.payments()).toHaveLength(1);
});

test('two late payments for the last seat: one is seated, the other is on the desk', async () => {
  for (let round = 0; round < 8; round++) {
    await emptyWorld(db);
    const edition = await plantEdition(db, { capacity: 1 });
    const late = [];
    for (let i = 0; i < 2; i++) {
      const person = await enrolFor(db, edition);
      await house.pay(person.key);
      late.push(house.newest().id);
      house.simulator.setStatus(house.newest().id, 'expired');
      await house.lapse(person.id);
      await house.release();
    }
    for (const id of late) house.simulator.setStatus(id, 'paid');
    expect(await Promise.all(late.map((id) => house.webhook(id)))).toEqual([200, 200]);
    expect(await countsOf(db)).toMatchObject({ paid: 2, seated: 1, desk: 1, confirmations: 1, invoices: 1 });
  }
});

test('the outboxes of two processes never handle one entry twice at once', async () => {
  await inTransaction(db, async (tx) => {
    for (const i of upTo(120)) await addToOutbox(tx, { topic: 'tell', key: `tell:${i}`, payload: { i } });
  });
  const busy = new Set<string>();
  const told: string[] = [];
  const handlers = {
    tell: async (entry: ClaimedEntry) => {
      if (busy.has(entry.id)) throw new Error('handled by two at once');
      busy.add(entry.id);
      await pause(1);
      busy.delete(entry.id);
      told.push(entry.key);
      return { result: 'done' as const };
    },
  };
  const relay = async (process: Database) => {
    while ((await runOutbox(process, handlers, 5)) > 0);
  };
  await Promise.all([relay(db), relay(other), relay(db), relay(other)]);
  expect(told).toHaveLength(120);
  expect(new Set(told).size).toBe(120);
});

test('300 acts at random, many at once: no deadlock, no fault, and the books agree', async () => {
  const editions = [
    await plantEdition(db, { code: 'RT18032027', capacity: 6 }),
    await plantEdition(db, { code: 'RT18032027a', capacity: 24 }),
  ];
  const crowd: { id: string; key: string }[] = [];
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(Math.random() * of.length)];
  const by = 'staff:x';
  const acts: (() => Promise<unknown>)[] = [
    async () => {
      const person = await enrolFor(pick([db, other])!, pick(editions)!);
      if (person.submitted.ok) crowd.push(person);
    },
    async () => {
      const person = pick(crowd);
      if (person) expect(await house.pay(person.key)).not.toBe('');
    },
    async () => {
      const payment = pick(house.simulator.payments());
      if (!payment) return;
      if (payment.status !== 'paid')
        house.simulator.setStatus(payment.id, pick(['paid', 'paid', 'expired'] as const)!);
      expect(await house.webhook(payment.id)).toBe(200);
    },
    async () => {
      const person = pick(crowd);
      if (person) expect(await house.back(person.key)).not.toBe('');
    },
    async () => {
      const person = pick(crowd);
      if (person) await house.lapse(person.id);
      await house.release();
    },
    async () => {
      const typed = { reason: 'Te weinig deelnemers', typedCode: editions[0]!.code };
      if (Math.random() < 0.15) await cancelEdition({ db: other, clock }, by, editions[0]!.code, typed);
      else await reopenEdition({ db: other, clock }, by, editions[1]!.code);
    },
  ];
  let left = 300;
  const worker = async () => {
    while (left-- > 0) await pick(acts)!();
  };
  await Promise.all(upTo(12).map(worker));
  await house.reconcile();
  await house.work(/^refund$/);
  expect(await house.reconcile()).toMatchObject({ failed: 0, differenceCents: 0 });
  const [seen] = await rows<{ deadlocks: number; unsettled: number; oversold: number; unpaid: number }>(
    db,
    sql`select (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks,
          (select count(*)::int from training.ledger left join training.settlement on ledger_id = ledger.id
             where fact = 'paid' and ledger_id is null) as unsettled,
          (select count(*)::int from training.seat join training.cancellation on enrolment_id = holder) as oversold,
          (select count(*)::int from training.confirmation where not exists (
             select 1 from training.ledger where fact = 'paid' and ledger.enrolment_id = confirmation.enrolment_id)) as unpaid`,
  );
  expect(seen).toEqual({ deadlocks: 0, unsettled: 0, oversold: 0, unpaid: 0 });
  const all = await countsOf(db);
  expect(all.paid).toBe(all.seated + all.desk);
  expect(await invoiceNumbers()).toEqual(upTo(all.invoices));
}, 60_000);
