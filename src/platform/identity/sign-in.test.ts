import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../db/index.ts';
import { resetSecondFactor, setPassword, totpNow } from './index.ts';
import { createBrowser, origin } from './test-browser.ts';
import { auditOf, createAccount, createHouse, password, signIn, totp } from './test-house.ts';

let db: Database;
let now = new Date();
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(() => {
  now = new Date();
  app = createHouse(db, { now: () => now });
});

test('the whole way of a first sign-in: password, code app, recovery codes, and only then a session', async () => {
  const { id, email } = await createAccount(db, { ready: false });
  const browser = createBrowser(app);
  const first = await browser.submit('/inloggen?naar=%2Fbeheer%3Fq%3D1', '/inloggen', { email, password });
  expect([first.status, first.headers.get('location')]).toEqual([
    303,
    '/inloggen/instellen?naar=%2Fbeheer%3Fq%3D1',
  ]);
  expect((await browser.request('/beheer')).status).toBe(303);
  expect((await browser.request('/account')).headers.get('location')).toBe('/inloggen?naar=%2Faccount');

  const page = await (await browser.request(first.headers.get('location')!)).text();
  expect(page).toContain('<svg role="img"');
  const text = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page)![1]!;
  const wrong = await browser.submit('/inloggen/instellen', '/inloggen/instellen', { code: '000000' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Fout:');
  expect((await browser.request('/beheer')).status).toBe(303);

  const done = await browser.submit('/inloggen/instellen?naar=%2Fbeheer%3Fq%3D1', '/inloggen/instellen', {
    code: await totpNow(text),
  });
  const codes = [...(await done.text()).matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map(([, code]) => code!);
  expect([done.status, codes.length]).toEqual([200, 10]);
  expect(await (await browser.request('/beheer')).text()).toBe('dag Testpersoon Anna de Wit');
  expect((await browser.request('/inloggen/instellen')).headers.get('location')).toBe('/beheer');
  expect(await auditOf(db, id)).toEqual(['account-created', 'sign-in-failed', '2fa-set', 'signed-in']);

  const other = createBrowser(app);
  await other.submit('/inloggen', '/inloggen', { email, password });
  const recovery = { met: 'herstelcode', code: codes[0]! };
  expect(
    (await other.submit('/inloggen/code?met=herstelcode', '/inloggen/code', recovery)).headers.get(
      'location',
    ),
  ).toBe('/beheer');
  const third = createBrowser(app);
  await third.submit('/inloggen', '/inloggen', { email, password });
  expect((await third.submit('/inloggen/code?met=herstelcode', '/inloggen/code', recovery)).status).toBe(422);
});

test('who knew only the password before the set-up gains nothing from the set-up', async () => {
  const { email } = await createAccount(db, { ready: false });
  const thief = createBrowser(app);
  await thief.submit('/inloggen', '/inloggen', { email, password });
  const owner = createBrowser(app);
  const first = await owner.submit('/inloggen', '/inloggen', { email, password });
  const page = await (await owner.request(first.headers.get('location')!)).text();
  const text = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page)![1]!;
  await owner.submit('/inloggen/instellen', '/inloggen/instellen', { code: await totpNow(text) });
  expect((await owner.request('/beheer')).status).toBe(200);
  expect((await thief.request('/beheer')).headers.get('location')).toBe('/inloggen?naar=%2Fbeheer');
  expect((await thief.request('/inloggen/instellen')).headers.get('location')).toBe('/inloggen');
});

test('no session before the code, none after a wrong one, one after the right one', async () => {
  const { id, email } = await createAccount(db);
  const browser = createBrowser(app);
  const step = await browser.submit('/inloggen', '/inloggen', { email, password });
  expect(step.headers.get('location')).toBe('/inloggen/code');
  expect((await browser.request('/beheer')).status).toBe(303);
  const wrong = await browser.submit('/inloggen/code', '/inloggen/code', { code: '12 34 5' });
  expect([wrong.status, (await browser.request('/beheer')).status]).toEqual([422, 303]);
  const right = await browser.submit('/inloggen/code', '/inloggen/code', { code: await totpNow(totp) });
  expect([right.status, right.headers.get('location')]).toEqual([303, '/beheer']);
  expect((await browser.request('/beheer')).status).toBe(200);
  expect(await auditOf(db, id)).toEqual(['account-created', 'sign-in-failed', 'signed-in']);
});

test('a code opens a session only once', async () => {
  const { email } = await createAccount(db);
  app = createHouse(db, { codesOnce: true });
  const code = await totpNow(totp);
  const [one, two] = [createBrowser(app), createBrowser(app)];
  for (const browser of [one, two]) await browser.submit('/inloggen', '/inloggen', { email, password });
  await one.submit('/inloggen/code', '/inloggen/code', { code });
  await two.submit('/inloggen/code', '/inloggen/code', { code });
  expect([(await one.request('/beheer')).status, (await two.request('/beheer')).status]).toEqual([200, 303]);
});

test('an unknown address and a wrong password get the same answer, and what was typed stays but the password', async () => {
  const { email } = await createAccount(db);
  const answers = [];
  for (const typed of [email, 'niemand@example.com']) {
    const answer = await createBrowser(app).submit('/inloggen', '/inloggen', {
      email: typed,
      password: 'niet-het-goede-woord',
    });
    const html = await answer.text();
    expect(html).toContain(`value="${typed}"`);
    expect(html).not.toContain('niet-het-goede-woord');
    answers.push([
      answer.status,
      html.replaceAll(typed, '').replaceAll(/value="[\w-]{27}"|data-csrf="[^"]*"/g, ''),
    ]);
  }
  expect(answers[0]).toEqual(answers[1]);
  const failed = await rows<{ line: string }>(
    db,
    sql`select row_to_json(a)::text as line from platform.audit a where act = 'sign-in-failed'`,
  );
  expect(failed.some(({ line }) => line.includes('@example.com'))).toBe(false);
});

test('after five wrong passwords the right one has to wait too, and the page says how long', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  for (let at = 0; at < 5; at += 1)
    await browser.submit('/inloggen', '/inloggen', { email, password: `fout ${at} fout fout` });
  const shut = await browser.submit('/inloggen', '/inloggen', { email, password });
  const html = await shut.text();
  expect([shut.status, Number(shut.headers.get('retry-after')) > 800]).toEqual([429, true]);
  expect(html).toContain('Wacht 15 minuten');
  expect(html).toContain(`value="${email}"`);
});

