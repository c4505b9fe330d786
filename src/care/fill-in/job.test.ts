import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantPractice, type PlantedMember } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { endClient } from '../store/clients.ts';
import { savePlan } from '../store/measure-plans.ts';
import { findMeasurings } from '../store/measurings.ts';
import { ownCheckInId } from '../store/questionnaires.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { measureJob } from './job.ts';

let db: Database;
let anna: PlantedMember & { practiceId: string };
let time = new Date('2027-03-01T10:00:00Z');
const clock = { now: () => time };
beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  anna = await plantPractice(db);
  time = new Date('2027-03-01T10:00:00Z');
});

const inFile = async <T>(clientId: string, work: (tx: CareTx) => Promise<T>): Promise<T> =>
  (await asActor(
    db,
    anna.actor,
    { act: 'change', object: 'measurement', clientId, point: 'test', at: time },
    work,
  ))!;

const planned = async (over: { startsOn?: string; paused?: boolean } = {}) => {
  const email = `${newId()}@example.com`;
  const clientId = await plantClient(db, anna.actor, { email });
  await inFile(clientId, (tx) =>
    savePlan(tx, {
      ...{
        clientId,
        memberId: anna.actor.memberId,
        at: time,
        questionnaires: [ownCheckInId],
        endsOn: undefined,
      },
      ...{ startsOn: parseDay(over.startsOn ?? '2027-03-01')!, paused: over.paused ?? false },
    }),
  );
  return { clientId, email };
};
const run = async (at: string) => {
  time = new Date(at);
  return measureJob({ db, clock, secretKey: 'a secret for tests' }).run();
};
const madeFor = async (clientId: string) =>
  (await inFile(clientId, findMeasurings)).map(({ moment, number }) => `${moment} ${number}`);

describe('the daily measuring', () => {
  test('S5: a client is asked at the start and every four weeks, once, however often the job runs', async () => {
    const { clientId } = await planned();
    for (const at of [
      '2027-03-01T10:00:00Z',
      '2027-03-01T11:00:00Z',
      '2027-03-02T10:00:00Z',
      '2027-03-28T10:00:00Z',
    ])
      await run(at);
    expect(await madeFor(clientId)).toEqual(['start 0']);
    await run('2027-03-29T10:00:00Z');
    await run('2027-03-29T12:00:00Z');
    expect(await madeFor(clientId)).toEqual(['start 0', 'along 1']);
  });

  test('a plan that is paused or still to begin asks nothing', async () => {
    const [paused, coming] = [await planned({ paused: true }), await planned({ startsOn: '2027-03-05' })];
    await run('2027-03-01T10:00:00Z');
    expect([...(await madeFor(paused.clientId)), ...(await madeFor(coming.clientId))]).toEqual([]);
  });

  test('after the end of guidance a client is asked at the end, and three and six months later', async () => {
    const { clientId } = await planned();
    await run('2027-03-01T10:00:00Z');
    await inFile(clientId, (tx) => endClient(tx, clientId, 'runs-alone', new Date('2027-03-20T10:00:00Z')));
    for (const at of [
      '2027-03-21T10:00:00Z',
      '2027-06-20T10:00:00Z',
      '2027-09-20T10:00:00Z',
      '2027-12-20T10:00:00Z',
    ])
      await run(at);
    expect(await madeFor(clientId)).toEqual(['start 0', 'end 0', 'after-3-months 0', 'after-6-months 0']);
  });

  test('one reminder after a week, and none at night', async () => {
    const { email } = await planned();
    const house = careHouse(db, clock, anna.visitor);
    const mails = async () => {
      await house.drain();
      return house.mails.splice(0).filter(({ to }) => to === email).length;
    };
    await run('2027-03-01T10:00:00Z');
    expect(await mails()).toBe(1);
    await run('2027-03-05T10:00:00Z');
    expect(await mails()).toBe(0);
    expect(await run('2027-03-09T02:00:00Z')).toEqual({ waits: 'for the morning' });
    expect(await mails()).toBe(0);
    await run('2027-03-09T10:00:00Z');
    await run('2027-03-12T10:00:00Z');
    expect(await mails()).toBe(1);
  });

  test('more clients than one handful are all asked', async () => {
    const clients = [];
    for (let at = 0; at < 104; at += 1) clients.push((await planned()).clientId);
    await run('2027-03-01T10:00:00Z');
    const made = await Promise.all(clients.map(madeFor));
    expect(made.filter((one) => one.length === 1)).toHaveLength(104);
  });
});
