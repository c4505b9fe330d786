import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantReturnDay } from '../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Edition } from '../../training/index.ts';
import { halfDays } from '../domain/half-day.ts';
import type { HandoffLine } from '../domain/points.ts';
import { currentAccreditations, saveAccreditation } from '../store/accreditations.ts';
import { saveAttendance } from '../store/attendance.ts';
import { fileAdapter, keyOf, PassingFault, sendLines, type PointsAdapter } from './adapter.ts';
import { accreditationStaffRoutes, ownPointsRoutes, plantDemoAccreditations } from './index.ts';

let db: Database;
let edition: Edition;
let anna: string;
let bo: string;
let accreditation: string;
let app: Hono;
let roles = ['office'];
let signedInAs = 'anna@example.com';
const clock = fixedClock('2027-06-30T10:00:00Z');
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };

const granted = {
  register: 'Fysiotherapie (KNGF)',
  subRegister: 'Sportfysiotherapeut',
  profession: 'fysiotherapeuten',
  numberKind: 'big' as const,
  number: 'TEST-1',
  validFrom: parseDay('2027-01-01')!,
  validUntil: parseDay('2027-12-31')!,
  points: 6.5,
  awarded: 'per-meeting' as const,
  peOnlineCode: '123',
};

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const own = { db, clock, site, personOf: () => ({ id: 'p1', email: signedInAs }), csrf: () => 'secret' };
  app = new Hono()
    .route(
      '/',
      accreditationStaffRoutes({
        ...{ db, clock, site },
        staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor', roles }),
        csrf: () => 'secret',
      }),
    )
    .route('/en', ownPointsRoutes({ ...own, lang: 'en' }))
    .route('/', ownPointsRoutes({ ...own, lang: 'nl' }));
});

