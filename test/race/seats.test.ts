import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, rows, type Database } from '../../src/platform/db/index.ts';
import { newId, newKey } from '../../src/platform/ids/index.ts';
import { submitEnrolment } from '../../src/training/enrol/command.ts';
import { saveDraft } from '../../src/training/store/drafts.ts';
import { lockEdition } from '../../src/training/store/editions.ts';
import { saveEnrolment } from '../../src/training/store/enrolments.ts';
import { takeSeat } from '../../src/training/store/seats.ts';
import { closeEdition } from '../../src/training/plan-editions/lifecycle.ts';
import { systemClock as clock } from '../../src/kernel/clock.ts';
import { emptyWorld } from '../support/enrolments.ts';
import { anna, enrolFor } from '../support/house.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { plantEdition, plantOrganisation } from '../support/world.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
  await plantOrganisation(db);
}, 120_000);
beforeEach(() => emptyWorld(db));
afterAll(() => server.stop());

const count = async (query: ReturnType<typeof sql>): Promise<number> =>
  (await rows<{ n: number }>(db, query))[0]!.n;
const held = () => count(sql`select count(*)::int as n from training.seat where holder is not null`);
const enrolments = () => count(sql`select count(*)::int as n from training.enrolment`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('S19: the last seat goes to only one of two people', async () => {
  for (let round = 0; round < 15; round++) {
    await emptyWorld(db);
    const edition = await plantEdition(db, { capacity: 1 });
    const both = await Promise.all([enrolFor(db, edition), enrolFor(other, edition)]);
    const answers = both.map(({ submitted }) => (submitted.ok ? submitted.value.next : submitted.reason));
    expect(answers.sort()).toEqual(['edition-full', 'pay']);
    expect([await held(), await enrolments()]).toEqual([1, 1]);
  }
});

test('S19: 200 people for 24 seats, from two processes: exactly 24 have one, every other hears that it is full', async () => {
  const edition = await plantEdition(db);
  const all = await Promise.all(Array.from({ length: 200 }, (_, i) => enrolFor(i % 2 ? db : other, edition)));
  const seated = all.filter(({ submitted }) => submitted.ok);
  const told = all.flatMap(({ submitted }) => (submitted.ok ? [] : [submitted.reason]));
  expect(seated).toHaveLength(24);
  expect(told).toEqual(Array(176).fill('edition-full'));
  expect([await held(), await enrolments()]).toEqual([24, 24]);
  // Who heard "full" has kept every answer.
  expect(await count(sql`select count(*)::int as n from training.draft`)).toBe(176);
});

test('the same rush without lock and constraint oversells: the race is real, and the test above would see it', async () => {
  await db.execute(sql`drop table if exists public.bare_holder`);
  await db.execute(sql`create table public.bare_holder (holder uuid not null)`);
  const take = (process: Database) =>
    inTransaction(process, async (tx) => {
      const [row] = await rows<{ n: number }>(tx, sql`select count(*)::int as n from public.bare_holder`);
      if (row!.n >= 24) return false;
      await pause(5);
      await tx.execute(sql`insert into public.bare_holder values (${newId()})`);
      return true;
    });
  const taken = await Promise.all(Array.from({ length: 200 }, (_, i) => take(i % 2 ? db : other)));
  expect(taken.filter(Boolean).length).toBeGreaterThan(24);
});

test('who finds every free seat locked waits: a seat that is let go after all is theirs', async () => {
  const edition = await plantEdition(db, { capacity: 1 });
  let letGo = (): void => undefined;
  let taken = (): void => undefined;
  const isTaken = new Promise<void>((resolve) => void (taken = resolve));
  const first = inTransaction(other, async (tx) => {
    await takeSeat(tx, { editionId: edition.id, holder: newId(), heldUntil: undefined });
    taken();
    await new Promise<void>((resolve) => void (letGo = resolve));
    throw new Error('gone');
  }).catch((error: unknown) => (error as Error).message);
  await isTaken;
  let answered = false;
  const second = enrolFor(db, edition).then((done) => ((answered = true), done));
  await pause(300);
  const tooSoon = answered;
  letGo();
  expect(tooSoon).toBe(false);
  expect(await first).toBe('gone');
  expect((await second).submitted).toMatchObject({ ok: true });
});

test('who finds every free seat locked hears "full" once the other keeps it', async () => {
  const edition = await plantEdition(db, { capacity: 1 });
  const holder = newId();
  const first = inTransaction(other, async (tx) => {
    await takeSeat(tx, { editionId: edition.id, holder, heldUntil: undefined });
    await pause(300);
    await saveEnrolment(tx, {
      ...anna,
      id: holder,
      key: newKey(),
      editionId: edition.id,
      lang: 'nl',
      price: edition.price,
      evidenceId: undefined,
      termsVersion: '1',
    });
  });
  await pause(100);
  expect((await enrolFor(db, edition)).submitted).toEqual({ ok: false, reason: 'edition-full' });
  await first;
});

test('the last button pressed several times at once makes one enrolment with one seat and one mail', async () => {
  const edition = await plantEdition(db);
  const draft = { id: newId(), key: newKey(), editionId: edition.id, lang: 'nl' as const, answers: {} };
  await saveDraft(db, draft);
  const submission = { key: draft.key, application: anna, newsletter: false };
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => submitEnrolment({ db: i % 2 ? db : other, clock }, submission)),
  );
  expect(answers.map((answer) => answer.ok && answer.value.enrolmentId)).toEqual(Array(12).fill(draft.id));
  expect(answers.filter((answer) => answer.ok && answer.value.next === 'pay')).toHaveLength(1);
  expect([await held(), await enrolments()]).toEqual([1, 1]);
  expect(
    await count(sql`select count(*)::int as n from platform.outbox where topic = 'mail.enrolment-received'`),
  ).toBe(1);
});

