import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import { drainOutbox } from '../../platform/outbox/index.ts';
import type { Edition } from '../../training/index.ts';
import { evaluationStates, saveEvaluation } from '../store/evaluations.ts';
import {
  askForEvaluations,
  evaluationMails,
  evaluationOfficeRoutes,
  ownEvaluationRoutes,
  plantDemoEvaluations,
} from './index.ts';

let db: Database;
let edition: Edition;
let anna: string;
let app: Hono;
let now = '2027-03-19T18:00:00Z';
let signedInAs = 'anna@example.com';
const clock = { now: () => new Date(now) };
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const own = { db, clock, site, personOf: () => ({ email: signedInAs }), csrf: () => 'secret' };
  app = new Hono()
    .route(
      '/',
      evaluationOfficeRoutes({
        ...{ db, clock, site },
        staffOf: () => ({ id: 't1', name: 'Testpersoon Docent', roles: ['teacher'] }),
        csrf: () => 'secret',
      }),
    )
    .route('/en', ownEvaluationRoutes({ ...own, lang: 'en' }))
    .route('/', ownEvaluationRoutes({ ...own, lang: 'nl' }));
});

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.evaluation_receipt, learning.evaluation_score, learning.evaluation_comment,
    learning.evaluation_comment_hidden, learning.evaluation_change`);
  now = '2027-03-19T18:00:00Z';
  signedInAs = 'anna@example.com';
  edition = await plantEdition(db);
  anna = await plantEnrolment(db, edition, 'paid', { email: signedInAs });
});

const own = () => `/mijn/${edition.code}/evaluatie`;
const office = () => `/beheer/edities/${edition.code}/evaluatie`;
const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};
const post = async (to: string, fields: Record<string, string>) => {
  const answer = await app.request(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const count = async (table: string) =>
  (await rows<{ n: number }>(db, sql.raw(`select count(*)::int as n from learning.${table}`)))[0]!.n;

/** Lets so many made-up people fill in the form of the first day, with these scores for its first question. */
const fill = async (scores: number[], words?: string) => {
  for (const score of scores)
    await inTransaction(db, (tx) =>
      saveEvaluation(
        tx,
        { editionId: edition.id, form: 'day-1', enrolmentId: newId() },
        {
          scores: [{ question: 'use', score }],
          comments: words ? [{ theme: 'place', words: `${words} ${score}` }] : [],
        },
      ),
    );
};

describe('filling in', () => {
  test('S30: the forms show when they open, and until when they are open', async () => {
    const { status, html } = await get(own());
    expect(status).toBe(200);
    expect(html).toContain('/evaluatie/dag-1"');
    expect(html).toContain('tot en met donderdag 15 april 2027');
    expect(html).toContain('Opent na het programma van donderdag 24 juni 2027');
    expect(html).not.toContain('/evaluatie/terugkomdag"');
    expect((await get(`/en${own()}`)).html).toContain('Your answers are anonymous');
  });

  test('S29, S30: a form has words for its five answers, and asks about the disciplines of that day', async () => {
    const { html } = await get(`${own()}/dag-1`);
    expect(html).toContain('helemaal eens');
    expect(html).toContain('deel van de psychiater');
    expect(html).not.toContain('aan een collega aan');
    expect(html).not.toContain('checked');
  });

  test('S30: answers are kept, said thank you for, and counted for the dossier', async () => {
    const sent = await post(`${own()}/dag-1`, { 'cijfer-use': '4', 'woorden-place': 'Fijne plek' });
    expect([sent.status, sent.to]).toEqual([303, `${own()}?melding=dank`]);
    expect((await get(`${own()}?melding=dank`)).html).toContain('Dank u wel');
    expect((await evaluationStates(db, [anna], clock.now())).get(anna)).toEqual({ done: 1, of: 2 });
    expect((await get(`${own()}/dag-1`)).html).toContain('U hebt dit formulier ingevuld');
  });

  test('S30: filled in twice at once, one counts and the other is told so', async () => {
    const both = await Promise.all(
      ['4', '2'].map((score) => post(`${own()}/dag-1`, { 'cijfer-use': score })),
    );
    expect(both.map(({ to }) => to?.split('=')[1]).sort()).toEqual(['al-ingevuld', 'dank']);
    expect([await count('evaluation_receipt'), await count('evaluation_score')]).toEqual([1, 1]);
    expect((await post(`${own()}/dag-1`, { 'cijfer-use': '1' })).to).toContain('al-ingevuld');
    expect(await count('evaluation_score')).toBe(1);
  });

  test('S30: nothing answered comes back with what to do, and what was typed stays', async () => {
    const empty = await post(`${own()}/dag-1`, {});
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Beantwoord minstens één vraag');
    const wrong = await post(`${own()}/dag-1`, { 'cijfer-use': '9', 'woorden-other': 'Blijft <staan>' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-cijfer-use"');
    expect(wrong.html).toContain('Blijft &lt;staan>');
    expect((await post(`/en${own()}/dag-1`, {})).html).toContain('Answer at least one question');
    expect(await count('evaluation_receipt')).toBe(0);
  });

  test('a form that is not open keeps nothing, and what is not there is not found', async () => {
    expect((await post(`${own()}/geheel`, { 'cijfer-recommend': '5' })).to).toContain('gesloten');
    expect((await get(`${own()}/geheel`)).html).toContain('Dit formulier is niet open');
    now = '2027-05-01T10:00:00Z';
    expect((await post(`${own()}/dag-1`, { 'cijfer-use': '5' })).to).toContain('gesloten');
    expect(await count('evaluation_receipt')).toBe(0);
    for (const path of [
      `${own()}/dag-9`,
      `${own()}/constructor`,
      '/mijn/RT00000000/evaluatie',
      '/mijn/x/evaluatie',
    ])
      expect((await get(path)).status).toBe(404);
    signedInAs = 'iemand.anders@example.com';
    expect((await get(own())).status).toBe(404);
    expect((await post(`${own()}/dag-1`, { 'cijfer-use': '5' })).status).toBe(404);
  });
});

describe('nobody can join answers to people', () => {
  const columnsOf = async (table: string) =>
    rows<{ name: string; type: string }>(
      db,
      sql`select column_name as name, data_type as type from information_schema.columns
          where table_schema = 'learning' and table_name = ${table}`,
    );

  test('S30: no person, no time and no number in sequence stands with an answer, and no time with a receipt', async () => {
    for (const table of ['evaluation_score', 'evaluation_comment']) {
      const columns = await columnsOf(table);
      expect(columns.map(({ name }) => name)).not.toContain('enrolment_id');
      expect(
        columns.filter(({ name, type }) => type === 'uuid' && !['id', 'edition_id'].includes(name)),
      ).toEqual([]);
    }
    for (const table of ['evaluation_score', 'evaluation_comment', 'evaluation_receipt']) {
      const types = (await columnsOf(table)).map(({ type }) => type);
      expect(types.filter((type) => /time|date|bigint/.test(type))).toEqual([]);
    }
    const keys = await rows(
      db,
      sql`select 1 from information_schema.table_constraints where table_schema = 'learning'
          and table_name in ('evaluation_score', 'evaluation_comment', 'evaluation_receipt')
          and constraint_type = 'FOREIGN KEY'`,
    );
    expect(keys).toEqual([]);
  });

  test('S30: ids are of chance, and neither PostgreSQL’s own marks nor the order of rows tells who gave what', async () => {
    const people: string[] = [];
    for (let at = 0; at < 16; at += 1) {
      const enrolmentId = newId();
      people.push(enrolmentId);
      await inTransaction(db, (tx) =>
        saveEvaluation(
          tx,
          { editionId: edition.id, form: 'day-1', enrolmentId },
          {
            scores: [{ question: 'use', score: 1 + (at % 5) }],
            comments: [{ theme: 'other', words: String(at).padStart(2, '0') }],
          },
        ),
      );
    }
    const marks = async (table: string) =>
      rows<{ id: string; xmin: string; words: string }>(
        db,
        sql.raw(`select *, xmin::text as xmin from learning.${table} order by ctid`),
      );
    const receipts = await marks('evaluation_receipt');
    expect(new Set(receipts.map(({ xmin }) => xmin)).size).toBe(16);
    for (const table of ['evaluation_score', 'evaluation_comment']) {
      const kept = await marks(table);
      expect(kept).toHaveLength(16);
      // One mark for all: it says which form came in last, and of no answer whose it is.
      expect(new Set(kept.map(({ xmin }) => xmin)).size).toBe(1);
      for (const { id } of kept) expect(id[14]).toBe('4');
    }
    const order = (await marks('evaluation_comment')).map(({ words }) => words);
    expect(order).not.toEqual(order.toSorted());
    // Sixteen comments in a row by chance: less than one in 10^13.
    expect(people).toHaveLength(16);
  });

  test('S30: filling in leaves no line in the audit and no entry in the outbox', async () => {
    await post(`${own()}/dag-1`, { 'cijfer-use': '4', 'woorden-other': 'Een geheim verhaal' });
    const traces = await rows<{ n: number }>(
      db,
      sql`select ((select count(*) from platform.audit where detail::text like '%evalua%' or act like '%evalua%')
          + (select count(*) from platform.outbox where topic like '%evalua%'))::int as n`,
    );
    expect(traces[0]?.n).toBe(0);
  });

  test('S30: with four answers nothing is shown, with five the distribution and the comments are', async () => {
    await fill([5, 4, 4, 3], 'Warm lokaal');
    const four = await get(office());
    expect(four.html).toContain('Wordt zichtbaar vanaf 5 antwoorden');
    expect(four.html).not.toMatch(/Warm lokaal|histogram/);
    expect((await get(`${office()}/cijfers.csv`)).html.trim().split('\n')).toHaveLength(1);
    expect((await get('/beheer/onderwijs/evaluaties')).html).not.toMatch(/Warm lokaal|class="chart/);
    await fill([5], 'Warm lokaal');
    const five = await get(office());
    expect(five.html).toContain('gemiddeld 4,2 op 5, spreiding 0,8, 5 antwoorden');
    expect(five.html.match(/Warm lokaal/g)).toHaveLength(5);
    expect((await get(`${office()}/cijfers.csv`)).html).toContain(';0;0;1;2;2;5;4,2;0,84');
  });

  test('S30: over the years, answers too few to show do not hide in a sum either', async () => {
    await fill([5, 5, 5, 5, 5]);
    for (const score of [1, 1])
      await inTransaction(db, (tx) =>
        saveEvaluation(
          tx,
          { editionId: edition.id, form: 'day-2', enrolmentId: newId() },
          { scores: [{ question: 'use', score }], comments: [] },
        ),
      );
    expect((await get('/beheer/onderwijs/evaluaties')).html).toContain('mrt 27: 5,0');
  });
});

describe('what comes of it', () => {
  test('S30: a comment is found by theme and by word, and one that names somebody goes out of sight with a reason', async () => {
    await fill([5, 5, 4, 4, 3], 'Jantje praatte');
    expect((await get(`${office()}?zoek=JANTJE&thema=place`)).html).toContain('Jantje praatte 3');
    expect((await get(`${office()}?zoek=lunch`)).html).toContain('Geen opmerking past');
    expect((await get(`${office()}?zoek=%00%25&thema=__proto__`)).status).toBe(200);
    const [comment] = await rows<{ id: string }>(db, sql`select id from learning.evaluation_comment limit 1`);
    const page = `${office()}/opmerkingen/${comment!.id}`;
    const without = await post(`${page}/verbergen`, { reden: ' ' });
    expect(without.status).toBe(422);
    expect((await post(`${page}/verbergen`, { reden: 'Noemt een persoon' })).status).toBe(303);
    await fill([1], 'Jantje praatte');
    const { html } = await get(office());
    expect(html).toContain('Verborgen: Noemt een persoon');
    expect(html.match(/Jantje praatte/g)).toHaveLength(5);
    expect((await get(`${office()}/opmerkingen.csv`)).html.match(/Jantje/g)).toHaveLength(5);
    expect(
      (await get('/beheer/onderwijs/evaluaties?zoek=jantje')).html.match(/Jantje praatte/g),
    ).toHaveLength(5);
    expect(await findAudit(db, { object: edition.id })).toMatchObject([
      { act: 'evaluation-comments-exported' },
      { act: 'evaluation-comment-hidden', actor: 'staff:t1' },
    ]);
    expect((await post(`${page}/tonen`, {})).status).toBe(303);
    expect((await get(office())).html).not.toContain('Verborgen:');
  });

  test('S30: what was changed stands with the edition, as a mark in the trend, and can be taken away', async () => {
    await fill([5, 5, 4, 4, 3]);
    const wrong = await post(`${office()}/veranderingen`, { waarover: 'lunch', veranderd: 'Blijft staan' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Blijft staan');
    await post(`${office()}/veranderingen`, { waarover: 'content', veranderd: 'Meer naar buiten' });
    const years = (await get('/beheer/onderwijs/evaluaties')).html;
    expect(years).toContain('Meer naar buiten');
    expect(years).toContain('chart-mark');
    expect(years).toContain(
      '<th scope="row">mrt 27 (RT18032027)</th><td>4,2</td><td>0,8</td><td>5</td><td>1</td>',
    );
    const [change] = await rows<{ id: string }>(db, sql`select id from learning.evaluation_change`);
    expect((await post(`${office()}/veranderingen/${change!.id}/weg`, {})).status).toBe(303);
    expect((await post(`${office()}/veranderingen/${change!.id}/weg`, {})).status).toBe(404);
    expect((await get(office())).html).not.toContain('Meer naar buiten');
  });

  test('what is no edition, comment or change is not there, and an empty desk says what comes', async () => {
    for (const path of [
      '/beheer/edities/RT00000000/evaluatie',
      '/beheer/edities/x/evaluatie/cijfers.csv',
      ...['x', newId(), '%27'].map((id) => `${office()}/opmerkingen/${id}`),
    ])
      expect((await get(path)).status).toBe(404);
    for (const id of ['x', newId()])
      expect((await post(`${office()}/veranderingen/${id}/weg`, {})).status).toBe(404);
    now = '2027-01-01T10:00:00Z';
    expect((await get(office())).html).toContain('Er is nog geen formulier open');
    expect((await get('/beheer/onderwijs/evaluaties')).html).toContain('Er is nog niets ingevuld');
    expect((await app.request(`${office()}/cijfers.xlsx`)).status).toBe(200);
    expect((await app.request('/beheer/onderwijs/evaluaties/cijfers.xlsx')).status).toBe(200);
  });
});

describe('asking once', () => {
  const mails: Mail[] = [];
  const mailer = { send: (mail: Mail) => Promise.resolve(void mails.push(mail)) };
  const drain = () => drainOutbox(db, evaluationMails({ db, clock, site, mailer }));

  test('S30: who did not fill in a form is asked once, without a name in the subject', async () => {
    await plantEnrolment(db, edition, 'paid', {
      name: 'Testpersoon Bo',
      email: 'bo@example.com',
      lang: 'en',
    });
    await plantEnrolment(db, edition, 'held', { email: 'cas@example.com' });
    await post(`${own()}/dag-1`, { 'cijfer-use': '4' });
    await askForEvaluations({ db, clock });
    now = '2027-03-22T08:00:00Z';
    await askForEvaluations({ db, clock });
    await askForEvaluations({ db, clock });
    await drain();
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'anna@example.com',
      'bo@example.com',
      'bo@example.com',
    ]);
    expect(mails.map(({ subject }) => subject).join()).not.toMatch(/Testpersoon|RT1803/);
    expect(mails.find(({ to }) => to === 'anna@example.com')?.html).toContain(`${own()}/dag-2`);
    expect(mails.find(({ to }) => to === 'bo@example.com')?.html).toContain(`/en${own()}`);
  });

  test('S30: a mail that waited is not sent when the form came in meanwhile', async () => {
    mails.length = 0;
    now = '2027-03-22T08:00:00Z';
    await askForEvaluations({ db, clock });
    await post(`${own()}/dag-1`, { 'cijfer-use': '4' });
    await drain();
    expect(mails.map(({ html }) => html.includes('dag-1'))).toEqual([false]);
  });
});

test('the demo world has a past edition that nearly everybody evaluated', async () => {
  for (let at = 0; at < 17; at += 1) await plantEnrolment(db, edition, 'paid');
  now = '2027-09-01T10:00:00Z';
  expect(await plantDemoEvaluations(db, clock)).toBe(4 * 16);
  expect(await plantDemoEvaluations(db, clock)).toBe(0);
  const { html } = await get(office());
  expect(html).toContain('16 van 18 (89%)');
  expect(html).not.toContain('Wordt zichtbaar vanaf');
});
