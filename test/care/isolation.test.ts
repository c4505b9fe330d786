import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor, MemberActor } from '../../src/care/domain/actor.ts';
import { asActor, asKeyHolder, asPerson, inPractice } from '../../src/care/store/scope.ts';
import { rows, type Database, type Tx } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantMember, plantPractice, type CareVisitor } from '../support/care.ts';
import { testDatabase } from '../support/database.ts';
import { careTables, chance, plantCanaries, rowsOf, type CareTable } from './canaries.ts';

const at = new Date('2027-03-01T10:30:00Z');
const words = { clientWord: 'kanarie-van-de-client', practiceWord: 'kanarie-van-de-praktijk' };
const hex = (text: string): string => Buffer.from(text).toString('hex');
const inBatch = 100;

type Stranger = {
  name: string;
  enter: (work: (tx: Tx) => Promise<void>) => Promise<unknown>;
  secrets: string[];
};

let db: Database;
let tables: CareTable[];
let victim: { practiceId: string; clientId: string; actor: MemberActor };
let ids: string[];
let strangers: Stranger[];
let colleague: Stranger;

/** Runs statements one by one, also after one failed, and gives what each answered. The deeds without `:keep` are undone. */
const probe = sql`create function public.probe(statements text[]) returns setof text language plpgsql as $$
declare
  statement text;
  found text;
begin
  foreach statement in array statements loop
    found := '';
    begin
      if statement like ':keep %' then
        execute substr(statement, 7) into found;
      else
        execute statement into found;
        raise sqlstate 'UN000';
      end if;
    exception when sqlstate 'UN000' then null; when others then found := '';
    end;
    return next coalesce(found, '');
  end loop;
end $$`;

beforeAll(async () => {
  db = await testDatabase();
  await db.execute(probe);
  tables = await careTables(db);
  const heath = await plantPractice(db, { name: words.practiceWord, therapist: words.practiceWord });
  const visitor: CareVisitor = { id: newId(), email: 'kees@example.com' };
  const clientId = await plantClient(db, heath.actor, { name: words.clientWord, visitor });
  victim = { practiceId: heath.practiceId, clientId, actor: heath.actor };
  const looked = { act: 'read', object: 'file', point: 'test', at } as const;
  await asActor(db, heath.actor, { ...looked, clientId }, () => Promise.resolve(true));
  ids = await plantCanaries(db, tables, { ...victim, memberId: heath.actor.memberId, ...words });

  const otherClient = await plantClient(db, heath.actor, {
    name: 'Iemand anders',
    email: 'anders@example.com',
  });
  const dune = await plantPractice(db, { name: 'Duinpad' });
  const duneClient = await plantClient(db, dune.actor, { email: 'duin@example.com' });
  const planner = await plantMember(db, dune.practiceId, { name: 'Planner', roles: ['planner'] });
  const system: Actor = { kind: 'system', practiceId: dune.practiceId };
  const own: Actor = { kind: 'client', practiceId: dune.practiceId, clientId: duneClient, personId: newId() };
  const employer: Actor = {
    ...{ kind: 'link', practiceId: dune.practiceId, linkId: newId() },
    ...{ clientId: duneClient, role: 'employer' },
  };
  const access = { act: 'read', object: 'file', point: 'test', at } as const;
  const whole = [
    words.clientWord,
    words.practiceWord,
    hex(words.clientWord),
    hex(words.practiceWord),
    ...ids,
  ];
  const done = (work: (tx: Tx) => Promise<void>) => (tx: Tx) => work(tx).then(() => true);
  strangers = [
    {
      name: 'a therapist of another practice, in a list',
      enter: (work) => inPractice(db, dune.actor, access, done(work)),
      secrets: whole,
    },
    {
      name: 'a planner of another practice',
      enter: (work) => inPractice(db, planner.actor, access, done(work)),
      secrets: whole,
    },
    {
      name: 'a therapist of another practice, in a file',
      enter: (work) => asActor(db, dune.actor, { ...access, clientId: duneClient }, done(work)),
      secrets: whole,
    },
    {
      name: 'a client of another practice',
      enter: (work) => asActor(db, own, access, done(work)),
      secrets: whole,
    },
    {
      name: 'an employer with a link',
      enter: (work) => asActor(db, employer, access, done(work)),
      secrets: whole,
    },
    {
      name: 'the work by the clock of another practice',
      enter: (work) => inPractice(db, system, access, done(work)),
      secrets: whole,
    },
    {
      name: 'somebody with an account and nothing more',
      enter: (work) => asPerson(db, { person: newId(), email: 'niemand@example.com' }, work),
      secrets: whole,
    },
    {
      name: 'somebody with a wrong key',
      enter: (work) => asKeyHolder(db, createHash('sha256').update('x').digest('hex'), work),
      secrets: whole,
    },
  ];
  colleague = {
    name: 'a therapist of the same practice, in the file of somebody else',
    enter: (work) => asActor(db, heath.actor, { ...access, clientId: otherClient }, done(work)),
    secrets: [words.clientWord, hex(words.clientWord), `"client_id": "${clientId}"`],
  };
});

