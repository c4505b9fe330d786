import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { plantOrganisation } from '../../../../test/support/world.ts';
import { fixedClock } from '../../../kernel/clock.ts';
import { findAudit } from '../../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { drainOutbox, findOutbox } from '../../../platform/outbox/index.ts';
import { findCertificate, matchCertificate, searchCertificates } from '../../store/certificates.ts';
import { saveCertificate } from '../../store/issuing.ts';
import { archiveHandlers, archiveRoutes } from '../index.ts';
import { checkArchive, importAll, importSome, keepForImport, startImport } from './command.ts';
import { findImport } from './query.ts';
import { readTable } from './read.ts';

let db: Database;
let app: Hono;
let roles = ['office'];
const clock = fixedClock('2027-06-24T15:00:00Z');
const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };
const path = '/beheer/onderwijs/certificaten';

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const staffOf = () => ({ id: 'k1', name: 'Testpersoon Kantoor', roles });
  app = archiveRoutes({ db, clock, site, staffOf, csrf: () => 'secret' });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const upload = async (content: Uint8Array | string | undefined, name = 'lijst.csv') => {
  const body = new FormData();
  if (content !== undefined)
    body.set('bestand', new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
  const answer = await app.request(`${path}/importeren`, { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
};
const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text(), refresh: answer.headers.get('refresh') };
};
const total = async (text = '') =>
  (await searchCertificates(db, { text, kind: undefined, state: undefined, from: 0, limit: 50 })).total;

test('a file is read whatever program saved it: comma or semicolon, a mark in front, Windows letters', () => {
  const rows = [
    ['naam', 'datum'],
    ['Zoë, Šimůnek', '14-05-2009'],
  ];
  expect(readTable(bytes('\ufeffnaam;datum\r\n"Zoë, Šimůnek";14-05-2009\r\n'))).toEqual({
    ok: true,
    value: rows,
  });
  expect(readTable(bytes('naam,datum\n"Zoë, Šimůnek",14-05-2009\n\n'))).toEqual({ ok: true, value: rows });
  const windows = Uint8Array.from('naam;datum\nZo\xeb;14-05-2009', (sign) => sign.charCodeAt(0));
  expect(readTable(windows)).toMatchObject({ ok: true, value: [rows[0], ['Zoë', '14-05-2009']] });
  expect(readTable(bytes(' \n'))).toEqual({ ok: false, reason: 'empty' });
  expect(readTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ ok: false, reason: 'not-text' });
  expect(readTable(bytes(`naam\n${'x\n'.repeat(20_001)}`))).toEqual({ ok: false, reason: 'too-many-lines' });
});

test('S27: the list is looked at first, and nothing is kept before somebody says so', async () => {
  const sent = await upload(
    'naam;eerste dag;plaats;nummer\nTestpersoon Els Vos;14-05-2009;Dalfsen;09-1\n;14-05-2009\nTestpersoon Els Vos;14-05-2009\nTestpersoon Frits Kok;31-02-2010\n',
  );
  expect(sent.status).toBe(303);
  const report = (await get(sent.to)).html;
  for (const part of [
    '4 regels: 1 goed, 3 niet',
    'Naam ontbreekt',
    'Dubbel',
    'Datum bestaat niet',
    'lijst.csv',
  ])
    expect(report).toContain(part);
  expect(await total()).toBe(0);
  expect((await app.request(sent.to, { method: 'POST' })).status).toBe(303);
  const busy = await get(sent.to);
  expect([busy.refresh, busy.html.includes('<progress')]).toEqual(['2', true]);
  await drainOutbox(db, archiveHandlers({ db, clock }));
  const done = await get(sent.to);
  expect([done.refresh, done.html.includes('1 certificaat is toegevoegd')]).toEqual([null, true]);
  expect((await get(`${path}?q=vos&soort=imported`)).html).toContain('op papier: 09-1');
  expect((await findAudit(db, { limit: 1 }))[0]).toMatchObject({
    act: 'certificates-imported',
    detail: { imported: 1 },
  });
});

test('S27: an imported certificate is found by the number on its paper, and nobody hears of it', async () => {
  const found = await matchCertificate(db, { number: '09-1', name: 'testpersoon els vos' });
  expect(found).toMatchObject({
    kind: 'matched',
    certificate: { kind: 'imported', course: 'two-day', place: 'Dalfsen' },
  });
  expect((await matchCertificate(db, { name: 'Testpersoon Els Vos', year: 2009 })).kind).toBe('matched');
  expect(await findCertificate(db, '09-1')).toBe(undefined);
  expect(await findOutbox(db, { prefix: 'mail' })).toEqual([]);
  expect(await findOutbox(db, { prefix: 'event' })).toEqual([]);
});

