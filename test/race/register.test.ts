import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock as clock } from '../../src/kernel/clock.ts';
import { inTransaction, rows, type Database, type Tx } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { saveAbout, savePoint, submitApplication } from '../../src/register/apply/command.ts';
import { decideAct } from '../../src/register/domain/application.ts';
import { actOnApplication, judgePoint } from '../../src/register/judge-applications/command.ts';
import { beginApplication, findApplication, recordStep } from '../../src/register/store/applications.ts';
import { certificate, evidence, keeper, plantProfile, second } from '../support/register.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { plantOrganisation } from '../support/world.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
let points: string[];
let made = 0;

beforeAll(async () => {
  server = await startPostgres();
  const created = await server.createDatabase();
  db = created.db;
  other = await created.process();
  await plantOrganisation(db);
  points = await plantProfile(db);
}, 120_000);
afterAll(() => server.stop());

/** Every number is of a certificate that anybody with this surname may apply with. */
const deps = (process: Database) => ({
  db: process,
  clock,
  findCertificate: async (_: Database | Tx, number: string) => certificate({ id: newId(), number }),
});

type Applicant = { id: string; email: string };

/** Somebody with a whole draft under a certificate. */
const drafted = async (number: string): Promise<Applicant> => {
  made += 1;
  const person = { id: `p-${made}`, email: `p-${made}@example.com` };
  const about = {
    name: 'Testpersoon Anna de Wit',
    certificateNumber: number,
    baseProfession: 'coach',
    baseProfessionWords: '',
    professionRegister: '',
    professionNumber: '',
  };
  const saved = await saveAbout(deps(db), { person, lang: 'nl', about });
  if (!saved.ok) throw new Error(saved.reason);
  for (const point of points) await savePoint(deps(db), { person, point, text: evidence });
  return person;
};

const submit = async (process: Database, person: Applicant): Promise<string> => {
  const sent = await submitApplication(deps(process), { person, declared: true });
  return sent.ok ? 'sent' : sent.reason;
};

/** An application on which every point is met; gives its id. */
const judged = async (): Promise<string> => {
  const person = await drafted(`RT-${made}`);
  await submit(db, person);
  const [row] = await rows<{ id: string }>(
    db,
    sql`select id from register.application where person_id = ${person.id}`,
  );
  for (const point of points)
    await judgePoint(deps(db), {
      applicationId: row!.id,
      point,
      verdict: 'met',
      reason: '',
      registrar: keeper,
    });
  return row!.id;
};

const decide = async (
  process: Database,
  applicationId: string,
  act: 'admit' | 'refuse',
  registrar = keeper,
) => {
  const done = await actOnApplication(deps(process), { applicationId, act, reason: 'Zo', registrar });
  return done.ok ? 'decided' : done.reason;
};

const outcomes = async (id: string): Promise<number> =>
  (await findApplication(db, id))!.steps.filter(({ kind }) => kind === 'admitted' || kind === 'refused')
    .length;

test('S35: two registrars decide on one application at once: one outcome, one mail, and the other hears it', async () => {
  for (let round = 0; round < 6; round++) {
    const id = await judged();
    const both = await Promise.all([
      decide(db, id, 'admit'),
      decide(other, id, 'refuse', second),
      decide(other, id, 'admit', second),
    ]);
    expect(both.sort()).toEqual(['decided', 'not-now', 'not-now']);
    expect(await outcomes(id)).toBe(1);
    const mails = await rows(
      db,
      sql`select 1 from platform.outbox where about = ${id}
          and topic in ('mail.register-admitted', 'mail.register-refused')`,
    );
    expect(mails).toHaveLength(1);
  }
}, 60_000);

test('the same without the lock decides more than once: the race is real, and the test above would see it', async () => {
  const id = await judged();
  // Each looks before any of them writes, as without the lock may happen.
  const looked = Promise.withResolvers<boolean>();
  let looking = 3;
  const careless = (by: string) =>
    inTransaction(other, async (tx) => {
      const { standing } = (await findApplication(tx, id))!;
      if ((looking -= 1) === 0) looked.resolve(true);
      await looked.promise;
      const decided = decideAct({
        standing,
        act: 'refuse',
        reason: 'Zo',
        by,
        isApplicant: false,
        fourEyes: false,
        judged: points.map(() => ({ verdict: 'met', reason: '', by, at: clock.now() })),
      });
      if (decided.ok)
        await recordStep(tx, { applicationId: id, kind: decided.value, reason: 'Zo', by, at: clock.now() });
    });
  await Promise.all(['staff:a', 'staff:b', 'staff:c'].map(careless));
  expect(await outcomes(id)).toBe(3);
});

const sentWith = async (number: string): Promise<number> =>
  (
    await rows(
      db,
      sql`select 1 from register.application where answers->>'certificateNumber' = ${number}
          and exists (select 1 from register.application_step step where step.application_id = application.id)`,
    )
  ).length;

test('S35: two people send in with one certificate at once: one application, and the other hears it', async () => {
  for (let round = 0; round < 6; round++) {
    const number = `RT-SHARED-${round}`;
    const [one, two] = [await drafted(number), await drafted(number)];
    const both = await Promise.all([submit(db, one), submit(other, two)]);
    expect(both.sort()).toEqual(['certificate-in-use', 'sent']);
    expect(await sentWith(number)).toBe(1);
  }
}, 60_000);

test('somebody who applies in two windows at once has one application', async () => {
  const person = { id: 'p-twice', email: 'twice@example.com' };
  const begin = (process: Database) =>
    beginApplication(process, {
      id: newId(),
      personId: person.id,
      email: person.email,
      lang: 'nl',
      profileVersion: 1,
      answers: {},
    });
  await Promise.all([begin(db), begin(other), begin(db), begin(other)]);
  expect(await rows(db, sql`select 1 from register.application where person_id = ${person.id}`)).toHaveLength(
    1,
  );
});
