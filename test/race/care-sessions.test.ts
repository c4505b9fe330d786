import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { day } from '../../src/kernel/calendar-day.ts';
import type { Part } from '../../src/care/domain/run.ts';
import { tellPart } from '../../src/care/field-session/field-session.ts';
import { join } from '../../src/care/groups/command.ts';
import { saveGroup } from '../../src/care/store/groups.ts';
import { findRuns } from '../../src/care/store/runs.ts';
import { asActor, inPractice } from '../../src/care/store/scope.ts';
import { saveSession } from '../../src/care/store/sessions.ts';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let clientId: string;
let id: string;
const at = new Date('2027-03-23T18:00:00Z');
const clock = { now: () => at };
const tuesday = day({ year: 2027, month: 3, day: 23 });
const known = { act: 'change', object: 'test', point: 'test', at } as const;

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
}, 120_000);
beforeEach(async () => {
  practice = await plantPractice(db);
  clientId = await plantClient(db, practice.actor);
  id = await inPractice(db, practice.actor, known, (tx) =>
    saveSession(tx, {
      ...{ day: tuesday, begins: '19:00', ends: '20:00', place: 'Heide', now: at },
      ...{ therapistIds: [practice.actor.memberId], clientIds: [clientId] },
    }),
  );
});
afterAll(() => server.stop());

const parts: Part[] = [
  { part: 'check-in', checkIn: { mood: 5, energy: 5, pain: 0, sleep: 5 } },
  {
    part: 'check-out',
    checkOut: { effort: 3, talkTest: 'passed', mood: 7 },
    ...{ minutesWalked: 20, minutesRun: 12 },
  },
  { part: 'note', note: 'Nieuwe schoenen' },
  { part: 'stop', stop: { sign: 'leg-pain', done: 'rested' } },
];

test('two devices that tell of one run at once lose nothing of each other', async () => {
  const told = await Promise.all(
    parts.map((part, n) =>
      tellPart({ db: n % 2 === 0 ? db : other, clock }, practice.actor, { id, clientId }, part),
    ),
  );
  expect(told.map((one) => one?.ok)).toEqual(parts.map(() => true));
  const runs = await asActor(db, practice.actor, { ...known, clientId }, findRuns);
  expect(runs).toMatchObject([
    {
      ...{ version: 4, state: 'done', minutesRun: 12, note: 'Nieuwe schoenen', stop: { sign: 'leg-pain' } },
      ...{ checkIn: { mood: 5 }, checkOut: { effort: 3 } },
    },
  ]);
});

test('the same without waiting for each other: one of the two tellings is lost at the key', async () => {
  const runId = newId();
  const bare = (process: Database) =>
    inPractice(process, practice.actor, known, async (tx) => {
      const [last] = await rows<{ v: number }>(
        tx,
        sql`select coalesce(max(version), 0)::int as v from care.run where session_id = ${id}`,
      );
      await new Promise((later) => setTimeout(later, 100));
      await tx.execute(sql`insert into care.run (id, run_id, version, client_id, session_id, day, state, company, recorded_kind, recorded_at)
        values (${newId()}, ${runId}, ${last!.v + 1}, ${clientId}, ${id}, ${tuesday}, 'begun', 'guided', 'system', now())`);
    });
  const ends = await Promise.allSettled([bare(db), bare(other)]);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the last place in a group goes to one, however many ask at once', async () => {
  const groupId = await inPractice(db, practice.actor, known, (tx) =>
    saveGroup(tx, {
      ...{
        name: 'Duin',
        place: 'Duin',
        weekday: 2,
        begins: '19:00',
        ends: '20:00',
        open: true,
        most: 1,
        now: at,
      },
      memberId: practice.actor.memberId,
    }),
  );
  const clients = await Promise.all(Array.from({ length: 6 }, () => plantClient(db, practice.actor)));
  const joined = await Promise.all(
    clients.map((client, n) =>
      join({ db: n % 2 === 0 ? db : other, clock }, practice.actor, groupId, client),
    ),
  );
  expect(joined.filter((one) => one?.ok)).toHaveLength(1);
});
