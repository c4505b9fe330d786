import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantGuest, plantReturnDay } from '../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import { drainOutbox, findOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../../training/index.ts';
import type { DossierFacts } from '../domain/dossier.ts';
import { halfDays } from '../domain/half-day.ts';
import type { Dossier } from '../store/dossiers.ts';
import {
  certificateStates,
  findCertificate,
  findCertificateByNumber,
  matchCertificate,
} from '../store/certificates.ts';
import { issueCertificate, withdrawCertificate } from './command.ts';
import {
  certificateMails,
  officeCertificateRoutes,
  ownCertificateRoutes,
  publicCertificateRoutes,
} from './index.ts';

/** Who has not done everything, by enrolment; how a dossier is gathered is tested where that is written. */
const unfinished = new Set<string>();
vi.mock('../store/dossier-facts.ts', () => ({
  dossierFacts: (_db: unknown, dossiers: readonly Dossier[], today: DossierFacts['today']) =>
    Promise.resolve(
      new Map(
        dossiers.map(({ participation: { enrolmentId }, edition: days }): [string, DossierFacts] => [
          enrolmentId,
          {
            kind: days.kind,
            today,
            days,
            attendance: new Map(
              halfDays.map((half) => [
                half,
                half === 'day-2-morning' && unfinished.has(enrolmentId) ? 'absent' : 'present',
              ]),
            ),
            assignment: { state: 'accepted' },
            test: 'reviewed',
            receipts: { read: 0, compulsory: 0, openUnread: 0 },
          },
        ]),
      ),
    ),
}));

