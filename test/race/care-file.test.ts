import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { acknowledge, observe } from '../../src/care/handover/command.ts';
import { askedNames } from '../../src/care/domain/questionnaire/index.ts';
import { observations } from '../../src/care/domain/signals/reasons.ts';
import { openFilling, partsOn, savePage, sendFilling } from '../../src/care/papers/filling/filling.ts';
import { settle } from '../../src/care/programme/command.ts';
import { findScores } from '../../src/care/store/measurements.ts';
import { findMeasurings, makeMeasuring } from '../../src/care/store/measurings.ts';
import { findProgramme } from '../../src/care/store/programmes.ts';
import { asActor, type CareTx } from '../../src/care/store/scope.ts';
import { findSignalsOf } from '../../src/care/store/signals.ts';
import { addDays, day } from '../../src/kernel/calendar-day.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { plantClient, plantMember, plantPractice, type PlantedMember } from '../support/care.ts';
import { plantIntake } from '../support/care-intake.ts';
import { programmeForm } from '../support/care-programme.ts';
import { plantNinefold } from '../support/care-questionnaire.ts';
import { locks, meeting, offGuard } from '../support/off-guard.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;
let db: Database;
let other: Database;
/** A database without the keys that a twin shows to be needed. */
let keyless: Database;
let anna: PlantedMember & { practiceId: string };
let clientId: string;
const at = new Date('2027-03-01T09:00:00Z');
const clock = { now: () => at };
const monday = day({ year: 2027, month: 3, day: 1 });
const known = { act: 'change', object: 'test', point: 'test', at } as const;

beforeAll(async () => {
  server = await startPostgres();
  const made = await server.createDatabase();
  db = made.db;
  other = await made.process();
  keyless = (await server.createDatabase()).db;
  await keyless.execute(
    sql`alter table care.signal_acknowledgement drop constraint signal_acknowledgement_pkey cascade`,
  );
  await keyless.execute(
    sql`alter table care.measurement drop constraint measurement_practice_id_form_id_key`,
  );
}, 120_000);
beforeEach(() => begin(db));
afterAll(() => server.stop());

const begin = async (on: Database) => {
  anna = await plantPractice(on);
  clientId = await plantClient(on, anna.actor);
};
const inFile = async <T>(on: Database, work: (tx: CareTx) => Promise<T>, by = anna.actor): Promise<T> =>
  (await asActor(on, by, { ...known, clientId }, work))!;

/** The same database twice, where two wait for each other after they read something, with some guards off. */
const meetingAfter = (after: string, off: readonly string[], on: readonly [Database, Database]) => {
  const meet = meeting();
  return on.map((one) => offGuard(one, { off, after, meet }));
};

/** Two therapists of one client who each write down what they did with its one signal. */
const acknowledgeBoth = async (home: Database, on: readonly Database[]) => {
  const bram = await plantMember(home, anna.practiceId, { name: 'Testpersoon Bram', roles: ['therapist'] });
  const signalId = await inFile(home, async (tx) => {
    await tx.execute(sql`insert into care.relation (id, client_id, member_id, from_at)
      values (${newId()}, ${clientId}, ${bram.actor.memberId}, ${at.toISOString()})`);
    return observe(tx, anna.actor, { clientId, observation: observations[0], now: at });
  });
  const done = { signalId: signalId!, steps: ['called-gp'], clientAgreed: false, note: '', now: at };
  const told = await Promise.all(
    [anna.actor, bram.actor].map((by, n) => inFile(on[n]!, (tx) => acknowledge(tx, by, done), by)),
  );
  return told.map((one) => (one?.ok ? 'done' : one?.reason)).toSorted();
};

const seenHeld = 'signal.client_id, form_id, reason';

test('S4: of two therapists who take up one signal at once one does, and the other is told', async () => {
  expect(await acknowledgeBoth(db, meetingAfter(seenHeld, [], [db, other]))).toEqual([
    'already-acknowledged',
    'done',
  ]);
});

test('the twin: without the key of who took it up, both are told that they did', async () => {
  await begin(keyless);
  expect(await acknowledgeBoth(keyless, meetingAfter(seenHeld, [], [keyless, keyless]))).toEqual([
    'done',
    'done',
  ]);
});

