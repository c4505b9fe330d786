import { beforeAll, beforeEach, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findRuns } from '../store/runs.ts';
import { asActor } from '../store/scope.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let kees: string;
const clock = { now: () => new Date('2027-03-23T18:00:00Z') };

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  practice = await plantPractice(db);
  kees = await plantClient(db, practice.actor);
  house = careHouse(db, clock, practice.visitor);
});

const path = () => `/praktijk/clienten/${kees}/sessies`;
const form = (over: Record<string, string> = {}) => ({
  ...{ dag: '2027-03-22', samen: 'independent', gewandeld: '20', gelopen: '10', ...over },
});
const runs = async () =>
  (await asActor(
    db,
    practice.actor,
    { act: 'read', object: 'test', clientId: kees, point: 'test', at: clock.now() },
    findRuns,
  ))!;

test('a run on one’s own is added, put right, told of a day later, and taken out when it was a mistake', async () => {
  const add = { inspanning: '4', praten: 'failed', 'stemming-na': '7' };
  expect((await house.post(`${path()}/loop`, form(add))).to).toContain('opgeslagen');
  const [run] = await runs();
  expect(run).toMatchObject({
    company: 'independent',
    minutesRun: 10,
    checkOut: { effort: 4, talkTest: 'failed' },
  });
  const loop = run!.runId;
  await house.post(`${path()}/loop`, form({ loop, gelopen: '12,5' }));
  await house.post(`${path()}/pijn`, { loop, pijn: 'ja' });
  expect(await runs()).toMatchObject([
    { version: 2, minutesRun: 12.5, painOver24Hours: true, checkOut: undefined },
  ]);
  const { html } = await house.get(path());
  expect(html).toContain('20 min gewandeld, 12,5 min hardgelopen');
  expect(html).toContain('pijn langer dan een dag');
  expect(html).toContain('Toch geen pijn na een dag');
  expect(html).not.toContain('Notitie');
  expect((await house.get(`${path()}/loop?loop=${loop}`)).html).toContain('value="12,5"');
  await house.post(`${path()}/loop`, { loop, vergissing: 'ja' });
  expect(await runs()).toEqual([]);
});

test('what is typed wrong stays, with its error, and is never a fault', async () => {
  for (const over of [
    { dag: '2027-03-24' },
    { dag: '0000-01-01' },
    { dag: 'gisteren' },
    { samen: 'x' },
    { gelopen: '0', gewandeld: '0' },
    { gelopen: '999' },
    { gewandeld: 'veel' },
    { inspanning: '11' },
    { praten: 'passed' },
  ]) {
    const answer = await house.post(`${path()}/loop`, form(over));
    expect([over, answer.status]).toEqual([over, 422]);
    expect(answer.html).toContain('error-summary');
  }
  expect(await runs()).toEqual([]);
  for (const loop of ['x', newId()]) {
    expect((await house.post(`${path()}/loop`, form({ loop }))).status).toBe(404);
    expect((await house.get(`${path()}/loop?loop=${loop}`)).status).toBe(404);
    expect((await house.post(`${path()}/pijn`, { loop, pijn: 'ja' })).status).toBe(404);
  }
});

test('only who guides the client sees or adds anything', async () => {
  await house.post(`${path()}/loop`, form());
  for (const { visitor } of [
    await plantMember(db, practice.practiceId, { name: 'Testpersoon Bram', roles: ['owner', 'therapist'] }),
    await plantMember(db, practice.practiceId, { name: 'Testpersoon Puck', roles: ['planner'] }),
    await plantPractice(db),
  ]) {
    house.now.visitor = visitor;
    for (const page of ['', '/loop']) expect((await house.get(path() + page)).status).toBe(404);
    for (const deed of ['/loop', '/pijn']) expect((await house.post(path() + deed, form())).status).toBe(404);
  }
  expect(await runs()).toHaveLength(1);
  house.now.visitor = practice.visitor;
  expect((await house.get('/praktijk/clienten/x/sessies')).status).toBe(404);
});

test('what comes is listed with its place, and a client without anything is told what to do', async () => {
  expect((await house.get(path())).html).toContain('Nog niet gelopen');
  await house.post('/praktijk/agenda/nieuw', {
    ...{ met: `c:${kees}`, dag: '2027-03-24', begin: '9.00', einde: '10.00', plaats: 'Heidepad' },
    ...{ therapeut: practice.actor.memberId, aantal: '1' },
  });
  expect((await house.get(path())).html).toContain('woensdag 24 maart 2027, 09.00 uur');
});
