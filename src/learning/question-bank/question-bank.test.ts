import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findQuestion, findQuestions } from '../store/questions.ts';
import { findAsked, saveDraw, saveOpening } from '../store/theory-tests.ts';
import { questionBankRoutes } from './index.ts';

let db: Database;
let app: ReturnType<typeof questionBankRoutes>;
const path = '/beheer/onderwijs/vragen';

beforeAll(async () => {
  db = await testDatabase();
  app = questionBankRoutes({
    db,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Docent', roles: ['teacher'] }),
    csrf: () => 'secret',
  });
});

beforeEach(async () => {
  await db.execute(sql`truncate learning.question, learning.theory_test, platform.audit cascade`);
});

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};
const post = async (to: string, fields: Record<string, string>) => {
  const answer = await app.request(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
};
const idIn = (address: string) => address.slice(path.length + 1).split('?')[0]!;

const single = {
  onderwerp: 'Ademhaling',
  tekst: 'Wat helpt bij spanning?',
  uitleg: 'Rustig uitademen kalmeert.',
  'optie-a': 'Langer uitademen',
  'optie-b': 'De adem inhouden',
  goed: 'a',
};
const add = async (fields: Record<string, string> = single, kind = 'single') =>
  idIn((await post(`${path}/nieuw?soort=${kind}`, fields)).to);

/** A drawn test with these versions, opened when asked. */
const plantTest = (versionIds: string[], opened: boolean) =>
  inTransaction(db, async (tx) => {
    const id = await saveDraw(tx, { editionId: newId(), seed: 's', plan: {}, versionIds });
    if (opened) await saveOpening(tx, id, '123456', new Date(`${parseDay('2027-06-24')!}T10:00:00Z`));
    return id;
  });

describe('writing', () => {
  test.each([
    ['single', single],
    ['multiple', { ...single, 'goed-a': 'ja', 'goed-b': 'ja' }],
    ['order', single],
    ['number', { ...single, waarde: '2,5', marge: '0,5', eenheid: 'uur', 'eenheid-en': 'hours' }],
    ['open', { ...single, voorbeeld: 'Iets met eigen woorden', 'voorbeeld-en': 'Something in own words' }],
  ])('S26: a question of the kind %s is kept as a draft and comes back on its form', async (kind, fields) => {
    const id = await add(fields, kind);
    expect(await findQuestion(db, id)).toMatchObject({ state: 'draft', version: 1, question: { kind } });
    const { html } = await get(`${path}/${id}`);
    for (const name of kind === 'number' ? ['waarde', 'marge', 'eenheid-en'] : ['onderwerp'])
      expect(html).toContain(`value="${(fields as Record<string, string>)[name]!}"`);
    expect(await findAudit(db, { object: id })).toMatchObject([{ act: 'question-added', actor: 'staff:k1' }]);
  });

  test.each([
    ['no topic', 'single', { onderwerp: ' ' }, 'Vul een onderwerp in'],
    ['no text', 'single', { tekst: '' }, 'Schrijf de vraag'],
    ['no explanation', 'single', { uitleg: '' }, 'Schrijf de uitleg'],
    ['one answer', 'single', { 'optie-b': '' }, 'Vul minstens twee antwoorden in'],
    ['the same answer twice', 'single', { 'optie-b': 'Langer uitademen' }, 'Dit antwoord staat er al'],
    ['nothing right', 'multiple', {}, 'Kies het goede antwoord'],
    ['something empty right', 'single', { goed: 'f' }, 'Het goede antwoord is nog leeg'],
    ['a right answer that is none', 'single', { goed: 'zz' }, 'Kies het goede antwoord'],
    ['no number', 'number', { waarde: 'veel', marge: '-1' }, 'Vul een marge in van 0 of meer'],
    ['no model answer', 'open', {}, 'Schrijf wat er in een goed antwoord staat'],
    ['English without Dutch', 'single', { 'optie-c-en': 'Only English' }, 'Vul ook de Nederlandse tekst in'],
    ['a text that is too long', 'single', { tekst: 'x'.repeat(1001) }, 'Gebruik hooguit 1000 tekens'],
  ])('%s is told beside the field, and what was typed stays', async (_, kind, over, words) => {
    const sent = await post(`${path}/nieuw?soort=${kind}`, { ...single, ...over });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(words);
    expect(sent.html).toContain('Langer uitademen'.slice(0, kind === 'number' || kind === 'open' ? 0 : 16));
    expect(await findQuestions(db)).toHaveLength(0);
  });

  test('an unknown kind, question or state is not found', async () => {
    expect((await get(`${path}/nieuw?soort=raadsel`)).html).toContain('Welk soort vraag');
    expect((await post(`${path}/nieuw?soort=raadsel`, single)).status).toBe(404);
    for (const id of ['geen-id', newId()]) {
      expect((await get(`${path}/${id}`)).status).toBe(404);
      expect((await post(`${path}/${id}`, single)).status).toBe(404);
      expect((await post(`${path}/${id}/staat`, { staat: 'in-use' })).status).toBe(404);
    }
    expect((await post(`${path}/${await add()}/staat`, { staat: 'weg' })).status).toBe(404);
  });
});

describe('changing', () => {
  const change = async (id: string, over: Record<string, string>) => {
    const seen = /name="gezien" value="([^"]+)"/.exec((await get(`${path}/${id}`)).html)![1]!;
    return post(`${path}/${id}`, { ...single, gezien: seen, ...over });
  };

  test('S26: what was never used is changed; what was used gets a new version, and the old test keeps the old words', async () => {
    const id = await add();
    expect((await change(id, { tekst: 'Beter gezegd' })).to).toContain('melding=saved');
    const first = (await findQuestion(db, id))!;
    expect(first).toMatchObject({ version: 1, question: { text: { nl: 'Beter gezegd' } } });
    const opened = await plantTest([first.versionId], true);
    const drawn = await plantTest([first.versionId], false);
    expect((await change(id, { tekst: 'Nog beter' })).to).toContain('melding=new-version');
    expect(await findQuestion(db, id)).toMatchObject({ version: 2, timesUsed: 1 });
    expect((await findAsked(db, opened))[0]!.question.text.nl).toBe('Beter gezegd');
    expect((await findAsked(db, drawn))[0]!.question.text.nl).toBe('Nog beter');
  });

  test('of two who change a question at once, the second sees that it changed, with their own words still there', async () => {
    const id = await add();
    const { html } = await get(`${path}/${id}`);
    const gezien = /name="gezien" value="([^"]+)"/.exec(html)![1]!;
    await change(id, { tekst: 'Van de eerste' });
    const second = await post(`${path}/${id}`, { ...single, gezien, tekst: 'Van de tweede' });
    expect(second.status).toBe(422);
    expect(second.html).toContain('Iemand anders heeft deze vraag net bewaard');
    expect(second.html).toContain('Van de tweede');
    expect((await findQuestion(db, id))!.question.text.nl).toBe('Van de eerste');
  });

  test('a question is put to use and retired, once each in the log', async () => {
    const id = await add();
    for (const staat of ['in-use', 'in-use', 'retired']) await post(`${path}/${id}/staat`, { staat });
    expect((await findQuestion(db, id))!.state).toBe('retired');
    const acts = (await findAudit(db, { object: id })).map((line) => line.detail['state'] ?? line.act);
    expect(acts).toEqual(['retired', 'in-use', 'question-added']);
  });
});

