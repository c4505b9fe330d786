import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  about,
  admitAll,
  anna,
  apply,
  bas,
  certificate,
  evidence,
  freshRegister,
  goodNumber,
  located,
  movableClock,
  registerDatabase,
  uploadOf,
  virus,
  type RegisterHouse,
} from '../../../test/support/register.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { consentFields } from '../domain/profile.ts';
import { findPoints } from '../store/points.ts';
import { plantTherapist } from '../store/plant.ts';
import { findListing, findStanding } from '../store/standings.ts';
import { findTherapist, findTherapistByEmail } from '../store/therapists.ts';

let db: Database;
let house: RegisterHouse;
let points: string[];
const clock = movableClock();
const on = (text: string) => text as CalendarDay;

beforeAll(async () => {
  db = await registerDatabase();
});
beforeEach(async () => {
  clock.todayIs('2026-11-22');
  ({ house, points } = await freshRegister(db, clock));
});

test('S35: from invitation to a listed therapist: apply, judge, profile, consent, confirm', async () => {
  await inTransaction(db, (tx) =>
    addToOutbox(tx, {
      topic: 'event.certificate-issued',
      key: 'c1',
      payload: { number: goodNumber, email: anna.email },
    }),
  );
  await house.drain();
  expect(house.mailTo(anna.email)).toEqual(['U kunt zich aanmelden voor het register']);
  const id = await apply(house, db, points);
  await house.drain();
  expect(house.mailTo('kantoor@example.com')).toHaveLength(1);
  expect((await admitAll(house, id, points)).to).toContain('melding=admitted');
  await house.drain();
  expect(house.mailTo(anna.email)).toContain('U bent opgenomen in het register');

  const therapist = await findTherapist(db, (await findTherapistByEmail(db, anna.email))!.id);
  expect(therapist).toMatchObject({
    slug: 'testpersoon-anna-de-wit',
    certificateNumber: goodNumber,
    consents: {},
  });
  expect(await findStanding(db, therapist!.id, on('2026-11-22'))).toMatchObject({
    state: 'registered',
    validUntil: '2031-11-22',
  });
  expect(await findListing(db, therapist!, on('2026-11-22'))).toEqual({
    listed: false,
    why: 'never-confirmed',
  });
  expect((await house.post('/mijn/register/profiel/bevestigen')).status).toBe(422);

  await house.post('/mijn/register/profiel/gegevens', {
    naam: 'Testpersoon Anna de Wit',
    email: 'praktijk@example.com',
    'taal-nl': 'ja',
    'veld-cure': 'ja',
    'vorm-group': 'ja',
    over: 'Rustig lopen',
  });
  await db.execute(sql`insert into register.practice (id, therapist_id, name, place, lat, lon)
    values (gen_random_uuid(), ${therapist!.id}, 'Bos', 'Malden', 51.78, 5.86)`);
  const answers = Object.fromEntries(
    consentFields.map((field) => [`toon-${field}`, field === 'phone' ? 'nee' : 'ja']),
  );
  const { 'toon-photo': _, ...without } = answers;
  expect((await house.post('/mijn/register/profiel/zichtbaar', without)).html).toContain('#field-toon-photo');
  expect((await house.post('/mijn/register/profiel/zichtbaar', answers)).status).toBe(303);
  expect((await house.post('/mijn/register/profiel/bevestigen')).to).toContain('bevestigd');
  expect(await findListing(db, (await findTherapist(db, therapist!.id))!, on('2026-11-22'))).toEqual({
    listed: true,
    until: '2027-11-22',
  });
  const acts = (await findAudit(db, { object: `application:${id}` })).map(({ act }) => act);
  expect(acts).toEqual(['application-admitted', 'point-judged', 'point-judged', 'application-submitted']);
});

test('somebody is invited once, however many certificates follow, and a therapist gets points instead', async () => {
  const issue = (key: string, number: string) =>
    inTransaction(db, (tx) =>
      addToOutbox(tx, { topic: 'event.certificate-issued', key, payload: { number } }),
    );
  house.certificates.set('RT26-2', certificate({ number: 'RT26-2', course: 'return-day' }));
  await issue('a', goodNumber);
  await issue('b', 'RT26-2');
  await house.drain();
  expect(house.mailTo(anna.email)).toHaveLength(1);
  const id = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  await issue('c', 'RT26-2');
  await issue('d', 'RT26-2');
  await house.drain();
  expect((await findPoints(db, id)).map(({ kind, decision }) => [kind, decision?.points])).toEqual([
    ['return-day', 6],
  ]);
});

