import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { day } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { catalogueRoutes, createShelf } from './index.ts';

const clock = fixedClock('2027-01-10T10:00:00Z');
const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
let db: Database;
let now = 0;
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  await plantEdition(db);
  await plantEdition(db, { place: 'Vlieland', firstDay: day({ year: 2027, month: 9, day: 16 }) });
  await plantEdition(db, {
    place: 'Verborgen',
    firstDay: day({ year: 2027, month: 10, day: 7 }),
    published: false,
  });
  await plantEdition(db, { place: 'Voorbij', firstDay: day({ year: 2026, month: 3, day: 19 }) });
  const shelf = createShelf(db, clock, () => now);
  const deps = { db, clock, site, shelf };
  app = new Hono()
    .route('/en', catalogueRoutes({ ...deps, lang: 'en' }))
    .route('/', catalogueRoutes({ ...deps, lang: 'nl' }));
});

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
};
const hold = (free: number) =>
  db.execute(
    sql`delete from training.seat where number > ${free} and edition_id = (select id from training.edition where code = 'RT18032027')`,
  );

test('S18: the catalogue shows code, days in full, place, seats in words, price and a way to enrol', async () => {
  const { body } = await get('/cursussen');
  for (const said of [
    'RT18032027',
    'donderdag 18 maart 2027',
    'terugkomdag',
    'exacte locatie volgt nog',
    'Voldoende plaatsen',
    '1.195,00',
    'Schrijf u nu in',
  ]) {
    expect(body).toContain(said);
  }
  expect(body).not.toContain('Verborgen');
  expect(body).not.toContain('Voorbij');
});

test('S18: availability follows the seats, a few and then full; the page says it within a second', async () => {
  await hold(4);
  now += 400;
  expect((await get('/cursussen')).body).toContain('Nog enkele plaatsen');
  await hold(0);
  now += 400;
  const { body } = await get('/cursussen/RT18032027');
  expect(body).toContain('Deze editie is vol');
});

test('S24: a full edition promises no reserve list and points to others', async () => {
  const { body } = await get('/cursussen/RT18032027');
  expect(body).toContain('Er is geen reservelijst');
  expect(body).toContain('/cursussen/RT16092027');
  expect(body).toContain('/nieuwsbrief?edities=1');
});

test('S19, S20: an edition says its group, its price and what that includes', async () => {
  const { body } = await get('/cursussen/RT16092027');
  expect(body).toContain('12 tot 24 deelnemers');
  expect(body).toContain('Drie boeken, koffie, thee en lunch');
});

test('S26, S29: the programme names the four disciplines and a test that does not decide', async () => {
  const { body } = await get('/cursussen/RT16092027');
  for (const said of [
    'Psychiater',
    'Sportpsycholoog',
    'Fysiotherapeut',
    'Ademhaling-expert',
    'beslist niet over de titel',
  ])
    expect(body).toContain(said);
});

test('the filter narrows by place and period, says what it found, and a wrong period is told', async () => {
  const found = (await get('/cursussen?plaats=vlieland&van=2027-09-01')).body;
  expect(found).toContain('1 cursus gevonden');
  expect((await get('/cursussen?plaats=Nergens')).body).toContain('Hier staat nu geen cursus');
  expect((await get('/cursussen?van=2027-12-01&tot=2027-01-01')).body).toContain('ligt voor de begindatum');
});

test('no address makes the catalogue fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (plaats, van, code) => {
      const query = new URLSearchParams({ plaats, van });
      expect((await get(`/cursussen?${query}`)).status).toBe(200);
      expect([200, 301, 404]).toContain((await get(`/cursussen/${encodeURIComponent(code) || 'x'}`)).status);
    }),
    { numRuns: 60 },
  );
});

test('drafts have no page, a code in small letters leads on, an unknown one offers a way', async () => {
  expect((await get('/cursussen/RT07102027')).status).toBe(404);
  expect((await get('/cursussen/rt16092027')).headers.get('location')).toBe('/cursussen/RT16092027');
  const unknown = await get('/en/cursussen/RT99999999');
  expect(unknown.status).toBe(404);
  expect(unknown.body).toContain('See all courses');
});

test('the archive holds what is over, the brochure is a PDF, the feed is a feed, the embedded list may be framed', async () => {
  expect((await get('/cursussen/archief')).body).toContain('Voorbij');
  expect((await get('/cursussen/RT16092027/brochure.pdf')).body.startsWith('%PDF-1.7')).toBe(true);
  expect((await get('/cursussen.rss')).body).toContain('<guid isPermaLink="false">RT16092027</guid>');
  expect((await get('/insluiten/cursussen')).headers.get('content-security-policy')).toContain(
    'frame-ancestors *',
  );
});

test('structured data is true and cannot break out of its element', async () => {
  await db.execute(sql`update training.edition set place = '</script><b>' where code = 'RT16092027'`);
  const { body } = await get('/cursussen/RT16092027');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1];
  const course = JSON.parse(data!) as { hasCourseInstance: { name: string; offers: { price: string } }[] };
  expect(course.hasCourseInstance[0]?.offers.price).toBe('1195.00');
  expect(course.hasCourseInstance[0]?.name).toContain('</script><b>');
});
