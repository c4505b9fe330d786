import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { signInPerson } from '../../../../test/support/person.ts';
import { rows, type Database } from '../../db/index.ts';
import type { Mail } from '../../mail/index.ts';
import { drainOutbox } from '../../outbox/index.ts';
import { readForm } from '../../web/index.ts';
import { createIdentity, resetPersonFactor, totpNow, type PersonEnv } from '../index.ts';
import { createBrowser, hiddenFields, origin, type Browser } from '../test-browser.ts';
import { signInEmail } from './mail-links.ts';

const secret = 'a-secret-for-tests-only-0123456789abcdef';
const email = 'anna@example.com';

let db: Database;
let now: Date;
let sent: Mail[];
let house: ReturnType<typeof createHouse>;

const createHouse = (
  given: { secureCookies?: boolean; most?: { visitor: number; address: number }; codesOnce?: boolean } = {},
) => {
  const baseUrl = given.secureCookies ? 'https://duurloop.example' : origin;
  const site = { baseUrl, cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
  const most = given.most ?? { visitor: 1000, address: 1000 };
  const counts = new Map<string, number>();
  const within = (key: string, bound: number) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return Promise.resolve(counts.get(key)! <= bound);
  };
  const identity = createIdentity({
    db,
    secret,
    baseUrl,
    secureCookies: given.secureCookies ?? false,
    clock: { now: () => now },
    codesOnce: given.codesOnce ?? false,
    linkLimits: {
      perVisitor: (key) => within(`visitor ${key}`, most.visitor),
      perAddress: (key) => within(`address ${key}`, most.address),
    },
  });
  const app = new Hono();
  app.route('/', identity.routes(site));
  const own = new Hono<PersonEnv>();
  own.use('/mijn/register', identity.requireConfirmedPerson(), identity.checkPersonCsrf);
  own.use('/mijn/*', identity.requirePerson(), identity.checkPersonCsrf);
  own.get('/mijn', (c) => c.text(`dag ${c.var.person.email}`));
  own.get('/mijn/register', (c) => c.text(`therapeut ${c.var.person.email}`));
  own.post('/mijn', async (c) => c.text(`gedaan ${(await readForm(c)).fields['wat'] ?? ''}`));
  app.route('/', own);
  const handlers = identity.handlers({
    site,
    mailer: { send: async (mail) => void sent.push(mail) },
    isKnown: (address) => Promise.resolve([email, 'bea@example.com'].includes(address)),
  });
  return { app, work: () => drainOutbox(db, handlers) };
};

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  now = new Date();
  sent = [];
  await db.execute(sql`truncate identity.person, identity.mail_link, platform.outbox cascade`);
  house = createHouse();
});

const ask = (browser: Browser, address: string, page = '/mijn/inloggen') =>
  browser.submit(page, '/mijn/inloggen', { email: address });

/** Asks for a link and gives its path, as the mail holds it. */
const linkFor = async (browser: Browser, address = email, page?: string): Promise<string> => {
  await ask(browser, address, page);
  await house.work();
  return new URL(/https?:\/\/\S+/.exec(sent.at(-1)!.text)![0]).pathname;
};

const enter = (browser: Browser, link: string) => browser.submit(link, link, {});

const where = (answer: Response) => [answer.status, answer.headers.get('location')];

test('the whole way: an address, a mail, a button, and a session', async () => {
  const browser = createBrowser(house.app);
  expect(where(await browser.request('/mijn'))).toEqual([303, '/mijn/inloggen?naar=%2Fmijn']);
  const link = await linkFor(browser);
  expect(sent[0]).toMatchObject({ to: email, subject: 'Uw link om in te loggen' });
  const page = await (await browser.request(link)).text();
  expect(page).toContain(`U logt in als ${email}.`);
  // A scanner that opens the link, however often, spends nothing and gets no session.
  for (let times = 0; times < 3; times += 1) await createBrowser(house.app).request(link);
  expect(where(await enter(browser, link))).toEqual([303, '/mijn']);
  expect(await (await browser.request('/mijn')).text()).toBe(`dag ${email}`);
});