const random = chance(20270301);

/** A statement about one table, aimed at the victim or at everything. */
const statementOn = (table: CareTable): string => {
  const t = `care."${table.name}"`;
  const id = random.pick(ids);
  const has = (name: string) => table.columns.some((column) => column.name === name);
  const where = random.pick([
    'true',
    `practice_id = '${victim.practiceId}'`,
    `practice_id = '${victim.practiceId}' or true`,
    ...(has('client_id') ? [`client_id = '${victim.clientId}'`, 'client_id is not null'] : []),
    ...(has('id') ? [`id = '${id}'`] : []),
  ]);
  const told = (statement: string) =>
    `with x as (${statement}) select coalesce(string_agg(to_jsonb(x)::text, ' '), '') from x`;
  // What is aimed at the victim alone is kept, so that afterwards their rows can show it; the rest would hit one's own.
  const keep =
    where.startsWith(`practice_id = '${victim.practiceId}'`) && !where.endsWith('true') ? ':keep ' : '';
  const other = random.pick(tables);
  const columns = table.columns.filter(({ generated }) => !generated).map(({ name }) => `"${name}"`);
  const column = random.pick(columns);
  return random.pick([
    () => told(`select * from ${t} x where ${where}`),
    () =>
      told(
        `select count(*)::int > 0 as "${victim.practiceId}" from ${t} where practice_id = '${victim.practiceId}' having count(*) > 0`,
      ),
    () =>
      told(
        `select x.* from ${t} x cross join care."${other.name}" y where ${where.replace(/\b(practice_id|client_id|id)\b(?= )/g, 'x.$1')} limit 20`,
      ),
    () => told(`select * from ${t} x where ${where} order by ${column} limit 5 for update`),
    () => keep + told(`update ${t} set ${column} = ${column} where ${where} returning *`),
    () => told(`update ${t} set practice_id = '${victim.practiceId}' where ${where} returning *`),
    () => keep + told(`delete from ${t} where ${where} returning *`),
    () =>
      `:keep ${told(
        `insert into ${t} (${columns.join(', ')}) select ${columns
          .map((name) =>
            name === '"practice_id"'
              ? `'${victim.practiceId}'::uuid`
              : name === '"id"'
                ? 'gen_random_uuid()'
                : `r.${name}`,
          )
          .join(
            ', ',
          )} from jsonb_populate_record(null::${t}, '${JSON.stringify(sample.get(table.name) ?? {}).replaceAll("'", "''")}') r returning *`,
      )}`,
    () => `truncate ${t} cascade`,
  ])();
};

/** A row of the victim for each table, as somebody might have got hold of: to try and write it back. */
const sample = new Map<string, Record<string, unknown>>();

/** Runs random statements as a stranger; gives those whose answer held a secret. */
const attack = async (
  stranger: Stranger,
  on: readonly CareTable[],
  count: number,
  deeds: 'kept' | 'undone' = 'undone',
): Promise<string[]> => {
  const leaks: string[] = [];
  for (let done = 0; done < count; done += inBatch) {
    const statements = Array.from({ length: Math.min(inBatch, count - done) }, () => {
      const one = statementOn(random.pick(on));
      return deeds === 'kept' ? one : one.replace(/^:keep /, '');
    });
    const list = sql.join(
      statements.map((one) => sql`${one}`),
      sql`, `,
    );
    await stranger.enter(async (tx) => {
      const answers = await rows<{ told: string }>(
        tx,
        sql`select public.probe(array[${list}]::text[]) as told`,
      );
      answers.forEach(({ told }, index) => {
        if (told !== '' && stranger.secrets.some((secret) => told.includes(secret)))
          leaks.push(`${stranger.name}: ${statements[index]}`);
      });
    });
  }
  return leaks;
};

beforeAll(async () => {
  for (const { name } of tables) {
    const [found] = await rows<{ row: Record<string, unknown> }>(
      db,
      sql`select to_jsonb(t) as row from care.${sql.raw(`"${name}"`)} t where practice_id = ${victim.practiceId} limit 1`,
    );
    if (found) sample.set(name, found.row);
  }
});

let before: Record<string, string[]>;
beforeAll(async () => {
  before = await rowsOf(db, tables, victim.practiceId);
});
afterEach(() => {
  random.next();
});

test('every table of care is closed, has a row to look for, and names its practice', async () => {
  const closed = await rows<{ name: string; closed: boolean }>(
    db,
    sql`select relname as name, relrowsecurity and relforcerowsecurity as closed from pg_class
        where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and relname <> 'access_head'`,
  );
  expect(closed.filter((table) => !table.closed)).toEqual([]);
  expect(closed.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
  expect(tables.filter(({ name }) => !sample.has(name)).map(({ name }) => name)).toEqual([]);
  expect(tables.filter(({ columns }) => !columns.some(({ name }) => name === 'practice_id'))).toEqual([]);
  const views = await rows(db, sql`select viewname from pg_views where schemaname = 'care'`);
  expect(views, 'a view would read with the rights of its owner').toEqual([]);
  const reach = await rows<{ ok: boolean }>(
    db,
    sql`select has_table_privilege('duurloop_care', 'care.access_head', 'select, insert, update, delete') as ok`,
  );
  expect(reach).toEqual([{ ok: false }]);
});

test('56,000 random reads and writes of strangers through SQL find and change nothing', async () => {
  for (const stranger of [...strangers, ...strangers])
    expect(await attack(stranger, tables, 3_500, 'kept')).toEqual([]);
  expect(await rowsOf(db, tables, victim.practiceId)).toEqual(before);
}, 180_000);

test('3,000 random reads and writes in the file of one client find nothing of another one', async () => {
  const ofClient = tables.filter(({ columns }) => columns.some(({ name }) => name === 'client_id'));
  expect(await attack(colleague, ofClient, 3_000)).toEqual([]);
  const after = await rowsOf(db, tables, victim.practiceId);
  expect(after).toEqual(before);
}, 60_000);

test('with the policy of a table off the same attack finds it: each table in turn', async () => {
  const missed: string[] = [];
  for (const table of tables) {
    const t = sql.raw(`care."${table.name}"`);
    await db.execute(sql`alter table ${t} disable row level security`);
    const leaks = await attack(strangers[0]!, [table], 100);
    await db.execute(sql`alter table ${t} enable row level security`);
    if (leaks.length === 0) missed.push(table.name);
  }
  expect(missed).toEqual([]);
}, 60_000);

test('with the narrowing to one client off the same attack finds the other: each table in turn', async () => {
  const missed: string[] = [];
  for (const table of tables.filter(({ columns }) => columns.some(({ name }) => name === 'client_id'))) {
    const t = sql.raw(`care."${table.name}"`);
    await db.execute(sql`alter policy of_client on ${t} using (true)`);
    const leaks = await attack(colleague, [table], 100);
    await db.execute(
      sql`alter policy of_client on ${t} using ((select care.client()) is null or client_id = (select care.client()))`,
    );
    if (leaks.length === 0) missed.push(table.name);
  }
  expect(missed).toEqual([]);
}, 60_000);

test('nobody comes into a file who has nothing to do with it: the work never begins', async () => {
  const { practiceId, clientId } = victim;
  const member = (memberId: string, roles: MemberActor['roles']): MemberActor => ({
    ...{ kind: 'member', practiceId, memberId, name: 'x', roles },
  });
  const guide = await plantMember(db, practiceId, { name: 'Vroeger', roles: ['therapist'] });
  await inPractice(db, guide.actor, { act: 'change', object: 'relation', point: 'test', at }, async (tx) => {
    await tx.execute(sql`insert into care.relation (id, client_id, member_id, from_at, until_at)
      values (${newId()}, ${clientId}, ${guide.actor.memberId}, '2026-01-01', '2027-01-01')`);
    await tx.execute(sql`update care.member set ended_at = '2027-01-01' where id = ${guide.actor.memberId}`);
    return true;
  });
  const planner = await plantMember(db, practiceId, { name: 'Planner', roles: ['planner'] });
  const owner = await plantMember(db, practiceId, { name: 'Eigenaar', roles: ['owner'] });
  const actors: Actor[] = [
    ...[guide, planner, owner].map(({ actor }) => actor),
    member(newId(), ['owner', 'therapist']),
    { kind: 'client', practiceId, clientId: newId(), personId: newId() },
  ];
  for (const actor of actors) {
    let began = false;
    const access = { act: 'read', object: 'file', clientId, point: 'test', at } as const;
    const found = await asActor(db, actor, access, () => ((began = true), Promise.resolve(true)));
    expect([found, began]).toEqual([undefined, false]);
  }
});
