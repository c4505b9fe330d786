import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition } from '../../../test/support/world.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { announceEdition } from './command.ts';
import { formLimits, type FormLimits } from '../../platform/limits/index.ts';
import { forgetSubscribers } from './query.ts';
import { newsletterRoutes } from './route.tsx';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
const visitorOf = () => '192.0.2.1';
let db: Database;
let app: ReturnType<typeof makeApp>;

const makeApp = (limits: FormLimits = { perVisitor: async () => true, perAddress: async () => true }) =>
  new Hono()
    .route('/en', newsletterRoutes({ db, site, lang: 'en', limits, visitorOf }))
    .route('/', newsletterRoutes({ db, site, lang: 'nl', limits, visitorOf }));

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  await db.execute(sql`delete from training.subscriber`);
  await db.execute(sql`delete from platform.outbox`);
  app = makeApp();
});

const post = (path: string, fields: Record<string, string> = {}, from = app): Promise<Response> =>
  Promise.resolve(from.request(path, { method: 'POST', body: new URLSearchParams(fields) }));

const ask = (email: string, path = '/nieuwsbrief'): Promise<Response> =>
  post(path, { email, 'nieuwe-data': 'ja' });

type Row = { key: string; email: string; newsletter: boolean; new_editions: boolean; state: string };
const subscribers = (): Promise<Row[]> =>
  rows<Row>(
    db,
    sql`select key, email, newsletter, new_editions,
          case when ended_at is not null then 'ended' when confirmed_at is not null then 'confirmed' else 'waiting' end as state
        from training.subscriber order by email`,
  );
const only = async (): Promise<Row> => (await subscribers())[0]!;
const mails = (): Promise<{ topic: string }[]> =>
  rows(db, sql`select topic from platform.outbox order by id`);

const confirmed = async (email: string): Promise<string> => {
  await ask(email);
  const { key } = (await subscribers()).find((row) => row.email === email)!;
  await post(`/nieuwsbrief/${key}/bevestigen`);
  return key;
};

