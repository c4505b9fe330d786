import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { enrolFor, startHouse, type House } from '../../../test/support/house.ts';
import { journey, stepNames, typed, type Journey } from '../../../test/support/journey.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { takeSeat } from '../store/seats.ts';
import { stepFields } from './answers.ts';

let db: Database;
let house: House;
let edition: Edition;
let way: Journey;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  house.simulator.faults.api = {};
  house.mails.length = 0;
  edition = await plantEdition(db, { capacity: 2 });
  way = journey(house, db, edition.code);
});
afterAll(() => house.stop());

const nothing = { enrolments: 0, seats: 0, mails: 0, payments: 0 };
const fillEdition = async () => {
  for (const person of [0, 1]) expect((await enrolFor(db, edition)).submitted.ok, String(person)).toBe(true);
};

test('S18–S23: from the first page to the bank and back, with one confirmation', async () => {
  expect((await house.app.request(way.first)).status).toBe(200);
  const key = await way.fill();
  const check = await (await way.open(key, 'controleren')).text();
  for (const told of [
    edition.code,
    'Dalfsen',
    '€ 1.195,00',
    'anna@example.com',
    'Inschrijven en betalen',
    '18 maart 2027',
  ]) {
    expect(check.replaceAll('\u00a0', ' ')).toContain(told);
  }
  const sent = await way.send(key);
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toContain(`${house.simulator.url}/checkout/`);
  house.simulator.setStatus(house.newest().id, 'paid');
  await house.back(key);
  await house.work();
  const confirmed = house.mails.filter(({ attachments }) =>
    attachments?.some(({ filename }) => filename.endsWith('.pdf')),
  );
  expect(confirmed.map(({ to }) => to)).toEqual(['anna@example.com']);
  expect(await way.saved()).toEqual({ enrolments: 1, drafts: 0, seats: 1, mails: 1, payments: 1 });
});

test('S19: the 25th of 24 hears that it is full, keeps what was typed, and takes it along to another edition', async () => {
  const key = await way.fill({ gegevens: { naam: 'Testpersoon Laat de Wit' } });
  await fillEdition();
  const later = await plantEdition(db, { firstDay: parseDay('2027-06-10')!, place: 'Bilthoven' });
  const answer = await way.send(key);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('Bilthoven');
  // S24: no reserve list is promised.
  expect(page.toLowerCase()).not.toContain('reservelijst krijgt');
  expect(page).toContain('/nieuwsbrief');
  expect(await way.saved()).toMatchObject({ enrolments: 2, drafts: 1 });
  const moved = await way.step(key, 'andere', { editie: later.code });
  expect(moved.headers.get('location')).toBe(`/cursussen/${later.code}/inschrijven/${key}/controleren`);
  expect((await journey(house, db, later.code).send(key)).headers.get('location')).toContain('/checkout/');
  expect(await rows(db, sql`select name from training.enrolment where edition_id = ${later.id}`)).toEqual([
    { name: 'Testpersoon Laat de Wit' },
  ]);
});

test('S20, S23: nothing is ticked beforehand, and without consent nothing is saved', async () => {
  const key = await way.fill();
  const check = await (await way.open(key, 'controleren')).text();
  expect(check).not.toMatch(/name="akkoord"[^>]*checked|checked[^>]*name="akkoord"/);
  expect(await (await way.open(key, 'wensen')).text()).not.toMatch(
    /nieuwsbrief"[^>]*checked|checked[^>]*nieuwsbrief/,
  );
  for (const fields of [{}, { akkoord: '' }, { akkoord: 'nee' }, { akkoord: 'on' }] as Record<
    string,
    string
  >[]) {
    expect((await way.send(key, fields)).status).toBe(422);
  }
  expect(await way.saved()).toMatchObject({ ...nothing, drafts: 1 });
});

test('S21: without a bachelor degree the request is stored and judged first; nothing is to be paid yet', async () => {
  const key = await way.fill({
    vooropleiding: { niveau: 'anders', toelichting: 'Twintig jaar voor groepen gestaan' },
  });
  expect((await way.send(key)).headers.get('location')).toBe(`/inschrijvingen/${key}`);
  expect(await way.saved()).toMatchObject({ enrolments: 1, seats: 1, payments: 0 });
  expect(await house.pay(key)).toBe(`/inschrijvingen/${key}`);
  expect(await house.page(key)).not.toContain('/betalen"');
  await house.work(/^mail\./);
  expect(house.mails.map(({ to }) => to).sort()).toEqual(['anna@example.com', 'kantoor@duurloop.example']);
});

test('S22: another way to pay is asked for with a reason, and judged before anything is paid', async () => {
  const key = await way.fill({
    wensen: { betaalwijze: 'anders', betaalreden: 'Mijn werkgever betaalt de factuur' },
  });
  expect((await way.send(key)).headers.get('location')).toBe(`/inschrijvingen/${key}`);
  expect(await way.saved()).toMatchObject({ enrolments: 1, seats: 1, payments: 0 });
});

test('S24: a wish for an earlier date or another place is kept, and promises nothing', async () => {
  const key = await way.fill({ wensen: { voorkeur: 'Liever in het najaar in Bilthoven' } });
  await way.send(key);
  expect(await rows(db, sql`select transfer_preference from training.enrolment`)).toEqual([
    { transfer_preference: 'Liever in het najaar in Bilthoven' },
  ]);
});

