import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment, type Reached } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { systemClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { countSeats } from '../store/seats.ts';
import { isSameName, readReference } from './form.ts';
import { formLimits, type FormLimits } from '../../platform/limits/index.ts';
import { withdrawRoutes } from './route.tsx';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
const open: FormLimits = { perVisitor: async () => true, perAddress: async () => true };
const email = 'anna@example.com';
const typed = { naam: 'Anna de Wit', overeenkomst: 'RT18032027', email };
const address = { street: 'Voorbeeldpad 2', postalCode: '9999 ZZ', city: 'Voorbeeldstad', country: 'NL' };
let db: Database;
let edition: Edition;
let app: Hono;

const appWith = (limits: FormLimits): Hono => {
  const deps = { db, site, clock: systemClock, limits, visitorOf: () => '192.0.2.1' };
  const both = new Hono();
  both.route('/en', withdrawRoutes({ ...deps, lang: 'en' }));
  both.route('/', withdrawRoutes({ ...deps, lang: 'nl' }));
  return both;
};

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  app = appWith(open);
});
beforeEach(async () => {
  await emptyWorld(db);
  edition = await plantEdition(db);
});

const post = async (path: string, fields: Record<string, string>, to = app) => {
  const answer = await to.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, html: await answer.text(), cache: answer.headers.get('cache-control') };
};
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );

/** Both steps, as a person takes them. */
const declare = async (fields: Record<string, string> = typed) => {
  const check = await post('/herroepen', fields);
  expect(check.status).toBe(200);
  return { sent: hidden(check.html), answer: await post('/herroepen/bevestigen', hidden(check.html)) };
};
const plant = (reached: Reached, over: Parameters<typeof plantEnrolment>[3] = {}) =>
  plantEnrolment(db, edition, reached, { email, ...over });
const refunds = () => rows<{ amount_cents: number }>(db, sql`select amount_cents from training.refund`);
const statements = () =>
  rows<{ outcome: string; detail: Record<string, unknown> }>(
    db,
    sql`select detail->>'outcome' as outcome, detail from platform.audit where act = 'withdrawal-stated' order by id`,
  );
const topics = async () =>
  (
    await rows<{ topic: string }>(
      db,
      sql`select topic from platform.outbox where topic like 'mail.%withdrawal%' or topic = 'mail.enrolment-ended' order by topic`,
    )
  ).map(({ topic }) => topic);
const stateOf = async (id: string) => (await findEnrolment(db, id))!.standing;
/** An answer without what belongs to one statement: its moment. */
const plain = (html: string): string => html.replace(/\d{2}[.:]\d{2}/g, '');

