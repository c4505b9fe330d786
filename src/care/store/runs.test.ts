import { beforeAll, expect, test } from 'vitest';
import { plantClient, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { day } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { sql } from 'drizzle-orm';
import { toHistory, untold } from '../domain/run.ts';
import { findRuns, findTellings, savePainAfterwards, saveRun } from './runs.ts';
import { asActor, type CareTx } from './scope.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let clientId: string;
const at = new Date('2027-03-01T08:00:00Z');
const later = new Date('2027-03-02T08:00:00Z');
const first = day({ year: 2027, month: 3, day: 1 });

beforeAll(async () => {
  db = await testDatabase();
  practice = await plantPractice(db);
});

const inFile = async <T>(work: (tx: CareTx) => Promise<T>, id = clientId): Promise<T> => {
  const found = await asActor(
    db,
    practice.actor,
    { act: 'change', object: 'run', clientId: id, point: 'test', at },
    async (tx) => ({ value: await work(tx) }),
  );
  return found!.value;
};
const fresh = async () => (clientId = await plantClient(db, practice.actor));

const done = {
  ...untold(first, 'independent'),
  state: 'done',
  minutesWalked: 20,
  minutesRun: 10.5,
  checkIn: { mood: 6, energy: 5, pain: 0, sleep: 7 },
  checkOut: { effort: 3, talkTest: 'passed', mood: 8 },
} as const;

test('a run that is corrected keeps what was told before, and counts once', async () => {
  await fresh();
  const runId = newId();
  expect(await inFile((tx) => saveRun(tx, { ...done, runId, clientId, now: at }))).toBe(1);
  expect(await inFile((tx) => saveRun(tx, { ...done, minutesRun: 12, runId, clientId, now: later }))).toBe(2);
  const runs = await inFile(findRuns);
  expect(runs).toMatchObject([{ runId, version: 2, minutesRun: 12, minutesWalked: 20, state: 'done' }]);
  expect(await inFile((tx) => findTellings(tx, runId))).toMatchObject([
    { version: 1, minutesRun: 10.5, recordedBy: { kind: 'member', id: practice.actor.memberId } },
    { version: 2, minutesRun: 12 },
  ]);
  expect(toHistory(runs)).toMatchObject([
    { kind: 'done', minutesRun: 12, company: 'independent', checkIn: { mood: 6 }, checkOut: { effort: 3 } },
  ]);
});

test('a phone that sends the same run twice adds nothing', async () => {
  await fresh();
  const runId = newId();
  for (let i = 0; i < 2; i++)
    expect(await inFile((tx) => saveRun(tx, { ...done, minutesRun: 10.4, runId, clientId, now: at }))).toBe(
      1,
    );
  expect(await inFile((tx) => findTellings(tx, runId))).toHaveLength(1);
});

test('what was told by mistake is withdrawn, and can be told anew', async () => {
  await fresh();
  const runId = newId();
  await inFile((tx) => saveRun(tx, { ...done, runId, clientId, now: at }));
  await inFile((tx) => saveRun(tx, { ...done, state: 'withdrawn', runId, clientId, now: later }));
  expect(await inFile(findRuns)).toEqual([]);
  expect(await inFile((tx) => saveRun(tx, { ...done, runId, clientId, now: later }))).toBe(3);
});

test('pain that lasted is told afterwards, its last word counts, and only of an own run', async () => {
  await fresh();
  const runId = newId();
  await inFile((tx) => saveRun(tx, { ...done, runId, clientId, now: at }));
  for (const [painOver24Hours, now] of [
    [true, at],
    [false, later],
  ] as const)
    // prettier-ignore
    expect(await inFile((tx) => savePainAfterwards(tx, { runId, clientId, painOver24Hours, now }))).toBe(true);
  expect(await inFile(findRuns)).toMatchObject([{ painOver24Hours: false }]);
  const other = await plantClient(db, practice.actor);
  const told = { runId, clientId: other, painOver24Hours: true, now: later };
  expect(await inFile((tx) => savePainAfterwards(tx, told), other)).toBe(false);
});

test('an id of somebody else’s run is a run of one’s own, and touches theirs not', async () => {
  await fresh();
  const runId = newId();
  await inFile((tx) => saveRun(tx, { ...done, runId, clientId, now: at }));
  const other = await plantClient(db, practice.actor);
  await inFile((tx) => saveRun(tx, { ...done, minutesRun: 30, runId, clientId: other, now: at }), other);
  expect(await inFile(findRuns)).toMatchObject([{ version: 1, minutesRun: 10.5 }]);
});

test('facts are only ever added to', async () => {
  await fresh();
  await inFile((tx) => saveRun(tx, { ...done, runId: newId(), clientId, now: at }));
  for (const bad of [sql`update care.run set minutes_run = 60`, sql`delete from care.run`])
    await expect(inFile((tx) => rows(tx, bad))).rejects.toThrow();
});
