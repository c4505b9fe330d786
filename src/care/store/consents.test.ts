import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { plantClient, plantPractice, type PlantedMember } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { items, mostShared, recipients, type Item } from '../domain/consent.ts';
import { fields } from '../domain/field.ts';
import {
  findConsents,
  findRecipients,
  holdRecipient,
  nameRecipient,
  saveConsent,
  sharedItems,
  type RecipientKind,
} from './consents.ts';
import { asActor, type CareTx } from './scope.ts';

let db: Database;
let therapist: PlantedMember;
const at = (minute: number): Date => new Date(Date.UTC(2027, 2, 1, 9, minute));

beforeAll(async () => {
  db = await testDatabase();
  therapist = await plantPractice(db);
});

const inFile = <T>(clientId: string, work: (tx: CareTx) => Promise<T>): Promise<T> =>
  asActor(
    db,
    therapist.actor,
    { act: 'read', object: 'file', point: 'test', clientId, at: at(0) },
    work,
  ).then((done) => done!);

const named = (clientId: string, kind: RecipientKind) =>
  inFile(clientId, (tx) =>
    nameRecipient(tx, {
      ...{ clientId, kind, name: 'Testpersoon Ontvanger', organisation: '', email: 'Ontvanger@example.org' },
      namedAt: at(0),
    }),
  );

test('S11: naming a recipient shares nothing, and naming them twice names them once', async () => {
  const clientId = await plantClient(db, therapist.actor, { field: 'reintegration' });
  const first = await named(clientId, 'employer');
  expect(await named(clientId, 'employer')).toEqual({ id: first.id, isNew: false });
  expect(await inFile(clientId, (tx) => sharedItems(tx, first.id, at(1)))).toBeUndefined();
  expect(await inFile(clientId, (tx) => findRecipients(tx, clientId))).toMatchObject([
    { id: first.id, kind: 'employer', email: 'ontvanger@example.org' },
  ]);
  expect(await inFile(clientId, (tx) => sharedItems(tx, newId(), at(1)))).toBeUndefined();
});

test('S10–S12: after any history in the database an employer has attendance and schedule at most, and after a withdrawal nothing', async () => {
  const others = recipients.filter((kind): kind is RecipientKind => kind !== 'client');
  const anyFact = fc.record({
    lane: fc.constantFrom(...fields),
    chosen: fc.option(fc.subarray([...items])),
    minute: fc.integer({ min: 1, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fields),
      fc.constantFrom(...others),
      fc.array(anyFact, { maxLength: 6 }),
      async (field, kind, history) => {
        const clientId = await plantClient(db, therapist.actor, { field });
        const { id } = await named(clientId, kind);
        await inFile(clientId, async (tx) => {
          const to = (await holdRecipient(tx, id, 'update'))!;
          for (const { lane, chosen, minute } of history) {
            const about = { lane, recipient: kind, at: at(minute) };
            await saveConsent(
              tx,
              to,
              chosen
                ? { ...about, kind: 'given', items: chosen, version: 1, by: 'self' }
                : { ...about, kind: 'withdrawn' },
              { how: 'client' },
            );
          }
          const shared = (await sharedItems(tx, id, at(40)))?.items ?? [];
          const agreed = new Set<Item>(
            history.flatMap((fact) => (fact.lane === field ? (fact.chosen ?? []) : [])),
          );
          expect(shared.every((item) => mostShared[field][kind].includes(item) && agreed.has(item))).toBe(
            true,
          );
          if (kind === 'employer')
            expect(shared.every((item) => item === 'attendance' || item === 'schedule')).toBe(true);
          const end = { lane: field, recipient: kind, at: at(41), kind: 'withdrawn' } as const;
          await saveConsent(tx, to, end, { how: 'therapist', memberId: therapist.actor.memberId });
          expect(await sharedItems(tx, id, at(41))).toBeUndefined();
          const facts = (await findConsents(tx, clientId)).get(id)!;
          expect(facts).toHaveLength(history.length + 1);
          expect(facts.at(-1)).toMatchObject({ kind: 'withdrawn', how: 'therapist' });
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('S11: a consent holds in the lane it was given in, and for that recipient only', async () => {
  const clientId = await plantClient(db, therapist.actor, { field: 'reintegration' });
  const [employer, doctor] = [
    await named(clientId, 'employer'),
    await named(clientId, 'occupational-physician'),
  ];
  await inFile(clientId, async (tx) => {
    const to = (await holdRecipient(tx, employer.id, 'update'))!;
    const fact = { kind: 'given', recipient: 'employer', version: 1, by: 'self' } as const;
    await saveConsent(
      tx,
      to,
      { ...fact, lane: 'prevention', items: ['attendance'], at: at(1) },
      { how: 'client' },
    );
    expect(await sharedItems(tx, employer.id, at(2))).toBeUndefined();
    await saveConsent(
      tx,
      to,
      { ...fact, lane: 'reintegration', items: ['schedule'], at: at(3) },
      { how: 'client' },
    );
    expect(await sharedItems(tx, employer.id, at(4))).toMatchObject({
      items: ['schedule'],
      version: 1,
      consent: 'reintegration 1',
    });
    expect(await sharedItems(tx, doctor.id, at(4))).toBeUndefined();
  });
});
