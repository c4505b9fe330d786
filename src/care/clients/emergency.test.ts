import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  careHouse,
  plantClient,
  plantMember,
  plantPractice,
  type PlantedMember,
} from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { inPractice } from '../store/scope.ts';

let db: Database;
let owner: Awaited<ReturnType<typeof plantPractice>>;
let bea: PlantedMember;
let cas: PlantedMember;
let clientId: string;
let house: ReturnType<typeof careHouse>;
let now: Date;
const search = '/praktijk/clienten/zoeken-in-nood';
const asked = { naam: 'testpersoon josé bakker', geboortedag: '1990-02-03' };
const reden = 'Viel om tijdens de groepsloop';

beforeEach(async () => {
  if (!db) await plantOrganisation((db = await testDatabase()));
  now = new Date('2027-03-01T08:00:00Z');
  owner = await plantPractice(db);
  bea = await plantMember(db, owner.practiceId, { name: 'Testpersoon Bea', roles: ['therapist'] });
  cas = await plantMember(db, owner.practiceId, { name: 'Testpersoon Cas', roles: ['therapist'] });
  clientId = await plantClient(db, bea.actor, { name: 'Testpersoon Jose Bakker', bornOn: '1990-02-03' });
  house = careHouse(db, { now: () => now }, cas.visitor);
});

const lines = () =>
  inPractice(db, owner.actor, { act: 'read', object: 'test', point: 'test', at: now }, (tx) =>
    rows<{ act: string; user_id: string; emergency: boolean }>(
      tx,
      sql`select act, user_id, emergency from care.access_log where client_id = ${clientId} order by seq`,
    ),
  );
const file = () => house.get(`/praktijk/clienten/${clientId}/gegevens`);

test('a colleague’s file opens with a reason only, for eight hours, in sight of the client', async () => {
  expect((await file()).status).toBe(404);
  const found = await house.post(search, asked);
  expect(found.html).not.toContain(clientId);
  expect((await file()).status).toBe(404);
  expect((await house.post(`${search}/openen`, { ...asked, reden: 'te kort' })).status).toBe(422);
  expect((await file()).status).toBe(404);
  expect((await house.post(`${search}/openen`, { ...asked, reden })).to).toBe(
    `/praktijk/clienten/${clientId}`,
  );
  expect((await file()).status).toBe(200);
  now = new Date('2027-03-01T15:59:59Z');
  expect((await file()).status).toBe(200);
  now = new Date('2027-03-01T16:00:00Z');
  expect((await file()).status).toBe(404);
  const his = (await lines()).filter(({ user_id }) => user_id === cas.actor.memberId);
  expect(his.map(({ act }) => act)).toContain('search');
  expect(his.map(({ act }) => act)).toContain('break-glass');
  expect(his.filter(({ act, emergency }) => act === 'read' && emergency)).toHaveLength(2);
});

test('an emergency lets one look, and change nothing', async () => {
  await house.post(`${search}/openen`, { ...asked, reden });
  const changed = { naam: 'Anders', geboortedag: '1990-02-03', taal: 'nl', veld: 'cure', reden: 'moved' };
  for (const page of ['gegevens', 'beeindigen', 'heropenen', 'code', 'begeleiders'])
    expect(
      (await house.post(`/praktijk/clienten/${clientId}/${page}`, { ...changed, doe: 'toevoegen' })).status,
      page,
    ).toBe(page === 'code' ? 303 : 404);
  expect((await file()).html).toContain('Jose Bakker');
});

test('the responsible therapist and the owner get one mail each, which names nobody', async () => {
  await house.drain();
  house.mails.length = 0;
  await house.post(`${search}/openen`, { ...asked, reden });
  await house.post(`${search}/openen`, { ...asked, reden });
  await house.drain();
  expect(house.mails.map(({ to }) => to).sort()).toEqual([owner.visitor.email, bea.visitor.email].sort());
  expect(JSON.stringify(house.mails)).not.toMatch(/Bakker|groepsloop|Testpersoon/);
  for (const { visitor } of [owner, bea, cas]) {
    house.now.visitor = visitor;
    expect((await house.get('/praktijk/clienten/noodinzage')).html).toContain(reden);
  }
  const dirk = await plantMember(db, owner.practiceId, { name: 'Testpersoon Dirk', roles: ['therapist'] });
  house.now.visitor = dirk.visitor;
  expect((await house.get('/praktijk/clienten/noodinzage')).html).not.toContain(reden);
});

test('half a name, another day or another practice finds nobody', async () => {
  for (const wrong of [
    { ...asked, naam: 'Bakker' },
    { ...asked, naam: '%' },
    { ...asked, geboortedag: '1990-02-04' },
  ])
    expect((await house.post(search, wrong)).html).toContain('Niemand in uw praktijk');
  expect((await house.post(search, { ...asked, geboortedag: '' })).status).toBe(422);
  house.now.visitor = (await plantPractice(db)).visitor;
  expect((await house.post(search, asked)).html).toContain('Niemand in uw praktijk');
});

test('nobody searches through the day: after ten in an hour it stops', async () => {
  for (let n = 0; n < 10; n++) expect((await house.post(search, asked)).status).toBe(200);
  expect((await house.post(search, asked)).status).toBe(429);
});
