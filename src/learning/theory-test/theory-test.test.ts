import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantGuest, plantReturnDay } from '../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Edition } from '../../training/index.ts';
import type { Answer, Question } from '../domain/question.ts';
import { saveQuestion } from '../store/questions.ts';
import { findHandIns, findReceived } from '../store/theory-test-answers.ts';
import { findAsked, findTest, testStates } from '../store/theory-tests.ts';
import { officeTestRoutes, ownTestRoutes } from './index.ts';

let db: Database;
let edition: Edition;
let anna: string;
let bram: string;
let now: number;
let person: string;
const clock = { now: () => new Date(now) };
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };

const app = () => {
  const own = { personOf: () => ({ id: 'p', email: person }), csrf: () => 'secret' };
  const staff = {
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Docent', roles: ['teacher'] }),
    csrf: () => 'secret',
  };
  const workerText = (source: string) => `// ${source}`;
  return new Hono()
    .route('/', ownTestRoutes({ db, clock, site, lang: 'nl', workerText, ...own }))
    .route('/en', ownTestRoutes({ db, clock, site, lang: 'en', ...own }))
    .route('/', officeTestRoutes({ db, clock, site, chance: () => 0.123_456, ...staff }));
};
let routes: ReturnType<typeof app>;

const options = ['a', 'b', 'c'].map((id) => ({ id, words: { nl: `Antwoord ${id}`, en: `Answer ${id}` } }));
const words = (text: string) => ({
  text: { nl: text, en: `${text} (en)` },
  explanation: { nl: `Uitleg bij ${text}` },
});
const bank: [string, Question][] = [
  ['Plaats', { ...words('Kies een'), kind: 'single', options, right: 'b' }],
  ['Plaats', { ...words('Kies meer'), kind: 'multiple', options, right: ['a', 'c'] }],
  ['Plaats', { ...words('Zet op volgorde'), kind: 'order', options }],
  [
    'Belasting',
    { ...words('Hoeveel minuten'), kind: 'number', value: 45, tolerance: 15, unit: { nl: 'minuten' } },
  ],
  ['Belasting', { ...words('Leg uit'), kind: 'open', model: { nl: 'Bijvoorbeeld dit' } }],
];

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.question, learning.theory_test cascade`);
  routes = app();
  now = Date.parse('2027-06-24T10:00:00Z');
  edition = await plantEdition(db);
  anna = await plantEnrolment(db, edition, 'paid', { email: 'anna@example.com' });
  bram = await plantEnrolment(db, edition, 'paid', {
    email: 'bram@example.com',
    name: 'Testpersoon Bram Bos',
  });
  person = 'anna@example.com';
  await inTransaction(db, async (tx) => {
    for (const [topic, question] of bank)
      await saveQuestion(tx, { topic, question, by: 'staff:k1', state: 'in-use' });
  });
});

const office = () => `/beheer/edities/${edition.code}/toets`;
const mine = () => `/mijn/${edition.code}/toets`;

const get = async (to: string) => {
  const answer = await routes.request(to);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const post = async (to: string, fields: Record<string, string> = {}) => {
  const answer = await routes.request(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const deliver = async (body: unknown) => {
  const answer = await routes.request(`${mine()}/antwoorden`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json().catch(() => undefined) };
};

/** Five questions drawn and opened at ten. */
const openRoom = async () => {
  // Topics are counted by name: Belasting, then Plaats.
  await post(`${office()}/trekken`, { 'onderwerp-1': '2', 'onderwerp-2': '3' });
  await post(`${office()}/openen`);
  const test = (await findTest(db, edition.id))!;
  const asked = await findAsked(db, test.id);
  const of = (kind: Question['kind']) => asked.find((one) => one.question.kind === kind)!;
  return { test, asked, of };
};
const enter = () => post(`${mine()}/code`, { code: '123456' });
const minutes = (count: number) => count * 60_000;

let steps = 0;
const step = (question: string, answer: Answer, over: object = {}) => {
  steps += 1;
  return { id: newId(), device: 'phone', counter: steps, givenAt: now, question, answer, ...over };
};

describe('drawing and opening', () => {
  test('S26: a test is drawn by topic, drawn anew, swapped by hand, and fixed once it is open', async () => {
    expect((await get(office())).html).toContain('2 vragen in gebruik');
    expect((await post(`${office()}/trekken`, { 'onderwerp-1': '1', 'onderwerp-2': '2' })).to).toContain(
      'melding=drawn',
    );
    const test = (await findTest(db, edition.id))!;
    const before = await findAsked(db, test.id);
    expect(before.map((one) => one.topic)).toEqual(['Belasting', 'Plaats', 'Plaats']);
    const { html } = await get(`${office()}/wisselen/2`);
    const other = /value="([0-9a-f-]{36})"/.exec(html)![1]!;
    expect((await post(`${office()}/wisselen/2`, { vraag: other })).to).toContain('melding=swapped');
    expect((await findAsked(db, test.id))[1]!.versionId).toBe(other);
    await post(`${office()}/trekken`, { 'onderwerp-2': '3' });
    expect(await findAsked(db, test.id)).toHaveLength(3);
    await post(`${office()}/openen`);
    expect((await post(`${office()}/trekken`, { 'onderwerp-1': '1' })).status).toBe(422);
    expect((await post(`${office()}/wisselen/2`, { vraag: other })).status).toBe(422);
    const acts = (await findAudit(db, { object: edition.code })).map((line) => line.act);
    expect(acts).toEqual(['test-opened', 'test-drawn', 'test-question-swapped', 'test-drawn']);
  });

  test.each([
    [{ 'onderwerp-1': '' }, 'Vul bij minstens één onderwerp in'],
    [{ 'onderwerp-1': '9' }, 'Zoveel vragen zijn er niet'],
    [{ 'onderwerp-1': 'veel' }, 'Vul een heel getal in'],
    [{ 'onderwerp-1': '-1' }, 'Vul een heel getal in'],
  ])('a draw of %j comes back with what is wrong', async (fields, words) => {
    const answer = await post(`${office()}/trekken`, fields);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(await findTest(db, edition.id)).toBeUndefined();
  });

  test('an edition that is not there, a bad position and a page out of time are not found', async () => {
    for (const path of [
      '/beheer/edities/RT01012001/toets',
      '/beheer/edities/geen-code/toets/scherm',
      `${office()}/wisselen/1`,
      `${office()}/scherm`,
      `${office()}/bespreken`,
      `${office()}/open-antwoorden`,
      '/beheer/onderwijs/vragen/geen-id/voorbeeld',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    await openRoom();
    expect((await get(`${office()}/wisselen/99`)).status).toBe(404);
    expect((await post(`${office()}/wisselen/x'`, { vraag: 'y' })).status).toBe(422);
    expect((await post(`${office()}/openen`)).html).toContain('al geopend');
  });
});

