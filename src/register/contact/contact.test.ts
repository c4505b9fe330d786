import { Hono } from 'hono';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { markupFaults } from '../../../test/support/page-health.ts';
import { today } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import { MailFailure } from '../../platform/mail/index.ts';
import { drainOutbox } from '../../platform/outbox/index.ts';
import { recordStanding } from '../store/standings.ts';
import { plantTherapist, type Planted } from '../store/plant.ts';
import { therapistPageRoutes } from '../therapist-page/index.ts';
import { formTime, parseContact } from './form.ts';
import { contactLimits, contactMails, contactRoutes, forgetMessages } from './index.ts';

const clock = fixedClock('2027-03-01T09:00:00Z');
const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
let db: Database;
let app: Hono;
let sent: Mail[];

const slug = 'testpersoon-anna-de-wit';
const minuteAgo = formTime(new Date(clock.now().getTime() - 60_000));
const filled = {
  geopend: minuteAgo,
  naam: 'Testpersoon Bo',
  email: 'bo@example.com',
  telefoon: '',
  bericht: 'Kan ik op dinsdag\nmeelopen?',
};

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  sent = [];
  await db.execute(sql`delete from platform.outbox`);
  await db.execute(sql`delete from register.contact_message`);
  // Lines of a history are never deleted: the world of each test stands beside those of the others.
  await db.execute(sql`update register.therapist set slug = 'weg-' || id`);
  const deps = { db, clock, site };
  const limits = contactLimits();
  app = new Hono()
    .route('/', contactRoutes({ ...deps, lang: 'nl', limits, visitorOf: () => 'visitor' }))
    .route('/', therapistPageRoutes({ ...deps, lang: 'nl' }));
});

const plant = (given: Partial<Planted> = {}) =>
  plantTherapist(
    { db, clock },
    {
      name: 'Testpersoon Anna de Wit',
      email: 'anna@example.com',
      contactEmail: 'praktijk@example.org',
      about: 'Ik loop met u mee.',
      practices: [
        {
          name: 'Looppraktijk',
          place: 'Ede',
          street: 'Demostraat 1',
          postalCode: '6711 AA',
          at: { lat: 52.0412, lon: 5.6643 },
        },
      ],
      ...given,
    },
  );
