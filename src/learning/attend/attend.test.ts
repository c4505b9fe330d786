import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantGuest, plantReturnDay } from '../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Edition } from '../../training/index.ts';
import { batchLimit, type FieldAnswer, type FieldList, type SentEvent } from '../domain/field-list.ts';
import { attendanceOf, attendanceRecords, attendanceTokens } from '../store/attendance.ts';
import { findGroupEvents } from '../store/running-groups.ts';
import { attendanceStaffRoutes, ownAttendanceRoutes, plantDemoAttendance } from './index.ts';

let db: Database;
let edition: Edition;
let anna: string;
let bo: string;
let app: Hono;
let signedInAs = 'anna@example.com';
const now = '2027-03-18T08:45:00Z';
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const clock = fixedClock(now);
  app = new Hono()
    .route(
      '/',
      attendanceStaffRoutes({
        ...{ db, clock, site },
        staffOf: () => ({ id: 't1', name: 'Testpersoon Docent', roles: ['teacher'] }),
        csrf: () => 'secret',
        workerText: (source) => `// ${source}`,
      }),
    )
    .route(
      '/en',
      ownAttendanceRoutes({ db, clock, site, lang: 'en', personOf: () => ({ email: signedInAs }) }),
    )
    .route(
      '/',
      ownAttendanceRoutes({ db, clock, site, lang: 'nl', personOf: () => ({ email: signedInAs }) }),
    );
});

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.attendance_event, learning.attendance_token, learning.group_event`);
  signedInAs = 'anna@example.com';
  edition = await plantEdition(db);
  anna = await plantEnrolment(db, edition, 'paid', { email: signedInAs });
  bo = await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon Bo Bos', email: 'bo@example.com' });
});

const path = () => `/beheer/edities/${edition.code}/presentie`;
const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const post = (to: string, body: string) => app.request(to, { method: 'POST', body });
const send = async (records: unknown[]): Promise<FieldAnswer> => {
  const answer = await post(`${path()}/gebeurtenissen`, JSON.stringify({ records }));
  expect(answer.status).toBe(200);
  return (await answer.json()) as FieldAnswer;
};
let sequence = 0;
const mark = (who: { enrolmentId: string } | { token: string }, over: object = {}): SentEvent => ({
  ...{ id: newId(), device: 'phone-1', sequence: (sequence += 1), givenAt: Date.parse(now) - 60_000 },
  ...{ kind: 'mark', halfDay: 'day-1-morning', state: 'present', who },
  ...over,
});
const tokenOf = async (id: string) => (await attendanceTokens(db, [id])).get(id)!;
const standing = async (id: string) => (await attendanceOf(db, [id])).get(id)?.get('day-1-morning');
const stored = async () =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from learning.attendance_event`))[0]!.n;