describe('the door of the room', () => {
  test('S26: before opening a participant reads what comes, and that it decides nothing', async () => {
    const { html } = await get(mine());
    expect(html).toContain('De toets is er nog niet');
    expect(html).toContain('De uitslag beslist niets');
    expect((await testStates(db, [anna])).get(anna)).toBe('not-open');
  });

  test("somebody else's edition is not there", async () => {
    await openRoom();
    person = 'vreemd@example.com';
    expect((await get(mine())).status).toBe(404);
    expect((await deliver({})).status).toBe(404);
    for (const rest of ['/code', '', '/inleveren']) expect((await post(mine() + rest)).status).toBe(404);
    expect((await get(`${mine()}/werker.js`)).status).toBe(404);
  });

  test('a wrong code is told, stays typed, and cannot be tried for ever', async () => {
    await openRoom();
    expect((await get(mine())).html).toContain('Code van de zaal');
    const wrong = await post(`${mine()}/code`, { code: '654321' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Deze code klopt niet');
    expect(wrong.html).toContain('value="654321"');
    expect((await post(`${mine()}/code`, { code: 'abc' })).html).toContain('Vul de 6 cijfers in');
    for (let at = 0; at < 8; at += 1) await post(`${mine()}/code`, { code: '111111' });
    expect((await enter()).html).toContain('te vaak geprobeerd');
    expect((await get(mine())).html).toContain('Code van de zaal');
  });

  test('S26: with the code, also with blanks in it, the questions are there and may be kept on the device', async () => {
    await openRoom();
    expect((await get(mine())).headers.get('x-keep-offline')).toBeNull();
    expect((await post(`${mine()}/code`, { code: '123 456' })).to).toBe(mine());
    const page = await get(mine());
    expect(page.html).toContain('Vraag 1 van 5');
    expect(page.headers.get('x-keep-offline')).toBe('yes');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await testStates(db, [anna, bram])).get(bram)).toBe('open');
    const english = await get(`/en${mine()}`);
    expect(english.html).toContain('Question 1 of 5');
    expect(english.html).toContain('Answer a');
  });

  test('the worker is served for this page only', async () => {
    const { headers, html } = await get(`${mine()}/werker.js`);
    expect(headers.get('service-worker-allowed')).toBe(mine());
    expect(html).toContain('theory-test.worker.ts');
  });
});