let db: Database;
let edition: Edition;
let office: Hono;
let own: Hono;
let open: Hono;
let anna: string;
let roles: string[];
let email: string;
const sent: Mail[] = [];
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };
const clock = fixedClock('2027-06-24T15:00:00Z');
const by = 'staff:k1';
const frame = { site, clock, csrf: () => 'secret' };

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const staffOf = () => ({ id: 'k1', name: 'Testpersoon Kantoor', roles });
  office = officeCertificateRoutes({ ...frame, db, staffOf });
});

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.certificate, learning.certificate_name_choice cascade`);
  unfinished.clear();
  roles = ['office'];
  edition = await plantEdition(db);
  anna = await plantEnrolment(db, edition, 'paid');
  email = `anna.${anna.slice(-6)}@example.com`;
  const personOf = () => ({ email });
  own = new Hono()
    .route('/', ownCertificateRoutes({ ...frame, db, lang: 'nl', personOf }))
    .route('/en', ownCertificateRoutes({ ...frame, db, lang: 'en', personOf }));
  // A fresh bound for every test.
  open = new Hono()
    .route('/', publicCertificateRoutes({ db, site, lang: 'nl', visitorOf: () => 'x' }))
    .route('/en', publicCertificateRoutes({ db, site, lang: 'en', visitorOf: () => 'x' }));
  sent.length = 0;
});

const get = async (app: Hono, path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.clone().text(), answer };
};
const post = async (app: Hono, path: string, fields: Record<string, string> = {}) => {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const drain = () =>
  drainOutbox(
    db,
    certificateMails({ db, clock, site, mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) } }),
  );
const officePath = (rest = '') => `/beheer/edities/${edition.code}/certificaten${rest}`;
const issue = async (enrolmentId = anna, reason = '') => {
  const issued = await issueCertificate({ db, clock, site }, { enrolmentId, reason, by });
  if (!issued.ok) throw new Error(issued.reason);
  return issued.value;
};
const withdraw = (number: string, reason = 'Naam verkeerd gespeld') =>
  withdrawCertificate({ db, clock, site }, { number, reason, by });

test('S28: the office sees who is ready and, by name, what others still miss', async () => {
  const bram = await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Bram Bakker' });
  unfinished.add(bram);
  const { html } = await get(office, officePath());
  expect(html).toContain('Klaar om uit te geven');
  expect(html).toContain('aanwezigheid: ochtend dag 2');
  expect((await get(office, officePath('/klaar'))).html).toContain('Testpersoon Anna de Wit');
  expect((await get(office, officePath('/klaar'))).html).not.toContain('Bram');
});

test('S28: everybody who is ready gets a certificate at once, and nobody who is not', async () => {
  const bram = await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Bram Bakker' });
  const carla = await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Carla Smit' });
  unfinished.add(bram);
  const fields = { [`wie-${anna}`]: 'ja', [`wie-${bram}`]: 'ja' };
  expect((await post(office, officePath('/klaar'), fields)).to).toBe(officePath('?melding=alle-uitgegeven'));
  expect([...(await certificateStates(db, [anna, bram, carla])).keys()]).toEqual([anna]);
  expect((await post(office, officePath('/klaar'), fields)).to).toBe(officePath('?melding=al-gedaan'));
  expect((await get(office, officePath('?melding=alle-uitgegeven'))).html).toContain('De mails gaan zo weg');
});

test('S28: in spite of something missing it is issued only with a reason, which is kept and never public', async () => {
  unfinished.add(anna);
  const path = officePath(`/${anna}`);
  const refused = await post(office, `${path}/uitgeven`, { reden: ' ' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#field-reden"');
  const reason = 'Was ziek, ingehaald op 1 juli';
  expect((await post(office, `${path}/uitgeven`, { reden: reason })).to).toBe(`${path}?melding=uitgegeven`);
  expect((await get(office, path)).html).toContain(`${reason} (ontbrak: aanwezigheid)`);
  const { number } = (await certificateStates(db, [anna])).get(anna)!;
  expect((await get(open, `/certificaten/${number}`)).html).not.toContain(reason);
  const [line] = await findAudit(db, { object: anna });
  expect(line).toMatchObject({ actor: by, act: 'certificate-issued', detail: { inSpiteOf: ['attendance'] } });
  expect(JSON.stringify(line)).not.toContain(reason);
});

test('the fact, the audit, the news for the register and the mail are there together, and once', async () => {
  const { number, id } = await issue();
  const again = await issueCertificate({ db, clock, site }, { enrolmentId: anna, reason: '', by });
  expect(again).toEqual({ ok: false, reason: 'already-issued' });
  expect(await findOutbox(db, { prefix: 'event.certificate' })).toMatchObject([
    { topic: 'event.certificate-issued' },
  ]);
  const payloads = await rows(
    db,
    sql`select payload from platform.outbox where topic = 'event.certificate-issued'`,
  );
  expect(payloads).toEqual([
    { payload: { certificateId: id, number, kind: 'course', enrolmentId: anna, email } },
  ]);
  await drain();
  expect(sent).toHaveLength(1);
});

test('the mail brings the certificate, and its subject names nobody', async () => {
  const { number } = await issue();
  await drain();
  const [mail] = sent;
  expect(mail).toMatchObject({ to: email, subject: 'Uw certificaat runningtherapie' });
  expect(mail!.attachments![0]).toMatchObject({ filename: `certificaat-${number}.pdf` });
  expect(Buffer.from(mail!.attachments![0]!.content).subarray(0, 5).toString()).toBe('%PDF-');
  expect(mail!.text).toContain(`http://localhost/certificaten/${number}`);
  expect(mail!.text).toContain(`http://localhost/mijn/${edition.code}/certificaat`);
  expect((await post(office, officePath(`/${anna}/${number}/mail`))).to).toContain('melding=verstuurd');
  await drain();
  expect(sent).toHaveLength(2);
});

