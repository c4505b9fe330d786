import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { plantConsent } from '../../../test/support/care-letters.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { addDays, dutchDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { untold } from '../domain/run.ts';
import { findClient } from '../store/clients.ts';
import { findDischarge, findFollowUps } from '../store/discharges.ts';
import { findLink, makeLink } from '../store/links.ts';
import { saveRun } from '../store/runs.ts';
import { asActor, inPractice, type CareTx } from '../store/scope.ts';

let db: Database;
let now: Date;
const clock = { now: () => now };
let therapist: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let kees: { id: string; email: string };
let clientId: string;
let path: string;

beforeAll(async () => {
  db = await testDatabase();
  therapist = await plantPractice(db);
  house = careHouse(db, clock, therapist.visitor);
});

beforeEach(async () => {
  now = new Date('2027-06-30T10:00:00Z');
  kees = { id: newId(), email: `kees.${newId()}@example.com` };
  const startedAt = new Date('2027-03-10T10:00:00Z');
  clientId = await plantClient(db, therapist.actor, { visitor: kees, startedAt });
  path = `/praktijk/clienten/${clientId}/afronden`;
  house.now.visitor = therapist.visitor;
});

const inFile = <T>(work: (tx: CareTx) => Promise<T>) =>
  asActor(
    db,
    therapist.actor,
    { act: 'change', object: 'discharge', clientId, point: 'test', at: now },
    async (tx) => ({ found: await work(tx) }),
  ).then((done) => done?.found);

/** Three runs a week of forty minutes, alone, for four weeks and some guided ones before. */
const runsWell = () =>
  inFile(async (tx) => {
    for (const ago of [0, 2, 4, 7, 9, 11, 14, 16, 18, 21, 23, 25])
      await saveRun(tx, {
        ...untold(addDays(dutchDay(now), -ago), 'independent'),
        ...{ state: 'done', minutesWalked: 10, minutesRun: 30, runId: newId(), clientId, now },
      });
  });

const plan = { signalen: 'Ik sla lopen over', stappen: 'Eerst wandelen\nDan bellen', mensen: 'Mijn zus' };
const days = { 'booster-week-20': '2027-10-20', 'booster-week-28': '2027-12-15' };

/** The days that the page proposes for the boosters. */
const proposed = async (): Promise<Record<string, string>> => {
  const { html } = await house.get(path);
  return Object.fromEntries(
    [...html.matchAll(/<input[^>]*name="(booster-week-\d+)"[^>]*>/g)].map(([field, name]) => [
      name!,
      /value="([\d-]+)"/.exec(field)![1]!,
    ]),
  );
};

