import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { give, withdraw } from '../../src/care/consent/command.ts';
import { begin, keep, send } from '../../src/care/refer/command.ts';
import { accept } from '../../src/care/requests/command.ts';
import { findRecipients, nameRecipient, saveConsent, sharedItems } from '../../src/care/store/consents.ts';
import { findLink, makeLink } from '../../src/care/store/links.ts';
import { saveReferrerLink } from '../../src/care/store/requests.ts';
import { asActor, inPractice } from '../../src/care/store/scope.ts';
import { parseDay } from '../../src/kernel/calendar-day.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantPractice, type PlantedMember } from '../support/care.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
let therapist: PlantedMember;
const now = new Date('2027-03-01T09:00:00Z');
const secretKey = 'ours';

beforeAll(async () => {
  server = await startPostgres();
  const created = await server.createDatabase();
  db = created.db;
  other = await created.process();
  therapist = await plantPractice(db);
}, 120_000);
afterAll(() => server.stop());

const access = { act: 'read', object: 'test', point: 'test', at: now } as const;

const agreed = async () => {
  const clientId = await plantClient(db, therapist.actor, { field: 'reintegration' });
  const recipientId = await asActor(db, therapist.actor, { ...access, clientId }, async (tx) => {
    const who = { name: 'Testpersoon Baas', organisation: '', email: 'baas@example.org', namedAt: now };
    const { id } = await nameRecipient(tx, { ...who, clientId, kind: 'employer' });
    const { practiceId } = therapist.actor;
    const how = { how: 'client', by: 'self', secretKey, practiceId, now } as const;
    const given = await give(tx, { ...how, clientId, recipientId: id, items: ['attendance'] });
    expect(given?.ok).toBe(true);
    return id;
  });
  return { clientId, recipientId: recipientId! };
};

/** Until somebody waits for a lock. */
const someoneWaits = async (): Promise<void> => {
  for (;;) {
    const waiting = await rows(db, sql`select 1 from pg_locks where not granted`);
    if (waiting.length > 0) return;
  }
};

test('S11: a withdrawal waits for who is looking, and is over when nobody looks any more', async () => {
  const { clientId, recipientId } = await agreed();
  const told: string[] = [];
  let withdrawal: Promise<unknown> = Promise.resolve();
  await asActor(db, therapist.actor, { ...access, clientId }, async (tx) => {
    expect(await sharedItems(tx, recipientId, now)).toBeDefined();
    withdrawal = asActor(other, therapist.actor, { ...access, clientId }, (own) =>
      withdraw(own, { clientId, recipientId, how: 'therapist', now }),
    ).then(() => told.push('withdrawn'));
    await someoneWaits();
    // Whatever is read and shown here was still agreed.
    told.push('shown');
    return true;
  });
  await withdrawal;
  expect(told).toEqual(['shown', 'withdrawn']);
  const after = await asActor(db, therapist.actor, { ...access, clientId }, (tx) =>
    sharedItems(tx, recipientId, now),
  );
  expect(after).toBeUndefined();
});

test('the twin: without holding the recipient a withdrawal is over while something is still being shown', async () => {
  const { clientId, recipientId } = await agreed();
  const told: string[] = [];
  await asActor(db, therapist.actor, { ...access, clientId }, async (tx) => {
    await sharedItems(tx, recipientId, now);
    await asActor(other, therapist.actor, { ...access, clientId }, async (own) => {
      const [to] = await findRecipients(own, clientId);
      const fact = { kind: 'withdrawn', lane: 'reintegration', recipient: 'employer', at: now } as const;
      // The reference to the recipient asks for a lock of its own; one that goes together with looking.
      await saveConsent(own, to!, fact, { how: 'therapist' });
      return true;
    });
    told.push('withdrawn', 'shown');
    return true;
  });
  expect(told).toEqual(['withdrawn', 'shown']);
});

test('of many who accept one request at the same time one does, and there is one client', async () => {
  const [linkId, requestAbout] = await inPractice(db, therapist.actor, access, async (tx) => {
    const id = newId();
    const link = await makeLink(tx, {
      kind: 'refer',
      about: id,
      now,
      expiresAt: new Date('2028-01-01'),
      secretKey,
    });
    const made = { id, linkId: link.id, kind: undefined, name: 'x', madeBy: therapist.actor.memberId };
    await saveReferrerLink(tx, made);
    return [id, link.key];
  });
  expect(await findLink(db, requestAbout, 'refer', now)).toBeDefined();
  const answers = {
    ...{
      wie: 'general-practitioner',
      naam: 'Testpersoon Van Veen',
      organisatie: 'De Linde',
      functie: 'huisarts',
    },
    ...{
      email: 'v@example.org',
      telefoon: '030 123 45 67',
      clientnaam: 'Testpersoon Kees',
      geboren: '1984-05-06',
    },
    ...{ clientemail: 'k@example.com', 'akkoord-client': 'ja', gebied: 'cure', 'wens-rhythm': 'ja' },
  };
  const requestId = await inPractice(db, therapist.actor, access, async (tx) => {
    const key = await begin(tx, { secretKey, referrerLinkId: linkId, lang: 'nl', answers, now });
    const [row] = await rows<{ id: string }>(tx, sql`select id from care.request`);
    await keep(tx, row!.id, { answers, lang: 'nl' });
    expect(key).toHaveLength(27);
    const { practiceId } = therapist.actor;
    const sent = await send(tx, { requestId: row!.id, practiceId, today: parseDay('2027-03-01')!, now });
    expect(sent?.ok).toBe(true);
    return row!.id;
  });
  const accepting = Array.from({ length: 8 }, (_, at) =>
    inPractice(at % 2 ? db : other, therapist.actor, access, (tx) =>
      accept(tx, { requestId, member: therapist.actor, now }),
    ),
  );
  const outcomes = (await Promise.all(accepting)).map((one) => (one?.ok ? 'accepted' : one?.reason));
  expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
  expect(outcomes.filter((one) => one === 'decided-before')).toHaveLength(7);
  const clients = await inPractice(db, therapist.actor, access, (tx) =>
    rows(tx, sql`select 1 from care.client where name = 'Testpersoon Kees'`),
  );
  expect(clients).toHaveLength(1);
});
