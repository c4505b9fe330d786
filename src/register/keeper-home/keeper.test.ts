import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  about,
  anna,
  certificate,
  freshRegister,
  movableClock,
  registerDatabase,
  second,
  type RegisterHouse,
} from '../../../test/support/register.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { plantTherapist } from '../store/plant.ts';
import { findHistory, findListing } from '../store/standings.ts';
import { findTherapist } from '../store/therapists.ts';

let db: Database;
let house: RegisterHouse;
const clock = movableClock();
const on = (text: string) => text as CalendarDay;

beforeAll(async () => {
  db = await registerDatabase();
});
beforeEach(async () => {
  clock.todayIs('2026-11-22');
  ({ house } = await freshRegister(db, clock));
});

test('suspended, lifted, withdrawn, restored after an objection: the public status follows at once, history stays', async () => {
  const id = await plantTherapist(
    { db, clock },
    {
      name: 'Testpersoon Anna',
      email: anna.email,
      practices: [{ name: 'Bos', place: 'Malden', at: { lat: 51.78, lon: 5.86 } }],
    },
  );
  const page = `/register-beheer/therapeuten/${id}`;
  const listed = async () => (await findListing(db, (await findTherapist(db, id))!, on('2026-11-22'))).listed;
  expect(await listed()).toBe(true);
  expect((await house.post(`${page}/schorsen`, { 'reden-schorsen': '' })).status).toBe(422);
  expect(
    (await house.post(`${page}/schorsen`, { 'reden-schorsen': 'Klacht', vanaf: '2020-01-01' })).html,
  ).toContain('#field-vanaf');
  expect((await house.post(`${page}/schorsen`, { 'reden-schorsen': 'Klacht' })).status).toBe(303);
  expect(await listed()).toBe(false);
  expect((await rows(db, sql`select 1 from register.spot where therapist_id = ${id}`)).length).toBe(0);
  await house.post(`${page}/opheffen`, { 'reden-opheffen': 'Opgelost' });
  expect(await listed()).toBe(true);
  await house.post(`${page}/intrekken`, { 'reden-intrekken': 'Fraude' });
  expect(await listed()).toBe(false);
  const event = (await findHistory(db, id)).at(-1)!.id;
  expect((await house.get('/mijn/register')).html).toContain(`bezwaar/besluit-${event}`);
  await house.post(`/mijn/register/bezwaar/besluit-${event}`, { gronden: 'Niet waar' });
  const [{ id: appeal }] = (await rows<{ id: string }>(db, sql`select id from register.appeal`)) as [
    { id: string },
  ];
  house.now.staff = second;
  await house.post(`/register-beheer/bezwaren/${appeal}`, { besluit: 'ja', reden: 'Klopt' });
  expect(await listed()).toBe(true);
  expect((await findHistory(db, id)).map(({ kind }) => kind)).toEqual([
    'admitted',
    'suspended',
    'resumed',
    'withdrawn',
    'restored',
  ]);
  await expect(db.execute(sql`delete from register.standing_event`)).rejects.toThrow();
  await house.drain();
  expect(house.mailTo(anna.email)).toHaveLength(5);
});

test('S38: what differs from the base profession needs a reason, and the public fields follow', async () => {
  const id = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  const mark = (fields: Record<string, string>) =>
    house.post(`/register-beheer/therapeuten/${id}/bekwaam`, {
      beroep: 'coach',
      'bekwaam-prevention': 'ja',
      ...fields,
    });
  expect((await mark({ 'bekwaam-cure': 'ja' })).html).toContain('#field-reden-bekwaam');
  expect((await mark({})).status).toBe(303);
  expect((await findTherapist(db, id))!.competentFor).toEqual(['prevention']);
  await house.post('/mijn/register/profiel/gegevens', {
    naam: 'Testpersoon Anna',
    email: 'a@example.com',
    'taal-nl': 'ja',
    'veld-cure': 'ja',
    'veld-prevention': 'ja',
  });
  expect((await findTherapist(db, id))!.fields).toEqual(['prevention']);
});