describe('without script', () => {
  const answerAll = async (asked: Awaited<ReturnType<typeof openRoom>>['asked']) => {
    const typed: Record<Question['kind'], (name: string) => Record<string, string>> = {
      single: (name) => ({ [name]: 'b' }),
      multiple: (name) => ({ [`${name}-a`]: 'ja' }),
      order: (name) => ({ [`${name}-a`]: '1', [`${name}-b`]: '2', [`${name}-c`]: '3' }),
      number: (name) => ({ [name]: '50' }),
      open: (name) => ({ [name]: 'In mijn eigen woorden' }),
    };
    for (const one of asked)
      await post(`${mine()}?vraag=${one.position}`, typed[one.question.kind](`antwoord-${one.position}`));
  };

  test('S26: a form a question, then handing in; after closing the own result with explanations', async () => {
    const { asked, test: made } = await openRoom();
    await enter();
    await answerAll(asked);
    expect((await get(`${mine()}?vraag=inleveren`)).html).toContain('U hebt alle vragen beantwoord');
    expect((await post(`${mine()}/inleveren`)).to).toBe(mine());
    expect((await post(`${mine()}/inleveren`)).status).toBe(303);
    expect(await findHandIns(db, made.id)).toHaveLength(1);
    const waiting = (await get(mine())).html;
    expect(waiting).toContain('U hebt ingeleverd');
    expect(waiting).not.toContain('Uitleg bij');
    expect((await testStates(db, [anna])).get(anna)).toBe('handed-in');
    await post(`${office()}/sluiten`);
    const { html } = await get(mine());
    expect(html).toContain('3 van de 4 vragen helemaal goed');
    expect(html).toContain('1 van 2 goed');
    expect(html).toContain('Uitleg bij Kies meer');
    expect(html).toContain('De uitslag beslist niets');
    expect((await testStates(db, [anna])).get(anna)).toBe('reviewed');
  });

  test('what cannot be read comes back, as typed, with what to do', async () => {
    const { of } = await openRoom();
    await enter();
    const number = of('number').position;
    const back = await post(`${mine()}?vraag=${number}`, { [`antwoord-${number}`]: 'heel lang' });
    expect(back.status).toBe(422);
    expect(back.html).toContain('Dit lezen we niet als getal');
    expect(back.html).toContain('value="heel lang"');
    const order = of('order').position;
    const twice = { [`antwoord-${order}-a`]: '1', [`antwoord-${order}-b`]: '1' };
    expect((await post(`${mine()}?vraag=${order}`, twice)).html).toContain(
      'Geef elke regel een eigen plaats',
    );
  });

  test('a question may be left empty, changed and taken back', async () => {
    const { of, test: made } = await openRoom();
    await enter();
    const { position } = of('open');
    const send = (text: string) => post(`${mine()}?vraag=${position}`, { [`antwoord-${position}`]: text });
    await send('');
    expect(await findReceived(db, made.id)).toHaveLength(0);
    await send('Eerst dit');
    await send('Toen dat');
    expect((await get(`${mine()}?vraag=${position}`)).html).toContain('Toen dat');
    await send('');
    expect((await get(`${mine()}?vraag=${position}`)).html).not.toContain('Toen dat');
  });

  test('a question number that is none shows the first', async () => {
    await openRoom();
    await enter();
    for (const asked of ['0', '99', 'x', '-1', '%00'])
      expect((await get(`${mine()}?vraag=${asked}`)).status).toBe(200);
  });
});

