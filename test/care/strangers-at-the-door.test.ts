import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { makeLink, revokeLinks } from '../../src/care/store/links.ts';
import { asActor, inPractice } from '../../src/care/store/scope.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId, newKey } from '../../src/platform/ids/index.ts';
import { careHouse, plantClient, plantMember, plantPractice, type CareVisitor } from '../support/care.ts';
import { testDatabase } from '../support/database.ts';
import { careTables, chance, plantCanaries, rowsOf, type CareTable } from './canaries.ts';
import { careRoutes, clock, linkKinds, now, type CareRoute } from './world.ts';

/** The client's name: who works in the practice may plan with it, and nobody else may find it. */
const clientName = 'Testpersoon Zonnedauw';
const words = { clientWord: 'kanarie-van-de-client', practiceWord: 'kanarie-van-de-praktijk' };
const access = { act: 'change', object: 'file', point: 'test', at: now } as const;

type Stranger = { name: string; visitor: CareVisitor; forbidden: string[]; inside: boolean };

let db: Database;
let tables: CareTable[];
let routes: CareRoute[];
let house: ReturnType<typeof careHouse>;
let strangers: Stranger[];
let ids: string[];
let keys: string[];
let victim: { practiceId: string; clientId: string };

beforeAll(async () => {
  db = await testDatabase();
  tables = await careTables(db);
  routes = careRoutes(db);
  const heath = await plantPractice(db, { name: words.practiceWord });
  const { practiceId, actor } = heath;
  const clientId = await plantClient(db, actor, { name: clientName, email: 'kees@example.com' });
  victim = { practiceId, clientId };

  const former = await plantMember(db, practiceId, { name: 'Testpersoon Vroeger', roles: ['therapist'] });
  const handedOver = await plantMember(db, practiceId, { name: 'Testpersoon Over', roles: ['therapist'] });
  const planner = await plantMember(db, practiceId, { name: 'Testpersoon Plan', roles: ['planner'] });
  const dune = await plantPractice(db, { name: 'Duinpad' });
  const duneVisitor: CareVisitor = { id: newId(), email: 'duin@example.com' };
  await plantClient(db, dune.actor, { visitor: duneVisitor });
  const neighbour: CareVisitor = { id: newId(), email: 'buur@example.com' };
  await plantClient(db, actor, { name: 'Testpersoon Buur', visitor: neighbour });

  keys = [newKey(), newKey()];
  await inPractice(db, actor, access, async (tx) => {
    for (const { actor: one } of [former, handedOver])
      await tx.execute(sql`insert into care.relation (id, client_id, member_id, from_at, until_at)
        values (${newId()}, ${clientId}, ${one.memberId}, '2026-01-01', '2027-01-01')`);
    await tx.execute(sql`update care.member set ended_at = '2027-01-01' where id = ${former.actor.memberId}`);
    return true;
  });
  // Links of a referrer and an employer, from before the client took the consent back.
  await asActor(db, actor, { ...access, clientId }, async (tx) => {
    for (const kind of [...linkKinds, 'employer']) {
      const link = { kind, clientId, about: clientId, now, expiresAt: new Date('2028-01-01') };
      keys.push((await makeLink(tx, link)).key);
      await revokeLinks(tx, { kind, clientId, now });
    }
    return true;
  });
  await plantCanaries(db, tables, { ...victim, memberId: actor.memberId, ...words });
  ids = await idsOfVictim();
  await db.execute(sql`update care.client set phone = ${words.clientWord} where id = ${clientId}`);
  const all = [clientName, words.clientWord, words.practiceWord];
  strangers = [
    { name: 'a therapist of another practice', visitor: dune.visitor, forbidden: all, inside: false },
    { name: 'a client of another practice', visitor: duneVisitor, forbidden: all, inside: false },
    { name: 'a former member of the team', visitor: former.visitor, forbidden: all, inside: false },
    {
      name: 'somebody with an account only',
      visitor: { id: newId(), email: 'niemand@example.com' },
      forbidden: all,
      inside: false,
    },
    {
      name: 'who holds a link that was revoked',
      visitor: { id: newId(), email: 'verwijzer@example.com' },
      forbidden: all,
      inside: false,
    },
    {
      name: 'another client of the same practice',
      visitor: neighbour,
      forbidden: [clientName, words.clientWord],
      inside: true,
    },
    {
      name: 'a therapist who handed the client over',
      visitor: handedOver.visitor,
      forbidden: [words.clientWord],
      inside: true,
    },
    {
      name: 'a planner of the same practice',
      visitor: planner.visitor,
      forbidden: [words.clientWord],
      inside: true,
    },
  ];
  house = careHouse(db, clock, dune.visitor);
}, 60_000);