test('an import that is cut short goes on where it was, and a second start imports nothing twice', async () => {
  const before = await total();
  const lines = Array.from({ length: 230 }, (_, at) => `Testpersoon Nummer${at};14-05-2011`).join('\n');
  const checked = await checkArchive({ db, clock }, bytes(`naam;datum\n${lines}`));
  if (!checked.ok) throw new Error(checked.reason);
  const id = await keepForImport({ db, clock }, { fileName: 'x.csv', lines: checked.value, by: 'operator' });
  expect(await importSome({ db, clock }, id)).toBe(undefined);
  await startImport({ db, clock }, id, 'operator');
  await startImport({ db, clock }, id, 'operator');
  expect(await importSome({ db, clock }, id)).toEqual({ handled: 100, imported: 100, of: 230 });
  const told: number[] = [];
  expect(await importAll({ db, clock }, id, ({ handled }) => void told.push(handled))).toBe(230);
  expect(told).toEqual([200, 230]);
  expect(await importAll({ db, clock }, id)).toBe(230);
  expect(await total()).toBe(before + 230);
  expect((await findImport(db, id))?.finishedAt).toBeInstanceOf(Date);
});

test('what became double between the check and the import is left out', async () => {
  const list = async () => {
    const checked = await checkArchive(
      { db, clock },
      bytes('naam,datum,nummer\nTestpersoon Greet Bos,14-05-2012,12-7'),
    );
    return keepForImport(
      { db, clock },
      { fileName: 'x', lines: checked.ok ? checked.value : [], by: 'operator' },
    );
  };
  const [first, second] = [await list(), await list()];
  for (const id of [first, second]) await startImport({ db, clock }, id, 'operator');
  expect([await importAll({ db, clock }, first), await importAll({ db, clock }, second)]).toEqual([1, 0]);
  expect(await total('greet')).toBe(1);
});

test('the list of all certificates is searched by name, number, paper and place, and goes on over pages', async () => {
  expect(await total('NUMMER7')).toBe(11);
  expect(await total('12-7')).toBe(1);
  expect(await total('%')).toBe(0);
  const { html } = await get(path);
  expect(html).toContain('Volgende');
  expect((await get(`${path}?vanaf=50`)).html).toContain('Vorige');
  for (const odd of [
    '?vanaf=-1',
    '?vanaf=x',
    '?soort=x&stand=x',
    '?q=%00',
    `?q=${'x'.repeat(3000)}`,
    '?q=%25_%5C',
  ])
    expect((await get(path + odd)).status).toBe(200);
  expect((await get(`${path}?q=bestaatniet`)).html).toContain('Niets gevonden');
});

test('a file that is no list comes back with what to do', async () => {
  expect((await upload(undefined)).html).toContain('Kies een CSV-bestand');
  expect((await upload('a;b\n1;2')).html).toContain('geen kolommen');
  expect((await upload('naam;eerste dag\n')).status).toBe(422);
  expect((await upload(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'lijst.xlsx')).html).toContain(
    'geen CSV-bestand',
  );
  expect((await upload('naam;datum\n"los;1')).status).toBeLessThan(500);
});

test('a teacher looks at the list and imports nothing', async () => {
  roles = ['teacher'];
  expect((await get(path)).html).not.toContain('importeren');
  expect((await get(`${path}/importeren`)).status).toBe(404);
  expect((await upload('naam;datum\nX;14-05-2009')).status).toBe(404);
  roles = ['office'];
  for (const wrong of ['x', '%00', '01a20276-4b55-75be-8eae-dbed53effd85'])
    expect((await get(`${path}/importeren/${wrong}`)).status).toBe(404);
});

test('certificates of two kinds stand in one list', async () => {
  const content = {
    course: 'return-day',
    days: [],
    place: 'Vlieland',
    disciplines: [],
    issuer: { name: 'x', city: 'y' },
  } as const;
  await inTransaction(db, (tx) =>
    saveCertificate(tx, {
      kind: 'return-day',
      enrolmentId: '01a20276-4b55-75be-8eae-dbed53effd85',
      replaces: undefined,
      holderName: 'Testpersoon Hilde',
      email: undefined,
      lang: 'nl',
      firstDay: undefined,
      issuedOn: '2027-06-24' as never,
      content: { ...content, days: [], disciplines: [] },
      by: 'x',
    }),
  );
  expect((await get(`${path}?soort=return-day`)).html).toContain('Testpersoon Hilde');
});
