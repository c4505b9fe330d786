import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import type { MemberActor } from '../domain/actor.ts';
import { screeningAnswers, type Intake } from '../domain/intake.ts';
import { decideScreening } from '../domain/screening.ts';
import { findIntake, findIntakeForExport, findIntakePages, saveIntakePage } from './intakes.ts';
import { asActor, inPractice, type CareTx } from './scope.ts';
import {
  findScreening,
  findScreenings,
  findStates,
  mayRunNow,
  saveDoctorsAnswer,
  saveHealthChange,
  saveScreening,
  saveScreeningDecision,
} from './screenings.ts';

const on = (text: string): CalendarDay => parseDay(text)!;
const day = on('2027-03-01');
const now = new Date('2027-03-01T10:00:00Z');
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const calm: Intake = {
  why: { disorders: [], complaints: ['stress'], reportedBy: ['client'], words: '', referred: false },
  goals: { aimMinutes: 30, runsAWeek: 3, hopes: ['rhythm'], weekdays: [1, 4], company: 'either' },
  activity: {
    ...{ briskMinutes: 20, briskDays: 2, briskMonths: 6, longestWalk: 40, longestRun: 0 },
    ...{ walkingHalfHour: 'goes-well', bmi: 'over-30', runningBefore: 'never', injuries: 'none' },
  },
  treatment: { treated: false, by: [] },
  medicines: ['beta-blocker'],
  health: {
    ...{ diseases: [], symptoms: [], absolutes: [], relatives: [], supervisedOnly: false },
    ...{
      otherCondition: 'stable',
      desired: 'light-moderate',
      noHolds: [],
      resting: undefined,
      sex: undefined,
    },
  },
  followedUp: [],
};
const withSymptom: Intake = { ...calm, health: { ...calm.health, symptoms: ['chest-pain'] } };

let db: Database;
let by: MemberActor;
let stranger: MemberActor;
beforeAll(async () => {
  db = await testDatabase();
  by = (await plantPractice(db)).actor;
  stranger = (await plantPractice(db, { name: 'Praktijk Duinrand (voorbeeld)' })).actor;
});

const inFile = <T>(clientId: string, work: (tx: CareTx) => Promise<T>, actor: MemberActor = by) =>
  asActor(db, actor, { act: 'read', object: 'intake', clientId, point: 'test', at: now }, work);

const screen = (clientId: string, intake: Intake, minutes = 0, screenedOn = day) =>
  inFile(clientId, (tx) =>
    saveScreening(tx, clientId, {
      ...{ intake, screenedOn, now: after(minutes), memberId: by.memberId },
      decision: decideScreening(screeningAnswers(intake)),
    }),
  );

test('S40: nobody runs without a screening, nor before the answer of a doctor is recorded', async () => {
  const clientId = await plantClient(db, by);
  const may = (today = day) => inFile(clientId, (tx) => mayRunNow(tx, today));
  expect(await may()).toBe(false);
  const screeningId = (await screen(clientId, withSymptom))!;
  expect(await may()).toBe(false);
  const decide = { screeningId, changed: { to: 'vigorous' as const, reason: 'x' } };
  await inFile(clientId, (tx) =>
    saveScreeningDecision(tx, clientId, { ...decide, now: after(1), memberId: by.memberId }),
  );
  expect(await may()).toBe(false);
  await inFile(clientId, (tx) =>
    saveScreeningDecision(tx, clientId, {
      ...{ screeningId, changed: undefined, now: after(2), memberId: by.memberId },
    }),
  );
  await inFile(clientId, (tx) =>
    saveDoctorsAnswer(tx, clientId, {
      ...{ screeningId, by: 'cardiologist', agrees: 'light-moderate', answeredOn: addDays(day, 3) },
      ...{ received: 'letter', now: after(3), memberId: by.memberId },
    }),
  );
  expect(await may()).toBe(false);
  expect(await may(addDays(day, 3))).toBe(true);
  const kept = await inFile(clientId, findScreening);
  expect(kept?.decisions.map(({ to }) => to)).toEqual(['vigorous', undefined]);
  expect(kept?.answer).toMatchObject({ by: 'cardiologist', answeredOn: '2027-03-04', received: 'letter' });
});