describe('finding', () => {
  beforeEach(async () => {
    await add();
    await add(
      { ...single, onderwerp: 'Belasting', tekst: 'Hoe vaak per week?', waarde: '3', marge: '1' },
      'number',
    );
    const old = await add({ ...single, tekst: 'Een oude vraag over 100%' });
    await post(`${path}/${old}/staat`, { staat: 'retired' });
  });

  test.each([
    ['', 2],
    ['?staat=alle', 3],
    ['?staat=retired', 1],
    ['?onderwerp=Belasting', 1],
    ['?soort=number', 1],
    ['?q=SPANNING', 1],
    ['?q=100%25&staat=alle', 1],
    ['?q=wat spanning', 1],
    ['?q=_', 0],
    ['?soort=raadsel', 2],
  ])('the list with %j shows %i questions', async (query, count) => {
    const { html } = await get(path + query);
    expect(html.split('scope="row"').length - 1).toBe(count);
    if (count === 0) expect(html).toContain('Geen vragen gevonden');
  });

  test('the list goes out as CSV, with nothing in it that a spreadsheet would run', async () => {
    await add({ ...single, tekst: '=1+1' });
    const { html } = await get(`${path}/vragen.csv?staat=alle`);
    expect(html).toContain('Wat helpt bij spanning?;Langer uitademen | De adem inhouden;Langer uitademen');
    expect(html).toContain("'=1+1");
  });
});

test('an empty bank says what to do', async () => {
  expect((await get(path)).html).toContain('Maak de eerste vraag');
});
