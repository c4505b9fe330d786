import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { day } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { stopSigns } from '../domain/programme/history.ts';
import { walkOf } from '../domain/programme/session-plan.ts';
import { findRuns, findTellings } from '../store/runs.ts';
import { asActor, inPractice } from '../store/scope.ts';
import { saveSession } from '../store/sessions.ts';
import { findField, tellPart } from './field-session.ts';

let db: Database;
let at = new Date('2027-03-23T18:00:00Z');
const clock = { now: () => at };
const tuesday = day({ year: 2027, month: 3, day: 23 });
const known = { act: 'read', object: 'test', point: 'test' } as const;

type Planted = Awaited<ReturnType<typeof plantMember>>;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let colleague: Planted;
let kees: string;
let mina: string;
let id: string;
let house: ReturnType<typeof careHouse>;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  at = new Date('2027-03-23T18:00:00Z');
  practice = await plantPractice(db);
  colleague = await plantMember(db, practice.practiceId, { name: 'Testpersoon Bram', roles: ['therapist'] });
  kees = await plantClient(db, practice.actor, { name: 'Testpersoon Kees Loper' });
  mina = await plantClient(db, colleague.actor, { name: 'Testpersoon Mina Wandel' });
  id = await inPractice(db, practice.actor, { ...known, at }, (tx) =>
    saveSession(tx, {
      ...{ day: tuesday, begins: '19:00', ends: '20:00', place: 'Heide', now: at },
      ...{ therapistIds: [practice.actor.memberId], clientIds: [kees, mina] },
    }),
  );
  house = careHouse(db, clock, practice.visitor);
});

const inn = (n = 5) => ({ deel: 'check-in', stemming: `${n}`, energie: '4', pijn: '1', slaap: '7' });
const out = {
  deel: 'check-out',
  gewandeld: '20',
  gelopen: '12,5',
  inspanning: '3',
  praten: 'passed',
  'stemming-na': '8',
};
const tell = (clientId: string, fields: Record<string, string>) =>
  house.post(`/praktijk/veld/${id}/${clientId}`, fields);
const runsOf = async (by: Planted, clientId: string) =>
  (await asActor(db, by.actor, { ...known, clientId, at }, findRuns)) ?? [];

describe('on the heath', () => {
  test('a check-in and a check-out are saved, each back at their own card', async () => {
    const answer = await tell(kees, inn());
    expect(answer).toMatchObject({
      status: 303,
      to: `/praktijk/veld/${id}?wie=${kees}&melding=check-in#loper-${kees}`,
    });
    await tell(kees, out);
    expect(await runsOf(practice, kees)).toMatchObject([
      {
        ...{
          state: 'done',
          company: 'guided',
          sessionId: id,
          day: '2027-03-23',
          minutesWalked: 20,
          minutesRun: 12.5,
        },
        checkIn: { mood: 5, energy: 4, pain: 1, sleep: 7 },
        checkOut: { effort: 3, talkTest: 'passed', mood: 8 },
      },
    ]);
    expect(await runsOf(colleague, mina)).toEqual([]);
    expect((await house.get(answer.to!.split('#')[0]!)).html).toContain('Ingecheckt.');
  });

  test('two devices at once lose nothing of each other: both tellings count', async () => {
    const deps = { db, clock };
    await Promise.all([
      tellPart(
        deps,
        practice.actor,
        { id, clientId: kees },
        { part: 'check-in', checkIn: { mood: 5, energy: 5, pain: 0, sleep: 5 } },
      ),
      tellPart(deps, practice.actor, { id, clientId: kees }, { part: 'note', note: 'Nieuwe schoenen' }),
      tellPart(
        deps,
        practice.actor,
        { id, clientId: kees },
        { part: 'stop', stop: { sign: 'leg-pain', done: 'rested' } },
      ),
    ]);
    const runs = await runsOf(practice, kees);
    expect(runs).toMatchObject([
      {
        version: 3,
        checkIn: { mood: 5 },
        note: 'Nieuwe schoenen',
        stop: { sign: 'leg-pain', done: 'rested' },
      },
    ]);
    const told = await asActor(db, practice.actor, { ...known, clientId: kees, at }, (tx) =>
      findTellings(tx, runs[0]!.runId),
    );
    expect(told).toHaveLength(3);
  });

  test('who stayed away is missed, and who came after all is not', async () => {
    await tell(kees, { deel: 'absence', afwezig: 'without-notice' });
    expect(await runsOf(practice, kees)).toMatchObject([{ state: 'missed', absence: 'without-notice' }]);
    await tell(kees, { deel: 'presence' });
    expect(await runsOf(practice, kees)).toMatchObject([{ state: 'begun' }]);
  });

  test('what is missing or wrong is said in that card, with what was tapped, and never a fault', async () => {
    for (const fields of [
      {},
      { deel: 'constructor' },
      { ...inn(), pijn: '' },
      { ...inn(), pijn: '11' },
      { ...inn(), slaap: '-1' },
      { ...out, gelopen: 'veel' },
      { ...out, gelopen: '400' },
      { ...out, gelopen: '0', gewandeld: '' },
      { ...out, praten: 'ja' },
      { deel: 'absence', afwezig: 'ziek' },
      { deel: 'stop', teken: 'x', gedaan: 'rested' },
      { deel: 'note', notitie: 'x'.repeat(281) },
    ] as Record<string, string>[]) {
      const answer = await tell(kees, fields);
      expect([fields, answer.status]).toEqual([fields, 422]);
      expect(answer.html).toContain('role="alert"');
    }
    expect((await tell(kees, { ...inn(9), pijn: '' })).html).toMatch(
      /name="stemming"[^>]*value="9"[^>]*checked/,
    );
    expect(await runsOf(practice, kees)).toEqual([]);
    expect((await tell(kees, { deel: 'note', notitie: 'x'.repeat(280) })).status).toBe(303);
  });

  test('S4: the note is about the run and says so, and there is room for nothing else', async () => {
    const { html } = await house.get(`/praktijk/veld/${id}`);
    expect(html).toContain('Geen aantekeningen over behandeling');
    expect(html.match(/<textarea/g)).toHaveLength(2);
    expect(html).toContain('maxlength="280"');
  });

  test('S3: nothing tells a pace, a distance or calories; every stop sign stands one tap away', async () => {
    const { html } = await house.get(`/praktijk/veld/${id}`);
    expect(html).not.toMatch(/\bkm\b|tempo\/|kcal|calorie|snelheid/i);
    const list = /<details class="veld-stop">.*?<\/details>/s.exec(html)![0];
    expect(list.match(/<li>/g)).toHaveLength(stopSigns.length);
    expect(list).toContain('href="tel:112"');
  });

  test('before its day, and when it is called off, nothing can be written down', async () => {
    at = new Date('2027-03-22T12:00:00Z');
    expect((await tell(kees, inn())).status).toBe(422);
    at = new Date('2027-03-23T12:00:00Z');
    await house.post(`/praktijk/agenda/${id}/afgelasten`, { reden: 'ice' });
    expect((await tell(kees, inn())).status).toBe(422);
    expect(await runsOf(practice, kees)).toEqual([]);
  });
});