describe('a private buyer within fourteen days', () => {
  test('withdraws in two steps without signing in: the seat is free, the money goes back, both mails follow', async () => {
    const id = await plant('paid');
    const page = await (await app.request('/herroepen')).text();
    expect(page).toContain('Herroep de overeenkomst hier');
    const check = await post('/herroepen', typed);
    for (const part of ['Anna de Wit', 'RT18032027', email, 'Bevestig herroeping'])
      expect(check.html).toContain(part);
    expect((await stateOf(id)).state).toBe('confirmed');

    const { answer } = await declare();
    expect(answer).toMatchObject({ status: 200, cache: 'no-store' });
    for (const part of ['Uw herroeping is ontvangen', 'Anna de Wit', 'RT18032027', email])
      expect(answer.html).toContain(part);
    expect(answer.html).toMatch(/Ontvangen op<\/dt><dd>\d+ \w+ \d{4} om \d{2}\.\d{2} uur/);
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', kind: 'withdrawn' });
    expect(await refunds()).toEqual([{ amount_cents: 119_500 }]);
    expect((await countSeats(db, edition.id)).free).toBe(24);
    expect(await topics()).toEqual(['mail.enrolment-ended', 'mail.withdrawal-received']);
    expect(await statements()).toMatchObject([
      { outcome: 'granted', detail: { name: 'Anna de Wit', email, enrolments: [id] } },
    ]);
  });

  test('is refunded once when the same form is sent twice, also at the same moment', async () => {
    await plant('paid');
    const { sent } = await declare();
    await Promise.all([post('/herroepen/bevestigen', sent), post('/herroepen/bevestigen', sent)]);
    expect(await refunds()).toHaveLength(1);
    expect(await statements()).toHaveLength(1);
    expect(await topics()).toEqual(['mail.enrolment-ended', 'mail.withdrawal-received']);
  });

  test('is refunded once when the whole form is filled in twice; each statement has its acknowledgement', async () => {
    await plant('paid');
    await declare();
    await declare();
    expect(await refunds()).toHaveLength(1);
    expect((await statements()).map(({ outcome }) => outcome)).toEqual(['granted', 'again']);
    expect(await topics()).toEqual([
      'mail.enrolment-ended',
      'mail.withdrawal-received',
      'mail.withdrawal-received',
    ]);
  });

  test('may name the invoice, write the code loosely, and use capitals in the address', async () => {
    const id = await plant('paid');
    const other = await plant('paid', { name: 'Testpersoon Bob de Wit' });
    const { invoiceNumber } = (await findEnrolment(db, id))!;
    await declare({ ...typed, overeenkomst: `factuur ${invoiceNumber}`, email: 'ANNA@Example.com' });
    expect((await stateOf(id)).state).toBe('cancelled');
    expect((await stateOf(other)).state).toBe('confirmed');
    await declare({ ...typed, naam: 'Bob de wit', overeenkomst: 'rt 18-03-2027 (Dalfsen)' });
    expect((await stateOf(other)).state).toBe('cancelled');
  });

  test('may withdraw before paying: nothing is refunded, the seat is free', async () => {
    const id = await plant('held');
    await declare();
    expect((await stateOf(id)).state).toBe('cancelled');
    expect(await refunds()).toEqual([]);
  });

  test('what other words say under the same id is another statement, and not lost', async () => {
    const { sent } = await declare({ ...typed, overeenkomst: 'de cursus in Dalfsen' });
    const id = await plant('paid');
    await post('/herroepen/bevestigen', { ...sent, overeenkomst: 'RT18032027' });
    expect((await stateOf(id)).state).toBe('cancelled');
    expect((await statements()).map(({ outcome }) => outcome)).toEqual(['no-match', 'granted']);
  });
});

describe('when it cannot be granted by rule, nothing is lost and nothing leaks', () => {
  const kept = ['mail.office-withdrawal', 'mail.withdrawal-received'];

  test('the answer is the same as for one that was granted', async () => {
    const nothing = await declare();
    expect(await topics()).toEqual(kept);
    expect((await statements())[0]).toMatchObject({
      outcome: 'no-match',
      detail: { reference: 'RT18032027' },
    });
    await plant('paid');
    const granted = await declare();
    expect(plain(nothing.answer.html)).toBe(plain(granted.answer.html));
  });

  test('an address and a public code are not enough: the name must fit', async () => {
    const id = await plant('paid');
    await declare({ ...typed, naam: 'Iemand Anders' });
    await declare({ ...typed, email: 'iemand@example.com' });
    expect((await stateOf(id)).state).toBe('confirmed');
    expect((await statements()).map(({ outcome }) => outcome)).toEqual(['no-match', 'no-match']);
  });

  test('a business, and a private buyer after fourteen days, are for the office', async () => {
    const company = {
      company: 'Voorbeeld BV',
      address,
      chamberOfCommerce: undefined,
      vatId: undefined,
      reference: undefined,
    };
    const business = await plant('paid', { buyer: { kind: 'business', ...company } });
    await declare();
    await db.execute(sql`update training.enrolment set email = 'bedrijf@example.com' where id = ${business}`);
    const late = await plant('paid');
    await db.execute(
      sql`update training.enrolment set submitted_at = now() - interval '14 days 1 minute' where id = ${late}`,
    );
    await declare();
    expect((await statements()).map(({ outcome }) => outcome)).toEqual(['not-allowed', 'not-allowed']);
    expect((await stateOf(business)).state).toBe('confirmed');
    expect((await stateOf(late)).state).toBe('confirmed');
    expect(await refunds()).toEqual([]);
  });

  test('an enrolment that the office had ended keeps its ending, and the office hears of it', async () => {
    const id = await plant('held');
    await db.execute(
      sql`insert into training.cancellation (enrolment_id, kind, cancelled_by) values (${id}, 'office', 'staff:x')`,
    );
    await declare();
    expect(await stateOf(id)).toMatchObject({ kind: 'office' });
    expect(await topics()).toEqual(kept);
  });
});

