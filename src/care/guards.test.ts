import { beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../kernel/clock.ts';
import type { Database } from '../platform/db/index.ts';
import { newId } from '../platform/ids/index.ts';
import { careHouse, plantPractice } from '../../test/support/care.ts';
import { testDatabase } from '../../test/support/database.ts';

let db: Database;
const clock = fixedClock('2027-03-01T08:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
});

test('who works in a practice comes in; who does not is shown where one opens a practice', async () => {
  const { visitor } = await plantPractice(db);
  const house = careHouse(db, clock, visitor);
  expect((await house.get('/praktijk')).status).toBe(200);
  house.now.visitor = { id: newId(), email: 'nobody@example.com' };
  expect((await house.get('/praktijk')).to).toBe('/praktijk/openen');
});

test('who has no file as a client is shown where one takes it into use, in their language', async () => {
  const house = careHouse(db, clock, { id: newId(), email: 'nobody@example.com' });
  expect((await house.get('/loper')).to).toBe('/loper/beginnen');
  expect((await house.get('/en/loper')).to).toBe('/en/loper/beginnen');
});