test('S8: health that changed asks again, and a new screening on that same day holds', async () => {
  const clientId = await plantClient(db, by);
  await screen(clientId, calm);
  const may = () => inFile(clientId, (tx) => mayRunNow(tx, addDays(day, 10)));
  expect(await may()).toBe(true);
  const change = { changedOn: addDays(day, 10), memberId: undefined };
  await inFile(clientId, (tx) => saveHealthChange(tx, clientId, { ...change, now: after(20) }));
  expect(await may()).toBe(false);
  await screen(clientId, calm, 30, addDays(day, 10));
  expect(await may()).toBe(true);
  // What was forgotten to be noted, and lies before the screening, asks it again too.
  const late = { changedOn: addDays(day, 2), memberId: by.memberId };
  await inFile(clientId, (tx) => saveHealthChange(tx, clientId, { ...late, now: after(40) }));
  expect(await may()).toBe(false);
  expect(await inFile(clientId, findScreenings)).toHaveLength(2);
});

test('S8: the programme gets what it needs, and the beta-blocker and the BMI with it', async () => {
  const clientId = await plantClient(db, by);
  expect(await inFile(clientId, async (tx) => ({ found: await findIntake(tx, day) }))).toEqual({
    found: undefined,
  });
  await screen(clientId, calm);
  const found = await inFile(clientId, (tx) => findIntake(tx, day));
  expect(found?.programme).toEqual({
    ...{ bmiAbove30: true, sessionsPerWeek: 3, preferredWeekdays: [1, 4], longestWalk: 40, aimMinutes: 30 },
    ...{ intensity: 'only-moderate', betaBlocker: true, breathHoldsAllowed: true },
    activity: { walkingThirtyMinutesIsHard: false, walkFirst: false, longestWalk: 40, longestRun: 0 },
  });
  const later = await inFile(clientId, (tx) => findIntake(tx, on('2028-03-01')));
  expect(later?.state).toMatchObject({ state: 'ask-again', because: 'twelve-months' });
});

test('a page keeps its last write, and its revision tells of one in between', async () => {
  const clientId = await plantClient(db, by);
  const save = (answers: Record<string, string>) =>
    inFile(clientId, (tx) =>
      saveIntakePage(tx, clientId, { page: 'doelen', answers, now, memberId: by.memberId }),
    );
  expect([await save({ doel: '30' }), await save({ doel: '40' })]).toEqual([1, 2]);
  const pages = await inFile(clientId, findIntakePages);
  expect(pages?.get('doelen')).toMatchObject({ answers: { doel: '40' }, revision: 2, savedBy: by.name });
  const whole = await inFile(clientId, findIntakeForExport);
  expect(whole).toMatchObject({ screenings: [], typed: [{ page: 'doelen' }] });
});

test('another practice, another client and a transaction without a client find nothing', async () => {
  const clientId = await plantClient(db, by);
  const other = await plantClient(db, by, { name: 'Testpersoon Noor Bos' });
  const colleague = await plantMember(db, by.practiceId, { name: 'Testpersoon Bo', roles: ['therapist'] });
  await screen(clientId, calm);
  expect(await inFile(clientId, findScreening, stranger)).toBeUndefined();
  expect(await inFile(clientId, findScreening, colleague.actor)).toBeUndefined();
  expect(await inFile(other, findScreenings)).toEqual([]);
  const access = { act: 'read', object: 'sessions', point: 'test', at: now } as const;
  await inPractice(db, by, access, async (tx) => {
    expect(await mayRunNow(tx, day)).toBe(false);
    expect([...(await findStates(tx, [clientId, other], day))].map(([id, { state }]) => [id, state])).toEqual(
      [[clientId, 'cleared']],
    );
    return true;
  });
});

test('what was recorded is only ever added to', async () => {
  const clientId = await plantClient(db, by);
  const screeningId = (await screen(clientId, withSymptom))!;
  for (const change of [
    sql`update care.screening set screened_on = '2030-01-01' where id = ${screeningId}`,
    sql`delete from care.screening where id = ${screeningId}`,
    sql`delete from care.doctors_answer`,
    sql`update care.health_change set changed_on = '2030-01-01'`,
  ])
    await expect(inFile(clientId, async (tx) => tx.execute(change))).rejects.toThrow();
});
