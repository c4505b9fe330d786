import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { countsOf, enrolFor, startHouse, type House } from '../../../test/support/house.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import type { ApiFaults } from '../../../tools/mollie-simulator/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { findOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findAttempts } from '../store/payments.ts';

const ways: Record<string, ApiFaults> = {
  down: { down: true },
  slow: { slowMs: 900 },
  'busy (429)': { status429: 3 },
  'out of order (503)': { status503: true },
  'answering half a sentence': { malformed: 'json' },
  'answering with a page': { malformed: 'html' },
  'silent after it did the work': { dropAnswer: true },
};

let db: Database;
let house: House;
let edition: Edition;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db, { mollieTimeoutMs: 400 });
});
beforeEach(async () => {
  await emptyWorld(db);
  house.mails.length = 0;
  house.simulator.faults.api = {};
  edition = await plantEdition(db, { capacity: 1 });
});
afterAll(() => house.stop());

for (const [name, fault] of Object.entries(ways)) {
  test(`Mollie is ${name} at the start: the seat is kept, the person is told, and gets a mail once it works`, async () => {
    const { id, key } = await enrolFor(db, edition);
    house.simulator.faults.api = fault;
    const made = house.simulator.payments().length;
    expect(await house.pay(key)).toBe(`/inschrijvingen/${key}?melding=payment-service-away`);
    const told = await (
      await house.app.request(`/inschrijvingen/${key}?melding=payment-service-away`)
    ).text();
    expect(told).toContain('notice');
    expect(told).toContain('/betalen"');
    const standing = (await house.standing(id)) as { state: string; heldUntil: Date };
    expect(standing.state).toBe('payment-awaited');
    expect(standing.heldUntil.getTime()).toBeGreaterThan(Date.now() + 60 * 60_000);
    await house.work(/^payment\.create$/);
    expect(await findOutbox(db, { prefix: 'payment.create', state: 'retrying' })).toHaveLength(1);

    house.simulator.faults.api = {};
    await house.work(/^(payment\.create|mail\.payment-ready)$/);
    expect(house.mails.map(({ to }) => to)).toEqual(['anna@example.com']);
    expect(await findAttempts(db, id)).toMatchObject([{ status: 'open' }]);
    // What Mollie did without our hearing it was not done again.
    expect(house.simulator.payments()).toHaveLength(made + 1);
    const checkout = await house.pay(key);
    expect(checkout).toContain('/checkout/');
    house.simulator.setStatus(house.newest().id, 'paid');
    expect(await house.webhook(house.newest().id)).toBe(200);
    expect(await countsOf(db, id)).toMatchObject({ paid: 1, seated: 1, mails: 1 });
  });

  test(`Mollie is ${name} when its webhook comes: 503, and the repeat does the work`, async () => {
    const { id, key } = await enrolFor(db, edition);
    await house.pay(key);
    const payment = house.newest().id;
    house.simulator.setStatus(payment, 'paid');
    house.simulator.faults.api = fault;
    expect(await house.webhook(payment)).toBe(503);
    expect(await house.back(key)).toBe(`/inschrijvingen/${key}?terug=unknown`);
    expect((await house.app.request(`/inschrijvingen/${key}?terug=unknown`)).status).toBe(200);
    expect(await countsOf(db, id)).toMatchObject({ paid: 0, seated: 0 });
    // A hold that runs out meanwhile is kept: nobody can say that the money will not come.
    await house.lapse(id);
    expect(await house.release()).toEqual({ released: 0, kept: 1 });
    house.simulator.faults.api = {};
    expect(await house.webhook(payment)).toBe(200);
    expect(await countsOf(db, id)).toMatchObject({ paid: 1, seated: 1, mails: 1 });
  });
}

test('the bank itself repeats a webhook until it is taken', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  const earlier = house.simulator.webhooksSent().length;
  house.simulator.faults.webhooks = {};
  house.simulator.faults.api = { status503: true, times: 2 };
  house.simulator.setStatus(house.newest().id, 'paid');
  await house.simulator.webhooksDone();
  house.simulator.faults.webhooks = { lose: true };
  expect(
    house.simulator
      .webhooksSent()
      .slice(earlier)
      .map(({ outcome }) => outcome),
  ).toEqual([503, 503, 200]);
  expect(await countsOf(db, id)).toMatchObject({ paid: 1, seated: 1, mails: 1 });
});

test('Mollie away for longer than the hold: the seat is let go only when no payment page was ever seen', async () => {
  const { id, key } = await enrolFor(db, edition);
  house.simulator.faults.api = { down: true };
  await house.pay(key);
  await house.lapse(id);
  expect(await house.release()).toEqual({ released: 1, kept: 0 });
  house.simulator.faults.api = {};
  await house.work(/^(payment\.create|mail\.)/);
  expect(await findAttempts(db, id)).toMatchObject([{ status: 'rejected' }]);
  expect(await findOutbox(db, { prefix: 'mail.payment-ready' })).toEqual([]);
  expect(await house.pay(key)).toContain('/checkout/');
  expect((await findAttempts(db, id)).map(({ status }) => status)).toEqual(['rejected', 'open']);
});
