import { beforeAll, expect, test } from 'vitest';
import { plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import {
  closeFollowUp,
  findDischarge,
  findDischarges,
  findFollowUps,
  findRelapsePlan,
  findRelapsePlans,
  saveDischarge,
  saveRelapsePlan,
  undoDischarge,
} from './discharges.ts';
import { asActor, inPractice, type CareTx } from './scope.ts';

let db: Database;
let therapist: MemberActor;
let clientId: string;
const now = new Date('2027-06-30T09:00:00Z');
const day = (text: string) => parseDay(text)!;

beforeAll(async () => {
  db = await testDatabase();
  therapist = (await plantPractice(db)).actor;
});

const inFile = <T>(work: (tx: CareTx) => Promise<T>, of = clientId) =>
  asActor(
    db,
    therapist,
    { act: 'change', object: 'discharge', clientId: of, point: 'test', at: now },
    async (tx) => ({ found: await work(tx) }),
  ).then((found) => found?.found);

const end = (tx: CareTx, of: string) =>
  saveDischarge(tx, {
    ...{ clientId: of, dischargedOn: day('2027-06-30'), choice: 'runs-alone', reason: '', criteria: [] },
    followUps: [
      { kind: 'booster-week-20', dueOn: day('2027-07-20') },
      { kind: 'after-3-months', dueOn: day('2027-09-30') },
    ],
    ...{ memberId: therapist.memberId, now },
  });

test('the relapse plan that was written last counts, and the ones before stay', async () => {
  clientId = await plantClient(db, therapist, {});
  const plan = {
    signs: ['Slecht slapen', 'Met "haken", {krul} en \\'],
    steps: ['Wandelen'],
    people: ['Broer'],
  };
  await inFile((tx) => saveRelapsePlan(tx, clientId, plan, now));
  await inFile((tx) => saveRelapsePlan(tx, clientId, { ...plan, people: ['Zus'] }, new Date(+now + 1)));
  expect(await inFile(findRelapsePlan)).toMatchObject({
    ...plan,
    people: ['Zus'],
    by: 'member',
    name: therapist.name,
  });
  expect(await inFile(findRelapsePlans)).toHaveLength(2);
});

test('guidance ends once, with what comes after; undone it can end again', async () => {
  clientId = await plantClient(db, therapist, {});
  expect(await inFile((tx) => end(tx, clientId))).toBe(true);
  expect(await inFile((tx) => end(tx, clientId))).toBe(false);
  const found = (await inFile(findDischarge))!;
  expect(found.followUps.map(({ kind, dueOn, outcome }) => [kind, dueOn, outcome])).toEqual([
    ['booster-week-20', '2027-07-20', undefined],
    ['after-3-months', '2027-09-30', undefined],
  ]);
  const undo = { id: found.id, memberId: therapist.memberId, now };
  expect(await inFile((tx) => undoDischarge(tx, undo))).toBe(true);
  expect(await inFile((tx) => undoDischarge(tx, undo))).toBe(false);
  expect(await inFile(findDischarge)).toBeUndefined();
  expect(await inFile((tx) => end(tx, clientId))).toBe(true);
  expect(await inFile(findDischarges)).toHaveLength(2);
});

test('the list of the day has what is due within a fortnight, for who guides the client', async () => {
  clientId = await plantClient(db, therapist, { name: 'Testpersoon Mira Duin' });
  await inFile((tx) => end(tx, clientId));
  const due = (on: string, by = therapist) =>
    inPractice(db, by, { act: 'read', object: 'follow-up', point: 'test', at: now }, async (tx) =>
      (await findFollowUps(tx, by.memberId, day(on))).filter((one) => one.clientId === clientId),
    );
  expect(await due('2027-07-05')).toEqual([]);
  expect(await due('2027-07-06')).toMatchObject([{ name: 'Testpersoon Mira Duin', kind: 'booster-week-20' }]);
  const colleague = await plantMember(db, therapist.practiceId, { name: 'Collega Bo', roles: ['therapist'] });
  expect(await due('2027-10-01', colleague.actor)).toEqual([]);
  const [first] = await due('2027-10-01');
  const close = { id: first!.id, outcome: 'not-reached', memberId: therapist.memberId, now } as const;
  const other = await plantClient(db, therapist, {});
  expect(await inFile((tx) => closeFollowUp(tx, close), other)).toBe(false);
  expect(await inFile((tx) => closeFollowUp(tx, close))).toBe(true);
  expect(await inFile((tx) => closeFollowUp(tx, close))).toBe(false);
  expect((await due('2027-10-01')).map(({ kind }) => kind)).toEqual(['after-3-months']);
});
