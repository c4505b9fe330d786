import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment, type Reached } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { MailFailure, type Mail, type MailProblem } from '../../platform/mail/index.ts';
import { addToOutbox, drainOutbox, findOutbox, runOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../domain/edition.ts';
import { endEnrolment } from '../store/ending.ts';
import { lockEnrolment, saveDecision } from '../store/enrolments.ts';
import { releaseSeat } from '../store/seats.ts';
import { letterHandlers } from './index.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
const clock = fixedClock('2026-11-20T09:00:00Z');
const officeMail = 'kantoor@duurloop.example';
const name = 'Testpersoon Anna de Wit';
let db: Database;
let edition: Edition;
let sent: Mail[];
let failure: MailProblem | undefined;

const mailer = {
  send: async (mail: Mail) => {
    if (failure) throw new MailFailure(failure);
    sent.push(mail);
  },
};
const handlers = () => letterHandlers({ db, mailer, site, clock, officeMail });

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  edition = await plantEdition(db);
  sent = [];
  failure = undefined;
});

/** Leaves only this entry in the outbox, and sends it. */
const mailOf = async (topic: string, payload: Record<string, unknown>): Promise<Mail | undefined> => {
  await db.execute(sql`delete from platform.outbox`);
  await inTransaction(db, (tx) => addToOutbox(tx, { topic, key: newId(), payload }));
  await drainOutbox(db, handlers());
  return sent.at(-1);
};
const note = async () => (await findOutbox(db, { prefix: 'mail.' }))[0]?.outcome;

const end = (id: string, kind: 'withdrawn' | 'edition-cancelled' | 'office', refund: boolean) =>
  inTransaction(db, async (tx) => {
    const enrolment = (await lockEnrolment(tx, id))!;
    await endEnrolment(tx, enrolment, { kind, reason: 'Te weinig deelnemers', by: 'staff:x', refund, clock });
  });
const decide = (id: string, subject: 'entry' | 'payment-route', approved: boolean, reason = '') =>
  inTransaction(db, (tx) => saveDecision(tx, id, { subject, approved, reason, decidedBy: 'staff:x' }));
const release = (id: string) => inTransaction(db, (tx) => releaseSeat(tx, id));

type Scene = { reached: Reached; then?: (id: string) => Promise<unknown>; payload?: Record<string, unknown> };
const plant = async (scene: Scene, lang: Lang) => {
  const id = await plantEnrolment(db, edition, scene.reached, { lang });
  await scene.then?.(id);
  return { enrolmentId: id, ...scene.payload };
};
const deskLine = async () =>
  (
    await rows<{ id: number }>(
      db,
      sql`select ledger_id::int as id from training.settlement where outcome = 'desk'`,
    )
  )[0]!.id;

const scenes: Record<string, Scene> = {
  'mail.enrolment-received': { reached: 'held' },
  'mail.exception-received': { reached: 'entry-in-review' },
  'mail.entry-approved': { reached: 'entry-in-review', then: (id) => decide(id, 'entry', true) },
  'mail.entry-refused': { reached: 'entry-refused' },
  'mail.transfer-agreed': { reached: 'transfer-awaited' },
  'mail.transfer-refused': {
    reached: 'payment-in-review',
    then: (id) => decide(id, 'payment-route', false, 'Kan deze keer niet'),
  },
  'mail.payment-ready': { reached: 'held' },
  'mail.seat-released': { reached: 'seat-released' },
  'mail.money-on-desk': { reached: 'on-desk', payload: { reason: 'no-seat-left' } },
  'mail.refund-asked': { reached: 'on-desk', payload: { refundCents: 119_500 } },
  'mail.enrolment-confirmed': { reached: 'paid' },
  'mail.address-changed': { reached: 'held' },
  'mail.enrolment-ended': {
    reached: 'paid',
    then: (id) => end(id, 'edition-cancelled', true),
    payload: { kind: 'edition-cancelled', refundCents: 119_500 },
  },
  'mail.edition-changed': { reached: 'paid', payload: { what: ['date', 'venue', 'times'] } },
  'mail.office-exception': { reached: 'entry-in-review' },
};
const statement = {
  name,
  reference: 'RT18032027',
  email: 'anna@example.com',
  receivedAt: '2026-11-20T09:00:00.000Z',
  why: 'no-match',
};