/** Records that somebody was there in these half days. */
const there = (
  enrolmentId: string,
  halves: readonly (typeof halfDays)[number][],
  state: 'present' | 'absent' = 'present',
) =>
  inTransaction(db, (tx) =>
    saveAttendance(
      tx,
      edition.id,
      halves.map((halfDay, sequence) => ({
        ...{ id: newId(), enrolmentId, halfDay, device: 'phone', sequence, kind: 'mark' as const, state },
        givenAt: Date.parse('2027-06-24T08:00:00Z') + (state === 'absent' ? 1000 : 0),
      })),
      { actor: 'staff:t1', name: 'Testpersoon Docent' },
    ),
  );

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.accreditation, learning.accreditation_version, learning.registration,
    learning.points_handoff, learning.points_handoff_record, learning.attendance_event cascade`);
  roles = ['office'];
  signedInAs = 'anna@example.com';
  edition = await plantEdition(db);
  const by = { by: 'staff:k1', at: clock.now() };
  accreditation = await inTransaction(db, (tx) => saveAccreditation(tx, undefined, granted, by));
  anna = await plantEnrolment(db, edition, 'paid', {
    email: signedInAs,
    register: 'KNGF sportfysiotherapeut',
    registerNumber: '09012345601',
  });
  bo = await plantEnrolment(db, edition, 'paid', {
    ...{ name: 'Testpersoon Bo Bos', email: 'bo@example.com' },
    ...{ register: 'Sportfysiotherapeut', registerNumber: '9012345601' },
  });
});

const desk = '/beheer/onderwijs/accreditaties';
const points = () => `/beheer/edities/${edition.code}/punten`;
const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const post = async (to: string, fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await app.request(to, { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const digestIn = (html: string) => /name="lijst" value="([^"]+)"/.exec(html)?.[1] ?? '';
const acts = async (object: string) => (await findAudit(db, { object })).map(({ act }) => act);

describe('the desk of accreditations', () => {
  const fields = {
    ...{ register: 'Oefentherapie', soort: 'other', nummer: 'TEST-2', van: '2027-01-01', tot: '2027-08-01' },
    ...{ punten: '7,5', toekenning: 'whole' },
  };

  test('S31: one is added with its letter, is current, and warns before its end', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
    body.set('bewijs', new File([pdf], 'brief.pdf', { type: 'application/pdf' }));
    const sent = await app.request(`${desk}/nieuw`, { method: 'POST', body });
    expect([sent.status, await sent.text()]).toEqual([303, '']);
    const current = await currentAccreditations(db, parseDay('2027-06-30')!);
    expect(current).toHaveLength(2);
    const added = current.find(({ number }) => number === 'TEST-2')!;
    expect(added).toMatchObject({ points: 7.5, hasEvidence: true });
    const { html } = await get(desk);
    expect(html).toContain('Oefentherapie loopt af op zondag 1 augustus 2027');
    expect((await get(`${desk}/${added.id}/bewijs`)).html).toContain('%PDF-1.4');
    expect(await currentAccreditations(db, parseDay('2028-06-30')!)).toEqual([]);
    expect(await acts(added.id)).toEqual(['accreditation-added']);
  });

  test('S31: a change keeps what was there before, and one that is taken away is gone', async () => {
    const page = `${desk}/${accreditation}`;
    expect((await post(page, { ...fields, punten: '8' })).status).toBe(303);
    const { html } = await get(page);
    expect(html).toContain('6,5 per dag');
    expect(html).toContain('8 voor het geheel');
    expect((await post(`${page}/weg`, {})).status).toBe(303);
    expect((await get(page)).status).toBe(404);
    expect((await get(desk)).html).toContain('Er is nog geen accreditatie');
  });

  test('S31: what does not fit comes back with what to do, and what was typed stays', async () => {
    for (const [wrong, told] of [
      [{ register: ' ' }, 'Vul de naam van het register in'],
      [{ punten: 'veel' }, 'bijvoorbeeld 6 of 7,5'],
      [{ punten: '0' }, 'bijvoorbeeld 6 of 7,5'],
      [{ tot: '2026-01-01' }, 'ligt vóór de eerste dag'],
      [{ van: '2027-02-30' }, 'Vul de eerste dag in'],
      [{ soort: '__proto__' }, 'Kies welk nummer'],
      [{ nummer: 'x'.repeat(121) }, 'hoogstens 120 tekens'],
    ] as [Record<string, string>, string][]) {
      const sent = await post(`${desk}/nieuw`, { ...fields, code: 'Blijft <staan>', ...wrong });
      expect([sent.status, sent.html.includes(told)]).toEqual([422, true]);
      expect(sent.html).toContain('Blijft &lt;staan>');
    }
    expect((await post(`${desk}/nieuw`, {})).status).toBe(422);
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('bewijs', new File(['hallo'], 'brief.pdf'));
    expect((await app.request(`${desk}/nieuw`, { method: 'POST', body })).status).toBe(422);
  });

  test('a teacher reads along and changes nothing; what is not there is not found', async () => {
    for (const id of ['x', newId(), '%27'])
      for (const end of ['', '/bewijs']) expect((await get(`${desk}/${id}${end}`)).status).toBe(404);
    roles = ['teacher'];
    const { html } = await get(desk);
    expect(html).toContain('TEST-1');
    expect(html).not.toContain('toevoegen');
    for (const path of [`${desk}/nieuw`, `${desk}/${accreditation}`, `${desk}/${accreditation}/weg`])
      expect((await post(path, fields)).status).toBe(404);
  });
});

describe('the hand-off', () => {
  test('S31: who attended is in the list with all zeros, and a number that does not fit is marked', async () => {
    await there(anna, halfDays);
    await there(bo, halfDays);
    const { html } = await get(points());
    expect(html).toContain('09012345601</textarea>');
    expect(html).toContain('past niet');
    expect(html).toContain('Een BIG-nummer heeft 11 cijfers');
    expect(html).toContain('Testpersoon Docent');
    const csv = await get(`${points()}/${accreditation}/lijst.csv`);
    expect(csv.html.match(/;09012345601;/g)).toHaveLength(3);
    expect(csv.html).not.toContain(';9012345601;');
    expect(await acts(edition.id)).toEqual(['points-exported']);
  });

  test('S31: only who was there the whole day gets its points', async () => {
    await there(anna, ['day-1-morning', 'day-1-afternoon', 'day-2-morning']);
    const { html } = await get(points());
    expect(html).toContain('Dag 1: 1 nummer om te plakken');
    expect(html).not.toContain('Dag 2: 1 nummer');
    expect(html).toContain('deels aanwezig');
  });

  test('S31: what was handed over is written down once, and then only what is new is offered', async () => {
    await there(anna, ['day-1-morning', 'day-1-afternoon']);
    const lijst = digestIn((await get(points())).html);
    const path = `${points()}/${accreditation}/doorgeven`;
    const both = await Promise.all([post(path, { lijst }), post(path, { lijst })]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const after = (await get(points())).html;
    expect(after).toContain('Er is niets nieuws om door te geven');
    expect(after).toContain('Testpersoon Kantoor');
    expect(after).toContain('1 nieuw');
    await there(anna, ['day-2-morning', 'day-2-afternoon']);
    expect((await get(points())).html).toContain('Dag 2: 1 nummer om te plakken');
    const file = /punten\/doorgegeven\/[^"]+\.csv/.exec(after)?.[0] ?? '';
    expect((await get(`/beheer/edities/${edition.code}/${file}`)).html).toContain(
      'nieuw;Fysiotherapie (KNGF)',
    );
    expect(await acts(edition.id)).toEqual(['points-exported', 'points-handed-over']);
  });

  test('S31: a list that changed meanwhile is not handed over unseen', async () => {
    await there(anna, ['day-1-morning', 'day-1-afternoon']);
    const lijst = digestIn((await get(points())).html);
    await there(anna, ['day-2-morning', 'day-2-afternoon']);
    const sent = await post(`${points()}/${accreditation}/doorgeven`, { lijst });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('De lijst is veranderd');
    expect(await rows(db, sql`select 1 from learning.points_handoff`)).toEqual([]);
  });

  test('S31: a corrected number and attendance that fell away are told as such', async () => {
    await there(anna, ['day-1-morning', 'day-1-afternoon', 'day-2-morning', 'day-2-afternoon']);
    const path = `${points()}/${accreditation}/doorgeven`;
    await post(path, { lijst: digestIn((await get(points())).html) });
    await there(anna, ['day-2-morning'], 'absent');
    const register = { register: accreditation, nummer: '19012345601', naam: 'A. de Wit' };
    expect((await post(`${points()}/deelnemers/${anna}`, register)).status).toBe(303);
    const { html } = await get(points());
    expect(html).toContain('Dag 1, verbetering: 19012345601 A. de Wit');
    expect(html).toContain('Dag 2, vervalt: 09012345601');
    expect((await post(path, { lijst: digestIn(html) })).status).toBe(303);
    expect((await get(points())).html).toContain('1 verbetering, 1 vervalt');
    expect(await acts(anna)).toContain('registration-corrected');
  });

  test('S31: who named a register that fits nothing waits to be placed by a person', async () => {
    const cas = await plantEnrolment(db, edition, 'paid', {
      ...{
        name: 'Testpersoon Cas',
        email: 'cas@example.com',
        register: 'BIG',
        registerNumber: '29012345601',
      },
    });
    expect((await get(points())).html).toContain('Nog niet ingedeeld');
    const page = `${points()}/deelnemers/${cas}`;
    const wrong = await post(page, { register: accreditation, nummer: '123', naam: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-nummer"');
    expect(
      (await post(page, { register: 'anders', nummer: '1', naam: 'x', 'ander-register': '' })).status,
    ).toBe(422);
    expect(
      (await post(page, { register: accreditation, nummer: '29012345601', naam: 'C. Cas' })).status,
    ).toBe(303);
    expect((await get(points())).html).not.toContain('Nog niet ingedeeld');
  });

  test('a teacher sees who was there and no number; what is not there is not found', async () => {
    for (const path of [
      '/beheer/edities/RT00000000/punten',
      ...['x', newId()].flatMap((id) => [
        `${points()}/deelnemers/${id}`,
        `${points()}/${id}/lijst.csv`,
        `${points()}/doorgegeven/${id}.csv`,
      ]),
    ])
      expect((await get(path)).status).toBe(404);
    for (const id of ['x', newId()]) expect((await post(`${points()}/${id}/doorgeven`, {})).status).toBe(404);
    roles = ['teacher'];
    const { status, html } = await get(points());
    expect(status).toBe(200);
    expect(html).toContain('Testpersoon Bo Bos');
    expect(html).not.toMatch(/9012345601|doorgeven"/);
    expect((await get(`${points()}/${accreditation}/lijst.csv`)).status).toBe(404);
    expect((await get(`${points()}/deelnemers/${anna}`)).status).toBe(404);
    expect((await post(`${points()}/${accreditation}/doorgeven`, {})).status).toBe(404);
  });
});

describe('a way to hand over', () => {
  const lines = (count: number): HandoffLine[] =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'new',
      record: {
        ...{ enrolmentId: String(at), meeting: 'day-1', day: parseDay('2027-03-18')!, register: 'R' },
        ...{ accreditationNumber: '1', peOnlineCode: '', registrationNumber: `0${at}`, name: 'N', points: 6 },
        ...{ attendedAt: '', recordedBy: '', evaluationDone: false },
      },
    }));

  /** A register that takes records once by their key, and fails now and then after it took them. */
  const fake = (failures: number) => {
    const taken = new Map<string, number>();
    let calls = 0;
    const adapter: PointsAdapter = {
      way: 'fake',
      send: (batch, key) => {
        calls += 1;
        taken.set(key, batch.length);
        return calls <= failures ? Promise.reject(new PassingFault('away')) : Promise.resolve();
      },
    };
    return { adapter, taken, calls: () => calls };
  };

  test('S31: at most 1,000 records go in one call', async () => {
    const { adapter, taken } = fake(0);
    await sendLines(adapter, lines(2001));
    expect([...taken.values()]).toEqual([1000, 1000, 1]);
  });

  test('S31: a call that failed is tried again under the same key, and counts once', async () => {
    const { adapter, taken, calls } = fake(2);
    await sendLines(adapter, lines(3));
    expect([calls(), [...taken.values()]]).toEqual([3, [3]]);
    const gone = fake(9);
    await expect(sendLines(gone.adapter, lines(3))).rejects.toThrow(PassingFault);
    expect(gone.calls()).toBe(3);
    const broken: PointsAdapter = { way: 'x', send: () => Promise.reject(new Error('refused')) };
    await expect(sendLines(broken, lines(1))).rejects.toThrow('refused');
  });

  test('S31: a file holds a batch that came twice once, and keeps the zeros', async () => {
    const file = fileAdapter('punten');
    await sendLines(file, lines(2));
    await sendLines(file, lines(2));
    expect(file.table().rows).toHaveLength(2);
    expect(file.csv()).toContain(';00;N;Dag 1;2027-03-18;6;');
    expect(keyOf(lines(2))).not.toBe(keyOf(lines(3)));
  });
});

test('S27: points of a guest of the return day are handed over with the course, for that day only', async () => {
  const returnDay = await plantReturnDay(db, edition);
  const guest = await plantEnrolment(db, returnDay, 'paid', {
    ...{ name: 'Testpersoon Gijs Gast', email: 'gast@example.com' },
    ...{ register: 'Sportfysiotherapeut', registerNumber: '09012345602' },
  });
  await there(guest, ['return-day-morning', 'return-day-afternoon']);
  const { html } = await get(points());
  expect(html).toContain('Terugkomdag: 1 nummer om te plakken');
  expect(html).toMatch(/Gijs Gast.*niet verwacht/s);
  expect((await get(`${points()}/deelnemers/${guest}`)).status).toBe(200);
  await post(`${points()}/${accreditation}/doorgeven`, { lijst: digestIn(html) });
  signedInAs = 'gast@example.com';
  const own = (await get(`/mijn/${returnDay.code}/punten`)).html;
  expect(own).toContain('op 30 juni 2027');
  expect(own).not.toContain('Dag 1');
  expect((await get(`/mijn/${edition.code}/punten`)).status).toBe(404);
  const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
  expect((await get(`/beheer/edities/${other.code}/punten/deelnemers/${guest}`)).status).toBe(404);
});

describe('a participant’s own page', () => {
  const own = () => `/mijn/${edition.code}/punten`;

  test('S31: shows register, number, points and what was passed on, and gives a proof', async () => {
    expect((await get(own())).html).toContain('niet vastgelegd');
    expect((await get(`${own()}/bewijs.pdf`)).status).toBe(404);
    await there(anna, ['day-1-morning', 'day-1-afternoon', 'day-2-morning', 'day-2-afternoon']);
    const { html } = await get(own());
    expect(html).toContain('Samen 13 punten');
    expect(html).toContain('09012345601');
    const answer = await app.request(`/en${own()}/bewijs.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(bytes).toContain('/MarkInfo');
    await post(`${points()}/${accreditation}/doorgeven`, { lijst: digestIn((await get(points())).html) });
    expect((await get(own())).html).toContain('op 30 juni 2027');
  });

  test('S31: a participant puts their own number right, which goes along from then on', async () => {
    signedInAs = 'bo@example.com';
    await there(bo, ['day-1-morning', 'day-1-afternoon']);
    expect((await get(own())).html).toContain('Nullen vooraan horen erbij');
    const wrong = await post(own(), { register: accreditation, nummer: '1234', naam: 'B. Bos' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="1234"');
    const right = await post(own(), { register: accreditation, nummer: '0 9012345601', naam: 'B. Bos' });
    expect(right.to).toBe(`${own()}?melding=bewaard`);
    expect((await get(points())).html).toContain('09012345601</textarea>');
    const [line] = await findAudit(db, { object: bo });
    expect(line).toMatchObject({ act: 'registration-corrected', actor: 'person:p1', detail: {} });
  });

  test('somebody else’s edition is not there, and without any accreditation the page says so', async () => {
    await db.execute(sql`update learning.accreditation set removed_at = now()`);
    expect((await get(`/en${own()}`)).html).toContain('No accreditation holds');
    const register = { register: 'anders', 'ander-register': 'NIP', nummer: '7', naam: 'A' };
    expect((await post(own(), register)).status).toBe(303);
    signedInAs = 'vreemde@example.com';
    expect((await get(own())).status).toBe(404);
    expect((await post(own(), register)).status).toBe(404);
    expect((await get(`${own()}/bewijs.pdf`)).status).toBe(404);
  });
});

test('the demo world has three accreditations, one of which runs out soon', async () => {
  expect(await plantDemoAccreditations(db, clock)).toBe(0);
  await db.execute(sql`update learning.accreditation set removed_at = now()`);
  expect(await plantDemoAccreditations(db, clock)).toBe(3);
  expect((await get(desk)).html).toContain('Vraag op tijd verlenging aan');
});
