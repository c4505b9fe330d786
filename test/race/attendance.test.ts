import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock as clock } from '../../src/kernel/clock.ts';
import { receiveRecords } from '../../src/learning/attend/receive.ts';
import type { SentEvent } from '../../src/learning/domain/field-list.ts';
import { halfDays } from '../../src/learning/domain/half-day.ts';
import { attendanceTokens } from '../../src/learning/store/attendance.ts';
import { inTransaction, rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import type { Edition } from '../../src/training/index.ts';
import { emptyWorld, plantEnrolment } from '../support/enrolments.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { plantEdition, plantOrganisation } from '../support/world.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
let edition: Edition;
let people: string[];

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
  await plantOrganisation(db);
}, 120_000);
beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.attendance_event, learning.attendance_token`);
  edition = await plantEdition(db);
  people = [];
  for (let n = 0; n < 4; n++)
    people.push(await plantEnrolment(db, edition, 'paid', { email: `p${n}@example.com` }));
});
afterAll(() => server.stop());

const recorder = { actor: 'staff:t1', name: 'Testpersoon Docent' };
const records = (count: number): SentEvent[] =>
  Array.from({ length: count }, (_, sequence) => ({
    ...{ id: newId(), device: 'phone-1', sequence, givenAt: sequence },
    ...{ kind: 'mark', state: 'present', halfDay: halfDays[sequence % 6]! },
    who: { enrolmentId: people[sequence % 4]! },
  }));
const send = (process: Database, events: SentEvent[]) =>
  receiveRecords({ db: process, clock }, edition, { events, malformed: [] }, recorder);
const count = async (table: string) =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from ${sql.raw(table)}`))[0]!.n;

test('the same records sent by two processes at once, forwards and backwards: each once, all accepted', async () => {
  for (let round = 0; round < 8; round++) {
    await db.execute(sql`truncate learning.attendance_event`);
    const sent = records(300);
    const answers = await Promise.all([
      send(db, sent),
      send(other, [...sent].reverse()),
      send(db, sent.slice(100)),
      send(other, [...sent.slice(0, 200)].reverse()),
    ]);
    expect(answers.map(({ accepted }) => accepted.length)).toEqual([300, 300, 200, 200]);
    expect(answers.flatMap(({ refused }) => refused)).toEqual([]);
    expect(await count('learning.attendance_event')).toBe(300);
  }
});

test('the same rush without the key doubles, and without the order waits in a circle: both guards are needed', async () => {
  await db.execute(sql`drop table if exists public.bare_event`);
  await db.execute(sql`create table public.bare_event (id uuid not null)`);
  const ids = records(200).map(({ id }) => id);
  const unknown = async (process: Database) => {
    const known = new Set(
      (await rows<{ id: string }>(process, sql`select id from public.bare_event`)).map((row) => row.id),
    );
    await new Promise((later) => setTimeout(later, 20));
    for (const id of ids.filter((one) => !known.has(one)))
      await process.execute(sql`insert into public.bare_event values (${id})`);
  };
  await Promise.all([unknown(db), unknown(other)]);
  expect(await count('public.bare_event')).toBeGreaterThan(ids.length);

  await db.execute(sql`truncate public.bare_event`);
  await db.execute(sql`alter table public.bare_event add primary key (id)`);
  const insert = (process: Database, ordered: string[]) =>
    inTransaction(process, async (tx) => {
      for (const id of ordered)
        await tx.execute(sql`insert into public.bare_event values (${id}) on conflict do nothing`);
    }).catch((error: unknown) => String((error as Error).cause));
  const outcomes = await Promise.all([insert(db, ids), insert(other, [...ids].reverse())]);
  expect(outcomes.filter(Boolean).join()).toContain('deadlock');
});

test('two pages opened at once give one person one code', async () => {
  const asked = await Promise.all(
    Array.from({ length: 12 }, (_, n) => attendanceTokens(n % 2 ? db : other, people)),
  );
  expect(new Set(asked.map((tokens) => JSON.stringify([...tokens].sort()))).size).toBe(1);
});