describe('today’s intervals', () => {
  test('are those of the programme on the session’s day, and become the planned minutes at check-in', async () => {
    const asked: string[] = [];
    const plannedFor = async (_: unknown, clientId: string, on: string) => {
      asked.push(`${clientId} ${on}`);
      return clientId === kees ? walkOf(25) : undefined;
    };
    const deps = { db, clock, plannedFor };
    const field = await findField(deps, practice.actor, id);
    expect(field!.runners).toMatchObject([{ planned: walkOf(25) }, { planned: undefined }]);
    expect(asked).toContain(`${kees} 2027-03-23`);
    const checkIn = { mood: 5, energy: 5, pain: 0, sleep: 5 };
    await tellPart(deps, practice.actor, { id, clientId: kees }, { part: 'check-in', checkIn });
    expect(await runsOf(practice, kees)).toMatchObject([{ minutesPlanned: 25 }]);
  });
});

describe('who sees what', () => {
  const log = (clientId: string) =>
    inPractice(db, practice.actor, { ...known, at }, (tx) =>
      rows<{ object: string; user_id: string }>(
        tx,
        sql`select object, user_id from care.access_log where client_id = ${clientId} and object = 'run' order by seq`,
      ),
    );

  test('who leads sees today’s check-in of a colleague’s client too, and each look is in the log', async () => {
    house.now.visitor = practice.visitor;
    expect((await tell(mina, inn())).status).toBe(303);
    expect((await house.get(`/praktijk/veld/${id}`)).html).toContain('Vooraf: stemming 5');
    expect(await log(mina)).toMatchObject(Array(2).fill({ object: 'run', user_id: practice.actor.memberId }));
    expect(await log(kees)).toHaveLength(1);
  });

  test('three days later the one who led sees only the name of a colleague’s client', async () => {
    await tell(mina, inn());
    at = new Date('2027-03-26T12:00:00Z');
    const { html } = await house.get(`/praktijk/veld/${id}`);
    expect(html).toContain('Testpersoon Mina Wandel');
    expect(html).not.toContain('Vooraf');
    expect((await tell(mina, out)).status).toBe(404);
    expect((await tell(kees, out)).status).toBe(303);
  });

  test('who guides somebody in it but does not lead sees theirs, and of the others only whether they came', async () => {
    await tell(kees, inn(3));
    house.now.visitor = colleague.visitor;
    const { html } = await house.get(`/praktijk/veld/${id}`);
    expect(html).toContain('Testpersoon Kees Loper');
    expect(html).not.toContain('stemming 3');
    expect((await tell(kees, out)).status).toBe(404);
    expect((await tell(mina, inn())).status).toBe(303);
    expect((await log(kees)).map((line) => line.user_id)).not.toContain(undefined);
  });

  test('nobody else: not a planner, not a colleague without a client in it, not another practice', async () => {
    await tell(kees, inn());
    const others = [
      await plantMember(db, practice.practiceId, { name: 'Testpersoon Puck', roles: ['planner'] }),
      await plantMember(db, practice.practiceId, { name: 'Testpersoon Otto', roles: ['therapist'] }),
      await plantPractice(db),
    ];
    for (const { visitor } of others) {
      house.now.visitor = visitor;
      expect((await house.get(`/praktijk/veld/${id}`)).status).toBe(404);
      expect((await tell(kees, out)).status).toBe(404);
      expect((await house.get(`/praktijk/agenda/${id}`)).html).not.toMatch(/stemming|pijn/i);
    }
    expect(await runsOf(practice, kees)).toMatchObject([{ state: 'begun' }]);
  });

  test('a client who is not in the session, and an address that is none, are not found', async () => {
    const stranger = await plantClient(db, practice.actor);
    expect((await tell(stranger, inn())).status).toBe(404);
    for (const bad of ['x', newId()]) {
      expect((await house.get(`/praktijk/veld/${bad}`)).status).toBe(404);
      expect((await house.post(`/praktijk/veld/${bad}/${kees}`, inn())).status).toBe(404);
      expect((await tell(bad, inn())).status).toBe(404);
    }
  });
});
