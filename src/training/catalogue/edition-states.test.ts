import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { day } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { findEdition } from '../store/editions.ts';
import { setCapacity } from '../store/seats.ts';
import { catalogueRoutes, createShelf, listCodes } from './index.ts';

const clock = fixedClock('2027-04-10T10:00:00Z');
const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
const places = {
  started: day({ year: 2027, month: 4, day: 8 }),
  open: day({ year: 2027, month: 5, day: 20 }),
  closed: day({ year: 2027, month: 6, day: 17 }),
  cancelled: day({ year: 2027, month: 9, day: 16 }),
  full: day({ year: 2027, month: 10, day: 14 }),
  past: day({ year: 2026, month: 3, day: 19 }),
  pastCancelled: day({ year: 2026, month: 9, day: 17 }),
  draft: day({ year: 2027, month: 11, day: 18 }),
} as const;
type Name = keyof typeof places;
const codes = {} as Record<Name, string>;
let db: Database;
let app: Hono;
let now = 0;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  for (const name of Object.keys(places) as Name[]) {
    const edition = await plantEdition(db, {
      place: `Plaats-${name}`,
      firstDay: places[name],
      published: name !== 'draft',
      capacity: name === 'full' ? 0 : 24,
    });
    codes[name] = edition.code;
  }
  await db.execute(
    sql`update training.edition set cancelled_at = now(), cancel_reason = 'te weinig' where code in (${codes.cancelled}, ${codes.pastCancelled})`,
  );
  await db.execute(sql`update training.edition set closed_at = now() where code = ${codes.closed}`);
  const deps = { db, clock, site, shelf: createShelf(db, clock, () => (now += 1000)) };
  app = new Hono()
    .route('/en', catalogueRoutes({ ...deps, lang: 'en' }))
    .route('/', catalogueRoutes({ ...deps, lang: 'nl' }));
});

const page = async (path: string): Promise<string> => (await app.request(path)).text();
const edition = (name: Name): Promise<string> => page(`/cursussen/${codes[name]}`);
const inschrijven = (name: Name): string => `href="/cursussen/${codes[name]}/inschrijven"`;

test('an edition that takes nobody any more says why in its own words, and offers a way on instead of the enrolment', async () => {
  const said: [Name, string][] = [
    ['started', 'Deze editie is al begonnen'],
    ['closed', 'De inschrijving is gesloten'],
    ['cancelled', 'Deze editie gaat niet door'],
    ['pastCancelled', 'Deze editie gaat niet door'],
    ['past', 'Deze editie is voorbij'],
    ['full', 'Deze editie is vol'],
  ];
  for (const [name, words] of said) {
    const html = await edition(name);
    expect(html, name).toContain(words);
    expect(html, name).not.toContain(inschrijven(name));
    expect(html, name).toContain('Bekijk alle cursussen');
    expect(html, name).toContain('/nieuwsbrief?edities=1');
  }
  expect(await edition('open')).toContain(inschrijven('open'));
});

test('S24: "there are seats here" names only editions where one can still enrol', async () => {
  const html = await edition('full');
  const others = html.slice(html.indexOf('Hier is nog plaats'));
  expect(others).toContain(`/cursussen/${codes.open}`);
  expect(others).not.toContain(codes.closed);
  expect(others).not.toContain(codes.cancelled);
});

test('S20: every card in the catalogue says for whom the course is and what the price includes', async () => {
  const html = await page('/cursussen?plaats=Plaats-open');
  expect(html).toContain('Voor wie: Professionals in zorg en sport');
  expect(html).toContain('Inbegrepen: drie boeken, koffie, thee en lunch');
  expect(await page('/en/cursussen?plaats=Plaats-open')).toContain(
    'Included: three books, coffee, tea and lunch',
  );
});

test('S18: an exact address is promised only for what is still to come', async () => {
  for (const name of ['open', 'past', 'cancelled'] as const) {
    const promised = (await edition(name)).includes(`Plaats-${name}, exacte locatie volgt nog`);
    expect(promised, name).toBe(name === 'open');
  }
  expect(await page('/cursussen/archief')).not.toContain('locatie volgt');
});