describe('the form', () => {
  test.each(['/herroepen', '/en/herroepen'])(
    '%s is the same for everybody, without script or cookie',
    async (path) => {
      const answer = await app.request(path);
      const html = await answer.text();
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(html).not.toContain('<script');
      expect(html).toContain(
        path === '/herroepen' ? 'Herroep de overeenkomst hier' : 'Withdraw from the contract here',
      );
    },
  );

  test('says beside each field what is missing, and keeps what was typed', async () => {
    const { status, html } = await post('/herroepen', { naam: 'Anna <b>', email: 'geen adres' });
    expect(status).toBe(422);
    expect(html).toContain('<title>Fout:');
    expect(html).toContain('href="#field-overeenkomst"');
    expect(html).toContain('value="Anna &lt;b>"');
    expect(html).toContain('Dit e-mailadres klopt niet');
  });

  test('goes back from the check with everything still there', async () => {
    const { html } = await post('/herroepen/wijzigen', typed);
    for (const value of Object.values(typed)) expect(html).toContain(`value="${value}"`);
    expect((await app.request('/herroepen/bevestigen')).headers.get('location')).toBe('/herroepen');
    expect((await app.request('/en/herroepen/bevestigen')).headers.get('location')).toBe('/en/herroepen');
  });

  test('one visitor too often is told where else to turn; one mailbox too often gets no more mail, and still counts', async () => {
    const eager = appWith(formLimits());
    const codes: number[] = [];
    for (let i = 0; i < 11; i++) codes.push((await post('/herroepen/bevestigen', typed, eager)).status);
    expect(codes).toEqual([...Array<number>(10).fill(200), 429]);
    expect(await statements()).toHaveLength(10);
    expect((await topics()).filter((topic) => topic === 'mail.withdrawal-received')).toHaveLength(3);
  });

  test('whatever is typed is answered, never with a fault, and is kept whole or not at all', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '',
        '\u0000',
        '\ud800',
        '‮RT18032027',
        "'; drop schema training; --",
        '%',
        'x'.repeat(30_000),
        'a@b.nl',
        '{}',
        '👩🏽‍🦱',
      ),
    );
    const field = fc.oneof(
      { weight: 2, arbitrary: hostile },
      { weight: 1, arbitrary: fc.constantFrom(...Object.values(typed)) },
    );
    const paths = fc.constantFrom(
      '/herroepen',
      '/herroepen/bevestigen',
      '/en/herroepen/bevestigen',
      '/herroepen/wijzigen',
    );
    await fc.assert(
      fc.asyncProperty(
        paths,
        field,
        field,
        field,
        hostile,
        async (path, naam, overeenkomst, adres, verklaring) => {
          const { status } = await post(path, { naam, overeenkomst, email: adres, verklaring });
          expect([200, 422]).toContain(status);
        },
      ),
      { numRuns: 150 },
    );
    const [counted] = await rows<{ mails: number }>(
      db,
      sql`select count(*)::int as mails from platform.outbox where topic = 'mail.withdrawal-received'`,
    );
    expect(await statements()).toHaveLength(counted!.mails);
    for (const body of ['{"naam":1}', '%%%', '']) {
      const answer = await app.request('/herroepen/bevestigen', { method: 'POST', body });
      expect(answer.status).toBe(422);
    }
  });
});

test('a code or an invoice is read from what people write', () => {
  expect(readReference('Editie rt18032027a, Dalfsen')).toEqual({ kind: 'edition', code: 'RT18032027a' });
  expect(readReference('RT18032027 avond')).toEqual({ kind: 'edition', code: 'RT18032027' });
  expect(readReference('nr. 2027-0012.')).toEqual({ kind: 'invoice', number: '2027-0012' });
  expect(readReference('C2027-0012')).toEqual({ kind: 'invoice', number: '2027-0012' });
  expect(readReference('12-2027')).toBeUndefined();
});

test('names fit when their last word does, whatever accents and capitals', () => {
  expect(isSameName('A. DE WIT', 'Testpersoon Anna de Wit')).toBe(true);
  expect(isSameName('Zoe Muller', 'Testpersoon Zoë Müller')).toBe(true);
  expect(isSameName('de', 'Anna de Wit')).toBe(false);
  expect(isSameName('🏃', '🏃')).toBe(false);
});