describe.each(['nl', 'en'] as const)('in %s', (lang) => {
  test.each(Object.keys(scenes))(
    '%s is sent, names nobody in its subject and says the same in both forms',
    async (topic) => {
      const mail = (await mailOf(topic, await plant(scenes[topic]!, lang)))!;
      expect(mail.to).toMatch(topic.startsWith('mail.office') ? /^kantoor@/ : /^anna\..*@example\.com$/);
      expect(mail.subject).not.toMatch(/Anna|Wit|Testpersoon/);
      expect(mail.subject.length).toBeLessThan(70);
      expect(mail.html).toContain(`<html lang="${topic.startsWith('mail.office') ? 'nl' : lang}"`);
      expect(mail.text).toContain('Instituut Duurloop (voorbeeld), Voorbeeldlaan 1');
      expect(mail.text + mail.html).not.toMatch(/undefined|\[object|NaN/);
      const [entry] = await findOutbox(db, { prefix: 'mail.' });
      expect(mail.messageId).toBe(`${entry!.id}@duurloop`);
      expect(entry).toMatchObject({ state: 'done', outcome: { to: mail.to, subject: mail.subject } });
    },
  );

  test('a withdrawal is acknowledged with its content, date and time', async () => {
    const mail = (await mailOf('mail.withdrawal-received', { ...statement, lang }))!;
    expect(mail).toMatchObject({ to: 'anna@example.com' });
    expect(mail.subject).not.toContain('Anna');
    for (const part of [name, 'RT18032027', 'anna@example.com', lang === 'nl' ? '10.00 uur' : '10:00'])
      expect(mail.text).toContain(part);
  });
});

test('every topic has its scene here', () => {
  const others = [
    'mail.withdrawal-received',
    'mail.office-withdrawal',
    'mail.office-money-on-desk',
    'mail.office-minimum',
  ];
  expect(Object.keys(handlers()).sort()).toEqual([...Object.keys(scenes), ...others].sort());
});

/** The lines of an iCalendar file, folded ones joined. Refuses what RFC 5545 refuses. */
const readCalendar = (mail: Mail): { method: string; events: Record<string, string>[] } => {
  const file = mail.attachments!.find(({ contentType }) => contentType.startsWith('text/calendar'))!;
  const raw = new TextDecoder().decode(file.content);
  for (const line of raw.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const events: Record<string, string>[] = [];
  const open: string[] = [];
  let method = '';
  for (const line of raw
    .replace(/\r\n[ \t]/g, '')
    .trim()
    .split('\r\n')) {
    const [, key = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    expect(key).not.toBe('');
    if (key === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (key === 'END') expect(open.pop()).toBe(value);
    else if (open.at(-1) === 'VEVENT') events.at(-1)![key] = value;
    else if (key === 'METHOD') method = value;
  }
  expect(open).toEqual([]);
  expect(file.contentType).toContain(`method=${method}`);
  return { method, events };
};

describe('S23: who has enrolled and paid gets one mail', () => {
  test('with both confirmations, the invoice, three days for the calendar, what to bring and the link', async () => {
    const id = await plantEnrolment(db, edition, 'paid');
    await drainOutbox(db, handlers());
    expect(sent).toHaveLength(1);
    const [mail] = sent;
    expect(mail!.subject).toBe('Bevestiging: u bent ingeschreven en hebt betaald');
    expect(mail!.text).toContain('Factuur: 2026-0001');
    expect(mail!.text).toContain('donderdag 18 maart 2027, 09.30 uur tot 17.00 uur');
    expect(mail!.text).toContain('kleding en schoenen');
    expect(mail!.text).toContain('https://duurloop.example/herroepen');
    const [{ key }] = (await rows<{ key: string }>(
      db,
      sql`select key from training.enrolment where id = ${id}`,
    )) as [{ key: string }];
    expect(mail!.text).toContain(`https://duurloop.example/inschrijvingen/${key}\n`);
    const pdf = mail!.attachments!.find(({ contentType }) => contentType === 'application/pdf')!;
    expect(pdf.filename).toBe('factuur-2026-0001.pdf');
    expect(new TextDecoder('latin1').decode(pdf.content.slice(0, 5))).toBe('%PDF-');
    const { method, events } = readCalendar(mail!);
    expect(method).toBe('PUBLISH');
    expect(events.map((event) => event['UID'])).toEqual(
      [1, 2, 3].map((n) => `${id}-${edition.id}-${n}@duurloop`),
    );
    expect(events.map((event) => event['DTSTART'])).toEqual([
      '20270318T093000',
      '20270319T093000',
      '20270624T093000',
    ]);
  });

  test('and nobody else: not who has only enrolled', async () => {
    const enrolmentId = await plantEnrolment(db, edition, 'held');
    expect(await mailOf('mail.enrolment-confirmed', { enrolmentId })).toBeUndefined();
    expect(await note()).toEqual({ unsent: 'payment-awaited' });
  });
});

describe('S22: another way to pay', () => {
  test('a yes brings the invoice, its due day and the account', async () => {
    const enrolmentId = await plantEnrolment(db, edition, 'transfer-awaited');
    const mail = (await mailOf('mail.transfer-agreed', { enrolmentId }))!;
    expect(mail.text).toContain('Rekening (IBAN): NL00DEMO0000000000');
    expect(mail.text).toContain('Betaal uiterlijk: donderdag 18 maart 2027');
    expect(mail.attachments!.map(({ filename }) => filename)).toEqual(['factuur-2026-0001.pdf']);
  });

  test('a no gives the reason, and leads on to iDEAL', async () => {
    const mail = (await mailOf(
      'mail.transfer-refused',
      await plant(scenes['mail.transfer-refused']!, 'nl'),
    ))!;
    expect(mail.text).toContain('Kan deze keer niet');
    expect(mail.text).toContain('Verder met betalen:');
  });

  test('who asks for both is told of both', async () => {
    const enrolmentId = await plantEnrolment(db, edition, 'entry-in-review', {
      paymentRoute: { kind: 'transfer', reason: 'Werkgever' },
    });
    const mail = (await mailOf('mail.exception-received', { enrolmentId }))!;
    expect(mail.text).toContain('geen hbo-diploma');
    expect(mail.text).toContain('andere manier dan met iDEAL');
  });
});

test('S21: a refusal gives the reason and says that nothing is owed', async () => {
  const enrolmentId = await plantEnrolment(db, edition, 'entry-refused');
  const mail = (await mailOf('mail.entry-refused', { enrolmentId }))!;
  expect(mail.text).toContain('Toelichting: Te weinig ervaring');
  expect(mail.text).toContain('hoeft niets te betalen');
});

test('a request that is still judged when its hold runs out is told just that', async () => {
  const enrolmentId = await plantEnrolment(db, edition, 'entry-in-review');
  expect(await mailOf('mail.seat-released', { enrolmentId })).toBeUndefined();
  await release(enrolmentId);
  expect((await mailOf('mail.seat-released', { enrolmentId }))!.text).toContain('wordt nog wel bekeken');
});

describe('an ending', () => {
  test('takes the days out of the calendar, with the credit note and the refund', async () => {
    await plantEnrolment(db, edition, 'paid');
    const [{ id }] = (await rows<{ id: string }>(db, sql`select id from training.enrolment`)) as [
      { id: string },
    ];
    await end(id, 'withdrawn', true);
    await drainOutbox(db, handlers());
    const mail = sent.find(({ subject }) => subject === 'Uw inschrijving is herroepen')!;
    expect(mail.text).toMatch(/€\s1\.195,00 terug, binnen 14 dagen/);
    expect(mail.attachments![0]!.filename).toBe('creditfactuur-C2026-0001.pdf');
    const { method, events } = readCalendar(mail);
    expect(method).toBe('CANCEL');
    for (const event of events)
      expect(event).toMatchObject({
        STATUS: 'CANCELLED',
        SEQUENCE: '1',
        ORGANIZER: expect.stringMatching(/^mailto:kantoor@duurloop\.example$/i),
      });
    // The confirmation that still waited says nothing any more.
    expect(sent).toHaveLength(1);
  });

  test('without a payment says that nothing is owed, and holds no calendar', async () => {
    const id = await plantEnrolment(db, edition, 'held');
    await end(id, 'office', true);
    const mail = (await mailOf('mail.enrolment-ended', { enrolmentId: id, kind: 'office', refundCents: 0 }))!;
    expect(mail.text).toContain('U hebt niets betaald');
    expect(mail.attachments).toEqual([]);
  });

  test('that keeps the money says so', async () => {
    const id = await plantEnrolment(db, edition, 'paid');
    await end(id, 'office', false);
    const mail = (await mailOf('mail.enrolment-ended', { enrolmentId: id, kind: 'office', refundCents: 0 }))!;
    expect(mail.text).toContain('We betalen het cursusgeld niet terug');
  });
});

test('who gets money back hears how much, and that a seat paid for otherwise stays', async () => {
  const enrolmentId = await plantEnrolment(db, edition, 'paid');
  const mail = (await mailOf('mail.refund-asked', { enrolmentId, refundCents: 119_500 }))!;
  expect(mail.text).toMatch(/We geven €\s1\.195,00 terug/);
  expect(mail.text).toContain('Aan uw plaats verandert niets');
  const without = await plantEnrolment(db, edition, 'seat-released');
  const other = (await mailOf('mail.refund-asked', { enrolmentId: without, refundCents: 5000 }))!;
  expect(other.text).not.toContain('Aan uw plaats verandert niets');
});

test('a change of an edition raises the sequence of the same calendar entries', async () => {
  const enrolmentId = await plantEnrolment(db, edition, 'paid');
  await db.execute(
    sql`update training.edition set revision = 4, first_day = '2027-03-17' where id = ${edition.id}`,
  );
  const mail = (await mailOf('mail.edition-changed', { enrolmentId, what: ['date', 'colour'] }))!;
  expect(mail.text).toContain('- de dagen\n');
  expect(mail.text).not.toContain('- de plaats');
  const { method, events } = readCalendar(mail);
  expect(method).toBe('PUBLISH');
  expect(events[0]).toMatchObject({
    UID: `${enrolmentId}-${edition.id}-1@duurloop`,
    SEQUENCE: '4',
    DTSTART: '20270317T093000',
  });
});

describe('a mail whose fact no longer holds is not sent, and its note says why', () => {
  test.each([
    ['mail.enrolment-received', 'paid', 'confirmed'],
    ['mail.payment-ready', 'paid', 'confirmed'],
    ['mail.seat-released', 'held', 'payment-awaited'],
    ['mail.exception-received', 'held', 'payment-awaited'],
    ['mail.office-exception', 'held', 'payment-awaited'],
    ['mail.entry-approved', 'paid', 'confirmed'],
    ['mail.entry-refused', 'held', 'payment-awaited'],
    ['mail.transfer-agreed', 'held', 'payment-awaited'],
    ['mail.transfer-refused', 'transfer-awaited', 'transfer-awaited'],
    ['mail.money-on-desk', 'paid', 'dealt-with'],
    ['mail.enrolment-ended', 'paid', 'confirmed'],
    ['mail.edition-changed', 'seat-released', 'seat-released'],
  ] as const)('%s for one who is %s', async (topic, reached, unsent) => {
    const enrolmentId = await plantEnrolment(db, edition, reached);
    expect(await mailOf(topic, { enrolmentId, reason: 'no-seat-left', what: ['date'] })).toBeUndefined();
    expect(await note()).toEqual({ unsent });
  });
});

describe('the office', () => {
  test('S21: hears that there is something to judge, not who asks', async () => {
    const enrolmentId = await plantEnrolment(db, edition, 'entry-in-review');
    const mail = (await mailOf('mail.office-exception', { enrolmentId }))!;
    expect(mail.to).toBe(officeMail);
    expect(mail.text).toContain('https://duurloop.example/beheer/beoordelen');
    expect(mail.text).not.toMatch(/Anna|Twintig jaar/);
  });

  test('hears of money without a seat, until somebody dealt with it', async () => {
    await plantEnrolment(db, edition, 'on-desk');
    const ledgerId = await deskLine();
    const mail = (await mailOf('mail.office-money-on-desk', { ledgerId, reason: 'no-seat-left' }))!;
    expect(mail.text).toMatch(/Bedrag: €\s1\.195,00/);
    await db.execute(
      sql`insert into training.desk_resolution (ledger_id, outcome, resolved_by) values (${ledgerId}, 'refund', 'staff:x')`,
    );
    await mailOf('mail.office-money-on-desk', { ledgerId, reason: 'no-seat-left' });
    expect(sent).toHaveLength(1);
  });

  test('S19: hears of too few people, with how many there are at the moment of sending', async () => {
    await plantEnrolment(db, edition, 'held');
    const mail = (await mailOf('mail.office-minimum', { editionId: edition.id }))!;
    expect(mail).toMatchObject({ to: officeMail, subject: 'Te weinig deelnemers voor RT18032027' });
    expect(mail.text).toMatch(/Bezette plaatsen: 1\n.*Minimum: 12/s);
    expect(mail.text).toContain('https://duurloop.example/beheer/edities/RT18032027');
  });

  test('S19: is not bothered when the minimum was reached meanwhile, or the edition is over', async () => {
    for (let n = 0; n < 12; n++) await plantEnrolment(db, edition, 'held');
    expect(await mailOf('mail.office-minimum', { editionId: edition.id })).toBeUndefined();
    expect(await note()).toEqual({ unsent: 'minimum-reached' });
    await db.execute(sql`update training.edition set cancelled_at = now(), cancel_reason = 'x'`);
    expect(await mailOf('mail.office-minimum', { editionId: edition.id })).toBeUndefined();
    expect(await note()).toEqual({ unsent: 'edition-cancelled' });
  });

  test('gets a withdrawal that matched nothing; what a stranger typed makes no link', async () => {
    const mail = (await mailOf('mail.office-withdrawal', {
      ...statement,
      name: 'Win http://evil.example/x',
    }))!;
    expect(mail).toMatchObject({ to: officeMail, subject: 'Er is een herroeping om zelf te bekijken' });
    expect(mail.text).toContain('Naam: Win http evil. example x');
  });
});

test('a refused address is final, a passing fault is tried again', async () => {
  const enrolmentId = await plantEnrolment(db, edition, 'held');
  failure = 'refused-address';
  await mailOf('mail.enrolment-received', { enrolmentId });
  expect((await findOutbox(db, { prefix: 'mail.' }))[0]).toMatchObject({
    state: 'dead',
    problem: 'refused-address',
  });
  failure = 'passing-fault';
  await db.execute(sql`delete from platform.outbox`);
  await inTransaction(db, (tx) =>
    addToOutbox(tx, { topic: 'mail.enrolment-received', key: newId(), payload: { enrolmentId } }),
  );
  await runOutbox(db, handlers());
  expect((await findOutbox(db, { prefix: 'mail.' }))[0]).toMatchObject({
    state: 'retrying',
    problem: 'passing-fault',
  });
  expect(sent).toEqual([]);
});
