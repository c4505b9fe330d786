import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { addDays, parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Edition } from '../../training/index.ts';
import { receiptStates } from '../store/materials.ts';
import { copyProgramme, findProgramme } from '../store/programme.ts';
import { editProgrammeRoutes, plantDemoProgramme, programmeHandlers, readProgrammeRoutes } from './index.ts';

const site = { baseUrl: 'http://localhost', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
const anna = 'anna@example.com';
const firstDay = parseDay('2027-03-18')!;

let db: Database;
let edition: Edition;
let enrolmentId: string;
let email = anna;
let today = '2027-03-10';

const clock = () => fixedClock(`${today}T10:00:00Z`);
const app = () => {
  const own = { personOf: () => ({ email }), csrf: () => 'token' };
  const staff = {
    staffOf: () => ({ id: 't1', name: 'Testpersoon Docent', roles: ['teacher'] }),
    csrf: () => 'token',
  };
  return new Hono()
    .route('/', readProgrammeRoutes({ db, clock: clock(), site, lang: 'nl', ...own }))
    .route('/', editProgrammeRoutes({ db, clock: clock(), site, ...staff }));
};
const get = (path: string) => app().request(path);
const post = (path: string, fields: Record<string, string | File> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app().request(path, { method: 'POST', body });
};
const institute = '/beheer/onderwijs/lesstof';
const desk = () => `/beheer/edities/${edition.code}/programma`;
const mine = () => `/mijn/${edition.code}/programma`;
const programme = () => findProgramme(db, { editionId: edition.id });

const part = {
  dag: 'day-1',
  begin: '9.30',
  einde: '10:30',
  'titel-nl': 'Spanning en adem',
  vak: 'breathing',
  docent: 'Testpersoon Aziz Yılmaz',
  'vragen-nl': 'Hoe daalt spanning?\nWat doet de adem?',
};
const link = {
  soort: 'link',
  'titel-nl': 'Achtergrond',
  adres: 'https://artikelen.example.org/adem',
  bedoeld: 'preparation',
  verplicht: 'ja',
};
const pdf = () =>
  new File(
    [
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ],
    'lesstof.pdf',
  );

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`truncate learning.programme_part, learning.programme_copy cascade`);
  email = anna;
  today = '2027-03-10';
  edition = await plantEdition(db, { firstDay });
  enrolmentId = await plantEnrolment(db, edition, 'paid', { email: anna });
});

/** A part in the institute's programme with this material, copied into the edition; gives the material's id there. */
const plant = async (material: Record<string, string | File> = link): Promise<string> => {
  await post(`${institute}/onderdelen/nieuw`, part);
  const [template] = await findProgramme(db, 'institute');
  const answer = await post(`${institute}/onderdelen/${template!.id}/lesstof`, material);
  expect(answer.status).toBe(303);
  await copyProgramme(db, edition.id, clock().now());
  return (await programme())[0]!.materials[0]!.id;
};