test('a link works once, also when two press the button at the same moment', async () => {
  const [first, second] = [createBrowser(house.app), createBrowser(house.app)];
  const link = await linkFor(first);
  const answers = await Promise.all([enter(first, link), enter(second, link)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  expect((await createBrowser(house.app).request(link)).status).toBe(410);
});

test('a link of half an hour ago opens nothing, not even its page', async () => {
  const browser = createBrowser(house.app);
  const link = await linkFor(browser);
  now = new Date(now.getTime() + 29 * 60_000);
  const fresh = await browser.request(link);
  expect(fresh.status).toBe(200);
  const fields = hiddenFields(await fresh.text(), link);
  now = new Date(now.getTime() + 2 * 60_000);
  expect((await browser.request(link)).status).toBe(410);
  const late = await browser.request(link, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin },
  });
  expect(late.status).toBe(410);
  expect((await browser.request('/mijn')).status).toBe(303);
});

test('a forged link is answered as one that is over: another id, another proof, no proof', async () => {
  const browser = createBrowser(house.app);
  const link = await linkFor(browser);
  const over = await (await browser.request('/mijn/inloggen/nonsense')).text();
  const [id = '', proof = ''] = link.replace('/mijn/inloggen/', '').split('.');
  const otherId = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const otherProof = proof.replace(/^./, (head) => (head === 'A' ? 'B' : 'A'));
  for (const forged of [`${otherId}.${proof}`, `${id}.${otherProof}`, id, `${id}.`, `${id}.${proof}x`]) {
    const answer = await browser.request(`/mijn/inloggen/${forged}`);
    expect([forged, answer.status]).toEqual([forged, 410]);
    expect(await answer.text()).toBe(over);
    const posted = await browser.request(`/mijn/inloggen/${forged}`, {
      method: 'POST',
      body: new URLSearchParams({ csrf: browser.cookies.get('duurloop.form') ?? '' }),
      headers: { origin },
    });
    expect(posted.status).toBe(410);
  }
  expect((await enter(browser, link)).status).toBe(303);
});

test('another browser than the one that asked gets in, and the first one does not by that', async () => {
  const [laptop, phone] = [createBrowser(house.app), createBrowser(house.app)];
  const link = await linkFor(laptop);
  expect((await enter(phone, link)).status).toBe(303);
  expect(await (await phone.request('/mijn')).text()).toBe(`dag ${email}`);
  expect((await laptop.request('/mijn')).status).toBe(303);
});

test('an unknown address gets the same answer and no mail; so does one that asked too often', async () => {
  house = createHouse({ most: { visitor: 1000, address: 2 } });
  const known = await ask(createBrowser(house.app), email);
  const unknown = await ask(createBrowser(house.app), 'stranger@example.com');
  expect([known.status, unknown.status]).toEqual([200, 200]);
  const said = await known.text();
  expect(await unknown.text()).toBe(said);
  await house.work();
  expect(sent.map(({ to }) => to)).toEqual([email]);
  for (let times = 0; times < 3; times += 1)
    expect(await (await ask(createBrowser(house.app), email)).text()).toBe(said);
  await house.work();
  expect(sent).toHaveLength(2);
});

test('one visitor who asks again and again is told to wait', async () => {
  house = createHouse({ most: { visitor: 3, address: 1000 } });
  const browser = createBrowser(house.app);
  const answers = [];
  for (let times = 0; times < 4; times += 1)
    answers.push((await ask(browser, `p${times}@example.com`)).status);
  expect(answers).toEqual([200, 200, 200, 429]);
});

test('what is no address, and a page that stood open too long, say so and keep what was typed', async () => {
  const browser = createBrowser(house.app);
  const wrong = await ask(browser, 'anna@');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="anna@"');
  const old = await browser.request('/mijn/inloggen', {
    method: 'POST',
    body: new URLSearchParams({ email, csrf: 'other' }),
    headers: { origin },
  });
  expect(old.status).toBe(422);
  expect(await old.text()).toContain(`value="${email}"`);
});

test('the mail goes to exactly the address that is looked up: a look-alike letter gets nobody else in', async () => {
  // The Kelvin sign is a k in small letters.
  expect(signInEmail('\u212Aees@example.com')).toBe('kees@example.com');
  expect(signInEmail(' Anna@Example.COM ')).toBe('anna@example.com');
  await ask(createBrowser(house.app), 'ANNA@example.com');
  await house.work();
  expect(sent[0]?.to).toBe(email);
});

