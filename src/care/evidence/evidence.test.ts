import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  careHouse,
  plantClient,
  plantMember,
  plantPractice,
  type CareVisitor,
} from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { plantMeasure } from '../client-story/plant-in-tests.ts';
import type { Field } from '../domain/field.ts';
import { endClient } from '../store/clients.ts';
import { asActor } from '../store/scope.ts';
import { agree, takeBack } from './command.ts';
import { evidenceJob } from './job.ts';

const began = new Date('2026-09-01T09:00:00Z');
const ended = new Date('2027-01-20T09:00:00Z');
const now = new Date('2027-05-01T09:00:00Z');
const clock = { now: () => now };

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  for (const table of ['care.client', 'care.outcome', 'evidence.published'])
    await db.execute(sql`delete from ${sql.raw(table)}`);
  practice = await plantPractice(db);
});

type Given = { field?: Field; agrees?: boolean; end?: boolean; endedAt?: Date; by?: typeof practice };

/** Somebody who was measured at the start, mostly at the end, and whose guidance is over. */
const plantEnded = async (given: Given = {}): Promise<string> => {
  const { actor } = given.by ?? practice;
  const clientId = await plantClient(db, actor, { field: given.field ?? 'cure', startedAt: began });
  const at = { db, by: actor, clientId };
  await plantMeasure({ ...at, now: began }, 'start', 3);
  if (given.end ?? true) await plantMeasure({ ...at, now: ended }, 'end', 2);
  const access = { act: 'change', object: 'client', clientId, point: 'test', at: ended } as const;
  await asActor(db, actor, access, async (tx) => {
    await endClient(tx, clientId, 'runs-alone', given.endedAt ?? ended);
    if (given.agrees ?? true) await agree(tx, { clientId, now: ended, signedOn: undefined });
    return true;
  });
  return clientId;
};
const several = async (count: number, given: Given = {}) => {
  for (let made = 0; made < count; made += 1) await plantEnded(given);
};

const count = () => evidenceJob({ db, clock }).run();
const kept = () => rows<Record<string, unknown>>(db, sql`select * from care.outcome`);
const page = async (lang = '') =>
  (await careHouse(db, clock, practice.visitor).get(`${lang}/uitkomsten`)).html;

test('nine people show nothing, in both languages; the tenth, of another practice, shows them all', async () => {
  await several(9);
  expect(await count()).toEqual({ counted: 9, published: 0 });
  expect(await page()).toContain('Nog te weinig mensen');
  expect(await page()).not.toContain('Deze cijfers komen van');
  expect(await page('/en')).toContain('Too few people yet');
  await plantEnded({ by: await plantPractice(db, { name: 'Praktijk Duinrand (voorbeeld)' }) });
  expect(await count()).toEqual({ counted: 10, published: 1 });
  const html = await page();
  expect(html).toContain('Deze cijfers komen van');
  expect(html).toContain('Van 10 mensen is de start en het eind gemeten.');
  expect(html).toContain('gemiddeld 30 bij de start en 20 aan het eind');
  for (const caveat of ['geen groep ter vergelijking', 'Wie blijft, verschilt van wie stopt', 'regressie'])
    expect(html).toContain(caveat);
  expect(html).not.toMatch(/<script|NaN|undefined/);
}, 60_000);

test('what is kept to count holds nothing that names a client, and the day of the end only as its quarter', async () => {
  const clientId = await plantEnded();
  await count();
  const [row] = await kept();
  expect(Object.keys(row!).sort()).toEqual(
    ['practice_id', 'id', 'ended_quarter', 'field', 'instrument', 'scale', 'start_score', 'end_score'].sort(),
  );
  expect(row).toMatchObject({ ended_quarter: '2027-1', instrument: 'pss-10' });
  expect(JSON.stringify(row)).not.toContain(clientId);
});

test('who did not agree, took it back, or goes on is not counted; who left before the end is, as dropped out', async () => {
  await plantEnded({ agrees: false });
  const clientId = await plantEnded();
  const access = { act: 'change', object: 'consent', clientId, point: 'test', at: now } as const;
  await asActor(db, practice.actor, access, (tx) => takeBack(tx, clientId, now));
  await plantEnded({ endedAt: new Date('2027-04-02T09:00:00Z') });
  expect(await count()).toMatchObject({ counted: 0 });
  await plantEnded({ end: false });
  await count();
  expect(await kept()).toMatchObject([{ end_score: null }]);
});