describe('writing', () => {
  test('S29: a part is kept with its discipline, its questions and who teaches it', async () => {
    const answer = await post(`${institute}/onderdelen/nieuw`, part);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${institute}?melding=toegevoegd#day-1`,
    ]);
    const page = await (await get(`${institute}?melding=toegevoegd`)).text();
    for (const words of [
      'Spanning en adem',
      'Ademhaling-expert',
      'Testpersoon Aziz Yılmaz',
      '09.30–10.30 uur',
      'Toegevoegd.',
    ])
      expect(page).toContain(words);
    expect((await findProgramme(db, 'institute'))[0]?.questions.nl).toBe(
      'Hoe daalt spanning?\nWat doet de adem?',
    );
    const acts = await rows(
      db,
      sql`select actor, act, object from platform.audit where object = 'programme'`,
    );
    expect(acts).toEqual([{ actor: 'staff:t1', act: 'programme-part-added', object: 'programme' }]);
  });

  test('what does not fit comes back beside its field, and what was typed stays', async () => {
    const answer = await post(`${institute}/onderdelen/nieuw`, {
      ...part,
      dag: 'day-9',
      einde: '9:15',
      begin: '25:00',
      'titel-nl': ' ',
      docent: 'Bewaard',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const words of ['Kies een dag', 'Vul een tijd in', 'Vul een titel in', 'value="Bewaard"', 'Fout:'])
      expect(page).toContain(words);
    const order = await post(`${institute}/onderdelen/nieuw`, { ...part, begin: '10:30', einde: '10:30' });
    expect(await order.text()).toContain('Het einde ligt niet na het begin');
    expect(await findProgramme(db, 'institute')).toEqual([]);
  });

  test('parts move up and down within their day, and never off its ends', async () => {
    for (const title of ['Een', 'Twee', 'Drie'])
      await post(`${institute}/onderdelen/nieuw`, { ...part, 'titel-nl': title });
    await post(`${institute}/onderdelen/nieuw`, { ...part, dag: 'day-2', 'titel-nl': 'Morgen' });
    const titles = async () => (await findProgramme(db, 'institute')).map(({ title }) => title.nl);
    const idOf = async (title: string) =>
      (await findProgramme(db, 'institute')).find((one) => one.title.nl === title)!.id;
    await post(`${institute}/onderdelen/${await idOf('Drie')}/omhoog`);
    expect(await titles()).toEqual(['Een', 'Drie', 'Twee', 'Morgen']);
    await post(`${institute}/onderdelen/${await idOf('Twee')}/omlaag`);
    await post(`${institute}/onderdelen/${await idOf('Een')}/omhoog`);
    await post(`${institute}/onderdelen/${await idOf('Morgen')}/omhoog`);
    expect(await titles()).toEqual(['Een', 'Drie', 'Twee', 'Morgen']);
    await post(`${institute}/onderdelen/${await idOf('Een')}`, { ...part, 'titel-nl': 'Een', dag: 'day-2' });
    expect(await titles()).toEqual(['Drie', 'Twee', 'Morgen', 'Een']);
  });

  test('removing is asked first, says what goes along, and takes the file too', async () => {
    const before = (await rows<{ n: number }>(db, sql`select count(*)::int as n from platform.file`))[0]!.n;
    await plant({ ...link, soort: 'file', bestand: pdf() });
    const id = (await programme())[0]!.id;
    await post(`${mine()}/materiaal/${(await programme())[0]!.materials[0]!.id}/gelezen`);
    const asked = await (await get(`${desk()}/onderdelen/${id}/verwijderen`)).text();
    expect(asked).toContain('1 keer lesstof en 1 leesbevestigingen');
    expect(await programme()).toHaveLength(1);
    const files = async () =>
      (await rows<{ n: number }>(db, sql`select count(*)::int as n from platform.file`))[0]!.n;
    await post(`${desk()}/onderdelen/${id}/verwijderen`);
    expect(await programme()).toEqual([]);
    // The institute's own part still gives the file.
    expect(await files()).toBe(before + 1);
    await post(`${institute}/onderdelen/${(await findProgramme(db, 'institute'))[0]!.id}/verwijderen`);
    expect(await files()).toBe(before);
  });

  test('uploads are looked at: a wrong kind and a missing file are refused, and nothing is kept', async () => {
    await post(`${institute}/onderdelen/nieuw`, part);
    const id = (await findProgramme(db, 'institute'))[0]!.id;
    const to = `${institute}/onderdelen/${id}/lesstof`;
    const wrong = await post(to, { ...link, soort: 'file', bestand: new File(['<script>'], 'x.pdf') });
    expect([wrong.status, (await wrong.text()).includes('past niet bij wat erin zit')]).toEqual([422, true]);
    expect((await post(to, { ...link, soort: 'file' })).status).toBe(422);
    for (const adres of ['javascript:alert(1)', 'http://example.org/x', 'https://', 'x'])
      expect((await post(to, { ...link, adres })).status).toBe(422);
    expect((await findProgramme(db, 'institute'))[0]?.materials).toEqual([]);
  });

  test('a published edition gets its copy once, and from then on the two are apart', async () => {
    await post(`${institute}/onderdelen/nieuw`, part);
    expect(await (await get(desk())).text()).toContain('Deze editie heeft nog geen programma');
    const handler = programmeHandlers({ db, clock: clock() })['event.edition-published']!;
    const entry = {
      id: 'x',
      topic: 'event.edition-published',
      key: 'k',
      payload: { editionId: edition.id },
      attempts: 1,
    };
    await handler(entry);
    await handler(entry);
    const copied = await programme();
    expect(copied.map(({ title }) => title.nl)).toEqual(['Spanning en adem']);
    await post(`${desk()}/onderdelen/${copied[0]!.id}`, { ...part, 'titel-nl': 'Anders' });
    expect((await findProgramme(db, 'institute'))[0]?.title.nl).toBe('Spanning en adem');
    await post(`${desk()}/overnemen`);
    expect((await programme()).map(({ title }) => title.nl)).toEqual(['Anders']);
  });

  test('a part of another programme, and what is no id, are not found', async () => {
    await plant();
    const template = (await findProgramme(db, 'institute'))[0]!;
    for (const path of [
      `${desk()}/onderdelen/${template.id}`,
      `${desk()}/onderdelen/x'`,
      `${desk()}/lesstof/x`,
      '/beheer/edities/RT99999999/programma',
    ])
      expect((await get(path)).status).toBe(404);
    expect((await post(`${desk()}/onderdelen/${template.id}/verwijderen`)).status).toBe(404);
    expect(await findProgramme(db, 'institute')).toHaveLength(1);
  });
});