test('a session begins with a secret no browser had before, and ends the one that was there', async () => {
  const browser = createBrowser(house.app);
  await enter(browser, await linkFor(browser));
  const former = browser.cookies.get('duurloop.person')!;
  await enter(browser, await linkFor(createBrowser(house.app), 'bea@example.com'));
  expect(browser.cookies.get('duurloop.person')).not.toBe(former);
  expect(await (await browser.request('/mijn')).text()).toBe('dag bea@example.com');
  browser.cookies.set('duurloop.person', former);
  expect((await browser.request('/mijn')).status).toBe(303);
  // A secret that somebody planted beforehand is not taken over.
  const planted = createBrowser(house.app);
  planted.cookies.set('duurloop.person', 'x'.repeat(27));
  await enter(planted, await linkFor(planted));
  expect(planted.cookies.get('duurloop.person')).not.toBe('x'.repeat(27));
});

test('a page of others cannot press the button: the token of this browser and its own origin are asked', async () => {
  const browser = createBrowser(house.app);
  const link = await linkFor(browser);
  const fields = hiddenFields(await (await browser.request(link)).text(), link);
  const post = (body: Record<string, string>, headers: Record<string, string>) =>
    browser.request(link, { method: 'POST', body: new URLSearchParams(body), headers });
  await post(fields, { origin: 'https://elsewhere.example' });
  await post({}, { origin });
  await post(fields, {});
  expect(browser.cookies.has('duurloop.person')).toBe(false);
  expect((await post(fields, { origin })).status).toBe(303);
});

test('the cookie: not for scripts, not across sites, and with https bound to this host', async () => {
  const browser = createBrowser(house.app);
  const plain = (await enter(browser, await linkFor(browser))).headers.getSetCookie().join(';');
  expect(plain).toMatch(/duurloop\.person=[\w-]{27}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/);
  house = createHouse({ secureCookies: true });
  const secure = createBrowser(house.app, 'https://duurloop.example');
  const cookies = (await enter(secure, await linkFor(secure))).headers.getSetCookie();
  expect(cookies.find((cookie) => cookie.includes('person'))).toMatch(/^__Host-duurloop\.person=.*Secure/);
});

test('the way back leads to an own page and nowhere else', async () => {
  const browser = createBrowser(house.app);
  const link = await linkFor(browser, email, '/mijn/inloggen?naar=%2Fmijn%2Fregister%3Fa%3D1');
  expect(where(await enter(browser, link))).toEqual([303, '/mijn/register?a=1']);
  for (const bad of ['//elsewhere.example', '/beheer', '/mijn/uitloggen', 'https://elsewhere.example/mijn']) {
    const other = createBrowser(house.app);
    const plain = await linkFor(other, email, `/mijn/inloggen?naar=${encodeURIComponent(bad)}`);
    expect(where(await enter(other, plain))).toEqual([303, '/mijn']);
  }
});

test('the mail holds no name and no secret in its subject, and the database holds no link', async () => {
  const browser = createBrowser(house.app);
  const link = await linkFor(browser);
  const proof = link.split('.')[1]!;
  const kept = JSON.stringify([
    await rows(db, sql`select * from identity.mail_link`),
    await rows(db, sql`select * from platform.outbox`),
  ]);
  expect(kept).not.toContain(proof);
  await enter(browser, link);
  const sessions = JSON.stringify(await rows(db, sql`select * from identity.person_session`));
  expect(sessions).not.toContain(browser.cookies.get('duurloop.person'));
});

