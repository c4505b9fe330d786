import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../domain/edition.ts';
import { watchMinimum } from './job.ts';

/** The day before the first day of warning (28 days ahead of 18 March), that day, and the first course day. */
const dayBefore = fixedClock('2027-02-17T09:00:00Z');
const warnDay = fixedClock('2027-02-18T09:00:00Z');
const firstDay = fixedClock('2027-03-18T06:00:00Z');
let db: Database;
let edition: Edition;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  edition = await plantEdition(db);
});

const told = () =>
  rows(db, sql`select topic, key, payload from platform.outbox where topic like 'mail.office-%'`);

test('S19: the office hears of too few people once the day of warning has come, and only once', async () => {
  await plantEnrolment(db, edition, 'held');
  expect(await watchMinimum({ db, clock: dayBefore })).toEqual({ below: 0 });
  expect(await watchMinimum({ db, clock: warnDay })).toEqual({ below: 1 });
  expect(await watchMinimum({ db, clock: warnDay })).toEqual({ below: 1 });
  expect(await told()).toEqual([
    {
      topic: 'mail.office-minimum',
      key: `office-minimum:${edition.id}`,
      payload: { editionId: edition.id },
    },
  ]);
});

test('S19: the twelfth taken seat ends the watch; eleven do not', async () => {
  for (let n = 0; n < 11; n++) await plantEnrolment(db, edition, 'held');
  expect(await watchMinimum({ db, clock: warnDay })).toEqual({ below: 1 });
  await plantEnrolment(db, edition, 'held');
  expect(await watchMinimum({ db, clock: warnDay })).toEqual({ below: 0 });
});

test.each(['published_at = null', 'closed_at = now()', "cancelled_at = now(), cancel_reason = 'x'"])(
  'nothing is said of an edition that is not open (%s)',
  async (change) => {
    await db.execute(sql`update training.edition set ${sql.raw(change)}`);
    expect(await watchMinimum({ db, clock: warnDay })).toEqual({ below: 0 });
    expect(await told()).toEqual([]);
  },
);

test('nothing is said any more once the edition has begun', async () => {
  expect(await watchMinimum({ db, clock: firstDay })).toEqual({ below: 0 });
});
