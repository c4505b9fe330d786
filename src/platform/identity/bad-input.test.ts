import fc from 'fast-check';
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import type { Database } from '../db/index.ts';
import { createBrowser, origin, type Browser } from './test-browser.ts';
import { createAccount, createHouse, password, signIn } from './test-house.ts';

let db: Database;
let app: Hono;
let known: string;

beforeAll(async () => {
  db = await testDatabase();
  app = createHouse(db);
  known = (await createAccount(db)).email;
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u0000',
    "' or 1=1 --",
    '<script>',
    '\u202e',
    'a@b.c',
    '💨@example.com',
    '9'.repeat(5000),
    '000000',
    'ABCDE-12345',
    '%00',
    '[]',
    '{}',
  ),
);
const fields = fc.dictionary(
  fc.constantFrom('email', 'password', 'code', 'naar', 'csrf', 'met', 'id', '__proto__', 'x[y]'),
  nasty,
);

const paths = [
  '/inloggen',
  '/en/inloggen',
  '/inloggen/code',
  '/inloggen/instellen',
  '/inloggen/passkey',
  '/inloggen/passkey/vraag',
  '/uitloggen',
  '/account/passkeys',
  '/account/passkeys/vraag',
  '/account/passkeys/verwijderen',
  '/account/sessies/beeindigen',
];

const fuzz = (browser: () => Promise<Browser>, runs: number) =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fields,
      fc.constantFrom('form', 'json', 'multipart', 'rubbish'),
      async (path, typed, kind) => {
        const tab = await browser();
        const page =
          path.startsWith('/account') || path === '/uitloggen' ? '/account' : path.replace(/\/passkey.*/, '');
        const html = await (await tab.request(page)).text();
        const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
        const data = { csrf, ...typed };
        const headers: Record<string, string> = { origin, 'x-csrf-token': csrf };
        if (kind === 'form') headers['content-type'] = 'application/x-www-form-urlencoded';
        if (kind === 'json') headers['content-type'] = 'application/json';
        if (kind === 'multipart') headers['content-type'] = 'multipart/form-data; boundary=x';
        const body =
          kind === 'form'
            ? new URLSearchParams(data).toString()
            : kind === 'json'
              ? JSON.stringify({ ...data, response: data })
              : `--x\r\n${typed['code'] ?? ''}`;
        const answer = await tab.request(path, { method: 'POST', body, headers });
        expect(answer.status).toBeLessThan(500);
        expect((await tab.request(page)).status).toBeLessThan(500);
      },
    ),
    { numRuns: runs },
  );

test(
  'whatever a visitor sends, the answer is never a fault of ours',
  () => fuzz(async () => createBrowser(app), 60),
  60_000,
);

test('the same in the middle of the second step', async () => {
  const browser = createBrowser(app);
  await browser.submit('/inloggen', '/inloggen', { email: known, password });
  await fuzz(async () => browser, 40);
}, 60_000);

test('the same for somebody who is signed in', async () => {
  const browser = createBrowser(app);
  await signIn(browser, known);
  await fuzz(async () => browser, 60);
}, 60_000);

test('made-up cookies are no session and no fault', async () => {
  for (const value of [
    'x',
    '%E0%A4%A',
    'a.b',
    '\u00ff',
    `${'a'.repeat(32)}.${'A'.repeat(43)}=`,
    '2fa-aaaaaaaaaaaaaaaaaaaa.AAAA',
  ]) {
    for (const name of [
      'duurloop.session_token',
      'duurloop.two_factor',
      'duurloop.better-auth-passkey',
      'duurloop.form',
    ]) {
      const headers = { cookie: `${name}=${value}`, origin };
      for (const path of ['/inloggen', '/inloggen/code', '/inloggen/instellen', '/account', '/beheer']) {
        expect((await app.request(path, { headers })).status).toBeLessThan(500);
      }
      const body = new URLSearchParams({ code: '123456', email: known, password });
      expect((await app.request('/inloggen/code', { method: 'POST', headers, body })).status).toBeLessThan(
        500,
      );
    }
  }
});

test('more than 64 kB is refused before it is read', async () => {
  const body = new URLSearchParams({ email: 'a'.repeat(70_000) });
  expect((await app.request('/inloggen', { method: 'POST', headers: { origin }, body })).status).toBe(413);
});
