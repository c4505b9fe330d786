import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { countsOf, enrolFor, startHouse, type House } from '../../../test/support/house.ts';
import { journey, type Journey } from '../../../test/support/journey.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { addDays } from '../../kernel/calendar-day.ts';
import { systemClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import { offerReturnDay } from '../open-return-day/command.ts';
import { openReturnDayRoutes } from '../open-return-day/route.tsx';
import { changeEdition } from '../plan-editions/command.ts';
import { planEditionsRoutes } from '../plan-editions/index.ts';
import { findReturnDay } from '../store/editions.ts';
import { findByKey } from '../store/enrolments.ts';

let db: Database;
let house: House;
let course: Edition;
let code: string;
let way: Journey;
let office: Hono;

/** The list of the institute, as far as these tests need it. */
const known = new Map([
  ['2009-17', 'Testpersoon Anna de Wit'],
  ['2011-04', 'Testpersoon Bram Vos'],
]);

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db, {
    knowsCertificate: ({ number, name }) => Promise.resolve(known.get(number) === name),
  });
  const deps = {
    db,
    clock: systemClock,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: false },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor', email: 'k@example.com', roles: ['office'] }),
    csrf: () => 'secret',
  };
  office = new Hono().route('/', openReturnDayRoutes(deps)).route('/', planEditionsRoutes(deps));
});

beforeEach(async () => {
  await emptyWorld(db);
  house.mails.length = 0;
  course = await plantEdition(db, { capacity: 12 });
  const opened = await offerReturnDay(
    { db, clock: systemClock },
    { courseId: course.id, places: 2, priceCents: 32_500, by: 'staff:k1' },
  );
  if (!opened.ok) throw new Error(opened.reason);
  code = opened.value;
  way = journey(house, db, code);
});
afterAll(() => house.stop());

const certificate = { certificaat: '2009-17', cursusjaar: '2009' };
const entryOf = async (key: string) => (await findByKey(db, key))!.entry;
const send = (path: string, fields: Record<string, string> = {}) =>
  office.request(path, { method: 'POST', body: new URLSearchParams(fields) });

test('S27: the page shows the return day with its price and places; the catalogue and the API do not', async () => {
  const page = (await (await house.app.request('/terugkomdagen')).text()).replaceAll('\u00a0', ' ');
  expect(page).toContain('€ 325,00');
  expect(page).toContain(`/terugkomdagen/${code}/aanmelden`);
  expect(code).toBe(`TD${course.returnDay.split('-').reverse().join('')}`);
  expect(await (await house.app.request('/en/terugkomdagen')).text()).toContain('Return day for earlier');
  for (const path of ['/cursussen', '/cursussen.rss', '/insluiten/cursussen', '/api/v1/editions'])
    expect(await (await house.app.request(path)).text(), path).not.toContain(code);
  expect((await house.app.request(`/cursussen/${code}`)).status).toBe(404);
});

test('S27: a certificate that the list knows leads to payment, a seat of the day, and one day in the calendar', async () => {
  const key = await way.fill({ vooropleiding: certificate });
  expect(await (await way.open(key, 'controleren')).text()).toContain('Inschrijven en betalen');
  expect((await way.send(key)).headers.get('location')).toContain('/checkout/');
  house.simulator.setStatus(house.newest().id, 'paid');
  await house.back(key);
  await house.work();
  const { id, standing, edition_id } = {
    ...(await findByKey(db, key))!,
    edition_id: (await findByKey(db, key))!.editionId,
  };
  expect(standing.state).toBe('confirmed');
  expect(edition_id).toBe((await findReturnDay(db, course.id))!.id);
  expect(await countsOf(db, id)).toMatchObject({ seated: 1, invoices: 1 });
  const mail = house.mails.find(({ attachments }) =>
    attachments?.some((one) => one.filename.endsWith('.ics')),
  )!;
  const calendar = new TextDecoder().decode(
    mail.attachments!.find((one) => one.filename.endsWith('.ics'))!.content,
  );
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(mail.text).not.toMatch(/boeken|Tweede dag/);
  const [invoice] = await rows<{ content: { lines: { description: string }[]; serviceDays: string[] } }>(
    db,
    sql`select content from training.invoice`,
  );
  expect(invoice!.content.lines[0]!.description).toContain('Terugkomdag runningtherapie');
  expect(invoice!.content.serviceDays).toEqual([course.returnDay]);
});