for (const [state, change] of [
  ['closed', sql`closed_at = now()`],
  ['cancelled', sql`cancelled_at = now(), cancel_reason = 'Te weinig deelnemers'`],
  ['begun', sql`first_day = '2020-01-01', second_day = '2020-01-02'`],
] as const) {
  test(`S18: an edition that was ${state} meanwhile takes nobody, says so, and loses no answers`, async () => {
    const key = await way.fill();
    await db.execute(sql`update training.edition set ${change} where id = ${edition.id}`);
    const answer = await way.send(key);
    expect(answer.status).toBe(422);
    expect((await house.app.request(way.first)).status).toBe(409);
    expect((await house.form(way.first, typed.gegevens)).status).toBe(409);
    expect(await way.saved()).toMatchObject({ ...nothing, drafts: 1 });
  });
}

test('S18: an edition that is not published yet is not there', async () => {
  const draft = await plantEdition(db, { firstDay: parseDay('2027-09-09')!, published: false });
  expect((await house.app.request(`/cursussen/${draft.code}/inschrijven`)).status).toBe(404);
  expect((await house.form(`/cursussen/${draft.code}/inschrijven`, typed.gegevens)).status).toBe(404);
});

test('the last button pressed twice, at once and again later, makes one enrolment and leads on', async () => {
  const key = await way.fill();
  const both = await Promise.all([way.send(key), way.send(key)]);
  const again = await way.send(key);
  expect([...both, again].map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await way.saved()).toEqual({ enrolments: 1, drafts: 0, seats: 1, mails: 1, payments: 1 });
});

test('the back button after paying leads to the own page, on every page of the journey', async () => {
  const key = await way.fill();
  await way.send(key);
  house.simulator.setStatus(house.newest().id, 'paid');
  await house.back(key);
  for (const step of [...stepNames, 'controleren']) {
    expect((await way.open(key, step)).headers.get('location'), step).toBe(`/inschrijvingen/${key}`);
    const posted = await way.step(key, step, { ...typed.gegevens, akkoord: 'ja' });
    expect(posted.headers.get('location'), step).toBe(`/inschrijvingen/${key}`);
  }
  expect(await way.saved()).toMatchObject({ enrolments: 1, seats: 1, payments: 1 });
});

test('two tabs of one draft: the last words count, and it is one enrolment', async () => {
  const key = await way.fill();
  await way.step(key, 'wensen', { ...typed.wensen, dieet: 'Geen noten' });
  await Promise.all([way.step(key, 'factuur', { ...typed.factuur, plaats: 'Elders' }), way.send(key)]);
  expect(await way.saved()).toMatchObject({ enrolments: 1, seats: 1 });
  expect(await rows(db, sql`select diet from training.enrolment`)).toEqual([{ diet: 'Geen noten' }]);
});

test('a fault in the middle of the last button leaves nothing behind, and the button works again after it', async () => {
  const key = await way.fill();
  await db.execute(sql`alter table platform.audit rename to audit_away`);
  expect((await way.send(key)).status).toBe(500);
  await db.execute(sql`alter table platform.audit_away rename to audit`);
  expect(await way.saved()).toMatchObject({ ...nothing, drafts: 1 });
  expect((await way.send(key)).status).toBe(303);
  expect(await way.saved()).toMatchObject({ enrolments: 1, drafts: 0, seats: 1 });
});

test('another language, another device: the key alone carries on', async () => {
  const key = await way.fill();
  const english = await house.app.request(`/en${way.first}/${key}/controleren`);
  expect(english.status).toBe(200);
  expect(await english.text()).toContain('lang="en"');
});

const nasty = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '<script>',
    "' or 1=1 --",
    '__proto__',
    'constructor',
    '😀'.repeat(200),
  ),
  fc.constantFrom(
    'hbo',
    'anders',
    'particulier',
    'zakelijk',
    'ideal',
    'NL',
    'BE',
    'XX',
    'ja',
    '2010',
    '06 12345678',
    'b@example.com',
  ),
  fc.integer({ min: 100, max: 30_000 }).map((n) => 'x'.repeat(n)),
);
const fields = [
  ...new Set(stepNames.flatMap((step) => [...stepFields[step], 'akkoord', 'editie', 'evidenceId'])),
];
const post = fc.record({
  step: fc.constantFrom(...stepNames, 'controleren', 'andere', 'anders', '%00'),
  base: fc.constantFrom(...stepNames),
  over: fc.array(fc.tuple(fc.constantFrom(...fields), nasty), { maxLength: 6 }),
});

test('whatever is sent to whatever page: never a fault of ours, and never half an enrolment', async () => {
  await db.execute(
    sql`insert into training.seat (edition_id, number) select ${edition.id}, n from generate_series(3, 24) n`,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 6 }), async (story) => {
      const key = await way.fill();
      for (const { step, base, over } of story) {
        const sent = { ...typed[base], ...Object.fromEntries(over) };
        const answer = await way.step(key, step, sent);
        expect(answer.status, `${step} ${JSON.stringify(over)}`).toBeLessThan(500);
        const shown = await way.open(key, step);
        expect(shown.status, step).toBeLessThan(500);
      }
      const last = await way.send(key);
      expect(last.status).toBeLessThan(500);
      const saved = await way.saved();
      expect(saved.seats).toBe(saved.enrolments);
      expect(saved.mails).toBe(saved.enrolments);
      await db.execute(sql`update training.seat set holder = null, held_until = null`);
      await db.execute(sql`truncate training.enrolment, training.draft, platform.outbox cascade`);
      await db.execute(
        sql`insert into training.seat (edition_id, number) select ${edition.id}, n from generate_series(1, 24) n on conflict do nothing`,
      );
    }),
    { numRuns: 60, endOnFailure: false },
  );
}, 90_000);

test('a seat that somebody holds without an enrolment cannot be saved at all', async () => {
  const alone = inTransaction(db, (tx) =>
    takeSeat(tx, { editionId: edition.id, holder: crypto.randomUUID(), heldUntil: undefined }),
  );
  await expect(alone).rejects.toThrow();
  expect(await way.saved()).toMatchObject(nothing);
});
