import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { careHouse } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, inTransaction, type Database } from '../../platform/db/index.ts';
import { savePerson } from '../../platform/identity/people/person-sessions.ts';
import { plannedFor } from '../store/programmes.ts';
import { plantDemoCare } from './plant.ts';

const clock = fixedClock('2027-03-03T09:00:00Z');
let db: Database;

const personIdOf = (email: string) => inTransaction(db, (tx) => savePerson(tx, email, clock.now()));
const deps = () => ({ db, clock, secretKey: 'a secret for tests', personIdOf });

/** Every table of care with how many rows it has, whatever its policies say: the tests own the tables. */
const counts = async (): Promise<Record<string, number>> => {
  const tables = await rows<{ name: string }>(
    db,
    sql`select tablename as name from pg_tables where schemaname = 'care' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await rows<{ count: number }>(
      db,
      sql`select count(*)::int as count from ${sql.raw(`care.${name}`)}`,
    );
    found[name] = row?.count ?? 0;
  }
  return found;
};

beforeAll(async () => {
  db = await testDatabase();
  await personIdOf('somebody@example.com');

  expect(await plantDemoCare(deps())).toBe(true);
});

test('the practice of the demo world is planted once, however often it is asked for', async () => {
  const before = await counts();
  expect(before['client']).toBeGreaterThanOrEqual(9);
  expect(before['run']).toBeGreaterThan(100);
  expect(await plantDemoCare(deps())).toBe(false);
  expect(await counts()).toEqual(before);
});

test('everybody in it is plainly made up, and no questionnaire of others is in it', async () => {
  const names = await rows<{ name: string }>(
    db,
    sql`select name from care.client union all select name from care.member union all select name from care.recipient`,
  );
  expect(names.filter(({ name }) => !name.startsWith('Testpersoon '))).toEqual([]);
  const addresses = await rows<{ email: string }>(
    db,
    sql`select email from care.client where email is not null union all select email from care.member
        union all select email from care.recipient`,
  );
  expect(addresses.filter(({ email }) => !/@(example\.com|voorbeeld\.test)$/.test(email))).toEqual([]);
  expect(await rows(db, sql`select 1 from care.questionnaire`)).toEqual([]);
  expect(await rows(db, sql`select distinct instrument from care.measurement`)).toEqual([
    { instrument: 'own-check-in' },
  ]);
});

test('the therapist sees every page of the practice, and each file at every place of the road', async () => {
  const personId = await personIdOf('anna.de.wit@example.com');
  const house = careHouse(db, clock, { id: personId, email: 'anna.de.wit@example.com' }, { plannedFor });
  const clients = await rows<{ id: string; mine: boolean }>(
    db,
    sql`select client.id, exists (select from care.relation join care.member on member.id = relation.member_id
          where relation.client_id = client.id and member.email = 'anna.de.wit@example.com') as mine
        from care.client`,
  );
  const sessions = await rows<{ id: string }>(
    db,
    sql`select id from care.session where group_id is not null and day between '2027-03-01' and '2027-03-06'`,
  );
  const ids: Record<string, string[]> = {
    '/praktijk/clienten/': clients.filter(({ mine }) => mine).map(({ id }) => id),
    '/praktijk/veld/': sessions.map(({ id }) => id),
    '/praktijk/agenda/': sessions.map(({ id }) => id),
  };
  const patterns = new Set(
    house.care
      .practiceRoutes({ personOf: () => house.now.visitor, csrf: () => '' })
      .routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'))
      .map(({ path }) => path),
  );
  const answers: Record<string, number> = {};
  for (const pattern of patterns) {
    const list = Object.keys(ids).find((prefix) => pattern.startsWith(`${prefix}:`));
    if (!list && pattern.includes(':')) continue;
    for (const id of list ? ids[list]! : ['']) {
      const path = pattern.replace(/:[a-z]+/i, id);
      if (path.includes(':')) continue;
      const { status } = await house.get(path);
      answers[`${status} ${pattern}`] = (answers[`${status} ${pattern}`] ?? 0) + 1;
    }
  }
  console.log(answers); // X
  const others = clients.find(({ mine }) => !mine)!;
  expect((await house.get(`/praktijk/clienten/${others.id}`)).status).toBe(404);
});