test('closing an edition while people enrol: nobody gets in after it, and nobody is half saved', async () => {
  const edition = await plantEdition(db);
  const rush = Array.from({ length: 40 }, async (_, i) => {
    await pause(i * 4);
    return (await enrolFor(i % 2 ? db : other, edition)).submitted;
  });
  await pause(60);
  const closed = await closeEdition({ db: other, clock }, 'staff:x', edition.code);
  const atClosing = await enrolments();
  expect(closed).toMatchObject({ ok: true });
  const answers = await Promise.all(rush);
  const seated = answers.filter((answer) => answer.ok).length;
  // Every transaction that was let in before the closing had committed by the time the closing got its lock.
  expect([await held(), await enrolments()]).toEqual([seated, seated]);
  expect(atClosing).toBe(seated);
  const reasons = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.reason])));
  expect([...reasons].every((reason) => reason === 'edition-closed' || reason === 'edition-full')).toBe(true);
});

test('closing waits for who is enrolling at that moment', async () => {
  const edition = await plantEdition(db);
  let closed = false;
  const enrolling = inTransaction(other, async (tx) => {
    await lockEdition(tx, edition.id, 'enrol');
    const closing = closeEdition({ db, clock }, 'staff:x', edition.code).then(() => void (closed = true));
    await pause(300);
    return { closing, tooSoon: closed };
  });
  const { closing, tooSoon } = await enrolling;
  await closing;
  expect([tooSoon, closed]).toEqual([false, true]);
});

test('a rush on seats alone, again and again: nobody waits for one another in a circle', async () => {
  const rush = await server.createDatabase(40);
  // Seats without people, so that nothing but the taking of seats takes time.
  await rush.db.execute(sql`alter table training.seat drop constraint seat_holder_fkey`);
  for (let round = 0; round < 12; round++) {
    await emptyWorld(rush.db);
    const edition = await plantEdition(rush.db);
    const take = () =>
      inTransaction(rush.db, (tx) =>
        takeSeat(tx, { editionId: edition.id, holder: newId(), heldUntil: undefined }),
      ).catch((error: unknown) => String((error as Error).cause));
    const all = await Promise.all(Array.from({ length: 150 }, take));
    const numbers = all.filter((answer) => typeof answer === 'number').sort((a, b) => a - b);
    expect(all.filter((answer) => typeof answer === 'string')).toEqual([]);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  }
}, 60_000);
