import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { plantClient, plantPractice, type PlantedMember } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { findLink, holdLink, keyOfLink, makeLink, prolongLink, revokeLinks } from './links.ts';
import { asActor, inPractice } from './scope.ts';

let db: Database;
let therapist: PlantedMember;
let clientId: string;
const now = new Date('2027-03-01T09:00:00Z');
const later = new Date('2027-05-30T09:00:00Z');
const access = { act: 'create', object: 'link', point: 'test', at: now } as const;

beforeAll(async () => {
  db = await testDatabase();
  therapist = await plantPractice(db);
  clientId = await plantClient(db, therapist.actor);
});

test('a link is found by its key, for what it was made, until its last moment', async () => {
  const about = newId();
  const made = await asActor(db, therapist.actor, { ...access, clientId }, (tx) =>
    makeLink(tx, { kind: 'letter', clientId, about, expiresAt: later, now }),
  );
  const found = await findLink(db, made!.key, 'letter', now);
  expect(found).toEqual({
    actor: {
      kind: 'link',
      practiceId: therapist.actor.practiceId,
      linkId: made!.id,
      clientId,
      role: 'letter',
    },
    about,
  });
  expect(await findLink(db, made!.key, 'shared', now)).toBeUndefined();
  expect(await findLink(db, made!.key, 'letter', later)).toBeUndefined();
  for (const key of ['', 'x', newKey(), `${made!.key}'`, made!.key.toUpperCase()])
    expect(await findLink(db, key, 'letter', now)).toBeUndefined();
});

test('a key that follows from a secret can be written again, and by nobody with another secret', async () => {
  const made = await inPractice(db, therapist.actor, access, (tx) =>
    makeLink(tx, { kind: 'refer', expiresAt: later, now, secretKey: 'ours' }),
  );
  expect(keyOfLink('ours', made.id)).toBe(made.key);
  expect(keyOfLink('theirs', made.id)).not.toBe(made.key);
  expect((await findLink(db, made.key, 'refer', now))?.actor.clientId).toBeUndefined();
});

test('a revoked link is not found, also by who found it before', async () => {
  const [one, other] = await inPractice(db, therapist.actor, access, async (tx) => [
    await makeLink(tx, { kind: 'shared', clientId, about: newId(), expiresAt: later, now }),
    await makeLink(tx, { kind: 'shared', clientId, about: newId(), expiresAt: later, now }),
  ]);
  const holds = (id: string) => inPractice(db, therapist.actor, access, (tx) => holdLink(tx, id, now));
  const revoke = (which: Parameters<typeof revokeLinks>[1]) =>
    inPractice(db, therapist.actor, access, (tx) => revokeLinks(tx, which));
  expect(await revoke({ kind: 'shared', linkId: one.id, now })).toBe(1);
  expect([await holds(one.id), await holds(other.id)]).toEqual([false, true]);
  expect(await revoke({ kind: 'shared', clientId, now })).toBe(1);
  expect(await findLink(db, other.key, 'shared', now)).toBeUndefined();
});

test('a link may hold longer, and a revoked one does not come back by that', async () => {
  const made = await inPractice(db, therapist.actor, access, async (tx) => {
    const link = await makeLink(tx, { kind: 'request', expiresAt: now, now });
    await prolongLink(tx, link.id, later);
    return link;
  });
  expect(await findLink(db, made.key, 'request', now)).toBeDefined();
  await inPractice(db, therapist.actor, access, async (tx) => {
    await revokeLinks(tx, { kind: 'request', linkId: made.id, now });
    await prolongLink(tx, made.id, new Date('2028-01-01T00:00:00Z'));
  });
  expect(await findLink(db, made.key, 'request', now)).toBeUndefined();
});
