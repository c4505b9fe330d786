import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { countsOf, enrolFor, startHouse, type House } from '../../../test/support/house.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { systemClock as clock } from '../../kernel/clock.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { endEnrolment } from '../store/ending.ts';
import { lockEnrolment } from '../store/enrolments.ts';

let db: Database;
let house: House;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db);
});
afterAll(() => house.stop());

const people = 4;
const outcomes = ['paid', 'expired', 'failed', 'canceled', 'pending'] as const;

/** What may happen, in any order and as often as it likes. A webhook that is not among them was lost. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('pay' as const), who: fc.nat(people - 1) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('bank' as const),
      which: fc.nat(9),
      status: fc.constantFrom(...outcomes, 'paid' as const, 'paid' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('webhook' as const),
      which: fc.nat(9),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('return' as const), who: fc.nat(people - 1) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('release' as const), who: fc.nat(people - 1) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), who: fc.nat(people - 1) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('work' as const) }) },
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const atTheBank = () => house.simulator.payments();

const happen = async (it: Happening, crowd: { id: string; key: string }[]): Promise<void> => {
  switch (it.what) {
    case 'pay':
      await house.pay(crowd[it.who]!.key);
      return;
    case 'bank': {
      const payment = atTheBank()[it.which];
      // Mollie keeps its word: what is paid stays paid.
      if (payment && payment.status !== 'paid') house.simulator.setStatus(payment.id, it.status);
      return;
    }
    case 'webhook': {
      const payment = atTheBank()[it.which];
      if (payment) {
        const answers = await Promise.all(Array.from({ length: it.times }, () => house.webhook(payment.id)));
        expect(answers).toEqual(answers.map(() => 200));
      }
      return;
    }
    case 'return':
      await house.back(crowd[it.who]!.key);
      return;
    case 'release':
      await house.lapse(crowd[it.who]!.id);
      await house.release();
      return;
    case 'leave':
      await leave(crowd[it.who]!.id);
      return;
    case 'work':
      await house.work(/^(payment\.create|refund)$/);
  }
};

const leave = (id: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const enrolment = (await lockEnrolment(tx, id))!;
    if (enrolment.standing.state === 'cancelled') return;
    await endEnrolment(tx, enrolment, {
      kind: 'withdrawn',
      reason: '',
      by: 'participant',
      refund: true,
      clock,
    });
  });

/** What must hold at every moment, whatever happened. */
const booksAgree = async (crowd: { id: string }[], seats: number): Promise<void> => {
  const [seen] = await rows<{ held: number; twice: number }>(
    db,
    sql`select (select count(*)::int from training.seat where holder is not null) as held,
          (select count(*)::int from (select holder from training.seat where holder is not null group by holder having count(*) > 1) d) as twice`,
  );
  expect(seen!.held).toBeLessThanOrEqual(seats);
  expect(seen!.twice).toBe(0);
  const all = await countsOf(db);
  expect(all.paid).toBe(all.seated + all.desk);
  for (const { id } of crowd) {
    const one = await countsOf(db, id);
    expect(one.confirmations).toBeLessThanOrEqual(1);
    expect(one.mails).toBe(one.confirmations);
    expect(one.invoices).toBe(one.confirmations);
    expect(one.seated).toBe(one.confirmations);
  }
  const numbers = await rows<{ number: string }>(
    db,
    sql`select number from training.invoice where kind = 'invoice' order by number`,
  );
  const year = new Date().getFullYear();
  expect(numbers.map(({ number }) => number)).toEqual(
    numbers.map((_, i) => `${year}-${String(i + 1).padStart(4, '0')}`),
  );
};

/** At the end every paid euro is one of three things: behind a seat, going back, or on the desk. */
const everyEuroHasItsPlace = async (): Promise<void> => {
  const [sums] = await rows<{ paid: number; seated: number; back: number; desk: number }>(
    db,
    sql`select coalesce(sum(amount_cents), 0)::int as paid,
          coalesce(sum(amount_cents) filter (where goes_back), 0)::int as back,
          coalesce(sum(amount_cents) filter (where not goes_back and outcome = 'desk'), 0)::int as desk,
          coalesce(sum(amount_cents) filter (where not goes_back and outcome = 'seated' and has_seat), 0)::int as seated
        from (
          select ledger.amount_cents, settlement.outcome,
            exists (select 1 from training.refund where mollie_id = ledger.source_id) as goes_back,
            exists (select 1 from training.seat where holder = ledger.enrolment_id and held_until is null) as has_seat
          from training.ledger left join training.settlement on settlement.ledger_id = ledger.id where fact = 'paid') line`,
  );
  expect(sums!.paid).toBe(sums!.seated + sums!.back + sums!.desk);
};

test('whatever the order of payments, webhooks, returns, releases and leavings: seats, money, mails and invoices agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 3 }),
      fc.array(happening, { minLength: 6, maxLength: 16 }),
      async (seats, story) => {
        await emptyWorld(db);
        const edition = await plantEdition(db, { capacity: seats });
        house.simulator.bank.state.payments = {};
        const crowd: { id: string; key: string }[] = [];
        // More people than seats: the hold of the first ran out before the last came.
        for (let i = 0; i < people; i++) {
          let person = await enrolFor(db, edition);
          if (!person.submitted.ok) {
            await house.lapse(crowd[i - seats]!.id);
            await house.release();
            person = await enrolFor(db, edition);
          }
          expect(person.submitted.ok).toBe(true);
          crowd.push(person);
        }
        for (const it of story) await happen(it, crowd);
        await booksAgree(crowd, seats);
        // The night comes: what was lost is found, and Mollie and the ledger say the same.
        expect(await house.reconcile()).toMatchObject({ failed: 0, differenceCents: 0 });
        await house.work(/^(payment\.create|refund)$/);
        expect(await house.reconcile()).toMatchObject({ failed: 0, differenceCents: 0 });
        await booksAgree(crowd, seats);
        await everyEuroHasItsPlace();
        const paid = atTheBank().filter(({ status }) => status === 'paid').length;
        expect((await countsOf(db)).paid).toBe(paid);
      },
    ),
    { numRuns: 60, endOnFailure: false },
  );
}, 120_000);