test('a counting begins anew: who takes it back or is erased after one is gone in the next', async () => {
  await several(2);
  expect(await count()).toMatchObject({ counted: 2 });
  await db.execute(sql`delete from care.client where id = (select id from care.client limit 1)`);
  expect(await count()).toMatchObject({ counted: 1 });
});

test('a small group is not shown beside the total, nor found by subtraction', async () => {
  await several(20);
  await several(3, { field: 'prevention' });
  await several(2, { end: false });
  await count();
  const html = await page();
  expect(html).toContain('Van 23 mensen');
  expect(html).toContain('2 anderen stopten eerder');
  expect(html).not.toContain('Met klachten');
  expect(html).not.toContain('Om klachten voor te zijn');
}, 60_000);

test('who agreed under an earlier text reads that one until they choose anew', async () => {
  const visitor: CareVisitor = { id: newId(), email: 'oud@example.com' };
  const clientId = await plantClient(db, practice.actor, { visitor });
  const house = careHouse(db, clock, visitor);
  await db.execute(sql`insert into care.evidence_consent
      (practice_id, id, client_id, kind, version, consenting, how, at)
    values (${practice.practiceId}, ${newId()}, ${clientId}, 'given', 1, 'self', 'client',
            ${new Date(clock.now().getTime() - 86_400_000).toISOString()})`);
  expect((await house.get('/loper/bewijs')).html).toMatch(/Waar je ja tegen zei.*of dat ik eerder stopte/s);
  await house.post('/loper/bewijs/intrekken');
  expect((await house.get('/loper/bewijs')).html).toMatch(/Waar je ja tegen zegt.*en of ik eerder stopte/s);
});

test('a client chooses on a page of their own and takes it back; a child of fourteen cannot alone', async () => {
  const visitor: CareVisitor = { id: newId(), email: 'kees@example.com' };
  await plantClient(db, practice.actor, { visitor });
  const house = careHouse(db, clock, visitor);
  expect((await house.get('/loper/bewijs')).html).toContain('Je telt nu niet mee.');
  expect((await house.post('/loper/bewijs/geven')).to).toBe('/loper/bewijs?melding=bewaard');
  expect((await house.get('/en/loper/bewijs')).html).toContain('You have been counted since');
  expect((await house.get('/loper/bewijs')).html).toContain('en of ik eerder stopte');
  await house.post('/loper/bewijs/intrekken');
  expect((await house.get('/loper/bewijs')).html).toContain('Je telt nu niet mee.');
  const young: CareVisitor = { id: newId(), email: 'kind@example.com' };
  await plantClient(db, practice.actor, { visitor: young, bornOn: '2013-01-01', email: 'kind@example.com' });
  house.now.visitor = young;
  expect((await house.get('/loper/bewijs')).html).not.toContain('Ja, tel mij mee');
  expect((await house.post('/loper/bewijs/geven')).status).toBe(422);
});

test('on paper the therapist notes it with the day it was signed; a colleague finds nothing', async () => {
  const clientId = await plantClient(db, practice.actor, { bornOn: '2013-01-01' });
  const house = careHouse(db, clock, practice.visitor);
  const path = `/praktijk/clienten/${clientId}/bewijs`;
  expect((await house.post(path, { dag: '2027-06-01', getekend: 'ja' })).status).toBe(422);
  expect((await house.post(path, { dag: '2027-04-01' })).html).toContain('Zonder handtekening');
  expect((await house.post(path, { dag: '2027-04-01', getekend: 'ja' })).status).toBe(303);
  expect((await house.get(path)).html).toContain('tellen mee sinds');
  expect(await rows(db, sql`select how, consenting from care.evidence_consent`)).toEqual([
    { how: 'paper', consenting: 'child-and-parents' },
  ]);
  house.now.visitor = (
    await plantMember(db, practice.practiceId, { name: 'Testpersoon Piet', roles: ['therapist'] })
  ).visitor;
  expect((await house.get(path)).status).toBe(404);
  expect((await house.post(`${path}/intrekken`)).status).toBe(404);
});