test('a certificate is withdrawn with a reason for the office; a mistake is mended by issuing anew', async () => {
  const first = await issue();
  const path = officePath(`/${anna}`);
  const refused = await post(office, `${path}/${first.number}/intrekken`, { intrekreden: '' });
  expect(refused.status).toBe(422);
  const reason = 'Vergissing van het kantoor';
  const done = await post(office, `${path}/${first.number}/intrekken`, { intrekreden: reason });
  expect(done.to).toBe(`${path}?melding=ingetrokken`);
  expect((await get(open, `/certificaten/${first.number}`)).html).toContain(
    'Dit certificaat geldt niet meer',
  );
  const second = await issue();
  expect(second.number).not.toBe(first.number);
  const page = await get(open, `/certificaten/${first.number}`);
  expect(page.html).toContain('24 juni 2027');
  expect(page.html).toContain(`/certificaten/${second.number}`);
  expect(page.html).not.toContain(reason);
  const history = (await get(office, path)).html;
  for (const part of [reason, first.number, second.number, 'In plaats van']) expect(history).toContain(part);
  expect(await findCertificate(db, first.number)).toMatchObject({
    status: 'withdrawn',
    replacedBy: second.number,
  });
  await drain();
  expect(sent.map((mail) => mail.subject).sort()).toEqual([
    'Uw certificaat is ingetrokken',
    'Uw certificaat runningtherapie',
  ]);
  expect(await withdraw(first.number)).toEqual({ ok: false, reason: 'already-withdrawn' });
});

test('a teacher looks, and only the office issues and withdraws: for them those buttons are not there', async () => {
  const { number } = await issue();
  const bram = await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Bram Bakker' });
  roles = ['teacher'];
  const { html } = await get(office, officePath(`/${anna}`));
  expect(html).toContain(number);
  expect(html).not.toContain('intrekken');
  for (const path of [
    `/${bram}/uitgeven`,
    '/klaar',
    `/${anna}/${number}/intrekken`,
    `/${anna}/${number}/mail`,
  ])
    expect((await post(office, officePath(path), { intrekreden: 'x' })).status).toBe(404);
  expect((await get(office, officePath('/klaar'))).status).toBe(404);
});

test('the paper is kept as it was issued: what is downloaded has the fingerprint of the public page', async () => {
  const { number } = await issue();
  const { answer } = await get(own, `/mijn/${edition.code}/certificaat/certificaat.pdf`);
  const sha256 = createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
  expect((await get(open, `/certificaten/${number}`)).html).toContain(sha256);
  const office1 = await get(office, officePath(`/${anna}/${number}.pdf`));
  expect(
    createHash('sha256')
      .update(Buffer.from(await office1.answer.arrayBuffer()))
      .digest('hex'),
  ).toBe(sha256);
  await get(own, `/mijn/${edition.code}/certificaat/certificaat.pdf?taal=en`);
  expect((await get(open, `/en/certificaten/${number}`)).html).toContain('English PDF');
});

test('S28: the public page shows all that was certified, its state, and that the title is not protected', async () => {
  const { number } = await issue();
  const { status, html } = await get(open, `/certificaten/${number.toLowerCase().replaceAll('-', '')}`);
  expect(status).toBe(200);
  for (const part of [
    'Dit certificaat is echt en geldt',
    'Vergelijk dit met het papier',
    'Testpersoon Anna de Wit',
    'Driedaagse basiscursus runningtherapie',
    'donderdag 18 maart 2027',
    'Dalfsen',
    '22,5 uur',
    'psychiatrie, sportpsychologie',
    'Instituut Duurloop (voorbeeld), Voorbeeldstad',
    'De titel runningtherapeut is niet beschermd',
    '<meta name="robots" content="noindex"/>',
  ])
    expect(html).toContain(part);
  expect(html).not.toContain('@example.com');
  expect((await get(open, `/en/certificaten/${number}`)).html).toContain(
    'The title of running therapist is not protected',
  );
});

test('S28: what is certified stays as it was issued, whatever becomes of the edition or the enrolment', async () => {
  const { number } = await issue();
  await db.execute(sql`update training.edition set place = 'Elders' where id = ${edition.id}`);
  await db.execute(sql`update training.enrolment set name = 'Testpersoon Anders' where id = ${anna}`);
  const { html } = await get(open, `/certificaten/${number}`);
  expect(html).toContain('Dalfsen');
  expect(html).toContain('Testpersoon Anna de Wit');
});

