import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows } from '../../platform/db/index.ts';
import { currentProfile } from '../store/competence-profiles.ts';
import { demoTherapists } from './people.ts';
import { plantDemoTherapists } from './plant.ts';

test('the demo world has forty therapists, each on the map and plainly made up, and a profile to apply by', async () => {
  const db = await testDatabase();
  expect(await plantDemoTherapists(db, fixedClock('2027-03-01T09:00:00Z'))).toBe(40);
  const places = demoTherapists.flatMap(({ towns }) => towns).length;
  expect(await rows(db, sql`select count(*)::int as count from register.spot where cell > 0`)).toEqual([
    { count: places },
  ]);
  expect((await currentProfile(db))?.points.length).toBeGreaterThan(0);
  expect(demoTherapists.every(({ name }) => name.startsWith('Testpersoon '))).toBe(true);
});