test('five wrong codes end the challenge, so that codes cannot be guessed', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  await browser.submit('/inloggen', '/inloggen', { email, password });
  for (let at = 0; at < 5; at += 1)
    await browser.submit('/inloggen/code', '/inloggen/code', { code: '000000' });
  expect(
    (await browser.submit('/inloggen/code', '/inloggen/code', { code: await totpNow(totp) })).status,
  ).toBe(429);
  expect((await browser.request('/beheer')).status).toBe(303);
});

test('a wrong role finds nothing, and no role named lets every member of staff in', async () => {
  const { email } = await createAccount(db, { roles: ['teacher'] });
  const browser = createBrowser(app);
  expect((await signIn(browser, email)).headers.get('location')).toBe('/beheer/onderwijs');
  // Only the front door itself leads a teacher on; what is the office's stays unfound.
  expect((await browser.request('/beheer')).headers.get('location')).toBe('/beheer/onderwijs');
  const change = { method: 'POST', body: new URLSearchParams(), headers: { origin } };
  expect((await browser.request('/beheer', change)).status).toBe(404);
  const stranger = createBrowser(app);
  await signIn(stranger, (await createAccount(db, { roles: [] })).email);
  expect((await stranger.request('/beheer')).status).toBe(404);
  expect((await browser.request('/account')).status).toBe(200);
});

test('signing out ends the session itself, not only the cookie', async () => {
  const { id, email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  const kept = new Map(browser.cookies);
  const out = await browser.submit('/account', '/uitloggen', {});
  expect(out.headers.get('location')).toBe('/inloggen?uit=1');
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect((await browser.request('/beheer')).status).toBe(303);
  expect((await auditOf(db, id)).at(-1)).toBe('signed-out');
});

test("a session of another device can be ended from the account page, and nobody ends somebody else's", async () => {
  const [anna, bas] = [await createAccount(db), await createAccount(db)];
  const [here, there, other] = [createBrowser(app), createBrowser(app), createBrowser(app)];
  await signIn(there, anna.email);
  await signIn(here, anna.email);
  await signIn(other, bas.email);
  const ended = await here.submit('/account', '/account/sessies/beeindigen', {});
  expect(ended.headers.get('location')).toBe('/account?gedaan=sessie-beeindigd');
  expect([(await here.request('/beheer')).status, (await there.request('/beheer')).status]).toEqual([
    200, 303,
  ]);
  const [mine] = await rows<{ id: string }>(
    db,
    sql`select id from identity.session where staff_id = ${anna.id}`,
  );
  const html = await (await other.request('/account')).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)![1]!;
  const body = new URLSearchParams({ csrf, id: mine!.id });
  expect(
    (await other.request('/account/sessies/beeindigen', { method: 'POST', body, headers: { origin } }))
      .status,
  ).toBe(404);
  expect((await here.request('/beheer')).status).toBe(200);
});