test('S35, S27: what the certificate does not open is said beside its field, and what was typed stays', async () => {
  house.certificates.set('RT-2D', certificate({ number: 'RT-2D', course: 'two-day' }));
  for (const [certificaat, said] of [
    ['RT-NO', 'kennen dit nummer niet'],
    ['RT-2D', 'Volg eerst een terugkomdag'],
    ['', 'nummer van uw certificaat in'],
  ] as const) {
    const answer = await house.post('/mijn/register/aanmelden', { ...about, certificaat });
    expect([answer.status, answer.html.includes(said), answer.html.includes('12345678904')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(answer.html).toContain('#field-certificaat');
  }
  house.now.person = bas;
  expect((await house.post('/mijn/register/aanmelden', { ...about, naam: 'Bas Jansen' })).html).toContain(
    'op een andere naam',
  );
});

test('an application is not sent in before every point has words and it was declared to be true', async () => {
  await house.post('/mijn/register/aanmelden', about);
  expect((await house.post(`/mijn/register/aanmelden/punten/${points[0]}`, { tekst: 'kort' })).status).toBe(
    422,
  );
  expect((await house.get(`/mijn/register/aanmelden/punten/${points[0]}`)).html).toContain('kort');
  expect((await house.post('/mijn/register/aanmelden/controleren', { verklaring: 'ja' })).html).toContain(
    'Nog niet alles',
  );
  for (const point of points)
    await house.post(`/mijn/register/aanmelden/punten/${point}`, { tekst: evidence });
  expect((await house.post('/mijn/register/aanmelden/controleren')).html).toContain('#field-verklaring');
  expect((await house.get('/register-beheer/aanvragen')).html).toContain('Er wacht niemand');
  expect((await house.post('/mijn/register/aanmelden/controleren', { verklaring: 'ja' })).status).toBe(303);
  // Sent in, nothing can be changed.
  expect((await house.post(`/mijn/register/aanmelden/punten/${points[0]}`, { tekst: evidence })).status).toBe(
    404,
  );
});

test('uploads with an application: wrong, infected and too many are refused; nobody else ever gets a file', async () => {
  await house.post('/mijn/register/aanmelden', about);
  const path = `/mijn/register/aanmelden/punten/${points[0]}/bestand`;
  expect((await house.post(path)).status).toBe(422);
  expect((await house.post(path, { bestand: uploadOf(virus, 'a.pdf') })).html).toContain('virus');
  expect((await house.post(path, { bestand: uploadOf('MZ program', 'a.pdf') })).status).toBe(422);
  for (let n = 0; n < 5; n += 1)
    expect((await house.post(path, { bestand: uploadOf(await located(), `../${n}.jpg`) })).status).toBe(303);
  expect((await house.post(path, { bestand: uploadOf(await located(), 'zes.jpg') })).html).toContain(
    'hooguit vijf',
  );
  const [file] = await rows<{ file_id: string }>(db, sql`select file_id from register.application_file`);
  const own = `/mijn/register/aanmelden/bestanden/${file!.file_id}`;
  expect((await house.raw(own)).headers.get('content-disposition')).toMatch(
    /^attachment; filename="\d\.jpg"$/,
  );
  house.now.person = bas;
  expect((await house.get(own)).status).toBe(404);
  expect((await house.post(`${own}/verwijderen`)).status).toBe(404);
  house.now.person = anna;
  expect((await house.post(`${own}/verwijderen`)).status).toBe(303);
});

test('S35: a certificate serves one person: a draft holds nothing, who sends in first has it, however it is typed', async () => {
  const typed = { ...about, certificaat: ` ${goodNumber.toLowerCase()} ` };
  await house.post('/mijn/register/aanmelden', about);
  house.now.person = bas;
  expect((await house.post('/mijn/register/aanmelden', typed)).status).toBe(303);
  house.now.person = anna;
  await apply(house, db, points);
  house.now.person = bas;
  for (const point of points)
    await house.post(`/mijn/register/aanmelden/punten/${point}`, { tekst: evidence });
  const late = await house.post('/mijn/register/aanmelden/controleren', { verklaring: 'ja' });
  expect([late.status, late.html.includes('al iemand anders zich aangemeld')]).toEqual([422, true]);
  expect((await house.post('/mijn/register/aanmelden', typed)).html).toContain('#field-certificaat');
});

test('an invitation is written in the language of who earned the certificate', async () => {
  house.certificates.set('RT-EN', certificate({ number: 'RT-EN', lang: 'en' }));
  await inTransaction(db, (tx) =>
    addToOutbox(tx, { topic: 'event.certificate-issued', key: 'en', payload: { number: 'RT-EN' } }),
  );
  await house.drain();
  expect(house.mails.map(({ subject }) => subject)).toEqual(['You can apply for the register']);
});