const idsOfVictim = async (): Promise<string[]> => {
  const found = new Set<string>([victim.clientId]);
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === 'id')) continue;
    const some = await rows<{ id: string }>(
      db,
      sql`select id from care.${sql.raw(`"${name}"`)} where practice_id = ${victim.practiceId} limit 5`,
    );
    for (const { id } of some) found.add(id);
  }
  return [...found];
};

const random = chance(20270302);

const fill = (path: string): string =>
  path.replace(/:(\w+)(?:\{[^}]*\})?\??/g, (_whole, name: string) =>
    name === 'key'
      ? random.pick(keys)
      : name === 'id'
        ? random.pick([victim.clientId, victim.clientId, random.pick(ids)])
        : random.pick([...ids, 'pdf', 'fhir', 'x']),
  );

/** What somebody types who tries: ids where they might fit, and words where they must stand. */
const fields = (): Record<string, string> =>
  Object.fromEntries(
    [
      'naam',
      'reden',
      'besluit',
      'wat',
      'waarom',
      'zeker',
      'client',
      'clientId',
      'clienten',
      'sessie',
      'groep',
      'lid',
      'email',
    ]
      .filter(() => random.next() < 0.6)
      .map((name) => [
        name,
        random.pick([victim.clientId, random.pick(ids), 'ja', 'erase', 'accepted', 'Zomaar een tekst']),
      ]),
  );

/** Planning is the practice's own, and its people may change it: only what is about the client must stay as it was. */
const ofClient = () => tables.filter(({ columns }) => columns.some(({ name }) => name === 'client_id'));

test('2,500 random reads and writes of strangers through HTTP find and change nothing, and none is a fault', async () => {
  const before = await rowsOf(db, tables, victim.practiceId);
  const leaks: string[] = [];
  const faults: string[] = [];
  let done = 0;
  while (done < 2_500) {
    for (const stranger of strangers) {
      house.now.visitor = stranger.visitor;
      // Who works there may plan; what they may write is proved by the slices themselves.
      const open = stranger.inside
        ? routes.filter(
            ({ method, path }) =>
              method === 'GET' || path.includes('/clienten/:id') || path.includes('/loper'),
          )
        : routes;
      const route = random.pick(open);
      const address = fill(route.path);
      const told = route.method === 'GET' ? await house.get(address) : await house.post(address, fields());
      done += 1;
      const deed = `${stranger.name}: ${route.method} ${route.path}`;
      if (stranger.forbidden.some((word) => told.html.includes(word) || told.to?.includes(word)))
        leaks.push(deed);
      if (told.status >= 500 && !stranger.inside) faults.push(deed);
    }
  }
  expect([...new Set(leaks)]).toEqual([]);
  expect([...new Set(faults)]).toEqual([]);
  const after = await rowsOf(db, ofClient(), victim.practiceId);
  for (const { name } of ofClient().filter((table) => table.name !== 'access_log'))
    expect([name, after[name]]).toEqual([name, expect.arrayContaining(before[name]!)]);
}, 180_000);

test('who guides the client does find the words: the attack would have seen them', async () => {
  const [guide] = await rows<{ id: string; email: string }>(
    db,
    sql`select person_id as id, email from care.member join care.relation on relation.member_id = member.id
        where relation.client_id = ${victim.clientId} and until_at is null and ended_at is null limit 1`,
  );
  house.now.visitor = guide!;
  expect((await house.get(`/praktijk/clienten/${victim.clientId}/dossier/correctie`)).html).toContain(
    words.clientWord,
  );
});