describe('reading', () => {
  test('a compulsory text has a receipt, which can be taken back and counts for staff', async () => {
    const id = await plant();
    expect(await (await get(mine())).text()).toContain('Ik heb dit gelezen');
    const answer = await post(`${mine()}/materiaal/${id}/gelezen`);
    expect(answer.headers.get('location')).toBe(`${mine()}?melding=gelezen`);
    await post(`${mine()}/materiaal/${id}/gelezen`);
    expect((await receiptStates(db, [enrolmentId])).get(enrolmentId)).toMatchObject({
      read: 1,
      compulsory: 1,
    });
    expect(await (await get(desk())).text()).toContain('gelezen door 1 van 1');
    await post(`${mine()}/materiaal/${id}/ongelezen`);
    expect((await receiptStates(db, [enrolmentId], parseDay(today))).get(enrolmentId)).toEqual({
      read: 0,
      compulsory: 1,
      openUnread: 1,
    });
  });

  test('before its day a material shows its title and opens nothing, nor takes a receipt', async () => {
    const id = await plant({ ...link, bedoeld: 'day' });
    const page = await (await get(mine())).text();
    expect(page).toContain('Open vanaf donderdag 18 maart 2027');
    expect(page).not.toContain(link.adres);
    expect((await post(`${mine()}/materiaal/${id}/gelezen`)).status).toBe(404);
    today = '2027-03-18';
    expect(await (await get(mine())).text()).toContain(link.adres);
    expect((await post(`${mine()}/materiaal/${id}/gelezen`)).status).toBe(303);
  });

  test('a file is given as a download, to the participants of this edition alone', async () => {
    const id = await plant({ ...link, soort: 'file', bestand: pdf() });
    const file = await get(`${mine()}/materiaal/${id}`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="lesstof.pdf"');
    expect(file.headers.get('content-type')).toBe('application/pdf');

    const elsewhere = await plantEdition(db, { firstDay: addDays(firstDay, 30) });
    await plantEnrolment(db, elsewhere, 'paid', { email: 'bea@example.com' });
    await plantEnrolment(db, edition, 'held', { email: 'cas@example.com' });
    for (const other of ['bea@example.com', 'cas@example.com', 'nobody@example.com']) {
      email = other;
      for (const path of [mine(), `${mine()}/materiaal/${id}`]) expect((await get(path)).status).toBe(404);
      expect((await post(`${mine()}/materiaal/${id}/gelezen`)).status).toBe(404);
    }
    email = 'bea@example.com';
    expect((await get(`/mijn/${elsewhere.code}/programma/materiaal/${id}`)).status).toBe(404);
    email = anna;
    today = '2027-01-01';
    expect((await get(`${mine()}/materiaal/${id}`)).status).toBe(404);
  });

  test('without a programme the page says that it follows', async () => {
    expect(await (await get(mine())).text()).toContain('Het programma volgt nog');
  });
});

test('S29: the demo programme has the four disciplines, and its readings can be read', async () => {
  today = '2027-03-18';
  await plantDemoProgramme({ db, clock: clock() }, [edition.code]);
  const parts = await programme();
  expect(new Set(parts.map(({ discipline }) => discipline).filter(Boolean)).size).toBe(4);
  const file = parts.flatMap(({ materials }) => materials).find(({ kind }) => kind === 'file')!;
  const answer = await get(`${mine()}/materiaal/${file.id}`);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await plantDemoProgramme({ db, clock: clock() }, [edition.code]);
  expect(await programme()).toHaveLength(parts.length);
});