describe('S17: subscribing', () => {
  test('nothing is ticked beforehand', async () => {
    const html = await (await app.request('/nieuwsbrief')).text();
    expect(html).not.toContain('checked');
    expect(html).toContain('autocomplete="email"');
  });

  test('a request is kept and waits, until the button behind the link in the mail is pressed', async () => {
    expect((await ask('Anna+lopen@Example.org')).status).toBe(200);
    const waiting = await only();
    expect(waiting).toMatchObject({
      email: 'Anna+lopen@example.org',
      new_editions: true,
      newsletter: false,
      state: 'waiting',
    });
    expect(await mails()).toEqual([{ topic: 'mail.newsletter-confirm' }]);

    // A mail scanner opens the link: nothing happens.
    const page = await app.request(`/nieuwsbrief/${waiting.key}`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('Ja, ik wil dit ontvangen');
    expect((await only()).state).toBe('waiting');

    const answer = await post(`/nieuwsbrief/${waiting.key}/bevestigen`);
    expect(answer.status).toBe(303);
    expect((await only()).state).toBe('confirmed');
    expect(await (await app.request(answer.headers.get('location')!)).text()).toContain(
      'Uw aanmelding is bevestigd',
    );
  });

  test('the answer is the same for an address that is known, and its choices stay as they were', async () => {
    const unknown = await (await ask('bea@example.org')).text();
    await confirmed('anna@example.org');
    const answer = await post('/nieuwsbrief', { email: 'ANNA@example.org', nieuwsbrief: 'ja' });
    expect(await answer.text()).toBe(unknown);
    expect(await only()).toMatchObject({
      email: 'anna@example.org',
      newsletter: false,
      new_editions: true,
      state: 'confirmed',
    });
    expect(await mails()).toHaveLength(3);
  });

  test('who left can ask again, and must confirm again; the older link still answers', async () => {
    const key = await confirmed('anna@example.org');
    await post(`/nieuwsbrief/${key}/afmelden`);
    await ask('anna@example.org');
    expect(await only()).toMatchObject({ key, state: 'waiting' });
  });

  test('an error names its field and keeps what was typed', async () => {
    const answer = await post('/en/nieuwsbrief', { email: 'anna at example', nieuwsbrief: 'ja' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('href="#field-email"');
    expect(html).toContain('value="anna at example"');
    expect(html).toMatch(/name="nieuwsbrief"[^>]*checked/);
    const none = await (await post('/nieuwsbrief', { email: 'anna@example.org' })).text();
    expect(none).toContain('Kies wat u wilt ontvangen');
    expect(await subscribers()).toEqual([]);
  });
});

describe('choosing and leaving', () => {
  test('choices are changed by who has the link; no choice at all is not saved', async () => {
    const key = await confirmed('anna@example.org');
    await post(`/nieuwsbrief/${key}/voorkeuren`, { nieuwsbrief: 'ja' });
    expect(await only()).toMatchObject({ newsletter: true, new_editions: false });
    expect((await post(`/nieuwsbrief/${key}/voorkeuren`)).status).toBe(422);
    expect(await only()).toMatchObject({ newsletter: true });
  });

  test('choices cannot stand in for confirming', async () => {
    await ask('anna@example.org');
    const { key } = await only();
    await post(`/nieuwsbrief/${key}/voorkeuren`, { nieuwsbrief: 'ja' });
    expect(await only()).toMatchObject({ state: 'waiting', newsletter: false });
  });

  test('RFC 8058: a mail program unsubscribes with one request, as often as it likes', async () => {
    const key = await confirmed('anna@example.org');
    for (let n = 0; n < 2; n += 1) {
      const answer = await post(`/en/nieuwsbrief/${key}/afmelden`, { 'List-Unsubscribe': 'One-Click' });
      expect(answer.status).toBe(200);
    }
    expect((await only()).state).toBe('ended');
    const multipart = new FormData();
    multipart.set('List-Unsubscribe', 'One-Click');
    const gone = await app.request('/nieuwsbrief/unknown-key-unknown/afmelden', {
      method: 'POST',
      body: multipart,
    });
    expect(gone.status).toBe(200);
  });

  test('opening the address of the one-click request changes nothing and leads to the button', async () => {
    const key = await confirmed('anna@example.org');
    const answer = await app.request(`/nieuwsbrief/${key}/afmelden`);
    expect(answer.headers.get('location')).toBe(`/nieuwsbrief/${key}`);
    expect((await only()).state).toBe('confirmed');
  });

  test('requests nobody confirmed are forgotten after 14 days, people who left after 30', async () => {
    await ask('anna@example.org');
    const key = await confirmed('bea@example.org');
    await confirmed('carl@example.org');
    await post(`/nieuwsbrief/${key}/afmelden`);
    expect(await forgetSubscribers(db)).toBe(0);
    await db.execute(
      sql`update training.subscriber set asked_at = asked_at - interval '15 days', ended_at = ended_at - interval '31 days'`,
    );
    expect(await forgetSubscribers(db)).toBe(2);
    expect((await only()).email).toBe('carl@example.org');
  });
});

describe('telling of a new edition', () => {
  test('S17: everybody who confirmed and asked for it hears of an edition, once', async () => {
    await confirmed('anna@example.org');
    const left = await confirmed('bea@example.org');
    await post(`/nieuwsbrief/${left}/afmelden`);
    const other = await confirmed('carl@example.org');
    await post(`/nieuwsbrief/${other}/voorkeuren`, { nieuwsbrief: 'ja' });
    await ask('dora@example.org');
    const edition = await plantEdition(db);
    await inTransaction(db, (tx) => announceEdition(tx, edition));
    await inTransaction(db, (tx) => announceEdition(tx, edition));
    expect((await mails()).filter(({ topic }) => topic === 'mail.new-edition')).toHaveLength(1);
  });
});

describe('limits and hostile input', () => {
  test('too many requests of one visitor are refused with what was typed; too many for one address look like any', async () => {
    const limited = makeApp(formLimits());
    const answers: number[] = [];
    for (let n = 0; n < 11; n += 1)
      answers.push(
        (await post('/nieuwsbrief', { email: 'anna@example.org', nieuwsbrief: 'ja' }, limited)).status,
      );
    expect(answers).toEqual([...Array<number>(10).fill(200), 429]);
    expect(await mails()).toHaveLength(3);
  });

  test('whatever is sent, the answer is never an error of ours', async () => {
    const key = await confirmed('anna@example.org');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('ja', "'; drop table", '\u0000', 'a@b.nl'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/nieuwsbrief',
          `/nieuwsbrief/${key}/voorkeuren`,
          `/nieuwsbrief/${key}/afmelden`,
          `/nieuwsbrief/${key}/bevestigen`,
        ),
        fc.dictionary(fc.constantFrom('email', 'nieuwsbrief', 'nieuwe-data', 'x'), text),
        async (path, fields) => {
          expect((await post(path, fields)).status).toBeLessThan(500);
        },
      ),
      { numRuns: 60 },
    );
    for (const odd of ['%00', '%ff', "'%20or%201=1", '..%2f..', 'a'.repeat(5000), '%F0%9F%8F%83'])
      for (const rest of ['', '/afmelden'])
        expect((await app.request(`/nieuwsbrief/${odd}${rest}`)).status).toBeLessThan(500);
    for (const body of ['{', '\u0000', '--x'])
      for (const type of ['application/json', 'multipart/form-data; boundary=y', 'text/plain', ''])
        expect(
          (await app.request('/nieuwsbrief', { method: 'POST', body, headers: { 'content-type': type } }))
            .status,
        ).toBe(422);
  });
});
