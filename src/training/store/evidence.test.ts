import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { addDays } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { forgetOldDrafts, saveDraft } from './drafts.ts';
import { forgetWishes, saveEvidence } from './evidence.ts';
import { findEnrolment } from './enrolments.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`delete from platform.file`);
});

const plantFile = async (): Promise<string> => {
  const id = newId();
  await saveEvidence(db, {
    id,
    name: 'bewijs.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array([1]),
  });
  return id;
};
const files = async () => (await rows(db, sql`select 1 from platform.file`)).length;

test('what was asked to welcome somebody and to judge their entry goes a while after the return day, and not before', async () => {
  const edition = await plantEdition(db);
  const evidenceId = await plantFile();
  const wishes = { diet: 'vegetarisch', accessNeeds: 'rolstoel', evidenceId };
  const id = await plantEnrolment(db, edition, 'paid', wishes);
  expect(await forgetWishes(db, edition.returnDay)).toBe(0);
  expect(await findEnrolment(db, id)).toMatchObject(wishes);
  expect(await forgetWishes(db, addDays(edition.returnDay, 1))).toBe(1);
  expect(await findEnrolment(db, id)).toMatchObject({
    diet: undefined,
    accessNeeds: undefined,
    evidenceId: undefined,
  });
  expect(await files()).toBe(0);
  expect(await forgetWishes(db, addDays(edition.returnDay, 1))).toBe(0);
});

test('a forgotten draft takes its file along, unless it became an enrolment', async () => {
  const edition = await plantEdition(db);
  const [left, sent] = [await plantFile(), await plantFile()];
  await plantEnrolment(db, edition, 'entry-in-review', { evidenceId: sent });
  for (const evidenceId of [left, sent])
    await saveDraft(db, {
      id: newId(),
      key: newKey(),
      editionId: edition.id,
      lang: 'nl',
      answers: { evidenceId },
    });
  await db.execute(sql`update training.draft set changed_at = now() - interval '31 days'`);
  expect(await forgetOldDrafts(db, 30)).toBe(2);
  expect(await rows(db, sql`select id from platform.file`)).toEqual([{ id: sent }]);
});