test('S27: a number that the list does not know, or of another name, is for a human and not paid yet', async () => {
  for (const [shown, naam] of [
    [{ certificaat: 'XX-1', cursusjaar: '2009' }, 'Testpersoon Anna de Wit'],
    [{ certificaat: '2011-04', cursusjaar: '2011' }, 'Testpersoon Anna de Wit'],
  ] as const) {
    const key = await way.fill({ gegevens: { naam }, vooropleiding: shown });
    expect(await (await way.open(key, 'controleren')).text()).toContain('Inschrijving aanvragen');
    expect((await way.send(key)).headers.get('location')).toBe(`/inschrijvingen/${key}`);
    expect((await findByKey(db, key))!.standing.state).toBe('entry-in-review');
  }
  await house.work();
  expect(house.mails.some(({ text }) => text.includes('niet vanzelf in onze lijst'))).toBe(true);
});

test('S27: without a number a file shows it, and without either the page says what is missing', async () => {
  const key = await way.begin();
  await way.step(key, 'factuur', {
    soort: 'particulier',
    straat: 'Pad 1',
    postcode: '9999zz',
    plaats: 'X',
    land: 'NL',
  });
  const refused = await way.step(key, 'vooropleiding', { cursusjaar: '2014' });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain('Vul het nummer in, of stuur een foto of pdf');
  expect(page).toContain('Vul een jaar in van 2003 tot en met 2013');
  const pdf = new File(
    ['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'],
    'bewijs.pdf',
  );
  const kept = await way.upload(key, pdf, { cursusjaar: '2009' });
  expect(kept.status).toBe(303);
});

test('S27: one return day a certificate; the second time a human looks', async () => {
  const first = await way.fill({ vooropleiding: certificate });
  await way.send(first);
  const again = await way.fill({ vooropleiding: certificate });
  await way.send(again);
  expect(await entryOf(first)).toMatchObject({ matched: true });
  expect(await entryOf(again)).toMatchObject({ matched: false });
});

test('S27: nobody comes into the course with a certificate, nor into a return day with a degree', async () => {
  const alumnus = { kind: 'alumnus', certificate: '2009-17', courseYear: 2009, matched: true } as const;
  expect((await enrolFor(db, course, { entry: alumnus })).submitted).toMatchObject({
    reason: 'entry-does-not-fit',
  });
  const day = (await findReturnDay(db, course.id))!;
  expect((await enrolFor(db, day)).submitted).toMatchObject({ reason: 'entry-does-not-fit' });
  expect(courseDays(day)).toEqual([course.returnDay]);
});

test('S27: a draft is not moved between a return day and a course', async () => {
  const key = await way.fill({ vooropleiding: certificate });
  const moved = await house.form(`${way.first}/${key}/andere`, { editie: course.code });
  expect(moved.status).toBe(409);
});

test('S27: when the return day of the course moves, the day for others moves with it and they are told', async () => {
  const key = await way.fill({ vooropleiding: certificate });
  await way.send(key);
  const later = addDays(course.returnDay, 7);
  const plan = { ...course, capacity: 12, returnDay: later };
  const wish = { code: course.code, revision: course.revision, plan };
  expect(await changeEdition({ db, clock: systemClock }, 'staff:k1', wish)).toMatchObject({ ok: true });
  expect((await findReturnDay(db, course.id))!.returnDay).toBe(later);
  const told = await rows(db, sql`select 1 from platform.outbox where topic = 'mail.edition-changed'`);
  expect(told).toHaveLength(1);
});

test('S27: cancelling the course ends the day for others too', async () => {
  const key = await way.fill({ vooropleiding: certificate });
  await way.send(key);
  await send(`/beheer/edities/${course.code}/annuleren`, { reason: 'Ziekte', typedCode: course.code });
  expect((await findByKey(db, key))!.standing).toMatchObject({
    state: 'cancelled',
    kind: 'edition-cancelled',
  });
  expect(await (await house.app.request('/terugkomdagen')).text()).not.toContain(code);
});

test('S27: the office opens, changes and closes the day; every act is in the log', async () => {
  const path = `/beheer/edities/${course.code}/terugkomdag`;
  expect((await office.request(`/beheer/edities/${code}`)).headers.get('location')).toBe(path);
  const wrong = await send(path, { plaatsen: '25', prijs: 'gratis' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Vul een bedrag in');
  expect((await send(path, { plaatsen: '8', prijs: '349,50' })).status).toBe(303);
  expect((await findReturnDay(db, course.id))!.price.cents).toBe(34_950);
  await send(`${path}/sluiten`);
  expect(await (await house.app.request('/terugkomdagen')).text()).not.toContain(code);
  expect((await house.app.request(way.first)).status).toBe(409);
  await send(`${path}/heropenen`);
  expect(await (await house.app.request('/terugkomdagen')).text()).toContain(code);
  expect((await findAudit(db, { object: course.id })).map(({ act }) => act)).toEqual([
    'return-day-reopened',
    'return-day-closed',
    'return-day-changed',
    'return-day-opened',
  ]);
});