describe('what a phone sends', () => {
  test('S26: a scanned code and a tick are taken, and say who recorded them and when', async () => {
    const answer = await send([
      mark({ token: await tokenOf(anna) }),
      mark({ enrolmentId: bo }, { state: 'absent' }),
    ]);
    expect(answer.accepted).toHaveLength(2);
    expect(answer.refused).toEqual([]);
    expect(await attendanceRecords(db, edition.id)).toMatchObject([
      { enrolmentId: anna, halfDay: 'day-1-morning', state: 'present', at: new Date('2027-03-18T08:44:00Z') },
      { enrolmentId: bo, state: 'absent', recorder: { actor: 'staff:t1', name: 'Testpersoon Docent' } },
    ]);
  });

  test('the same records sent again, and half of them twice in one call, are accepted and count once', async () => {
    const records = [mark({ enrolmentId: anna }), mark({ enrolmentId: bo })];
    const first = await send(records);
    const second = await send([...records, records[0]!]);
    expect(second.accepted.sort()).toEqual(first.accepted.sort());
    expect(await stored()).toBe(2);
    expect(await findAudit(db, { object: edition.id })).toMatchObject([
      { act: 'attendance-recorded', actor: 'staff:t1', detail: { records: 2 } },
    ]);
  });

  test('a bad record spoils itself only, and each refusal names its reason', async () => {
    const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
    const elsewhere = await plantEnrolment(db, other, 'paid', { email: 'cas@example.com' });
    const unpaid = await plantEnrolment(db, edition, 'held', { email: 'dirk@example.com' });
    const bad: [unknown, string][] = [
      [mark({ token: 'a'.repeat(27) }), 'unknown-token'],
      [mark({ enrolmentId: elsewhere }), 'other-edition'],
      [mark({ token: await tokenOf(elsewhere) }), 'other-edition'],
      [mark({ enrolmentId: unpaid }), 'not-confirmed'],
      [mark({ enrolmentId: newId() }), 'not-confirmed'],
      [mark({ enrolmentId: anna }, { halfDay: 'tea-time' }), 'malformed'],
      [mark({ enrolmentId: anna }, { state: 'made-up' }), 'malformed'],
      [mark({ enrolmentId: anna }, { givenAt: 'now' }), 'malformed'],
      [mark({ enrolmentId: "'; drop table x" }), 'malformed'],
    ];
    const good = mark({ enrolmentId: anna });
    const answer = await send([...bad.map(([record]) => record), good]);
    expect(answer.accepted).toEqual([good.id]);
    expect(new Map(answer.refused.map(({ id, reason }) => [id, reason]))).toEqual(
      new Map(bad.map(([record, reason]) => [(record as SentEvent).id, reason])),
    );
    expect((await send([{ id: 7 }, null, 'x'])).refused).toEqual(Array(3).fill({ reason: 'malformed' }));
    expect(await stored()).toBe(1);
  });

  test('an id that already names something else is refused, and what stands there stays', async () => {
    const first = mark({ enrolmentId: anna });
    await send([first]);
    expect((await send([{ ...first, state: 'absent' }])).refused).toEqual([
      { id: first.id, reason: 'already-used' },
    ]);
    expect(await standing(anna)).toBe('present');
  });

  test('a record from the future counts as now, and so does not win from what is recorded later', async () => {
    await send([mark({ enrolmentId: anna }, { givenAt: Date.parse('2031-01-01T00:00:00Z') })]);
    expect((await attendanceRecords(db, edition.id))[0]?.at).toEqual(new Date(now));
  });

  test('taking back works when it arrives before the mark, and leaves the mark of another teacher', async () => {
    const mine = mark({ enrolmentId: anna }) as SentEvent & { kind: 'mark' };
    const back = { ...mark({ enrolmentId: anna }), kind: 'withdrawal', of: mine.id, state: undefined };
    await send([back]);
    await send([mine]);
    expect(await standing(anna)).toBeUndefined();
    await send([mark({ enrolmentId: anna }, { device: 'phone-2', givenAt: 1 })]);
    expect(await standing(anna)).toBe('present');
  });

  test.each([
    ['no JSON at all', '{"records": [', 'not JSON'],
    ['another shape', '{"events": []}', 'array'],
    ['too many at once', JSON.stringify({ records: Array(batchLimit + 1).fill(0) }), '500'],
  ])('%s is answered with 400 and what is wrong', async (_, body, told) => {
    const answer = await post(`${path()}/gebeurtenissen`, body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toContain(told);
  });

  test('groups and places travel the same way, and a stranger has no place', async () => {
    const base = (n: number) => ({ id: newId(), device: 'phone-1', sequence: n, givenAt: Date.parse(now) });
    const groupId = newId();
    const shape = { colour: 'blue', level: 'calm-running', removed: false };
    const answer = await send([
      { ...base(1), kind: 'group', groupId, name: '  Rustige\nvogels ', ...shape },
      { ...base(2), kind: 'place', enrolmentId: anna, groupId },
      { ...base(3), kind: 'place', enrolmentId: newId(), groupId },
      { ...base(4), kind: 'group', groupId, name: ' ', ...shape },
    ]);
    expect(answer.accepted).toHaveLength(2);
    expect(answer.refused.map(({ reason }) => reason)).toEqual(['malformed', 'not-confirmed']);
    const list = JSON.parse((await get(`${path()}/veld-lijst.json`)).html) as FieldList;
    expect(list.groups).toMatchObject([
      { kind: 'group', name: 'Rustige vogels', colour: 'blue' },
      { kind: 'place', enrolmentId: anna, groupId },
    ]);
  });
});

describe('what goes along into the field', () => {
  test('the list has names, codes and records, and no address, number, profession or reason', async () => {
    await send([mark({ enrolmentId: anna })]);
    await correct(anna, { staat: 'made-up', reden: 'Een geheim verhaal' });
    const { html, headers } = await get(`${path()}/veld-lijst.json`);
    const list = JSON.parse(html) as FieldList;
    expect(list.people.map(({ name }) => name)).toEqual(['Testpersoon Anna de Wit', 'Testpersoon Bo Bos']);
    expect(list).toMatchObject({ csrf: 'secret', now: Date.parse(now), keptUntil: '2027-03-21' });
    expect(list.attendance).toHaveLength(2);
    expect(html).not.toMatch(/@example|\+31|Fysio|geheim verhaal|Docent/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('the page that a phone keeps holds nobody’s name and is the one page that may use the camera', async () => {
    const { html, headers } = await get(`${path()}/veld`);
    expect(html).not.toContain('Anna de Wit');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect((await get(path())).headers.get('permissions-policy')).toBeNull();
    const worker = await get(`${path()}/veld-worker.js`);
    expect([worker.status, worker.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
  });

  test('what is no edition, or nobody of this edition, is not there', async () => {
    for (const to of [
      ...['', '/veld', '/veld-lijst.json', '/badges', '/presentie.csv'].map(
        (end) => `/beheer/edities/RT00000000/presentie${end}`,
      ),
      ...['x', newId()].map((id) => `${path()}/deelnemers/${id}`),
    ])
      expect((await get(to)).status).toBe(404);
  });
});

const correct = async (id: string, fields: Record<string, string>) => {
  const body = new URLSearchParams({ dagdeel: 'day-1-morning', staat: 'present', reden: '', ...fields });
  const answer = await app.request(`${path()}/deelnemers/${id}`, { method: 'POST', body });
  return { status: answer.status, html: await answer.text() };
};

describe('at the desk', () => {
  test('S3: the groups for running stand below the table, walking first, once somebody is in one', async () => {
    expect((await get(path())).html).not.toContain('Loopgroepen');
    const given = { id: newId(), device: 'phone-1', sequence: 1, givenAt: Date.parse(now) };
    await send([{ ...given, kind: 'place', enrolmentId: anna, groupId: 'walking' }]);
    const { html } = await get(path());
    expect(html).toContain('Loopgroepen');
    expect(html).toMatch(/Wandelgroep.*Testpersoon Anna de Wit/s);
  });

  test('a correction needs a reason, keeps the history, and is written in the audit without its words', async () => {
    await send([mark({ enrolmentId: anna }, { state: 'absent' })]);
    const without = await correct(anna, {});
    expect(without.status).toBe(422);
    expect(without.html).toContain('Schrijf waarom u dit verbetert.');
    expect(await standing(anna)).toBe('absent');
    const key = newId();
    for (let click = 0; click < 2; click++)
      expect(
        (await correct(anna, { sleutel: key, staat: 'made-up', reden: 'Opdracht gemaakt' })).status,
      ).toBe(303);
    expect(await standing(anna)).toBe('made-up');
    const { html } = await get(`${path()}/deelnemers/${anna}`);
    expect(html).toContain('afwezig gezet bij de groep');
    expect(html).toContain('verbeterd naar: ingehaald');
    expect(html.match(/Opdracht gemaakt/g)).toHaveLength(2);
    const audit = await findAudit(db, { object: anna });
    const corrected = audit.filter(({ act }) => act === 'attendance-corrected');
    expect(corrected).toMatchObject([{ actor: 'staff:t1', detail: { state: 'made-up' } }]);
    expect(JSON.stringify(audit)).not.toContain('Opdracht gemaakt');
  });

  test('a correction that arrives after a scan made before it, wins; so does one that arrives first', async () => {
    await correct(anna, { staat: 'absent', reden: 'Ging na de pauze weg' });
    await send([mark({ enrolmentId: anna })]);
    expect(await standing(anna)).toBe('absent');
  });

  test('nothing that was recorded can be changed or thrown away', async () => {
    await send([mark({ enrolmentId: anna })]);
    const refused = async (query: ReturnType<typeof sql>) =>
      expect(await db.execute(query).catch((error: unknown) => String((error as Error).cause))).toContain(
        'never changed',
      );
    await refused(sql`update learning.attendance_event set state = 'absent'`);
    await refused(sql`delete from learning.attendance_event`);
  });

  test('the table counts both ways, and CSV and workbook carry the same with a line in the audit', async () => {
    await send([mark({ enrolmentId: anna }), mark({ enrolmentId: bo }, { state: 'absent' })]);
    await correct(bo, { dagdeel: 'day-1-afternoon', staat: 'made-up', reden: 'Opdracht gemaakt' });
    const { html } = await get(path());
    expect(html).toContain('18 mrt ochtend');
    expect(html.match(/>1 van 6</g)).toHaveLength(2);
    const csv = (await get(`${path()}/presentie.csv`)).html;
    expect(csv).toContain('Testpersoon Anna de Wit;aanwezig;;;;;;1');
    expect(csv).toContain('Testpersoon Bo Bos;afwezig;ingehaald;;;;;1');
    expect((await app.request(`${path()}/presentie.xlsx`)).status).toBe(200);
    expect((await findAudit(db, { object: edition.id })).map(({ act }) => act).slice(0, 2)).toEqual([
      'attendance-exported',
      'attendance-exported',
    ]);
  });

  test('the cards to cut out carry everybody’s code, and an empty edition says what comes next', async () => {
    const { html } = await get(`${path()}/badges`);
    expect(html.match(/class="own-qr"/g)).toHaveLength(2);
    expect(html).not.toContain(await tokenOf(anna));
    const empty = await plantEdition(db, { firstDay: parseDay('2027-10-14')! });
    expect((await get(`/beheer/edities/${empty.code}/presentie`)).html).toContain('Zodra iemand');
  });
});

describe('a participant’s own page', () => {
  test('S26: shows the own code and what was recorded by whom, in both languages', async () => {
    await send([mark({ enrolmentId: anna })]);
    const dutch = await get(`/mijn/${edition.code}/aanwezigheid`);
    expect(dutch.status).toBe(200);
    expect(dutch.html).toContain('class="own-qr"');
    expect(dutch.html).toContain('Testpersoon Docent');
    expect(dutch.html).toContain('U volgde 1 van de 6 dagdelen.');
    expect(dutch.html).toContain('kantoor@duurloop.example');
    expect((await get(`/en/mijn/${edition.code}/aanwezigheid`)).html).toContain(
      'You followed 1 of the 6 half days.',
    );
  });

  test('the code stays the same, and somebody else’s edition is not there', async () => {
    expect(await tokenOf(anna)).toBe(await tokenOf(anna));
    expect(await tokenOf(anna)).toMatch(/^[\w-]{27}$/);
    signedInAs = 'vreemd@example.com';
    expect((await get(`/mijn/${edition.code}/aanwezigheid`)).status).toBe(404);
  });
});

describe('guests of the return day', () => {
  const ofReturnDay = { halfDay: 'return-day-morning' };

  test('S27: a guest’s code counts on the return day and on no other, and both asks give their records', async () => {
    const returnDay = await plantReturnDay(db, edition);
    const guest = await plantGuest(db, returnDay);
    const list = JSON.parse((await get(`${path()}/veld-lijst.json`)).html) as FieldList;
    expect(list.people.map((person) => person.guest)).toEqual([false, false, true]);
    const early = mark({ token: await tokenOf(guest) });
    const answer = await send([early, mark({ token: await tokenOf(guest) }, ofReturnDay)]);
    expect(answer.accepted).toHaveLength(1);
    expect(answer.refused).toEqual([{ id: early.id, reason: 'return-day-only' }]);
    const there = new Map([['return-day-morning', 'present']]);
    expect((await attendanceOf(db, [guest])).get(guest)).toEqual(there);
    for (const id of [edition.id, returnDay.id])
      expect(await attendanceRecords(db, id)).toMatchObject([{ enrolmentId: guest, state: 'present' }]);
  });

  test('S27: table, list to take along and own page ask two half days of a guest, and a desk corrects those only', async () => {
    const returnDay = await plantReturnDay(db, edition);
    const guest = await plantGuest(db, returnDay);
    await send([mark({ enrolmentId: guest }, ofReturnDay)]);
    const table = (await get(path())).html;
    expect(table).toMatch(/Gijs Gast.*Terugkomdag.*niet verwacht.*1 van 2/s);
    expect((await get(`${path()}/presentie.csv`)).html).toContain(
      'Testpersoon Gijs Gast;niet verwacht;niet verwacht;niet verwacht;niet verwacht;aanwezig;;1;de terugkomdag',
    );
    expect((await correct(guest, { reden: 'Was er' })).status).toBe(422);
    expect(
      (await correct(guest, { dagdeel: 'return-day-afternoon', staat: 'absent', reden: 'Ging weg' })).status,
    ).toBe(303);
    signedInAs = 'gast@example.com';
    const own = (await get(`/mijn/${returnDay.code}/aanwezigheid`)).html;
    expect(own).toContain('U volgde 1 van de 2 dagdelen.');
    expect(own.match(/, (ochtend|middag)</g)).toHaveLength(2);
  });

  test('S27: a guest of another course is nobody here', async () => {
    const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
    const guest = await plantGuest(db, await plantReturnDay(db, other));
    expect((await send([mark({ enrolmentId: guest }, ofReturnDay)])).refused).toMatchObject([
      { reason: 'other-edition' },
    ]);
    expect((await get(`${path()}/deelnemers/${guest}`)).status).toBe(404);
  });
});

test('the demo world has an edition with nearly everybody there, one made up for, and groups', async () => {
  const past = await plantEdition(db, { firstDay: parseDay('2026-01-15')! });
  const ids: string[] = [];
  for (let n = 0; n < 7; n++)
    ids.push(
      await plantEnrolment(db, past, 'paid', { name: `Testpersoon ${n}`, email: `d${n}@example.com` }),
    );
  const deps = { db, clock: fixedClock(now) };
  expect(await plantDemoAttendance(deps, past.code)).toBe(true);
  const states = [...(await attendanceOf(db, ids)).values()].flatMap((halves) => [...halves.values()]);
  const times = (state: string) => states.filter((one) => one === state).length;
  expect([times('present'), times('made-up'), times('absent')]).toEqual([40, 1, 1]);
  expect((await findGroupEvents(db, past.id)).filter(({ kind }) => kind === 'group')).toHaveLength(2);
  // A second time, and for an edition that is still to come, nothing happens.
  expect(await plantDemoAttendance(deps, past.code)).toBe(false);
  const ahead = await plantEdition(db, { firstDay: parseDay('2027-11-18')! });
  expect(await plantDemoAttendance(deps, ahead.code)).toBe(false);
});
