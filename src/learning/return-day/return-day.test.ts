import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { plantReturnDay } from '../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import { editionPages } from '../domain/edition-pages.ts';
import { returnDayRoutes } from './index.ts';

let db: Database;
let course: Edition;
let returnDay: Edition;
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  // What stands behind it answers everything, as the pages of the course would.
  app = new Hono().route('/', returnDayRoutes({ db })).all('*', (c) => c.text('behind'));
});

beforeEach(async () => {
  await emptyWorld(db);
  course = await plantEdition(db);
  returnDay = await plantReturnDay(db, course);
});

const get = async (path: string) => {
  const answer = await app.request(`/beheer/edities/${path}`);
  return { status: answer.status, to: answer.headers.get('location') };
};

test.each(editionPages.map(({ path }) => path))(
  'S27: %s of a return day is that of its course, with what stands behind it in the address',
  async (path) => {
    const to = `/beheer/edities/${course.code}/${path}`;
    expect(await get(`${returnDay.code}/${path}`)).toEqual({ status: 303, to });
    expect(await get(`${returnDay.code}/${path}/meer?melding=x`)).toEqual({
      status: 303,
      to: `${to}/meer?melding=x`,
    });
    expect((await get(`${returnDay.code.toLowerCase()}/${path}`)).to).toBe(to);
    expect((await get(`${course.code}/${path}`)).status).toBe(200);
  },
);

test('S27: nothing is sent to a return day, and its own page and one that is not there are left alone', async () => {
  const sent = await app.request(`/beheer/edities/${returnDay.code}/toets/openen`, { method: 'POST' });
  expect(sent.status).toBe(404);
  for (const path of [returnDay.code, 'TD00000000/toets', `${returnDay.code}/deelnemers`])
    expect((await get(path)).status).toBe(200);
});