test('the holder chooses how their name stands on the public page, before and after', async () => {
  const path = `/mijn/${edition.code}/certificaat`;
  expect((await post(own, `${path}/naam`, { naam: 'initials' })).to).toBe(`${path}?gedaan=naam`);
  const { number } = await issue();
  expect((await get(open, `/certificaten/${number}`)).html).toContain('T. A. de Wit');
  await post(own, `${path}/naam`, { naam: 'number' });
  const hidden = (await get(open, `/certificaten/${number}`)).html;
  expect(hidden).not.toContain('de Wit');
  const bad = await post(own, `/en${path}/naam`, { naam: 'bijnaam' });
  expect(bad.status).toBe(422);
  expect(bad.html).toContain('Choose how your name');
});

test('a hidden name can still be checked against the paper, so that an altered one shows', async () => {
  await post(own, `/mijn/${edition.code}/certificaat/naam`, { naam: 'number' });
  const { number } = await issue();
  const check = (naam: string) => post(open, `/certificaten/${number}/naam`, { naam });
  expect((await check('testpersoon anna de wit')).html).toContain('Ja, deze naam hoort');
  expect((await check('Testpersoon Anna de Wil')).html).toContain(
    'Nee, op dit certificaat hoort een andere naam',
  );
  expect((await check(' ')).status).toBe(422);
});

test('a number that nobody has and a text that is no number get the very same answer', async () => {
  const answers = await Promise.all(
    ['RT26-7F3KH-9QXM4-2VCPB', 'x', '%00', '%E0%A4%A', "' or 1=1", 'A'.repeat(3000), '../../etc'].map(
      (number) => get(open, `/certificaten/${number}`),
    ),
  );
  for (const { status, html } of answers.filter((_, at) => at !== 6)) {
    expect(status).toBe(404);
    expect(html).toBe(answers[0]!.html);
  }
  expect(answers[0]!.html).toContain('Er zit een tikfout in het nummer');
});

test('guessing has a bound, and past it a number that exists is not shown either', async () => {
  const { number } = await issue();
  for (let i = 0; i < 60; i++) await open.request(`/certificaten/x${i}`);
  expect((await get(open, `/certificaten/${number}`)).status).toBe(429);
});

test('the search form leads to the page of a number, and asks for one when it is empty', async () => {
  expect((await open.request('/certificaten?nummer=rt26%207f3kh')).headers.get('location')).toBe(
    '/certificaten/rt26%207f3kh',
  );
  expect((await get(open, '/certificaten?nummer=')).status).toBe(422);
  expect((await get(open, '/en/certificaten')).html).toContain('Check a certificate');
});

test('S26, S28: before, the own page names what is missing and that the result of the test does not count', async () => {
  unfinished.add(anna);
  const path = `/mijn/${edition.code}/certificaat`;
  const { html } = await get(own, path);
  expect(html).toContain('aanwezigheid: ochtend dag 2');
  expect(html).toContain('De uitslag van de theorietoets telt niet mee');
  expect((await get(own, `${path}/certificaat.pdf`)).status).toBe(404);
  unfinished.clear();
  expect((await get(own, path)).html).toContain('Alles is binnen');
});

test('after, the own page has the paper, the badge, a line to share and the way to check it', async () => {
  const { number } = await issue();
  await drain();
  const { html } = await get(own, `/en/mijn/${edition.code}/certificaat`);
  for (const part of [
    number,
    'certificaat.pdf?taal=en',
    'badge.jwt',
    'badge.json',
    'linkedin.com/profile/add',
    'Fingerprint of the file',
  ])
    expect(html).toContain(part);
  await withdraw(number);
  const gone = (await get(own, `/mijn/${edition.code}/certificaat`)).html;
  expect(gone).toContain('Uw certificaat is ingetrokken');
  expect(gone).not.toContain('Naam verkeerd gespeld');
});

