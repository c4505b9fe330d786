import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import {
  anna,
  countsOf,
  deskReasons,
  enrolFor,
  startHouse,
  type House,
} from '../../../test/support/house.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import type { Database } from '../../platform/db/index.ts';
import { newKey } from '../../platform/ids/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { findAttempts } from '../store/payments.ts';

let db: Database;
let house: House;
let edition: Edition;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  house.mails.length = 0;
  house.simulator.faults.webhooks = { lose: true };
  edition = await plantEdition(db, { capacity: 2 });
});
afterAll(() => house.stop());

const once = { paid: 1, seated: 1, desk: 0, confirmations: 1, invoices: 1, mails: 1 };

test('S23: the return before the webhook confirms at once; the webhook then finds it done', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  house.simulator.setStatus(house.newest().id, 'paid');
  expect(await house.back(key)).toBe(`/inschrijvingen/${key}?terug=paid`);
  expect(await countsOf(db, id)).toMatchObject(once);
  expect(await house.webhook(house.newest().id)).toBe(200);
  expect(await countsOf(db, id)).toMatchObject(once);
});

test('S23: the webhook before the return, called by the bank itself, twice: one confirmation and one mail', async () => {
  house.simulator.faults.webhooks = { duplicate: true };
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  house.simulator.setStatus(house.newest().id, 'paid');
  await house.simulator.webhooksDone();
  expect(await countsOf(db, id)).toMatchObject(once);
  expect(await house.back(key)).toBe(`/inschrijvingen/${key}?terug=paid`);
  await house.work();
  await house.work();
  const confirmations = house.mails.filter((mail) =>
    mail.attachments?.some(({ filename }) => filename.endsWith('.pdf')),
  );
  expect(confirmations).toHaveLength(1);
  expect(new Set(house.mails.map(({ messageId }) => messageId)).size).toBe(house.mails.length);
  const page = await house.page(key);
  expect(page).toContain('anna@example.com');
  expect(page).not.toContain('/betalen"');
});

test('coming back while the bank still works on it shows a page that waits, and the seat stays', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  house.simulator.setStatus(house.newest().id, 'pending');
  expect(await house.back(key)).toBe(`/inschrijvingen/${key}?terug=pending`);
  const waiting = await (await house.app.request(`/inschrijvingen/${key}?terug=pending`)).text();
  expect(waiting).toContain('http-equiv="refresh"');
  await house.lapse(id);
  expect(await house.release()).toEqual({ released: 0, kept: 1 });
});

for (const status of ['failed', 'canceled', 'expired'] as const) {
  test(`after "${status}" everything is still there, and a new payment confirms`, async () => {
    const { id, key } = await enrolFor(db, edition);
    const first = await house.pay(key);
    house.simulator.setStatus(house.newest().id, status);
    expect(await house.back(key)).toBe(`/inschrijvingen/${key}?terug=${status}`);
    expect(await findEnrolment(db, id)).toMatchObject({ ...anna, standing: { state: 'payment-awaited' } });
    expect(await house.page(key)).toContain(`/inschrijvingen/${key}/betalen`);
    const second = await house.pay(key);
    expect(second).not.toBe(first);
    house.simulator.setStatus(house.newest().id, 'paid');
    await house.webhook(house.newest().id);
    expect(await countsOf(db, id)).toMatchObject(once);
    expect((await findAttempts(db, id)).map((attempt) => attempt.status)).toEqual([status, 'paid']);
  });
}

test('two tabs lead to the same payment: one open payment an enrolment', async () => {
  const { id, key } = await enrolFor(db, edition);
  const tabs = await Promise.all([house.pay(key), house.pay(key), house.pay(key)]);
  expect(new Set([...tabs, await house.pay(key)]).size).toBe(1);
  expect(tabs[0]).toContain('/checkout/');
  expect(await findAttempts(db, id)).toHaveLength(1);
});

test('the pay button after paying in another tab leads to the page that says so, and asks for nothing', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  house.simulator.setStatus(house.newest().id, 'paid');
  expect(await house.pay(key)).toBe(`/inschrijvingen/${key}`);
  expect(await countsOf(db, id)).toMatchObject(once);
  expect(await findAttempts(db, id)).toHaveLength(1);
});

test('a seat that was let go is taken again to pay; in a full edition the person hears so and pays nothing', async () => {
  const first = await enrolFor(db, edition);
  const second = await enrolFor(db, edition);
  for (const { id } of [first, second]) await house.lapse(id);
  expect(await house.release()).toEqual({ released: 2, kept: 0 });
  expect(await house.pay(first.key)).toContain('/checkout/');
  await enrolFor(db, edition);
  expect(await house.pay(second.key)).toBe(`/inschrijvingen/${second.key}?melding=edition-full`);
  expect(await findAttempts(db, second.id)).toEqual([]);
  expect(await house.page(second.key)).not.toContain('Er ging iets mis');
});

