import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { addDays } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { aClient, startDay } from '../../../test/support/programme-clients.ts';
import { walkOf } from '../domain/programme/session-plan.ts';
import { findProgramme, loadProgramme, saveOverrule, saveSettings, withdrawOverrule } from './programmes.ts';
import { saveRun } from './runs.ts';
import { asActor, type CareTx } from './scope.ts';

const now = new Date('2027-03-03T10:00:00Z');
const today = addDays(startDay, 2);
let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let clientId: string;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  practice = await plantPractice(db);
  clientId = await plantClient(db, practice.actor);
});

const inFile = <T>(work: (tx: CareTx) => Promise<T>, of = clientId, by = practice.actor) =>
  asActor(db, by, { act: 'read', object: 'programme', clientId: of, point: 'test', at: now }, work);
const by = () => ({ clientId, memberId: practice.actor.memberId, now });
const begin = () => inFile((tx) => saveSettings(tx, by(), { after: 0, settings: aClient(), reason: '' }));

test('a client without a programme has none', async () => {
  expect(await inFile(async (tx) => ({ facts: await loadProgramme(tx, today) }))).toEqual({
    facts: undefined,
  });
});

test('the last version of the settings counts, with all before it; of two at once one is kept', async () => {
  expect(await begin()).toBe(true);
  const change = (reason: string) =>
    inFile((tx) => saveSettings(tx, by(), { after: 1, settings: aClient({ aimMinutes: 30 }), reason }));
  expect(await change('Dertig is genoeg.')).toBe(true);
  expect(await change('Nog een.')).toBe(false);
  const kept = await inFile((tx) => findProgramme(tx, today));
  expect(kept!.facts.settings).toEqual(aClient({ aimMinutes: 30 }));
  expect(kept!.versions).toMatchObject([
    { version: 1, reason: '', madeBy: 'Testpersoon Anna de Wit', madeAt: now },
    { version: 2, reason: 'Dertig is genoeg.' },
  ]);
});

test('runs and decisions are the facts of the plan; the same decision twice is one', async () => {
  await begin();
  const id = newId();
  const overrule = {
    kind: 'session',
    on: today,
    day: today,
    course: walkOf(20),
    company: 'guided',
    why: 'Kou.',
  };
  await inFile(async (tx) => {
    await saveRun(tx, {
      ...{ runId: newId(), clientId, now, day: startDay, state: 'done', company: 'independent', note: '' },
      ...{
        minutesWalked: 20,
        minutesRun: 8,
        minutesPlanned: undefined,
        breathingMinutes: undefined,
        absence: undefined,
        stop: undefined,
      },
      checkIn: undefined,
      checkOut: { effort: 4, talkTest: 'passed', mood: 7 },
    });
    for (const one of [overrule, overrule]) await saveOverrule(tx, by(), { id, overrule: one as never });
    await saveOverrule(tx, by(), {
      id: newId(),
      overrule: { kind: 'step', on: today, step: 3, why: 'Kan al.' },
    });
    await saveOverrule(tx, by(), { id: newId(), overrule: { kind: 'release', on: today, why: 'Gezien.' } });
  });
  const facts = (await inFile((tx) => loadProgramme(tx, today)))!;
  expect(facts.history).toMatchObject([{ kind: 'done', day: startDay, minutesRun: 8 }]);
  expect(facts.overrules).toEqual([
    overrule,
    { kind: 'step', on: today, step: 3, why: 'Kan al.' },
    { kind: 'release', on: today, why: 'Gezien.' },
  ]);
});

test('a decision is withdrawn on its own day only, once, and stays to be read', async () => {
  await begin();
  const id = newId();
  const withdraw = (on = today) => inFile((tx) => withdrawOverrule(tx, by(), { id, today: on }));
  await inFile(async (tx) => {
    await saveOverrule(tx, by(), { id, overrule: { kind: 'step', on: today, step: 3, why: 'Kan al.' } });
    return true;
  });
  expect(await withdraw(addDays(today, 1))).toBe(false);
  expect(await withdraw()).toBe(true);
  expect(await withdraw()).toBe(false);
  const kept = (await inFile((tx) => findProgramme(tx, today)))!;
  expect(kept.facts.overrules).toEqual([]);
  expect(kept.overrules).toMatchObject([{ id, withdrawnAt: now }]);
});

test('nothing of another client or another practice is found, nor changed', async () => {
  await begin();
  const other = await plantClient(db, practice.actor, { name: 'Testpersoon Mina Wandel' });
  expect(await inFile(async (tx) => ({ facts: await loadProgramme(tx, today) }), other)).toEqual({
    facts: undefined,
  });
  await expect(
    inFile((tx) => saveSettings(tx, by(), { after: 1, settings: aClient(), reason: 'x' }), other),
  ).rejects.toThrow();
  for (const stranger of [
    (await plantPractice(db)).actor,
    (await plantMember(db, practice.practiceId, { name: 'Testpersoon Otto', roles: ['therapist'] })).actor,
  ])
    expect(await inFile((tx) => findProgramme(tx, today), clientId, stranger)).toBeUndefined();
});
