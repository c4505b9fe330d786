import { beforeEach, expect, test } from 'vitest';
import { careHouse, plantClient, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findOwnFiles } from '../store/members.ts';

let db: Database;
let owner: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let clientId: string;
let kees: { id: string; email: string };
let now: Date;
const bornOn = '1984-05-06';

const codeFor = async (id: string): Promise<string> => {
  house.now.visitor = owner.visitor;
  const { html } = await house.post(`/praktijk/clienten/${id}/code`);
  house.now.visitor = kees;
  // Not by its signs alone: now and then an id in an address has the same.
  return /care-code-signs">([A-Z2-9]{4}-[A-Z2-9]{4})</.exec(html)?.[1] ?? '';
};
const enter = (code: string, geboortedag = bornOn, path = '/loper/beginnen') =>
  house.post(path, { code, geboortedag });
const files = () => findOwnFiles(db, kees.id);

beforeEach(async () => {
  db ??= await testDatabase();
  now = new Date('2027-03-01T08:00:00Z');
  owner = await plantPractice(db);
  kees = { id: newId(), email: `Kees.${newId()}@example.com` };
  clientId = await plantClient(db, owner.actor, { email: kees.email.toLowerCase(), bornOn });
  house = careHouse(db, { now: () => now }, kees);
});

test('with the code, the day of birth and the proven address the client takes the file into use', async () => {
  const code = await codeFor(clientId);
  expect(code).not.toBe('');
  expect((await enter(code.toLowerCase().replace('-', ' '))).to).toBe('/loper');
  expect(await files()).toMatchObject([{ actor: { clientId } }]);
  expect((await enter(code)).status).toBe(422);
});

test('the code is shown once, on a sheet in the language of the client', async () => {
  const code = await codeFor(clientId);
  house.now.visitor = owner.visitor;
  expect((await house.get(`/praktijk/clienten/${clientId}/code`)).html).not.toContain(code);
  const { html } = await house.post(`/praktijk/clienten/${clientId}/code`);
  expect(html).toContain('/loper/beginnen');
  expect(html).toContain('lang="nl"');
});

test('whatever is wrong, the answer is the same', async () => {
  const code = await codeFor(clientId);
  const stranger = { id: newId(), email: 'somebody.else@example.com' };
  const answers = [await enter('AAAA-AAAA'), await enter(code, '1984-05-07')];
  house.now.visitor = stranger;
  answers.push(await enter(code));
  const plain = answers.map(({ status, html }) => [
    status,
    html
      .replaceAll(stranger.email, '')
      .replaceAll(kees.email, '')
      .replace(/value="[^"]*"/g, ''),
  ]);
  expect(new Set(plain.map(([, html]) => html)).size).toBe(1);
  expect(plain.map(([status]) => status)).toEqual([422, 422, 422]);
  expect(await files()).toEqual([]);
});

test('after five wrong tries the right code works no more, and a new one does', async () => {
  const code = await codeFor(clientId);
  for (let n = 0; n < 5; n++) await enter('AAAA-AAAA');
  expect((await enter(code)).status).toBe(422);
  expect((await enter(await codeFor(clientId))).status).toBe(303);
});

test('a code works for a fortnight, and not beside a newer one or another address', async () => {
  const old = await codeFor(clientId);
  const code = await codeFor(clientId);
  expect((await enter(old)).status).toBe(422);
  now = new Date('2027-03-15T08:00:00Z');
  expect((await enter(code)).status).toBe(422);
  const fresh = await codeFor(clientId);
  house.now.visitor = owner.visitor;
  const data = { naam: 'Kees', geboortedag: bornOn, taal: 'nl', veld: 'cure', email: 'moved@example.com' };
  await house.post(`/praktijk/clienten/${clientId}/gegevens`, data);
  house.now.visitor = kees;
  expect((await enter(fresh)).status).toBe(422);
  expect(await files()).toEqual([]);
});

test('one address with two files: the code opens its own, and costs the other no try', async () => {
  const sister = await plantClient(db, owner.actor, {
    email: kees.email.toLowerCase(),
    bornOn: '2014-01-01',
  });
  const [one, other] = [await codeFor(clientId), await codeFor(sister)];
  for (let n = 0; n < 4; n++) await enter('AAAA-AAAA');
  expect((await enter(one)).status).toBe(303);
  expect((await enter(other, '2014-01-01')).status).toBe(303);
  expect((await files()).map(({ actor }) => actor.clientId).sort()).toEqual([clientId, sister].sort());
});

test('a file whose five tries are used up gets none back when another of the same address opens', async () => {
  const sister = await plantClient(db, owner.actor, {
    email: kees.email.toLowerCase(),
    bornOn: '2014-01-01',
  });
  const one = await codeFor(clientId);
  for (let n = 0; n < 5; n++) await enter('AAAA-AAAA');
  expect((await enter(await codeFor(sister), '2014-01-01')).status).toBe(303);
  expect((await enter(one)).status).toBe(422);
});

test('two at the same time with the right code are one', async () => {
  const code = await codeFor(clientId);
  const both = await Promise.all([enter(code), enter(code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test('one person tries ten times an hour, in English too', async () => {
  const path = '/en/loper/beginnen';
  expect((await house.get(path)).html).toContain('Activate your file');
  for (let n = 0; n < 10; n++) expect((await enter('AAAA-AAAA', bornOn, path)).status).toBe(422);
  expect((await enter('AAAA-AAAA', bornOn, path)).status).toBe(429);
});

test('without an address there is no code to give', async () => {
  const id = newId();
  house.now.visitor = owner.visitor;
  await house.post('/praktijk/clienten/nieuw', {
    naam: 'Zonder Adres',
    geboortedag: '1980-01-01',
    taal: 'nl',
    veld: 'cure',
    sleutel: id,
  });
  expect((await house.get(`/praktijk/clienten/${id}/code`)).html).toContain('Eerst een e-mailadres');
  expect((await house.post(`/praktijk/clienten/${id}/code`)).status).toBe(303);
});