describe('what a device sends', () => {
  test('S26: doubled and out of order, the last by the counter counts, and everything is said to be kept', async () => {
    const { test: made, of } = await openRoom();
    await enter();
    const question = of('single').versionId;
    const first = step(question, { kind: 'single', choice: 'a' });
    const second = step(question, { kind: 'single', choice: 'b' });
    expect((await deliver({ test: made.id, answers: [second] })).body).toMatchObject({ kept: [second.id] });
    expect((await deliver({ test: made.id, answers: [first, second, first] })).body.refused).toEqual([]);
    expect(await findReceived(db, made.id)).toHaveLength(2);
    expect((await get(mine())).html).toMatch(/value="b" checked/);
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', '{}'],
    ['a test that is no id', { test: "x'", answers: [] }],
    ['an unknown kind of answer', { test: newId(), answers: [{ kind: 'other' }] }],
    [
      'a counter below one',
      { test: newId(), answers: [step(newId(), { kind: 'open', text: '' }, { counter: 0 })] },
    ],
    [
      'a moment before time',
      { test: newId(), answers: [step(newId(), { kind: 'open', text: '' }, { givenAt: -1 })] },
    ],
  ])('%s is refused', async (_, body) => {
    await openRoom();
    await enter();
    expect((await deliver(body)).status).toBe(422);
  });

  test('S26: a moment in fractions of a millisecond is no reason to lose an answer', async () => {
    const { test: made, of } = await openRoom();
    await enter();
    const given = step(of('open').versionId, { kind: 'open', text: 'x' }, { givenAt: now + 0.5 });
    expect((await deliver({ test: made.id, answers: [given] })).body).toMatchObject({ kept: [given.id] });
  });

  test('another test, an unknown question and an answer of another kind are refused, the rest is kept', async () => {
    const { test: made, of } = await openRoom();
    await enter();
    expect((await deliver({ test: newId(), answers: [] })).status).toBe(404);
    const good = step(of('number').versionId, { kind: 'number', typed: '45' });
    const stranger = step(newId(), { kind: 'open', text: 'x' });
    const wrong = step(of('single').versionId, { kind: 'open', text: 'x' });
    const { body } = await deliver({ test: made.id, answers: [good, stranger, wrong] });
    expect(body.kept).toEqual([good.id]);
    expect(body.refused.map(({ reason }: { reason: string }) => reason)).toEqual([
      'unknown-question',
      'unknown-question',
    ]);
  });

  test('who did not type the code of the room sends nothing', async () => {
    const { test: made, of } = await openRoom();
    const answers = [step(of('open').versionId, { kind: 'open', text: 'x' })];
    expect((await deliver({ test: made.id, answers })).status).toBe(409);
    expect(await findReceived(db, made.id)).toHaveLength(0);
  });

  test('S26: given before closing and sent a day later it counts; given after, it is marked late; after a day it is refused', async () => {
    const { test: made, of } = await openRoom();
    await enter();
    const inTime = step(
      of('single').versionId,
      { kind: 'single', choice: 'b' },
      { givenAt: now + minutes(5) },
    );
    now += minutes(10);
    await post(`${office()}/sluiten`);
    const fast = step(
      of('number').versionId,
      { kind: 'number', typed: '45' },
      { givenAt: now + minutes(300) },
    );
    now += minutes(30);
    expect((await deliver({ test: made.id, answers: [fast] })).body).toMatchObject({
      kept: [fast.id],
      standing: 'closed',
    });
    now += minutes(25 * 60);
    const tooLate = step(of('open').versionId, { kind: 'open', text: 'te laat' });
    const { body } = await deliver({ test: made.id, answers: [inTime, tooLate] });
    expect(body).toMatchObject({ kept: [inTime.id], refused: [{ id: tooLate.id, reason: 'too-late' }] });
    expect((await get(office())).html).toContain('1 antwoord te laat');
    const { html } = await get(mine());
    expect(html).toContain('2 van de 4 vragen helemaal goed');
    expect(html).toContain('Dit antwoord kwam na het sluiten');
  });

  test('S26: handed in twice is once; what came before it arrives after it and counts, what came after does not', async () => {
    const { test: made, of } = await openRoom();
    await enter();
    const before = step(of('single').versionId, { kind: 'single', choice: 'b' });
    const { question: _, answer: __, ...handIn } = step('', { kind: 'open', text: '' });
    const after = step(of('single').versionId, { kind: 'single', choice: 'c' });
    expect((await deliver({ test: made.id, answers: [], handIn })).body).toMatchObject({ handedIn: true });
    expect((await deliver({ test: made.id, answers: [], handIn })).status).toBe(200);
    const { body } = await deliver({ test: made.id, answers: [after, before] });
    expect(body).toMatchObject({ kept: [before.id], refused: [{ id: after.id, reason: 'handed-in' }] });
    expect(await findHandIns(db, made.id)).toHaveLength(1);
  });

  test("S26: one person's id never stands in the way of another's answer", async () => {
    const { test: made, of } = await openRoom();
    await enter();
    const answer = step(of('open').versionId, { kind: 'open', text: 'van Anna' });
    await deliver({ test: made.id, answers: [answer] });
    person = 'bram@example.com';
    await enter();
    await deliver({ test: made.id, answers: [{ ...answer, answer: { kind: 'open', text: 'van Bram' } }] });
    expect(await findReceived(db, made.id, bram)).toHaveLength(1);
    expect((await get(mine())).html).toContain('van Bram');
    expect((await get(mine())).html).not.toContain('van Anna');
  });
});