test('a session ends after an hour without a request, and after twelve hours in any case', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  const start = now.getTime();
  now = new Date(start + 59 * 60_000);
  expect((await browser.request('/beheer')).status).toBe(200);
  for (let at = 2; at < 12; at += 1) {
    now = new Date(start + at * 59 * 60_000);
    expect((await browser.request('/beheer')).status).toBe(200);
  }
  now = new Date(start + 12 * 3600_000 + 1000);
  expect((await browser.request('/beheer')).status).toBe(303);

  now = new Date();
  await signIn(browser, email);
  now = new Date(now.getTime() + 61 * 60_000);
  expect((await browser.request('/beheer')).status).toBe(303);
});

test('?naar= leads nowhere but to this site', async () => {
  const { email } = await createAccount(db);
  for (const naar of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/inloggen',
    '/%0d%0aset-cookie:x',
    '/\t/evil.example',
  ]) {
    const browser = createBrowser(app);
    await browser.submit('/inloggen', '/inloggen', { email, password, naar });
    const done = await browser.submit(`/inloggen/code?naar=${encodeURIComponent(naar)}`, '/inloggen/code', {
      naar,
      code: await totpNow(totp),
    });
    expect([naar, new URL(done.headers.get('location')!, origin).origin]).toEqual([naar, origin]);
    expect(done.headers.get('location')).not.toBe('/inloggen');
  }
});

test('a form from another site, or without the token, changes nothing', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  expect(
    (await browser.submit('/inloggen', '/inloggen', { email, password }, { origin: 'https://evil.example' }))
      .status,
  ).toBe(403);
  expect(
    (await browser.submit('/inloggen', '/inloggen', { email, password, csrf: 'x'.repeat(27) })).status,
  ).toBe(403);
  await signIn(browser, email);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await browser.request('/account')).text())![1]!;
  const post = (fields: Record<string, string>, headers: Record<string, string>) =>
    browser.request('/beheer', { method: 'POST', body: new URLSearchParams(fields), headers });
  expect((await post({ csrf }, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ csrf }, {})).status).toBe(403);
  expect((await post({}, { origin })).status).toBe(403);
  expect(await (await post({ csrf, wat: 'dit' }, { origin })).text()).toBe('gedaan dit');
});

test('over https every cookie carries the __Host- prefix and nothing a script can read', async () => {
  const { email } = await createAccount(db);
  const secure = createHouse(db, { secureCookies: true, baseUrl: 'https://duurloop.example' });
  const browser = createBrowser(secure, 'https://duurloop.example');
  const seen: string[] = [];
  const keep = (response: Response) => (seen.push(...response.headers.getSetCookie()), response);
  keep(await browser.request('/inloggen'));
  keep(await browser.submit('/inloggen', '/inloggen', { email, password }));
  keep(await browser.submit('/inloggen/code', '/inloggen/code', { code: await totpNow(totp) }));
  expect((await browser.request('/beheer')).status).toBe(200);
  expect(seen.length).toBeGreaterThan(2);
  for (const cookie of seen) {
    expect(cookie).toMatch(/^__Host-duurloop\./);
    for (const part of [/; Path=\/(;|$)/i, /; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i])
      expect(cookie).toMatch(part);
    expect(cookie).not.toMatch(/Domain=/i);
  }
});

test('a reset of the second factor ends every session and asks for a new code app', async () => {
  const { email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  expect((await resetSecondFactor(db, email)).ok).toBe(true);
  expect((await browser.request('/beheer')).status).toBe(303);
  expect((await browser.submit('/inloggen', '/inloggen', { email, password })).headers.get('location')).toBe(
    '/inloggen/instellen',
  );
  expect(await resetSecondFactor(db, 'niemand@example.com')).toEqual({ ok: false, reason: 'no-account' });
});

test('a session that no second factor confirmed opens nothing, whatever the account has by now', async () => {
  const { id, email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  await db.execute(sql`update identity.session set second_factor = null where staff_id = ${id}`);
  expect((await browser.request('/beheer')).status).toBe(303);
});

test('a guard in English leads to the English sign-in', async () => {
  expect((await app.request('/en/account')).headers.get('location')).toBe(
    '/en/inloggen?naar=%2Fen%2Faccount',
  );
  expect(await (await app.request('/en/inloggen')).text()).toContain('<h1>Sign in</h1>');
});

test('a new password ends every session, and the old one opens nothing any more', async () => {
  const { id, email } = await createAccount(db);
  const browser = createBrowser(app);
  await signIn(browser, email);
  expect(await setPassword(db, email, 'wachtwoord123')).toEqual({ ok: false, reason: 'password-common' });
  expect(await setPassword(db, email, 'langzaam langs de heide')).toEqual({ ok: true, value: id });
  expect((await browser.request('/beheer')).status).toBe(303);
  expect((await browser.submit('/inloggen', '/inloggen', { email, password })).status).toBe(422);
  const renewed = { email, password: 'langzaam langs de heide' };
  expect((await browser.submit('/inloggen', '/inloggen', renewed)).headers.get('location')).toBe(
    '/inloggen/code',
  );
});
