import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { rows } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { demoAccounts, seedDemo } from '../../seeds/demo.ts';

test('the demo world is planted once, whole, and sends nothing', async () => {
  const db = await testDatabase();
  const deps = {
    db,
    clock: systemClock,
    secretKey: 'a-secret-key-for-a-demo-world-in-a-test',
    site: { baseUrl: 'http://localhost' },
  };
  await seedDemo(deps);
  const count = async () =>
    (
      await rows<Record<string, number>>(
        db,
        sql`select (select count(*)::int from training.edition where kind = 'course') as editions,
              (select count(*)::int from training.edition where kind = 'return-day') as "returnDays",
              (select count(*)::int from identity.staff) as staff,
              (select count(*)::int from learning.certificate) as certificates,
              (select count(*)::int from register.therapist) as therapists,
              (select count(*)::int from register.application_step where kind in ('submitted', 'more-asked')) as applications,
              (select count(*)::int from register.appeal) as objections,
              (select count(*)::int from platform.outbox where done_at is null) as waiting`,
      )
    )[0]!;
  const planted = await count();
  expect(planted).toMatchObject({
    editions: 5,
    returnDays: 2,
    applications: 3,
    objections: 1,
    staff: (await demoAccounts()).length,
    waiting: 0,
  });
  expect(planted['certificates']).toBeGreaterThan(10);
  expect(planted['therapists']).toBeGreaterThan(30);
  await seedDemo(deps);
  expect(await count()).toEqual(planted);
}, 120_000);