describe('signed in', () => {
  const visitor = async (address = email, confirmed = false) => {
    const browser = createBrowser(house.app);
    const person = await signInPerson(db, address, { confirmed, clock: { now: () => now } });
    const [name = '', value = ''] = person.cookie.split('=');
    browser.cookies.set(name, value);
    return { browser, person };
  };

  test('signing out ends the session in the database', async () => {
    const { browser, person } = await visitor();
    expect(where(await browser.submit('/mijn/uitloggen', '/mijn/uitloggen', {}))).toEqual([
      303,
      '/mijn/inloggen?uit=1',
    ]);
    browser.cookies.set('duurloop.person', person.cookie.split('=')[1]!);
    expect((await browser.request('/mijn')).status).toBe(303);
  });

  test('a session is over after thirty days', async () => {
    const { browser } = await visitor();
    now = new Date(now.getTime() + 29.9 * 86_400_000);
    expect((await browser.request('/mijn')).status).toBe(200);
    now = new Date(now.getTime() + 0.2 * 86_400_000);
    expect((await browser.request('/mijn')).status).toBe(303);
  });

  test('a change needs the token of this very session and a page of ours', async () => {
    const { browser, person } = await visitor();
    const stranger = await visitor('bea@example.com');
    const post = (csrf: string, from: string) =>
      browser.request('/mijn', {
        method: 'POST',
        body: new URLSearchParams({ csrf, wat: 'iets' }),
        headers: { origin: from },
      });
    expect((await post('', origin)).status).toBe(403);
    expect((await post(stranger.person.csrfToken, origin)).status).toBe(403);
    expect((await post(person.csrfToken, 'https://elsewhere.example')).status).toBe(403);
    expect(await (await post(person.csrfToken, origin)).text()).toBe('gedaan iets');
  });

  test('devices are listed and ended, one or all others; never those of somebody else', async () => {
    const { browser } = await visitor();
    const second = await visitor();
    const stranger = await visitor('bea@example.com');
    const page = await (await browser.request('/mijn/apparaten')).text();
    expect(page.match(/name="id"/g)).toHaveLength(1);
    const end = (id: string) => browser.submit('/mijn/apparaten', '/mijn/apparaten/uitloggen', { id });
    expect((await end(stranger.person.sessionId)).status).toBe(404);
    expect((await end("x' or true")).status).toBe(404);
    expect((await stranger.browser.request('/mijn')).status).toBe(200);
    expect((await end(second.person.sessionId)).status).toBe(303);
    expect((await second.browser.request('/mijn')).status).toBe(303);
    const third = await visitor();
    await browser.submit('/mijn/apparaten', '/mijn/apparaten/overal', {});
    expect((await third.browser.request('/mijn')).status).toBe(303);
    expect((await browser.request('/mijn')).status).toBe(200);
    expect((await stranger.browser.request('/mijn')).status).toBe(200);
  });

  /** Sets a code app up; gives its secret and the recovery codes. */
  const setUp = async (browser: Browser) => {
    const page = await (await browser.request('/mijn/beveiliging?naar=%2Fmijn%2Fregister')).text();
    const text = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '');
    const done = await browser.submit('/mijn/beveiliging?naar=%2Fmijn%2Fregister', '/mijn/beveiliging', {
      code: await totpNow(text),
    });
    const html = await done.text();
    return { text, html, codes: [...html.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map(([, code]) => code!) };
  };

  test('trust: a mail link alone opens no page that asks for two factors', async () => {
    const { browser } = await visitor();
    expect(where(await browser.request('/mijn/register'))).toEqual([
      303,
      '/mijn/beveiliging?naar=%2Fmijn%2Fregister',
    ]);
    const wrong = await browser.submit('/mijn/beveiliging', '/mijn/beveiliging', { code: '000000' });
    expect(wrong.status).toBe(422);
    expect((await browser.request('/mijn/register')).status).toBe(303);

    const { html, codes } = await setUp(browser);
    expect(codes).toHaveLength(10);
    expect(html).toContain('href="/mijn/register"');
    expect(await (await browser.request('/mijn/register')).text()).toBe(`therapeut ${email}`);

    const other = await visitor();
    expect(where(await other.browser.request('/mijn/register'))).toEqual([
      303,
      '/mijn/beveiliging/code?naar=%2Fmijn%2Fregister',
    ]);
    // With a mailbox alone nobody replaces the code app, or makes recovery codes.
    for (const path of ['/mijn/beveiliging/opnieuw', '/mijn/beveiliging/herstelcodes']) {
      const answer = await other.browser.request(path, {
        method: 'POST',
        body: new URLSearchParams({ csrf: other.person.csrfToken }),
        headers: { origin },
      });
      expect(where(answer)).toEqual([303, '/mijn/beveiliging/code']);
    }
    expect(where(await other.browser.request('/mijn/beveiliging'))).toEqual([
      303,
      '/mijn/beveiliging/code?naar=%2Fmijn%2Fbeveiliging',
    ]);
    expect((await browser.request('/mijn/register')).status).toBe(200);
  });

  test('the code confirms this session only, for half a day; a recovery code does so once', async () => {
    const first = await visitor();
    const { text, codes } = await setUp(first.browser);
    const { browser } = await visitor();
    const third = await visitor();
    const code = (from: Browser, typed: string) =>
      from.submit('/mijn/beveiliging/code?naar=%2Fmijn%2Fregister', '/mijn/beveiliging/code', {
        code: typed,
      });
    expect(where(await code(browser, await totpNow(text)))).toEqual([303, '/mijn/register']);
    expect((await browser.request('/mijn/register')).status).toBe(200);
    expect((await third.browser.request('/mijn/register')).status).toBe(303);
    expect((await code(third.browser, codes[0]!)).status).toBe(303);
    expect((await third.browser.request('/mijn/register')).status).toBe(200);
    const fourth = await visitor();
    expect((await code(fourth.browser, codes[0]!)).status).toBe(422);
    now = new Date(now.getTime() + 12.1 * 3_600_000);
    expect((await browser.request('/mijn/register')).status).toBe(303);
    expect((await browser.request('/mijn')).status).toBe(200);
  });

  test('a code of the app works once where accounts are not shared', async () => {
    const first = await visitor();
    const { text } = await setUp(first.browser);
    house = createHouse({ codesOnce: true });
    const [one, two] = [await visitor(), await visitor()];
    const digits = await totpNow(text);
    const page = '/mijn/beveiliging/code';
    expect((await one.browser.submit(page, page, { code: digits })).status).toBe(303);
    expect((await two.browser.submit(page, page, { code: digits })).status).toBe(422);
  });

  test('ten wrong codes shut the door for a quarter of an hour, also for the right one', async () => {
    const first = await visitor();
    const { text } = await setUp(first.browser);
    const page = '/mijn/beveiliging/code';
    for (let times = 0; times < 10; times += 1) {
      // A new house has counted nothing yet: what holds here is the lock in the database.
      house = createHouse();
      const { browser } = await visitor();
      expect((await browser.submit(page, page, { code: '000000' })).status).toBe(422);
    }
    house = createHouse();
    const { browser } = await visitor();
    expect((await browser.submit(page, page, { code: await totpNow(text) })).status).toBe(429);
    now = new Date(now.getTime() + 16 * 60_000);
    expect((await browser.submit(page, page, { code: await totpNow(text) })).status).toBe(303);
  });

  test('who lost everything is helped by the office, and sets up a new code app', async () => {
    const first = await visitor();
    const { codes } = await setUp(first.browser);
    expect(await resetPersonFactor(db, 'nobody@example.com', 'admin')).toEqual({
      ok: false,
      reason: 'no-person',
    });
    expect((await resetPersonFactor(db, email, 'admin')).ok).toBe(true);
    expect((await first.browser.request('/mijn/register')).status).toBe(303);
    const again = await setUp(first.browser);
    expect(again.codes).toHaveLength(10);
    const page = '/mijn/beveiliging/code';
    const { browser } = await visitor();
    expect((await browser.submit(page, page, { code: codes[0]! })).status).toBe(422);
    expect((await browser.submit(page, page, { code: again.codes[0]! })).status).toBe(303);
  });

  test('new recovery codes replace the old ones', async () => {
    const { browser } = await visitor();
    const { codes } = await setUp(browser);
    const page = '/mijn/beveiliging';
    const html = await (await browser.submit(page, `${page}/herstelcodes`, {})).text();
    const fresh = [...html.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map(([, code]) => code!);
    expect(fresh).toHaveLength(10);
    const other = await visitor();
    expect((await other.browser.submit(`${page}/code`, `${page}/code`, { code: codes[1]! })).status).toBe(
      422,
    );
    expect((await other.browser.submit(`${page}/code`, `${page}/code`, { code: fresh[1]! })).status).toBe(
      303,
    );
  });
});