test('forbidden is not found: somebody else, another edition, and addresses that are nothing', async () => {
  const { number } = await issue();
  email = 'stranger@example.com';
  expect((await get(own, `/mijn/${edition.code}/certificaat`)).status).toBe(404);
  expect((await post(own, `/mijn/${edition.code}/certificaat/naam`, { naam: 'full' })).status).toBe(404);
  const other = await plantEdition(db, { code: 'RT19032027' });
  for (const wrong of ['x', '%00', "' or 1=1", other.id]) {
    expect((await get(office, officePath(`/${wrong}`))).status).toBe(404);
    expect((await get(office, officePath(`/${anna}/${wrong}.pdf`))).status).toBe(404);
    expect((await post(office, officePath(`/${wrong}/uitgeven`))).status).toBe(404);
  }
  expect((await get(office, `/beheer/edities/${other.code}/certificaten/${anna}`)).status).toBe(404);
  expect((await get(office, `/beheer/edities/RT01012001/certificaten`)).status).toBe(404);
  expect((await get(office, `/beheer/edities/${other.code}/certificaten`)).html).toContain(
    'Nog geen deelnemers',
  );
  expect((await findCertificateByNumber(db, number))?.standing.state).toBe('valid');
});

test('S27: who says to have a certificate is matched by number and name, or by name and year; the rest is for a human', async () => {
  const { number } = await issue();
  const kind = async (asked: Parameters<typeof matchCertificate>[1]) =>
    (await matchCertificate(db, asked)).kind;
  const name = 'testpersoon ANNA de Wit';
  expect(await kind({ number: number.toLowerCase(), name })).toBe('matched');
  expect(await kind({ name, year: 2027 })).toBe('matched');
  expect(await kind({ name, year: 2026 })).toBe('unsure');
  expect(await kind({ name })).toBe('unsure');
  expect(await kind({ number, name: 'Testpersoon Bram Bakker' })).toBe('unsure');
  expect(await kind({ number: '2009-14', name, year: 2027 })).toBe('unsure');
  expect(await kind({ name: 'Testpersoon Anne de Wit', year: 2027 })).toBe('unsure');
  expect(await kind({ name: 'Iemand Anders', year: 2027 })).toBe('unknown');
  await withdraw(number);
  expect(await kind({ number, name })).toBe('unsure');
});

test('S27: guests of the return day stand below the participants, and get the certificate of that day from there', async () => {
  const returnDay = await plantReturnDay(db, edition);
  const guest = await plantGuest(db, returnDay);
  const { html } = await get(office, officePath());
  expect(html).toContain('0 van de 1 deelnemers');
  expect(html).toMatch(/Anna de Wit.*Gasten van de terugkomdag.*Gijs Gast.*Klaar om uit te geven/s);
  expect((await get(office, officePath('/klaar'))).html).toContain('Testpersoon Gijs Gast (terugkomdag)');
  expect((await get(office, officePath(`/${guest}`))).html).toContain(officePath(`/${guest}/uitgeven`));
  const issued = await post(office, officePath(`/${guest}/uitgeven`));
  expect(issued.to).toBe(officePath(`/${guest}?melding=uitgegeven`));
  const { number } = (await certificateStates(db, [guest])).get(guest)!;
  const certificate = await findCertificateByNumber(db, number);
  expect(certificate).toMatchObject({ kind: 'return-day', content: { editionCode: returnDay.code } });
  expect((await get(office, officePath(`/${guest}/${number}.pdf`))).status).toBe(200);
});

test('S27: a guest of another course is not on the page of this one', async () => {
  const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
  const guest = await plantGuest(db, await plantReturnDay(db, other));
  expect((await get(office, officePath())).html).not.toContain('Gijs Gast');
  expect((await get(office, officePath(`/${guest}`))).status).toBe(404);
  expect((await post(office, officePath(`/${guest}/uitgeven`))).status).toBe(404);
});
