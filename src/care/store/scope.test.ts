import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { asActor, asKeyHolder, asPerson, everyPractice, inPractice } from './scope.ts';

let db: Database;
const at = new Date('2027-03-01T08:00:00Z');

const aPractice = async (name: string) => {
  const [practiceId, memberId, colleagueId, clientId] = [newId(), newId(), newId(), newId()];
  const actor: MemberActor = { kind: 'member', practiceId, memberId, name, roles: ['owner', 'therapist'] };
  await inPractice(db, actor, { act: 'create', object: 'practice', point: 'test', at }, async (tx) => {
    await tx.execute(
      sql`insert into care.practice (name, basis, opened_at) values (${name}, 'consent', now())`,
    );
    for (const [id, email] of [
      [memberId, `${name}@example.com`],
      [colleagueId, `colleague.${name}@example.com`],
    ])
      await tx.execute(sql`insert into care.member (id, email, name, roles, invited_at)
        values (${id}, ${email}, ${name}, '{therapist}', now())`);
    await tx.execute(sql`insert into care.client (id, name, born_on, email, field, started_at)
      values (${clientId}, ${`Client of ${name}`}, '1980-01-01', 'client@example.com', 'cure', now())`);
    await tx.execute(sql`insert into care.relation (id, client_id, member_id, responsible, from_at)
      values (${newId()}, ${clientId}, ${memberId}, true, now())`);
    return true;
  });
  return { actor, colleague: { ...actor, memberId: colleagueId }, practiceId, clientId };
};

let heath: Awaited<ReturnType<typeof aPractice>>;
let dune: Awaited<ReturnType<typeof aPractice>>;
const read = { act: 'read', object: 'file', point: 'test', at } as const;
const names = (tx: Parameters<typeof rows>[0]) =>
  rows<{ name: string }>(tx, sql`select name from care.client`);
const log = (actor: MemberActor) =>
  inPractice(db, actor, { ...read, object: 'log' }, (tx) =>
    rows<{
      act: string;
      outcome: string;
      client_id: string | null;
      emergency: boolean;
      responsible_id: string;
    }>(tx, sql`select act, outcome, client_id, emergency, responsible_id from care.access_log order by seq`),
  );

beforeAll(async () => {
  db = await testDatabase();
  heath = await aPractice('heath');
  dune = await aPractice('dune');
});

test('a transaction of one practice sees nothing of another, whatever it asks for', async () => {
  const seen = await inPractice(db, heath.actor, { ...read, act: 'search' }, names);
  expect(seen).toEqual([{ name: 'Client of heath' }]);
  expect(await asActor(db, heath.actor, { ...read, clientId: dune.clientId }, names)).toBeUndefined();
});

test('a row of another practice can be neither written nor changed', async () => {
  const write = (practiceId: string) =>
    inPractice(db, heath.actor, { ...read, act: 'create' }, (tx) =>
      tx.execute(sql`insert into care.client (practice_id, id, name, born_on, field, started_at)
        values (${practiceId}, ${newId()}, 'Stranger', '1980-01-01', 'cure', now())`),
    );
  await expect(write(dune.practiceId)).rejects.toThrow();
  const changed = await inPractice(db, heath.actor, { ...read, act: 'change' }, (tx) =>
    rows(tx, sql`update care.client set name = 'Taken' where id = ${dune.clientId} returning id`),
  );
  expect(changed).toEqual([]);
});

test('a colleague who does not guide a client finds no file, and the attempt is in the log', async () => {
  const asked = { ...read, clientId: heath.clientId };
  expect(await asActor(db, heath.actor, asked, names)).toHaveLength(1);
  expect(await asActor(db, heath.colleague, asked, names)).toBeUndefined();
  const lines = (await log(heath.actor)).filter((line) => line.client_id === heath.clientId);
  expect(lines.slice(-2).map((line) => line.outcome)).toEqual(['done', 'not-found']);
  expect(lines.at(-1)!.responsible_id).toBe(heath.actor.memberId);
});

test('a file opened in an emergency can be read and not changed, says so in the log, and closes again', async () => {
  await inPractice(db, dune.actor, { ...read, act: 'break-glass' }, async (tx) => {
    await tx.execute(sql`insert into care.emergency (id, client_id, member_id, reason, from_at, until_at)
      values (${newId()}, ${dune.clientId}, ${dune.colleague.memberId}, 'unwell in the field', ${at.toISOString()},
              ${new Date(at.getTime() + 3_600_000).toISOString()})`);
    return true;
  });
  const asked = { ...read, clientId: dune.clientId };
  expect(await asActor(db, dune.colleague, asked, names)).toHaveLength(1);
  expect((await log(dune.actor)).at(-1)!.emergency).toBe(true);
  expect(await asActor(db, dune.colleague, { ...asked, act: 'change' }, names)).toBeUndefined();
  const later = new Date(at.getTime() + 2 * 3_600_000);
  expect(await asActor(db, dune.colleague, { ...asked, at: later }, names)).toBeUndefined();
});

test('somebody finds their own places by their address, and no file', async () => {
  const found = await asPerson(db, { email: 'client@example.com' }, async (tx) => ({
    clients: (await names(tx)).length,
    practices: (await rows(tx, sql`select name from care.practice`)).length,
    relations: (await rows(tx, sql`select id from care.relation`)).length,
  }));
  expect(found).toEqual({ clients: 2, practices: 2, relations: 0 });
  expect(await asKeyHolder(db, '00', names)).toEqual([]);
  expect(await everyPractice(db)).toHaveLength(2);
});

test('a line of the log can be neither changed nor deleted', async () => {
  const attempt = (work: ReturnType<typeof sql>) =>
    inPractice(db, heath.actor, { ...read, act: 'change' }, (tx) => tx.execute(work));
  await expect(attempt(sql`update care.access_log set act = 'read'`)).rejects.toThrow();
  await expect(attempt(sql`delete from care.access_log`)).rejects.toThrow();
});
