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
  const visitor = { id: await personIdOf('anna.de.wit@example.com'), email: 'anna.de.wit@example.com' };
  const house = careHouse(db, clock, visitor, { plannedFor });
  const clients = await rows<{ id: string; name: string; mine: boolean; weeks: boolean }>(
    db,
    sql`select client.id, client.name,
          exists (select from care.relation join care.member on member.id = relation.member_id
            where relation.client_id = client.id and member.email = ${visitor.email}) as mine,
          exists (select from care.programme where programme.client_id = client.id) as weeks
        from care.client`,
  );
  const ids: Record<string, readonly { id: string; name: string; weeks: boolean }[]> = {
    '/praktijk/clienten/:id': clients.filter(({ mine }) => mine),
    '/praktijk/veld/:id': await rows(
      db,
      sql`select id, '' as name, false as weeks from care.session where day = '2027-03-03' and group_id is not null`,
    ),
  };
  const patterns = new Set(
    house.care
      .practiceRoutes({ personOf: () => visitor, csrf: () => '' })
      .routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'))
      .map(({ path }) => path),
  );
  const wrong: string[] = [];
  let seen = 0;
  for (const pattern of patterns) {
    const list = Object.keys(ids).find((prefix) => `${pattern}/`.startsWith(`${prefix}/`));
    const rest = list ? pattern.slice(list.length) : pattern;
    if (rest.includes(':')) continue;
    for (const { id, name, weeks } of list ? ids[list]! : [{ id: '', name: '', weeks: false }]) {
      const { status } = await house.get(list ? `${list.replace(':id', id)}${rest}` : pattern);
      const isElsewhere =
        (rest.startsWith('/programma/') && !weeks) || (rest === '/re-integratie' && !name.includes('Joris'));
      // A checked intake that was recorded leads back to the intake.
      const expected = isElsewhere ? [200, 303, 404] : rest === '/intake/nakijken' ? [303] : [200];
      if (!expected.includes(status)) wrong.push(`${status} ${pattern} ${name}`);
      seen += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(200);
  const others = clients.find(({ mine }) => !mine)!;
  expect((await house.get(`/praktijk/clienten/${others.id}`)).status).toBe(404);
}, 120_000);

test('the client of the demo world has a file of her own, with something to fill in and a letter to read', async () => {
  const visitor = { id: await personIdOf('loper@example.com'), email: 'loper@example.com' };
  const house = careHouse(db, clock, visitor, { plannedFor });
  for (const path of [
    '/loper',
    '/loper/vragenlijsten',
    '/loper/brieven',
    '/loper/toestemming',
    '/loper/dossier',
  ])
    expect([path, (await house.get(path)).status]).toEqual([path, 200]);
  expect((await house.get('/loper/brieven')).html).toContain('Testpersoon H. Uisarts');
});