test('the archive tells a cancelled edition from one that was held', async () => {
  const html = await page('/cursussen/archief');
  const held = html.slice(
    html.indexOf('Plaats-past<'),
    html.indexOf('</article>', html.indexOf('Plaats-past<')),
  );
  expect(html).toContain('Ging niet door');
  expect(held).not.toContain('Ging niet door');
});

test('S25: the programme names the assignment in one’s own practice between the second day and the return day', async () => {
  const html = await edition('open');
  expect(html.indexOf('Dag 2:')).toBeLessThan(html.indexOf('Uw praktijkopdracht'));
  expect(html.indexOf('Uw praktijkopdracht')).toBeLessThan(html.indexOf('Dag 3:'));
});

test('a draft stands nowhere: no list, no archive, no feed, no frame, no brochure, no sitemap', async () => {
  for (const path of [
    '/cursussen',
    '/cursussen/archief',
    '/cursussen.rss',
    '/insluiten/cursussen',
    '/en/cursussen',
  ])
    expect(await page(path), path).not.toContain('Plaats-draft');
  expect((await app.request(`/cursussen/${codes.draft}/brochure.pdf`)).status).toBe(404);
  expect(await listCodes(db)).not.toContain(codes.draft);
});

type Course = {
  hasCourseInstance: { location: { address: object }; eventStatus: string; offers?: object }[];
};
const structured = async (path: string): Promise<Course> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await page(path))![1]!) as Course;

test('structured data offers only what may be bought, and gives no promise for an address', async () => {
  const offered = async (name: Name) =>
    (await structured(`/cursussen/${codes[name]}`)).hasCourseInstance[0]!.offers !== undefined;
  expect(await offered('open')).toBe(true);
  for (const name of ['closed', 'cancelled', 'past', 'started'] as const)
    expect(await offered(name), name).toBe(false);
  const [only] = (await structured(`/cursussen/${codes.open}`)).hasCourseInstance;
  expect(only!.location.address).toEqual({ '@type': 'PostalAddress', addressLocality: 'Plaats-open' });
});

test('the chosen place stays chosen, however it was written', async () => {
  expect(await page('/cursussen?plaats=PLAATS-OPEN')).toMatch(/<option value="Plaats-open" selected/);
});

test('addresses that are no proper text do no harm', async () => {
  for (const path of [
    '/cursussen?plaats=%E0%A4%A&van=%00&tot=%',
    '/cursussen?plaats=a&plaats=b&__proto__=1&constructor=2',
    '/cursussen?van=9999-99-99&tot=-1',
    `/cursussen?plaats=${'x'.repeat(8000)}`,
  ])
    expect((await app.request(path)).status, path.slice(0, 40)).toBe(200);
  for (const code of ['%E0%A4%A', '%00', "RT'--", '..%2f..%2fetc', 'R'.repeat(8000)])
    expect((await app.request(`/cursussen/${code}`)).status, code.slice(0, 40)).toBe(404);
  expect((await app.request('/cursussen/%72t20052027')).headers.get('location')).toBe(
    '/cursussen/RT20052027',
  );
});

test('S18: what is for sale follows the seats of this moment on every page that tells it', async () => {
  const paths = ['/cursussen', '/cursussen.rss', '/insluiten/cursussen', `/cursussen/${codes.open}`];
  const { id } = (await findEdition(db, codes.open))!;
  await inTransaction(db, (tx) => setCapacity(tx, id, 3));
  for (const path of paths) expect(await page(path), path).toContain('Nog enkele plaatsen');
  await inTransaction(db, (tx) => setCapacity(tx, id, 24));
  for (const path of paths) expect(await page(path), path).toContain('Voldoende plaatsen');
});

test('an embedded list without editions says so', async () => {
  const empty = await testDatabase();
  const shelf = createShelf(empty, clock);
  const bare = catalogueRoutes({ db: empty, clock, site, lang: 'nl', shelf });
  expect(await (await bare.request('/insluiten/cursussen')).text()).toContain('Hier staat nu geen cursus');
});
