import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  anna,
  freshRegister,
  located,
  movableClock,
  registerDatabase,
  settle,
  uploadOf,
  type RegisterHouse,
} from '../../../test/support/register.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { watchRegister } from './index.ts';
import { findPoints } from '../store/points.ts';
import { plantTherapist } from '../store/plant.ts';
import { findHistory, findListing, findStanding } from '../store/standings.ts';
import { findTherapistByEmail } from '../store/therapists.ts';

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

test('points: claimed with a proof, judged once, and renewed when the norm is met near the end', async () => {
  await settle(db, { normPoints: 10 });
  const id = await plantTherapist(
    { db, clock },
    { name: 'Testpersoon Anna', email: anna.email, validUntil: on('2027-03-01') },
  );
  const claim = { titel: 'Nascholing ademen', datum: '2026-10-01', punten: '12' };
  expect((await house.post('/mijn/register/punten', claim)).html).toContain('#field-bewijs');
  for (const wrong of [
    { datum: '2027-01-01' },
    { datum: 'x' },
    { punten: '-1' },
    { punten: '1e3' },
    { titel: '' },
  ])
    expect(
      (
        await house.post('/mijn/register/punten', {
          ...claim,
          ...wrong,
          bewijs: uploadOf(await located(), 'a.jpg'),
        })
      ).status,
    ).toBe(422);
  expect(
    (await house.post('/mijn/register/punten', { ...claim, bewijs: uploadOf(await located(), 'a.jpg') }))
      .status,
  ).toBe(303);
  expect((await house.get('/mijn/register/punten')).html).toContain('U komt 10 punten tekort');
  const [line] = await findPoints(db, id);
  const judge = (fields: Record<string, string>) => house.post(`/register-beheer/punten/${line!.id}`, fields);
  expect((await judge({ besluit: 'nee' })).status).toBe(422);
  expect((await judge({ besluit: 'ja', [`punten-${line!.id}`]: '9999' })).status).toBe(422);
  expect((await house.post(`/register-beheer/therapeuten/${id}/verlengen`)).html).toContain(
    'nog niet genoeg punten',
  );
  expect((await judge({ besluit: 'ja', [`punten-${line!.id}`]: '10' })).status).toBe(303);
  expect((await judge({ besluit: 'nee', [`reden-${line!.id}`]: 'x' })).html).toContain('al beoordeeld');
  expect((await house.get('/register-beheer')).html).toContain('Testpersoon Anna');
  expect((await house.post(`/register-beheer/therapeuten/${id}/verlengen`)).status).toBe(303);
  expect(await findStanding(db, id, on('2026-11-22'))).toMatchObject({ validUntil: '2032-03-01' });
  expect((await house.post(`/register-beheer/therapeuten/${id}/verlengen`)).status).toBe(422);
});

test('the daily round reminds once of each thing, hides who did not confirm, and tells who expired', async () => {
  await plantTherapist(
    { db, clock },
    { name: 'Testpersoon Anna', email: anna.email, confirmedDaysAgo: 340, validUntil: on('2027-02-01') },
  );
  const round = async () => {
    await watchRegister({ db, clock });
    await watchRegister({ db, clock });
    await house.drain();
    return house.mailTo(anna.email).length;
  };
  expect(await round()).toBe(2);
  expect(house.mailTo(anna.email).sort()).toEqual([
    'Kloppen uw gegevens in het register nog?',
    'Uw registratie loopt over een half jaar af',
  ]);
  clock.todayIs('2026-12-14');
  expect(await round()).toBe(3);
  clock.todayIs('2026-12-20');
  expect(await round()).toBe(4);
  expect(house.mailTo(anna.email)).toContain('Uw pagina in het register is verborgen');
  expect(await findListing(db, (await findTherapistByEmail(db, anna.email))!, on('2026-12-20'))).toEqual({
    listed: false,
    why: 'confirmation-lapsed',
  });
  clock.todayIs('2027-02-05');
  await round();
  expect(house.mailTo(anna.email).filter((subject) => subject === 'Uw registratie is verlopen')).toHaveLength(
    1,
  );
  expect(
    (await findHistory(db, (await findTherapistByEmail(db, anna.email))!.id)).map(({ kind }) => kind),
  ).toEqual(['admitted', 'expired']);
});

test('leaving is asked twice, and the page is gone at once', async () => {
  const id = await plantTherapist({ db, clock }, { name: 'Testpersoon Anna', email: anna.email });
  expect((await house.post('/mijn/register/uitschrijven')).status).toBe(422);
  expect((await house.post('/mijn/register/uitschrijven', { zeker: 'ja' })).to).toContain('uitgeschreven');
  expect((await findStanding(db, id, on('2026-11-22'))).state).toBe('resigned');
});

test('who expired may object too; upheld, the term goes on for one more from the day it ended', async () => {
  const id = await plantTherapist(
    { db, clock },
    { name: 'Testpersoon Anna', email: anna.email, validUntil: on('2026-11-20') },
  );
  await watchRegister({ db, clock });
  await house.drain();
  expect(house.mails.at(-1)!.text).toContain('zondag 3 januari 2027');
  const event = (await findHistory(db, id)).at(-1)!.id;
  expect((await house.get('/mijn/register')).html).toContain(`bezwaar/besluit-${event}`);
  const way = `/mijn/register/bezwaar/besluit-${event}`;
  expect((await house.post(way, { gronden: 'Mijn punten telden niet mee' })).status).toBe(303);
  const [appeal] = await rows<{ id: string }>(db, sql`select id from register.appeal`);
  const judged = await house.post(`/register-beheer/bezwaren/${appeal!.id}`, {
    besluit: 'ja',
    reden: 'Klopt',
  });
  expect(judged.to).toContain('melding=upheld');
  expect(await findStanding(db, id, on('2026-11-22'))).toMatchObject({
    state: 'registered',
    validUntil: '2031-11-20',
  });
});