test('a hold ends with its payment: until Mollie says it expires, and a margin more', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  const [attempt] = await findAttempts(db, id);
  const standing = (await house.standing(id)) as { heldUntil: Date };
  expect(standing.heldUntil.getTime()).toBeGreaterThanOrEqual(attempt!.expiresAt!.getTime() + 5 * 60_000);
});

test('a second payment that was paid is on record and on the desk, and nothing is confirmed twice', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  const first = house.newest().id;
  house.simulator.setStatus(first, 'expired');
  await house.pay(key);
  for (const payment of [house.newest().id, first]) {
    house.simulator.setStatus(payment, 'paid');
    expect(await house.webhook(payment)).toBe(200);
  }
  expect(await countsOf(db, id)).toMatchObject({ ...once, paid: 2, desk: 1 });
  expect(await deskReasons(db)).toEqual(['already-paid']);
});

test('money for a cancelled edition, or of another amount, goes to the desk and takes no seat', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  house.newest().cents -= 1;
  house.simulator.setStatus(house.newest().id, 'paid');
  expect(await house.webhook(house.newest().id)).toBe(200);
  const other = await enrolFor(db, edition);
  await house.pay(other.key);
  house.simulator.setStatus(house.newest().id, 'paid');
  await db.execute(
    sql`update training.edition set cancelled_at = now(), cancel_reason = 'Te weinig deelnemers'`,
  );
  expect(await house.webhook(house.newest().id)).toBe(200);
  expect(await deskReasons(db)).toEqual(['wrong-amount', 'edition-cancelled']);
  expect(await countsOf(db, id)).toMatchObject({ confirmations: 0, invoices: 0 });
});

test('the webhook answers 200 for what is not ours, whatever it is', async () => {
  const strangers = [
    'tr_nobodyKnowsThis',
    '',
    '../payments',
    'tr_',
    "tr_1' or '1'='1",
    '\u0000',
    'x'.repeat(5000),
    '💶',
    'tr_%00',
  ];
  for (const id of strangers) expect(await house.webhook(id), id.slice(0, 20)).toBe(200);
  for (const metadata of [
    null,
    { attempt: 7 },
    { attempt: '-'.repeat(36) },
    { attempt: newKey() },
    'text',
    [],
  ]) {
    const foreign = house.simulator.bank.create({
      cents: 100,
      description: 'x',
      method: null,
      metadata,
      redirectUrl: house.baseUrl,
    });
    house.simulator.setStatus(foreign.id, 'paid');
    expect(await house.webhook(foreign.id), JSON.stringify(metadata)).toBe(200);
  }
  for (const body of ['{"id":"tr_1"}', '', '%%%', 'id[]=tr_1']) {
    expect((await house.app.request('/betalingen/mollie', { method: 'POST', body })).status).toBe(200);
  }
  expect(await countsOf(db)).toMatchObject({ paid: 0, desk: 0 });
});

test('a key of somebody else, or one letter off, is a page that is not there', async () => {
  const { key } = await enrolFor(db, edition);
  const turned = key.endsWith('A') ? `${key.slice(0, -1)}B` : `${key.slice(0, -1)}A`;
  const wrong = [
    turned,
    key.slice(0, -1),
    `${key}A`,
    newKey(),
    key.toUpperCase() === key ? key.toLowerCase() : key.toUpperCase(),
  ];
  for (const one of [...wrong, '%00', '%F0%9F%8F%83', '%E0%A4', "' or 1=1", '%', '..%2f']) {
    for (const path of ['', '/gegevens', '/agenda.ics', '/facturen/2026-0001.pdf']) {
      expect((await house.app.request(`/inschrijvingen/${one}${path}`)).status, `${one}${path}`).toBe(404);
    }
    const posted = await house.form(`/inschrijvingen/${one}/gegevens`, {
      email: 'b@example.com',
      telefoon: '0612345678',
    });
    expect(posted.status, one).toBe(404);
    expect((await house.form(`/inschrijvingen/${one}/betalen`)).status, one).toBeLessThan(500);
  }
  expect((await house.app.request(`/inschrijvingen/${key}`)).status).toBe(200);
});

test('S23: who changed the address while paying comes back to words that say so, and is confirmed all the same', async () => {
  const { id, key } = await enrolFor(db, edition);
  await house.pay(key);
  await db.execute(sql`update training.enrolment set key = ${newKey()} where id = ${id}`);
  house.simulator.setStatus(house.newest().id, 'paid');
  const back = await house.app.request(`/inschrijvingen/${key}/terug`);
  expect(back.status).toBe(410);
  const words = await back.text();
  expect(words).toContain('Uw persoonlijke link is vernieuwd');
  expect(await (await house.app.request(`/inschrijvingen/${newKey()}/terug`)).text()).toBe(words);
  await house.webhook(house.newest().id);
  expect(await countsOf(db, id)).toMatchObject(once);
});