describe('S2, S13: guidance ends by the criteria, together', () => {
  test('the page counts four weeks; with a plan and what comes after, the guidance ends', async () => {
    await runsWell();
    const before = await house.get(path);
    expect(before.html.match(/Gehaald/g)).toHaveLength(3);
    expect(before.html).toContain('12 van de 12 lopen');
    const refused = await house.post(path, { reden: 'runs-alone', ...(await proposed()) });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Maak eerst samen het terugvalplan');
    expect((await house.post(`${path}/plan`, plan)).status).toBe(303);
    const done = await house.post(path, { reden: 'runs-alone', ...(await proposed()) });
    expect(done.to).toBe(`${path}?melding=afgerond`);
    const after = await house.get(path);
    expect(after.html).toContain('Afgerond op woensdag 30 juni 2027');
    expect(after.html).toContain('Meting na 3 maanden');
    expect(after.html).toContain('Schrijf de slotbrief');
    expect(await inFile((tx) => findClient(tx, clientId))).toMatchObject({ endReason: 'runs-alone' });
  });

  test('short of the criteria it asks why, and keeps what was typed', async () => {
    const fields = { reden: 'moved', ...(await proposed()) };
    const refused = await house.post(path, fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Niet alle criteria zijn gehaald.');
    const long = await house.post(path, { ...fields, toelichting: 'z'.repeat(401) });
    expect(long.html).toContain('z'.repeat(401));
    expect((await house.post(path, { ...fields, toelichting: 'Naar Groningen' })).status).toBe(303);
  });

  test('a booster is moved within bounds; a measurement keeps its own day', async () => {
    const fields: Record<string, string> = {
      ...{ reden: 'moved', toelichting: 'Naar Groningen' },
      ...(await proposed()),
    };
    for (const odd of ['', 'gisteren', '2027-06-30', '2029-01-01', '2027-02-30'])
      expect((await house.post(path, { ...fields, 'booster-week-20': odd })).status, odd).toBe(422);
    const booster = addDays(dutchDay(new Date(`${fields['booster-week-20']!}T12:00:00Z`)), 3);
    await house.post(path, { ...fields, 'booster-week-20': booster, 'after-3-months': '2027-07-01' });
    const found = await inFile(findDischarge);
    expect(found!.followUps.map(({ kind, dueOn }) => [kind, dueOn])).toEqual(
      expect.arrayContaining([
        ['booster-week-20', booster],
        ['after-3-months', '2027-09-30'],
      ]),
    );
  });

  test('standing links end, the client keeps their pages, and a released letter stays', async () => {
    const expiresAt = new Date('2028-01-01T00:00:00Z');
    const recipientId = await plantConsent(db, therapist.actor, {
      ...{ clientId, kind: 'general-practitioner', items: ['attendance'], now },
    });
    const keys = await inFile(async (tx) => ({
      shared: (await makeLink(tx, { kind: 'shared', clientId, about: recipientId, expiresAt, now })).key,
      letter: (await makeLink(tx, { kind: 'letter', clientId, about: newId(), expiresAt, now })).key,
    }));
    await house.post(path, { reden: 'client-stops', toelichting: 'Stopt zelf', ...(await proposed()) });
    expect(await findLink(db, keys!.shared, 'shared', now)).toBeUndefined();
    expect(await findLink(db, keys!.letter, 'letter', now)).toBeDefined();
    house.now.visitor = kees;
    expect((await house.get('/loper/terugvalplan')).status).toBe(200);
    expect((await house.get('/loper/brieven')).status).toBe(200);
  });

  test('it is undone within a fortnight, and not after; then it can end anew', async () => {
    await house.post(path, { reden: 'moved', toelichting: 'Weg', ...(await proposed()) });
    now = new Date('2027-07-14T10:00:00Z');
    expect((await house.post(`${path}/terugdraaien`)).to).toBe(`${path}?melding=teruggedraaid`);
    expect((await house.post(`${path}/terugdraaien`)).status).toBe(422);
    expect((await inFile((tx) => findClient(tx, clientId)))!.endedAt).toBeUndefined();
    await house.post(path, { reden: 'moved', toelichting: 'Weg', ...(await proposed()) });
    now = new Date('2027-07-29T10:00:00Z');
    expect((await house.post(`${path}/terugdraaien`)).status).toBe(422);
    expect((await inFile((tx) => findClient(tx, clientId)))!.endedAt).toBeDefined();
  });

  test('sent twice it ends once; opened again elsewhere it can end again', async () => {
    const fields = { reden: 'moved', toelichting: 'Weg', ...(await proposed()) };
    expect((await house.post(path, fields)).status).toBe(303);
    expect((await house.post(path, fields)).status).toBe(422);
    await house.post(`/praktijk/clienten/${clientId}/heropenen`);
    expect((await house.post(path, { ...fields, ...(await proposed()) })).status).toBe(303);
  });

  test('what came of a follow-up is noted once, and leaves the list of the day', async () => {
    await house.post(path, { reden: 'moved', toelichting: 'Weg', ...(await proposed()) });
    now = new Date('2027-10-01T10:00:00Z');
    const due = () =>
      inPractice(
        db,
        therapist.actor,
        { act: 'read', object: 'follow-up', point: 'test', at: now },
        async (tx) =>
          (await findFollowUps(tx, therapist.actor.memberId, dutchDay(now))).filter(
            (one) => one.clientId === clientId && one.kind === 'after-3-months',
          ),
      );
    const [first] = await due();
    const note = { id: first!.id, uitkomst: 'not-reached' };
    expect((await house.post(`${path}/opvolging`, { ...note, uitkomst: 'anders' })).status).toBe(422);
    expect((await house.post(`${path}/opvolging`, note)).status).toBe(303);
    expect((await house.post(`${path}/opvolging`, note)).status).toBe(404);
    expect(await due()).toEqual([]);
  });
});

describe('S13: the plan for harder times is the client’s own', () => {
  test('the client changes it, in Dutch and in English, and the therapist sees who did', async () => {
    await house.post(`${path}/plan`, plan);
    house.now.visitor = kees;
    expect((await house.get('/loper/dossier')).html).toContain('href="/loper/terugvalplan"');
    const own = (await house.get('/loper/terugvalplan')).html;
    expect(own).toContain('Eerst wandelen');
    for (const number of ['113', '08000113', '112']) expect(own).toContain(`href="tel:${number}"`);
    expect(own).toMatch(/aria-label="Kruimelpad".*href="\/loper\/dossier"/s);
    const wrong = await house.post('/en/loper/terugvalplan', { ...plan, mensen: ' ' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Write down at least one person.');
    const saved = await house.post('/en/loper/terugvalplan', { ...plan, mensen: 'Mijn broer' });
    expect(saved.to).toBe('/en/loper/terugvalplan?melding=bewaard');
    house.now.visitor = therapist.visitor;
    expect((await house.get(path)).html).toContain('Mijn broer');
  });

  test('a plan with too many or too long lines stays on the page', async () => {
    const many = await house.post(`${path}/plan`, { ...plan, stappen: 'stap\n'.repeat(11) });
    expect(many.status).toBe(422);
    expect(many.html).toContain('hoogstens 10 regels');
    const long = await house.post(`${path}/plan`, { ...plan, stappen: 'q'.repeat(201) });
    expect(long.html).toContain('q'.repeat(201));
  });
});

test('who does not guide the client finds nothing, and an odd address is no fault', async () => {
  const colleague = await plantMember(db, therapist.practiceId, { name: 'Collega Bo', roles: ['therapist'] });
  const elsewhere = await plantPractice(db, { name: 'Praktijk Duin (voorbeeld)' });
  for (const { visitor } of [colleague, elsewhere]) {
    house.now.visitor = visitor;
    expect((await house.get(path)).status).toBe(404);
    for (const act of ['', '/plan', '/terugdraaien', '/opvolging'])
      expect(
        (await house.post(`${path}${act}`, { ...plan, ...days, reden: 'moved', id: newId() })).status,
      ).toBe(404);
  }
  house.now.visitor = therapist.visitor;
  for (const odd of ['0', 'x', '%00', newId()])
    for (const act of ['', '/plan', '/terugdraaien', '/opvolging'])
      expect((await house.post(`/praktijk/clienten/${odd}/afronden${act}`, plan)).status).toBe(404);
  expect(await inFile(findDischarge)).toBeUndefined();
});