test('bad ids, names and numbers in an address find nothing, and never a fault', async () => {
  await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  const odd = ['x', '%00', "'", '00000000-0000-0000-0000-000000000000', '../..', '9'.repeat(30)];
  for (const bad of odd.map(encodeURIComponent))
    for (const path of ['aanvragen', 'therapeuten', 'bezwaren', 'competentieprofiel/concept'])
      expect([path, bad, (await house.get(`/register-beheer/${path}/${bad}`)).status]).toEqual([
        path,
        bad,
        404,
      ]);
  for (const bad of odd.map(encodeURIComponent))
    for (const path of ['profiel/praktijken', 'punten/bewijs', 'bezwaar', 'aanmelden/bestanden'])
      expect([path, bad, (await house.get(`/mijn/register/${path}/${bad}`)).status]).toEqual([
        path,
        bad,
        404,
      ]);
  expect((await house.get('/register-beheer/therapeuten?q=%00%25_%5C&vanaf=-1')).status).toBe(200);
  expect((await house.get('/mijn/register/bezwaar/besluit-99999999999999')).status).toBe(404);
});

test('every page answers, in both languages, also for who is no therapist', async () => {
  for (const prefix of ['', '/en']) {
    expect((await house.get(`${prefix}/mijn/register`)).status).toBe(200);
    for (const page of [
      'profiel',
      'profiel/gegevens',
      'profiel/zichtbaar',
      'profiel/voorbeeld',
      'punten',
      'uitschrijven',
    ])
      expect((await house.get(`${prefix}/mijn/register/${page}`)).status).toBe(303);
  }
  await plantTherapist(
    { db, clock },
    {
      name: 'Testpersoon Anna',
      email: anna.email,
      practices: [{ name: 'Bos', place: 'Malden', at: { lat: 51.78, lon: 5.86 } }],
    },
  );
  for (const prefix of ['', '/en'])
    for (const page of [
      '',
      '/profiel',
      '/profiel/gegevens',
      '/profiel/zichtbaar',
      '/profiel/voorbeeld',
      '/profiel/praktijken/nieuw',
      '/punten',
      '/uitschrijven',
      '/aanmelden',
    ])
      expect([page, (await house.get(`${prefix}/mijn/register${page}`)).status]).toEqual([page, 200]);
  for (const page of [
    '',
    '/aanvragen',
    '/therapeuten',
    '/therapeuten.csv',
    '/punten',
    '/bezwaren',
    '/competentieprofiel',
    '/instellingen',
  ])
    expect([page, (await house.get(`/register-beheer${page}`)).status]).toEqual([page, 200]);
});

test('settings hold from a day that is not past, within their bounds, and what held before stays', async () => {
  const good = {
    termYears: '4',
    normPoints: '12',
    renewalMonths: '12',
    returnDayPoints: '6',
    coursePoints: '10',
    answerDays: '42',
    appealWeeks: '6',
    alumni: 'not',
    renewal: 'automatic',
    fourEyes: 'ja',
    vanaf: '2026-11-22',
  };
  expect((await house.post('/register-beheer/instellingen', { ...good, termYears: 'vijf' })).html).toContain(
    '#field-termYears',
  );
  expect(
    (await house.post('/register-beheer/instellingen', { ...good, vanaf: '2026-11-21' })).html,
  ).toContain('#field-vanaf');
  expect((await house.post('/register-beheer/instellingen', { ...good, alumni: 'wie weet' })).status).toBe(
    422,
  );
  expect((await house.post('/register-beheer/instellingen', good)).status).toBe(303);
  house.certificates.set('RT-R', certificate({ number: 'RT-R', course: 'return-day' }));
  expect((await house.post('/mijn/register/aanmelden', { ...about, certificaat: 'RT-R' })).html).toContain(
    'alleen mensen toe die de driedaagse',
  );
});
