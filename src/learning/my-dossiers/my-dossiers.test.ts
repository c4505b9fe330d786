import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import { myDossiersRoutes } from './index.ts';

const site = { baseUrl: 'http://localhost', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };

let db: Database;
let edition: Edition;
let email = 'anna@example.com';

const get = (path: string, lang: 'nl' | 'en' = 'nl') => {
  const clock = fixedClock('2027-03-10T10:00:00Z');
  const routes = myDossiersRoutes({ db, clock, site, lang, personOf: () => ({ email }) });
  return new Hono().route(lang === 'nl' ? '/' : '/en', routes).request(path);
};

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  email = 'anna@example.com';
  edition = await plantEdition(db);
  await plantEnrolment(db, edition, 'paid', { email: 'Anna@example.com' });
});

test('the dossier says at a glance what is next, every step, and what the certificate still needs', async () => {
  const page = await (await get(`/mijn/${edition.code}`)).text();
  for (const words of [
    'Kom naar de eerste cursusdag',
    'donderdag 18 maart 2027',
    '0 van de ',
    'Nog nodig voor uw certificaat',
    'alle cursusdagen',
    'De theorietoets maken; de uitslag telt niet mee',
    `href="/mijn/${edition.code}/opdracht"`,
  ])
    expect(page).toContain(words);
  expect(await (await get(`/en/mijn/${edition.code}`, 'en')).text()).toContain('Come to the first day');
});

test('the home lists own dossiers, and says what to do without one', async () => {
  expect(await (await get('/mijn')).text()).toContain(`href="/mijn/${edition.code}"`);
  email = 'bea@example.com';
  const empty = await (await get('/mijn')).text();
  expect(empty).toContain('U doet nu niet mee aan een cursus');
  expect(empty).not.toContain(edition.code);
});

test('somebody else’s dossier, one that is not paid yet, and what is no code are not found', async () => {
  await plantEnrolment(db, edition, 'held', { email: 'cas@example.com' });
  for (const other of ['bea@example.com', 'cas@example.com']) {
    email = other;
    expect((await get(`/mijn/${edition.code}`)).status).toBe(404);
  }
  email = 'anna@example.com';
  for (const code of ['RT01012099', 'RT1', "x'", 'apparaten'])
    expect((await get(`/mijn/${code}`)).status).toBe(404);
  expect((await get(`/mijn/${edition.code.toLowerCase()}`)).status).toBe(200);
});