describe('the review', () => {
  const fillRoom = async () => {
    const room = await openRoom();
    await enter();
    await deliver({
      test: room.test.id,
      answers: [
        step(room.of('single').versionId, { kind: 'single', choice: 'b' }),
        step(room.of('open').versionId, { kind: 'open', text: 'Heel <b>bijzondere</b> woorden' }),
      ],
    });
    return room;
  };

  test('S26: names without results while the room is busy, and no review before it is closed', async () => {
    await fillRoom();
    const { html } = await get(office());
    expect(html).toContain('Testpersoon Bram Bos');
    expect(html).toContain('Bezig');
    expect(html).toContain('0 van 2 ingeleverd');
    expect((await get(`${office()}/bespreken`)).html).toContain('nog niet gesloten');
    const wall = (await get(`${office()}/scherm`)).html;
    expect(wall).toContain('1 van 2 begonnen, 0 ingeleverd');
    expect(wall).not.toContain('Testpersoon');
  });

  test('S26: bars with a table and n, no names; what is right only when asked for', async () => {
    const { of, asked } = await fillRoom();
    await post(`${office()}/sluiten`);
    const path = `${office()}/bespreken?vraag=${of('single').position}`;
    const hidden = (await get(path)).html;
    expect(hidden).toContain('n = 1');
    expect(hidden).not.toContain('Testpersoon Anna');
    expect(hidden).not.toContain('✓');
    expect(hidden).not.toContain('Uitleg bij');
    const told = (await get(`${path}&antwoord=ja`)).html;
    expect(told).toContain('✓ goed');
    expect(told).toContain('Uitleg bij Kies een');
    expect((await get(`${office()}/bespreken?vraag=${asked.length + 1}`)).status).toBe(404);
  });

  test('S26: an open answer is on the screen only after the teacher chose it, and can be taken off again', async () => {
    const { of } = await fillRoom();
    await post(`${office()}/sluiten`);
    const screen = `${office()}/bespreken?vraag=${of('open').position}`;
    expect((await get(screen)).html).not.toContain('bijzondere');
    const choose = await get(`${office()}/open-antwoorden`);
    expect(choose.html).toContain('Heel &lt;b>bijzondere');
    expect(choose.html).not.toContain('Testpersoon Anna');
    const box = /name="(toon-[0-9a-f-]+)"/.exec(choose.html)![1]!;
    await post(`${office()}/open-antwoorden`, { vraag: of('open').versionId, [box]: 'ja' });
    expect((await get(screen)).html).toContain('bijzondere');
    await post(`${office()}/open-antwoorden`, { vraag: of('open').versionId });
    expect((await get(screen)).html).not.toContain('bijzondere');
    await post(`${office()}/open-antwoorden`, { vraag: "x'", [box]: 'ja' });
    expect((await get(screen)).html).not.toContain('bijzondere');
  });

  test('S26: the test of one edition says nothing about another', async () => {
    await fillRoom();
    const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
    expect((await get(`/beheer/edities/${other.code}/toets/scherm`)).status).toBe(404);
    expect((await get(`/beheer/edities/${other.code}/toets`)).html).not.toContain('Testpersoon Bram');
  });

  test('who did not take part reads that this does no harm', async () => {
    await fillRoom();
    await post(`${office()}/sluiten`);
    person = 'bram@example.com';
    expect((await get(mine())).html).toContain('U hebt deze toets niet gemaakt');
    expect((await testStates(db, [bram])).get(bram)).toBe('not-open');
  });
});

