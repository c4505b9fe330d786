import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  admitAll,
  anna,
  apply,
  bas,
  evidence,
  freshRegister,
  keeper,
  movableClock,
  registerDatabase,
  second,
  settle,
  type RegisterHouse,
} from '../../../test/support/register.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { plantTherapist } from '../store/plant.ts';

let db: Database;
let house: RegisterHouse;
let points: string[];
const clock = movableClock();

beforeAll(async () => {
  db = await registerDatabase();
});
beforeEach(async () => {
  clock.todayIs('2026-11-22');
  ({ house, points } = await freshRegister(db, clock));
});

test('more is asked about one point only; the answer goes back to the registrar, and a withdrawn one stops', async () => {
  const id = await apply(house, db, points);
  const [first, other] = points as [string, string];
  const judge = (point: string, verdict: string, reason = '') =>
    house.post(`/register-beheer/aanvragen/${id}/punten/${point}`, {
      [`oordeel-${point}`]: verdict,
      [`reden-${point}`]: reason,
    });
  expect((await judge(first, 'more')).html).toContain(`#field-reden-${first}`);
  expect((await judge(first, 'more', 'Geef een voorbeeld')).status).toBe(303);
  await judge(other, 'met');
  expect((await house.post(`/register-beheer/aanvragen/${id}/vragen`, { datum: '2026-11-22' })).status).toBe(
    422,
  );
  expect((await house.post(`/register-beheer/aanvragen/${id}/vragen`, { datum: '2027-02-30' })).status).toBe(
    422,
  );
  expect((await house.post(`/register-beheer/aanvragen/${id}/vragen`, { datum: '2027-01-10' })).status).toBe(
    303,
  );
  await house.drain();
  expect(house.mails.at(-1)!.text).toContain('Geef een voorbeeld');
  expect((await house.get('/mijn/register/aanmelden')).html).toContain('zondag 10 januari 2027');
  expect((await house.post(`/mijn/register/aanmelden/punten/${other}`, { tekst: evidence })).status).toBe(
    404,
  );
  expect(
    (await house.post(`/mijn/register/aanmelden/punten/${first}`, { tekst: `${evidence} Zo.` })).status,
  ).toBe(303);
  expect((await house.post('/mijn/register/aanmelden/controleren', { verklaring: 'ja' })).status).toBe(303);
  expect((await house.get('/register-beheer/aanvragen')).html).toContain('Te beoordelen');
  expect((await house.post('/mijn/register/aanmelden/intrekken')).to).toContain('ingetrokken');
  expect((await house.post(`/register-beheer/aanvragen/${id}/toelaten`)).to).toContain('not-now');
});

test('a registrar does not judge their own application, nor their own points, nor their own registration', async () => {
  const id = await apply(house, db, points);
  house.now.staff = { ...keeper, email: 'ANNA@example.com' };
  expect((await house.get(`/register-beheer/aanvragen/${id}`)).html).toContain('uw eigen aanvraag');
  const one = points[0]!;
  expect(
    (await house.post(`/register-beheer/aanvragen/${id}/punten/${one}`, { [`oordeel-${one}`]: 'met' })).to,
  ).toContain('own-application');
  expect((await house.post(`/register-beheer/aanvragen/${id}/toelaten`)).html).toContain('uw eigen aanvraag');
  const own = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  expect((await house.post(`/register-beheer/therapeuten/${own}/verlengen`)).html).toContain(
    'uw eigen registratie',
  );
});

test('with four eyes the first registrar proposes and another one decides', async () => {
  await settle(db, { fourEyes: true });
  const id = await apply(house, db, points);
  expect((await admitAll(house, id, points)).to).toContain('proposed-admit');
  expect((await house.post(`/register-beheer/aanvragen/${id}/toelaten`)).html).toContain(
    'U deed zelf het voorstel',
  );
  house.now.staff = second;
  expect((await house.post(`/register-beheer/aanvragen/${id}/toelaten`)).to).toContain('melding=admitted');
});

test('an application is judged by the version of the profile that it was made under', async () => {
  const id = await apply(house, db, points);
  await house.post('/register-beheer/competentieprofiel/concept');
  await house.post('/register-beheer/competentieprofiel/concept/nieuw', {
    titel: 'Nieuw punt',
    tekst: 'Iets nieuws',
  });
  expect(
    (await house.post('/register-beheer/competentieprofiel/concept/nieuw', { titel: '', tekst: 'x' })).status,
  ).toBe(422);
  expect((await house.post('/register-beheer/competentieprofiel/publiceren')).to).toContain('gepubliceerd');
  expect((await house.get('/register-beheer/competentieprofiel')).html).toContain('Nieuw punt');
  expect((await house.get(`/register-beheer/aanvragen/${id}`)).html).not.toContain('Nieuw punt');
  expect((await admitAll(house, id, points)).to).toContain('melding=admitted');
});

test('refused: with the reason and the way to object; another registrar decides, and it is judged anew', async () => {
  const id = await apply(house, db, points);
  for (const point of points)
    await house.post(`/register-beheer/aanvragen/${id}/punten/${point}`, {
      [`oordeel-${point}`]: 'not-met',
      [`reden-${point}`]: 'Te weinig',
    });
  expect((await house.post(`/register-beheer/aanvragen/${id}/afwijzen`)).html).toContain(
    '#field-reden-refuse',
  );
  await house.post(`/register-beheer/aanvragen/${id}/afwijzen`, { 'reden-refuse': 'Nog te weinig ervaring' });
  await house.drain();
  expect(house.mails.at(-1)!.text).toMatch(/Nog te weinig ervaring[^]*Te weinig[^]*zondag 3 januari 2027/);
  const way = `/mijn/register/bezwaar/aanmelding-${id}`;
  expect((await house.post(way, { gronden: ' ' })).status).toBe(422);
  expect((await house.post(way, { gronden: 'Ik heb wel ervaring' })).status).toBe(303);
  expect((await house.post(way, { gronden: 'Nog eens' })).status).toBe(422);
  house.now.person = bas;
  expect((await house.get(way)).status).toBe(404);
  const [{ id: appeal }] = (await rows<{ id: string }>(db, sql`select id from register.appeal`)) as [
    { id: string },
  ];
  expect(
    (await house.post(`/register-beheer/bezwaren/${appeal}`, { besluit: 'ja', reden: 'x' })).html,
  ).toContain('U nam het besluit zelf');
  house.now.staff = second;
  expect(
    (await house.post(`/register-beheer/bezwaren/${appeal}`, { besluit: 'ja', reden: 'Kijk opnieuw' })).to,
  ).toContain('melding=upheld');
  expect((await house.get('/register-beheer/aanvragen')).html).toContain('Te beoordelen');
});
