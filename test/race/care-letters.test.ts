import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdraw as withdrawConsent } from '../../src/care/consent/command.ts';
import type { ClientActor } from '../../src/care/domain/actor.ts';
import { offerLetter, recallLetter, sendAgain, startLetter } from '../../src/care/letters/command.ts';
import { release, withdraw } from '../../src/care/own-letters/command.ts';
import { loadLetter } from '../../src/care/store/letters.ts';
import { asActor } from '../../src/care/store/scope.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantPractice, type PlantedMember } from '../support/care.ts';
import { plantConsent } from '../support/care-letters.ts';
import { locks, meeting, offGuard } from '../support/off-guard.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
/** A database in which nothing but a lock keeps a letter from being released twice. */
let keyless: Database;
let anna: PlantedMember & { practiceId: string };
const at = new Date('2027-03-01T09:00:00Z');
const clock = { now: () => at };
const deps = (on: Database) => ({ db: on, clock, secretKey: 'ours' });

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
  keyless = (await server.createDatabase()).db;
  await keyless.execute(sql`drop index care.letter_released_once`);
  await keyless.execute(sql`drop trigger letter_frozen on care.letter`);
}, 120_000);
afterAll(() => server.stop());

/** A letter that waits for its client, and what everybody can do with it. */
const offered = async (home: Database) => {
  anna = await plantPractice(home);
  const visitor = { id: newId(), email: `${newId()}@example.com` };
  const clientId = await plantClient(home, anna.actor, { visitor });
  const recipientId = await plantConsent(home, anna.actor, {
    ...{ clientId, kind: 'general-practitioner', now: at, items: ['progress-letter', 'attendance'] },
  });
  const on = { clientId, letterId: newId(), point: 'test' };
  const { letterId } = on;
  const begun = { id: letterId, clientId, recipientId, kind: 'progress', point: 'test' } as const;
  expect((await startLetter(deps(home), anna.actor, begun))?.ok).toBe(true);
  expect((await offerLetter(deps(home), anna.actor, on))?.ok).toBe(true);
  const client: ClientActor = {
    ...{ kind: 'client', practiceId: anna.practiceId, clientId, personId: visitor.id },
  };
  const known = { act: 'consent-change', object: 'test', point: 'test', clientId, at } as const;
  return {
    release: (from: Database) => release(deps(from), client, { letterId, seen: 1, ticked: true }),
    recall: (from: Database) => recallLetter(deps(from), anna.actor, on),
    withdraw: (from: Database) => withdraw(deps(from), client, letterId),
    sendAgain: (from: Database) => sendAgain(deps(from), anna.actor, on),
    noConsent: (from: Database) =>
      asActor(from, client, known, (tx) =>
        withdrawConsent(tx, { clientId, recipientId, how: 'client', now: at }),
      ),
    letter: async () =>
      (await asActor(home, anna.actor, known, async (tx) => {
        const letter = await loadLetter(tx, letterId);
        const [count] = await rows<{ papers: number; links: number }>(
          tx,
          sql`select (select count(*)::int from care.document) as papers,
                (select count(*)::int from care.link
                 where kind = 'letter' and about = ${letterId} and revoked_at is null) as links`,
        );
        return { state: letter!.state, steps: letter!.events.map(({ kind }) => kind), ...count! };
      }))!,
    mails: async () =>
      (
        await rows(
          home,
          sql`select 1 from platform.outbox where topic = 'mail.care-letter' and about = ${letterId}`,
        )
      ).length,
  };
};

const told = (ends: readonly ({ ok: true } | { ok: false; reason: string } | undefined)[]) =>
  ends.map((end) => (end?.ok ? 'done' : end?.reason)).toSorted();

/** The same databases, where two wait for each other once they have read the letter. */
const bare = (on: readonly Database[], after: string) => {
  const meet = meeting();
  return on.map((one) => offGuard(one, { off: locks, after, meet }));
};
const readLetter = 'recipient.practice_id = letter.practice_id';

test('S39: a letter that is released twice at once is frozen once and sent once', async () => {
  const letter = await offered(db);
  expect(told(await Promise.all([db, other, db].map(letter.release)))).toEqual([
    ...['done', 'not-offered', 'not-offered'],
  ]);
  expect(await letter.letter()).toEqual({
    ...{ state: 'sent', steps: ['offered', 'released', 'sent'], papers: 1, links: 1 },
  });
  expect(await letter.mails()).toBe(1);
});

test('with the lock of the letter off, the tables refuse the second paper', async () => {
  const letter = await offered(db);
  const ends = await Promise.allSettled(bare([db, other], readLetter).map(letter.release));
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await letter.letter()).toMatchObject({ papers: 1, links: 1 });
});

test('the twin: with nothing left but the reading, it is frozen twice and sent twice', async () => {
  const letter = await offered(keyless);
  await Promise.allSettled(bare([keyless, keyless], readLetter).map(letter.release));
  expect(await letter.letter()).toMatchObject({ papers: 2 });
  expect(await letter.mails()).toBe(2);
});

test('S39: a letter that is released while its therapist takes it back is one of the two', async () => {
  for (const [one, two] of [
    [db, other],
    [other, db],
  ] as const) {
    const letter = await offered(db);
    const ends = await Promise.all([letter.recall(one), letter.release(two)]);
    expect(told(ends).filter((end) => end === 'done')).toHaveLength(1);
    expect(await letter.letter()).toMatchObject(
      ends[0]?.ok ? { state: 'draft', papers: 0, links: 0 } : { state: 'sent', papers: 1, links: 1 },
    );
  }
});

test('S11: a letter that is released while its consent is taken back is sent before that, or not at all', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const letter = await offered(db);
    const [released, ended] = await Promise.all([letter.release(db), letter.noConsent(other)]);
    expect(ended?.ok).toBe(true);
    const papers = released?.ok ? 1 : 0;
    expect(await letter.letter()).toMatchObject({ papers, links: papers });
  }
});

test('S39: withdrawn while it is sent again, no link of a letter is left that opens it', async () => {
  const letter = await offered(db);
  await letter.release(db);
  const [ended] = await Promise.all([letter.withdraw(db), letter.sendAgain(other)]);
  expect(ended?.ok).toBe(true);
  expect(await letter.letter()).toMatchObject({ state: 'withdrawn', links: 0 });
});

test('the twin: without the lock of the letter a link of a withdrawn letter is left', async () => {
  const letter = await offered(db);
  await letter.release(db);
  const meanwhile = async () => void (await letter.withdraw(db));
  await letter.sendAgain(offGuard(other, { off: locks, after: readLetter, meet: meanwhile }));
  expect(await letter.letter()).toMatchObject({ links: 1 });
});

test('the twin: without the lock of the recipient a letter is released whose consent was taken back', async () => {
  const letter = await offered(db);
  const meanwhile = async () => void (await letter.noConsent(db));
  const late = offGuard(other, { off: locks, after: 'from care.consent', meet: meanwhile });
  expect((await letter.release(late))?.ok).toBe(true);
  expect(await letter.letter()).toMatchObject({ papers: 1 });
});