/** A form of nine questions that waits for its client; `page` and `send` as somebody who fills it in. */
const aForm = async (home: Database) => {
  const questionnaire = await plantNinefold(home, anna.actor, at);
  const formId = await inFile(home, async (tx) => {
    await makeMeasuring(tx, {
      ...{ clientId, moment: 'start', number: 0, dueOn: monday, closesOn: addDays(monday, 28), now: at },
      questionnaires: [questionnaire],
    });
    return (await findMeasurings(tx))[0]!.forms[0]!.id;
  });
  const open = async (tx: CareTx) => (await openFilling(tx, formId, 'nl', 'change'))!;
  const page = (on: Database, number: number, value: string) =>
    inFile(on, async (tx) => {
      const filling = await open(tx);
      const asked = askedNames(partsOn(filling, number));
      const posted = Object.fromEntries(asked.map((name) => [name, value]));
      return (await savePage(tx, filling, { page: number, posted, asked, now: at }))!.state;
    });
  const send = (on: Database) =>
    inFile(on, async (tx) => sendFilling(tx, await open(tx), { answeredBy: 'client', now: at }));
  const answers = () => inFile(home, async (tx) => (await findScores(tx))[0]!.numbers.size);
  const kept = () =>
    inFile(home, async (tx) => ({
      measurements: (await findScores(tx)).length,
      signals: (await findSignalsOf(tx)).length,
    }));
  return { page, send, answers, kept };
};

const readForm = 'measure_form.id, measure_form.client_id';

test('S4: a form that is sent twice at once is one measurement and one signal', async () => {
  const form = await aForm(db);
  await Promise.all([form.page(db, 0, '1'), form.page(other, 1, '1')]);
  const sent = await Promise.all([form.send(db), form.send(other)]);
  expect(sent.map((one) => (one.ok ? 'sent' : one.reason)).toSorted()).toEqual(['sent', 'sent-before']);
  expect(await form.kept()).toEqual({ measurements: 1, signals: 1 });
});

test('with the lock of the form off its keys still keep it at one', async () => {
  const form = await aForm(db);
  await form.page(db, 0, '1');
  await form.page(db, 1, '1');
  const [one, two] = meetingAfter(readForm, locks, [db, other]);
  const sent = await Promise.all([form.send(one!), form.send(two!)]);
  expect(sent.map((one) => (one.ok ? 'sent' : one.reason)).toSorted()).toEqual(['sent', 'sent-before']);
  expect(await form.kept()).toEqual({ measurements: 1, signals: 1 });
});

test('the twin: without lock and keys it is measured twice', async () => {
  await begin(keyless);
  const form = await aForm(keyless);
  await form.page(keyless, 0, '1');
  await form.page(keyless, 1, '0');
  const keys = ['on conflict (practice_id, form_id) do nothing'];
  const [one, two] = meetingAfter(readForm, [...locks, ...keys], [keyless, keyless]);
  await Promise.all([form.send(one!), form.send(two!)]);
  expect(await form.kept()).toMatchObject({ measurements: 2 });
});

test('two pages of a form that are kept at once are both kept; the twin: without its lock one is lost', async () => {
  const form = await aForm(db);
  await Promise.all([form.page(db, 0, '0'), form.page(other, 1, '0')]);
  await form.send(db);
  expect(await form.answers()).toBe(9);
  await begin(db);
  const bare = await aForm(db);
  const [one, two] = meetingAfter(readForm, locks, [db, other]);
  await Promise.all([bare.page(one!, 0, '0'), bare.page(two!, 1, '0')]);
  await bare.send(db);
  expect(await bare.answers()).toBeLessThan(9);
});

const change = (on: Database, but: Record<string, string>) =>
  settle({ db: on, clock }, anna.actor, { clientId, point: 'test' }, programmeForm(monday, but));
const versions = () => inFile(db, async (tx) => (await findProgramme(tx, monday))!.versions.length);
const ends = (outcomes: readonly unknown[]) =>
  outcomes.map((one) => (one as { done?: string }).done ?? 'errors').toSorted();

test('a programme that is begun twice at once is begun once, and changed twice at once it is changed once', async () => {
  await plantIntake(db, anna.actor, { clientId, on: monday });
  const begun = await Promise.all([change(db, {}), change(other, { doel: '45' })]);
  expect(ends(begun)).toEqual(['done', 'was-before']);
  expect(await versions()).toBe(1);
  const changed = await Promise.all([
    change(db, { versie: '1', keren: '2', waarom: 'Rustiger.' }),
    change(other, { versie: '1', doel: '60', waarom: 'Wil verder.' }),
  ]);
  expect(ends(changed)).toEqual(['done', 'was-before']);
  expect(await versions()).toBe(2);
});

test('the twin: without the lock of the client both are told that their change was kept, and one was not', async () => {
  await plantIntake(db, anna.actor, { clientId, on: monday });
  await change(db, {});
  const [one, two] = meetingAfter('as overrules', locks, [db, other]);
  const changed = await Promise.all([
    change(one!, { versie: '1', keren: '2', waarom: 'Rustiger.' }),
    change(two!, { versie: '1', doel: '60', waarom: 'Wil verder.' }),
  ]);
  expect(ends(changed)).toEqual(['done', 'done']);
  expect(await versions()).toBe(2);
});
