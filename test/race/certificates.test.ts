import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock as clock } from '../../src/kernel/clock.ts';
import { parseDay } from '../../src/kernel/calendar-day.ts';
import { issueCertificate, withdrawCertificate } from '../../src/learning/certify/command.ts';
import { findCertificatesOf, findLatestCertificates } from '../../src/learning/store/certificates.ts';
import { saveCertificate } from '../../src/learning/store/issuing.ts';
import { inTransaction, rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import type { Edition } from '../../src/training/index.ts';
import { plantEnrolment } from '../support/enrolments.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { plantEdition, plantOrganisation } from '../support/world.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
let edition: Edition;
const site = { baseUrl: 'http://localhost' };

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
  await plantOrganisation(db);
  edition = await plantEdition(db);
}, 120_000);
afterAll(() => server.stop());

const issue = async (process: Database, enrolmentId: string): Promise<string> => {
  const issued = await issueCertificate(
    { db: process, clock, site },
    { enrolmentId, reason: 'Ingehaald', by: 'staff:x' },
  );
  return issued.ok ? 'issued' : issued.reason;
};
const mailsAbout = async (id: string): Promise<number> =>
  (
    await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from platform.outbox where topic = 'mail.certificate' and about = ${id}`,
    )
  )[0]!.n;

test('S28: two in the office issue for the same person at once: one certificate, one mail, and the other hears it', async () => {
  for (let round = 0; round < 6; round++) {
    const id = await plantEnrolment(db, edition, 'paid');
    const both = await Promise.all([issue(db, id), issue(other, id), issue(other, id)]);
    expect(both.sort()).toEqual(['already-issued', 'already-issued', 'issued']);
    expect(await findCertificatesOf(db, id)).toHaveLength(1);
    expect(await mailsAbout(id)).toBe(1);
  }
}, 60_000);

test('withdrawing twice and issuing anew at once leave one that holds, and a history in one line', async () => {
  const id = await plantEnrolment(db, edition, 'paid');
  await issue(db, id);
  const [first] = await findCertificatesOf(db, id);
  const withdraw = async (process: Database) => {
    const done = await withdrawCertificate(
      { db: process, clock, site },
      { number: first!.number, reason: 'Vergissing', by: 'staff:x' },
    );
    return done.ok ? 'withdrawn' : done.reason;
  };
  expect((await Promise.all([withdraw(db), withdraw(other)])).sort()).toEqual([
    'already-withdrawn',
    'withdrawn',
  ]);
  await Promise.all([issue(db, id), issue(other, id)]);
  const all = await findCertificatesOf(db, id);
  expect(all.map(({ standing }) => standing.state)).toEqual(['withdrawn', 'valid']);
  expect(all[1]!.replacesNumber).toBe(first!.number);
});

test('the same without lock and index issues several: the race is real, and the test above would see it', async () => {
  const bare = await server.createDatabase();
  await bare.db.execute(sql`drop index learning.certificate_first`);
  const id = newId();
  // Each looks before any of them writes, as without the lock may happen.
  const looked = Promise.withResolvers<boolean>();
  let looking = 3;
  const careless = () =>
    inTransaction(bare.db, async (tx) => {
      const known = (await findLatestCertificates(tx, [id])).size;
      if ((looking -= 1) === 0) looked.resolve(true);
      await looked.promise;
      if (known > 0) return;
      const day = parseDay('2027-06-24')!;
      await saveCertificate(tx, {
        kind: 'course',
        enrolmentId: id,
        replaces: undefined,
        holderName: 'Testpersoon Anna de Wit',
        email: undefined,
        lang: 'nl',
        firstDay: day,
        issuedOn: day,
        content: {
          course: 'three-day',
          days: [day],
          place: 'Dalfsen',
          disciplines: [],
          issuer: { name: 'x', city: 'y' },
        },
        by: 'staff:x',
      });
    });
  await Promise.all([careless(), careless(), careless()]);
  expect((await findCertificatesOf(bare.db, id)).length).toBeGreaterThan(1);
});