describe('a guest of the return day', () => {
  test('S27: takes the test of the course with the code of the room, and counts in what the room answered', async () => {
    const { of } = await openRoom();
    const returnDay = await plantReturnDay(db, edition);
    const guest = await plantGuest(db, returnDay);
    person = 'gast@example.com';
    const here = `/mijn/${returnDay.code}/toets`;
    expect((await get(here)).html).toContain('name="code"');
    expect((await get(`${office()}/scherm`)).html).toContain('0 van 3 begonnen');
    await post(`${here}/code`, { code: '123456' });
    await post(`${here}?vraag=${of('single').position}`, { [`antwoord-${of('single').position}`]: 'b' });
    await post(`${here}/inleveren`);
    expect((await testStates(db, [guest])).get(guest)).toBe('handed-in');
    expect((await get(office())).html).toMatch(/Gijs Gast.*Terugkomdag.*Ingeleverd/s);
    await post(`${office()}/sluiten`);
    const review = `${office()}/bespreken?vraag=${of('single').position}`;
    expect((await get(review)).html).toContain('n = 1');
    expect((await get(here)).html).toContain('1 van de 4 vragen helemaal goed');
    expect((await testStates(db, [guest])).get(guest)).toBe('reviewed');
  });

  test('S27: what their phone sends is kept with the test of the course, and another course’s test is not theirs', async () => {
    const { test: made, of } = await openRoom();
    const returnDay = await plantReturnDay(db, edition);
    await plantGuest(db, returnDay);
    person = 'gast@example.com';
    const send = async (to: string, body: unknown) => {
      const headers = { 'content-type': 'application/json' };
      return routes.request(to, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    const here = `/mijn/${returnDay.code}/toets`;
    await post(`${here}/code`, { code: '123456' });
    const given = step(of('open').versionId, { kind: 'open', text: 'van de gast' });
    const answer = await send(`${here}/antwoorden`, { test: made.id, answers: [given] });
    expect(await answer.json()).toMatchObject({ kept: [given.id] });
    expect((await get(mine())).status).toBe(404);
    const other = await plantReturnDay(db, await plantEdition(db, { firstDay: parseDay('2027-09-16')! }));
    expect((await get(`/mijn/${other.code}/toets`)).status).toBe(404);
  });
});