const page = async (path = '') => {
  const answer = await app.request(`/runningtherapeuten/${slug}${path}`);
  return { status: answer.status, html: await answer.text() };
};
const post = (fields: Record<string, string>) =>
  app.request(`/runningtherapeuten/${slug}/contact`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
const drain = () =>
  drainOutbox(db, contactMails({ db, site, mailer: { send: async (mail) => void sent.push(mail) } }));
const kept = async () => (await rows(db, sql`select 1 from register.contact_message`)).length;

describe('a therapist’s page', () => {
  test('S38, S16: shows what somebody may come for, the term in the register, and who pays', async () => {
    await plant({ reimbursement: ['supplementary'] });
    const { html } = await page();
    expect(html).toContain('Bij klachten (curatie)');
    expect(html).toContain('Staat in het register, tot en met');
    expect(html).toContain('altijd uit een aanvullende verzekering');
    expect(html).toContain('Demostraat 1');
    expect(await markupFaults(html)).toEqual([]);
  });

  test('what has no consent is nowhere on the page, nor in its structured data', async () => {
    await plant({
      phone: '06 0000 0000',
      website: 'https://loop.example.org',
      hidden: ['phone', 'email', 'website', 'about', 'practices'],
    });
    const { html } = await page();
    for (const secret of [
      '0000 0000',
      'praktijk@example.org',
      'anna@example.com',
      'loop.example.org',
      'Ik loop met u mee',
      'Demostraat',
      '52.04',
    ])
      expect(html).not.toContain(secret);
  });

  test('structured data names the town of a practice at home and nothing nearer', async () => {
    await plant({
      practices: [
        {
          name: 'Thuis',
          place: 'Ede',
          street: 'Demostraat 1',
          postalCode: '6711 AA',
          isHome: true,
          at: { lat: 52.0412, lon: 5.6643 },
        },
      ],
    });
    const { html } = await page();
    expect(html).toContain('"addressLocality":"Ede"');
    for (const secret of ['Demostraat', '6711', '52.0412', '"geo"']) expect(html).not.toContain(secret);
  });

  test.each(['suspended', 'withdrawn', 'resigned'] as const)(
    'S35: who is %s is at once "not, or no longer, in the register", without a name or a reason',
    async (kind) => {
      const id = await plant();
      expect((await page()).status).toBe(200);
      await recordStanding(db, {
        therapistId: id,
        event: { kind, fromDay: today(clock) },
        reason: 'een geheime reden',
        by: 'test',
      });
      const { status, html } = await page();
      expect(status).toBe(404);
      expect(html).toContain('staat niet (meer) in het register');
      for (const secret of ['Anna', 'geheime', 'Ede']) expect(html).not.toContain(secret);
      expect((await post(filled)).status).toBe(404);
    },
  );

  test('an address that never was is not found; a link that is no address of the web is not shown', async () => {
    expect((await app.request('/runningtherapeuten/niemand')).status).toBe(404);
    expect((await app.request("/runningtherapeuten/x'%20or%201=1")).status).toBe(404);
    await plant({ website: 'javascript:alert(1)' });
    expect((await page()).html).not.toContain('javascript:');
  });
});

describe('a message to a therapist', () => {
  test('is passed on with the sender’s address to answer to, and the therapist’s address stays unknown', async () => {
    await plant({ hidden: ['email'] });
    expect((await page('/contact')).html).not.toContain('praktijk@example.org');
    const answer = await post(filled);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/runningtherapeuten/${slug}/contact/verstuurd`);
    await drain();
    const [therapist, visitor] = [
      sent.find(({ to }) => to === 'praktijk@example.org'),
      sent.find(({ to }) => to === 'bo@example.com'),
    ];
    expect(therapist?.headers).toEqual({ 'Reply-To': 'bo@example.com' });
    expect(therapist?.text).toContain('Kan ik op dinsdag');
    expect(therapist?.subject).not.toContain('Bo');
    expect(visitor?.text).not.toContain('praktijk@example.org');
    // Somebody may have typed another's address: it must not carry words of a stranger there.
    expect(visitor?.text).not.toContain('dinsdag');
  });

  test('nothing is kept once both mails have left, and nothing longer than a week when they cannot', async () => {
    await plant();
    await post(filled);
    expect(await kept()).toBe(1);
    expect(JSON.stringify(await rows(db, sql`select payload from platform.outbox`))).not.toContain('dinsdag');
    await drain();
    expect(await kept()).toBe(0);

    await post(filled);
    await db.execute(sql`update register.contact_message set sent_at = now() - interval '8 days'`);
    expect(await forgetMessages(db, 7)).toBe(1);
  });

  test('a sender’s address that does not exist keeps nothing either', async () => {
    await plant();
    await post(filled);
    const send = async (mail: Mail) => {
      if (mail.to === 'bo@example.com') throw new MailFailure('refused-address');
    };
    await drainOutbox(db, contactMails({ db, site, mailer: { send } }));
    expect(await kept()).toBe(0);
  });

  test('the page afterwards always shows where help is, whatever was written', async () => {
    await plant();
    const { html } = await page('/contact/verstuurd');
    for (const line of ['112', '0800-0113', 'huisarts']) expect(html).toContain(line);
    expect(await markupFaults(html)).toEqual([]);
  });

  test('the form asks nothing about health, and says so', async () => {
    await plant();
    const { html } = await page('/contact');
    expect(html).toContain('Schrijf hier niets over uw gezondheid');
    expect([...html.matchAll(/name="([a-z]+)"/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['naam', 'email', 'telefoon', 'bericht']),
    );
    expect(html).not.toMatch(/name="(klacht|diagnose|geboorte)/);
    expect(await markupFaults(html)).toEqual([]);
  });

  test.each([
    ['no name', { naam: '' }, 'Vul uw naam in'],
    ['no address', { email: '' }, 'Vul uw e-mailadres in'],
    ['two addresses', { email: 'a@example.com,b@example.com' }, 'Dit e-mailadres klopt niet'],
    ['no message', { bericht: '  ' }, 'Schrijf een bericht'],
    ['a long message', { bericht: 'x'.repeat(1501) }, 'te lang'],
    ['two links', { bericht: 'https://a.example www.b.example' }, 'hooguit één link'],
    ['a strange number', { telefoon: 'bel me' }, 'telefoonnummer klopt niet'],
    ['sent within a second', { geopend: formTime(clock.now()) }, 'Dat ging erg snel'],
    ['a form without a time', { geopend: '' }, 'Dat ging erg snel'],
  ])('%s: said beside the field, with what was typed still there', async (_what, change, said) => {
    await plant();
    const answer = await post({ ...filled, ...change });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(said);
    if (!('naam' in change)) expect(html).toContain('value="Testpersoon Bo"');
    expect(await kept()).toBe(0);
  });

  test('what fills in the field that nobody sees hears that all is well, and nothing is sent', async () => {
    await plant();
    expect((await post({ ...filled, onderwerp: 'koopje' })).status).toBe(303);
    expect(await kept()).toBe(0);
  });

  test('one visitor cannot go on and on', async () => {
    await plant();
    const statuses: number[] = [];
    for (let turn = 0; turn < 10; turn += 1)
      statuses.push((await post({ ...filled, email: `bo${turn}@example.com` })).status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(8);
    expect(statuses.at(-1)).toBe(429);
  });

  test('who turned the form off cannot be written to', async () => {
    await plant({ hidden: ['contact-form'] });
    expect((await page()).html).not.toContain(`${slug}/contact`);
    expect((await page('/contact')).status).toBe(404);
    expect((await post(filled)).status).toBe(404);
  });

  test('any form is read without a fault, and a name never brings a second line into a header', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('naam', 'email', 'telefoon', 'bericht', 'geopend', 'onderwerp'),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        (fields) => {
          const form = parseContact({ ...filled, ...fields }, 'nl', clock.now());
          if (form.kind !== 'message') return;
          expect(form.message.name).not.toMatch(/[\r\n]/);
          expect(form.message.email).not.toMatch(/\s/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
