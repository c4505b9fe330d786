import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../db/index.ts';
import { createBrowser, origin, type Browser } from './test-browser.ts';
import { auditOf, createAccount, createHouse, signIn } from './test-house.ts';
import { createDevice } from './test-passkey.ts';

let db: Database;
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
  app = createHouse(db);
});

type Question = { challenge: string; userVerification?: string };

/** Does what the island does: a question, the device's answer, and what came of it. */
const ceremony = async (
  browser: Browser,
  page: string,
  base: string,
  answer: (question: Question) => object,
) => {
  const csrf = /data-csrf="([^"]+)"/.exec(await (await browser.request(page)).text())?.[1] ?? '';
  const ask = (path: string, body: object) =>
    browser.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { origin, 'content-type': 'application/json', 'x-csrf-token': csrf },
    });
  const question = (await (await ask(`${base}/vraag`, {})).json()) as Question;
  return ask(base, { response: answer(question), name: ' Laptop\u0000 van   Anna ', naar: '/beheer?q=1' });
};

test('a passkey is added from the account, signs in without password or code, and can be removed', async () => {
  const { id, email } = await createAccount(db);
  const device = createDevice('localhost', origin);
  const browser = createBrowser(app);
  await signIn(browser, email);
  const added = await ceremony(browser, '/account', '/account/passkeys', device.make);
  expect([added.status, await added.json()]).toEqual([200, { naar: '/account?gedaan=passkey-toegevoegd' }]);
  expect(await (await browser.request('/account?gedaan=passkey-toegevoegd')).text()).toContain(
    'Laptop van Anna',
  );

  const other = createBrowser(app);
  const proven = await ceremony(other, '/inloggen', '/inloggen/passkey', (question) => {
    expect(question.userVerification).toBe('required');
    return device.prove(question);
  });
  expect([proven.status, await proven.json()]).toEqual([200, { naar: '/beheer?q=1' }]);
  expect((await other.request('/beheer')).status).toBe(200);

  const [kept] = await rows<{ id: string }>(db, sql`select id from identity.passkey where staff_id = ${id}`);
  const removed = await other.submit('/account', '/account/passkeys/verwijderen', { id: kept!.id });
  expect(removed.headers.get('location')).toBe('/account?gedaan=passkey-verwijderd');
  expect((await ceremony(createBrowser(app), '/inloggen', '/inloggen/passkey', device.prove)).status).toBe(
    422,
  );
  expect(await auditOf(db, id)).toEqual([
    'account-created',
    'signed-in',
    'passkey-added',
    'signed-in',
    'passkey-removed',
  ]);
});

test('a device that does not check its owner is one factor, and is refused', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  const weak = createDevice('localhost', origin, { verifiesOwner: false });
  expect((await ceremony(browser, '/account', '/account/passkeys', weak.make)).status).toBe(422);
});

test('a passkey made for another site, or an answer to another question, opens nothing', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  const elsewhere = createDevice('evil.example', 'https://evil.example');
  expect((await ceremony(browser, '/account', '/account/passkeys', elsewhere.make)).status).toBe(422);
  const device = createDevice('localhost', origin);
  await ceremony(browser, '/account', '/account/passkeys', device.make);
  const visitor = createBrowser(app);
  const stale = await ceremony(visitor, '/inloggen', '/inloggen/passkey', () =>
    device.prove({ challenge: 'c3RhbGU' }),
  );
  expect([stale.status, (await visitor.request('/beheer')).status]).toEqual([422, 303]);
});

test("a passkey cannot be added before the second factor is confirmed, nor somebody else's removed", async () => {
  const { email } = await createAccount(db, { ready: false });
  const half = createBrowser(app);
  await half.submit('/inloggen', '/inloggen', { email, password: 'kalm-door-het-bos-lopen' });
  expect(
    (await half.request('/account/passkeys/vraag', { method: 'POST', headers: { origin } })).status,
  ).toBe(303);
  const other = createBrowser(app);
  await signIn(other, (await createAccount(db)).email);
  const [somebody] = await rows<{ id: string }>(db, sql`select id from identity.passkey limit 1`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await other.request('/account')).text())![1]!;
  const body = new URLSearchParams({ csrf, id: somebody!.id });
  expect(
    (await other.request('/account/passkeys/verwijderen', { method: 'POST', body, headers: { origin } }))
      .status,
  ).toBe(404);
});
